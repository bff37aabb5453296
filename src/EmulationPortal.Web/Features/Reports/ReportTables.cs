using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Reports;

/// <summary>What the documents of units and of the bloc have in common.</summary>
internal static class ReportTables
{
    /// <summary>The section under which the table of figures stands: the one about targets; -1 when there is none.</summary>
    public static int PlaceOf(IEnumerable<string> headings) => headings.ToList().FindIndex(h => VietnameseText.Fold(h).Contains("chi tieu", StringComparison.Ordinal));

    /// <summary>A numbered heading; chapters in capitals.</summary>
    public static Heading Heading(int level, string number, string heading) =>
        new(level, $"{number} {(level == 1 ? heading.ToUpper(VietnameseText.Culture) : heading)}");

    /// <summary>An abstract broken by sense: a line ends after each ";".</summary>
    public static IReadOnlyList<string> Lines(string title)
    {
        var parts = title.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select((part, i) => i < parts.Length - 1 ? part + ";" : part)];
    }

    /// <summary>A title inside a sentence.</summary>
    public static string InSentence(string title) => title.Length == 0 ? title : char.ToLower(title[0], VietnameseText.Culture) + title[1..];

    /// <summary>"2025", or "năm học 2024-2025" before 2025-2026.</summary>
    public static string YearBefore(CycleKind cycle, int firstYear) => cycle == CycleKind.CalendarYear ? $"{firstYear - 1}" : $"{firstYear - 1}-{firstYear}";

    /// <summary>A figure in a cell; yes-no in words; nothing when unknown.</summary>
    public static string Value(IndicatorKind kind, decimal? value) =>
        value is not { } known ? "" : kind == IndicatorKind.YesNo ? (known == 1 ? "Có" : "Không") : VietnameseText.Figure(known);

    /// <summary>A rate: two decimals, 100 alone whole.</summary>
    public static string Rate(decimal? rate) => rate is not { } known ? "" : known == 100 ? "100" : known.ToString("#,##0.00", VietnameseText.Culture);
}

/// <summary>How a table says which of its figures are estimates.</summary>
internal sealed class Estimates
{
    private readonly bool mixed;

    public Estimates(IEnumerable<(bool IsEstimated, DateOnly? On)> figures)
    {
        var all = figures.ToList();
        var estimated = all.Where(f => f.IsEstimated).ToList();
        mixed = estimated.Count > 0 && estimated.Count < all.Count;
        Heading = estimated.Count > 0 && !mixed ? "Ước thực hiện" : "Thực hiện";
        var days = estimated.Select(f => f.On).OfType<DateOnly>().Distinct().Order().ToList();
        if (estimated.Count > 0)
            Note = (mixed ? "Số liệu có dấu (*) là ước thực hiện" : "Số liệu là ước thực hiện") + (days.Count > 0 ? $" đến {string.Join("; ", days.Select(VietnameseText.LongDate))}" : "") + ".";
    }

    /// <summary>"Ước thực hiện" when all figures are estimates.</summary>
    public string Heading { get; }

    /// <summary>Which figures are estimates and up to when; null when none are.</summary>
    public string? Note { get; }

    /// <summary>Marks an estimate among official figures.</summary>
    public string Mark(string value, bool isEstimated) => mixed && isEstimated && value.Length > 0 ? value + " (*)" : value;
}
