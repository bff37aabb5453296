namespace EmulationPortal.Domain.Scoring;

/// <summary>The stages of a scoring round, in their order; one is open at a time.</summary>
public enum ScoringStage
{
    SelfScore,
    CrossCheck,
    Explanation,
    Agreement,
    Appraisal,
    Closed,
}

/// <summary>Vietnamese words for <see cref="ScoringStage"/>.</summary>
public static class ScoringStageWords
{
    /// <summary>The stage as the interface says it.</summary>
    public static string InWords(this ScoringStage stage) => stage switch
    {
        ScoringStage.SelfScore => "Tự chấm điểm",
        ScoringStage.CrossCheck => "Chấm chéo",
        ScoringStage.Explanation => "Giải trình",
        ScoringStage.Agreement => "Thống nhất điểm",
        ScoringStage.Appraisal => "Thẩm định",
        ScoringStage.Closed => "Đã chốt",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}

/// <summary>The days of one stage. A moved deadline keeps its reason.</summary>
public sealed class StageDates : Part
{
    private StageDates()
    {
    }

    internal StageDates(Guid roundId, ScoringStage stage, DateOnly from, DateOnly until) => (RoundId, Stage, From, Until, FirstUntil) = (roundId, stage, from, until, until);

    public Guid RoundId { get; private set; }
    public ScoringStage Stage { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day (Vietnam).</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Last day as first set.</summary>
    public DateOnly FirstUntil { get; private set; }

    /// <summary>Why it was moved last.</summary>
    public string? MovedReason { get; private set; }

    public string? MovedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? MovedAt { get; private set; }

    internal void MoveTo(DateOnly until, string reason, Deed deed) => (Until, MovedReason, MovedBy, MovedAt) = (until, reason, deed.PersonName, deed.At);
}

/// <summary>The days of a stage as they are asked for.</summary>
public sealed record StagePlan(ScoringStage Stage, DateOnly From, DateOnly Until);

/// <summary>A change of stage, or within a stage to a newer version of the sheet, for the round's history.</summary>
public sealed class StageEvent : Part
{
    private StageEvent()
    {
    }

    internal StageEvent(Guid roundId, ScoringStage from, ScoringStage to, Deed deed, string? reason) =>
        (RoundId, From, To, By, Capacity, At, Reason) = (roundId, from, to, deed.PersonName, deed.Capacity, deed.At, reason);

    public Guid RoundId { get; private set; }
    public ScoringStage From { get; private set; }
    public ScoringStage To { get; private set; }
    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Why it was opened again, or why the sheet was changed; null going forward.</summary>
    public string? Reason { get; private set; }

    /// <summary>The stage stayed and the round went over to a newer version of the sheet.</summary>
    public bool ChangesSheet => From == To;
}
