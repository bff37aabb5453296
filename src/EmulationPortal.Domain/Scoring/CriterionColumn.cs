using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>A criterion made ready to compute with.</summary>
internal sealed class CriterionColumn(Criterion criterion, CriterionGroup group, int groupAt)
{
    private readonly decimal maximum = criterion.Maximum;
    private readonly decimal weight = criterion.Weight * group.Weight;
    private readonly decimal perItem = criterion.PointsPerItem;
    private readonly decimal? cap = criterion.Cap;
    private readonly CriterionLevel[] levels = [.. criterion.Levels];
    private readonly CriterionExemption[] exemptions = [.. criterion.Exemptions];

    public ScoringMethod Method { get; } = criterion.Method;
    public bool LowerIsBetter { get; } = criterion.LowerIsBetter;
    public int Group { get; } = groupAt;
    public ScoreSide Side { get; } = criterion.SideIn(group.Kind);

    /// <summary>What it adds to the applicable maximum.</summary>
    public decimal FullMaximum { get; } = criterion.SideIn(group.Kind) == ScoreSide.Scale ? criterion.Maximum * criterion.Weight * group.Weight : 0;

    public bool AppliesTo(Guid unitId, UnitKind kind)
    {
        foreach (var exemption in exemptions)
        {
            if (exemption.Covers(unitId, kind))
                return false;
        }

        return true;
    }

    /// <summary>Points before rounding; weights are multiplied in before any division.</summary>
    public decimal Points(in LineInput line, decimal? best)
    {
        var value = line.Given.Value;
        return Method switch
        {
            ScoringMethod.Manual or ScoringMethod.WeightedArea => value * weight,
            ScoringMethod.PassFail => value == 0 ? 0 : maximum * weight,
            ScoringMethod.PerItem or ScoringMethod.BonusPerItem => AtMost(value * perItem) * weight,
            ScoringMethod.DeductPerItem => (maximum == 0 ? AtMost(value * perItem) : Math.Max(0, maximum - AtMost(value * perItem))) * weight,
            ScoringMethod.RatioToTarget => Ratios.ToTarget(maximum * weight, value, line.Target ?? 0, LowerIsBetter, cap ?? 1),
            ScoringMethod.LeaderRelative => Ratios.ToBest(maximum * weight, value, best ?? value, LowerIsBetter),
            _ => LevelPoints(line.Given.Level) * weight,
        };
    }

    private decimal AtMost(decimal points) => cap is { } most && points > most ? most : points;

    private decimal LevelPoints(string? name)
    {
        foreach (var level in levels)
        {
            if (level.Name == name)
                return level.Points;
        }

        return 0;
    }
}
