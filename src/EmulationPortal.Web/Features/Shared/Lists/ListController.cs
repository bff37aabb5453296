using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>The pages on which a list is brought from Excel and taken to it: the same for every list; a room says where it is and who may.</summary>
public abstract class ListController(IListService list) : PortalController
{
    /// <summary>Bytes of a request; larger than the largest file, so that a file somewhat too large is refused in words.</summary>
    private const long LargestRequest = 16 * 1024 * 1024;

    [HttpGet("")]
    public IActionResult Bring() => View("Lists/Bring", (list.Frame, new ListForm()));

    [HttpGet("mau.xlsx")]
    public IActionResult Pattern() => File(ListExchange.Written(list.Frame, []), Workbook.ContentType, $"mau-{list.Frame.FileName}.xlsx");

    [HttpGet("tai-ve.xlsx")]
    public async Task<IActionResult> Export(CancellationToken cancel) =>
        File(ListExchange.Written(list.Frame, await list.RowsAsync(cancel)), Workbook.ContentType, $"{list.Frame.FileName}.xlsx");

    [HttpPost(""), RequestSizeLimit(LargestRequest), RequestFormLimits(ValueLengthLimit = (int)LargestRequest)]
    public async Task<IActionResult> Bring(ListForm form, IFormFile? file, CancellationToken cancel)
    {
        ListPlan? plan = null;
        return await Try(async () =>
        {
            await ListExchange.ReceiveAsync(form, file, list.Frame.Columns, cancel);
            plan = await list.PlanAsync(form, Deed(), cancel);
        }) ? Preview(form, plan!) : View("Lists/Bring", (list.Frame, form));
    }

    [HttpPost("cho-can-sua.xlsx"), RequestSizeLimit(LargestRequest), RequestFormLimits(ValueLengthLimit = (int)LargestRequest)]
    public async Task<IActionResult> Faults(ListForm form, CancellationToken cancel)
    {
        ListPlan? plan = null;
        return await Try(async () => plan = await list.PlanAsync(form, Deed(), cancel))
            ? File(ListExchange.Faults(plan!), Workbook.ContentType, $"cho-can-sua-{list.Frame.FileName}.xlsx") : View("Lists/Bring", (list.Frame, form));
    }

    [HttpPost("ghi"), RequestSizeLimit(LargestRequest), RequestFormLimits(ValueLengthLimit = (int)LargestRequest)]
    public async Task<IActionResult> Take(ListForm form, CancellationToken cancel)
    {
        ListPlan? plan = null;
        var taken = false;
        if (!await Try(async () => (plan, taken) = await list.TakeAsync(form, Deed(), cancel)))
            return View("Lists/Bring", (list.Frame, form));
        return taken
            ? Done($"Đã ghi từ Excel: {plan!.Count(ListRowState.New)} dòng mới, {plan.Count(ListRowState.Changed)} dòng thay đổi. Những gì không có trong tệp giữ nguyên.", list.Frame.Back)
            : Preview(form, plan!, stale: true);
    }

    private ViewResult Preview(ListForm form, ListPlan plan, bool stale = false) => View("Lists/Preview", new ListPreview(list.Frame, form, plan, stale));
}
