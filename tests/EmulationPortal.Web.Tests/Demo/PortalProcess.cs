using System.Diagnostics;
using System.Text;

namespace EmulationPortal.Web.Tests.Demo;

/// <summary>The portal as a process of its own, started as from the command line, on a SQLite file in a folder of its own or on a PostgreSQL database.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly string folder;
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(string folder, string environment, bool demonstration, string? postgres, string[] arguments)
    {
        this.folder = folder;
        var assembly = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Database__Provider"] = postgres is null ? "Sqlite" : "Postgres",
                ["ConnectionStrings__Portal"] = postgres ?? $"Data Source={Path.Combine(folder, "portal.db")}",
                ["Files__Directory"] = Path.Combine(folder, "files"),
                ["Demonstration__Enabled"] = demonstration ? "true" : "false",
                ["Account__SecondFactor"] = "Optional",
                ["DOTNET_TieredPGO"] = "0", // it lives for seconds: nothing is worth measuring or compiling twice
                ["DOTNET_TC_CallCounting"] = "0",
            },
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Filling the demonstration takes half a minute of a processor, which other tests share.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Everything it has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts it and waits until the demonstration's accounts are printed.</summary>
    public static Task<PortalProcess> StartAsync(string folder, params string[] arguments) => StartOnAsync(folder, null, arguments);

    /// <summary>The same on a PostgreSQL database; null for the file.</summary>
    public static async Task<PortalProcess> StartOnAsync(string folder, string? postgres, params string[] arguments)
    {
        var portal = new PortalProcess(folder, "Development", demonstration: true, postgres, arguments);
        try
        {
            await Task.WhenAny(portal.listening.Task, portal.process.WaitForExitAsync(TestContext.Current.CancellationToken)).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.True(portal.listening.Task.IsCompleted, portal.Output);
            return portal;
        }
        catch
        {
            portal.Dispose();
            throw;
        }
    }

    /// <summary>Runs it to its end; returns exit code and output.</summary>
    public static Task<(int Code, string Output)> RunAsync(string folder, string environment, bool demonstration, params string[] arguments) =>
        RunOnAsync(folder, null, environment, demonstration, arguments);

    /// <summary>The same on a PostgreSQL database; null for the file.</summary>
    public static async Task<(int Code, string Output)> RunOnAsync(string folder, string? postgres, string environment, bool demonstration, params string[] arguments)
    {
        using var portal = new PortalProcess(folder, environment, demonstration, postgres, arguments);
        await portal.process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (portal.process.ExitCode, portal.Output);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            listening.TrySetResult();
    }
}
