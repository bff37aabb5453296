using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A letter as a mail server took it.</summary>
public sealed record TakenLetter(string To, string Text);

/// <summary>A mail server of the least kind: takes letters, or refuses some first. While it lives the portal is set to mail through it.</summary>
public sealed partial class MailSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<TakenLetter> taken = new();
    private readonly SemaphoreSlim came = new(0);
    private readonly IConfiguration settings;
    private int refusals;

    public MailSink(PortalApp app, int refusals = 0)
    {
        this.refusals = refusals;
        listener.Start();
        settings = app.Services.GetRequiredService<IConfiguration>();
        (settings["Mail:Host"], settings["Mail:Port"], settings["Mail:From"], settings["Mail:StartTls"], settings["Mail:RetrySeconds"]) =
            ("127.0.0.1", $"{((IPEndPoint)listener.LocalEndpoint).Port}", "cong@thu.example", "false", "0");
        _ = AcceptAsync();
    }

    /// <summary>How many letters were taken.</summary>
    public int Count => taken.Count;

    /// <summary>The next letter, within ten seconds.</summary>
    public async Task<TakenLetter> NextAsync()
    {
        Assert.True(await came.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken), "No letter came.");
        Assert.True(taken.TryDequeue(out var letter));
        return letter;
    }

    public void Dispose()
    {
        settings["Mail:Host"] = null;
        listener.Stop();
        listener.Dispose();
        came.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
                to = Address().Match(line).Groups[1].Value;
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && Interlocked.Decrement(ref refusals) >= 0)
                await writer.WriteLineAsync("451 later");
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync() is { } part && part != ".")
                    text.Append(part).Append('\n');
                taken.Enqueue(new TakenLetter(to, Decoded(text.ToString())));
                await writer.WriteLineAsync("250 taken");
                came.Release();
            }
            else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
            else
                await writer.WriteLineAsync("250 yes");
        }
    }

    private static string Decoded(string message)
    {
        var parts = message.Split("\n\n", 2);
        return Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\n", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex("<(.*?)>")]
    private static partial Regex Address();
}
