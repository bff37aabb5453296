using System.Globalization;

namespace EmulationPortal.Benchmarks;

/// <summary>One measure as it came out.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Value">The portal's figure with its unit.</param>
/// <param name="Beside">The floor, or the yardstick's figure; empty where the limit is absolute.</param>
/// <param name="Ratio">The portal's figure over the one beside it; null where the limit is absolute.</param>
/// <param name="Limit">As it was set.</param>
/// <param name="Held">Whether the limit is held; null for what is shown without a limit.</param>
internal sealed record Figure(string Measure, string Value, string Beside, double? Ratio, string Limit, bool? Held)
{
    /// <summary>A figure that must be no more than so many times the one beside it.</summary>
    public static Figure AtMost(string measure, double value, string beside, double floor, double times, string unit = "ms") =>
        new(measure, In(value, unit), $"{beside} {In(floor, unit)}", value / floor, In(times, "×", "≤ "), value / floor <= times);

    /// <summary>A figure that must be no more than an absolute one.</summary>
    public static Figure AtMost(string measure, double value, double limit, string unit) => new(measure, In(value, unit), "", null, In(limit, unit, "≤ "), value <= limit);

    /// <summary>A number with its unit, three digits that count.</summary>
    public static string In(double value, string unit, string before = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{(value >= 100 ? Math.Round(value) : value >= 10 ? Math.Round(value, 1) : Math.Round(value, 2))} {unit}");

    /// <summary>The table, in Markdown.</summary>
    public static void Print(IEnumerable<Figure> figures, TextWriter to)
    {
        string[] heads = ["measure", "figure", "beside", "ratio", "limit", ""];
        var rows = figures.Select(f => new[]
        {
            f.Measure, f.Value, f.Beside, f.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "", f.Limit, f.Held switch { true => "ok", false => "short", null => "" },
        }).ToList();
        var widths = heads.Select((head, i) => rows.Select(r => r[i].Length).Append(head.Length).Max()).ToList();
        foreach (var row in new[] { heads, [.. widths.Select(w => new string('-', w))] }.Concat(rows))
            to.WriteLine($"| {string.Join(" | ", row.Select((cell, i) => cell.PadRight(widths[i])))} |");
    }
}

/// <summary>Times of repeated work.</summary>
internal static class Times
{
    /// <summary>The middle one.</summary>
    public static double Median(IReadOnlyCollection<double> times) => At(times, 0.5);

    /// <summary>The one that so great a part of them does not exceed.</summary>
    public static double At(IReadOnlyCollection<double> times, double part) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * part)));
}
