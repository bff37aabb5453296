using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>What the office does with dossiers: its list of all, and every step up to the decision.</summary>
public sealed class AppraisalController(AppraisalQueries queries, AppraisalService service) : PortalController
{
    private string Path(int dossier) => $"{Visit.BlocYear.DossiersPath()}/{dossier}";

    [HttpGet("/ho-so-khen-thuong"), Allows(Operation.ListDossiers)]
    public async Task<IActionResult> List([FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "tinh-trang")] string? state, [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View(await queries.ListAsync(new DossierFilter(words, state), page, cancel));

    [HttpGet(DossierAddress.One + "/tiep-nhan"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Receive(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Receive, cancel);

    [HttpPost(DossierAddress.One + "/tiep-nhan"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Receive(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.Receive, form, () => service.ReceiveAsync(dossier, form, Deed(), cancel), "Đã tiếp nhận hồ sơ.", cancel);

    [HttpGet(DossierAddress.One + "/yeu-cau-bo-sung"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Ask(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Ask, cancel);

    [HttpPost(DossierAddress.One + "/yeu-cau-bo-sung"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Ask(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.Ask, form, () => service.AskAsync(dossier, form, Deed(), cancel), "Đã yêu cầu bổ sung hồ sơ.", cancel);

    [HttpGet(DossierAddress.One + "/tham-dinh"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Appraise(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Appraise, cancel);

    [HttpPost(DossierAddress.One + "/tham-dinh"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Appraise(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.Appraise, form, () => service.AppraiseAsync(dossier, form, Deed(), cancel), "Đã ghi kết luận thẩm định.", cancel);

    [HttpGet(DossierAddress.One + "/khong-chap-nhan"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Decline(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Decline, cancel);

    [HttpPost(DossierAddress.One + "/khong-chap-nhan"), Allows(Operation.AppraiseDossier)]
    public Task<IActionResult> Decline(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.Decline, form, () => service.DeclineAsync(dossier, form, Deed(), cancel), "Đã ghi không chấp nhận hồ sơ.", cancel);

    [HttpGet(DossierAddress.One + "/y-kien"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Opinion(int dossier, CancellationToken cancel) => await queries.OpinionAsync(dossier, null, cancel) is { } page ? View(page) : Redirect(Path(dossier));

    [HttpPost(DossierAddress.One + "/y-kien"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Opinion(int dossier, OpinionForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AddOpinionAsync(dossier, form, Deed(), cancel)))
            return Done("Đã ghi ý kiến.", Path(dossier));
        return await queries.OpinionAsync(dossier, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/cong-khai"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Notice(int dossier, CancellationToken cancel) => await queries.NoticeAsync(dossier, null, cancel) is { } page ? View(page) : Redirect(Path(dossier));

    [HttpPost(DossierAddress.One + "/cong-khai"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Notice(int dossier, NoticeForm form, CancellationToken cancel)
    {
        if (await Try(() => service.PublishNamesAsync(dossier, form, Deed(), cancel)))
            return Done("Đã ghi thời gian lấy ý kiến công khai.", Path(dossier));
        return await queries.NoticeAsync(dossier, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/to-trinh"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Department(int dossier, CancellationToken cancel) => await queries.DepartmentAsync(dossier, null, cancel) is { } page ? View(page) : Redirect(Path(dossier));

    [HttpPost(DossierAddress.One + "/to-trinh"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Department(int dossier, DepartmentForm form, CancellationToken cancel)
    {
        if (await Try(() => service.SubmitAsync(dossier, form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính Tờ trình của cơ quan thi đua.", Path(dossier));
        return await queries.DepartmentAsync(dossier, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/quyet-dinh"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Decision(int dossier, CancellationToken cancel) => await queries.DecisionAsync(dossier, null, cancel) is { } page ? View(page) : Redirect(Path(dossier));

    [HttpPost(DossierAddress.One + "/quyet-dinh"), Allows(Operation.AppraiseDossier)]
    public async Task<IActionResult> Decision(int dossier, DecisionForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RecordDecisionAsync(dossier, form, Deed(), cancel)))
            return Done("Đã ghi quyết định, chờ lãnh đạo cơ quan thi đua xác nhận.", Path(dossier));
        return await queries.DecisionAsync(dossier, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/quyet-dinh/xac-nhan"), Allows(Operation.ConfirmAwardDecision)]
    public async Task<IActionResult> ConfirmDecision(int dossier, CancellationToken cancel) => await queries.WaitingAsync(dossier, cancel) is { } page ? View(page) : Redirect(Path(dossier));

    [HttpPost(DossierAddress.One + "/quyet-dinh/xac-nhan"), ActionName("ConfirmDecision"), Allows(Operation.ConfirmAwardDecision)]
    public async Task<IActionResult> ConfirmedDecision(int dossier, CancellationToken cancel) =>
        await Try(() => service.ConfirmDecisionAsync(dossier, Deed(), cancel)) ? Done("Đã xác nhận quyết định. Kết quả đã vào sổ khen thưởng.", Path(dossier)) : this.Refused();

    [HttpGet(DossierAddress.One + "/quyet-dinh/tra-lai"), Allows(Operation.ConfirmAwardDecision)]
    public Task<IActionResult> ReturnDecision(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.ReturnDecision, cancel);

    [HttpPost(DossierAddress.One + "/quyet-dinh/tra-lai"), Allows(Operation.ConfirmAwardDecision)]
    public Task<IActionResult> ReturnDecision(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.ReturnDecision, form, () => service.ReturnDecisionAsync(dossier, form, Deed(), cancel), "Đã trả lại để ghi lại quyết định.", cancel);

    private async Task<IActionResult> StepAsync(int dossier, DossierStep step, CancellationToken cancel) => await queries.StepAsync(dossier, step, null, cancel) is { } page ? View("Step", page) : Redirect(Path(dossier));

    private async Task<IActionResult> DoAsync(int dossier, DossierStep step, StepForm form, Func<Task> deed, string done, CancellationToken cancel)
    {
        if (await Try(deed))
            return Done(done, Path(dossier));
        return await queries.StepAsync(dossier, step, form, cancel) is { } page ? View("Step", page) : this.Refused();
    }
}
