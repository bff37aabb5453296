using System.Text;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>The open box and after: voting, closing, counting, minutes, the published lists.</summary>
public sealed class VotingController(BallotQueries queries, BallotPaperQueries papers, VotingService service, BallotPaperService issuing) : PortalController
{
    private const string PlainText = "text/plain; charset=utf-8";

    [HttpGet(BallotAddress.Ballot + "/phieu"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Vote(int number, CancellationToken cancel) => await queries.VoteAsync(number, null, cancel) is { } page ? View(page) : NotFound();

    /// <summary>Answers with the receipt itself, so that it is in no address and no cookie; sent twice it answers that the unit has voted.</summary>
    [HttpPost(BallotAddress.Ballot + "/phieu"), Allows(Operation.TakePartInBallots), Unremembered, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Vote(int number, VoteForm form, CancellationToken cancel)
    {
        var receipt = "";
        if (await Try(async () => receipt = await service.CastAsync(number, form, cancel)))
            return View("Cast", new CastPage(Visit.BlocYear.BallotPath(number), number, Visit.Standing.Acting!.UnitName, receipt));
        return await queries.VoteAsync(number, form, cancel) is { } page ? View(page) : NotFound();
    }

    [HttpPost(BallotAddress.Ballot + "/phat-phieu-giay"), Allows(Operation.TakePartInBallots), Unremembered]
    public async Task<IActionResult> HandPaper(int number, HandForm form, CancellationToken cancel)
    {
        if (await Try(() => service.HandPaperAsync(number, form, cancel)))
            return Done("Đã ghi: đơn vị nhận phiếu giấy.", Visit.BlocYear.BallotPath(number) + "#phieu-giay");
        return await queries.PageAsync(number, cancel) is { } page ? View("/Features/Awards/Ballots/Details.cshtml", page) : NotFound();
    }

    [HttpGet(BallotAddress.Ballot + "/dong"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Close(int number, CancellationToken cancel) => await queries.CloseAsync(number, null, cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.BallotPath(number));

    [HttpPost(BallotAddress.Ballot + "/dong"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Close(int number, CloseForm form, CancellationToken cancel)
    {
        if (await Try(() => service.CloseAsync(number, form, Deed(), cancel)))
            return Done("Đã đóng bỏ phiếu. Mời Ban kiểm phiếu kiểm phiếu.", Visit.BlocYear.BallotPath(number));
        return await queries.CloseAsync(number, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(BallotAddress.Ballot + "/huy"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Void(int number, CancellationToken cancel) => await queries.VoidAsync(number, null, cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.BallotPath(number));

    [HttpPost(BallotAddress.Ballot + "/huy"), Allows(Operation.RunBallots)]
    public async Task<IActionResult> Void(int number, VoidForm form, CancellationToken cancel)
    {
        if (await Try(() => service.VoidAsync(number, form, Deed(), cancel)))
            return Done("Đã hủy cuộc bỏ phiếu.", Visit.BlocYear.BallotPath(number));
        return await queries.VoidAsync(number, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(BallotAddress.Ballot + "/kiem-phieu"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Count(int number, CancellationToken cancel) => await queries.CountAsync(number, null, cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.BallotPath(number));

    [HttpPost(BallotAddress.Ballot + "/kiem-phieu"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Count(int number, CountForm form, CancellationToken cancel)
    {
        if (await Try(() => service.CountAsync(number, form, Deed(), cancel)))
            return Done("Đã ghi kết quả kiểm phiếu.", Visit.BlocYear.BallotPath(number));
        return await queries.CountAsync(number, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(BallotAddress.Ballot + "/bien-ban"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Minutes(int number, CancellationToken cancel) => await papers.MinutesPageAsync(number, null, cancel) is { } page ? View(page) : Redirect(Visit.BlocYear.BallotPath(number));

    [HttpPost(BallotAddress.Ballot + "/bien-ban"), Allows(Operation.TakePartInBallots)]
    public async Task<IActionResult> Minutes(int number, MinutesForm form, CancellationToken cancel)
    {
        if (await Try(() => issuing.IssueAsync(number, form, Deed(), cancel)))
            return Done("Đã hoàn thành Biên bản kiểm phiếu.", Visit.BlocYear.BallotPath(number));
        return await papers.MinutesPageAsync(number, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(BallotAddress.Ballot + "/bien-ban.pdf"), HttpGet(BallotAddress.Ballot + "/bien-ban.docx"), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> MinutesPrint(int number, CancellationToken cancel) => Print(await papers.MinutesAsync(number, cancel), $"bien-ban-kiem-phieu-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-{number}");

    [HttpGet(BallotAddress.Ballot + "/phieu-bau.pdf"), HttpGet(BallotAddress.Ballot + "/phieu-bau.docx"), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> Paper(int number, CancellationToken cancel) => Print(await papers.PaperAsync(number, cancel), $"phieu-bau-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-{number}");

    [HttpGet(BallotAddress.Ballot + "/phieu-da-bo.txt"), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> Papers(int number, CancellationToken cancel) => await papers.ListsAsync(number, cancel) is { } lists ? File(Encoding.UTF8.GetBytes(lists.Papers), PlainText, $"phieu-da-bo-{number}.txt") : NotFound();

    [HttpGet(BallotAddress.Ballot + "/ma-nhan.txt"), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> Receipts(int number, CancellationToken cancel) => await papers.ListsAsync(number, cancel) is { } lists ? File(Encoding.UTF8.GetBytes(lists.Receipts), PlainText, $"ma-nhan-{number}.txt") : NotFound();

    [HttpGet(BallotAddress.Ballot + "/kiem-lai"), Allows(Operation.ViewBallots)]
    public async Task<IActionResult> Recount(int number, CancellationToken cancel) => await papers.ListsAsync(number, cancel) is { } page ? View(page) : NotFound();

    private IActionResult Print(PrintOut? paper, string name) => paper is null ? NotFound() : paper.In(Request, name);
}
