using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>A candidate in the list of its award.</summary>
/// <param name="Met">"5/7".</param>
/// <param name="Outcome">After the choice: votes and outcome.</param>
public sealed record CandidateRow(Guid Id, string Name, string? Unit, string Origin, string Rank, string Met, Status Status, string StateWords, string? Outcome, bool Mine);

/// <summary>An award under review.</summary>
/// <param name="Own">Where the unit acted for nominates.</param>
public sealed record SlateBlock(
    Guid Id, string Name, string Code, string Authority, string Quota, string Method, IReadOnlyList<CandidateRow> Rows, IReadOnlyList<ActionLink> Acts, string? Selected, bool Removable);

/// <summary>The review.</summary>
/// <param name="ScoreWords">What the scores rest on; null while they are not agreed.</param>
/// <param name="Agreed">The agreement on candidates.</param>
/// <param name="Changed">The ranking was replaced after the agreement.</param>
public sealed record ReviewPage(string Path, string? ScoreWords, IReadOnlyList<Fact>? Agreed, bool Changed, IReadOnlyList<SlateBlock> Slates, ActionLink? Next, IReadOnlyList<ActionLink> Acts);

/// <summary>The form of an award under review.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SlatePage(string Path, Guid? Id, string? Name, SlateForm Form, IReadOnlyList<SelectListItem> Awards, int Members);

/// <summary>A ranked unit that may be proposed.</summary>
public sealed record RankedRow(Guid UnitId, string Name, string Rank, string Percentage, string Band, string Remark, bool Proposed, bool Suggested);

/// <summary>The ranking to propose from.</summary>
public sealed record RankedPage(string Path, Guid SlateId, string AwardName, string Quota, IReadOnlyList<RankedRow> Rows);

/// <summary>The form of a nomination.</summary>
/// <param name="Near">A similar name stands there: the proposer is asked.</param>
public sealed record NominatePage(string Path, Guid SlateId, string AwardName, AwardSubject Subject, string UnitName, string UnitCode, NominateForm Form, bool Near)
{
    public string PostTo => $"{Path}/de-cu/{UnitCode}/{SlateId}";
}

/// <summary>A row of a list of persons.</summary>
/// <param name="Fault">Why it cannot be taken.</param>
/// <param name="Near">Whom it resembles.</param>
public sealed record ListRow(int Number, NominateForm Person, string? Fault, string? Near);

/// <summary>What a list would add.</summary>
public sealed record ListPage(string Path, Guid SlateId, string AwardName, string UnitName, string UnitCode, string Text, IReadOnlyList<ListRow> Rows)
{
    public string PostTo => $"{Path}/de-cu/{UnitCode}/{SlateId}";
}

/// <summary>A condition of a candidate.</summary>
/// <param name="Source">Where the fact can be read.</param>
/// <param name="Answer">The unit's present answer, where it is asked.</param>
public sealed record ConditionRow(Guid Id, string Text, ConditionState State, string Fact, ActionLink? Source, AnswerForm? Answer);

/// <summary>A finding of a candidate, with the reason written to it.</summary>
public sealed record FindingRow(string Key, string Words, string? Reason, string? Written, string? Accepted, bool MayExplain, bool MayAccept);

/// <summary>One candidate for one award.</summary>
/// <param name="LegalSource">The law of the award, with its day.</param>
public sealed record CandidatePage(
    string Path, Guid Id, string Name, string AwardName, IReadOnlyList<Fact> Facts, string LegalSource, ActionLink? LegalText, string? ToVerify, IReadOnlyList<ConditionRow> Conditions,
    IReadOnlyList<FindingRow> Findings, string? Withdrawn, bool MayWithdraw, string? AnswerTo, string Summary)
{
    public string Here => $"{Path}/ung-vien/{Id}";
}

/// <summary>Before the agreement is recorded.</summary>
/// <param name="Lists">Award by award, who stands.</param>
/// <param name="Faults">What forbids it now.</param>
public sealed record AgreePage(string Path, string? ScoreWords, IReadOnlyList<Fact> Lists, IReadOnlyList<ActionLink> Faults, AgreeForm Form);

/// <summary>An open choice.</summary>
/// <param name="Rule">In words.</param>
/// <param name="ByRank">In the order of the ranking; null where hands decide.</param>
public sealed record ChoosePage(string Path, Guid SlateId, string AwardName, SelectionMethod Method, int Left, int Round, string Rule, IReadOnlyList<(Guid Id, string Name)> Candidates, IReadOnlyList<string>? ByRank, ChooseForm Form);

/// <summary>Violations being verified.</summary>
public sealed record ViolationsPage(string Path, IReadOnlyList<ViolationRow> Rows, IReadOnlyList<SelectListItem> Units, ViolationForm Form);

/// <summary>One of them.</summary>
public sealed record ViolationRow(Guid Id, string UnitName, string Cause, string Document, string Recorded, string? Concluded);
