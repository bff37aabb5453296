using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>What a unit's document prints around its text.</summary>
/// <param name="Superior">First line of the letterhead.</param>
/// <param name="Year">The calendar year of the date line.</param>
public sealed record ReportFrame(
    string UnitName, string Superior, string BlocName, string ChairWord, string? ChairUnitName, string Place, ReportKind Kind, CycleKind Cycle, int FirstYear, int Year)
{
    /// <summary>The abstract.</summary>
    public string Title => Kind.UnitTitle(Cycle, FirstYear);

    /// <summary>Reads the frame of a unit's report in the bloc-year of the visit.</summary>
    internal static async Task<ReportFrame> ReadAsync(PortalDbContext db, Visit visit, ReportKind kind, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var wording = await db.Blocs.AsNoTracking().Where(b => b.Id == year.BlocId).Select(b => b.Wording).SingleAsync(cancel);
        var parent = await db.Units.AsNoTracking().Where(u => u.Id == visit.Unit.UnitId).Select(u => u.ParentName).SingleAsync(cancel);
        return new ReportFrame(visit.Unit.Name, parent?.ToUpper(Domain.VietnameseText.Culture) ?? wording.SuperiorBody, year.BlocName, year.ChairWord,
            await db.ChairNameAsync(year.BlocYearId, cancel), wording.Place, kind, year.Cycle, year.FirstYear(), visit.Today.Year);
    }
}
