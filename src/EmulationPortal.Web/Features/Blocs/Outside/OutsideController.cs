using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Outside;

/// <summary>Steps of the year that were done outside the portal, with their documents.</summary>
[Route("/khoi-thi-dua/{bloc}/{year}")]
public sealed class OutsideController(OutsideQueries queries, OutsideService service, FileStore files) : PortalController
{
    /// <summary>Bytes of a request: several files, and room for one somewhat too large to be refused in words.</summary>
    private const long LargestRequest = 128 * 1024 * 1024;

    private string Path => Visit.BlocYear.Path;

    [HttpGet("lam-ngoai-cong"), Allows(Operation.ViewBlocYear)]
    public async Task<IActionResult> Read(CancellationToken cancel) => View("Steps", await queries.StepsAsync(cancel));

    [HttpGet("buoc"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Steps(CancellationToken cancel) => View(await queries.StepsAsync(cancel));

    [HttpGet("buoc/{step}"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Step(string step, CancellationToken cancel) => await queries.StepAsync(step, null, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("buoc/{step}"), Allows(Operation.KeepBlocYear), RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Step(string step, StepForm form, CancellationToken cancel)
    {
        if (OutsideQueries.StepOf(step) is not { } known)
            return NotFound();
        return await Try(() => service.RecordAsync(known, form, Deed(), cancel)) ? Done($"Đã ghi nhận bước {known.InWords()}.", Path) : View(await queries.StepAsync(step, form, null, cancel));
    }

    [HttpPost("buoc/{step}/van-ban"), Allows(Operation.KeepBlocYear), RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Attach(string step, StepDocumentForm form, CancellationToken cancel)
    {
        if (OutsideQueries.StepOf(step) is not { } known)
            return NotFound();
        return await Try(() => service.AttachAsync(known, form, Deed(), cancel)) ? Done("Đã đính kèm văn bản.", $"{Path}/buoc/{step}#van-ban") : View("Step", await queries.StepAsync(step, null, form, cancel));
    }

    [HttpGet("buoc/{step}/van-ban/{document:guid}"), Allows(Operation.ViewBlocYear)]
    public async Task<IActionResult> Download(string step, Guid document, CancellationToken cancel) =>
        await queries.FileAsync(step, document, cancel) is { } stored ? File(files.Open(stored), stored.ContentType, stored.FileName) : NotFound();

    [HttpPost("buoc/{step}/van-ban/{document:guid}/bo"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Detach(string step, Guid document, CancellationToken cancel)
    {
        if (OutsideQueries.StepOf(step) is not { } known)
            return NotFound();
        return await Try(() => service.DetachAsync(known, document, Deed(), cancel)) ? Done("Đã bỏ văn bản khỏi bước này.", $"{Path}/buoc/{step}#van-ban") : View("Step", await queries.StepAsync(step, null, null, cancel));
    }

    [HttpGet("buoc/{step}/rut"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Withdraw(string step, CancellationToken cancel) => await queries.WithdrawAsync(step, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("buoc/{step}/rut"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Withdraw(string step, WithdrawStepForm form, CancellationToken cancel)
    {
        if (OutsideQueries.StepOf(step) is not { } known)
            return NotFound();
        if (await Try(() => service.WithdrawAsync(known, form, Deed(form.Reason), cancel)))
            return Done($"Đã rút ghi nhận bước {known.InWords()}.", $"{Path}/buoc");
        return await queries.WithdrawAsync(step, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet("buoc/cham-diem/xep-hang"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Places(CancellationToken cancel) => await queries.PlacesAsync(null, cancel) is { } page ? View(page) : Redirect($"{Path}/buoc/cham-diem");

    [HttpPost("buoc/cham-diem/xep-hang"), Allows(Operation.KeepBlocYear)]
    public async Task<IActionResult> Places(PlacesForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RankAsync(form, Deed(), cancel)))
            return Done("Đã lưu bảng xếp hạng chấm ngoài Cổng.", $"{Path}/lam-ngoai-cong#cham-diem");
        return await queries.PlacesAsync(form, cancel) is { } page ? View(page) : this.Refused();
    }
}
