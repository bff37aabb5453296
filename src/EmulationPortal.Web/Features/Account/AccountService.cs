using System.Security.Claims;
using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Identity;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Account;

/// <summary>The deeds of one's own account.</summary>
public sealed class AccountService(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts)
{
    public static readonly Rule WrongSecret = new("account.wrong-secret", "Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");
    public static readonly Rule TooManyTries = new("account.too-many-tries", "Đã nhập sai nhiều lần, tài khoản tạm nghỉ 5 phút. Nếu là bạn, hãy đợi rồi thử lại, hoặc nhờ quản trị viên cấp lại mật khẩu.");
    public static readonly Rule Closed = new("account.closed", "Tài khoản này đã đóng. Hãy liên hệ quản trị viên của cổng.");

    /// <summary>Starts a session; the first position held is the one acted for until another is chosen.</summary>
    /// <exception cref="RuleBroken"><see cref="WrongSecret"/>, <see cref="TooManyTries"/>, <see cref="Closed"/>.</exception>
    public async Task SignInAsync(SignInForm form)
    {
        var account = await accounts.FindByEmailAsync(form.Email.Trim());
        if (account is null)
            throw new RuleBroken(WrongSecret) { Field = nameof(form.Password) };
        var result = await signIn.CheckPasswordSignInAsync(account, form.Password, lockoutOnFailure: true);
        if (result.IsLockedOut)
            throw new RuleBroken(TooManyTries);
        if (!result.Succeeded)
            throw new RuleBroken(WrongSecret) { Field = nameof(form.Password) };
        if (account.DisabledAt is not null)
            throw new RuleBroken(Closed);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, []);
    }

    /// <summary>Ends the session.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    /// <summary>Acts for another of one's units from now on.</summary>
    public async Task ActAsAsync(Guid accountId, Guid positionId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString()) ?? throw new InvalidOperationException("The account is gone.");
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Standing.ActingClaim, positionId.ToString())]);
    }
}
