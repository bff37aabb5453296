using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>A dossier in a list.</summary>
/// <param name="Contents">"03 tập thể và 01 cá nhân".</param>
public sealed record DossierRow(string Href, string Name, string Where, string Contents, Status Status, string StateWords, DateOnly? DueOn, bool Late, string Since);

/// <summary>The dossiers of a bloc-year.</summary>
/// <param name="BeginAt">Where the visitor begins one; null where it may not.</param>
/// <param name="WhyNot">What is missing before one can be begun.</param>
public sealed record DossiersPage(string Path, string Route, IReadOnlyList<DossierRow> Rows, string? BeginAt, string? WhyNot);

/// <summary>One proposed, as its dossier shows it.</summary>
/// <param name="Outcome">What the decision says; null before it is confirmed.</param>
public sealed record ItemRow(string Name, string Merit, string Votes, string? Outcome);

/// <summary>Those proposed for one award.</summary>
public sealed record ItemBlock(string Award, string Authority, IReadOnlyList<ItemRow> Rows);

/// <summary>A summary of achievements in its dossier.</summary>
/// <param name="Href">Null where the visitor may not read it.</param>
public sealed record SummaryRow(string Name, string? Unit, Status Status, string StateWords, string? Href);

/// <summary>A line of the checklist.</summary>
/// <param name="Noted">A word may be said to it here.</param>
public sealed record ChecklistRow(string Key, string Words, bool IsMet, string? How, bool Noted);

/// <summary>The checklist of one award.</summary>
public sealed record ChecklistBlock(string Award, IReadOnlyList<ChecklistRow> Rows);

/// <summary>A paper of the set.</summary>
/// <param name="Href">Null where the visitor may not read it.</param>
public sealed record PaperRow(string Role, string Title, string? Href, string Number, string Code);

/// <summary>An opinion given during appraisal.</summary>
public sealed record OpinionRow(string Body, string? Document, string On, bool Agrees, string Text);

/// <summary>A dossier.</summary>
/// <param name="KeeperPath">Where who keeps it acts.</param>
/// <param name="Next">What the visitor does next.</param>
/// <param name="Acts">What else the visitor may do.</param>
/// <param name="ZipHref">Null before it is issued, or where the visitor may not read the whole set.</param>
/// <param name="MayPrepare">The visitor keeps it, and it is open.</param>
public sealed record DossierPage(
    string Path, string KeeperPath, int Number, string Title, string Proposer, string Route, DossierState State, Status Status, string? Due, string? AskedFor, IReadOnlyList<ItemBlock> Items, IReadOnlyList<SummaryRow> Summaries,
    IReadOnlyList<ChecklistBlock> Checklist, IReadOnlyList<PaperRow> Papers, IReadOnlyList<HistoryEntry> Events, string? Notice, IReadOnlyList<OpinionRow> Opinions, IReadOnlyList<Fact>? Decision, string? DecisionWaits,
    ActionLink? Next, IReadOnlyList<ActionLink> Acts, string? ZipHref, bool MayPrepare);

/// <summary>A summary of achievements, written or read.</summary>
/// <param name="Form">Null where it is only read.</param>
public sealed record SummaryPage(string Path, string DossierPath, string DossierTitle, string Name, string Unit, string Awards, SummaryForm? Form, IReadOnlyList<Fact> Text, string? Confirmed, string Written, bool MayConfirm, bool NeedsLeader);

/// <summary>A document that may go with a dossier.</summary>
public sealed record AnnexChoice(Guid Id, string Title, string Number, bool Chosen);

/// <summary>The choice of annexes.</summary>
public sealed record AnnexPage(string Path, string PostTo, IReadOnlyList<AnnexChoice> Documents);

/// <summary>The check before a set is issued.</summary>
/// <param name="Faults">What still stands against it.</param>
/// <param name="Titles">The papers it will have.</param>
public sealed record DossierIssuePage(string Path, string PostTo, IReadOnlyList<string> Faults, IReadOnlyList<string> Titles, IHtmlContent Document, DossierIssueForm Form);

/// <summary>The department's Tờ trình before it is issued.</summary>
public sealed record DepartmentPage(string Path, IHtmlContent Document, DepartmentForm Form, string? NextNumber);

/// <summary>A step of a dossier.</summary>
public enum DossierStep
{
    Receive,
    Ask,
    Appraise,
    Decline,
    ReturnDecision,
    Complete,
    Withdraw,
}

/// <summary>A step with its consequences and the one thing it asks for.</summary>
/// <param name="Field">"On", "Reason" or "Answer".</param>
public sealed record StepPage(string Path, string PostTo, string Over, string Title, string Lead, IReadOnlyList<string> Consequences, string Field, string Label, string Button, StepForm Form);

/// <summary>The forms of appraisal: opinions and the public notice.</summary>
public sealed record OpinionPage(string Path, string Over, OpinionForm Form);

/// <summary>For how long the names are published.</summary>
public sealed record NoticePage(string Path, string Over, NoticeForm Form);

/// <summary>One proposed, with what may be given.</summary>
public sealed record DecisionChoice(Guid Item, string Name, string Proposed, IReadOnlyList<SelectListItem> Awards);

/// <summary>The form of the decision.</summary>
public sealed record DecisionPage(string Path, string Over, IReadOnlyList<DecisionChoice> Items, DecisionForm Form, string? Returned);

/// <summary>A recorded decision as the lead compares it with the paper.</summary>
public sealed record ConfirmPage(string Path, string Over, IReadOnlyList<Fact> Decision, IReadOnlyList<Fact> Lines);

/// <summary>What the list of the office is narrowed to.</summary>
/// <param name="Words">Folded words of bloc or unit.</param>
/// <param name="State">One state; <see cref="Waiting"/> means what the office has to do; empty means all.</param>
public sealed record DossierFilter(string? Words, string? State)
{
    public const string Waiting = "cho-xu-ly";
    public bool Any => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrEmpty(State);
}

/// <summary>A page of all dossiers.</summary>
public sealed record OfficeListPage(DossierFilter Filter, IReadOnlyList<DossierRow> Rows, int Page, int Total)
{
    public const int Size = 25;
}
