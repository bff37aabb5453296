using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>The grid of a card or of a cross-check.</summary>
/// <param name="Sheet">The sheet's version it is laid out by.</param>
/// <param name="SaveHref">Where lines are saved.</param>
/// <param name="Key">Under which the browser keeps what is not saved yet.</param>
/// <param name="IsCheck">A cross-check: the self-score stands beside, and a difference asks for a remark.</param>
public sealed record Grid(
    Guid Sheet, string SaveHref, string Key, bool IsCheck, IReadOnlyList<GridGroup> Groups, GridTotals Totals, DateTime? SavedAt);

/// <summary>A group of the grid.</summary>
/// <param name="At">From 0.</param>
public sealed record GridGroup(int At, string Name, string Maximum, string Total, IReadOnlyList<GridRow> Rows);

/// <summary>A line of the grid.</summary>
/// <param name="At">The criterion's place in the sheet, from 0.</param>
/// <param name="Heading">The sub-heading that begins with it.</param>
/// <param name="Method">How points arise, in words.</param>
/// <param name="Applies">False where the sheet exempts the unit.</param>
/// <param name="Choices">What may be chosen; empty for a figure.</param>
/// <param name="TakesTarget">The line asks for the unit's target.</param>
/// <param name="Points">Computed, as printed; "" while nothing is entered.</param>
/// <param name="Formula">How they were computed.</param>
/// <param name="Self">The self-score, in a cross-check.</param>
/// <param name="SelfNote">Its points and the unit's remark.</param>
/// <param name="Previous">What the unit had in the year before.</param>
/// <param name="ConflictHref">Where two versions of the line wait to be chosen from.</param>
/// <param name="Error">Why what was typed was not saved, and on which field.</param>
public sealed record GridRow(
    int At, Guid Key, string Number, string Words, string? Heading, string Method, string Maximum, bool Applies, IReadOnlyList<SelectListItem> Choices, bool TakesTarget, string? UnitOfMeasure, LineTyped Typed,
    string Points, string Formula, string? Self, string? SelfNote, string? Previous, IReadOnlyList<ActionLink> Evidence, string? EvidenceHref, bool EvidenceMissing, string? ConflictHref, (string Field, string Message)? Error);

/// <summary>The running totals of a grid.</summary>
/// <param name="Left">Lines without a value.</param>
/// <param name="Relative">Numbers of criteria that are computed only once all units' results are known; empty where there are none.</param>
public sealed record GridTotals(string Total, string Maximum, string Percentage, int Left, string Relative);

/// <summary>What a save of lines came to.</summary>
/// <param name="Versions">New values of hidden fields, by name.</param>
/// <param name="Shown">Computed figures and words, by the id of their place.</param>
/// <param name="Faults">Why lines were not saved, by the name of the field.</param>
/// <param name="Unseen">The first line that met a newer one.</param>
public sealed record GridSave(
    DateTime At, long Version, IReadOnlyDictionary<string, string> Versions, IReadOnlyDictionary<string, string> Shown, IReadOnlyDictionary<string, string> Faults, Guid? Unseen);
