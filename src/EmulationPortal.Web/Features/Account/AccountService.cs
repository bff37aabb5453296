using System.Security.Claims;
using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Identity;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Account;

/// <summary>The deeds of one's own account.</summary>
public sealed class AccountService(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, KnownDevices devices, SecondFactor second, AccountDeeds deeds, TimeProvider clock)
{
    public static readonly Rule WrongSecret = new("account.wrong-secret", "Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");
    public static readonly Rule TooManyTries = new("account.too-many-tries", "Đã nhập sai nhiều lần, nên trình duyệt này phải đợi 5 phút. Nếu cần vào ngay, hãy dùng máy bạn vẫn thường đăng nhập, hoặc nhờ quản trị viên mở khóa.");
    public static readonly Rule Closed = new("account.closed", "Tài khoản này đã đóng. Hãy liên hệ quản trị viên của Cổng.");
    public static readonly Rule TemporaryExpired = new("account.temporary-expired", "Mật khẩu tạm đã hết hạn. Hãy nhờ quản trị viên cấp lại.");
    public static readonly Rule SamePassword = new("account.same-password", "Mật khẩu mới cần khác mật khẩu đang dùng.");

    public static readonly Rule StartAgain = new("account.start-again", "Đã quá năm phút từ khi nhập mật khẩu. Hãy trở lại trang Đăng nhập và nhập lại mật khẩu.");

    private static readonly string NobodysHash = new PasswordHasher<AccountRow>().HashPassword(new AccountRow(), Guid.NewGuid().ToString());

    /// <summary>Starts a session; the first position held is the one acted for until another is chosen.</summary>
    /// <exception cref="RuleBroken"><see cref="WrongSecret"/>, <see cref="TooManyTries"/>, <see cref="Closed"/>, <see cref="TemporaryExpired"/>.</exception>
    /// <returns>True when the session has begun; false when a code of the second factor is still to come.</returns>
    public async Task<bool> SignInAsync(SignInForm form)
    {
        if (await accounts.FindByEmailAsync(form.Email.Trim()) is not { } account)
        {
            accounts.PasswordHasher.VerifyHashedPassword(new AccountRow(), NobodysHash, form.Password); // takes as long as for an account that exists
            throw new RuleBroken(WrongSecret) { Field = nameof(form.Password) };
        }

        if (await devices.MustWaitAsync(account))
            throw new RuleBroken(TooManyTries);
        if (account.PasswordHash is null) // invited, no password set yet: takes as long as a wrong one
            accounts.PasswordHasher.VerifyHashedPassword(account, NobodysHash, form.Password);
        if (!await accounts.CheckPasswordAsync(account, form.Password))
        {
            await devices.FailedAsync(account);
            throw new RuleBroken(WrongSecret) { Field = nameof(form.Password) };
        }

        if (account.DisabledAt is not null)
            throw new RuleBroken(Closed);
        if (account.TemporaryUntil < clock.GetUtcNow().UtcDateTime)
            throw new RuleBroken(TemporaryExpired);
        if (account.TwoFactorEnabled)
        {
            await second.BeginAsync(account);
            return false;
        }

        await devices.SucceededAsync(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, []);
        return true;
    }

    /// <summary>Starts the session of whoever has given the right password in this browser, with a code of the app or a recovery code.</summary>
    /// <exception cref="RuleBroken"><see cref="TooManyTries"/>, <see cref="SecondFactor.WrongCode"/>, <see cref="StartAgain"/>.</exception>
    public async Task GiveCodeAsync(CodeForm form, CancellationToken cancel)
    {
        var account = await second.BegunAsync() ?? throw new RuleBroken(StartAgain);
        if (await devices.MustWaitAsync(account))
            throw new RuleBroken(TooManyTries);
        try
        {
            await second.TakeAsync(account, form.Code, new Deed(account.Id, account.FullName, "Đăng nhập", null, clock.GetUtcNow().UtcDateTime), cancel);
        }
        catch (RuleBroken)
        {
            if (await second.BegunAsync() is { } guessed)
                await devices.FailedAsync(guessed);
            throw;
        }

        await second.EndAsync();
        await devices.SucceededAsync(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, []);
    }

    /// <summary>Whether the password was right in this browser and the code is still to come.</summary>
    public async Task<bool> AwaitsCodeAsync() => await second.BegunAsync() is not null;

    /// <summary>Ends the session.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Changes one's own password; every other session ends, this one goes on.</summary>
    /// <exception cref="RuleBroken"><see cref="SamePassword"/>, <see cref="AccountDeeds.Refused"/>.</exception>
    public async Task ChangePasswordAsync(ChangePasswordForm form, Guid? actingPositionId, Deed deed, CancellationToken cancel)
    {
        if (form.New == form.Current)
            throw new RuleBroken(SamePassword) { Field = nameof(form.New) };
        var account = await MineAsync(deed.AccountId);
        if (!await accounts.CheckPasswordAsync(account, form.Current))
            throw new RuleBroken(AccountDeeds.Refused, "Mật khẩu đang dùng chưa đúng.") { Field = nameof(form.Current) };
        await deeds.DoAsync(deed, "đổi mật khẩu của mình", nameof(form.New), manager =>
        {
            account.TemporaryUntil = null;
            return manager.ChangePasswordAsync(account, form.Current, form.New);
        }, cancel);
        await StartAsync(account, actingPositionId);
    }

    /// <summary>Acts for another of one's units from now on.</summary>
    public async Task ActAsAsync(Guid accountId, Guid positionId) => await StartAsync(await MineAsync(accountId), positionId);

    private Task StartAsync(AccountRow account, Guid? positionId) => signIn.SignInWithClaimsAsync(account, isPersistent: false,
        positionId is { } id ? [new Claim(Standing.ActingClaim, id.ToString())] : []);

    private async Task<AccountRow> MineAsync(Guid accountId) =>
        await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account is gone.");
}
