using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>A unit's report sent to a leader, read and approved through a single-use link.</summary>
public sealed class ReportApprovalController(UnitReportQueries queries, ReportApprovalService service, ApprovalDoor door) : PortalController
{
    private static readonly ApprovalDoor.Room Room = new(ApprovedThing.UnitReport, Operation.SubmitUnitReport,
        (guest, cancel) => guest.Get<UnitReportQueries>().ApprovalAsync(guest.SubjectId, cancel),
        (guest, cancel) => guest.Get<ReportApprovalService>().ApproveAsync(guest.SubjectId, guest.Version, guest.Deed(), cancel));

    [HttpPost(ReportAddress.Unit + "/gui-duyet"), Allows(Operation.SubmitUnitReport), SecretAddress]
    public async Task<IActionResult> Ask(string kind, AskApprovalForm form, CancellationToken cancel)
    {
        var (report, path) = (ReportAddress.KindOf(kind), Visit.BlocYear.UnitPath(ReportAddress.KindOf(kind), Visit.Unit.Code));
        GivenLink? link = null;
        if (await Try(async () => link = await service.AskAsync(report, form, Deed(), cancel)))
            return link!.Message is null ? Done($"Cổng đang gửi thư cho {link.ToName}.", $"{path}/kiem-tra") : View("ApprovalGiven", new ApprovalGivenPage(service.Words(report), link, path));
        return await queries.CheckAsync(report, null, form, cancel) is { } page ? View("Check", page) : View("Show", await queries.ShowAsync(report, null, cancel));
    }

    [HttpGet("/duyet/bao-cao"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress]
    public Task<IActionResult> Read([FromQuery(Name = "ma")] string? secret, CancellationToken cancel) => ShowAsync(new ApprovalForm { Secret = secret }, cancel);

    [HttpPost("/duyet/bao-cao"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> Approve(ApprovalForm form, CancellationToken cancel) => await Try(() => door.ApproveAsync(form, Room, cancel))
        ? View("ApprovalDone", new ApprovalDonePage("Đã duyệt và gửi báo cáo", "Báo cáo đã đến đơn vị tổng hợp, ghi tên và chức danh của người ký.")) : await ShowAsync(form, cancel);

    [HttpPost("/duyet/bao-cao/tra-lai"), Allows(Operation.VisitPublicPages), EnableRateLimiting(RateLimits.SignIn), SecretAddress, Unremembered]
    public async Task<IActionResult> GiveBack(ApprovalForm form, CancellationToken cancel) => await Try(() => door.GiveBackAsync(form, Room, cancel)) ? this.GivenBack() : await ShowAsync(form, cancel);

    private async Task<IActionResult> ShowAsync(ApprovalForm form, CancellationToken cancel) => await door.ShowAsync(form, Room, cancel) is { } page ? View("Approval", page) : this.SpentApproval();
}
