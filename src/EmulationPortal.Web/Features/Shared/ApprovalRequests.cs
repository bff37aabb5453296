using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Requests that a leader of the visit's unit approve one thing which an officer has prepared (domain §5).</summary>
public sealed class ApprovalRequests(PortalDbContext db, Visit visit, SingleUseLinks links, LinkDelivery delivery, KeptQueries kept, IConfiguration configuration)
{
    public static readonly Rule NotOffered = new("approval.not-offered", "Cơ quan thi đua không dùng việc duyệt qua đường dẫn. Hãy nhờ lãnh đạo đăng nhập để ký, hoặc gửi kèm bản quét.");
    public static readonly Rule NoSuchLeader = new("approval.no-such-leader", "Người này không còn là lãnh đạo của đơn vị hoặc chưa có tài khoản đang dùng. Hãy chọn lại.");

    /// <summary><c>Account:ApprovalLinks</c>: <c>On</c>; <c>MailOnly</c>, where no officer may hand a link over; <c>Off</c>.</summary>
    internal static string Setting(IConfiguration configuration) => configuration["Account:ApprovalLinks"] ?? "On";

    private bool Offered => Setting(configuration) switch { "Off" => false, "MailOnly" => delivery.ByMail, _ => true };

    /// <summary>What the check page offers an officer; null to leaders, who sign themselves, and where links are not used.</summary>
    /// <param name="subjectId">The thing.</param>
    /// <param name="version">As it stands.</param>
    /// <param name="action">Where the form is sent.</param>
    /// <param name="posted">A choice that was refused.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<ApprovalAsk?> OfferAsync(Guid subjectId, long version, string action, AskApprovalForm? posted, CancellationToken cancel) =>
        !Offered || visit.Standing.Acting is null or { Leads: true } ? null
        : new ApprovalAsk(action, posted ?? new AskApprovalForm { Version = version },
            [.. (await LeadersAsync(cancel)).Select(l => new SelectListItem($"{l.Name}, {l.Title}", $"{l.AccountId}"))], await LatestAsync(subjectId, version, cancel), delivery.ByMail);

    /// <summary>How the latest request stands; null when there was none.</summary>
    public async Task<ApprovalState?> LatestAsync(Guid subjectId, long version, CancellationToken cancel)
    {
        var latest = await kept.WhileNothingIsDoneAsync(subjectId, () => db.SingleUseLinks.AsNoTracking().Where(l => l.SubjectId == subjectId && l.Kind == LinkKind.Approval).OrderByDescending(l => l.MadeAt)
            .Select(l => new { Link = l, Leader = db.Users.Where(u => u.Id == l.AccountId).Select(u => u.FullName).Single() }).FirstOrDefaultAsync(cancel));
        if (latest is null)
            return null;
        var link = latest.Link;
        var same = link.SubjectVersion == version;
        var words = link.ReturnReason is not null ? $"{latest.Leader} trả lại để sửa lúc {VietnameseFormat.Moment(link.UsedAt!.Value)}."
            : link.UsedAt is { } used ? $"{latest.Leader} đã duyệt lúc {VietnameseFormat.Moment(used)}."
            : !link.IsUsable(visit.Now) ? $"Đường dẫn gửi {latest.Leader} lúc {VietnameseFormat.Moment(link.MadeAt)} đã hết hiệu lực, chưa duyệt."
            : !same ? $"Nội dung đã sửa sau khi gửi {latest.Leader} duyệt lúc {VietnameseFormat.Moment(link.MadeAt)}. Hãy gửi duyệt lại."
            : delivery.IsLost(link) ? $"Chưa gửi được thư cho {latest.Leader}. Hãy báo quản trị viên kiểm tra địa chỉ, hoặc chọn lãnh đạo khác."
            : $"Đã gửi {latest.Leader} duyệt lúc {VietnameseFormat.Moment(link.MadeAt)}, đường dẫn dùng được đến {VietnameseFormat.Moment(link.ExpiresAt)}.";
        return new ApprovalState(latest.Leader, words, same && link.IsUsable(visit.Now), same ? link.ReturnReason : null);
    }

    /// <summary>Makes a link for a leader to the thing as it stands, and sends it or hands it back to be passed on.</summary>
    /// <param name="what">The thing.</param>
    /// <param name="words">"Báo cáo 6 tháng đầu năm 2026 của Trường …".</param>
    /// <param name="form">To whom, and which version was checked.</param>
    /// <param name="deed">Who asks.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="RuleBroken"><see cref="NotOffered"/>, <see cref="NoSuchLeader"/>, <see cref="Saving.ChangedMeanwhile"/>.</exception>
    internal async Task<GivenLink> AskAsync(ApprovalSubject what, string words, AskApprovalForm form, Deed deed, CancellationToken cancel)
    {
        if (!Offered)
            throw new RuleBroken(NotOffered);
        if (what.Version != form.Version)
            throw new RuleBroken(Saving.ChangedMeanwhile);
        var leader = (await LeadersAsync(cancel)).Find(l => l.AccountId == form.Leader) ?? throw new RuleBroken(NoSuchLeader) { Field = nameof(form.Leader) };
        var secret = SingleUseLinks.NewSecret();
        var link = SingleUseLink.ForApproval(leader.AccountId, what, SingleUseLinks.HashOf(secret), deed);
        delivery.Mark(link);
        await links.AddAsync(link, deed, cancel);
        await db.SaveAsync(deed, $"gửi {leader.Name} duyệt qua đường dẫn một lần: {words}", cancel);
        return delivery.Deliver(link, secret, leader.Name, leader.Email, words);
    }

    private sealed record Leader(Guid AccountId, string Name, string Title, string Email);

    /// <summary>Heads and deputies of the visit's unit today whose accounts are open, the head first.</summary>
    private async Task<List<Leader>> LeadersAsync(CancellationToken cancel)
    {
        var found = await db.Positions.AsNoTracking().Where(p => p.UnitId == visit.Unit.UnitId && p.Kind != PositionKind.Officer && p.From <= visit.Today && (p.To == null || p.To >= visit.Today))
            .Join(db.Users.Where(u => u.DisabledAt == null && u.Email != null), p => p.AccountId, u => u.Id, (p, u) => new { p.Kind, Leader = new Leader(u.Id, u.FullName, p.Title, u.Email!) }).ToListAsync(cancel);
        found.Sort((a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : VietnameseText.ComparePersons(a.Leader.Name, b.Leader.Name));
        return found.ConvertAll(f => f.Leader);
    }
}
