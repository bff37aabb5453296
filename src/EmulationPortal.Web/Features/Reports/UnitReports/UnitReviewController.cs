using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>What those who lead the bloc do with a unit's report: take it in, send it back, enter one that came on paper.</summary>
public sealed class UnitReviewController(UnitReportQueries queries, UnitReportService service) : PortalController
{
    [HttpPost(ReportAddress.Unit + "/tiep-nhan"), Allows(Operation.ReviewUnitReport)]
    public Task<IActionResult> Accept(string kind, ReturnForm form, CancellationToken cancel) =>
        Review(kind, form, report => service.AcceptAsync(report, form.Version, Deed(), cancel), "Đã tiếp nhận báo cáo.", cancel);

    [HttpPost(ReportAddress.Unit + "/tra-lai"), Allows(Operation.ReviewUnitReport)]
    public Task<IActionResult> Return(string kind, ReturnForm form, CancellationToken cancel) =>
        Review(kind, form, report => service.ReturnAsync(report, form, Deed(), cancel), "Đã trả lại báo cáo; đơn vị thấy ngay điều cần sửa.", cancel);

    [HttpGet(ReportAddress.Unit + "/ban-giay"), Allows(Operation.EnterUnitReport)]
    public async Task<IActionResult> Paper(string kind, CancellationToken cancel) =>
        await queries.PaperAsync(ReportAddress.KindOf(kind), null, null, cancel) is { Head.State: UnitReportState.Draft or UnitReportState.Returned } page ? View(page) : Redirect(Path(kind));

    [HttpPost(ReportAddress.Unit + "/ban-giay"), Allows(Operation.EnterUnitReport), RequestSizeLimit(UnitReportFilesController.LargestRequest)]
    public async Task<IActionResult> Paper(string kind, PaperForm form, FiguresForm figures, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (await Try(() => service.EnterPaperAsync(report, form, figures, Deed(), cancel)))
            return Done("Đã ghi nhận báo cáo bản giấy. Đơn vị sẽ xác nhận trên Cổng.", Path(kind));
        return await queries.PaperAsync(report, form, figures, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    private string Path(string kind) => Visit.BlocYear.UnitPath(ReportAddress.KindOf(kind), Visit.Unit.Code);

    private async Task<IActionResult> Review(string kind, ReturnForm form, Func<ReportKind, Task> deed, string done, CancellationToken cancel) =>
        await Try(() => deed(ReportAddress.KindOf(kind))) ? Done(done, Path(kind)) : View("Show", await queries.ShowAsync(ReportAddress.KindOf(kind), form, cancel));
}
