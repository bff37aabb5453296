using System.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>The bare program the portal is measured against; it is kept outside the tree.</summary>
internal static class Yardstick
{
    /// <summary>Builds it from the folder that holds <c>limit-app</c> and starts it with 60 × 15 × 60 scores, kept to one core.</summary>
    public static async Task<WebServer> StartAsync(string folder, string work)
    {
        var built = Path.Combine(work, "limit");
        await PublishAsync(Path.Combine(folder, "limit-app"), built, Path.Combine(work, "obj"));
        return await RunAsync(built, work, toBeWarmed: true);
    }

    /// <summary>Starts it once it is built; its database stays.</summary>
    public static Task<WebServer> RunAsync(string built, string work, bool toBeWarmed) =>
        WebServer.StartAsync(Path.Combine(built, "limit.dll"), new Dictionary<string, string?> { ["LIMIT_DB"] = Path.Combine(work, "limit.db"), ["LIMIT_ROWS"] = "1000", ["LIMIT_COMPRESS"] = "1" }, onOneCore: true, "/plain", toBeWarmed);

    /// <summary>Publishes a project as it would be put on a server.</summary>
    /// <param name="project">Its folder.</param>
    /// <param name="to">Where the program comes to stand.</param>
    /// <param name="objects">Where it may leave what it makes on the way.</param>
    /// <param name="settings">How, besides: as in the portal's Dockerfile.</param>
    public static async Task PublishAsync(string project, string to, string objects, params string[] settings)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-v", "quiet", "--nologo", "-o", to, "--artifacts-path", objects, .. settings]) { RedirectStandardOutput = true })!;
        await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"{project} could not be published.");
    }
}
