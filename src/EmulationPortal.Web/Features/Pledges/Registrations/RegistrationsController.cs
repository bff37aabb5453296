using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>A unit's registration: written, looked over, sent.</summary>
public sealed class RegistrationsController(RegistrationQueries queries, RegistrationService service, FileStore files) : PortalController
{
    private string Path => Visit.BlocYear.RegistrationPath(Visit.Unit.Code);

    [HttpGet(PledgeAddress.Registration), Allows(Operation.ViewRegistration)]
    public Task<IActionResult> Open(CancellationToken cancel) => PageAsync(null, null, cancel);

    [HttpPost(PledgeAddress.Registration + "/bat-dau"), Allows(Operation.PrepareRegistration)]
    public Task<IActionResult> Begin(CancellationToken cancel) => Small(() => service.BeginAsync(Deed(), cancel), null, "", cancel);

    [HttpPost(PledgeAddress.Registration + "/dong"), Allows(Operation.PrepareRegistration)]
    public async Task<IActionResult> Put(LinesForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        (DraftSave Save, Guid? Unseen) saved = (new DraftSave(false, 0, default), null);
        var done = await Try(async () => saved = await service.PutAsync(form, settles, Deed(), cancel));
        var conflict = $"{Path}/dong/{saved.Unseen}/hai-ban";
        if (Request.IsAutosave())
            return done ? AutosaveAnswer.Of(saved.Save, conflict) : AutosaveAnswer.Refused(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
        if (done)
            return saved.Save.Saved ? Done($"Đã lưu {VietnameseFormat.Clock(saved.Save.At)}.", $"{Path}#chi-tieu") : Redirect(conflict);
        return await PageAsync(form, null, cancel);
    }

    [HttpGet(PledgeAddress.Registration + "/dong/{line:guid}/hai-ban"), Allows(Operation.PrepareRegistration)]
    public async Task<IActionResult> TwoVersions(Guid line, CancellationToken cancel) => await queries.ConflictAsync(line, cancel) is { } page ? View("Conflict", page) : Redirect(Path);

    [HttpPost(PledgeAddress.Registration + "/dong/{line:guid}/giu-ban-kia"), Allows(Operation.PrepareRegistration)]
    public Task<IActionResult> LetGo(Guid line, CancellationToken cancel) => Small(() => service.LetGoAsync(line, Deed(), cancel), "Đã giữ bản lưu sau. Bản của bạn vẫn còn trong lịch sử.", "#chi-tieu", cancel);

    [HttpPost(PledgeAddress.Registration + "/chi-tieu-rieng"), Allows(Operation.PrepareRegistration)]
    public async Task<IActionResult> AddOwn(OwnTargetForm form, CancellationToken cancel) =>
        await Try(() => service.ChangeAsync(r => r.AddOwn(form.OwnName, form.OwnUnit, form.OwnKind, form.OwnDirection), "thêm chỉ tiêu riêng vào bản đăng ký", Deed(), cancel))
            ? Done("Đã thêm chỉ tiêu.", $"{Path}#chi-tieu") : await PageAsync(null, form, cancel);

    [HttpPost(PledgeAddress.Registration + "/chi-tieu-rieng/{line:guid}/bo"), Allows(Operation.PrepareRegistration)]
    public Task<IActionResult> RemoveOwn(Guid line, CancellationToken cancel) =>
        Small(() => service.ChangeAsync(r => r.RemoveOwn(line), "bỏ chỉ tiêu riêng khỏi bản đăng ký", Deed(), cancel), "Đã bỏ chỉ tiêu.", "#chi-tieu", cancel);

    [HttpPost(PledgeAddress.Registration + "/chep-nam-truoc"), Allows(Operation.PrepareRegistration)]
    public Task<IActionResult> Copy(CancellationToken cancel) => Small(() => service.CopyAsync(Deed(), cancel), "Đã chép vào những dòng còn trống. Hãy xem lại từng dòng.", "#danh-hieu", cancel);

    [HttpPost(PledgeAddress.Registration + "/so-nam-truoc"), Allows(Operation.PrepareRegistration)]
    public Task<IActionResult> Compare(CancellationToken cancel) => Small(() => service.CompareAsync(Deed(), cancel), "Đã lấy kết quả chính thức năm trước.", "#chi-tieu", cancel);

    [HttpGet(PledgeAddress.Registration + "/kiem-tra"), Allows(Operation.PrepareRegistration)]
    public async Task<IActionResult> Check(CancellationToken cancel) => await queries.CheckAsync(null, null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(PledgeAddress.Registration + "/gui"), Allows(Operation.PrepareRegistration), RequestSizeLimit(PledgeAddress.LargestRequest)]
    public async Task<IActionResult> Send(SendForm form, CancellationToken cancel)
    {
        if (await Try(() => service.SubmitAsync(form, Deed(), cancel)))
            return Redirect($"{Path}/da-gui");
        return await queries.CheckAsync(form, null, cancel) is { } page ? View("Check", page) : View("Show", await queries.ShowAsync(null, cancel));
    }

    [HttpGet(PledgeAddress.Registration + "/da-gui"), Allows(Operation.PrepareRegistration)]
    public async Task<IActionResult> Sent(CancellationToken cancel) => await queries.HeadAsync(cancel) is { SubmittedAt: not null } head ? View(head) : Redirect(Path);

    [HttpGet(PledgeAddress.Registration + "/ban-in.pdf"), HttpGet(PledgeAddress.Registration + "/ban-in.docx"), Allows(Operation.ViewRegistration)]
    public async Task<IActionResult> Print(CancellationToken cancel) => await queries.PrintAsync(cancel) is { } paper ? paper.In(Request, $"dang-ky-thi-dua-{Visit.Unit.Code}") : NotFound();

    [HttpGet(PledgeAddress.Registration + "/tep/{file:guid}"), Allows(Operation.ViewRegistration)]
    public async Task<IActionResult> Download(Guid file, CancellationToken cancel) => await queries.FileAsync(file, cancel) is { } stored ? File(files.Open(stored), stored.ContentType, stored.FileName) : NotFound();

    /// <summary>A small deed with nothing typed that could be lost.</summary>
    private async Task<IActionResult> Small(Func<Task> deed, string? done, string anchor, CancellationToken cancel) =>
        await Try(deed) ? done is null ? Redirect(Path) : Done(done, Path + anchor) : await PageAsync(null, null, cancel);

    private async Task<IActionResult> PageAsync(LinesForm? posted, OwnTargetForm? own, CancellationToken cancel) =>
        await queries.DraftAsync(posted, own, cancel) is { } draft ? View("Draft", draft) : View("Show", await queries.ShowAsync(null, cancel));
}
