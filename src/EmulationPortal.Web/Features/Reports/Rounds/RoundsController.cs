using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>A round of reports: who is in, and what it asks for.</summary>
public sealed class RoundsController(RoundQueries queries, RoundService service) : PortalController
{
    [HttpGet(ReportAddress.Round), Allows(Operation.ViewBlocReport)]
    public async Task<IActionResult> Overview(string kind, CancellationToken cancel) =>
        View(await queries.OverviewAsync(ReportAddress.KindOf(kind), cancel));

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
