using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>A unit's report with what was said of it.</summary>
/// <param name="MayComment">Whether the visitor may comment now.</param>
/// <param name="MayAnswer">Whether the visitor answers for the unit.</param>
public sealed record UnitDiscussPage(ReportHead Head, IReadOnlyList<DiscussedSection> Sections, IReadOnlyList<CommentView> General, bool MayComment, bool MayAnswer, bool Refused, CommentForm Form);

/// <summary>Reads around the comments on a unit's report.</summary>
public sealed class UnitCommentQueries(PortalDbContext db, Visit visit, UnitReportQueries reports)
{
    /// <summary>The report with its comments; null while it was never sent, and to others while its unit is changing it.</summary>
    public async Task<UnitDiscussPage?> DiscussAsync(ReportKind kind, CommentForm? refused, CancellationToken cancel)
    {
        var report = await db.UnitReports.Include(r => r.Sections).Include(r => r.Lines).Include(r => r.Comments).AsNoTracking().AsSplitQuery()
            .SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.Kind == kind && r.UnitId == visit.Unit.UnitId, cancel);
        if (report?.FirstSubmittedAt is null || !reports.Sees(report))
            return null;
        var comments = report.Comments.ToLookup(c => report.Sections.Any(s => s.Id == c.PartId) ? c.PartId : null, CommentView.Of);
        return new UnitDiscussPage(await reports.HeadAsync(kind, cancel),
            [.. ReportParts.Of(report).Where(p => p.PlaceId != report.Id).Select(p => new DiscussedSection(p.PlaceId, p.Name, p.Text, [.. comments[p.PlaceId]]))], [.. comments[null]],
            report.State == UnitReportState.Submitted && visit.May(Operation.CommentOnUnitReport) && visit.Standing.Acting?.UnitId != report.UnitId,
            report.State != UnitReportState.Accepted && visit.May(Operation.PrepareUnitReport), refused is not null, refused ?? new CommentForm());
    }
}
