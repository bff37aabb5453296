using System.Security.Claims;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Reads who is asking from the database at each request that carries a session, so that a closed account or a changed right holds at once.
/// </summary>
public sealed class StandingReader(RequestDelegate next)
{
    /// <summary>Fills <see cref="Visit.Standing"/>; a session whose account was closed or whose stamp is old ends here.</summary>
    public async Task InvokeAsync(HttpContext http, Visit visit, PortalDbContext db, SignInManager<Account> signIn, SecondFactor second, IOptions<IdentityOptions> options)
    {
        if (Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            await db.HoldConnectionAsync(http.RequestAborted);
            Guid? acting = Guid.TryParse(http.User.FindFirstValue(Standing.ActingClaim), out var chosen) ? chosen : null;
            var standing = await Standing.LoadAsync(db, accountId, acting, visit.Today, http.RequestAborted);
            if (standing is { Disabled: false } && standing.SecurityStamp == http.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType))
                visit.Standing = standing.HasSecondFactor ? standing : standing with { MustEnrol = second.MustHave(standing) };
            else
            {
                await signIn.SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(http);
    }
}
