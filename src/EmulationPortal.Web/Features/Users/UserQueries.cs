using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;
using AccountRow = EmulationPortal.Web.Data.Account;

namespace EmulationPortal.Web.Features.Users;

/// <summary>Reads accounts for administrators.</summary>
public sealed class UserQueries(PortalDbContext db, Visit visit, LinkDelivery delivery)
{
    /// <summary>A page of the list, people in the Vietnamese order of given names.</summary>
    public async Task<UsersPage> ListAsync(string? search, int page, CancellationToken cancel)
    {
        var folded = VietnameseText.Fold(search ?? "");
        var names = await db.Users.AsNoTracking().Where(u => u.Folded.Contains(folded)).Select(u => new { u.Id, u.FullName }).ToListAsync(cancel);
        names.Sort((a, b) => VietnameseText.ComparePersons(a.FullName, b.FullName));
        page = Math.Clamp(page, 1, Math.Max(1, (names.Count + UsersPage.Size - 1) / UsersPage.Size));
        var ids = names.Skip((page - 1) * UsersPage.Size).Take(UsersPage.Size).Select(n => n.Id).ToList();
        var rows = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new
        {
            Account = u,
            Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
            Positions = db.Positions.Where(p => p.AccountId == u.Id && p.From <= visit.Today && (p.To == null || p.To >= visit.Today))
                .Join(db.Units, p => p.UnitId, n => n.Id, (p, n) => p.Title + ", " + n.Name).ToList(),
        }).AsSplitQuery().ToListAsync(cancel);
        return new UsersPage(search, [.. ids.Select(id => rows.Single(r => r.Account.Id == id)).Select(r =>
        {
            var (state, words) = StateOf(r.Account);
            return new UserRow(r.Account.Id, r.Account.FullName, r.Account.Email ?? "", string.Join("; ", r.Roles.Order(StringComparer.Ordinal).Select(RoleNames.InWords).Concat(r.Positions)), state, words);
        })], page, names.Count);
    }

    /// <summary>One account; null when there is none.</summary>
    public async Task<UserPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } account)
            return null;
        var roles = await db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancel);
        var positions = await db.Positions.AsNoTracking().Where(p => p.AccountId == id)
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Id, p.Title, p.Kind, u.Name, u.Code, p.From, p.To }).ToListAsync(cancel);
        var link = await db.SingleUseLinks.AsNoTracking().Where(l => l.AccountId == id && l.Kind != LinkKind.Approval).OrderByDescending(l => l.MadeAt).FirstOrDefaultAsync(cancel);
        return new UserPage(account.Id, account.FullName, account.Email ?? "", account.Id == visit.Standing.AccountId, account.DisabledAt, IsLocked(account), account.TemporaryUntil, roles,
            [.. positions.OrderByDescending(p => p.From).Select(p => new UserPosition(p.Id, p.Title, p.Kind.InWords(), p.Name, p.Code, p.From, p.To, p.To is null || p.To >= visit.Today))], account.TwoFactorEnabled,
            account.PasswordHash is null, link is null ? null : LinkOf(link));
    }

    /// <summary>The stored version of a position of the account; null when it has no such position.</summary>
    public Task<long?> PositionVersionAsync(Guid account, Guid position, CancellationToken cancel) =>
        db.Positions.Where(p => p.Id == position && p.AccountId == account).Select(p => (long?)p.Version).SingleOrDefaultAsync(cancel);

    private (Status State, string Words) StateOf(AccountRow account) =>
        account.DisabledAt is { } closed ? (Status.None, $"Đã đóng {VietnameseFormat.Day(VietnamTime.DayOf(closed))}")
        : IsLocked(account) ? (Status.Blocked, "Đang tạm khóa")
        : account.PasswordHash is null ? (Status.Wait, "Chờ nhận lời mời")
        : account.TemporaryUntil is not null ? (Status.Wait, "Chờ đổi mật khẩu tạm")
        : (Status.Done, "Đang dùng");

    private UserLink LinkOf(SingleUseLink link)
    {
        var failed = link.UsedAt is null && link.VoidedAt is null && delivery.IsLost(link);
        return new UserLink(link.Kind.InWords(), link.MadeAt, link.UsedAt is { } used ? $"Đã dùng {VietnameseFormat.Moment(used)}"
            : failed ? "Chưa gửi được thư. Hãy kiểm tra địa chỉ rồi gửi lại"
            : link.VoidedAt is not null ? "Hết hiệu lực"
            : !link.IsUsable(visit.Now) ? "Hết hạn, chưa dùng"
            : $"{(!link.ByMail ? "Chờ dùng" : link.MailedAt is { } mailed ? $"Đã gửi thư {VietnameseFormat.Moment(mailed)}" : "Đang gửi thư")}; dùng được đến {VietnameseFormat.Moment(link.ExpiresAt)}", failed);
    }

    private bool IsLocked(AccountRow account) => account.LockoutEnd > new DateTimeOffset(visit.Now, TimeSpan.Zero);
}
