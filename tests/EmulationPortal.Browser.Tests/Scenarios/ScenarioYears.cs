using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Scenarios;

/// <summary>Years of the one portal that all scenarios share, whichever of them runs first.</summary>
internal static class ScenarioYears
{
    /// <summary>The year that begins then; added with the next save where no scenario has opened it yet.</summary>
    public static async Task<EmulationYear> YearAsync(this PortalDbContext db, CycleKind cycle, int firstYear)
    {
        if (await db.Years.SingleOrDefaultAsync(y => y.Cycle == cycle && y.FirstYear == firstYear) is { } known)
            return known;
        var year = new EmulationYear(cycle, firstYear);
        db.Add(year);
        return year;
    }
}
