using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Units;

/// <summary>Units of the province.</summary>
public sealed class UnitsController(UnitQueries queries, UnitService units) : PortalController
{
    [HttpGet("/don-vi"), Allows(Operation.ViewUnits)]
    public async Task<IActionResult> Index([FromQuery(Name = "tim")] string? search, [FromQuery(Name = "loai")] UnitKind? kind, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View(await queries.ListAsync(search, kind, page, cancel));

    [HttpGet("/don-vi/tao-moi"), Allows(Operation.ManageUnits)]
    public IActionResult Create() => View("Edit", new UnitFormPage(null, new UnitForm()));

    [HttpPost("/don-vi/tao-moi"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Create(UnitForm form, CancellationToken cancel)
    {
        var code = "";
        return await Try(async () => code = await units.CreateAsync(form, Deed(), cancel)) ? Done("Đã thêm đơn vị.", $"/don-vi/{code}") : View("Edit", new UnitFormPage(null, form));
    }

    [HttpGet("/don-vi/{unit}"), Allows(Operation.ViewUnit)]
    public async Task<IActionResult> Details(CancellationToken cancel) => View(await queries.HereAsync(cancel));

    [HttpGet("/don-vi/{unit}/sua"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Edit(CancellationToken cancel)
    {
        var page = await queries.HereAsync(cancel);
        return View(new UnitFormPage(page, new UnitForm
        {
            Name = page.Name,
            Kind = page.Kind,
            Abbreviation = page.Abbreviation,
            Aliases = page.Aliases,
            ParentName = page.ParentName,
            Version = page.Version,
        }));
    }

    [HttpPost("/don-vi/{unit}/sua"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Edit(UnitForm form, CancellationToken cancel) =>
        await Try(() => units.DescribeAsync(form, Deed(), cancel)) ? Done("Đã lưu thông tin đơn vị.", $"/don-vi/{Visit.Unit.Code}") : View(new UnitFormPage(await queries.HereAsync(cancel), form));

    [HttpGet("/don-vi/{unit}/ket-thuc"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Dissolve(CancellationToken cancel)
    {
        var page = await queries.HereAsync(cancel);
        return View(new DissolvePage(page, new DissolveForm { Version = page.Version }));
    }

    [HttpPost("/don-vi/{unit}/ket-thuc"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Dissolve(DissolveForm form, CancellationToken cancel) =>
        await Try(() => units.DissolveAsync(form, Deed(form.Reason), cancel)) ? Done("Đã ghi nhận đơn vị kết thúc hoạt động.", $"/don-vi/{Visit.Unit.Code}") : View(new DissolvePage(await queries.HereAsync(cancel), form));

    [HttpGet("/don-vi/{unit}/sap-nhap"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Merge([FromQuery(Name = "tim")] string? search, CancellationToken cancel) => View(await queries.MergeAsync(search, null, cancel));

    [HttpPost("/don-vi/{unit}/sap-nhap"), Allows(Operation.ManageUnits)]
    public async Task<IActionResult> Merge([FromQuery(Name = "tim")] string? search, MergeForm form, CancellationToken cancel) => await Try(() => units.MergeAsync(form, Deed(form.Reason), cancel))
        ? Done("Đã ghi nhận sáp nhập.", $"/don-vi/{Visit.Unit.Code}") : View(await queries.MergeAsync(search, form, cancel));

    [HttpPost("/don-vi/{unit}/chuc-danh/{position:guid}/da-biet"), Allows(Operation.NotePositions)]
    public async Task<IActionResult> TakeNote(Guid position, CancellationToken cancel) =>
        await units.TakeNoteAsync(position, Deed(), cancel) ? Done("Đã xác nhận.", $"/don-vi/{Visit.Unit.Code}") : NotFound();
}
