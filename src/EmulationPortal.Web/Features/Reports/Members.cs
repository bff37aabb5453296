using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports;

/// <summary>A member of the bloc-year, in the order of its list.</summary>
public sealed record Member(Guid UnitId, string Code, string Name, int Order);

/// <summary>Reads several pages of the room share.</summary>
internal static class Members
{
    /// <summary>The members of a bloc-year in the order of the list.</summary>
    public static Task<List<Member>> MembersAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel) =>
        db.BlocYears.Where(y => y.Id == blocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Code, u.Name }).OrderBy(m => m.Order)
            .Select(m => new Member(m.Id, m.Code, m.Name, m.Order)).AsNoTracking().ToListAsync(cancel);

    /// <summary>The round of a bloc-year; null while it is not open.</summary>
    public static Task<ReportTemplate?> RoundAsync(this PortalDbContext db, Guid blocYearId, ReportKind kind, CancellationToken cancel) =>
        db.ReportTemplates.Include(t => t.Sections).Include(t => t.Indicators).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.BlocYearId == blocYearId && t.Kind == kind, cancel);

    /// <summary>A unit's report of a round with everything it owns; null while it is not begun.</summary>
    public static Task<UnitReport?> UnitReportAsync(this PortalDbContext db, Guid blocYearId, ReportKind kind, Guid unitId, CancellationToken cancel) =>
        db.UnitReports.Whole().SingleOrDefaultAsync(r => r.BlocYearId == blocYearId && r.Kind == kind && r.UnitId == unitId, cancel);

    /// <summary>The bloc's report of a round with everything it owns; null while it is not begun.</summary>
    public static Task<BlocReport?> BlocReportAsync(this PortalDbContext db, Guid blocYearId, ReportKind kind, CancellationToken cancel) =>
        db.BlocReports.Whole()
            .SingleOrDefaultAsync(r => r.BlocYearId == blocYearId && r.Kind == kind, cancel);
}
