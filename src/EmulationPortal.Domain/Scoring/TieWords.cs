namespace EmulationPortal.Domain.Scoring;

/// <summary>Why a member stands above or below those who have the same percentage, in words.</summary>
public static class TieWords
{
    /// <summary>One sentence for each member with the same percentage; empty where nobody has.</summary>
    /// <param name="table">The computed bloc.</param>
    /// <param name="score">The member.</param>
    /// <param name="nameOf">A unit's name as printed.</param>
    public static IReadOnlyList<string> Of(ScoreTable table, MemberScore score, Func<Guid, string> nameOf)
    {
        if (score.Rank is null)
            return [];
        var standings = new Standings(table.Engine);
        return
        [
            .. table.Standing.Where(other => other != score && other.Rank is not null && other.Percentage == score.Percentage)
                .Select(other => $"{nameOf(other.UnitId)} cũng đạt {table.Sheet.Print(score.Percentage!.Value)}%. {Decided(table, standings, score, other, nameOf)}"),
        ];
    }

    private static string Decided(ScoreTable table, Standings standings, MemberScore score, MemberScore other, Func<Guid, string> nameOf)
    {
        if (score.Rank == other.Rank)
        {
            var last = table.Engine.TieRules.FirstOrDefault(r => r.Kind is TieRuleKind.SharedRank);
            return score.AwaitsBallot ? "Các quy tắc khác không phân định được; chờ các đơn vị thành viên bỏ phiếu."
                : Said(last?.Source, $"các quy tắc không phân định được, nên hai đơn vị cùng xếp thứ {score.Rank}.");
        }

        for (var i = 0; i < table.Engine.TieRules.Count; i++)
        {
            var (own, theirs) = (standings.KeyOf(i, score), standings.KeyOf(i, other));
            if (own == theirs)
                continue;
            var rule = table.Engine.TieRules[i];
            var (above, below) = Nullable.Compare(own, theirs) > 0 ? (score, other) : (other, score);
            return Said(rule.Source, rule.InWords(table.Sheet)) + $": {Figures(table, rule, standings.KeyOf(i, above), standings.KeyOf(i, below))}, nên {nameOf(above.UnitId)} xếp trên {nameOf(below.UnitId)}.";
        }

        throw new InvalidOperationException("Ranks differ, so a rule decided.");
    }

    private static string Figures(ScoreTable table, TieRule rule, decimal? above, decimal? below)
    {
        string Print(decimal? key) => key is { } known ? table.Sheet.Print(decimal.Abs(known)) : "không có";
        return rule.Kind switch
        {
            TieRuleKind.FewerDeductions => $"{Print(above)} < {Print(below)}",
            TieRuleKind.Ballot => $"thứ {-above:0} trước thứ {-below:0}",
            TieRuleKind.GroupPercentage => $"{Print(above)}% > {Print(below)}%",
            _ => $"{Print(above)} > {Print(below)}",
        };
    }

    /// <summary>"Quy chế, Điều 12: đơn vị …", or the sentence alone with a capital.</summary>
    private static string Said(string? source, string words) => source is null ? char.ToUpper(words[0], VietnameseText.Culture) + words[1..] : $"{source}: {words}";
}
