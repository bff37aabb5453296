using System.Diagnostics;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>The Nu HTML checker: a jar named by <c>PORTAL_TEST_HTML_CHECKER</c>, run once over a folder of pages.</summary>
public static class HtmlChecker
{
    private static string? Jar => Environment.GetEnvironmentVariable("PORTAL_TEST_HTML_CHECKER");

    /// <summary>Whether there is a checker.</summary>
    public static bool IsHere => File.Exists(Jar);

    /// <summary>Skips the test where there is no checker.</summary>
    public static void Require() => Assert.SkipUnless(IsHere, "skipped, needs the Nu HTML checker");

    /// <summary>What the checker finds, errors and warnings: one line a fault.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("portal-html-");
        try
        {
            var names = new Dictionary<string, string>();
            foreach (var (name, html) in pages)
            {
                var file = $"{names.Count:000}.html";
                names[file] = name;
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), html);
            }

            var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-jar", Jar!, "--skip-non-html", "--format", "gnu", folder.FullName])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(": info: ", StringComparison.Ordinal)).Select(line => names.Aggregate(line, (text, pair) => text.Replace($"file:{folder.FullName}/{pair.Key}", pair.Value, StringComparison.Ordinal)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
