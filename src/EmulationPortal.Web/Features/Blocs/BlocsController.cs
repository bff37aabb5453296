using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs;

/// <summary>Blocs and the opening of their years.</summary>
public sealed class BlocsController(BlocQueries queries, BlocService blocs, YearChoiceQueries years) : PortalController
{
    [HttpGet("/khoi-thi-dua"), Allows(Operation.ListBlocs)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "tim")] string? search, [FromQuery(Name = "loc")] string? filter, [FromQuery(Name = "trang")] int page, CancellationToken cancel)
    {
        years.Remember(await years.ChosenAsync(cancel));
        return View(await queries.ListAsync(search, filter == "chua-co-truong", page, cancel));
    }

    [HttpGet("/khoi-thi-dua/tao-moi"), Allows(Operation.ManageBlocs)]
    public IActionResult Create() => View(new NewBlocForm());

    [HttpPost("/khoi-thi-dua/tao-moi"), Allows(Operation.ManageBlocs)]
    public async Task<IActionResult> Create(NewBlocForm form, CancellationToken cancel)
    {
        var code = "";
        return await Try(async () => code = await blocs.CreateAsync(form, Deed(), cancel)) ? Done($"Đã lập {form.Kind!.Value.InSentence()}. Hãy mở năm đầu tiên.", $"/khoi-thi-dua/{code}") : View(form);
    }

    [HttpGet("/khoi-thi-dua/{bloc}"), Allows(Operation.ListBlocs)]
    public Task<IActionResult> Details(string bloc, CancellationToken cancel) => Of(bloc, page => View(page), cancel);

    [HttpGet("/khoi-thi-dua/{bloc}/sua"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> Edit(string bloc, CancellationToken cancel) => Of(bloc, page => View(new BlocFormPage<BlocForm>(page, new BlocForm
    {
        Name = page.Name,
        Description = page.Description,
        ParentAuthority = page.ParentAuthority,
        ChairWord = page.Wording.ChairWord,
        ViceChairWord = page.Wording.ViceChairWord,
        SuperiorBody = page.Wording.SuperiorBody,
        BodyName = page.Wording.BodyName,
        DocumentSymbol = page.Wording.DocumentSymbol,
        Place = page.Wording.Place,
        Version = page.Version,
    })), cancel);

    [HttpPost("/khoi-thi-dua/{bloc}/sua"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> Edit(string bloc, BlocForm form, CancellationToken cancel) => Of(bloc, async page =>
        await Try(() => blocs.DescribeAsync(bloc, form, Deed(), cancel)) ? Done($"Đã lưu thông tin {page.Kind.InSentence()}.", page.Path) : View(new BlocFormPage<BlocForm>(page, form)), cancel);

    [HttpGet("/khoi-thi-dua/{bloc}/mo-nam"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> OpenYear(string bloc, CancellationToken cancel) => Of(bloc, page => View(new BlocFormPage<OpenYearForm>(page, new OpenYearForm())), cancel);

    [HttpPost("/khoi-thi-dua/{bloc}/mo-nam"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> OpenYear(string bloc, OpenYearForm form, CancellationToken cancel) => Of(bloc, async page =>
    {
        var year = "";
        return await Try(async () => year = await blocs.OpenYearAsync(bloc, form, Deed(), cancel))
            ? form.Begun ? Done($"Đã mở năm của {page.Kind.InSentence()}. Hãy ghi nhận các bước đã làm, rồi kiểm tra danh sách thành viên.", $"{page.Path}/{year}/buoc")
                : Done($"Đã mở năm của {page.Kind.InSentence()}. Hãy kiểm tra danh sách thành viên.", $"{page.Path}/{year}/thanh-vien")
            : View(new BlocFormPage<OpenYearForm>(page, form));
    }, cancel);

    [HttpGet("/khoi-thi-dua/{bloc}/giai-the"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> Dissolve(string bloc, CancellationToken cancel) => Of(bloc, page => View(new BlocFormPage<DissolveBlocForm>(page, new DissolveBlocForm { Version = page.Version })), cancel);

    [HttpPost("/khoi-thi-dua/{bloc}/giai-the"), Allows(Operation.ManageBlocs)]
    public Task<IActionResult> Dissolve(string bloc, DissolveBlocForm form, CancellationToken cancel) => Of(bloc, async page =>
        await Try(() => blocs.DissolveAsync(bloc, form, Deed(form.Reason), cancel)) ? Done($"Đã ghi nhận {page.Kind.InSentence()} giải thể.", page.Path) : View(new BlocFormPage<DissolveBlocForm>(page, form)), cancel);

    private Task<IActionResult> Of(string bloc, Func<BlocPage, IActionResult> answer, CancellationToken cancel) => Of(bloc, page => Task.FromResult(answer(page)), cancel);

    private async Task<IActionResult> Of(string bloc, Func<BlocPage, Task<IActionResult>> answer, CancellationToken cancel) =>
        await queries.FindAsync(bloc, cancel) is { } page ? await answer(page) : NotFound();
}
