using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.LegalTexts;

/// <summary>The legal texts from which documents take their legal basis.</summary>
public sealed class LegalTextsController(LegalTextQueries queries, LegalTextService service) : PortalController
{
    private const string List = "/van-ban-quy-pham";
    private const string One = List + "/{code}";

    [HttpGet(List), Allows(Operation.ViewLegalTexts)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "loai")] LegalKind? kind, [FromQuery(Name = "hieu-luc")] string? state, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View(await queries.ListAsync(new LegalFilter(words, kind, state), page, cancel));

    [HttpGet(List + "/them"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Add(CancellationToken cancel) => View("Edit", await queries.FormPageAsync(null, new LegalTextForm(), cancel));

    [HttpPost(List + "/them"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Add(LegalTextForm form, CancellationToken cancel)
    {
        var code = "";
        return await Try(async () => code = await service.AddAsync(form, Deed(), cancel)) ? Done("Đã thêm văn bản vào danh mục.", $"{List}/{code}") : View("Edit", await queries.FormPageAsync(null, form, cancel));
    }

    [HttpGet(One), Allows(Operation.ViewLegalTexts)]
    public async Task<IActionResult> Details(string code, CancellationToken cancel) => await queries.FindAsync(code, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(One + "/sua"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Edit(string code, CancellationToken cancel) =>
        await queries.FindAsync(code, cancel) is { } page && await queries.FormAsync(code, cancel) is { } form ? View(await queries.FormPageAsync(page, form, cancel)) : NotFound();

    [HttpPost(One + "/sua"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Edit(string code, LegalTextForm form, CancellationToken cancel)
    {
        var found = true;
        if (await Try(async () => found = await service.DescribeAsync(code, form, Deed(), cancel)))
            return found ? Done("Đã lưu văn bản.", $"{List}/{code}") : NotFound();
        return await queries.FindAsync(code, cancel) is { } page ? View(await queries.FormPageAsync(page, form, cancel)) : NotFound();
    }

    [HttpGet(One + "/xac-minh"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Verify(string code, CancellationToken cancel) => await queries.FindAsync(code, cancel) is not { } page ? NotFound()
        : page.ToVerify is null ? Redirect(page.Path) : View(new VerifyPage(page, new VerifyForm { Version = page.Version }));

    [HttpPost(One + "/xac-minh"), Allows(Operation.ManageLegalTexts)]
    public async Task<IActionResult> Verify(string code, VerifyForm form, CancellationToken cancel)
    {
        var found = true;
        if (await Try(async () => found = await service.VerifyAsync(code, form, Deed(form.Note), cancel)))
            return found ? Done("Đã ghi nhận xác minh.", $"{List}/{code}") : NotFound();
        return await queries.FindAsync(code, cancel) is { } page ? View(new VerifyPage(page, form)) : NotFound();
    }
}
