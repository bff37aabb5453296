using System.Globalization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Authorization;

/// <summary>
/// Lock-out that leaves the real person a way in (ASVS 6.3.1): a browser that has signed in to an account before carries a signed cookie, and its
/// failures are counted apart from those of strangers. Strangers who guess lock only strangers out.
/// </summary>
public sealed class KnownDevices(UserManager<Account> accounts, IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock)
{
    private const string Cookie = "portal.device";
    private const string Kind = "device";
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("known device");

    /// <summary>Whether this browser, or for an unknown browser the account, must wait now.</summary>
    public async Task<bool> MustWaitAsync(Account account) => await FailuresAsync(account) is { } own
        ? own.Until > clock.GetUtcNow().UtcDateTime
        : await accounts.IsLockedOutAsync(account);

    /// <summary>Counts a wrong password against this browser if it is known, else against all strangers together.</summary>
    public async Task FailedAsync(Account account)
    {
        if (await FailuresAsync(account) is not { } own)
        {
            await accounts.AccessFailedAsync(account);
            return;
        }

        var count = own.Count + 1;
        await WriteAsync(account, own.Device, count >= Tries ? new(own.Device, 0, clock.GetUtcNow().UtcDateTime + Pause) : new(own.Device, count, default));
    }

    /// <summary>Forgets the failures and makes this browser known.</summary>
    public async Task SucceededAsync(Account account)
    {
        var own = await FailuresAsync(account);
        var device = own?.Device ?? Device() ?? Guid.NewGuid().ToString("N");
        if (own is null)
            await accounts.ResetAccessFailedCountAsync(account);
        if (own is null or { Count: > 0 } || own.Until != default)
            await WriteAsync(account, device, new(device, 0, default));
        http.HttpContext!.Response.Cookies.Append(Cookie, protector.Protect(device), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.HttpContext.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
    }

    private sealed record Failures(string Device, int Count, DateTime Until);

    private async Task<Failures?> FailuresAsync(Account account)
    {
        if (Device() is not { } device || await accounts.GetAuthenticationTokenAsync(account, Kind, device) is not { } kept)
            return null;
        var parts = kept.Split('|');
        return new Failures(device, int.Parse(parts[0], CultureInfo.InvariantCulture), new DateTime(long.Parse(parts[1], CultureInfo.InvariantCulture), DateTimeKind.Utc));
    }

    private Task<IdentityResult> WriteAsync(Account account, string device, Failures failures) => accounts.SetAuthenticationTokenAsync(
        account, Kind, device, string.Create(CultureInfo.InvariantCulture, $"{failures.Count}|{failures.Until.Ticks}"));

    /// <summary>The device this browser says it is; null when the cookie is missing or was not signed by the portal.</summary>
    private string? Device()
    {
        if (http.HttpContext!.Request.Cookies[Cookie] is not { Length: > 0 } sealedName)
            return null;
        try
        {
            return protector.Unprotect(sealedName);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
