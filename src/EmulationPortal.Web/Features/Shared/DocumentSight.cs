using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Which issued documents a person sees: the same rule for lists, single documents and search.</summary>
public static class DocumentSight
{
    /// <summary>
    /// The office sees all. A member's people see the bloc's documents and their own unit's; a unit's own report is seen by that unit and by those who lead the bloc-year now.
    /// </summary>
    public static IQueryable<IssuedDocument> DocumentsSeenBy(this PortalDbContext db, Standing standing, DateOnly today)
    {
        if (standing.IsOffice)
            return db.IssuedDocuments;
        if (standing.Acting is not { UnitId: var unitId })
            return db.IssuedDocuments.Where(_ => false);
        var led = db.BlocYearsLedBy(unitId, today);
        var joined = db.BlocYears.SelectMany(y => y.Memberships).Where(m => m.UnitId == unitId && m.LeftOn == null).Select(m => m.BlocYearId);
        return db.IssuedDocuments.Where(d => joined.Contains(d.BlocYearId)
            && (d.UnitId == unitId || (d.UnitId == null && d.Kind != DocumentKind.UnitReport) || led.Contains(d.BlocYearId)));
    }
}
