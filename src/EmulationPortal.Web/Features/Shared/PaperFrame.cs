using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>What a paper of the bloc prints around its facts.</summary>
/// <param name="YearLabel">"Năm 2026".</param>
/// <param name="Year">"năm 2026", inside a sentence.</param>
/// <param name="DateYear">Of the date line, which is left open.</param>
/// <param name="ChairUnitName">Null until announced.</param>
public sealed record PaperFrame(string BlocName, BlocKind Kind, BlocWording Wording, string YearLabel, string Year, int DateYear, string? ChairUnitName)
{
    /// <summary>Reads it for the bloc-year the visit names.</summary>
    internal static async Task<PaperFrame> ReadAsync(PortalDbContext db, Visit visit, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == year.BlocId).Select(b => new { b.Name, b.Kind, b.Wording }).SingleAsync(cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.BlocYearId == year.BlocYearId && l.Role == LeadershipRole.Chair)?.UnitId;
        var chairName = await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        return new PaperFrame(bloc.Name, bloc.Kind, bloc.Wording, year.YearLabel, char.ToLowerInvariant(year.YearLabel[0]) + year.YearLabel[1..], visit.Today.Year, chairName);
    }
}

/// <summary>What a paper of a member prints around its facts.</summary>
/// <param name="Superior">First line of the letterhead: the unit's own superior, else the bloc's.</param>
public sealed record UnitPaperFrame(PaperFrame Bloc, string UnitName, string Superior)
{
    /// <summary>Reads it for a unit.</summary>
    internal static async Task<UnitPaperFrame> ReadAsync(PortalDbContext db, Visit visit, Guid unitId, CancellationToken cancel)
    {
        var bloc = await PaperFrame.ReadAsync(db, visit, cancel);
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == unitId).Select(u => new { u.Name, u.ParentName }).SingleAsync(cancel);
        return new UnitPaperFrame(bloc, unit.Name, unit.ParentName?.ToUpper(VietnameseText.Culture) ?? bloc.Wording.SuperiorBody);
    }
}
