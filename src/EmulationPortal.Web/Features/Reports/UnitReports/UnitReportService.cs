using System.Text.Json;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>The deeds of a unit on its own report, and of those who lead the bloc upon it.</summary>
public sealed class UnitReportService(PortalDbContext db, Visit visit, FileStore files, DocumentIssuing issuing)
{
    public static readonly Rule RoundNotOpen = new("report.round-not-open", "Kỳ báo cáo này chưa mở.");
    public static readonly Rule NotBegun = new("report.not-begun", "Đơn vị chưa bắt đầu soạn báo cáo này.");
    public static readonly Rule FileNeeded = new("report.file-needed", "Hãy chọn tệp.");

    /// <summary>Starts the unit's report; starting twice is starting once.</summary>
    /// <exception cref="RuleBroken"><see cref="RoundNotOpen"/>.</exception>
    public async Task BeginAsync(ReportKind kind, Deed deed, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not null)
            return;
        db.Add(new UnitReport(await RoundAsync(kind, cancel), visit.BlocYear.BlocYearId, visit.Unit.UnitId));
        try
        {
            await db.SaveAsync(deed, $"bắt đầu soạn báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
        }
        catch (DbUpdateException) when (db.UnitReports.Any(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.Kind == kind && r.UnitId == visit.Unit.UnitId))
        {
            // A second press of the button, or a colleague, was quicker: the report is there.
        }
    }

    /// <summary>Writes a section, or sets the text aside when somebody else has written it in between.</summary>
    /// <param name="kind">The kind of round.</param>
    /// <param name="sectionId">The section.</param>
    /// <param name="form">Text and the version it was based on.</param>
    /// <param name="settles">The writer has seen both texts: what was set aside is settled.</param>
    /// <param name="deed">Who writes.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task<DraftSave> WriteAsync(ReportKind kind, Guid sectionId, TextForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        var saved = report.WriteSection(sectionId, form.Text, form.Version, deed);
        var section = report.Sections.Single(s => s.Id == sectionId);
        await db.SettleOrSetAsideAsync(sectionId, form.Text, saved, settles, deed, cancel);
        await db.SaveAsync(deed, saved ? $"soạn mục “{section.Heading}” của báo cáo" : $"gặp bản mới hơn khi soạn mục “{section.Heading}”; hai bản đều được giữ", cancel);
        return new DraftSave(saved, section.TextVersion, deed.At);
    });

    /// <summary>Saves the figures, or sets them aside when somebody else has saved figures in between.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task<DraftSave> PutFiguresAsync(ReportKind kind, FiguresForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        var saved = report.PutFigures(Figures(form), form.Version, deed);
        await db.SettleOrSetAsideAsync(report.Id, JsonSerializer.Serialize(form), saved, settles, deed, cancel);
        await db.SaveAsync(deed, saved ? "ghi số liệu chỉ tiêu của báo cáo" : "gặp số liệu mới hơn khi ghi chỉ tiêu; hai bản đều được giữ", cancel);
        return new DraftSave(saved, report.FiguresVersion, deed.At);
    });

    /// <summary>Fills empty plans and results from the unit's targets of the same name; what was typed stays.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task TakeOffersAsync(ReportKind kind, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        var offers = TargetOffers.Of(report, await db.TargetBookAsync(visit.BlocYear.BlocYearId, cancel));
        report.PutFigures(offers.ToDictionary(o => o.LineId, o => o.Filled), report.FiguresVersion, deed);
        await db.SaveAsync(deed, "lấy số từ chỉ tiêu của đơn vị vào báo cáo", cancel);
        return true;
    });

    /// <summary>The writer keeps what others saved; the text set aside stays in the history.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>.</exception>
    public async Task LetGoAsync(ReportKind kind, Guid? sectionId, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        var place = sectionId is null ? report.Id : report.Sections.FirstOrDefault(s => s.Id == sectionId)?.Id ?? throw new RuleBroken(UnitReport.UnknownPlace);
        await db.SettleOrSetAsideAsync(place, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để bản đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Does something small on the report that is still open, and saves it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task ChangeAsync(ReportKind kind, Action<UnitReport> change, string sentence, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        change(await NeededAsync(kind, cancel));
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>Takes a file and adds it to the report, as an attachment or as the scan with the signature.</summary>
    /// <exception cref="RuleBroken"><see cref="FileNeeded"/>, <see cref="NotBegun"/>, or the file or the report refuses.</exception>
    public async Task AttachAsync(ReportKind kind, IFormFile? file, bool isScan, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        if (!report.IsOpen)
            throw new RuleBroken(UnitReport.NotWhileSent);
        var stored = await files.ReceiveAsync(file ?? throw new RuleBroken(FileNeeded) { Field = "File" }, deed, "File", cancel);
        await ChangeAsync(kind, r =>
        {
            db.Add(stored);
            if (isScan)
                r.AttachScan(stored.Id);
            else
                r.Attach(stored.Id);
        }, $"đính kèm tệp “{stored.FileName}” vào báo cáo", deed, cancel);
    }

    /// <summary>Submits the report that was checked, and freezes its document. A leader signs here; an officer gives the scan.</summary>
    /// <exception cref="RuleBroken">The report refuses, or somebody changed it since it was checked.</exception>
    public async Task SubmitAsync(ReportKind kind, SubmitForm form, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        var due = (await RoundAsync(kind, cancel)).DueOn ?? throw new RuleBroken(RoundNotOpen);
        if (form.Scan is { } scan && report.IsOpen)
        {
            var stored = await files.ReceiveAsync(scan, deed, nameof(form.Scan), cancel);
            db.Add(stored);
            report.AttachScan(stored.Id);
        }

        if (visit.Standing.Acting is { Leads: true } position)
            report.SubmitAsLeader(visit.Standing.PersonName, position.Title, due, deed);
        else
            report.SubmitWithScan(form.SignerName, form.SignerTitle, due, deed);
        await FreezeAsync(report, deed, cancel);
        db.Add(ReportVersion.Of(report, (await db.VersionsAsync(report.Id, cancel)).LastOrDefault(), deed));
        await db.SaveSeenAsync(report, form.Version, deed, $"gửi báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
    }

    /// <summary>Enters a report that came on paper: its scan, its signer, its figures.</summary>
    /// <exception cref="RuleBroken">The report or the file refuses.</exception>
    public async Task EnterPaperAsync(ReportKind kind, PaperForm form, FiguresForm figures, Deed deed, CancellationToken cancel)
    {
        var round = await RoundAsync(kind, cancel);
        var report = await LoadAsync(kind, cancel);
        if (report is null)
            db.Add(report = new UnitReport(round, visit.BlocYear.BlocYearId, visit.Unit.UnitId));
        report.BeginFromPaper(deed);
        report.PutFigures(ByPlace(report, figures), report.FiguresVersion, deed);
        if (form.Scan is { } scan)
        {
            var stored = await files.ReceiveAsync(scan, deed, nameof(form.Scan), cancel);
            db.Add(stored);
            report.AttachScan(stored.Id);
            report.Attach(stored.Id);
            report.KeepTextInFile(true);
        }

        report.SubmitFromPaper(form.SignerName, form.SignerTitle, form.ReceivedOn, round.DueOn ?? throw new RuleBroken(RoundNotOpen), deed);
        await db.SaveAsync(deed, $"nhập thay từ bản giấy báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
    }

    /// <summary>Sends the report back with a reason; it follows the round again.</summary>
    /// <exception cref="RuleBroken">The report refuses, or somebody changed it meanwhile.</exception>
    public async Task ReturnAsync(ReportKind kind, ReturnForm form, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        report.Return(form.Reason, deed);
        report.Follow(await RoundAsync(kind, cancel));
        await db.SaveSeenAsync(report, form.Version, deed with { Why = report.ReturnReason }, $"trả lại báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
    }

    /// <summary>A unit that leads the bloc comments on the report that was sent.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task CommentAsync(ReportKind kind, CommentForm form, Deed deed, CancellationToken cancel) =>
        DiscussAsync(kind, r => r.Comment(form.Part, deed.UnitId!.Value, visit.Standing.Acting!.UnitName, form.Text, deed), $"góp ý báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", deed, cancel);

    /// <summary>The unit answers a comment.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task AnswerAsync(ReportKind kind, Guid comment, CommentAnswerForm form, Deed deed, CancellationToken cancel) =>
        DiscussAsync(kind, r => r.Answer(comment, form.Answer, form.Text, deed), "trả lời một ý kiến góp ý báo cáo của đơn vị", deed, cancel);

    private Task<bool> DiscussAsync(ReportKind kind, Action<UnitReport> act, string sentence, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        await db.Entry(report).Collection(r => r.Comments).LoadAsync(cancel);
        act(report);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>Takes the report in.</summary>
    /// <exception cref="RuleBroken">The report refuses, or somebody changed it meanwhile.</exception>
    public async Task AcceptAsync(ReportKind kind, long version, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        report.Accept(deed);
        await db.SaveSeenAsync(report, version, deed, $"tiếp nhận báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
    }

    private async Task FreezeAsync(UnitReport report, Deed deed, CancellationToken cancel)
    {
        var frame = await ReportFrame.ReadAsync(db, visit, report.Kind, cancel);
        var ids = report.Attachments.Select(a => a.FileId).ToList();
        var names = await db.StoredFiles.Where(f => ids.Contains(f.Id)).OrderBy(f => f.GivenAt).Select(f => f.FileName).ToListAsync(cancel);
        var issued = issuing.Freeze(visit.BlocYear.BlocYearId, report.Id, DocumentKind.UnitReport, UnitReportDocument.Of(report, frame, names), $"{frame.Title} của {frame.UnitName}", "/BC", deed, visit.Unit.UnitId);
        if (report.IssuedDocumentId is { } earlier)
            (await db.IssuedDocuments.SingleAsync(d => d.Id == earlier, cancel)).ReplaceBy(issued, "Đơn vị gửi lại báo cáo sau khi sửa.");
        report.KeepDocument(issued.Id);
    }

    private async Task<ReportTemplate> RoundAsync(ReportKind kind, CancellationToken cancel) =>
        await db.RoundAsync(visit.BlocYear.BlocYearId, kind, cancel) ?? throw new RuleBroken(RoundNotOpen);

    private Task<UnitReport?> LoadAsync(ReportKind kind, CancellationToken cancel) => db.UnitReportAsync(visit.BlocYear.BlocYearId, kind, visit.Unit.UnitId, cancel);

    private async Task<UnitReport> NeededAsync(ReportKind kind, CancellationToken cancel) => await LoadAsync(kind, cancel) ?? throw new RuleBroken(NotBegun);

    private static Dictionary<Guid, IndicatorFigures> Figures(FiguresForm form) =>
        form.Lines.DistinctBy(l => l.Id).ToDictionary(l => l.Id, l => Figures(l, form.EstimatedOn));

    /// <summary>A paper form is filled before the report exists: its lines are matched by their place.</summary>
    private static Dictionary<Guid, IndicatorFigures> ByPlace(UnitReport report, FiguresForm form) =>
        report.Lines.Zip(form.Lines).ToDictionary(l => l.First.Id, l => Figures(l.Second, form.EstimatedOn));

    private static IndicatorFigures Figures(FigureRow row, DateOnly? estimatedOn) =>
        new(row.Plan, row.SamePeriod, row.Estimated, row.Estimated is null ? null : estimatedOn, row.Official, row.Words, row.NotApplicable);
}
