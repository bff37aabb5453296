using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>What every page of the bloc's report shows.</summary>
/// <param name="Comments">Comments of the members.</param>
/// <param name="Waiting">Comments without an answer.</param>
public sealed record BlocHead(string Path, string Period, ReportKind Kind, BlocReportState? State, long Version, string Title, DateTime? CirculatedAt, DateOnly? AdoptedOn, int OpenYears, int Comments, int Waiting);

/// <summary>The bloc's report being written.</summary>
/// <param name="NotIn">Members whose report is not in, each with its state in words.</param>
/// <param name="Late">Members whose report came late.</param>
public sealed record BuildPage(BlocHead Head, IReadOnlyList<PlaceSection> Sections, int FigureCount, DateTime? GatheredAt, IReadOnlyList<string> NotIn, IReadOnlyList<string> Late, TitleForm TitleForm);

/// <summary>A section with the bloc's own text and what was gathered under it.</summary>
public sealed record PlaceSection(string Number, string Heading, int Level, PlaceView Own, IReadOnlyList<PieceView> Pieces);

/// <summary>A text that can be written.</summary>
public sealed record PlaceView(Guid Id, string Label, string Text, long Version, DateTime? SavedAt, string? SavedBy, string? ConflictHref, string? Error);

/// <summary>A gathered piece.</summary>
/// <param name="NewerText">The unit's newer text, which met an edited one.</param>
public sealed record PieceView(PlaceView Place, string UnitName, bool Included, bool IsEdited, string? NewerText);

/// <summary>The bloc's report being read.</summary>
public sealed record ReadPage(BlocHead Head, IHtmlContent? Document, string? Why);

/// <summary>The years found.</summary>
public sealed record YearsPage(BlocHead Head, string YearsInWords, IReadOnlyList<StrangeYear> Years);

/// <summary>The last page before freezing.</summary>
public sealed record IssuePage(BlocHead Head, string Symbol, IssueForm Form);
