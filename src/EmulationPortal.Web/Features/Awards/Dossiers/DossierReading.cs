using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Reads and changes dossiers of the bloc-year an address names.</summary>
internal static class DossierReading
{
    public static readonly Rule NoSuchDossier = new("dossier.no-such", "Hồ sơ này không có trong năm của khối, cụm. Hãy mở lại từ danh sách hồ sơ.");

    /// <summary>A dossier; null where there is none of that number.</summary>
    public static Task<AwardDossier?> DossierAsync(this PortalDbContext db, Visit visit, int number, bool toChange, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var dossiers = db.AwardDossiers.Whole().Where(d => d.BlocYearId == here && d.Number == number);
        return (toChange ? dossiers : dossiers.AsNoTracking()).SingleOrDefaultAsync(cancel);
    }

    /// <summary>A dossier by the address of who keeps it; null where that address is another's.</summary>
    public static async Task<AwardDossier?> KeptAsync(this PortalDbContext db, Visit visit, int number, bool toChange, CancellationToken cancel) =>
        await db.DossierAsync(visit, number, toChange, cancel) is { } dossier && dossier.UnitId == visit.Scope.Unit?.UnitId ? dossier : null;

    /// <summary>Changes a dossier and saves it as one deed; when somebody else saved in between, from the reading again.</summary>
    /// <param name="change">The change; returns the history line.</param>
    /// <exception cref="RuleBroken"><see cref="NoSuchDossier"/>, or the dossier refuses.</exception>
    public static Task<bool> ChangeDossierAsync(this PortalDbContext db, Visit visit, int number, Func<AwardDossier, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var dossier = await db.DossierAsync(visit, number, toChange: true, cancel) ?? throw new RuleBroken(NoSuchDossier);
        var sentence = await change(dossier);
        db.Expect(dossier, dossier.Version);
        await db.SaveAsync(deed, sentence, cancel);
        return true;
    });

    /// <summary>The review a dossier came from.</summary>
    public static Task<AwardReview> ReviewOfAsync(this PortalDbContext db, AwardDossier dossier, CancellationToken cancel) =>
        db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == dossier.BlocYearId, cancel);

    /// <summary>The unit's part of addresses; null for the bloc.</summary>
    public static async Task<string?> KeeperCodeAsync(this PortalDbContext db, AwardDossier dossier, CancellationToken cancel) =>
        dossier.UnitId is null ? null : await db.Units.Where(u => u.Id == dossier.UnitId).Select(u => u.Code).SingleAsync(cancel);

    /// <summary>Whether the visitor acts for a unit that leads or led the bloc-year.</summary>
    public static bool LeadsOrLed(this Visit visit) => visit.Standing.Acting is { } acting && visit.Scope.Leaders.Any(l => l.BlocYearId == visit.BlocYear.BlocYearId && l.UnitId == acting.UnitId);

    /// <summary>Whether the visitor reads the whole set: the office, who leads or led the bloc, the unit that proposes for itself.</summary>
    public static bool ReadsWhole(this Visit visit, AwardDossier dossier) =>
        visit.Standing.IsOffice || visit.LeadsOrLed() || (dossier.UnitId is not null && dossier.UnitId == visit.Standing.Acting?.UnitId);
}
