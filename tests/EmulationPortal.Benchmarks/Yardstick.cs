using System.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>The bare program the portal is measured against; it is kept outside the tree.</summary>
internal static class Yardstick
{
    /// <summary>Builds it from the folder that holds <c>limit-app</c> and starts it with 60 × 15 × 60 scores, kept to one core.</summary>
    public static async Task<WebServer> StartAsync(string folder, string work)
    {
        var built = Path.Combine(work, "limit");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(folder, "limit-app"), "-c", "Release", "-v", "quiet", "--nologo", "-o", built, "--artifacts-path", Path.Combine(work, "obj")]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("The yardstick could not be built.");
        return await WebServer.StartAsync(Path.Combine(built, "limit.dll"), new Dictionary<string, string?> { ["LIMIT_DB"] = Path.Combine(work, "limit.db"), ["LIMIT_ROWS"] = "1000", ["LIMIT_COMPRESS"] = "1" }, onOneCore: true, "/plain");
    }
}
