using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Dossiers of a bloc-year: read by its members, kept by the chair or by the unit that proposes for itself.</summary>
public sealed class DossiersController(DossierQueries queries, DossierService service, ZipQueries zips) : PortalController
{
    private string Path => Visit.BlocYear.DossiersPath();

    [HttpGet(DossierAddress.All), Allows(Operation.ViewDossiers)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.IndexAsync(cancel));

    [HttpPost(DossierAddress.All + "/lap"), HttpPost(DossierAddress.All + "/don-vi/{unit}/lap"), Allows(Operation.PrepareDossier)]
    public async Task<IActionResult> Begin(CancellationToken cancel)
    {
        var number = 0;
        return await Try(async () => number = await service.BeginAsync(Deed(), cancel)) ? Done("Đã lập hồ sơ từ kết quả lựa chọn. Báo cáo thành tích của các đơn vị đã được soạn sẵn.", $"{Path}/{number}") : this.Refused();
    }

    [HttpGet(DossierAddress.One), Allows(Operation.ViewDossiers)]
    public async Task<IActionResult> Details(int dossier, CancellationToken cancel) => await queries.PageAsync(dossier, cancel) is { } page ? View(page) : NotFound();

    [HttpGet(DossierAddress.One + "/tai-ve.zip"), Allows(Operation.ViewDossiers)]
    public async Task<IActionResult> Download(int dossier, CancellationToken cancel) =>
        await zips.ReadAsync(dossier, cancel) is { } bytes ? File(bytes, "application/zip", $"ho-so-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}-{dossier}.zip") : NotFound();

    [HttpGet(DossierAddress.One + "/kem-theo"), HttpGet(DossierAddress.Own + "/kem-theo"), Allows(Operation.CompleteDossier)]
    public async Task<IActionResult> Annexes(int dossier, CancellationToken cancel) => await queries.AnnexesAsync(dossier, cancel) is { } page ? View(page) : Redirect($"{Path}/{dossier}");

    [HttpPost(DossierAddress.One + "/kem-theo"), HttpPost(DossierAddress.Own + "/kem-theo"), Allows(Operation.CompleteDossier)]
    public async Task<IActionResult> Annexes(int dossier, AnnexForm form, CancellationToken cancel) =>
        await Try(() => service.AttachAsync(dossier, form, Deed(), cancel)) ? Done("Đã lưu tài liệu kèm theo.", $"{Path}/{dossier}") : this.Refused();

    [HttpPost(DossierAddress.One + "/ghi-chu"), HttpPost(DossierAddress.Own + "/ghi-chu"), Allows(Operation.CompleteDossier)]
    public async Task<IActionResult> Note(int dossier, NoteForm form, CancellationToken cancel)
    {
        if (await Try(() => service.NoteAsync(dossier, form, Deed(), cancel)))
            return Done("Đã ghi cách nộp thành phần hồ sơ.", $"{Path}/{dossier}");
        return await queries.PageAsync(dossier, cancel) is { MayPrepare: true } page ? View("Details", page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/ban-chinh"), HttpGet(DossierAddress.Own + "/ban-chinh"), Allows(Operation.PrepareDossier)]
    public async Task<IActionResult> Issue(int dossier, CancellationToken cancel) => await queries.IssueAsync(dossier, null, cancel) is { } page ? View(page) : Redirect($"{Path}/{dossier}");

    [HttpPost(DossierAddress.One + "/ban-chinh"), HttpPost(DossierAddress.Own + "/ban-chinh"), Allows(Operation.PrepareDossier)]
    public async Task<IActionResult> Issue(int dossier, DossierIssueForm form, CancellationToken cancel)
    {
        if (await Try(() => service.IssueAsync(dossier, form, Deed(), cancel)))
            return Done("Đã hoàn thành bộ hồ sơ. Cơ quan thi đua thấy hồ sơ trong danh sách chờ tiếp nhận.", $"{Path}/{dossier}");
        return await queries.IssueAsync(dossier, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(DossierAddress.One + "/gui-bo-sung"), HttpGet(DossierAddress.Own + "/gui-bo-sung"), Allows(Operation.CompleteDossier)]
    public Task<IActionResult> Complete(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Complete, cancel);

    [HttpPost(DossierAddress.One + "/gui-bo-sung"), HttpPost(DossierAddress.Own + "/gui-bo-sung"), Allows(Operation.CompleteDossier)]
    public Task<IActionResult> Complete(int dossier, StepForm form, CancellationToken cancel) =>
        DoAsync(dossier, DossierStep.Complete, form, () => service.CompleteAsync(dossier, form, Deed(), cancel), "Đã gửi bổ sung. Thời hạn thẩm định tính lại từ hôm nay.", cancel);

    [HttpGet(DossierAddress.One + "/rut"), HttpGet(DossierAddress.Own + "/rut"), Allows(Operation.PrepareDossier)]
    public Task<IActionResult> Withdraw(int dossier, CancellationToken cancel) => StepAsync(dossier, DossierStep.Withdraw, cancel);

    [HttpPost(DossierAddress.One + "/rut"), HttpPost(DossierAddress.Own + "/rut"), Allows(Operation.PrepareDossier)]
    public Task<IActionResult> Withdraw(int dossier, StepForm form, CancellationToken cancel) => DoAsync(dossier, DossierStep.Withdraw, form, () => service.WithdrawAsync(dossier, form, Deed(), cancel), "Đã rút hồ sơ.", cancel);

    private async Task<IActionResult> StepAsync(int dossier, DossierStep step, CancellationToken cancel) => await queries.StepAsync(dossier, step, null, cancel) is { } page ? View("Step", page) : Redirect($"{Path}/{dossier}");

    private async Task<IActionResult> DoAsync(int dossier, DossierStep step, StepForm form, Func<Task> deed, string done, CancellationToken cancel)
    {
        if (await Try(deed))
            return Done(done, $"{Path}/{dossier}");
        return await queries.StepAsync(dossier, step, form, cancel) is { } page ? View("Step", page) : this.Refused();
    }
}
