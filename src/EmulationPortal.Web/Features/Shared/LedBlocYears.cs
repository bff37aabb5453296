using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Which bloc-years a unit leads, as chair or vice-chair: its term has begun, was not ended, and the year is not handed over (domain rule 2).</summary>
public static class LedBlocYears
{
    /// <summary>The bloc-years the unit leads on a day.</summary>
    public static IQueryable<Guid> BlocYearsLedBy(this PortalDbContext db, Guid unitId, DateOnly today) =>
        db.LeadershipTerms.Where(t => t.From <= today).SelectMany(t => t.Covers)
            .Where(c => c.UnitId == unitId && !c.Ended && db.BlocYears.Any(y => y.Id == c.BlocYearId && y.HandedOverOn == null)).Select(c => c.BlocYearId);
}
