using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>Reads of one unit's report. A draft is seen by its own unit alone; once sent, by those who lead the bloc and the office.</summary>
public sealed class UnitReportQueries(PortalDbContext db, Visit visit, KeptQueries kept, ApprovalRequests approvals)
{
    private string Path(ReportKind kind) => visit.BlocYear.UnitPath(kind, visit.Unit.Code);

    private bool IsOwn => visit.Standing.Acting?.UnitId == visit.Unit.UnitId;

    /// <summary>The heading of every page of the report.</summary>
    public async Task<ReportHead> HeadAsync(ReportKind kind, CancellationToken cancel) => Head(kind, await LoadAsync(kind, cancel), await DueAsync(kind, cancel));

    /// <summary>The report to be written by its unit; null when there is nothing to write.</summary>
    /// <param name="kind">The kind of round.</param>
    /// <param name="kept">A text that was refused and must not be lost: its section and what was typed.</param>
    /// <param name="figures">Figures that were refused.</param>
    /// <param name="own">An own indicator that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<DraftPage?> DraftAsync(ReportKind kind, (Guid Section, string? Text)? kept, FiguresForm? figures, OwnIndicatorForm? own, CancellationToken cancel)
    {
        if (!IsOwn || await LoadAsync(kind, cancel) is not { IsOpen: true } report)
            return null;
        var places = report.Sections.Select(s => s.Id).Append(report.Id).ToList();
        var aside = await db.SetAsideTexts.Where(t => places.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null)
            .Select(t => t.SectionId).Distinct().ToListAsync(cancel);
        var sections = report.Sections.Zip(HeadingNumbers.Of(report.Sections.Select(s => s.Level)), (s, number) => new SectionView(
            s.Id, number, s.Heading, s.Level, s.Guidance, s.Required, s.TakesText, kept is { } text && text.Section == s.Id ? text.Text ?? "" : s.Text, s.TextVersion, s.WrittenAt, s.WrittenBy,
            aside.Contains(s.Id) ? $"{Path(kind)}/muc/{s.Id}/hai-ban" : null));
        var files = await FilesAsync(report, cancel);
        return new DraftPage(Head(kind, report, await DueAsync(kind, cancel)), [.. sections], Figures(kind, report, figures, aside.Contains(report.Id)),
            [.. files.Where(f => f.Id != report.ScanFileId)], files.FirstOrDefault(f => f.Id == report.ScanFileId), report.TextIsInFile, [.. report.Missing().Select(m => m.Name)], own ?? new OwnIndicatorForm(),
            [.. TargetOffers.Of(report, await BookAsync(cancel)).Select(o => o.Words)])
        { Approval = await approvals.LatestAsync(report.Id, report.Version, cancel) };
    }

    /// <summary>The report to be read.</summary>
    public async Task<ShowPage> ShowAsync(ReportKind kind, ReturnForm? posted, CancellationToken cancel)
    {
        var report = await LoadAsync(kind, cancel);
        var head = Head(kind, report, await DueAsync(kind, cancel));
        if (report is null || !Sees(report))
            return new ShowPage(head, false, null, [], null, report?.IssuedDocumentId is not null, History(report), false, new ReturnForm());
        var files = await FilesAsync(report, cancel);
        return new ShowPage(head, true, await PreviewAsync(kind, report, files, cancel), [.. files.Where(f => f.Id != report.ScanFileId)], files.FirstOrDefault(f => f.Id == report.ScanFileId),
            report.IssuedDocumentId is not null, History(report), report.State == UnitReportState.Submitted && visit.May(Operation.ReviewUnitReport), posted ?? new ReturnForm { Version = report.Version });
    }

    /// <summary>The preview of the report as it stands; null when the visitor may not see it.</summary>
    public async Task<IHtmlContent?> PreviewAsync(ReportKind kind, CancellationToken cancel) =>
        await LoadAsync(kind, cancel) is { } report && Sees(report) ? await PreviewAsync(kind, report, await FilesAsync(report, cancel), cancel) : null;

    /// <summary>The paper: what was frozen when sent; of a draft, one marked so, for its own unit. Null when there is none for this visitor.</summary>
    public async Task<PrintOut?> PrintAsync(ReportKind kind, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { } report)
            return null;
        if (report.IssuedDocumentId is { } issued && !(report.IsOpen && IsOwn))
            return await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == issued), cancel);
        return Sees(report) ? PrintOut.Of(UnitReportDocument.Of(report, await ReportFrame.ReadAsync(db, visit, kind, cancel), Names(report, await FilesAsync(report, cancel)))) : null;
    }

    /// <summary>The table of official figures of a report that was sent; null when there is nothing to enter.</summary>
    public async Task<(ReportHead Head, FiguresView Figures)?> OfficialAsync(ReportKind kind, FiguresForm? posted, CancellationToken cancel) =>
        IsOwn && await LoadAsync(kind, cancel) is { IsOpen: false } report ? (Head(kind, report, await DueAsync(kind, cancel)), Figures(kind, report, posted, false)) : null;

    /// <summary>The form for a paper report; null where no round is open or the unit writes itself.</summary>
    public async Task<PaperPage?> PaperAsync(ReportKind kind, PaperForm? form, FiguresForm? figures, CancellationToken cancel)
    {
        if (await db.RoundAsync(visit.BlocYear.BlocYearId, kind, cancel) is not { } round)
            return null;
        var report = await LoadAsync(kind, cancel) ?? new UnitReport(round, visit.BlocYear.BlocYearId, visit.Unit.UnitId);
        if (!report.OnPaper && !report.IsUntouched)
            return null;
        return new PaperPage(Head(kind, report, round.DueOn), form ?? new PaperForm { ReceivedOn = visit.Today }, Figures(kind, report, figures, false));
    }

    /// <summary>A file of the report that the visitor may have; null otherwise.</summary>
    public async Task<Domain.Documents.StoredFile?> FileAsync(ReportKind kind, Guid fileId, CancellationToken cancel) =>
        await LoadAsync(kind, cancel) is { } report && Sees(report) && (report.ScanFileId == fileId || report.Attachments.Any(a => a.FileId == fileId))
            ? await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == fileId, cancel) : null;

    /// <summary>Everything to be looked over before sending; null when there is nothing to send.</summary>
    /// <param name="kind">The kind of round.</param>
    /// <param name="posted">A sending that was refused.</param>
    /// <param name="asked">A request for approval that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<CheckPage?> CheckAsync(ReportKind kind, SubmitForm? posted, AskApprovalForm? asked, CancellationToken cancel)
    {
        if (!IsOwn || await LoadAsync(kind, cancel) is not { IsOpen: true } report)
            return null;
        var page = ReportCheck.Of(report, Head(kind, report, await DueAsync(kind, cancel)), await FilesAsync(report, cancel), visit, posted ?? new SubmitForm { Version = report.Version, SignerName = report.SignerName, SignerTitle = report.SignerTitle });
        return page.Missing.Count > 0 ? page : page with { Ask = await approvals.OfferAsync(report.Id, report.Version, $"{Path(kind)}/gui-duyet", asked, cancel) };
    }

    /// <summary>The report as a leader reads it who came with a link; null when it was sent, or is gone.</summary>
    internal async Task<ApprovalText?> ApprovalAsync(Guid reportId, CancellationToken cancel)
    {
        if (await db.UnitReports.Where(r => r.Id == reportId).Select(r => (ReportKind?)r.Kind).SingleOrDefaultAsync(cancel) is not { } kind || await LoadAsync(kind, cancel) is not { IsOpen: true } report)
            return null;
        var files = await FilesAsync(report, cancel);
        return new ApprovalText($"Báo cáo {visit.BlocYear.Period(kind)}", report.Version, "Duyệt và gửi báo cáo", $"Khi bấm, đơn vị {visit.BlocYear.ChairWord} nhận ngay báo cáo này với tên và chức danh của bạn.{(files.Count > 0 ? " Tệp kèm theo xem được khi đăng nhập." : "")}",
            await PreviewAsync(kind, report, files, cancel), Path(kind));
    }

    /// <summary>Two versions side by side: those that were sent and, for whoever sees it, the text as it stands; null while none is begun.</summary>
    public async Task<ReportComparison?> CompareAsync(ReportKind kind, int? from, int? to, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { } report)
            return null;
        return ReportComparison.Of(await db.VersionsAsync(report.Id, cancel), IsOwn && report.IsOpen ? ReportParts.Of(report) : null, "Bản đang sửa", from, to, $"{Path(kind)}/so-sanh",
            [new ActionLink(visit.BlocYear.Title, visit.BlocYear.Path), new ActionLink($"Báo cáo {visit.BlocYear.Period(kind)}", visit.BlocYear.RoundPath(kind)), new ActionLink(visit.Unit.Name, Path(kind))]);
    }

    private Task<UnitReport?> LoadAsync(ReportKind kind, CancellationToken cancel) =>
        kept.WhileNothingIsDoneAsync((kind, visit.Unit.UnitId, visit.BlocYear.BlocYearId),
            () => db.UnitReports.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.Kind == kind && r.UnitId == visit.Unit.UnitId, cancel));

    private Task<Domain.Pledges.TargetBook> BookAsync(CancellationToken cancel) => kept.WhileNothingIsDoneAsync(visit.BlocYear.BlocYearId, () => db.TargetBookAsync(visit.BlocYear.BlocYearId, cancel));

    /// <summary>Whether the visitor sees the text as it stands.</summary>
    internal bool Sees(UnitReport report) => IsOwn || report.State is UnitReportState.Submitted or UnitReportState.Accepted;

    private Task<DateOnly?> DueAsync(ReportKind kind, CancellationToken cancel) => kept.WhileNothingIsDoneAsync((kind, visit.BlocYear.BlocYearId), () =>
        db.ReportTemplates.Where(t => t.BlocYearId == visit.BlocYear.BlocYearId && t.Kind == kind).Select(t => t.DueOn).SingleOrDefaultAsync(cancel));

    private async Task<IHtmlContent> PreviewAsync(ReportKind kind, UnitReport report, List<FileView> files, CancellationToken cancel) =>
        new HtmlString(HtmlPreview.Render(UnitReportDocument.Of(report, await ReportFrame.ReadAsync(db, visit, kind, cancel), Names(report, files))));

    private static List<string> Names(UnitReport report, List<FileView> files) => [.. files.Where(f => f.Id != report.ScanFileId).Select(f => f.Name)];

    private async Task<List<FileView>> FilesAsync(UnitReport report, CancellationToken cancel)
    {
        var ids = report.Attachments.Select(a => (Guid?)a.FileId).Append(report.ScanFileId).OfType<Guid>().ToList();
        return await db.StoredFiles.AsNoTracking().Where(f => ids.Contains(f.Id)).OrderBy(f => f.GivenAt).Select(f => new FileView(f.Id, f.FileName, f.Length, f.GivenBy, f.GivenAt)).ToListAsync(cancel);
    }

    private ReportHead Head(ReportKind kind, UnitReport? report, DateOnly? due) => new(Path(kind), visit.Unit.Name, visit.BlocYear.Period(kind), kind, due, report?.State, IsOwn,
        report?.IsLate ?? false, report?.ReturnReason, report?.FirstSubmittedAt is null ? null : report.Reference, report?.SubmittedAt, report?.Version ?? 0, report?.OnPaper ?? false,
        report is { OnPaper: true, ConfirmedAt: null, IsOpen: false });

    private static List<HistoryEntry> History(UnitReport? report) =>
        [.. (report?.Events ?? []).OrderByDescending(e => e.At).Select(e => new HistoryEntry(e.At, $"{e.PersonName} ({e.Capacity}) {e.Act.InWords()}{(e.Remark is null ? "." : $": {e.Remark}")}"))];

    private FiguresView Figures(ReportKind kind, UnitReport report, FiguresForm? posted, bool conflict)
    {
        var usual = kind == ReportKind.Annual ? new DateOnly(visit.BlocYear.FirstYear(), 12, 31) : new DateOnly(visit.BlocYear.FirstYear(), 6, 30);
        var form = posted ?? new FiguresForm
        {
            Version = report.FiguresVersion,
            EstimatedOn = report.Lines.Select(l => l.EstimatedOn).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault() ?? (visit.BlocYear.Cycle == Domain.Blocs.CycleKind.CalendarYear ? usual : null),
            Lines = [.. report.Lines.Select(l => new FigureRow { Id = l.Id, Plan = l.Plan, SamePeriod = l.SamePeriod, Estimated = l.Estimated, Official = l.Official, Words = l.Words, NotApplicable = l.NotApplicable })],
        };
        return new FiguresView($"{Path(kind)}/chi-tieu", report.IsOpen, form,
            [.. report.Lines.Select(l => new FigureLine(l.Id, l.Name, l.UnitOfMeasure, l.Kind, l.HasPlan, l.HasSamePeriod, l.IndicatorId is null, l.Rate, l.EstimatedOn, l.OfficialOn))],
            report.FiguresAt, conflict ? $"{Path(kind)}/chi-tieu/hai-ban" : null);
    }
}
