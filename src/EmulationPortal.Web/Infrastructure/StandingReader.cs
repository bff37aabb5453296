using System.Security.Claims;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Asks the database at each request that carries a session whether what is known of the person still holds, so that a closed account or a changed right holds at once.
/// </summary>
public sealed class StandingReader(RequestDelegate next, IMemoryCache memory)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    /// <summary>Fills <see cref="Visit.Standing"/>; a session whose account was closed or whose stamp is old ends here.</summary>
    public async Task InvokeAsync(HttpContext http, Visit visit, PortalDbContext db, SignInManager<Account> signIn, SecondFactor second, IOptions<IdentityOptions> options)
    {
        if (Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            await db.HoldConnectionAsync(http.RequestAborted);
            Guid? acting = Guid.TryParse(http.User.FindFirstValue(Standing.ActingClaim), out var chosen) ? chosen : null;
            var mark = await StandingMark.ReadAsync(db, accountId, http.RequestAborted);
            if (mark is { Disabled: false } && mark.SecurityStamp == http.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) && await KnownAsync(db, mark, accountId, acting, visit.Today, http.RequestAborted) is { } standing)
                visit.Standing = standing.HasSecondFactor ? standing : standing with { MustEnrol = await second.MustHaveAsync(standing, visit.Today, http.RequestAborted) };
            else
            {
                await signIn.SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(http);
    }

    /// <summary>The person's standing, kept while its mark is the same; null for an account that has just been closed.</summary>
    private async Task<Standing?> KnownAsync(PortalDbContext db, StandingMark mark, Guid accountId, Guid? acting, DateOnly today, CancellationToken cancel)
    {
        var key = (nameof(Standing), accountId, acting, today, mark);
        if (memory.TryGetValue(key, out Standing? known))
            return known;
        return await Standing.LoadAsync(db, accountId, acting, today, cancel) is { Disabled: false } standing && standing.SecurityStamp == mark.SecurityStamp
            ? memory.Set(key, standing with { DeedsOutside = mark.DeedsOutside, Years = mark.Years }, AtMost) : null;
    }
}
