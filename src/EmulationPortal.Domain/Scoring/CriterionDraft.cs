using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>A criterion as it is asked for.</summary>
/// <param name="Number">As printed: "1.1".</param>
/// <param name="Words">The official words.</param>
/// <param name="Method">How its points arise.</param>
/// <param name="Maximum">Points before weights. A weighted area always has 10, a bonus by count 0; a deduction by count has one only if it starts from full points.</param>
public sealed record CriterionDraft(string Number, string Words, ScoringMethod Method, decimal Maximum = 0)
{
    /// <summary>Multiplies the points and the maximum.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>For a ratio to target: times the maximum (1 when null). For methods by count: points before weights (no cap when null).</summary>
    public decimal? Cap { get; init; }

    /// <summary>Points for one item, of the methods by count.</summary>
    public decimal PointsPerItem { get; init; }

    /// <summary>Of <see cref="ScoringMethod.RatioToTarget"/> and <see cref="ScoringMethod.LeaderRelative"/>.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>"sáng kiến", "%", "ngày".</summary>
    public string? UnitOfMeasure { get; init; }

    /// <summary>Code of the registered target whose figures it takes.</summary>
    public string? TargetCode { get; init; }

    public bool EvidenceRequired { get; init; }

    /// <summary>Number of the sub-heading it stands under.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>Words of the sub-heading.</summary>
    public string? ParentWords { get; init; }

    /// <summary>Takes the place of the group's appraiser.</summary>
    public AppraiserKind? Appraiser { get; init; }

    /// <summary>The department, as printed.</summary>
    public string? AppraiserName { get; init; }

    /// <summary>Of <see cref="ScoringMethod.LevelTable"/>, best first or as printed.</summary>
    public IReadOnlyList<LevelDraft> Levels { get; init; } = [];

    /// <summary>Members to which it does not apply.</summary>
    public IReadOnlyList<Guid> ExemptUnits { get; init; } = [];

    /// <summary>Kinds of members to which it does not apply.</summary>
    public IReadOnlyList<UnitKind> ExemptKinds { get; init; } = [];
}

/// <summary>A level as it is asked for.</summary>
public sealed record LevelDraft(string Name, decimal Points);
