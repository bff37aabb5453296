using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Authorization;

/// <summary>
/// The second factor: an authenticator app, and recovery codes for the day the telephone is lost. The key is kept with Identity's tokens; of recovery codes only checksums.
/// </summary>
public sealed class SecondFactor(PortalDbContext db, IUserStore<Account> store, AccountDeeds deeds, IHttpContextAccessor http, IConfiguration configuration, TimeProvider clock)
{
    public static readonly Rule WrongCode = new("account.wrong-code", "Mã chưa đúng hoặc đã dùng. Hãy đợi ứng dụng hiện mã mới rồi nhập lại; nếu vẫn sai, kiểm tra giờ trên điện thoại.");

    /// <summary>How many recovery codes are given.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Small letters and digits that cannot be mistaken for each other when copied by hand.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const string StampClaim = "stamp";
    private const string Provider = "portal.authenticator";
    private const string LastStep = "last";

    private AccountStore Rows => (AccountStore)store;

    /// <summary>Whether office, heads and whoever leads a bloc must have one: <c>Account:SecondFactor</c>, <c>Required</c> unless said otherwise outside demonstration.</summary>
    public bool Demanded => (configuration["Account:SecondFactor"] ?? (configuration.GetValue<bool>("Demonstration:Enabled") ? "Optional" : "Required")) != "Optional";

    /// <summary>Whether the person must have a second factor today: office, heads, and whoever's unit leads a bloc-year.</summary>
    public async Task<bool> MustHaveAsync(Standing standing, DateOnly today, CancellationToken cancel)
    {
        if (!Demanded)
            return false;
        if (standing.Roles.Count > 0 || standing.Positions.Any(p => p.Kind == PositionKind.Head))
            return true;
        var units = standing.Positions.Select(p => p.UnitId).ToList();
        return units.Count > 0 && await db.LeadershipTerms.Where(t => t.From <= today).SelectMany(t => t.Covers)
            .AnyAsync(c => units.Contains(c.UnitId) && !c.Ended && db.BlocYears.Any(y => y.Id == c.BlocYearId && y.HandedOverOn == null), cancel);
    }

    /// <summary>Remembers for five minutes that the password was right.</summary>
    public Task BeginAsync(Account account) => http.HttpContext!.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, account.Id.ToString()), new Claim(StampClaim, account.SecurityStamp ?? "")], IdentityConstants.TwoFactorUserIdScheme)));

    /// <summary>Whose password was right in this browser; null when it was long ago, or the account has changed since.</summary>
    public async Task<Account?> BegunAsync()
    {
        var begun = (await http.HttpContext!.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return Guid.TryParse(begun?.FindFirstValue(ClaimTypes.Name), out var id) && await db.Users.SingleOrDefaultAsync(u => u.Id == id) is { TwoFactorEnabled: true, DisabledAt: null } account
            && account.SecurityStamp == begun!.FindFirstValue(StampClaim) ? account : null;
    }

    /// <summary>Forgets that the password was right.</summary>
    public Task EndAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>Turns it on with a key whose code was shown; every other session ends.</summary>
    /// <returns>The recovery codes, to be shown once.</returns>
    /// <exception cref="RuleBroken"><see cref="WrongCode"/>.</exception>
    public async Task<IReadOnlyList<string>> TurnOnAsync(Account account, string key, string code, Deed deed, CancellationToken cancel)
    {
        var step = Totp.Match(key, code, clock.GetUtcNow().UtcDateTime, 0) ?? throw new RuleBroken(WrongCode) { Field = "Code" };
        var codes = NewCodes();
        await deeds.DoAsync(deed, "bật xác thực hai lớp", "Code", async manager =>
        {
            await Rows.SetAuthenticatorKeyAsync(account, key, cancel);
            await Rows.ReplaceCodesAsync(account, codes.Select(Checksum), cancel);
            await Rows.SetTokenAsync(account, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture), cancel);
            account.TwoFactorEnabled = true;
            return await manager.UpdateSecurityStampAsync(account);
        }, cancel);
        return codes;
    }

    /// <summary>Takes a code of the app or a recovery code; each works once.</summary>
    /// <exception cref="RuleBroken"><see cref="WrongCode"/>.</exception>
    public async Task TakeAsync(Account account, string code, Deed deed, CancellationToken cancel)
    {
        try
        {
            if (!await TakeCodeAsync(account, code, deed, cancel))
                throw new RuleBroken(WrongCode) { Field = "Code" };
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new RuleBroken(WrongCode) { Field = "Code" }; // the same code was taken at the same time
        }
    }

    /// <summary>Gives new recovery codes for a code; those given before are void.</summary>
    /// <exception cref="RuleBroken"><see cref="WrongCode"/>.</exception>
    public async Task<IReadOnlyList<string>> RenewAsync(Account account, string code, Deed deed, CancellationToken cancel)
    {
        await TakeAsync(account, code, deed, cancel);
        var codes = NewCodes();
        await deeds.DoAsync(deed, "tạo lại mã dự phòng", "Code", async manager =>
        {
            await Rows.ReplaceCodesAsync(account, codes.Select(Checksum), cancel);
            return await manager.UpdateAsync(account);
        }, cancel);
        return codes;
    }

    /// <summary>Takes it off; sessions end.</summary>
    public Task TurnOffAsync(Account account, string sentence, Deed deed, CancellationToken cancel) => deeds.DoAsync(deed, sentence, "", async manager =>
    {
        await Rows.RemoveTokenAsync(account, Provider, LastStep, cancel);
        await Rows.ReplaceCodesAsync(account, [], cancel);
        await Rows.SetAuthenticatorKeyAsync(account, "", cancel);
        account.TwoFactorEnabled = false;
        return await manager.UpdateSecurityStampAsync(account);
    }, cancel);

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> LeftAsync(Account account, CancellationToken cancel) => Rows.CountCodesAsync(account, cancel);

    private async Task<bool> TakeCodeAsync(Account account, string code, Deed deed, CancellationToken cancel)
    {
        var used = long.Parse(await Rows.GetTokenAsync(account, Provider, LastStep, cancel) ?? "0", CultureInfo.InvariantCulture);
        if (await Rows.GetAuthenticatorKeyAsync(account, cancel) is { Length: > 0 } key && Totp.Match(key, code, clock.GetUtcNow().UtcDateTime, used) is { } step)
        {
            await deeds.DoAsync(deed, "dùng mã xác thực", "Code", async manager =>
            {
                await Rows.SetTokenAsync(account, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture), cancel);
                return await manager.UpdateAsync(account);
            }, cancel);
            return true;
        }

        var sum = Checksum(code);
        if (!await Rows.RedeemCodeAsync(account, sum, cancel))
            return false;
        await deeds.DoAsync(deed, "dùng một mã dự phòng", "Code", manager => manager.UpdateAsync(account), cancel);
        return true;
    }

    private static List<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, 5)}-{RandomNumberGenerator.GetString(Alphabet, 5)}")];

    private static string Checksum(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)))));
}
