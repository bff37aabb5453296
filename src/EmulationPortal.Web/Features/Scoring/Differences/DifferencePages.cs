using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Differences;

/// <summary>All members' differences, a row each.</summary>
/// <param name="Stage">Of the round; null while none is open.</param>
/// <param name="Rows">Empty while nothing may be compared.</param>
/// <param name="ShowsAppraisal">The appraisal may be seen.</param>
/// <param name="MayReadChecks">All cross-checks are open to the visitor, so that the report on checkers is.</param>
/// <param name="Many">Sets many agreed values at once; null for those who may not now.</param>
/// <param name="Table">How the table stands with the conference; null before the agreement.</param>
public sealed record DifferencesPage(
    string Path, ScoringStage? Stage, IReadOnlyList<MemberDifference> Rows, bool ShowsAgreed, bool ShowsAppraisal, bool MayReadChecks, ActionLink? Many, TableState? Table);

/// <summary>How the agreed table stands with the conference.</summary>
/// <param name="Words">When and by what it was passed, or that it was not yet.</param>
/// <param name="Record">Where passing it outside the portal is recorded; null for those who may not now.</param>
public sealed record TableState(bool Passed, string Words, ActionLink? Record);

/// <summary>One member.</summary>
/// <param name="Differing">Criteria on which a checker differs from the self-score; null where the checks may not be seen.</param>
/// <param name="Changed">Criteria changed in the agreement or the appraisal.</param>
/// <param name="Waiting">Explanations without an answer.</param>
/// <param name="Edit">Where the visitor sets its values now; null for those who may not.</param>
public sealed record MemberDifference(string Name, string Self, string Agreed, string Appraised, int? Differing, int Changed, int Waiting, string Href, ActionLink? Edit, bool IsMine);

/// <summary>One member's card line by line.</summary>
/// <param name="Seen">What may be seen of it, so that the columns of the rest are absent.</param>
/// <param name="Edit">Where the visitor sets its values now.</param>
/// <param name="Explain">Where explanations are written or answered.</param>
public sealed record UnitDifferencePage(
    string Path, string UnitName, ScoringStage Stage, DifferenceColumns Columns, IReadOnlyList<DifferenceGroup> Groups, IReadOnlyList<string> Totals, ActionLink? Edit, ActionLink? Explain, ActionLink? Before, ActionLink? After);

/// <summary>The columns that may be seen.</summary>
public sealed record DifferenceColumns(bool Checks, bool Agreed, bool Appraised);

/// <summary>A group's lines.</summary>
public sealed record DifferenceGroup(string Name, IReadOnlyList<DifferenceRow> Rows);

/// <summary>A line; figures are points as the sheet prints them, "–" where there are none.</summary>
/// <param name="Range">Lowest and highest of the cross-checks: "8,00–9,00", or one figure where they are the same.</param>
/// <param name="Differs">A checker gave something else than the unit.</param>
/// <param name="Chair">What it was set to in the agreement; "–" where it was left.</param>
public sealed record DifferenceRow(
    string Number, string Words, string Maximum, string Self, string Mean, string Range, bool Differs, string Chair, string Agreed, string Appraised, IReadOnlyList<DifferenceNote> Changes, IReadOnlyList<DifferenceExplanation> Explanations);

/// <summary>A change in words.</summary>
public sealed record DifferenceNote(string Sentence, string? Reason);

/// <summary>What the unit explained and was answered.</summary>
public sealed record DifferenceExplanation(string Text, string By, DateTime At, string? Answer, string? AnsweredBy);

/// <summary>The report on checkers; null lists while the checks are sealed.</summary>
/// <param name="Usual">The usual deviation in this round, per cent.</param>
/// <param name="Threshold">Beyond which a deviation is remarked on.</param>
public sealed record LeniencyPage(string Path, bool Sealed, string Usual, string Threshold, IReadOnlyList<CheckerRow> Checkers);

/// <summary>One checker.</summary>
/// <param name="Mean">"+0,40"; "–" where nothing can be compared.</param>
/// <param name="Side">In words: "rộng hơn", "chặt hơn", "như các đơn vị khác".</param>
/// <param name="Move">The largest move of a rank without it, in words.</param>
/// <param name="Bar">How far from the middle, from -50 to 50; null where nothing is drawn.</param>
public sealed record CheckerRow(string Name, string Mean, string Side, int Cards, string Move, decimal? Bar, IReadOnlyList<string> Advice, bool IsMine);
