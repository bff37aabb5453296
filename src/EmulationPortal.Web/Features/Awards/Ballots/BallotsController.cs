using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Ballots: the list, preparing, codes, opening, holding again.</summary>
public sealed class BallotsController(BallotQueries queries, BallotDraftQueries drafts, BallotService service) : PortalController
{
    [HttpGet(BallotAddress.Ballots), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.ListAsync(cancel));

    [HttpGet(BallotAddress.Ballot), Allows(Operation.ViewBallots)]
    public Task<IActionResult> Details(int number, CancellationToken cancel) => ShowAsync(number, cancel);

    [HttpGet(BallotAddress.Ballots + "/chuan-bi"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Prepare(CancellationToken cancel) => View(await drafts.PageAsync(null, null, cancel));

    [HttpPost(BallotAddress.Ballots + "/chuan-bi"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Prepare(PrepareForm form, CancellationToken cancel)
    {
        var number = 0;
        return await Try(async () => number = await service.PrepareAsync(form, Deed(), cancel))
            ? Done("Đã chuẩn bị cuộc bỏ phiếu.", Visit.BlocYear.BallotPath(number)) : View(await drafts.PageAsync(null, form, cancel));
    }

    [HttpGet(BallotAddress.Ballot + "/sua"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Revise(int number, CancellationToken cancel) => await drafts.PageAsync(number, null, cancel) is { } page ? View("Prepare", page) : Redirect(Visit.BlocYear.BallotPath(number));

    [HttpPost(BallotAddress.Ballot + "/sua"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Revise(int number, PrepareForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ReviseAsync(number, form, Deed(), cancel)))
            return Done("Đã lưu cuộc bỏ phiếu.", Visit.BlocYear.BallotPath(number));
        return await drafts.PageAsync(number, form, cancel) is { } page ? View("Prepare", page) : this.Refused();
    }

    /// <summary>Shows the code in the answer itself: it is in no address, no cookie and no page that could be opened again.</summary>
    [HttpPost(BallotAddress.Ballot + "/ma"), Allows(Operation.TakePartInBallots), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> TakeCode(int number, CancellationToken cancel)
    {
        var (keeper, code) = (default(CodeKeeper), "");
        return await Try(async () => (keeper, code) = await service.TakeCodeAsync(number, Deed(), cancel))
            ? View("Code", new CodePage(Visit.BlocYear.BallotPath(number), number, keeper.InWords(), code)) : this.Refused();
    }

    [HttpPost(BallotAddress.Ballot + "/de-nghi-mo"), Allows(Operation.RunBallots)]
    public Task<IActionResult> ProposeOpening(int number, StepForm form, CancellationToken cancel) =>
        StepAsync(number, () => service.ProposeAsync(number, BallotStep.Open, form, Deed(), cancel), "Đã đề nghị mở bỏ phiếu. Mời một thành viên Ban kiểm phiếu xác nhận trên máy của mình.", cancel);

    [HttpPost(BallotAddress.Ballot + "/mo"), Allows(Operation.TakePartInBallots)]
    public Task<IActionResult> Open(int number, StepForm form, CancellationToken cancel) =>
        StepAsync(number, () => service.OpenAsync(number, form, Deed(), cancel), "Đã mở bỏ phiếu. Các đơn vị có mặt bắt đầu bỏ phiếu.", cancel);

    [HttpPost(BallotAddress.Ballot + "/de-nghi-dong"), Allows(Operation.RunBallots)]
    public Task<IActionResult> ProposeClosing(int number, StepForm form, CancellationToken cancel) =>
        StepAsync(number, () => service.ProposeAsync(number, BallotStep.Close, form, Deed(), cancel), "Đã đề nghị đóng bỏ phiếu. Mời một thành viên Ban kiểm phiếu xác nhận trên máy của mình.", cancel);

    [HttpPost(BallotAddress.Ballot + "/to-chuc-lai"), Allows(Operation.RunBallots)]
    public Task<IActionResult> HoldAgain(int number, CancellationToken cancel) => CopyAsync(number, () => service.HoldAgainAsync(number, Deed(), cancel), cancel);

    [HttpPost(BallotAddress.Ballot + "/vong-sau"), Allows(Operation.RunBallots)]
    public Task<IActionResult> NextRound(int number, CancellationToken cancel) => CopyAsync(number, () => service.NextRoundAsync(number, Deed(), cancel), cancel);

    private async Task<IActionResult> StepAsync(int number, Func<Task> deed, string done, CancellationToken cancel) =>
        await Try(deed) ? Done(done, Visit.BlocYear.BallotPath(number)) : await ShowAsync(number, cancel);

    private async Task<IActionResult> CopyAsync(int number, Func<Task<int>> deed, CancellationToken cancel)
    {
        var next = 0;
        return await Try(async () => next = await deed()) ? Done("Đã chuẩn bị cuộc bỏ phiếu mới.", Visit.BlocYear.BallotPath(next)) : await ShowAsync(number, cancel);
    }

    private async Task<IActionResult> ShowAsync(int number, CancellationToken cancel) => await queries.PageAsync(number, cancel) is { } page ? View("Details", page) : NotFound();
}
