using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Users;

/// <summary>What administrators do with accounts: never to themselves what would raise their own rights (domain §5).</summary>
public sealed class UserService(PortalDbContext db, UserManager<AccountRow> accounts, AccountDeeds deeds, SecondFactor second, SingleUseLinks links, LinkDelivery delivery)
{
    public static readonly Rule RolesNotToOneself = new("account.roles-not-to-oneself", "Quản trị viên không tự đổi vai trò của mình. Hãy nhờ một quản trị viên khác.");
    public static readonly Rule CloseNotOneself = new("account.close-not-oneself", "Quản trị viên không tự đóng tài khoản của mình. Hãy nhờ một quản trị viên khác.");
    public static readonly Rule ResetNotOneself = new("account.reset-not-oneself", "Hãy dùng trang Đổi mật khẩu cho tài khoản của chính mình.");
    public static readonly Rule SecondFactorNotOneself = new("account.second-factor-not-oneself", "Quản trị viên không tự gỡ xác thực hai lớp của mình. Hãy nhờ một quản trị viên khác.");
    public static readonly Rule ClosedAccount = new("account.closed-account", "Tài khoản này đã đóng. Hãy mở lại tài khoản trước.");
    public static readonly Rule UnitDissolved = new("position.unit-dissolved", "{0} đã kết thúc hoạt động, nên không giao chức danh mới được.");

    /// <summary>Opens an account without a password and invites its person to set one.</summary>
    /// <exception cref="RuleBroken"><see cref="AccountDeeds.Refused"/>: the address is taken or unclear.</exception>
    public async Task<(Guid Id, GivenLink Link)> InviteAsync(PersonForm form, Deed deed, CancellationToken cancel)
    {
        var email = form.Email.Trim();
        var account = new AccountRow { FullName = VietnameseText.Tidy(form.FullName), Email = email, UserName = email, EmailConfirmed = true };
        var (link, secret) = NewLink(LinkKind.Invitation, account, deed);
        await deeds.DoAsync(deed, $"tạo tài khoản và mời {account.FullName}", nameof(form.Email), async manager =>
        {
            await links.AddAsync(link, deed, cancel);
            return await manager.CreateAsync(account);
        }, cancel);
        return (account.Id, delivery.Deliver(link, secret, account.FullName, email));
    }

    /// <summary>Invites again whoever has set no password yet; for anybody else, a link that sets another password. The one in use and its sessions go on until the link is used.</summary>
    /// <exception cref="RuleBroken"><see cref="ResetNotOneself"/>, <see cref="ClosedAccount"/>.</exception>
    public async Task<GivenLink> GiveLinkAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        if (id == deed.AccountId)
            throw new RuleBroken(ResetNotOneself);
        var account = await FindOpenAsync(id);
        var invited = account.PasswordHash is null;
        var (link, secret) = NewLink(invited ? LinkKind.Invitation : LinkKind.PasswordReset, account, deed);
        await links.AddAsync(link, deed, cancel);
        await db.SaveAsync(deed, invited ? $"gửi lại lời mời cho {account.FullName}" : $"tạo đường dẫn đặt lại mật khẩu cho {account.FullName}", cancel);
        return delivery.Deliver(link, secret, account.FullName, account.Email ?? "");
    }

    /// <summary>Corrects name and address; sessions go on. Links sent to an address that was wrong are void.</summary>
    /// <exception cref="RuleBroken"><see cref="AccountDeeds.Refused"/>.</exception>
    public async Task RenameAsync(Guid id, PersonForm form, Deed deed, CancellationToken cancel)
    {
        var account = await FindAsync(id);
        var moved = !string.Equals(account.Email, form.Email.Trim(), StringComparison.OrdinalIgnoreCase);
        account.FullName = VietnameseText.Tidy(form.FullName);
        account.Email = account.UserName = form.Email.Trim();
        await deeds.DoAsync(deed, $"sửa họ tên, thư điện tử của {account.FullName}", nameof(form.Email), async manager =>
        {
            if (moved)
                await links.VoidAllAsync(id, deed, cancel);
            return await manager.UpdateAsync(account);
        }, cancel);
    }

    /// <summary>Takes off an authenticator that was lost; sessions end, and the person sets up another where one is required.</summary>
    /// <exception cref="RuleBroken"><see cref="ResetNotOneself"/>, <see cref="ClosedAccount"/>.</exception>
    public async Task TakeOffSecondFactorAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        if (id == deed.AccountId)
            throw new RuleBroken(SecondFactorNotOneself);
        var account = await FindOpenAsync(id);
        await second.TurnOffAsync(account, $"gỡ xác thực hai lớp của {account.FullName}", deed, cancel);
    }

    /// <summary>Lets strangers' browsers try again.</summary>
    public async Task UnlockAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        var account = await FindOpenAsync(id);
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await deeds.DoAsync(deed, $"mở khóa đăng nhập cho {account.FullName}", "", manager => manager.UpdateAsync(account), cancel);
    }

    /// <summary>Closes the account; its sessions end with the next request, and its links are void.</summary>
    /// <exception cref="RuleBroken"><see cref="CloseNotOneself"/>.</exception>
    public async Task CloseAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        if (id == deed.AccountId)
            throw new RuleBroken(CloseNotOneself);
        var account = await FindAsync(id);
        account.DisabledAt ??= deed.At;
        await deeds.DoAsync(deed, $"đóng tài khoản của {account.FullName}", "", async manager =>
        {
            await links.VoidAllAsync(id, deed, cancel);
            return await manager.UpdateSecurityStampAsync(account);
        }, cancel);
    }

    /// <summary>Opens a closed account again, with the rights its positions give today.</summary>
    public async Task ReopenAsync(Guid id, Deed deed, CancellationToken cancel)
    {
        var account = await FindAsync(id);
        account.DisabledAt = null;
        await deeds.DoAsync(deed, $"mở lại tài khoản của {account.FullName}", "", manager => manager.UpdateSecurityStampAsync(account), cancel);
    }

    /// <summary>Sets the coarse roles; they hold from the next request.</summary>
    /// <exception cref="RuleBroken"><see cref="RolesNotToOneself"/>, <see cref="ClosedAccount"/>.</exception>
    public async Task SetRolesAsync(Guid id, RolesForm form, Deed deed, CancellationToken cancel)
    {
        if (id == deed.AccountId)
            throw new RuleBroken(RolesNotToOneself);
        var account = await FindOpenAsync(id);
        var wanted = RoleNames.All.Intersect(form.Roles).ToList();
        var words = wanted.Count == 0 ? "không còn vai trò nào" : string.Join(", ", wanted.Select(RoleNames.InWords));
        await deeds.DoAsync(deed, $"đặt vai trò của {account.FullName}: {words}", nameof(form.Roles), async manager =>
        {
            var roles = await db.Roles.Where(r => wanted.Contains(r.Name!)).Select(r => r.Id).ToListAsync(cancel);
            var held = await db.UserRoles.Where(r => r.UserId == id).ToListAsync(cancel);
            db.UserRoles.RemoveRange(held.Where(r => !roles.Contains(r.RoleId)));
            db.UserRoles.AddRange(roles.Except(held.Select(r => r.RoleId)).Select(role => new IdentityUserRole<Guid> { UserId = id, RoleId = role }));
            return await manager.UpdateAsync(account);
        }, cancel);
    }

    /// <summary>Grants a position; the leaders of the unit find it among their tasks.</summary>
    /// <exception cref="RuleBroken"><see cref="Position.NotToOneself"/>, <see cref="Position.AlreadyHeld"/>, <see cref="UnitDissolved"/>, <see cref="ClosedAccount"/>.</exception>
    public async Task GrantAsync(Guid id, GrantForm form, Deed deed, CancellationToken cancel)
    {
        var account = await FindOpenAsync(id);
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == form.UnitId, cancel)
            ?? throw new RuleBroken(AccountDeeds.Refused, "Hãy tìm và chọn đơn vị.") { Field = nameof(form.UnitId) };
        if (unit.DissolvedOn is not null)
            throw new RuleBroken(UnitDissolved, unit.Name) { Field = nameof(form.UnitId) };
        var held = await db.Positions.Where(p => p.AccountId == id && p.UnitId == unit.Id).ToListAsync(cancel);
        var position = Position.Grant(id, unit.Id, form.Kind!.Value, form.Title, form.From!.Value, held, deed);
        db.Add(position);
        await db.SaveAsync(deed, $"giao chức danh {position.Title}, {unit.Name} cho {account.FullName} từ ngày {position.From:dd/MM/yyyy}", cancel);
    }

    /// <summary>Ends a position of the account after a day.</summary>
    /// <exception cref="RuleBroken"><see cref="Position.EndsBeforeStart"/>, <see cref="Position.NotToOneself"/>.</exception>
    public async Task EndAsync(Guid id, Guid positionId, EndForm form, Deed deed, CancellationToken cancel)
    {
        if (id == deed.AccountId)
            throw new RuleBroken(Position.NotToOneself);
        var account = await FindAsync(id);
        var position = await db.Positions.SingleAsync(p => p.Id == positionId && p.AccountId == id, cancel);
        var unit = await db.Units.SingleAsync(u => u.Id == position.UnitId, cancel);
        position.End(form.LastDay!.Value);
        db.Expect(position, form.Version);
        await db.SaveAsync(deed, $"kết thúc chức danh {position.Title}, {unit.Name} của {account.FullName}, ngày cuối {form.LastDay:dd/MM/yyyy}", cancel);
    }

    private (SingleUseLink Link, string Secret) NewLink(LinkKind kind, AccountRow account, Deed deed)
    {
        var secret = SingleUseLinks.NewSecret();
        var link = new SingleUseLink(kind, account.Id, SingleUseLinks.HashOf(secret), deed);
        delivery.Mark(link);
        return (link, secret);
    }

    private async Task<AccountRow> FindAsync(Guid id) => await accounts.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("There is no such account.");

    private async Task<AccountRow> FindOpenAsync(Guid id) => await FindAsync(id) is { DisabledAt: null } open ? open : throw new RuleBroken(ClosedAccount);
}
