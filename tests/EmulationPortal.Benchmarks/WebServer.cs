using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EmulationPortal.Benchmarks;

/// <summary>A web program in a process of its own.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly Process process;

    private WebServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Memory that it holds at this moment, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The portal over a store.</summary>
    /// <param name="store">Its database.</param>
    /// <param name="onOneCore">Kept to one core, the first.</param>
    /// <param name="bare">With <see cref="BarePageController"/>, and counting queries.</param>
    /// <param name="published">The folder of a published portal, started as on a server; null for the one beside this program, to be warmed.</param>
    public static Task<WebServer> PortalAsync(Store store, bool onOneCore, bool bare = false, string? published = null)
    {
        var settings = store.Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
        settings["ASPNETCORE_ENVIRONMENT"] = "Development"; // plain HTTP
        settings["Demonstration__Enabled"] = "false";
        settings["Account__SecondFactor"] = "Optional";
        settings["Limits__SignInPerMinute"] = "100000";
        settings["Logging__LogLevel__Default"] = "Error";
        if (bare)
            (settings["DOTNET_STARTUP_HOOKS"], settings["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"]) = (typeof(BareStartup).Assembly.Location, typeof(BareStartup).Assembly.GetName().Name);
        return StartAsync(published is null ? typeof(Program).Assembly.Location : Path.Combine(published, "EmulationPortal.Web.dll"), settings, onOneCore, "/suc-khoe", toBeWarmed: published is null);
    }

    /// <summary>Starts a program and waits until it answers.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="settings">Its environment.</param>
    /// <param name="onOneCore">Kept to one core, the first.</param>
    /// <param name="ready">An address that answers once it is there.</param>
    /// <param name="toBeWarmed">What runs often is compiled for good at once, so that seconds of warming are enough; a start is measured without that.</param>
    public static async Task<WebServer> StartAsync(string assembly, IReadOnlyDictionary<string, string?> settings, bool onOneCore, string ready, bool toBeWarmed)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        string[] command = onOneCore && File.Exists("/usr/bin/taskset") ? ["taskset", "-c", "0", "dotnet", assembly] : ["dotnet", assembly];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = Path.GetDirectoryName(assembly), RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        if (toBeWarmed)
            (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_TC_CallCountingDelayMs"]) = ("0", "0");
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        var process = Process.Start(start)!;
        var errors = 0;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text && text.Contains(" ERR ", StringComparison.Ordinal) && errors++ < 3)
                Console.Error.WriteLine(text);
        };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(120); await Task.Delay(20))
        {
            try
            {
                if ((await client.GetAsync(ready)).IsSuccessStatusCode)
                    return new WebServer(process, address);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It is still starting.
            }
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"{assembly} did not answer within two minutes.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
