using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Catalogue;

/// <summary>The catalogue of titles and forms of commendation, versioned by date.</summary>
public sealed class CatalogueController(CatalogueQueries queries, CatalogueService service) : PortalController
{
    private const string List = "/danh-muc-khen-thuong";
    private const string One = List + "/{code}";

    [HttpGet(List), Allows(Operation.ViewAwardCatalogue)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.ListAsync(cancel));

    [HttpGet(List + "/them"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Add(CancellationToken cancel) => View("Edit", await queries.FormPageAsync(null, new AwardForm().WithBlankRows(), cancel));

    [HttpPost(List + "/them"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Add(AwardForm form, CancellationToken cancel)
    {
        var code = "";
        return await Try(async () => code = await service.AddAsync(form, Deed(), cancel))
            ? Done("Đã thêm vào danh mục khen thưởng.", $"{List}/{code}") : View("Edit", await queries.FormPageAsync(null, form.WithBlankRows(), cancel));
    }

    [HttpGet(One), Allows(Operation.ViewAwardCatalogue)]
    public async Task<IActionResult> Details(string code, CancellationToken cancel) => await queries.FindAsync(code, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(One + "/phien-ban"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Renew(string code, CancellationToken cancel) =>
        await queries.FindAsync(code, cancel) is { } page && await queries.FormAsync(code, cancel) is { } form ? View("Edit", await queries.FormPageAsync(page, form.WithBlankRows(), cancel)) : NotFound();

    [HttpPost(One + "/phien-ban"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Renew(string code, AwardForm form, CancellationToken cancel)
    {
        var found = true;
        if (await Try(async () => found = await service.RenewAsync(code, form, Deed(), cancel)))
            return found ? Done("Đã lưu phiên bản mới.", $"{List}/{code}") : NotFound();
        return await queries.FindAsync(code, cancel) is { } page ? View("Edit", await queries.FormPageAsync(page, form.WithBlankRows(), cancel)) : NotFound();
    }

    [HttpGet(One + "/xac-minh/{edition:guid}"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Verify(string code, Guid edition, CancellationToken cancel) =>
        await queries.VerifyAsync(code, edition, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost(One + "/xac-minh/{edition:guid}"), Allows(Operation.ManageAwardCatalogue)]
    public async Task<IActionResult> Verify(string code, Guid edition, VerifyAwardForm form, CancellationToken cancel)
    {
        var found = true;
        if (await Try(async () => found = await service.VerifyAsync(code, edition, form, Deed(form.Note), cancel)))
            return found ? Done("Đã ghi nhận xác minh.", $"{List}/{code}") : NotFound();
        return await queries.VerifyAsync(code, edition, form, cancel) is { } page ? View(page) : NotFound();
    }
}
