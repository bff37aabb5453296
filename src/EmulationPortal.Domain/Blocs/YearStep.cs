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
