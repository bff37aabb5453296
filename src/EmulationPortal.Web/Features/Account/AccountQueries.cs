using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Account;

/// <summary>Reads one's own account.</summary>
public sealed class AccountQueries(PortalDbContext db, Visit visit, LinkDelivery delivery, IConfiguration configuration)
{
    private const int LinksShown = 10;

    /// <summary>The sign-in page.</summary>
    public SignInPage SignIn(SignInForm form, bool sessionEnded) => new(form, sessionEnded, configuration["Office:Name"] ?? "", configuration["Office:Contact"]);

    /// <summary>The page for a forgotten password.</summary>
    public ForgottenPage Forgotten(ForgottenForm form, bool asked) => new(form, delivery.ByMail, asked, configuration["Office:Name"] ?? "", configuration["Office:Contact"]);

    /// <summary>The page of the person who asks.</summary>
    public async Task<AccountPage> MineAsync(CancellationToken cancel)
    {
        var standing = visit.Standing;
        var email = await db.Users.Where(u => u.Id == standing.AccountId).Select(u => u.Email).SingleAsync(cancel);
        var positions = await db.Positions.AsNoTracking().Where(p => p.AccountId == standing.AccountId && (p.To == null || p.To >= visit.Today))
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Id, p.Title, p.Kind, u.Name, u.Code, p.From, p.To }).ToListAsync(cancel);
        var links = await db.SingleUseLinks.AsNoTracking().Where(l => l.AccountId == standing.AccountId).OrderByDescending(l => l.MadeAt).Take(LinksShown).ToListAsync(cancel);
        return new AccountPage(standing.PersonName, email ?? "", [.. RoleNames.All.Where(standing.Roles.Contains).Select(RoleNames.InWords)],
            [.. positions.OrderBy(p => p.Kind).ThenBy(p => p.Name, VietnameseText.Order)
                .Select(p => new MyPosition(p.Id, p.Title, p.Kind.InWords(), p.Name, p.Code, p.From, p.To, p.Id == standing.Acting?.Id))],
            [.. links.Select(l => new MyLink(l.Thing is { } thing ? $"{l.Kind.InWords()}: {thing.InWords()}" : l.Kind.InWords(), l.MadeBy, l.MadeAt, StateOf(l)))]);
    }

    private string StateOf(SingleUseLink link) =>
        link.UsedAt is { } used ? $"Đã dùng {VietnameseFormat.Moment(used)}{(link.ReturnReason is null ? "" : ", trả lại để sửa")}"
        : link.VoidedAt is not null ? "Hết hiệu lực"
        : link.IsUsable(visit.Now) ? $"Dùng được đến {VietnameseFormat.Moment(link.ExpiresAt)}" : "Hết hạn";
}
