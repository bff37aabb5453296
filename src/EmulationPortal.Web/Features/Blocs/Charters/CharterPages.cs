using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>What every page of a charter or plan shows.</summary>
/// <param name="State">Null while none is begun.</param>
/// <param name="Edition">From 1; 0 while none is begun.</param>
/// <param name="Waiting">Comments without an answer.</param>
public sealed record CharterHead(
    string Path, CharterKind Kind, string BlocName, CharterState? State, int Edition, long Version, string Title, DateTime? CirculatedAt, DateOnly? CommentsDueOn,
    DateOnly? AdoptedOn, string? AdoptionNote, int Waiting)
{
    /// <summary>"Quy chế của Khối thi đua số 7", with the edition from the second on.</summary>
    public string Name => $"{Kind.InWords()} của {BlocName}{(Edition > 1 ? $", lần {Edition}" : "")}";
}

/// <summary>Nothing is begun: from where to start.</summary>
/// <param name="EarlierYear">"năm 2025", the last year with a text in force; null where there is none.</param>
public sealed record StartPage(CharterHead Head, bool MayWrite, string? EarlierYear, DateOnly? EarlierAdoptedOn);

/// <summary>A part that can be written.</summary>
public sealed record PartView(
    Guid Id, PartShape Shape, string Number, string Name, string Heading, string Text, long Version, DateTime? SavedAt, bool TakesText, bool ShowsTerms, bool First, bool Last,
    string? ConflictHref, string? Error, IReadOnlyList<CommentView> Comments);

/// <summary>The text being written.</summary>
/// <param name="Terms">The clauses of the terms, printed at the end of one article.</param>
/// <param name="General">Comments on the whole text, and on parts that are gone.</param>
/// <param name="Strange">Years that are not the text's own.</param>
/// <param name="Silent">Members that have not answered yet.</param>
public sealed record BuildPage(
    CharterHead Head, IReadOnlyList<PartView> Parts, IReadOnlyList<string> Terms, IReadOnlyList<CommentView> General, IReadOnlyList<StrangeYear> Strange, IReadOnlyList<string> Silent, int BasisToVerify, CharterTitleForm TitleForm);

/// <summary>The text being read as it is printed.</summary>
/// <param name="Document">Null where what was frozen can no longer be made again from the data.</param>
/// <param name="Editions">Other editions: words and address.</param>
/// <param name="IsLatest">Whether this is the latest edition.</param>
public sealed record ReadPage(CharterHead Head, IHtmlContent? Document, IReadOnlyList<ActionLink> Editions, bool IsLatest, IReadOnlyList<LegalLine> ToVerify);

/// <summary>The text for the members to comment on.</summary>
/// <param name="Mine">Whether the unit acted for has answered.</param>
public sealed record DiscussPage(CharterHead Head, IReadOnlyList<PartView> Parts, IReadOnlyList<string> Terms, IReadOnlyList<CommentView> General, bool Open, bool Mine, Guid? RefusedPart, CommentForm Form);

/// <summary>Two versions side by side.</summary>
/// <param name="Choices">What can be compared with: words, value, chosen.</param>
public sealed record ComparePage(CharterHead Head, IReadOnlyList<(string Text, Guid Id, bool Chosen)> Choices, string? OlderName, IReadOnlyList<ComparedPart> Parts)
{
    /// <summary>How many parts differ.</summary>
    public int Different => Parts.Count(p => !p.IsSame);
}

/// <summary>The terms being changed.</summary>
public sealed record TermsPage(CharterHead Head, string? Place, IReadOnlyList<string> Clauses, TermsForm Form);

/// <summary>The legal basis: chosen by date, and written instead.</summary>
public sealed record BasisPage(CharterHead Head, DateOnly Day, IReadOnlyList<LegalLine> Chosen, BasisForm Form);

/// <summary>The last page before the draft goes to the members.</summary>
public sealed record CirculatePage(CharterHead Head, IReadOnlyList<string> Members, IReadOnlyList<StrangeYear> Strange, IReadOnlyList<string> Empty, CirculateForm Form);

/// <summary>The last page before a draft is deleted.</summary>
/// <param name="Written">Parts that have words.</param>
public sealed record DiscardPage(CharterHead Head, int Parts, int Written, DiscardForm Form);

/// <summary>Passed outside the portal.</summary>
public sealed record OutsidePage(CharterHead Head, OutsideForm Form);

/// <summary>The last page before freezing.</summary>
public sealed record CharterIssuePage(CharterHead Head, string Symbol, IssueForm Form);
