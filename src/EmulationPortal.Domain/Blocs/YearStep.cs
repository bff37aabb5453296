namespace EmulationPortal.Domain.Blocs;

/// <summary>The eight steps of a bloc's year, in their order (domain §1, experience.md).</summary>
public enum YearStep
{
    Launch,
    Pledge,
    FollowUp,
    MidYearReview,
    Scoring,
    AnnualReview,
    AwardProposal,
    HandOver,
}

/// <summary>Vietnamese words for <see cref="YearStep"/>.</summary>
public static class YearStepWords
{
    /// <summary>The step as the interface says it.</summary>
    public static string InWords(this YearStep step) => step switch
    {
        YearStep.Launch => "Triển khai",
        YearStep.Pledge => "Giao ước",
        YearStep.FollowUp => "Theo dõi",
        YearStep.MidYearReview => "Sơ kết",
        YearStep.Scoring => "Chấm điểm",
        YearStep.AnnualReview => "Tổng kết",
        YearStep.AwardProposal => "Đề nghị khen thưởng",
        YearStep.HandOver => "Bàn giao",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}

/// <summary>A step done outside the portal and entered afterwards: a province may adopt the portal in any month (domain §6, "Starting in the middle").</summary>
public sealed class StepRecord : Part
{
    public const int NoteLength = 500;

    private StepRecord()
    {
    }

    internal StepRecord(Guid blocYearId, YearStep step, DateOnly doneOn, string note)
    {
        BlocYearId = blocYearId;
        Step = step;
        DoneOn = doneOn;
        Note = note;
    }

    public Guid BlocYearId { get; private set; }
    public YearStep Step { get; private set; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly DoneOn { get; private set; }

    /// <summary>What was done and by which document.</summary>
    public string Note { get; private set; } = "";
}
