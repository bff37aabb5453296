using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Candidates: nominated, read with every condition, answered for, explained, accepted, withdrawn.</summary>
public sealed class CandidatesController(CandidateQueries queries, CandidateService service) : PortalController
{
    private string Path => Visit.BlocYear.ReviewPath();

    [HttpGet(ReviewAddress.Nominate), Allows(Operation.NominateForAward)]
    public async Task<IActionResult> Nominate(Guid slate, CancellationToken cancel) => await queries.NominateAsync(slate, null, false, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ReviewAddress.Nominate), Allows(Operation.NominateForAward)]
    public async Task<IActionResult> Nominate(Guid slate, NominateForm form, CancellationToken cancel)
    {
        if (await Try(() => service.NominateAsync(slate, form, Deed(), cancel)))
            return Done("Đã đưa vào danh sách ứng viên.", Path);
        return await queries.NominateAsync(slate, form, form.NotTheSame || ModelState.ContainsKey(nameof(form.NotTheSame)), cancel) is { } page ? View("Nominate", page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Nominate + "/mau.xlsx"), Allows(Operation.NominateForAward)]
    public IActionResult Pattern() => File(PersonList.Pattern(), Workbook.ContentType, "mau-danh-sach-ca-nhan.xlsx");

    [HttpGet(ReviewAddress.Nominate + "/danh-sach"), Allows(Operation.NominateForAward)]
    public async Task<IActionResult> List(Guid slate, CancellationToken cancel) => await queries.ListAsync(slate, null, cancel) is { } page ? View("List", page) : Redirect(Path);

    [HttpPost(ReviewAddress.Nominate + "/danh-sach"), Allows(Operation.NominateForAward)]
    public async Task<IActionResult> List(Guid slate, ListForm form, IFormFile? file, CancellationToken cancel)
    {
        var text = form.Text;
        await Try(async () => text = await CandidateService.ListTextAsync(form, file, cancel));
        return await queries.ListAsync(slate, ModelState.IsValid ? text : null, cancel) is { } page ? View("List", page) : this.Refused();
    }

    [HttpPost(ReviewAddress.Nominate + "/danh-sach/ap-dung"), Allows(Operation.NominateForAward)]
    public async Task<IActionResult> Take(Guid slate, ListForm form, CancellationToken cancel)
    {
        var taken = 0;
        if (await Try(async () => taken = await service.TakeListAsync(slate, form, Deed(), cancel)))
            return Done($"Đã đưa {taken} cá nhân vào danh sách ứng viên.", Path);
        return await queries.ListAsync(slate, form.Text, cancel) is { } page ? View("List", page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Candidate), Allows(Operation.ViewAwardReview)]
    public Task<IActionResult> Details(Guid candidate, CancellationToken cancel) => Shown(candidate, null, cancel);

    [HttpPost(ReviewAddress.Candidate + "/rut"), Allows(Operation.RunAwardReview)]
    public Task<IActionResult> Withdraw(Guid candidate, ReasonForm form, CancellationToken cancel) =>
        Act(candidate, () => service.WithdrawAsync(candidate, form, Deed(), cancel), "Đã rút ứng viên. Bản ghi vẫn được giữ.", null, cancel);

    [HttpPost(ReviewAddress.Candidate + "/ly-do"), Allows(Operation.ExplainAwardFindings)]
    public Task<IActionResult> Explain(Guid candidate, ReasonForm form, CancellationToken cancel) =>
        Act(candidate, () => service.ExplainAsync(candidate, form, Deed(), cancel), "Đã ghi lý do. Lãnh đạo cơ quan thi đua xem xét chấp nhận.", null, cancel);

    [HttpPost(ReviewAddress.Candidate + "/chap-nhan"), Allows(Operation.AcceptAwardFindings)]
    public Task<IActionResult> Accept(Guid candidate, ReasonForm form, CancellationToken cancel) =>
        Act(candidate, () => service.AcceptAsync(candidate, form, Deed(), cancel), "Đã chấp nhận lý do.", null, cancel);

    [HttpPost(ReviewAddress.Review + "/tra-loi/{unit}/{candidate:guid}"), Allows(Operation.AnswerAwardConditions)]
    public Task<IActionResult> Answer(Guid candidate, AnswerForm form, CancellationToken cancel) =>
        Act(candidate, () => service.AnswerAsync(candidate, form, Deed(), cancel), "Đã lưu trả lời.", form, cancel);

    private async Task<IActionResult> Act(Guid candidate, Func<Task> deed, string done, AnswerForm? typed, CancellationToken cancel) =>
        await Try(deed) ? Done(done, $"{Path}/ung-vien/{candidate}") : await Shown(candidate, typed, cancel);

    private async Task<IActionResult> Shown(Guid candidate, AnswerForm? typed, CancellationToken cancel) =>
        await queries.PageAsync(candidate, typed, cancel) is { } page ? View("Details", page) : ModelState.IsValid ? NotFound() : this.Refused();
}
