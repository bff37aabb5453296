using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Who leads a bloc-year.</summary>
[Route("/khoi-thi-dua/{bloc}/{year}/truong-khoi")]
public sealed class LeadershipController(LeadershipQueries queries, LeadershipService leadership, NextChairQueries next, NextChairService nextChair) : PortalController
{
    private string Here => $"{Visit.BlocYear.Path}/truong-khoi";

    [HttpGet(""), Allows(Operation.ViewBlocYear)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.HereAsync(cancel));

    [HttpGet("cong-bo"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Announce(CancellationToken cancel) => View(await queries.AnnounceAsync(new AnnounceForm(), cancel));

    [HttpPost("cong-bo"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Announce(AnnounceForm form, CancellationToken cancel) =>
        await Try(() => leadership.AnnounceAsync(form, Deed(), cancel)) ? Done("Đã công bố.", Here) : View(await queries.AnnounceAsync(form, cancel));

    [HttpGet("nam-sau"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> NextChair(CancellationToken cancel) => View(await next.PageAsync(null, cancel));

    [HttpPost("nam-sau"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> NextChair(NextChairForm form, CancellationToken cancel)
    {
        var year = "";
        return await Try(async () => year = await nextChair.AnnounceAsync(form, Deed(), cancel)) ? Done("Đã công bố.", year + "/truong-khoi") : View(await next.PageAsync(form, cancel));
    }

    [HttpGet("{term:guid}/ket-thuc"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> End(Guid term, CancellationToken cancel) =>
        await queries.TermAsync(term, cancel) is { } row ? View(new EndTermPage(Visit.BlocYear.Path, row, new EndTermForm { Version = row.Version })) : NotFound();

    [HttpPost("{term:guid}/ket-thuc"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> End(Guid term, EndTermForm form, CancellationToken cancel)
    {
        if (await queries.TermAsync(term, cancel) is not { } row)
            return NotFound();
        return await Try(() => leadership.EndAsync(term, form, Deed(), cancel)) ? Done("Đã kết thúc nhiệm kỳ; quyền điều hành dừng ngay.", Here) : View(new EndTermPage(Visit.BlocYear.Path, row, form));
    }
}
