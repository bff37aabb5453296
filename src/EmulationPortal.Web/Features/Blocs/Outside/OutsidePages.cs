using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Blocs.Outside;

/// <summary>A document of a step that was done outside the portal.</summary>
/// <param name="File">Its file's address; null where only its name is known.</param>
public sealed record StepDocumentRow(Guid Id, string Name, string? File, string Given);

/// <summary>A unit's place in the table agreed outside the portal.</summary>
public sealed record StepPlace(string Rank, string UnitName, string Points, string Band);

/// <summary>An entry that was withdrawn.</summary>
public sealed record WithdrawnStep(string Words, string Reason);

/// <summary>A step with what was entered for it.</summary>
/// <param name="Recorded">Who entered it, and when; null where nothing was entered, or it was withdrawn.</param>
/// <param name="Advice">What else the portal needs of a step held outside it, so that later steps can be done here.</param>
public sealed record StepRow(
    YearStep Step, string Name, string Slug, DateOnly? DoneOn, string? Note, string? Recorded, IReadOnlyList<StepDocumentRow> Documents, IReadOnlyList<StepPlace> Places,
    IReadOnlyList<WithdrawnStep> Withdrawn, IReadOnlyList<ActionLink> Advice);

/// <summary>All steps with what was entered.</summary>
/// <param name="MayKeep">Whether the person may enter and withdraw.</param>
public sealed record StepsPage(string Path, bool MayKeep, IReadOnlyList<StepRow> Steps);

/// <summary>One step with its forms.</summary>
/// <param name="Ranks">Whether the order of the units belongs to the step and may be entered.</param>
public sealed record StepPage(string Path, StepRow Step, bool Ranks, StepForm Form, StepDocumentForm Document)
{
    /// <summary>Address of the step.</summary>
    public string Here => $"{Path}/buoc/{Step.Slug}";
}

/// <summary>The page before an entry is withdrawn, with everything it means.</summary>
public sealed record WithdrawStepPage(string Path, StepRow Step, IReadOnlyList<string> Consequences, WithdrawStepForm Form);

/// <summary>The table of places to fill.</summary>
/// <param name="Names">Of the members, in the order of the rows.</param>
public sealed record PlacesPage(string Path, StepRow Step, IReadOnlyList<string> Names, PlacesForm Form);
