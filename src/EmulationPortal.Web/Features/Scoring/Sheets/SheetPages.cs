using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>What every page of a sheet shows.</summary>
/// <param name="Path">The sheet's own address.</param>
/// <param name="Number">The version; null for a frame.</param>
/// <param name="Place">Over the heading: the bloc-year, or the document of the frame.</param>
/// <param name="Adoption">When and how it was passed; null before.</param>
public sealed record SheetHead(string Path, int? Number, string Title, SheetState State, long Version, string Place, string? FrameSource, string? ChangeReason, string? Adoption)
{
    /// <summary>May still be written.</summary>
    public bool IsOpen => State is SheetState.Draft or SheetState.Discussed;

    /// <summary>A frame of the office.</summary>
    public bool IsFrame => Number is null;

    /// <summary>Where its editor is.</summary>
    public string Editor => Path + "/soan";
}

/// <summary>The versions of a bloc-year, or the ways to begin the first.</summary>
/// <param name="Earlier">The last year's sheet that can be copied; null when there is none.</param>
/// <param name="Why">Why nothing can be begun; null when it can.</param>
public sealed record VersionsPage(string Path, IReadOnlyList<VersionRow> Versions, bool MayBegin, ActionLink? NewVersion, string? Earlier, IReadOnlyList<SelectListItem> Frames, string? Why);

/// <summary>One version.</summary>
public sealed record VersionRow(int Number, string Title, SheetState State, string? Adoption, string? Reason, string Href);

/// <summary>The sheet being read.</summary>
/// <param name="Paper">Its frozen document, or where it is frozen; null before it was adopted, and for those who may not.</param>
public sealed record ReadPage(SheetHead Head, SheetTable Table, ActionLink? Compare, ActionLink? Newer, ActionLink? Paper);

/// <summary>The sheet being written.</summary>
public sealed record EditorPage(SheetHead Head, SheetTable Table, IReadOnlyList<FaultRow> Faults);

/// <summary>A fault with the place where it is cured.</summary>
public sealed record FaultRow(string Place, string Problem, string Cure, bool Forbids, string Href);

/// <summary>A sheet as a table, and what follows it, in words.</summary>
public sealed record SheetTable(
    IReadOnlyList<GroupRows> Groups, string Scale, IReadOnlyList<string> Computation, IReadOnlyList<string> Bands, IReadOnlyList<string> Ties);

/// <summary>A group and its criteria.</summary>
public sealed record GroupRows(Guid Key, string Numeral, string Name, string Maximum, string? Remark, string Appraiser, bool Fixed, IReadOnlyList<CriterionRow> Criteria);

/// <summary>A criterion as members read it.</summary>
/// <param name="Heading">The sub-heading that begins above it; null when none does.</param>
/// <param name="Exempt">To whom it does not apply; null when to nobody.</param>
public sealed record CriterionRow(Guid Key, string Number, string Words, string? Heading, string Method, string Points, bool Evidence, string Appraiser, string? Exempt, string? TargetCode, int Comments, int Unanswered);

/// <summary>A criterion with its remarks.</summary>
public sealed record CriterionPage(SheetHead Head, string Group, CriterionRow Criterion, IReadOnlyList<RemarkRow> Remarks, bool MayComment, bool MayAnswer, RemarkForm Form, Guid? Answering, ActionLink? Before, ActionLink? After);

/// <summary>A member's remark.</summary>
public sealed record RemarkRow(Guid Id, string Unit, string By, DateTime At, string Text, string? Answer, string? AnsweredBy, DateTime? AnsweredAt);

/// <summary>A part of the sheet as a form.</summary>
/// <param name="PostTo">Where the form goes.</param>
public sealed record PartPage<T>(SheetHead Head, string Heading, string PostTo, T Form);

/// <summary>A group as a form.</summary>
/// <param name="Fixed">The frame fixes all but the appraiser.</param>
/// <param name="Criteria">How many lie in it; they go with it.</param>
public sealed record GroupPage(SheetHead Head, string Heading, string PostTo, GroupForm Form, bool IsNew, bool Fixed, int Criteria);

/// <summary>A registered target a criterion can refer to.</summary>
public sealed record TargetChoice(string Code, string Name);

/// <summary>A criterion as a form.</summary>
/// <param name="Targets">What its target's code can be.</param>
/// <param name="Groups">Where it can be moved; empty for a new one.</param>
public sealed record CriterionFormPage(SheetHead Head, string Heading, string PostTo, CriterionForm Form, bool IsNew, IReadOnlyList<SheetMember> Members, IReadOnlyList<TargetChoice> Targets, IReadOnlyList<SelectListItem> Groups, int Place);

/// <summary>Tie rules as a form, with the groups they can name.</summary>
public sealed record TiesPage(SheetHead Head, TiesForm Form, IReadOnlyList<SelectListItem> Groups);

/// <summary>What a version changes.</summary>
public sealed record ComparePage(SheetHead Head, string Before, IReadOnlyList<string> Settings, IReadOnlyList<ChangeRow> Changes);

/// <summary>A criterion that was added, removed or revised.</summary>
public sealed record ChangeRow(string Act, string Number, string Words, string Before, string After);

/// <summary>The frames of the office.</summary>
public sealed record FramesPage(IReadOnlyList<FrameRow> Frames);

/// <summary>One frame.</summary>
public sealed record FrameRow(string Title, string Source, int Groups, string Scale, int Used, string Href);
