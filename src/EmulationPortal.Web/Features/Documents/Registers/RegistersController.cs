using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Documents.Registers;

/// <summary>The registers: the office's own, and each bloc's.</summary>
public sealed class RegistersController(RegisterQueries registers, RegisterService service) : PortalController
{
    private const string OfOffice = "/so-van-ban";
    private const string OfBloc = "/khoi-thi-dua/{bloc}/{year}/so-van-ban";

    [HttpGet(OfOffice), Allows(Operation.KeepOfficeRegisters)]
    public Task<IActionResult> Office(
        [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "ky-hieu")] string? symbol, [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        ShowAsync(year, symbol, words, page, cancel);

    [HttpGet(OfBloc), Allows(Operation.ViewRegister)]
    public Task<IActionResult> Bloc(
        [FromQuery(Name = "nam")] int? year, [FromQuery(Name = "ky-hieu")] string? symbol, [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        ShowAsync(year, symbol, words, page, cancel);

    [HttpGet(OfOffice + "/xuat.xlsx"), Allows(Operation.KeepOfficeRegisters)]
    public Task<IActionResult> OfficeExcel([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "ky-hieu")] string? symbol, [FromQuery(Name = "tu-khoa")] string? words, CancellationToken cancel) =>
        ExcelAsync(year, symbol, words, cancel);

    [HttpGet(OfBloc + "/xuat.xlsx"), Allows(Operation.ViewRegister)]
    public Task<IActionResult> BlocExcel([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "ky-hieu")] string? symbol, [FromQuery(Name = "tu-khoa")] string? words, CancellationToken cancel) =>
        ExcelAsync(year, symbol, words, cancel);

    [HttpGet(OfOffice + "/mo"), Allows(Operation.KeepOfficeRegisters)]
    public async Task<IActionResult> Open([FromQuery(Name = "nam")] int? year, CancellationToken cancel) => View(await registers.FormAsync(year, cancel));

    [HttpPost(OfOffice + "/mo"), Allows(Operation.KeepOfficeRegisters)]
    public async Task<IActionResult> Open(OpenRegisterForm form, CancellationToken cancel)
    {
        form.Symbol = registers.OfficeSymbol;
        form.IsOpen = form.Version > 0;
        return await Try(() => service.OpenAsync(form, Deed(form.Reason), cancel)) ? Done($"Đã mở sổ. Cổng cấp số từ {IssuedDocument.Written(form.Start!.Value)}.", $"{OfOffice}?nam={form.Year}") : View(form);
    }

    private async Task<IActionResult> ShowAsync(int? year, string? symbol, string? words, int page, CancellationToken cancel) => View("Register", await registers.PageAsync(year, symbol, words, page, cancel));

    private async Task<IActionResult> ExcelAsync(int? year, string? symbol, string? words, CancellationToken cancel) =>
        File(await registers.ExcelAsync(year, symbol, words, cancel), Workbook.ContentType, year is null ? "Sổ văn bản.xlsx" : $"Sổ văn bản năm {year}.xlsx");
}
