using EmulationPortal.Domain.Awards;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Dossiers as a whole.</summary>
public static class DossierRows
{
    /// <summary>With those proposed, summaries, papers, steps, opinions and decisions.</summary>
    public static IQueryable<AwardDossier> Whole(this IQueryable<AwardDossier> dossiers) => dossiers
        .Include(d => d.Items).Include(d => d.Summaries).Include(d => d.Papers).Include(d => d.Notes).Include(d => d.Events).Include(d => d.Opinions)
        .Include(d => d.Decisions).ThenInclude(e => e.Lines).AsSplitQuery();
}
