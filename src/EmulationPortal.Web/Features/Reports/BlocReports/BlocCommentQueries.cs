using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>The draft for the members to comment on.</summary>
/// <param name="General">Comments on the whole report, and on sections that are gone.</param>
/// <param name="Open">Whether comments are taken.</param>
/// <param name="Mine">Whether the unit acted for has spoken.</param>
/// <param name="Versions">How many versions were sent.</param>
public sealed record DiscussPage(BlocHead Head, IReadOnlyList<DiscussedSection> Sections, IReadOnlyList<CommentView> General, bool Open, bool Mine, bool Refused, CommentForm Form, int Versions);

/// <summary>Reads around the comments on the bloc's report; seen from its circulation on.</summary>
public sealed class BlocCommentQueries(PortalDbContext db, Visit visit, BlocReportQueries reports)
{
    /// <summary>The draft with its comments; null while it is not circulated.</summary>
    public async Task<DiscussPage?> DiscussAsync(ReportKind kind, CommentForm? refused, CancellationToken cancel)
    {
        if (await CirculatedAsync(kind, cancel) is not { } report)
            return null;
        var unit = visit.Standing.Acting?.UnitId;
        var comments = report.Comments.ToLookup(c => report.Sections.Any(s => s.Id == c.PartId) ? c.PartId : null, CommentView.Of);
        return new DiscussPage(reports.Head(kind, report),
            [.. ReportParts.Of(report).Where(p => p.PlaceId != report.Id).Select(p => new DiscussedSection(p.PlaceId, p.Name, p.Text, [.. comments[p.PlaceId]]))], [.. comments[null]],
            report.State == BlocReportState.Circulated, report.Comments.Any(c => c.UnitId == unit), refused is not null, refused ?? new CommentForm(), (await db.VersionsAsync(report.Id, cancel)).Count);
    }

    /// <summary>Two versions side by side; null while it is not circulated.</summary>
    public async Task<ReportComparison?> CompareAsync(ReportKind kind, int? from, int? to, CancellationToken cancel)
    {
        if (await CirculatedAsync(kind, cancel) is not { } report)
            return null;
        return ReportComparison.Of(await db.VersionsAsync(report.Id, cancel), ReportParts.Of(report), "Bản hiện nay", from, to, $"{visit.BlocYear.BlocPath(kind)}/so-sanh",
            [new ActionLink(visit.BlocYear.Title, visit.BlocYear.Path), new ActionLink($"Báo cáo {visit.BlocYear.Period(kind)}", visit.BlocYear.RoundPath(kind)), new ActionLink($"Báo cáo của {visit.BlocYear.BlocName}", visit.BlocYear.BlocPath(kind))]);
    }

    private async Task<BlocReport?> CirculatedAsync(ReportKind kind, CancellationToken cancel) =>
        await db.BlocReportAsync(visit.BlocYear.BlocYearId, kind, cancel) is { State: not BlocReportState.Draft } report ? report : null;
}
