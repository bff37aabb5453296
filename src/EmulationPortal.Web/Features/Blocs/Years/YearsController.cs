using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Years;

/// <summary>One bloc in one year: the hub every other page hangs from.</summary>
[Route("/khoi-thi-dua/{bloc}/{year}")]
public sealed class YearsController(YearQueries queries, YearService years, BlocService blocs, HandOverMinutesQueries minutes, HandOverMinutesService handOver) : PortalController
{
    [HttpGet(""), Allows(Operation.ViewBlocYear)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.HereAsync(cancel));

    [HttpGet("thanh-vien"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Members([FromQuery(Name = "don-vi")] string? search, CancellationToken cancel) => View(await queries.MembersAsync(search, new JoinForm(), cancel));

    [HttpPost("thanh-vien"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Members(JoinForm form, [FromQuery(Name = "don-vi")] string? search, CancellationToken cancel) =>
        await Try(() => years.JoinAsync(form, Deed(form.Why), cancel)) ? Done($"Đã thêm đơn vị vào {Visit.BlocYear.KindWord}.", $"{Visit.BlocYear.Path}/thanh-vien") : View(await queries.MembersAsync(search, form, cancel));

    [HttpPost("thanh-vien/thu-tu"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Reorder(OrderForm form, CancellationToken cancel) =>
        await Try(() => years.ReorderAsync(form, Deed(), cancel)) ? Done("Đã sắp xếp lại danh sách.", $"{Visit.BlocYear.Path}/thanh-vien") : View("Members", await queries.MembersAsync(null, new JoinForm(), cancel));

    [HttpGet("thanh-vien/{unit}/ra-khoi"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Leave(CancellationToken cancel) =>
        View(await queries.LeaveAsync(new LeaveForm { Version = await queries.VersionAsync(cancel) }, cancel));

    [HttpPost("thanh-vien/{unit}/ra-khoi"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> Leave(LeaveForm form, CancellationToken cancel) =>
        await Try(() => years.LeaveAsync(form, Deed(form.Reason), cancel))
            ? Done($"Đã đưa {Visit.Unit.Name} ra khỏi {Visit.BlocYear.KindWord}{(form.ToBlocYearId is null ? "" : " và thêm vào khối, cụm mới")}.", $"{Visit.BlocYear.Path}/thanh-vien") : View(await queries.LeaveAsync(form, cancel));

    [HttpGet("nam-sau"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> PrepareNext(CancellationToken cancel) => View(await queries.NextAsync(cancel));

    [HttpPost("nam-sau"), Allows(Operation.OrganiseBlocYear)]
    public async Task<IActionResult> PrepareNextConfirmed(CancellationToken cancel)
    {
        var code = "";
        return await Try(async () => code = await blocs.PrepareNextAsync(Visit.BlocYear.BlocYearId, Deed(), cancel))
            ? Done($"Đã mở năm sau của {Visit.BlocYear.KindWord} với các thành viên năm nay.", $"/khoi-thi-dua/{Visit.BlocYear.BlocCode}/{code}") : View("PrepareNext", await queries.NextAsync(cancel));
    }

    [HttpGet("ban-giao"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> HandOver(CancellationToken cancel) =>
        View(await queries.HandOverAsync(new HandOverForm { Version = await queries.VersionAsync(cancel), Note = (await minutes.StandingAsync(cancel))?.Note ?? "" }, await minutes.StandingAsync(cancel), cancel));

    [HttpPost("ban-giao"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> HandOver(HandOverForm form, CancellationToken cancel)
    {
        var unfinished = await queries.UnfinishedAsync(cancel);
        return await Try(() => years.HandOverAsync(form, unfinished, Deed(form.Note), cancel)) ? Done("Đã bàn giao. Năm này từ nay chỉ còn đọc.", Visit.BlocYear.Path) : View(await queries.HandOverAsync(form, await minutes.StandingAsync(cancel), cancel));
    }

    [HttpGet("ban-giao/bien-ban"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> HandOverMinutes(CancellationToken cancel) => await minutes.PageAsync(null, cancel) is { } page ? View(page) : Redirect($"{Visit.BlocYear.Path}/ban-giao");

    [HttpPost("ban-giao/bien-ban"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> HandOverMinutes(HandOverMinutesForm form, CancellationToken cancel)
    {
        if (await Try(() => handOver.IssueAsync(form, Deed(), cancel)))
            return Done("Đã hoàn thành Biên bản bàn giao. Hãy in, ký, ghi số, rồi xác nhận bàn giao.", $"{Visit.BlocYear.Path}/ban-giao");
        return await minutes.PageAsync(form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet("ban-giao/bien-ban.pdf"), HttpGet("ban-giao/bien-ban.docx"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> HandOverPrint(CancellationToken cancel) => (await minutes.PrintAsync(cancel)).In(Request, $"bien-ban-ban-giao-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}");
}
