using System.Net.Mail;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A link as it is handed over.</summary>
/// <param name="Message">The ready text with the link, shown this once; null when it was mailed instead: whoever made it does not see it then.</param>
public sealed record GivenLink(string ToName, string ToEmail, DateTime ExpiresAt, string? Message);

/// <summary>
/// Brings a link to its person: by mail where a mail server is set, and then nobody else sees it; otherwise as a ready text for whoever made it to pass on.
/// The address begins with <c>Office:Address</c>, never with what a request calls the portal.
/// </summary>
public sealed class LinkDelivery(MailServer server, AfterAnswer after, IConfiguration configuration, TimeProvider clock, ILogger<LinkDelivery> log)
{
    /// <summary>In whose name the portal writes down how a letter fared.</summary>
    public const string Postman = "Cổng Khối thi đua";

    /// <summary>How long sending takes at most, besides the waits.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Whether links go by mail.</summary>
    public bool ByMail => server.IsSet;

    /// <summary>Whether a letter was given up, or is so late that a restart must have lost it.</summary>
    public bool IsLost(SingleUseLink link) =>
        link.ByMail && link.MailedAt is null && (link.MailFailedAt is not null || clock.GetUtcNow().UtcDateTime > link.MadeAt + server.Waits.Aggregate(Grace, (sum, wait) => sum + wait));

    /// <summary>Makes ready to deliver a link that is about to be saved.</summary>
    public void Mark(SingleUseLink link)
    {
        if (ByMail)
            link.SendByMail();
    }

    /// <summary>Delivers a link that was saved.</summary>
    /// <param name="link">The link.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="what">What the person is asked to approve, in words; null for links to a password.</param>
    public GivenLink Deliver(SingleUseLink link, string secret, string name, string email, string? what = null)
    {
        var message = $"{Opening(link, name, email, what)}\n{configuration["Office:Address"]?.TrimEnd('/')}{PathOf(link)}?ma={secret}\nĐường dẫn dùng một lần, đến {VietnameseFormat.Moment(link.ExpiresAt)}. Xin không chuyển cho người khác.";
        if (!link.ByMail)
            return new GivenLink(name, email, link.ExpiresAt, message);
        var letter = new Letter(email, name, $"{link.Kind.InWords()}{(what is null ? "" : $": {what}")}", message + Closing(link));
        Post(link.Id, link.ExpiresAt, letter, 0);
        return new GivenLink(name, email, link.ExpiresAt, null);
    }

    /// <summary>Where a link leads.</summary>
    public static string PathOf(SingleUseLink link) => (link.Kind, link.Thing) switch
    {
        (LinkKind.Invitation, _) => "/loi-moi",
        (LinkKind.PasswordReset, _) => "/dat-lai-mat-khau",
        (_, ApprovedThing.UnitReport) => "/duyet/bao-cao",
        (_, ApprovedThing.Registration) => "/duyet/dang-ky",
        (_, ApprovedThing.Scorecard) => "/duyet/bang-diem",
        _ => throw new ArgumentOutOfRangeException(nameof(link), link.Kind, null),
    };

    private string Opening(SingleUseLink link, string name, string email, string? what) => $"Kính gửi {name},\n" + link.Kind switch
    {
        LinkKind.Invitation => $"{configuration["Office:Name"]} mời sử dụng Cổng Khối thi đua. Tên đăng nhập: {email}. Mở đường dẫn sau để đặt mật khẩu của riêng mình:",
        LinkKind.PasswordReset => $"Mở đường dẫn sau để đặt lại mật khẩu Cổng Khối thi đua của tài khoản {email}:",
        _ => $"{link.MadeBy} gửi duyệt trên Cổng Khối thi đua: {what}. Mở đường dẫn sau để xem rồi duyệt hoặc trả lại, không cần đăng nhập:",
    };

    private static string Closing(SingleUseLink link) => link.Kind == LinkKind.PasswordReset
        ? "\n\nNếu không phải bạn yêu cầu, xin bỏ qua thư này; mật khẩu đang dùng không thay đổi." : "";

    private void Post(Guid linkId, DateTime expiresAt, Letter letter, int tried) =>
        after.Do("Sending a letter", (services, cancel) => SendAsync(services, linkId, expiresAt, letter, tried, cancel), tried == 0 ? TimeSpan.Zero : server.Waits[tried - 1]);

    /// <summary>Tries a letter; one that is not taken is tried again later, and after the last time that is written down for whoever made the link. What the server says is not logged: it may repeat the letter.</summary>
    private async Task SendAsync(IServiceProvider services, Guid linkId, DateTime expiresAt, Letter letter, int tried, CancellationToken cancel)
    {
        try
        {
            await server.SendAsync(letter, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            var again = tried < server.Waits.Count && clock.GetUtcNow().UtcDateTime + server.Waits[tried] < expiresAt;
            log.LogWarning("The letter of link {Link} was not taken, try {Try}: {Failure} {Status}. {Next}", linkId, tried + 1, failure.GetType().Name, (failure as SmtpException)?.StatusCode, again ? "It is tried again." : "Given up.");
            if (again)
                Post(linkId, expiresAt, letter, tried + 1);
            else
                await NoteAsync(services, linkId, (link, at) => link.NoteMailFailed(at), $"chưa gửi được thư cho {letter.ToName}: {letter.Subject}", cancel);
            return;
        }

        await NoteAsync(services, linkId, (link, at) => link.NoteMailed(at), $"gửi thư cho {letter.ToName}: {letter.Subject}", cancel);
    }

    private async Task NoteAsync(IServiceProvider services, Guid linkId, Action<SingleUseLink, DateTime> note, string sentence, CancellationToken cancel)
    {
        var (db, at) = (services.GetRequiredService<PortalDbContext>(), clock.GetUtcNow().UtcDateTime);
        await db.AgainAsync(async () =>
        {
            var link = await db.SingleUseLinks.SingleAsync(l => l.Id == linkId, cancel);
            note(link, at);
            await db.SaveAsync(new Deed(Guid.Empty, Postman, "Tự động", link.UnitId, at, link.BlocYearId), sentence, cancel);
            return true;
        });
    }
}
