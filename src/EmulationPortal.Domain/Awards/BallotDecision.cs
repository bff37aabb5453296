namespace EmulationPortal.Domain.Awards;

/// <summary>Which options of a question pass and which a tie leaves open; decided from the votes, never typed.</summary>
/// <param name="Passed">Options that pass.</param>
/// <param name="Tied">Options that stand equal at the last place to be taken.</param>
public sealed record BallotDecision(IReadOnlySet<Guid> Passed, IReadOnlySet<Guid> Tied)
{
    /// <summary>Those that meet the threshold, at most as many as can be taken, the most votes first; equal ones at the last place are a tie.</summary>
    /// <param name="question">With its rule and the ranks of its options.</param>
    /// <param name="votes">Reconciled votes of all its options.</param>
    /// <param name="denominator">What the rule counts the share of.</param>
    public static BallotDecision Of(BallotQuestion question, IReadOnlyList<OptionVotes> votes, int denominator)
    {
        var met = votes.Where(v => question.Rule.Passes(v.Agree, denominator)).OrderByDescending(v => v.Agree).ToArray();
        if (question.Seats is not { } seats || met.Length <= seats)
            return new BallotDecision(met.Select(v => v.OptionId).ToHashSet(), new HashSet<Guid>());
        var last = met[seats - 1].Agree;
        var passed = met.Where(v => v.Agree > last).Select(v => v.OptionId).ToHashSet();
        var equal = met.Where(v => v.Agree == last).Select(v => v.OptionId).ToHashSet();
        var left = seats - passed.Count;
        if (equal.Count > left && (question.Rule.Tie != BallotTie.ByRank || ByRank(question, equal, left) is null))
            return new BallotDecision(passed, equal);
        passed.UnionWith(equal.Count <= left ? equal : ByRank(question, equal, left)!);
        return new BallotDecision(passed, new HashSet<Guid>());
    }

    /// <summary>The better-placed among equal options; null where a place is unknown or the places themselves are equal at the cut.</summary>
    private static Guid[]? ByRank(BallotQuestion question, HashSet<Guid> equal, int left)
    {
        var placed = question.Options.Where(o => equal.Contains(o.Id)).OrderBy(o => o.Rank).ToArray();
        return placed.Any(o => o.Rank is null) || placed[left - 1].Rank == placed[left].Rank ? null : [.. placed[..left].Select(o => o.Id)];
    }
}
