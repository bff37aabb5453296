using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Reads a dossier as one file.</summary>
public sealed class ZipQueries(PortalDbContext db, Visit visit)
{
    /// <summary>The packed set; null before it is issued, or where the visitor may not read the whole.</summary>
    public async Task<byte[]?> ReadAsync(int number, CancellationToken cancel) =>
        await db.DossierAsync(visit, number, toChange: false, cancel) is { } dossier && visit.ReadsWhole(dossier) && dossier.Papers.Any(p => p.Role == PaperRole.Submission)
            ? await DossierZip.OfAsync(db, dossier, $"{DossierView.Title(number)}, {visit.BlocYear.Title}{(dossier.UnitName is { } unit ? $", {unit}" : "")}", cancel) : null;
}
