namespace EmulationPortal.Domain.Scoring;

/// <summary>Orders members by their rounded percentage and settles ties by the sheet's rules, one after another.</summary>
internal sealed class Standings(ScoreEngine engine)
{
    private readonly int[] groupOf = [.. engine.TieRules.Select(rule => IndexOf(engine.Groups, rule.GroupKey))];

    /// <summary>Gives ranks and returns the members from the highest.</summary>
    public MemberScore[] Of(MemberScore[] scores)
    {
        var order = (MemberScore[])scores.Clone();
        Array.Sort(order, static (a, b) =>
        {
            var byPercentage = Nullable.Compare(Ranked(b), Ranked(a));
            return byPercentage != 0 ? byPercentage : a.UnitId.CompareTo(b.UnitId);
        });
        var count = Array.FindIndex(order, s => Ranked(s) is null);
        if (count < 0)
            count = order.Length;
        for (var from = 0; from < count;)
        {
            var to = from + 1;
            while (to < count && order[to].Percentage == order[from].Percentage)
                to++;
            Settle(order, from, to, 0);
            from = to;
        }

        return order;
    }

    /// <summary>What a rule compares, the better the higher; null where it says nothing of this member.</summary>
    public decimal? KeyOf(int rule, MemberScore score) => engine.TieRules[rule].Kind switch
    {
        TieRuleKind.GroupTotal when groupOf[rule] >= 0 => score.GroupTotals[groupOf[rule]],
        TieRuleKind.GroupPercentage when groupOf[rule] >= 0 && score.GroupMaxima[groupOf[rule]] != 0 =>
            engine.Sheet.Round(100 * score.GroupTotals[groupOf[rule]] / score.GroupMaxima[groupOf[rule]]),
        TieRuleKind.FewerDeductions => -score.Deductions,
        TieRuleKind.Ballot => -score.Input.BallotPlace,
        _ => null,
    };

    private static decimal? Ranked(MemberScore score) => (score.Input.Exclusions & ExclusionEffects.Out) != 0 ? null : score.Percentage;

    /// <summary>Settles order[from..to], all equal so far, by the rules from the given one on.</summary>
    private void Settle(MemberScore[] order, int from, int to, int rule)
    {
        if (to - from == 1 || rule == engine.TieRules.Count || engine.TieRules[rule].Kind == TieRuleKind.SharedRank)
        {
            for (var i = from; i < to; i++)
                order[i].Rank = from + 1;
            return;
        }

        if (engine.TieRules[rule].Kind == TieRuleKind.Ballot && Array.Exists(order[from..to], s => s.Input.BallotPlace is null))
        {
            for (var i = from; i < to; i++)
                (order[i].Rank, order[i].AwaitsBallot) = (from + 1, true);
            return;
        }

        Array.Sort(order, from, to - from, Comparer<MemberScore>.Create((a, b) =>
        {
            var byKey = Nullable.Compare(KeyOf(rule, b), KeyOf(rule, a));
            return byKey != 0 ? byKey : a.UnitId.CompareTo(b.UnitId);
        }));
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && KeyOf(rule, order[end]) == KeyOf(rule, order[start]))
                end++;
            Settle(order, start, end, rule + 1);
            start = end;
        }
    }

    private static int IndexOf(IReadOnlyList<CriterionGroup> groups, Guid? key)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Key == key)
                return i;
        }

        return -1;
    }
}
