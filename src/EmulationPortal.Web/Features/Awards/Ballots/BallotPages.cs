using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>A ballot in the list.</summary>
public sealed record BallotRow(int Number, string Title, string Round, Status Status, string StateWords, string? Turnout);

/// <summary>The ballots of a bloc-year.</summary>
public sealed record BallotsPage(string Path, IReadOnlyList<BallotRow> Rows, bool MayPrepare);

/// <summary>The form of preparing.</summary>
/// <param name="Number">Null for a new one.</param>
/// <param name="Waiting">Awards whose candidates are not agreed yet.</param>
/// <param name="Candidates">By award, who stands.</param>
/// <param name="Fixed">The questions come from an earlier voting and are not changed.</param>
public sealed record PreparePage(string Path, int? Number, PrepareForm Form, IReadOnlyList<SelectListItem> Meetings, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Units,
    bool PhonesAllowed, IReadOnlyList<string> Waiting, IReadOnlyDictionary<Guid, string> Candidates, bool Fixed)
{
    /// <summary>Where it is sent.</summary>
    public string PostTo => Number is { } number ? $"{Path}/{number}/sua" : $"{Path}/chuan-bi";
}

/// <summary>The fields of one question of a ballot being prepared.</summary>
/// <param name="Title">The heading over them.</param>
/// <param name="Units">Who may stand for chair.</param>
public sealed record QuestionFields(QuestionForm Form, string Title, IReadOnlyList<SelectListItem> Units);

/// <summary>The figures of one option as the tellers enter them.</summary>
/// <param name="Each">Whether disagreement is counted too.</param>
/// <param name="Question">The place of its question, from 0.</param>
/// <param name="Place">Its own place, from 0.</param>
public sealed record OptionCountFields(OptionCountForm Form, OptionRow Option, bool Each, int Question, int Place);

/// <summary>An option as shown; figures only after the count.</summary>
public sealed record OptionRow(Guid Id, string Text, string? Agree, string? Disagree, string? Blank, string? Share, string? Outcome);

/// <summary>A question as shown.</summary>
public sealed record QuestionBlock(Guid Id, string Text, QuestionKind Kind, int? Seats, string Marking, string Rule, IReadOnlyList<OptionRow> Options, string? Papers);

/// <summary>A form with one button on the page of a ballot.</summary>
/// <param name="Text">On the button.</param>
/// <param name="Note">What it does.</param>
public sealed record StepAct(string Action, string Text, string Note, bool Primary = true);

/// <summary>A unit a paper of the room can be handed.</summary>
public sealed record HandRow(Guid UnitId, string Name, bool Handed);

/// <summary>The page of a ballot.</summary>
/// <param name="Turnout">"12/15 đơn vị đã bỏ phiếu": all that is told while it is open.</param>
/// <param name="Waits">What is waited for now.</param>
/// <param name="Thin">Why secrecy is thin.</param>
public sealed record BallotPage(string Path, int Number, string Title, long Version, Status Status, string StateWords, IReadOnlyList<Fact> Facts, IReadOnlyList<QuestionBlock> Questions, string? Turnout, string? Waits,
    IReadOnlyList<StepAct> Steps, IReadOnlyList<ActionLink> Acts, ActionLink? Next, IReadOnlyList<HandRow> Hand, string? Thin, string? VoidReason, bool Counted)
{
    public string Here => $"{Path}/{Number}";
}

/// <summary>A code, shown once.</summary>
public sealed record CodePage(string Here, int Number, string Keeper, string Code);

/// <summary>The closing.</summary>
public sealed record ClosePage(string Here, int Number, string Turnout, bool NeedsCodes, CloseForm Form);

/// <summary>Ending a ballot without a result.</summary>
public sealed record VoidPage(string Here, int Number, string Title, VoidForm Form);

/// <summary>The paper on a phone.</summary>
/// <param name="Why">Why the visitor cannot vote now; null where it can.</param>
public sealed record VotePage(string Here, int Number, string Title, string UnitName, IReadOnlyList<QuestionBlock> Questions, string? Why, VoteForm Form);

/// <summary>After casting.</summary>
public sealed record CastPage(string Here, int Number, string UnitName, string Receipt);

/// <summary>Counting.</summary>
/// <param name="OnPhones">What the box holds; null where nothing was cast on phones.</param>
public sealed record CountPage(string Here, int Number, string Title, string? OnPhones, bool ByHand, bool Written, IReadOnlyList<QuestionBlock> Questions, CountForm Form);

/// <summary>The count minutes before they are issued.</summary>
public sealed record MinutesPage(string Here, int Number, MinutesForm Form, IHtmlContent Document);

/// <summary>The recount.</summary>
/// <param name="Papers">As published, with the head that says what the signs mean.</param>
public sealed record RecountPage(string Here, int Number, string Title, string Papers, string Receipts);
