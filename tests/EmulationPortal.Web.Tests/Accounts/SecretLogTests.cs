using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>What the log holds when everything is logged that can be.</summary>
public sealed class SecretLogTests : IAsyncLifetime
{
    private readonly SqliteApp app = new();
    private readonly string folder = Directory.CreateTempSubdirectory("portal-log-").FullName;

    [Fact]
    public async Task The_secret_of_a_link_stands_in_no_log_whatever_is_logged()
    {
        await using var loud = app.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:File", Path.Combine(folder, "log.txt"));
            foreach (var source in (string[])["Default", "Microsoft", "Microsoft.AspNetCore.Hosting.Diagnostics", "System"])
                builder.UseSetting($"Logging:LogLevel:{source}", "Trace");
        });
        var secret = SingleUseLinks.NewSecret();
        using var client = loud.CreateClient();
        foreach (var path in (string[])["/loi-moi", "/dat-lai-mat-khau", "/duyet/bao-cao"])
        {
            await client.GetAsync($"{path}?ma={secret}", TestContext.Current.CancellationToken);
            await client.PostAsync(path, new FormUrlEncodedContent([new("ma", secret), new("New", "x")]), TestContext.Current.CancellationToken);
        }

        await using var file = new FileStream(Directory.GetFiles(folder).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var log = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("GET /loi-moi 200", log, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Split('\n'), line => line.Contains(secret, StringComparison.Ordinal));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
