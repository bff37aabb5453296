using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>A unit's report on its way to a leader by a single-use link, and submitted through it.</summary>
public sealed class ReportApprovalService(PortalDbContext db, Visit visit, ApprovalRequests approvals, UnitReportService reports)
{
    /// <summary>Sends the report that was checked to a leader.</summary>
    /// <exception cref="RuleBroken"><see cref="UnitReportService.NotBegun"/>, <see cref="UnitReport.AlreadySent"/>, <see cref="UnitReport.Incomplete"/>, or the request is refused.</exception>
    public async Task<GivenLink> AskAsync(ReportKind kind, AskApprovalForm form, Deed deed, CancellationToken cancel)
    {
        var report = await db.UnitReportAsync(visit.BlocYear.BlocYearId, kind, visit.Unit.UnitId, cancel) ?? throw new RuleBroken(UnitReportService.NotBegun);
        if (!report.IsOpen)
            throw new RuleBroken(UnitReport.AlreadySent);
        if (report.Missing() is { Count: > 0 } missing)
            throw new RuleBroken(UnitReport.Incomplete, string.Join("; ", missing.Select(m => m.Name)));
        return await approvals.AskAsync(new ApprovalSubject(ApprovedThing.UnitReport, report.Id, report.Version, report.UnitId, report.BlocYearId), $"{Words(kind)} của {visit.Unit.Name}", form, deed, cancel);
    }

    /// <summary>Submits, by the leader who came with a link, the report as it was shown.</summary>
    /// <exception cref="RuleBroken">The report refuses, or somebody changed it since.</exception>
    public async Task ApproveAsync(Guid reportId, long version, Deed deed, CancellationToken cancel) =>
        await reports.SubmitAsync(await db.UnitReports.Where(r => r.Id == reportId).Select(r => r.Kind).SingleAsync(cancel), new SubmitForm { Version = version }, deed, cancel);

    /// <summary>"Báo cáo 6 tháng đầu năm 2026".</summary>
    public string Words(ReportKind kind) => $"Báo cáo {visit.BlocYear.Period(kind)}";
}
