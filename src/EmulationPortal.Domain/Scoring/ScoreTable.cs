namespace EmulationPortal.Domain.Scoring;

/// <summary>One line computed.</summary>
/// <param name="State">As entered, or not applicable because the sheet exempts the member.</param>
/// <param name="Points">Rounded, weights included; what a deduction takes off is positive.</param>
/// <param name="Maximum">What it adds to the applicable maximum.</param>
public readonly record struct LineScore(LineState State, decimal Points, decimal Maximum);

/// <summary>One member computed, with every intermediate number.</summary>
public sealed class MemberScore
{
    internal MemberScore(MemberInput input, LineScore[] lines, decimal[] groupTotals, decimal[] groupMaxima) =>
        (Input, Lines, GroupTotals, GroupMaxima) = (input, lines, groupTotals, groupMaxima);

    /// <summary>What was entered.</summary>
    public MemberInput Input { get; }

    public Guid UnitId => Input.UnitId;

    /// <summary>In the order of the sheet's criteria.</summary>
    public IReadOnlyList<LineScore> Lines { get; }

    /// <summary>By group; of a bonus or deduction group after its cap, positive.</summary>
    public IReadOnlyList<decimal> GroupTotals { get; }

    /// <summary>Applicable maximum by group; 0 for groups outside the scale.</summary>
    public IReadOnlyList<decimal> GroupMaxima { get; }

    /// <summary>Sum of the groups of the scale.</summary>
    public decimal Scale { get; internal init; }

    /// <summary>All that is taken off, positive.</summary>
    public decimal Deductions { get; internal init; }

    public decimal Bonus { get; internal init; }

    /// <summary>Scale − deductions + bonus.</summary>
    public decimal Uncapped { get; internal init; }

    /// <summary>After the cap, where the sheet has one.</summary>
    public decimal Total { get; internal init; }

    /// <summary>Sum of the maxima of the lines that apply.</summary>
    public decimal Maximum { get; internal init; }

    /// <summary>Total as a per cent of the applicable maximum, rounded; null where no line applies.</summary>
    public decimal? Percentage { get; internal init; }

    /// <summary>1 the highest; equal for those who stay tied; null when excluded or nothing applies.</summary>
    public int? Rank { get; internal set; }

    /// <summary>It is tied, and the sheet lets a ballot decide that was not held yet.</summary>
    public bool AwaitsBallot { get; internal set; }

    /// <summary>The band its figure falls in; null below the lowest, where there is none, or while the bands have a hole there.</summary>
    public ScoreBand? BandReached { get; internal set; }

    /// <summary>The band given, one grade lower where an exclusion says so; null when out.</summary>
    public ScoreBand? Band { get; internal set; }
}

/// <summary>A bloc's scores: every member with its numbers, and the standing.</summary>
public sealed class ScoreTable
{
    private readonly MemberScore[] scores;
    private readonly decimal?[] best;

    internal ScoreTable(ScoreEngine engine, MemberScore[] scores, decimal?[] best)
    {
        Engine = engine;
        this.scores = scores;
        this.best = best;
        Standing = new Standings(engine).Of(scores);
        GiveBands();
    }

    public ScoreEngine Engine { get; }
    public CriteriaSheet Sheet => Engine.Sheet;

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<MemberScore> Members => scores;

    /// <summary>From the highest rank; those without rank last, by unit.</summary>
    public IReadOnlyList<MemberScore> Standing { get; }

    /// <summary>The best of the bloc for a criterion that compares with it; null where nobody has a figure.</summary>
    public decimal? BestOf(int index) => best.Length == 0 ? null : best[index];

    /// <summary>The member's score.</summary>
    public MemberScore Of(Guid unitId) => Array.Find(scores, s => s.UnitId == unitId) ?? throw new KeyNotFoundException();

    private void GiveBands()
    {
        var bands = Engine.Bands;
        foreach (var score in scores)
        {
            if (score.Percentage is not { } percentage)
                continue;
            var at = ScoreBand.Find(bands, Sheet.BandMeasure == BandMeasure.Percentage ? percentage : score.Total);
            if (at < 0)
                continue;
            score.BandReached = bands[at];
            if ((score.Input.Exclusions & ExclusionEffects.Out) != 0)
                continue;
            var lowered = (score.Input.Exclusions & ExclusionEffects.OneGradeLower) != 0 ? at + 1 : at;
            score.Band = lowered < bands.Count ? bands[lowered] : null;
        }
    }
}
