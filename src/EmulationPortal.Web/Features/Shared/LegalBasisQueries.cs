using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>The legal basis of documents of the bloc-year the address names.</summary>
public sealed class LegalBasisQueries(PortalDbContext db, Visit visit)
{
    /// <summary>What is in force on a day for a purpose, in official order (rule 21).</summary>
    public async Task<IReadOnlyList<LegalLine>> OnAsync(DateOnly day, LegalPurpose purpose, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var authority = await db.Blocs.Where(b => b.Id == year.BlocId).Select(b => b.ParentAuthority).SingleAsync(cancel);
        var texts = await db.LegalTexts.AsNoTracking().Where(t => t.InForceFrom <= day && (t.InForceTo == null || t.InForceTo >= day)).ToListAsync(cancel);
        return LegalBasis.On(texts, day, purpose, new LegalPlace(year.BlocId, year.Cycle, authority));
    }
}
