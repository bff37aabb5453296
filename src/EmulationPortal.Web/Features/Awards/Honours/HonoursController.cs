using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Honours;

/// <summary>The roll of honours: read by everybody; filled from earlier years and corrected by the office.</summary>
public sealed class HonoursController(HonourQueries queries, HonourService service) : PortalController
{
    private const string Roll = "/so-khen-thuong";
    private const string Import = Roll + "/nhap";
    private const string Withdrawal = Roll + "/{honour:guid}/rut";

    [HttpGet(Roll), Allows(Operation.ViewHonours)]
    public async Task<IActionResult> Index(HonourSearch search, CancellationToken cancel) => View(await queries.ListAsync(search, cancel));

    [HttpGet(Roll + "/don-vi/{unit}"), Allows(Operation.ViewHonours)]
    public async Task<IActionResult> OfUnit(HonourSearch search, CancellationToken cancel) => View("Index", await queries.ListAsync(search, cancel));

    [HttpGet(Roll + "/excel"), Allows(Operation.ViewHonours)]
    public async Task<IActionResult> Export(HonourSearch search, CancellationToken cancel) => File(await queries.ExcelAsync(search, cancel), Workbook.ContentType, "so-khen-thuong.xlsx");

    [HttpGet(Roll + "/don-vi/{unit}/excel"), Allows(Operation.ViewHonours)]
    public Task<IActionResult> ExportOfUnit(HonourSearch search, CancellationToken cancel) => Export(search, cancel);

    [HttpGet(Import), Allows(Operation.ManageHonours)]
    public IActionResult Bring() => View("Import", new ImportPage("", []));

    [HttpGet(Import + "/mau.xlsx"), Allows(Operation.ManageHonours)]
    public IActionResult Pattern() => File(HonourList.Pattern(), Workbook.ContentType, "mau-so-khen-thuong.xlsx");

    [HttpPost(Import), Allows(Operation.ManageHonours)]
    public async Task<IActionResult> Bring(ImportForm form, IFormFile? file, CancellationToken cancel)
    {
        var page = new ImportPage("", []);
        await Try(async () => page = await service.PreviewAsync(form, file, Deed(), cancel));
        return View("Import", page);
    }

    [HttpPost(Import + "/ghi"), Allows(Operation.ManageHonours)]
    public async Task<IActionResult> Take(ImportForm form, CancellationToken cancel)
    {
        var taken = 0;
        if (await Try(async () => taken = await service.TakeAsync(form, Deed(), cancel)))
            return Done($"Đã ghi {taken} mục vào sổ khen thưởng.", Roll);
        return View("Import", await service.ReadAsync(form.Text, Deed(), cancel));
    }

    [HttpGet(Withdrawal), Allows(Operation.ManageHonours)]
    public async Task<IActionResult> Withdraw(Guid honour, CancellationToken cancel) => await queries.WithdrawAsync(honour, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost(Withdrawal), Allows(Operation.ManageHonours)]
    public async Task<IActionResult> Withdraw(Guid honour, WithdrawHonourForm form, CancellationToken cancel)
    {
        var found = true;
        if (await Try(async () => found = await service.WithdrawAsync(honour, form, Deed(form.Reason), cancel)))
            return found ? Done("Đã rút khỏi sổ. Bản ghi và lý do vẫn được giữ.", Roll) : NotFound();
        return await queries.WithdrawAsync(honour, form, cancel) is { } page ? View(page) : NotFound();
    }
}
