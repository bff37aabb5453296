using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>A sheet being tried.</summary>
/// <param name="Results">From the highest rank; empty until something was entered and all of it can be read.</param>
/// <param name="NextSeed">The seed of the next sample.</param>
/// <param name="Count">How many cards there are.</param>
/// <param name="More">How many there could be; null when all members are there.</param>
public sealed record TrialPage(SheetHead Head, IReadOnlyList<string> Cards, IReadOnlyList<TrialGroup> Groups, IReadOnlyList<TrialResult> Results, IReadOnlyList<FaultRow> Faults, int NextSeed, int Count, int? More);

/// <summary>A group of the grid.</summary>
public sealed record TrialGroup(string Name, IReadOnlyList<TrialRow> Rows);

/// <summary>A criterion of the grid.</summary>
/// <param name="Choices">What may be chosen; empty where a figure is typed.</param>
public sealed record TrialRow(string Number, string Words, string Method, string Points, IReadOnlyList<TrialCell> Cells, IReadOnlyList<SelectListItem> Choices);

/// <summary>A cell of the grid, with its target where the method asks for one.</summary>
public sealed record TrialCell(string Name, string Text, bool Applies, string? Error, string? TargetName, string Target, string? TargetError);

/// <summary>What the sheet makes of a sample card.</summary>
public sealed record TrialResult(string Name, string Total, string Maximum, string Percentage, string Rank, string Band, string Sum, IReadOnlyList<string> Groups, IReadOnlyList<string> Lines, IReadOnlyList<string> Ties);
