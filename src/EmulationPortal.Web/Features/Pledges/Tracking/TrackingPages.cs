using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Pledges.Tracking;

/// <summary>One target and how far it has come, as pages show it.</summary>
/// <param name="Share">The bar's length in per cent of the plan, at most 100; null when nothing can be drawn.</param>
/// <param name="Rate">Result in per cent of the plan; null where that says nothing.</param>
public sealed record ProgressRow(
    string Code, string Name, string UnitOfMeasure, TargetDirection Direction, string Plan, string Result, string How, decimal? Share, decimal? Rate, Status Status, string StateWords, string? Href, bool Mine = false);

/// <summary>Bars against the plan, with the sentence that says what they show.</summary>
public sealed record ProgressChart(string Id, string Title, string Sentence, IReadOnlyList<ProgressRow> Rows);

/// <summary>The bloc's progress.</summary>
/// <param name="OfBloc">Targets of the bloc itself; null when there are none.</param>
/// <param name="Units">Members the visitor may know about, with how many targets they have reached.</param>
/// <param name="Common">Common targets to be compared across members; empty for those who do not see others.</param>
public sealed record BlocTrackingPage(
    string Path, bool HasTargets, ProgressChart? OfBloc, IReadOnlyList<UnitTrackingRow> Units, IReadOnlyList<ActionLink> Common, bool MayRecordBloc);

/// <summary>A member's line on the bloc's page.</summary>
public sealed record UnitTrackingRow(string UnitName, int Reached, int Known, int Total, DateOnly? LatestOn, string Href, bool IsMine);

/// <summary>A unit's progress.</summary>
public sealed record UnitTrackingPage(string Path, string UnitName, bool IsOwn, bool MayRecord, ProgressChart? Chart);

/// <summary>One common target across the members.</summary>
public sealed record CommonTrackingPage(string Path, string Name, ProgressChart Chart);

/// <summary>Everything recorded for one target of a unit.</summary>
public sealed record HistoryPage(string Path, string UnitName, ProgressRow Row, IReadOnlyList<RecordedRow> Rows);

/// <summary>A row of the history.</summary>
/// <param name="EvidenceHref">A link or a file; null for a number and symbol.</param>
public sealed record RecordedRow(string Result, string How, DateOnly On, string? Evidence, string? EvidenceHref, string By, DateTime At);

/// <summary>The form in which progress is recorded.</summary>
/// <param name="UnitName">Null for the bloc's own targets.</param>
/// <param name="Post">Where it is sent.</param>
/// <param name="Offer">Takes figures from the reports into the form; null when there are none.</param>
public sealed record RecordPage(string Path, string? UnitName, string Post, IReadOnlyList<RecordLine> Lines, ActionLink? Offer, RecordForm Form);

/// <summary>What a row says beside its inputs.</summary>
/// <param name="Offered">A figure a report of the unit has for it.</param>
public sealed record RecordLine(string Code, string Name, string UnitOfMeasure, IndicatorKind Kind, string Plan, string Present, string? Offered);
