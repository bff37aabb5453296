using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Authorization;

/// <summary>Makes and finds single-use links. Nothing is saved here: the deed that makes or spends a link writes it together with what it does.</summary>
public sealed class SingleUseLinks(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Length of a secret: 32 of 31 letters and figures, more than 158 bits.</summary>
    public const int SecretLength = 32;

    /// <summary>Small letters and figures that cannot be mistaken for each other when copied by hand.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new secret; it is told once and never kept.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, SecretLength);

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Adds a link and makes void those whose place it takes.</summary>
    public async Task AddAsync(SingleUseLink link, Deed deed, CancellationToken cancel)
    {
        foreach (var earlier in (await OpenAsync(link.AccountId, cancel)).Where(link.TakesThePlaceOf))
            earlier.MakeVoid(deed);
        db.Add(link);
    }

    /// <summary>The link of a secret while it works; null when there is none, or no more.</summary>
    public async Task<SingleUseLink?> FindAsync(string? secret, LinkKind kind, CancellationToken cancel)
    {
        if (secret is not { Length: SecretLength })
            return null;
        var hash = HashOf(secret);
        var link = await db.SingleUseLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, cancel);
        return link is not null && link.Kind == kind && link.IsUsable(clock.GetUtcNow().UtcDateTime) && await db.Users.AnyAsync(u => u.Id == link.AccountId && u.DisabledAt == null, cancel) ? link : null;
    }

    /// <summary>Makes void every link of an account that still works: it was closed, or its address was corrected.</summary>
    public async Task VoidAllAsync(Guid accountId, Deed deed, CancellationToken cancel)
    {
        foreach (var link in await OpenAsync(accountId, cancel))
            link.MakeVoid(deed);
    }

    /// <summary>Makes void what else would set the account's password: it has just been set.</summary>
    public async Task VoidPasswordLinksAsync(Guid accountId, Deed deed, CancellationToken cancel)
    {
        foreach (var link in (await OpenAsync(accountId, cancel)).Where(l => l.Kind is not LinkKind.Approval))
            link.MakeVoid(deed);
    }

    private async Task<List<SingleUseLink>> OpenAsync(Guid accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.SingleUseLinks.Where(l => l.AccountId == accountId && l.UsedAt == null && l.VoidedAt == null && l.ExpiresAt > now).ToListAsync(cancel);
    }
}
