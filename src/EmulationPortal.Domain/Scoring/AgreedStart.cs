namespace EmulationPortal.Domain.Scoring;

/// <summary>From what checkers entered to the value the bloc starts from (domain §6: the cross-check mean, or the self-score where none was made).</summary>
public static class AgreedStart
{
    /// <summary>
    /// Figures, counts and points: the mean, to four decimals. Yes or no, and levels: the choice whose points are nearest to the mean of points, the lower of two as near.
    /// Not applicable where more than half of the checkers say so.
    /// </summary>
    public static LineValue Of(Criterion criterion, LineValue self, IReadOnlyCollection<LineValue> checks)
    {
        var made = checks.Where(c => c.State != LineState.Missing).ToList();
        if (made.Count == 0)
            return self;
        var scored = made.Where(c => c.State == LineState.Scored).ToList();
        if (2 * scored.Count < made.Count || scored.Count == 0)
            return LineValue.NotApplicable;
        return criterion.Method switch
        {
            ScoringMethod.PassFail => LineValue.Of(2 * scored.Count(c => c.Value != 0) > scored.Count),
            ScoringMethod.LevelTable => NearestLevel(criterion, scored),
            _ => LineValue.Of(decimal.Round(scored.Average(c => c.Value), 4, MidpointRounding.AwayFromZero)),
        };
    }

    private static LineValue NearestLevel(Criterion criterion, List<LineValue> scored)
    {
        var mean = scored.Average(c => criterion.Levels.First(l => l.Name == c.Level).Points);
        return LineValue.At(criterion.Levels.OrderBy(l => decimal.Abs(l.Points - mean)).ThenBy(l => l.Points).First().Name);
    }
}
