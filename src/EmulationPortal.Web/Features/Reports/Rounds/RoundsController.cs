using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Reports.UnitReports;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>A round of reports: who is in, and what it asks for.</summary>
public sealed class RoundsController(RoundQueries queries, RoundService service, FigureListService figures) : PortalController
{
    [HttpGet(ReportAddress.Round), Allows(Operation.ViewBlocReport)]
    public async Task<IActionResult> Overview(string kind, CancellationToken cancel) =>
        View(await queries.OverviewAsync(ReportAddress.KindOf(kind), cancel));

    [HttpGet(ReportAddress.Round + "/so-lieu.xlsx"), Allows(Operation.ReviewUnitReport)]
    public async Task<IActionResult> Figures(string kind, CancellationToken cancel) =>
        File(await figures.Of(ReportAddress.KindOf(kind)).AllAsync(cancel), Workbook.ContentType, $"so-lieu-bao-cao-{kind}-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}.xlsx");

    [HttpGet(ReportAddress.Round + "/mau"), Allows(Operation.OrganiseReports)]
    public async Task<IActionResult> Template(string kind, CancellationToken cancel) =>
        View(await queries.FormAsync(ReportAddress.KindOf(kind), null, cancel));

    [HttpPost(ReportAddress.Round + "/mau"), Allows(Operation.OrganiseReports)]
    public async Task<IActionResult> Template(string kind, RoundForm form, CancellationToken cancel)
    {
        var report = ReportAddress.KindOf(kind);
        if (!await Try(() => service.SaveAsync(report, form, Deed(), cancel)))
            return View(await queries.FormAsync(report, form, cancel));
        return Done("Đã lưu kỳ báo cáo. Hãy gửi tin nhắn kèm đường dẫn cho các đơn vị.", Visit.BlocYear.RoundPath(report));
    }
}
