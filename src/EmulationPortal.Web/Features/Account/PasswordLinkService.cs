using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Account;

/// <summary>Passwords set through single-use links, and links asked for by whoever has forgotten the password.</summary>
public sealed class PasswordLinkService(
    PortalDbContext db, SingleUseLinks links, LinkDelivery delivery, AfterAnswer after, AccountDeeds deeds, SignInManager<AccountRow> signIn, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>How long an account that asked is mailed no second link: nobody's letter box is filled, and no stranger makes void a link that was just mailed.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The page of a link; null when the link does not work.</summary>
    public async Task<LinkPasswordPage?> ShowAsync(LinkKind kind, LinkPasswordForm form, CancellationToken cancel)
    {
        if (await links.FindAsync(form.Secret, kind, cancel) is not { } link)
            return null;
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == link.AccountId, cancel);
        return new LinkPasswordPage(form, LinkDelivery.PathOf(link), kind == LinkKind.Invitation, account.FullName, account.Email ?? "", link.ExpiresAt, configuration["Office:Name"] ?? "");
    }

    /// <summary>
    /// Sets the password and spends the link in one deed. Every session of the account ends; a second factor stays on. Of two uses at once one wins; the other finds the link spent.
    /// </summary>
    /// <exception cref="RuleBroken"><see cref="SingleUseLink.NotUsable"/>, or the password is refused and the link still works.</exception>
    public async Task SetPasswordAsync(LinkKind kind, LinkPasswordForm form, CancellationToken cancel)
    {
        await db.AgainAsync(async () =>
        {
            var link = await links.FindAsync(form.Secret, kind, cancel) ?? throw new RuleBroken(SingleUseLink.NotUsable);
            var account = await db.Users.SingleAsync(u => u.Id == link.AccountId, cancel);
            var deed = new Deed(account.Id, account.FullName, "Đường dẫn một lần", null, clock.GetUtcNow().UtcDateTime);
            await deeds.DoAsync(deed, kind == LinkKind.Invitation ? "nhận lời mời và đặt mật khẩu của mình" : "đặt lại mật khẩu của mình", nameof(form.New), async manager =>
            {
                foreach (var rule in manager.PasswordValidators)
                {
                    if (await rule.ValidateAsync(manager, account, form.New) is { Succeeded: false } refused)
                        return refused;
                }

                link.Use(deed);
                await links.VoidPasswordLinksAsync(account.Id, deed, cancel);
                account.PasswordHash = manager.PasswordHasher.HashPassword(account, form.New);
                account.TemporaryUntil = null;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                return await manager.UpdateSecurityStampAsync(account);
            }, cancel);
            return true;
        });
        await signIn.SignOutAsync(); // whoever was signed in in this browser is not the one to go on
    }

    /// <summary>Takes note that a password was forgotten. What is found is done after the answer, so that the answer tells nothing, by its words or by its time.</summary>
    public void Ask(ForgottenForm form)
    {
        var email = form.Email.Trim();
        after.Do("A forgotten password", (services, cancel) => services.GetRequiredService<PasswordLinkService>().MailAsync(email, cancel));
    }

    /// <summary>Mails a link if there is such an account in use, and none was just mailed.</summary>
    public async Task MailAsync(string email, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!delivery.ByMail || await signIn.UserManager.FindByEmailAsync(email) is not { DisabledAt: null } account
            || await db.SingleUseLinks.AnyAsync(l => l.AccountId == account.Id && l.Kind == LinkKind.PasswordReset && l.UsedAt == null && l.VoidedAt == null && l.MadeAt > now - Pause, cancel))
            return;
        var secret = SingleUseLinks.NewSecret();
        var deed = new Deed(Guid.Empty, "Người chưa đăng nhập", "Trang Quên mật khẩu", null, now);
        var link = new SingleUseLink(LinkKind.PasswordReset, account.Id, SingleUseLinks.HashOf(secret), deed);
        delivery.Mark(link);
        await links.AddAsync(link, deed, cancel);
        await db.SaveAsync(deed, $"yêu cầu đặt lại mật khẩu của {account.FullName}", cancel);
        delivery.Deliver(link, secret, account.FullName, account.Email ?? "");
    }
}
