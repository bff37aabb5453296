using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>The deeds of the chair on the bloc's report.</summary>
public sealed class BlocReportService(PortalDbContext db, Visit visit, BlocReportQueries queries, DocumentIssuing issuing)
{
    public static readonly Rule RoundNotOpen = new("bloc-report.round-not-open", "Kỳ báo cáo chưa mở. Hãy mở kỳ báo cáo rồi soạn báo cáo của {0}.");
    public static readonly Rule NotBegun = new("bloc-report.not-begun", "Báo cáo của {0} chưa được bắt đầu.");

    /// <summary>"báo cáo của cụm", as the history says it.</summary>
    private string TheReport => $"báo cáo của {visit.BlocYear.KindWord}";

    /// <summary>Starts the bloc's report and gathers what is in.</summary>
    /// <exception cref="RuleBroken"><see cref="RoundNotOpen"/>.</exception>
    public async Task BeginAsync(ReportKind kind, Deed deed, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not null)
            return;
        var round = await db.RoundAsync(visit.BlocYear.BlocYearId, kind, cancel) ?? throw new RuleBroken(RoundNotOpen, visit.BlocYear.KindWord);
        var year = await db.Years.SingleAsync(y => y.Id == visit.BlocYear.YearId, cancel);
        var report = new BlocReport(round, visit.BlocYear.BlocYearId, year);
        report.Gather(await ComeInAsync(kind, cancel), deed);
        db.Add(report);
        try
        {
            await db.SaveAsync(deed, $"bắt đầu soạn {TheReport} {visit.BlocYear.Period(kind)}", cancel);
        }
        catch (DbUpdateException) when (db.BlocReports.Any(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.Kind == kind))
        {
            // A second press of the button, or a colleague, was quicker: the report is there.
        }
    }

    /// <summary>Gathers again: new reports come in, edits stay.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public async Task GatherAsync(ReportKind kind, Deed deed, CancellationToken cancel)
    {
        var come = await ComeInAsync(kind, cancel);
        await ChangeAsync(kind, report => report.Gather(come, deed), $"tổng hợp báo cáo của các đơn vị vào {TheReport}", deed, cancel);
    }

    /// <summary>Writes a section or a piece, or sets the text aside when somebody else has written it in between.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task<DraftSave> WriteAsync(ReportKind kind, Guid placeId, PlaceForm form, bool settles, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        var saved = report.Write(placeId, form.Text, form.Version, deed);
        await db.SettleOrSetAsideAsync(placeId, form.Text, saved, settles, deed, cancel);
        await db.SaveAsync(deed, saved ? $"soạn một mục của {TheReport}" : $"gặp bản mới hơn khi soạn {TheReport}; hai bản đều được giữ", cancel);
        return new DraftSave(saved, report.Place(placeId).TextVersion, deed.At);
    });

    /// <summary>The writer keeps what others saved; the text set aside stays in the history.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="BlocReport.UnknownPlace"/>.</exception>
    public async Task LetGoAsync(ReportKind kind, Guid placeId, Deed deed, CancellationToken cancel)
    {
        _ = (await NeededAsync(kind, cancel)).Place(placeId);
        await db.SettleOrSetAsideAsync(placeId, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để bản đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Does something small on the report and saves it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task ChangeAsync(ReportKind kind, Action<BlocReport> change, string sentence, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        change(await NeededAsync(kind, cancel));
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>Sends the draft to the members, and keeps its words to be compared with.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, or the report refuses.</exception>
    public Task CirculateAsync(ReportKind kind, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        report.Circulate(deed);
        db.Add(ReportVersion.Of(report, (await db.VersionsAsync(report.Id, cancel)).LastOrDefault(), deed));
        await db.SaveAsync(deed, $"gửi dự thảo {TheReport} cho các đơn vị thành viên", cancel);
        return true;
    });

    /// <summary>Sends the draft again after it was changed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotBegun"/>, <see cref="ReportVersion.NothingNew"/>, <see cref="BlocReport.CommentNotNow"/>.</exception>
    public Task SendAgainAsync(ReportKind kind, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var report = await NeededAsync(kind, cancel);
        db.Add(ReportVersion.Of(report, (await db.VersionsAsync(report.Id, cancel)).LastOrDefault(), deed));
        db.Expect(report, report.Version); // two who send at once send once
        await db.SaveAsync(deed, $"gửi lại dự thảo {TheReport} sau góp ý", cancel);
        return true;
    });

    /// <summary>Freezes the adopted report and lists it among the bloc's documents.</summary>
    /// <exception cref="RuleBroken">The report is not adopted, or somebody changed it meanwhile.</exception>
    public async Task IssueAsync(ReportKind kind, IssueForm form, Deed deed, CancellationToken cancel)
    {
        var report = await NeededAsync(kind, cancel);
        if (report.State != BlocReportState.Adopted)
            throw new RuleBroken(BlocReport.NotAdopted);
        var (name, title) = (VietnameseText.Tidy(form.SignerName!), VietnameseText.Tidy(form.SignerTitle!));
        var frame = await queries.FrameAsync((name, title), visit.Today.Year, cancel);
        var issued = issuing.Freeze(report.BlocYearId, report.Id, DocumentKind.BlocReport, BlocReportDocument.Of(report, frame), report.Title, "/" + frame.Symbol, deed);
        report.Issue(issued.Id, name, title);
        await db.SaveSeenAsync(report, form.Version, deed, $"hoàn thành bản chính {TheReport} {visit.BlocYear.Period(kind)}", cancel);
    }

    private async Task<List<MemberReport>> ComeInAsync(ReportKind kind, CancellationToken cancel)
    {
        var members = await db.MembersAsync(visit.BlocYear.BlocYearId, cancel);
        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Sections).Include(r => r.Lines).AsSplitQuery()
            .Where(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.Kind == kind && (r.State == UnitReportState.Submitted || r.State == UnitReportState.Accepted)).ToListAsync(cancel);
        return [.. from member in members join report in reports on member.UnitId equals report.UnitId select new MemberReport(report, member.Name, member.Order)];
    }

    private Task<BlocReport?> LoadAsync(ReportKind kind, CancellationToken cancel) => db.BlocReportAsync(visit.BlocYear.BlocYearId, kind, cancel);

    private async Task<BlocReport> NeededAsync(ReportKind kind, CancellationToken cancel) => await LoadAsync(kind, cancel) ?? throw new RuleBroken(NotBegun, visit.BlocYear.KindWord);
}
