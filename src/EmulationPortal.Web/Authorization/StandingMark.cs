using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Authorization;

/// <summary>What every request asks the database of its person: whether what is known of them still holds. Rights, names and positions change only by deeds outside any bloc-year, which lengthen their history in the same transaction.</summary>
/// <param name="SecurityStamp">Changes when sessions must end.</param>
/// <param name="Disabled">The account is closed.</param>
/// <param name="DeedsOutside">How many deeds there are outside any bloc-year.</param>
/// <param name="Years">How many years the portal knows.</param>
public sealed record StandingMark(string? SecurityStamp, bool Disabled, long DeedsOutside, int Years)
{
    private static readonly CompiledQuery<Func<PortalDbContext, Guid, CancellationToken, Task<StandingMark?>>> Query = new(() => EF.CompileAsyncQuery((PortalDbContext db, Guid id, CancellationToken _) =>
        db.Users.Where(u => u.Id == id).Select(u => new StandingMark(u.SecurityStamp, u.DisabledAt != null,
            db.AuditChains.Where(c => c.Id == Guid.Empty).Select(c => c.Length).FirstOrDefault(), db.Years.Count(y => y.Id != u.Id))).FirstOrDefault()));

    /// <summary>Reads it; null for an account that does not exist.</summary>
    public static Task<StandingMark?> ReadAsync(PortalDbContext db, Guid accountId, CancellationToken cancel) => Query.For(db)(db, accountId, cancel);
}
