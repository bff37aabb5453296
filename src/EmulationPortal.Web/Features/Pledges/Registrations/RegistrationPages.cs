using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Html;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>All registrations of a bloc-year.</summary>
/// <param name="DueOn">Null while registration is not open.</param>
/// <param name="Rows">Members the visitor may know about.</param>
/// <param name="Message">The ready message for members; null for those who do not send it.</param>
/// <param name="Gathered">The table of those that are in; null for those who do not see it.</param>
/// <param name="Issued">The gathered paper that was issued last.</param>
public sealed record OverviewPage(
    string Path, DateOnly? DueOn, IReadOnlyList<OverviewRow> Rows, int InCount, int LateCount, int MemberCount, string? Message, GatheredTable? Gathered, ActionLink? Issued, bool MayKeep, bool MayIssue);

/// <summary>One member's registration.</summary>
public sealed record OverviewRow(string UnitName, Status Status, string StateWords, DateTime? SubmittedAt, string? Remark, ActionLink? Open, bool IsMine);

/// <summary>Common targets across, units down.</summary>
public sealed record GatheredTable(IReadOnlyList<string> Heads, IReadOnlyList<GatheredRow> Rows);

/// <summary>What one unit registered.</summary>
public sealed record GatheredRow(string UnitName, IReadOnlyList<string> Values, string Titles, string Own);

/// <summary>What every page of one registration shows.</summary>
/// <param name="Path">Its address.</param>
/// <param name="IsOwn">The visitor acts for this unit.</param>
/// <param name="Version">Its version, for deeds on the whole.</param>
public sealed record RegistrationHead(
    string Path, string UnitName, DateOnly? DueOn, RegistrationState? State, bool IsOwn, bool IsLate, string? ReturnReason, string? Reference, DateTime? SubmittedAt, long Version)
{
    /// <summary>Null while it is not begun.</summary>
    public Guid? Id { get; init; }
}

/// <summary>A registration to be written.</summary>
/// <param name="MayCopy">Last year's registration is there to be copied.</param>
/// <param name="MayCompare">Last year's official results are there.</param>
public sealed record DraftPage(
    RegistrationHead Head, LinesForm Form, IReadOnlyList<LineView> Lines, IReadOnlyList<string> Missing, DateTime? SavedAt, OwnTargetForm Own, bool MayCopy, bool MayCompare)
{
    /// <summary>How the latest request for a leader's approval stands; null when there was none.</summary>
    public ApprovalState? Approval { get; init; }
}

/// <summary>What a row says beside its inputs.</summary>
/// <param name="IsTitle">A title or award; otherwise a target.</param>
/// <param name="LastYear">Last year's official result, to be taken as baseline.</param>
/// <param name="ConflictHref">Where two versions of the line wait to be chosen from.</param>
public sealed record LineView(
    Guid Id, bool IsTitle, bool IsOwn, string Name, string UnitOfMeasure, IndicatorKind Kind, TargetDirection? Direction, decimal? LastYear, string? ConflictHref);

/// <summary>A registration to be read.</summary>
public sealed record ShowPage(
    RegistrationHead Head, bool SeesContent, IHtmlContent? Document, bool HasPdf, ActionLink? Scan, IReadOnlyList<HistoryEntry> History, bool MayReview, bool MayReopen, BackForm Back);

/// <summary>The last look before sending.</summary>
public sealed record CheckPage(
    RegistrationHead Head, IReadOnlyList<Fact> Titles, IReadOnlyList<Fact> Targets, IReadOnlyList<string> Missing, bool AsLeader, string SignerLine, ActionLink? Scan, SendForm Form)
{
    /// <summary>Sending it to a leader for approval; null where that is not offered.</summary>
    public ApprovalAsk? Ask { get; init; }
}
