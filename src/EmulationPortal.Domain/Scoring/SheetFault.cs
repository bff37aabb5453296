namespace EmulationPortal.Domain.Scoring;

/// <summary>What is wrong with a draft sheet.</summary>
public enum SheetFaultKind
{
    NoGroups,
    EmptyGroup,
    GroupDoesNotAddUp,
    DuplicateNumber,
    NobodyAppraises,
    NoPoints,
    UnreachableMaximum,
    LevelsMissMaximum,
    MayExceedMaximum,
    MaximumTooFine,
    StartsFromPointsOutsideScale,
    BandHole,
    BandOverlap,
    BandCeiling,
    NoBands,
    LowestBandAboveZero,
    TieRuleWithoutGroup,
    TieRuleNeverReached,
    NoTieRule,
    UnknownTarget,
}

/// <summary>A fault of a sheet, with its place and its cure.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Forbids">True when the sheet cannot be adopted with it; false for a warning.</param>
/// <param name="Place">Where: "Nhóm I", "Tiêu chí 1.2".</param>
/// <param name="Problem">What is wrong, a clause.</param>
/// <param name="Cure">What to do, a sentence.</param>
/// <param name="PlaceId">Key of the group or criterion; null for the whole sheet.</param>
public sealed record SheetFault(SheetFaultKind Kind, bool Forbids, string Place, string Problem, string Cure, Guid? PlaceId = null)
{
    /// <summary>All of it in one line.</summary>
    public string Sentence => $"{Place}: {Problem}. {Cure}";
}
