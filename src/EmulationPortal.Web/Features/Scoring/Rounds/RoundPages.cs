using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The round before it is opened.</summary>
/// <param name="Why">What is missing, and where to go on.</param>
public sealed record NoRoundPage(EmptyState Why);

/// <summary>The round.</summary>
/// <param name="Sheet">The sheet it scores by.</param>
/// <param name="Newer">Where to read of, or go over to, a newer version passed since; null where there is none.</param>
/// <param name="Stages">Its stages as a line of steps.</param>
/// <param name="Next">The one next act of the visitor; null when nothing waits for them.</param>
/// <param name="NextWords">What the visitor waits for, when there is no next act.</param>
/// <param name="Acts">What else the visitor may do now.</param>
/// <param name="Message">The ready message for members; null for those who do not send it.</param>
public sealed record RoundPage(
    string Path, ScoringStage Stage, DateOnly? DueOn, ActionLink Sheet, ActionLink? Newer, IReadOnlyList<BlocYearStep> Stages, ActionLink? Next, string? NextWords, IReadOnlyList<ActionLink> Acts,
    IReadOnlyList<MemberRow> Members, string? Message, IReadOnlyList<HistoryEntry> History);

/// <summary>A passed version of the sheet.</summary>
/// <param name="LockedAt">When a round began on it, UTC.</param>
internal sealed record SheetVersion(Guid Id, int Number, DateTime? LockedAt);

/// <summary>One member in the round.</summary>
/// <param name="Checks">"2/4" cross-checks sent; empty before they begin.</param>
public sealed record MemberRow(string UnitName, Status Status, string StateWords, DateTime? SentAt, bool IsLate, string Checks, IReadOnlyList<ActionLink> Links, bool IsMine);

/// <summary>A round to be opened.</summary>
/// <param name="Stages">Words of each stage, in the order of the form's days.</param>
public sealed record OpenPage(string Path, ActionLink Sheet, int Members, IReadOnlyList<(string Name, string What)> Stages, OpenForm Form);

/// <summary>What going on to the next stage means.</summary>
/// <param name="Consequences">In sentences.</param>
/// <param name="Unfinished">What is not done and will not be waited for.</param>
public sealed record AdvancePage(string Path, string From, string To, IReadOnlyList<string> Consequences, IReadOnlyList<string> Unfinished, AdvanceForm Form);

/// <summary>A deadline to be moved.</summary>
public sealed record DeadlinePage(string Path, IReadOnlyList<SelectListItem> Stages, IReadOnlyList<Fact> Now, DeadlineForm Form);

/// <summary>An earlier stage to be opened again.</summary>
public sealed record ReopenPage(string Path, string Stage, IReadOnlyList<SelectListItem> Stages, ReopenForm Form);

/// <summary>Who checks whose card.</summary>
/// <param name="Seed">From which they were drawn; null before.</param>
/// <param name="Cards">By card.</param>
/// <param name="Form">To draw; null for those who may not now.</param>
/// <param name="MayDeclare">The visitor's unit may step aside from a card.</param>
public sealed record CheckersPage(string Path, long? Seed, IReadOnlyList<CheckedRow> Cards, IReadOnlyList<ConflictRow> Conflicts, DrawForm? Form, bool MayDeclare);

/// <summary>One card with its checkers.</summary>
/// <param name="Checks">How many cards the unit checks itself.</param>
/// <param name="NameHref">Where more checkers are named for it; null for those who may not now.</param>
public sealed record CheckedRow(string UnitName, IReadOnlyList<string> Checkers, int Checks, string? NameHref);

/// <summary>A unit that steps aside from a card.</summary>
public sealed record ConflictRow(string UnitName, string CardUnitName, string Reason, string By, DateTime At);

/// <summary>A conflict to be declared.</summary>
public sealed record ConflictFormPage(string Path, string UnitName, IReadOnlyList<SelectListItem> Cards, ConflictForm Form);
