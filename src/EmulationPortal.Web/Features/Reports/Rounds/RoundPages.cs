using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>The reports of a round.</summary>
/// <param name="Period">"6 tháng đầu năm 2026".</param>
/// <param name="DueOn">Null while the round is not open.</param>
/// <param name="Path">The round's address.</param>
/// <param name="Rows">Members the visitor may know about.</param>
/// <param name="InCount">Members whose report is in.</param>
/// <param name="LateCount">Members late: sent late, or not sent and past due.</param>
/// <param name="MemberCount">All members.</param>
/// <param name="Message">The ready message for members; null for those who do not send it.</param>
/// <param name="Reminder">The ready message that names the members whose report is not in; null where all are, or for those who do not send it.</param>
/// <param name="BlocReport">The bloc's report, its state and where it is.</param>
public sealed record RoundPage(
    ReportKind Kind, string Period, DateOnly? DueOn, string Path, IReadOnlyList<RoundRow> Rows, int InCount, int LateCount, int MemberCount,
    string? Message, string? Reminder, BlocReportLine BlocReport, string? NextStep);

/// <summary>One member's report.</summary>
public sealed record RoundRow(string UnitName, Status Status, string StateWords, DateTime? SubmittedAt, string? Remark, ActionLink? Open, bool IsMine);

/// <summary>The bloc's report on the round's page.</summary>
public sealed record BlocReportLine(Status Status, string StateWords, ActionLink? Open);

/// <summary>The form of a round with what it needs around it.</summary>
public sealed record RoundFormPage(ReportKind Kind, string Period, string Path, bool IsOpen, RoundForm Form);
