namespace EmulationPortal.Domain.Scoring;

/// <summary>How a line stands (rule 7).</summary>
public enum LineState
{
    /// <summary>Nothing entered yet: blocks submission, and counts as 0 of its maximum in a trial.</summary>
    Missing,
    Scored,
    /// <summary>Its maximum leaves the denominator.</summary>
    NotApplicable,
}

/// <summary>What somebody entered on one line. Which of the two is meant follows from the criterion's method.</summary>
/// <param name="State">Missing, scored or not applicable.</param>
/// <param name="Value">The actual figure, the count, the points given, or 1 for yes and 0 for no; 0 where a level is chosen.</param>
/// <param name="Level">The name of the level chosen; null for every other method.</param>
public readonly record struct LineValue(LineState State, decimal Value = 0, string? Level = null)
{
    public const int LevelLength = 120;

    /// <summary>Nothing entered.</summary>
    public static readonly LineValue Missing;

    /// <summary>The criterion does not apply.</summary>
    public static readonly LineValue NotApplicable = new(LineState.NotApplicable);

    /// <summary>An actual figure, a count, or points.</summary>
    public static LineValue Of(decimal value) => new(LineState.Scored, value);

    /// <summary>Yes or no.</summary>
    public static LineValue Of(bool yes) => new(LineState.Scored, yes ? 1 : 0);

    /// <summary>A level.</summary>
    public static LineValue At(string level) => new(LineState.Scored, 0, level);

    /// <summary>As it is read: "95", "Có", "Tốt", "Không áp dụng", "Chưa nhập"; what was entered by another method than the present one is read as it was entered.</summary>
    public string InWords(ScoringMethod method) => State switch
    {
        LineState.Missing => "Chưa nhập",
        LineState.NotApplicable => "Không áp dụng",
        _ when Level is { } level => level,
        _ when method == ScoringMethod.PassFail && Value is 0 or 1 => Value == 0 ? "Không" : "Có",
        _ => VietnameseText.Figure(Value),
    };
}

/// <summary>One line as the computation takes it.</summary>
/// <param name="Given">What was entered.</param>
/// <param name="Target">The member's target, for <see cref="ScoringMethod.RatioToTarget"/>.</param>
public readonly record struct LineInput(LineValue Given, decimal? Target = null)
{
    public static implicit operator LineInput(LineValue given) => new(given);
}

/// <summary>What the computation is told of one member.</summary>
/// <param name="UnitId">The member.</param>
/// <param name="Kind">Its kind, by which criteria may not apply.</param>
/// <param name="Lines">One per criterion, in the order of <see cref="CriteriaSheet.Criteria"/>.</param>
/// <param name="Exclusions">Effects of its exclusions (rule 13).</param>
/// <param name="BallotPlace">Its place among tied members as a ballot decided, 1 the highest; null where none was held.</param>
public sealed record MemberInput(Guid UnitId, Organisation.UnitKind Kind, LineInput[] Lines, ExclusionEffects Exclusions = ExclusionEffects.None, int? BallotPlace = null);
