using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Reliability;

/// <summary>The portal as a process of its own on one port and one database, to be killed without warning and started again.</summary>
public sealed class KillablePortal(string provider, string connection) : IDisposable
{
    private readonly Uri address = new($"http://localhost:{FreePort()}");
    private Process? process;

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var assembly = typeof(Program).Assembly.Location;
        process = Process.Start(new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Database__Provider"] = provider,
                ["ConnectionStrings__Portal"] = connection,
                ["Demonstration__Enabled"] = "false",
                ["Account__SecondFactor"] = "Optional",
                ["Limits__SignInPerMinute"] = "1000",
                ["Logging__LogLevel__Default"] = "Error",
                ["DOTNET_TieredPGO"] = "0", // it lives for seconds: nothing is worth measuring or compiling twice
                ["DOTNET_TC_CallCounting"] = "0",
            },
        })!;
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(90); await Task.Delay(25, TestContext.Current.CancellationToken))
        {
            try
            {
                if ((await client.GetAsync("/suc-khoe", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                Assert.False(process.HasExited, "The portal ended while starting.");
            }
        }

        Assert.Fail("The portal did not answer within 90 seconds.");
    }

    /// <summary>SIGKILL: nothing of the process runs after this.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>A session made by the real form, with a form token; both must outlive kills.</summary>
    public async Task<HttpVisitor> SignInAsync(TestPerson person)
    {
        var visitor = new HttpVisitor(address);
        await visitor.SignInAsync(person);
        return visitor;
    }

    public void Dispose()
    {
        if (process is not null)
            Kill();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a post was answered.</summary>
public sealed record HttpAnswer(HttpStatusCode Status, string Body);

/// <summary>A session over a real socket.</summary>
public sealed partial class HttpVisitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    private string token = "";

    /// <summary>Signs in and takes a form token.</summary>
    public async Task SignInAsync(TestPerson person)
    {
        token = await TokenAsync("/dang-nhap");
        var answer = await PostAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = TestPerson.Password }, autosave: false, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer?.Status);
        token = await TokenAsync("/viec-cua-toi");
    }

    /// <summary>Posts; null when no answer came, so that nobody knows whether it was done.</summary>
    public async Task<HttpAnswer?> PostAsync(string path, Dictionary<string, string> fields, bool autosave, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]) };
        if (autosave)
            request.Headers.Add("X-Autosave", "1");
        try
        {
            using var answer = await client.SendAsync(request, CancellationToken.None);
            return new HttpAnswer(answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None));
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (TaskCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<string> TokenAsync(string page) =>
        TokenInput().Match(await client.GetStringAsync(page, TestContext.Current.CancellationToken)).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex TokenInput();
}
