using System.Net;
using System.Net.Mail;
using System.Text;

namespace EmulationPortal.Web.Infrastructure.Mail;

/// <summary>A letter in plain text.</summary>
public sealed record Letter(string To, string ToName, string Subject, string Text);

/// <summary>The office's mail server, by the settings <c>Mail:…</c>; without <c>Mail:Host</c> nothing is mailed.</summary>
public sealed class MailServer(IConfiguration configuration)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether a server is named.</summary>
    public bool IsSet => configuration["Mail:Host"] is { Length: > 0 };

    /// <summary>Waits before a letter that was not taken is tried again: <c>Mail:RetrySeconds</c>, then five times as long, then twenty-five times.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            var first = TimeSpan.FromSeconds(configuration.GetValue("Mail:RetrySeconds", 60));
            return [first, first * 5, first * 25];
        }
    }

    /// <summary>Hands a letter to the server.</summary>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient(configuration["Mail:Host"], configuration.GetValue("Mail:Port", 587)) { EnableSsl = configuration.GetValue("Mail:StartTls", true) };
        if (configuration["Mail:User"] is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, configuration["Mail:Password"]);
        var sender = configuration["Mail:From"] is { Length: > 0 } from ? from : throw new InvalidOperationException("Mail:From is missing.");
        using var message = new MailMessage(new MailAddress(sender, configuration["Office:Name"], Encoding.UTF8), new MailAddress(letter.To, letter.ToName, Encoding.UTF8))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await client.SendMailAsync(message, limit.Token);
    }
}
