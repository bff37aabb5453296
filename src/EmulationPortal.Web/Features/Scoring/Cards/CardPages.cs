using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>What every page of a card, or of its cross-check, shows over its own.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Version">Its version, for deeds on the whole.</param>
public sealed record CardHead(string Path, string UnitName, string UnitCode, ScoringStage Stage, DateOnly? DueOn, ScorecardState? State, bool IsOwn, bool IsLate, string? ReturnReason, DateTime? SentAt, long Version);

/// <summary>A proof as a list shows it.</summary>
/// <param name="Open">Where it can be seen; null for one that is only named.</param>
/// <param name="Criteria">Numbers of the criteria it proves.</param>
/// <param name="EditHref">Where its criteria are changed; null when they cannot be.</param>
public sealed record EvidenceRow(Guid Id, EvidenceKind Kind, string Title, string? Open, string Criteria, string? EditHref);

/// <summary>A card to be written.</summary>
/// <param name="MayTake">Targets and results are there to be taken.</param>
public sealed record DraftPage(CardHead Head, Grid Grid, IReadOnlyList<EvidenceRow> Evidence, bool MayTake)
{
    /// <summary>How the latest request for a leader's approval stands; null when there was none.</summary>
    public ApprovalState? Approval { get; init; }
}

/// <summary>A card to be read.</summary>
/// <param name="Groups">Empty where its content is not open to the visitor.</param>
/// <param name="Hidden">Why it is not open; null where it is.</param>
/// <param name="Return">To send it back; null for those who may not now.</param>
/// <param name="ExplainHref">Where its explanations are; null where they are not open.</param>
public sealed record ShowPage(CardHead Head, IReadOnlyList<ReadGroup> Groups, GridTotals? Totals, IReadOnlyList<EvidenceRow> Evidence, ActionLink? Scan, string? SignerLine, EmptyState? Hidden, ReturnForm? Return, string? ExplainHref);

/// <summary>A group of a card that is read.</summary>
public sealed record ReadGroup(string Name, string Maximum, string Total, IReadOnlyList<ReadRow> Rows);

/// <summary>A line of a card that is read.</summary>
/// <param name="Note">The unit's remark.</param>
/// <param name="EditHref">Where it is mended; null on a card that is only read.</param>
public sealed record ReadRow(string Number, string Words, string Maximum, string Value, string Points, string Formula, string? Note, IReadOnlyList<ActionLink> Evidence, string? EditHref);

/// <summary>The last look before sending.</summary>
/// <param name="Missing">Criteria without a value, each with its place.</param>
/// <param name="Unproved">Criteria without a proof, each with its place.</param>
public sealed record CheckPage(
    CardHead Head, IReadOnlyList<ReadGroup> Groups, GridTotals Totals, IReadOnlyList<ActionLink> Missing, IReadOnlyList<ActionLink> Unproved, bool AsLeader, string SignerLine, ActionLink? Scan, SendForm Form)
{
    /// <summary>Sending it to a leader for approval; null where that is not offered.</summary>
    public ApprovalAsk? Ask { get; init; }
}

/// <summary>A proof to be given, or whose criteria are to be changed.</summary>
/// <param name="Known">The proof; null for a new one.</param>
public sealed record EvidencePage(CardHead Head, EvidenceRow? Known, bool MayDetach, IReadOnlyList<EvidenceGroup> Groups, EvidenceForm Form);

/// <summary>Criteria a proof can stand for.</summary>
public sealed record EvidenceGroup(string Name, IReadOnlyList<(Guid Key, string Words)> Criteria);

/// <summary>Explanations of a card.</summary>
/// <param name="Lines">Lines the checkers see differently, and lines that were explained.</param>
/// <param name="Others">Other lines that may be explained.</param>
/// <param name="Checks">The cross-checks are open to the visitor.</param>
public sealed record ExplainPage(CardHead Head, IReadOnlyList<ExplainLine> Lines, IReadOnlyList<(Guid Key, string Words)> Others, bool Checks, bool MayExplain, bool MayAnswer, Guid? Answering, SayingForm Form);

/// <summary>A line with what the checkers gave and what was said of it.</summary>
public sealed record ExplainLine(Guid Key, string Number, string Words, string Self, IReadOnlyList<(string Checker, string Value, string? Note)> Checks, IReadOnlyList<Explanation> Said);
