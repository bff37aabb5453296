using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>The charts of a result, each with its sentence.</summary>
internal static class Charts
{
    /// <summary>Signs that fit a phone's width: a name with its figure.</summary>
    private const int LongestLine = 34;

    /// <summary>Percentages of all ranked units.</summary>
    public static BarChart Ranking(RankingTable table, Guid? mine, string blocWord)
    {
        var ranked = table.Rows.Where(r => r is { Rank: not null, Percentage: not null }).ToList();
        var longest = Math.Max(100, ranked.Select(r => r.Percentage!.Value).DefaultIfEmpty(100).Max());
        var own = ranked.Find(r => r.UnitId == mine);
        var sentence = ranked.Count == 0 ? "Không có đơn vị nào được xếp hạng."
            : $"Cao nhất {P(table, ranked.Max(r => r.Percentage!.Value))}, thấp nhất {P(table, ranked.Min(r => r.Percentage!.Value))}; trung vị của {blocWord} {P(table, table.Median!.Value)}."
                + (own is null || own.Rank == 1 ? "" : $" {own.UnitName} kém đơn vị dẫn đầu {table.Sheet.Print(ranked[0].Percentage!.Value - own.Percentage!.Value)} điểm phần trăm.");
        return new BarChart("xep-hang", $"So với cả {blocWord}", sentence,
            [.. ranked.Select(r => new Bar($"{r.Rank}. {r.UnitName}", P(table, r.Percentage!.Value), Share(r.Percentage.Value, longest), Share(table.Median!.Value, longest), r.UnitId == mine))], $"trung vị của {blocWord}");
    }

    /// <summary>A unit's groups as shares of their maxima, beside the bloc's median.</summary>
    public static BarChart Groups(Ranking ranking, CriteriaSheet sheet, Guid unitId, string blocWord)
    {
        var bars = new List<Bar>();
        var (above, below) = (new List<string>(), new List<string>());
        foreach (var group in sheet.Groups.Where(g => g.Kind == ScoreSide.Scale))
        {
            var shares = ranking.Entries.Select(e => (e.UnitId, Group: e.Groups.Single(g => g.GroupKey == group.Key))).Where(e => e.Group.Maximum > 0).Select(e => (e.UnitId, Share: sheet.Round(100 * e.Group.Total / e.Group.Maximum))).ToList();
            var at = shares.FindIndex(s => s.UnitId == unitId);
            if (at < 0)
                continue;
            var (own, median) = (shares[at].Share, RankingTable.Middle(shares.Select(s => s.Share))!.Value);
            if (own != median)
                (own > median ? above : below).Add(group.Numeral);
            var longest = Math.Max(100, Math.Max(own, median));
            bars.Add(new Bar($"{group.Numeral}. {group.Name}", $"{sheet.Print(own)}% / {sheet.Print(median)}%", Share(own, longest), Share(median, longest)));
        }

        string[] told = [.. above.Count > 0 ? new[] { $"cao hơn trung vị ở nhóm {string.Join(", ", above)}" } : [], .. below.Count > 0 ? new[] { $"thấp hơn trung vị ở nhóm {string.Join(", ", below)}" } : []];
        var sentence = told.Length == 0 ? "Mọi nhóm đều bằng trung vị." : string.Join("; ", told);
        return new BarChart("nhom", $"Từng nhóm so với trung vị của {blocWord}", $"{char.ToUpper(sentence[0], VietnameseText.Culture)}{sentence[1..].TrimEnd('.')}. Số trước là của đơn vị, số sau là trung vị.", bars, $"trung vị của {blocWord}");
    }

    /// <summary>A unit's percentages through the years; null where there is only this one.</summary>
    public static BarChart? Years(IReadOnlyList<(string Label, int? Rank, decimal? Percentage)> years, CriteriaSheet sheet)
    {
        var known = years.Where(y => y.Percentage is not null).ToList();
        if (known.Count < 2)
            return null;
        var longest = Math.Max(100, known.Max(y => y.Percentage!.Value));
        var (now, before) = (known[^1], known[^2]);
        var step = now.Percentage!.Value - before.Percentage!.Value;
        var sentence = step == 0 ? $"Bằng {Small(before.Label)}." : $"{(step > 0 ? "Tăng" : "Giảm")} {sheet.Print(Math.Abs(step))} điểm phần trăm so với {Small(before.Label)}.";
        return new BarChart("cac-nam", "So với các năm trước", sentence,
            [.. known.Select(y => new Bar($"{y.Label}{(y.Rank is { } rank ? $", hạng {rank}" : "")}", sheet.Print(y.Percentage!.Value) + "%", Share(y.Percentage.Value, longest), IsMine: y.Label == now.Label))]);
    }

    /// <summary>A name shortened so that it fits beside its figure; whole names stand in the table beneath.</summary>
    public static string Fitted(string name, string figure) => name.Length + figure.Length > LongestLine ? name[..(LongestLine - figure.Length - 1)].TrimEnd() + "…" : name;

    private static decimal Share(decimal figure, decimal longest) => decimal.Round(Math.Clamp(100 * figure / longest, 0, 100), 2);

    private static string P(RankingTable table, decimal figure) => table.Sheet.Print(figure) + "%";

    private static string Small(string label) => char.ToLower(label[0], VietnameseText.Culture) + label[1..];
}
