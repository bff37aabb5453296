using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>Figures of targets and indicators in cells: a number, "Có" or "Không", or words, as their kind is.</summary>
internal static class FigureCells
{
    /// <summary>The kinds as a table names them.</summary>
    public static readonly IReadOnlyList<(string, IndicatorKind)> Kinds = [.. Enum.GetValues<IndicatorKind>().Select(k => (k.InWords(), k)), ("Tỷ lệ", IndicatorKind.Percent), ("%", IndicatorKind.Percent)];

    /// <summary>"Một trong: …" for the page and the pattern.</summary>
    public static string KindsNote => "Một trong: " + string.Join("; ", Enum.GetValues<IndicatorKind>().Select(k => k.InWords())) + ".";

    /// <summary>The figure of a cell; for yes-no 1 is yes and 0 is no; null when empty, unclear, or the kind is words.</summary>
    public static decimal? Figure(this ListRow row, string key, IndicatorKind kind)
    {
        if (kind == IndicatorKind.Text)
            return null;
        if (kind == IndicatorKind.YesNo)
            return row.Choice(key, [("Có", true), ("Không", false), ("1", true), ("0", false)]) switch { true => 1, false => 0, null => null };
        var figure = row.Figure(key);
        if (figure is < 0)
            row.Fault(key, "là số âm. Hãy ghi số từ 0 trở lên.");
        else if (figure > IndicatorLine.Largest)
            row.Fault(key, "là số quá lớn. Hãy kiểm tra lại dấu chấm, dấu phẩy.");
        return figure is { } number ? decimal.Round(number, 4) : null;
    }

    /// <summary>A figure as a cell: numbers as numbers.</summary>
    public static object? Cell(IndicatorKind kind, decimal? figure, string? words = null) =>
        kind == IndicatorKind.Text ? CellText.Line(words) : kind == IndicatorKind.YesNo ? figure switch { null => null, 1 => "Có", _ => "Không" } : figure is { } number ? decimal.Round(number, 4) / 1.0000m : null;

    /// <summary>A cell as it would be typed in a field.</summary>
    public static string? Typed(object? cell) => cell is decimal number ? VietnameseFormat.NumberToEdit(number) : cell?.ToString();
}
