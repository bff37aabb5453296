using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>A group of the scale as a column.</summary>
/// <param name="Numeral">"I".</param>
public sealed record RankingColumn(string Numeral, string Name);

/// <summary>One member's result.</summary>
/// <param name="Groups">Totals of the groups of the scale, in the order of the columns.</param>
/// <param name="Remark">Ties and exclusions in words; empty for none.</param>
public sealed record RankingRow(
    int? Rank, Guid UnitId, string UnitName, IReadOnlyList<decimal> Groups, decimal Deductions, decimal Bonus, decimal Total, decimal Maximum, decimal? Percentage, string? Band, string Remark);

/// <summary>The score table with its ranks: the one source of the page, of the Excel file and of the printed document, so that all show the same figures.</summary>
public sealed record RankingTable(CriteriaSheet Sheet, IReadOnlyList<RankingColumn> Groups, IReadOnlyList<RankingRow> Rows)
{
    private const string None = "–";

    /// <summary>A stored result.</summary>
    public static RankingTable Of(Ranking ranking, CriteriaSheet sheet) => new(sheet, Columns(sheet),
    [
        .. ranking.Entries.Select(e => new RankingRow(e.Rank, e.UnitId, e.UnitName, [.. Columns(sheet, k => e.Groups.Single(g => g.GroupKey == k).Total)], e.Deductions, e.Bonus, e.Total, e.Maximum, e.Percentage, e.Band,
            Joined(e.ExclusionWords is { } words ? words + "." : null, e.TieWords?.Replace('\n', ' ')))),
    ]);

    /// <summary>A result that is not closed yet.</summary>
    public static RankingTable Of(ScoreTable table, Func<Guid, string> nameOf)
    {
        var at = table.Engine.Groups.Select((g, i) => (g.Key, i)).ToDictionary(g => g.Key, g => g.i);
        return new RankingTable(table.Sheet, Columns(table.Sheet),
        [
            .. table.Standing.Select(s => new RankingRow(s.Rank, s.UnitId, nameOf(s.UnitId), [.. Columns(table.Sheet, k => s.GroupTotals[at[k]])], s.Deductions, s.Bonus, s.Total, s.Maximum, s.Percentage, s.Band?.Name,
                Joined(s.Input.Exclusions == ExclusionEffects.None ? null : s.Input.Exclusions.InWords(), string.Join(' ', TieWords.Of(table, s, nameOf))))),
        ]);
    }

    /// <summary>Heads of the columns.</summary>
    public IReadOnlyList<string> Heads => ["Hạng", "Đơn vị", .. Groups.Select(g => $"Nhóm {g.Numeral}"), "Điểm trừ", "Điểm thưởng", "Tổng điểm", "Tối đa áp dụng", "Tỷ lệ (%)", "Xếp loại", "Ghi chú"];

    /// <summary>A row as printed, under <see cref="Heads"/>.</summary>
    public IReadOnlyList<string> Cells(RankingRow row) =>
    [
        row.Rank is { } rank ? $"{rank}" : None, row.UnitName, .. row.Groups.Select(Sheet.Print), Sheet.Print(row.Deductions), Sheet.Print(row.Bonus), Sheet.Print(row.Total), VietnameseText.Figure(row.Maximum),
        row.Percentage is { } rate ? Sheet.Print(rate) : None, row.Band ?? None, row.Remark,
    ];

    /// <summary>A row as an Excel file holds it: figures as numbers.</summary>
    public IReadOnlyList<object?> Values(RankingRow row) =>
        [row.Rank, row.UnitName, .. row.Groups.Select(g => (object?)g), row.Deductions, row.Bonus, row.Total, row.Maximum, row.Percentage, row.Band ?? None, row.Remark];

    /// <summary>The middle percentage of those that are ranked; null where nobody is.</summary>
    public decimal? Median => Middle(Rows.Where(r => r.Rank is not null).Select(r => r.Percentage).OfType<decimal>());

    /// <summary>The middle of figures, the mean of two where they are even in number.</summary>
    public static decimal? Middle(IEnumerable<decimal> figures)
    {
        var sorted = figures.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static IReadOnlyList<RankingColumn> Columns(CriteriaSheet sheet) => [.. sheet.Groups.Where(g => g.Kind == ScoreSide.Scale).Select(g => new RankingColumn(g.Numeral, g.Name))];

    private static IEnumerable<decimal> Columns(CriteriaSheet sheet, Func<Guid, decimal> totalOf) => sheet.Groups.Where(g => g.Kind == ScoreSide.Scale).Select(g => totalOf(g.Key));

    private static string Joined(params string?[] words) => string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
}
