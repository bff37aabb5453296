using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>The ranking.</summary>
/// <param name="Stage">Of the round; null while none is open.</param>
/// <param name="Table">Null while nothing of it may be seen.</param>
/// <param name="Closed">When and by whom it was closed; null while it is provisional.</param>
/// <param name="Codes">By unit the part of addresses, for those whose derivation may be opened.</param>
/// <param name="Paper">The issued document, or where it is made.</param>
/// <param name="Years">Results of up to three years before; empty for none.</param>
public sealed record RankingPage(
    string Path, ScoringStage? Stage, RankingTable? Table, string? Closed, string? Sha256, BarChart? Bars, YearTable? Years, IReadOnlyDictionary<Guid, string> Codes, Guid? Mine, ActionLink? Paper, ActionLink? Appeals, bool HasExclusions);

/// <summary>Bars with the sentence that says what they show.</summary>
/// <param name="Marked">What the vertical mark on a bar stands for; null where there is none.</param>
public sealed record BarChart(string Id, string Title, string Sentence, IReadOnlyList<Bar> Bars, string? Marked = null);

/// <summary>One bar.</summary>
/// <param name="Share">Its length, 0 to 100.</param>
/// <param name="Mark">Where the mark stands, 0 to 100; null for none.</param>
public sealed record Bar(string Name, string Value, decimal Share, decimal? Mark = null, bool IsMine = false);

/// <summary>Percentages and ranks of years side by side.</summary>
/// <param name="Years">Labels, oldest first.</param>
public sealed record YearTable(IReadOnlyList<string> Years, IReadOnlyList<YearRow> Rows);

/// <summary>A unit through the years: "95,63% (hạng 2)", "–" where it was not ranked.</summary>
public sealed record YearRow(string UnitName, IReadOnlyList<string> Cells, bool IsMine);

/// <summary>The score table to be frozen.</summary>
public sealed record RankingIssuePage(string Path, IHtmlContent Document, IssueForm Form);

/// <summary>Why a unit has its rank.</summary>
/// <param name="Neighbours">Groups beside those of the units above and below.</param>
/// <param name="Mine">It is the visitor's own unit.</param>
public sealed record WhyPage(
    string Path, string UnitName, string Code, string Closed, WhyThisRank Why, CriteriaSheet Sheet, NeighbourTable Neighbours, BarChart Bars, BarChart Groups, BarChart? Years, ActionLink? Above, ActionLink? Below, bool MayTry, ActionLink? Appeal);

/// <summary>A unit beside the next above and the next below.</summary>
/// <param name="Names">The units compared with.</param>
public sealed record NeighbourTable(IReadOnlyList<string> Names, IReadOnlyList<NeighbourRow> Rows);

/// <summary>One figure: the unit's own, then of each neighbour with the difference.</summary>
public sealed record NeighbourRow(string Name, string Own, IReadOnlyList<(string Figure, string Difference)> Others, bool IsTotal);

/// <summary>Other values tried on a unit's own result.</summary>
/// <param name="Result">What would come out; null before anything was tried.</param>
public sealed record WhatIfPage(string Path, string UnitName, string Code, string Present, IReadOnlyList<WhatIfGroup> Groups, WhatIfResult? Result);

/// <summary>A group's lines.</summary>
public sealed record WhatIfGroup(string Name, IReadOnlyList<WhatIfLine> Lines);

/// <summary>A line.</summary>
/// <param name="Stored">As stored.</param>
/// <param name="Typed">What stands in the cell.</param>
/// <param name="Choices">Empty for figures.</param>
/// <param name="Error">Why what was typed cannot stand.</param>
public sealed record WhatIfLine(int At, string Number, string Words, string Method, string Stored, string Points, string Typed, IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Choices, string? Error);

/// <summary>What would come out, each beside what is stored.</summary>
public sealed record WhatIfResult(string Sentence, IReadOnlyList<Fact> Facts);
