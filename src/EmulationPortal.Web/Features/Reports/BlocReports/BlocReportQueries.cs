using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>Reads of the bloc's report. Its draft is seen by those who prepare it; once circulated, by all members and the office.</summary>
public sealed class BlocReportQueries(PortalDbContext db, Visit visit, DocumentIssuing issuing, IConfiguration configuration)
{
    private bool Prepares => visit.May(Operation.PrepareBlocReport);

    private string Path(ReportKind kind) => visit.BlocYear.BlocPath(kind);

    /// <summary>The report to be written; null when it is not begun, fixed, or not for this visitor to write.</summary>
    public async Task<BuildPage?> BuildAsync(ReportKind kind, (Guid Place, string? Text, string? Error)? kept, TitleForm? title, CancellationToken cancel)
    {
        if (!Prepares || await LoadAsync(kind, cancel) is not { IsOpen: true } report)
            return null;
        var aside = await AsideAsync(report, cancel);
        var states = await db.UnitReports.AsNoTracking().Where(r => r.BlocYearId == report.BlocYearId && r.Kind == kind).Select(r => new { r.UnitId, r.State, r.IsLate }).ToDictionaryAsync(r => r.UnitId, cancel);
        var members = await db.MembersAsync(report.BlocYearId, cancel);
        var sections = report.Sections.Zip(HeadingNumbers.Of(report.Sections.Select(s => s.Level)), (s, number) => new PlaceSection(number, s.Heading, s.Level, View(s, $"{number} {s.Heading}"),
            [.. report.Pieces.Where(p => p.SectionId == s.Id).OrderBy(p => p.UnitOrder).Select(p => new PieceView(View(p, $"{s.Heading}: {p.UnitName}"), p.UnitName, p.Included, p.IsEdited, p.NewerText))]));
        return new BuildPage(Head(kind, report), [.. sections], report.Figures.Count, report.GatheredAt,
            [.. members.Where(m => states.GetValueOrDefault(m.UnitId)?.State is not (UnitReportState.Submitted or UnitReportState.Accepted)).Select(m => $"{m.Name} ({ReportTables.InSentence(states.GetValueOrDefault(m.UnitId)?.State.InWords() ?? "Chưa soạn")})")],
            [.. members.Where(m => states.GetValueOrDefault(m.UnitId)?.IsLate == true).Select(m => m.Name)], title ?? new TitleForm { Title = report.Title });

        PlaceView View(DraftedText place, string label)
        {
            var refused = kept is { } text && text.Place == place.Id;
            return new PlaceView(place.Id, label, refused ? kept!.Value.Text ?? "" : place.Text, place.TextVersion, place.WrittenAt, place.WrittenBy,
                aside.Contains(place.Id) ? $"{Path(kind)}/muc/{place.Id}/hai-ban" : null, refused ? kept!.Value.Error : null);
        }
    }

    /// <summary>The report to be read, or why it cannot be yet.</summary>
    public async Task<ReadPage> ReadAsync(ReportKind kind, CancellationToken cancel)
    {
        var report = await LoadAsync(kind, cancel);
        if (report is null || (report.State == BlocReportState.Draft && !Prepares))
            return new ReadPage(Head(kind, report), null, Prepares ? null : $"Đơn vị {visit.BlocYear.ChairWord} đang tổng hợp. Dự thảo hiện ra khi được gửi cho các đơn vị thành viên.");
        return new ReadPage(Head(kind, report), await ShownAsync(report, cancel) is { } shown ? new HtmlString(HtmlPreview.Render(shown)) : null,
            report.State == BlocReportState.Issued ? "Tên đơn vị hoặc thể thức của khối, cụm đã đổi sau khi hoàn thành bản chính. Bản PDF giữ nguyên văn." : null);
    }

    /// <summary>The paper: the frozen one once issued, otherwise a draft. Null when there is none for this visitor.</summary>
    public async Task<PrintOut?> PrintAsync(ReportKind kind, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { } report || (report.State == BlocReportState.Draft && !Prepares))
            return null;
        return report.IssuedDocumentId is { } issued
            ? await PrintOut.FrozenAsync(db.IssuedDocuments.Where(d => d.Id == issued), cancel)
            : PrintOut.Of(BlocReportDocument.Of(report, await FrameAsync(null, visit.Today.Year, cancel)));
    }

    /// <summary>The years to be looked at; null when there is nothing to settle.</summary>
    public async Task<YearsPage?> YearsAsync(ReportKind kind, CancellationToken cancel) =>
        await LoadAsync(kind, cancel) is { IsOpen: true } report ? new YearsPage(Head(kind, report), report.YearsInWords, report.StrangeYears()) : null;

    /// <summary>The last page before freezing; null unless the report was adopted.</summary>
    public async Task<IssuePage?> IssueAsync(ReportKind kind, IssueForm? posted, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { State: BlocReportState.Adopted } report)
            return null;
        var acting = visit.Standing.Acting;
        var head = acting is { Kind: PositionKind.Head or PositionKind.Deputy } ? (visit.Standing.PersonName, acting.Title) : await ChairHeadAsync(cancel);
        return new IssuePage(Head(kind, report), (await FrameAsync(null, visit.Today.Year, cancel)).Symbol, posted ?? new IssueForm { Version = report.Version, SignerName = head.PersonName, SignerTitle = head.Title });
    }

    /// <summary>The two texts of a place for the person who met a newer one; null when none waits.</summary>
    public async Task<ConflictPage?> ConflictAsync(ReportKind kind, Guid placeId, CancellationToken cancel)
    {
        if (await LoadAsync(kind, cancel) is not { } report || (await db.WaitingAsync(placeId, visit.Standing.AccountId, cancel)).FirstOrDefault() is not { } mine
            || ((DraftedText?)report.Sections.FirstOrDefault(s => s.Id == placeId) ?? report.Pieces.FirstOrDefault(p => p.Id == placeId)) is not { } place)
            return null;
        var section = report.Sections.First(s => s.Id == (place as GatheredPiece)?.SectionId || s.Id == place.Id);
        return new ConflictPage($"Báo cáo của {visit.BlocYear.KindWord}, mục “{section.Heading}”", place.WrittenBy ?? visit.BlocYear.BlocName, place.WrittenAt ?? mine.At, $"{Path(kind)}/muc/{placeId}?ghep=true", place.TextVersion,
            new ActionLink("Để bản đã lưu sau, quay lại báo cáo", $"{Path(kind)}#muc-{placeId}"), [new ConflictField("Text", section.Heading, mine.Text, place.Text)]);
    }

    /// <summary>What the document prints around the text.</summary>
    /// <param name="signer">Name and office of who signs; null leaves the place open.</param>
    /// <param name="printedIn">The calendar year of the date to be filled in by hand.</param>
    internal async Task<BlocFrame> FrameAsync((string? Name, string? Title)? signer, int printedIn, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == year.BlocId).Select(b => new { b.Kind, b.Wording }).SingleAsync(cancel);
        return new BlocFrame(year.BlocName, bloc.Kind, bloc.Wording, await db.ChairNameAsync(year.BlocYearId, cancel), configuration["Office:Name"] ?? "Sở Nội vụ", printedIn, signer?.Name, signer?.Title);
    }

    /// <summary>The text as it would be printed; once issued, exactly what was frozen, or null where it can no longer be made again.</summary>
    private async Task<OfficialDocument?> ShownAsync(BlocReport report, CancellationToken cancel)
    {
        if (report.IssuedDocumentId is not { } id)
            return BlocReportDocument.Of(report, await FrameAsync(null, visit.Today.Year, cancel));
        var issued = await db.IssuedDocuments.Where(d => d.Id == id).Select(d => new { d.VerificationCode, d.Sha256, d.FinalisedAt }).SingleAsync(cancel);
        var frame = await FrameAsync((report.SignerName, report.SignerTitle), VietnamTime.DayOf(issued.FinalisedAt).Year, cancel);
        return issuing.AsFrozen(BlocReportDocument.Of(report, frame), issued.VerificationCode, issued.Sha256);
    }

    private Task<(string? PersonName, string? Title)> ChairHeadAsync(CancellationToken cancel) =>
        db.HeadAsync([.. visit.Scope.Leaders.Where(l => l.Role == LeadershipRole.Chair).Select(l => l.UnitId)], visit.Today, cancel);

    private async Task<HashSet<Guid>> AsideAsync(BlocReport report, CancellationToken cancel)
    {
        var places = report.Sections.Select(s => s.Id).Concat(report.Pieces.Select(p => p.Id)).ToList();
        return [.. await db.SetAsideTexts.Where(t => places.Contains(t.SectionId) && t.AccountId == visit.Standing.AccountId && t.SettledAt == null).Select(t => t.SectionId).Distinct().ToListAsync(cancel)];
    }

    private Task<BlocReport?> LoadAsync(ReportKind kind, CancellationToken cancel) => db.BlocReportAsync(visit.BlocYear.BlocYearId, kind, cancel);

    /// <summary>What every page shows.</summary>
    internal BlocHead Head(ReportKind kind, BlocReport? report) => new(Path(kind), visit.BlocYear.Period(kind), kind, report?.State, report?.Version ?? 0, report?.Title ?? "", report?.CirculatedAt,
        report?.AdoptedOn, report is { IsOpen: true } ? report.StrangeYears().Count(y => !y.Acknowledged) : 0, report?.Comments.Count ?? 0, report?.Comments.Count(c => c.Waits) ?? 0);
}
