using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>The same rules written a second time, plainly and slowly, over drafts instead of the engine's own columns.</summary>
internal static class PlainCalculation
{
    public sealed record Result(decimal Total, decimal Maximum, decimal? Percentage, int? Rank, string? Band);

    public static IReadOnlyList<Result> Of(CriteriaSheet sheet, IReadOnlyList<MemberInput> cards)
    {
        var sums = cards.Select(card => Sums(sheet, cards, card)).ToList();
        return [.. cards.Select((card, i) => new Result(sums[i].Total, sums[i].Maximum, sums[i].Percentage, Rank(sheet, cards, sums, i), Band(sheet, card, sums[i])))];
    }

    private sealed record Sum(decimal Total, decimal Maximum, decimal? Percentage, decimal Deductions, Dictionary<Guid, (decimal Total, decimal Maximum)> Groups);

    private static Sum Sums(CriteriaSheet sheet, IReadOnlyList<MemberInput> cards, MemberInput card)
    {
        decimal scale = 0, maximum = 0, deductions = 0, bonus = 0;
        var groups = new Dictionary<Guid, (decimal, decimal)>();
        var all = sheet.Criteria.ToList();
        foreach (var group in sheet.Groups)
        {
            decimal own = 0, ownMaximum = 0;
            foreach (var criterion in group.Criteria)
            {
                var at = all.IndexOf(criterion);
                var c = criterion.ToDraft();
                if (!Applies(c, card) || card.Lines[at].Given.State == LineState.NotApplicable)
                    continue;
                var kind = c.Method == ScoringMethod.BonusPerItem ? ScoreSide.Bonus : c is { Method: ScoringMethod.DeductPerItem, Maximum: 0 } ? ScoreSide.Deduction : group.Kind;
                var points = card.Lines[at].Given.State == LineState.Missing ? 0 : sheet.Round(Raw(c, c.Weight * group.Weight, card.Lines[at], Best(c, cards, at)));
                if (kind == ScoreSide.Scale)
                    ownMaximum += c.Maximum * c.Weight * group.Weight;
                if (kind == group.Kind)
                    own += points;
                else if (kind == ScoreSide.Bonus)
                    bonus += points;
                else
                    deductions += points;
            }

            if (group.Kind != ScoreSide.Scale && group.Maximum is { } cap)
                own = Math.Min(own, cap * group.Weight);
            if (group.Kind == ScoreSide.Scale)
                scale += own;
            else if (group.Kind == ScoreSide.Bonus)
                bonus += own;
            else
                deductions += own;
            maximum += ownMaximum;
            groups[group.Key] = (own, ownMaximum);
        }

        var total = scale - deductions + bonus;
        if (sheet.CapAtScale)
            total = Math.Min(total, maximum);
        return new Sum(total, maximum, maximum == 0 ? null : sheet.Round(100 * total / maximum), deductions, groups);
    }

    private static decimal Raw(CriterionDraft c, decimal weight, LineInput line, decimal? best)
    {
        var v = line.Given.Value;
        var full = c.Maximum * weight;
        var items = c.Cap is { } cap ? Math.Min(v * c.PointsPerItem, cap) : v * c.PointsPerItem;
        if (c.Method is ScoringMethod.Manual or ScoringMethod.WeightedArea)
            return v * weight;
        if (c.Method == ScoringMethod.PassFail)
            return v == 1 ? full : 0;
        if (c.Method == ScoringMethod.LevelTable)
            return c.Levels.Single(l => l.Name == line.Given.Level).Points * weight;
        if (c.Method is ScoringMethod.PerItem or ScoringMethod.BonusPerItem)
            return items * weight;
        if (c.Method == ScoringMethod.DeductPerItem)
            return weight * (c.Maximum == 0 ? items : Math.Max(c.Maximum - items, 0));
        if (c.Method == ScoringMethod.LeaderRelative)
        {
            if (c.LowerIsBetter)
                return v == best ? full : best <= 0 ? 0 : full * best!.Value / v;
            return best <= 0 || v <= 0 ? 0 : full * v / best!.Value;
        }

        var target = line.Target!.Value;
        if (target == 0)
            return (c.LowerIsBetter ? v <= 0 : v >= 0) ? full : 0;
        if (v <= 0)
            return c.LowerIsBetter ? full * c.Cap!.Value : 0;
        return Math.Min(c.LowerIsBetter ? full * target / v : full * v / target, full * c.Cap!.Value);
    }

    private static decimal? Best(CriterionDraft c, IReadOnlyList<MemberInput> cards, int at)
    {
        var known = cards.Where(o => Applies(c, o) && o.Lines[at].Given.State == LineState.Scored).Select(o => o.Lines[at].Given.Value).ToList();
        return known.Count == 0 ? null : c.LowerIsBetter ? known.Min() : known.Max();
    }

    private static bool Applies(CriterionDraft c, MemberInput card) => !c.ExemptUnits.Contains(card.UnitId) && !c.ExemptKinds.Contains(card.Kind);

    private static int? Rank(CriteriaSheet sheet, IReadOnlyList<MemberInput> cards, List<Sum> sums, int at)
    {
        bool Ranked(int i) => sums[i].Percentage is not null && cards[i].Exclusions != ExclusionEffects.Out;
        return Ranked(at) ? 1 + Enumerable.Range(0, cards.Count).Count(i => Ranked(i) && IsAbove(sheet, sums[i], sums[at])) : null;
    }

    private static bool IsAbove(CriteriaSheet sheet, Sum a, Sum b)
    {
        if (a.Percentage != b.Percentage)
            return a.Percentage > b.Percentage;
        foreach (var rule in sheet.TieRules)
        {
            if (rule.Kind is TieRuleKind.SharedRank or TieRuleKind.Ballot)
                return false;
            var (x, y) = rule.Kind switch
            {
                TieRuleKind.FewerDeductions => (-a.Deductions, -b.Deductions),
                TieRuleKind.GroupTotal => (a.Groups[rule.GroupKey!.Value].Total, b.Groups[rule.GroupKey.Value].Total),
                _ => (Share(sheet, a.Groups[rule.GroupKey!.Value]), Share(sheet, b.Groups[rule.GroupKey.Value])),
            };
            if (x != y)
                return x > y;
        }

        return false;
    }

    private static decimal Share(CriteriaSheet sheet, (decimal Total, decimal Maximum) group) => group.Maximum == 0 ? decimal.MinValue : sheet.Round(100 * group.Total / group.Maximum);

    private static string? Band(CriteriaSheet sheet, MemberInput card, Sum sum)
    {
        if (sum.Percentage is null || card.Exclusions == ExclusionEffects.Out)
            return null;
        var figure = sheet.BandMeasure == BandMeasure.Points ? sum.Total : sum.Percentage.Value;
        var names = sheet.Bands.Select(b => b.Name).ToList();
        var at = sheet.Bands.ToList().FindIndex(b => figure >= b.From);
        if (at < 0 && sheet.Bands[^1].From == 0)
            at = names.Count - 1;
        if (at < 0)
            return null;
        at += card.Exclusions == ExclusionEffects.OneGradeLower ? 1 : 0;
        return at < names.Count ? names[at] : null;
    }
}
