using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>A reader of PDF files that is not ours, run as processes; tests that need it are skipped where it is missing.</summary>
internal static partial class Poppler
{
    private const double Ascent = 0.891, Extent = 1.107; // of Tinos, as shares of the type size

    /// <summary>Skips the test without the reader.</summary>
    public static void Require() => Require("pdftotext", "poppler");

    /// <summary>Skips the test without a program of a package.</summary>
    public static void Require(string program, string package) => Assert.SkipUnless(Has(program), $"skipped, needs {package}");

    /// <summary>Whether the reader is there, for tests that have more to say than what it reads.</summary>
    public static bool IsThere => Has("pdfinfo");

    private static bool Has(string program)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return paths.Any(path => File.Exists(Path.Combine(path, program)) || File.Exists(Path.Combine(path, program + ".exe")));
    }

    /// <summary>Every word with its place, in the order in which the pages draw them.</summary>
    public static List<Word> Words(byte[] pdf)
    {
        var words = new List<Word>();
        var page = 0;
        foreach (var line in Run("pdftotext", pdf, "-bbox", "-raw", "{file}", "-").Split('\n'))
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
                page++;
            if (WordLine().Match(line) is not { Success: true } match)
                continue;
            double At(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
            var size = (At(4) - At(2)) / Extent;
            words.Add(new(page, At(1), At(3), At(2) + (Ascent * size), size, WebUtility.HtmlDecode(match.Groups[5].Value)));
        }
        return words;
    }

    /// <summary>Words gathered into lines by baseline, from the top of page 1.</summary>
    public static List<TextLine> Lines(byte[] pdf) =>
        [.. Words(pdf).GroupBy(word => (word.Page, Math.Round(word.Baseline, 1)))
            .OrderBy(group => group.Key.Page).ThenBy(group => group.Key.Item2)
            .Select(group => new TextLine(group.Key.Page, group.Min(word => word.Left), group.Max(word => word.Right), group.First().Baseline, string.Join(' ', group.OrderBy(word => word.Left).Select(word => word.Text))))];

    /// <summary>The text that the structure tree holds, in its order: without page numbers and repeated heads.</summary>
    public static string StructureText(byte[] pdf) =>
        string.Join(' ', QuotedLine().Matches(Run("pdfinfo", pdf, "-struct-text", "{file}")).Select(match => match.Groups[1].Value));

    /// <summary>What a program says of a file.</summary>
    public static string Run(string program, byte[] pdf, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments.Select(argument => argument.Replace("{file}", path, StringComparison.Ordinal)))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0 && errors.Result.Length == 0, $"{program}: {process.ExitCode} {errors.Result}{output}");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex(@"<word xMin=""([\d.-]+)"" yMin=""([\d.-]+)"" xMax=""([\d.-]+)"" yMax=""([\d.-]+)"">(.*)</word>")]
    private static partial Regex WordLine();

    [GeneratedRegex(@"^\s*""(.*)""$", RegexOptions.Multiline)]
    private static partial Regex QuotedLine();
}

/// <summary>A word on a page; points from the top left corner.</summary>
internal sealed record Word(int Page, double Left, double Right, double Baseline, double Size, string Text);

/// <summary>Words on one baseline, whatever columns they stand in.</summary>
internal sealed record TextLine(int Page, double Left, double Right, double Baseline, string Text);
