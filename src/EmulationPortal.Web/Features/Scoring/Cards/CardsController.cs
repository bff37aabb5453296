using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>A member's card: written, proved, looked over, sent, returned.</summary>
public sealed class CardsController(CardQueries queries, CardService service, FileStore files) : PortalController
{
    private string Path => Visit.BlocYear.CardPath(Visit.Unit.Code);

    [HttpGet(ScoringAddress.Card), Allows(Operation.ViewScoring)]
    public Task<IActionResult> Open(CancellationToken cancel) => PageAsync(null, null, cancel);

    [HttpPost(ScoringAddress.Card + "/dong"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Put(GridForm form, [FromQuery(Name = "ghep")] bool settles, [FromQuery(Name = "tiep")] bool goesOn, CancellationToken cancel)
    {
        GridSave? saved = null;
        if (!await Try(async () => saved = await service.PutAsync(form, settles, Deed(), cancel)))
            return Request.IsAutosave() ? AutosaveAnswer.Refused(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))) : await PageAsync(form, null, cancel);
        if (Request.IsAutosave())
            return GridSaving.Answer(saved!, Path);
        if (saved!.Unseen is { } line)
            return Redirect($"{Path}/dong/{line}/hai-ban");
        if (saved.Faults.Count == 0)
            return goesOn ? Redirect(Path + "/kiem-tra") : Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", Path);
        foreach (var (field, message) in saved.Faults)
            ModelState.AddModelError(field, message);
        return await PageAsync(form, saved.Faults, cancel);
    }

    [HttpGet(ScoringAddress.Card + "/dong/{line:guid}/hai-ban"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> TwoVersions(Guid line, CancellationToken cancel) => await queries.ConflictAsync(line, cancel) is { } page ? View("Conflict", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/dong/{line:guid}/giu-ban-kia"), Allows(Operation.WriteScorecard)]
    public Task<IActionResult> LetGo(Guid line, CancellationToken cancel) => Small(() => service.LetGoAsync(line, Deed(), cancel), "Đã giữ điểm lưu sau. Bản của bạn vẫn còn trong lịch sử.", cancel);

    [HttpPost(ScoringAddress.Card + "/lay-so-lieu"), Allows(Operation.WriteScorecard)]
    public Task<IActionResult> Take(CancellationToken cancel) => Small(() => service.TakeAsync(Deed(), cancel), "Đã lấy chỉ tiêu và kết quả vào những dòng còn trống. Hãy xem lại từng dòng.", cancel);

    [HttpGet(ScoringAddress.Card + "/minh-chung/them"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> AddEvidence([FromQuery(Name = "cho")] Guid? criterion, CancellationToken cancel) => await queries.EvidenceAsync(null, criterion, null, cancel) is { } page ? View("Evidence", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/minh-chung"), Allows(Operation.WriteScorecard), RequestSizeLimit(ScoringAddress.LargestRequest)]
    public async Task<IActionResult> Attach(EvidenceForm form, CancellationToken cancel) =>
        await Try(() => service.AttachAsync(form, Deed(), cancel)) ? Done("Đã đính kèm minh chứng.", Path + "#minh-chung") : await EvidencePageAsync(null, form, cancel);

    [HttpGet(ScoringAddress.Card + "/minh-chung/{evidence:guid}"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Evidence(Guid evidence, CancellationToken cancel) => await queries.EvidenceAsync(evidence, null, null, cancel) is { } page ? View("Evidence", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/minh-chung/{evidence:guid}"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Use(Guid evidence, EvidenceForm form, CancellationToken cancel) =>
        await Try(() => service.UseAsync(evidence, form, Deed(), cancel)) ? Done("Đã ghi các tiêu chí mà minh chứng này chứng minh.", Path + "#minh-chung") : await EvidencePageAsync(evidence, form, cancel);

    [HttpPost(ScoringAddress.Card + "/minh-chung/{evidence:guid}/bo"), Allows(Operation.WriteScorecard)]
    public Task<IActionResult> Detach(Guid evidence, CancellationToken cancel) => Small(() => service.DetachAsync(evidence, Deed(), cancel), "Đã bỏ minh chứng khỏi bảng điểm.", cancel);

    [HttpGet(ScoringAddress.Card + "/kiem-tra"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Check(CancellationToken cancel) => await queries.CheckAsync(null, null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/gui"), Allows(Operation.WriteScorecard), RequestSizeLimit(ScoringAddress.LargestRequest)]
    public async Task<IActionResult> Send(SendForm form, CancellationToken cancel)
    {
        if (await Try(() => service.SubmitAsync(form, Deed(), cancel)))
            return Redirect($"{Path}/da-gui");
        return await queries.CheckAsync(form, null, cancel) is { } page ? View("Check", page) : await PageAsync(null, null, cancel);
    }

    [HttpGet(ScoringAddress.Card + "/da-gui"), Allows(Operation.WriteScorecard)]
    public async Task<IActionResult> Sent(CancellationToken cancel) => await queries.ShowAsync(null, cancel) is { Head: { SentAt: not null, IsOwn: true } head } ? View(head) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/tra-lai"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Return(ReturnForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ReturnAsync(form, Deed(), cancel)))
            return Done("Đã trả lại bảng điểm. Đơn vị thấy lý do ở đầu trang và trong việc của mình.", Visit.BlocYear.RoundPath());
        return await queries.ShowAsync(form, cancel) is { } page ? View("Show", page) : Redirect(Visit.BlocYear.RoundPath());
    }

    [HttpGet(ScoringAddress.Card + "/tep/{file:guid}"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Download(Guid file, CancellationToken cancel) => await queries.FileAsync(file, cancel) is { } stored ? File(files.Open(stored), stored.ContentType, stored.FileName) : NotFound();

    /// <summary>A small deed with nothing typed that could be lost.</summary>
    private async Task<IActionResult> Small(Func<Task> deed, string done, CancellationToken cancel) => await Try(deed) ? Done(done, Path) : await PageAsync(null, null, cancel);

    private async Task<IActionResult> EvidencePageAsync(Guid? evidence, EvidenceForm form, CancellationToken cancel) =>
        await queries.EvidenceAsync(evidence, null, form, cancel) is { } page ? View("Evidence", page) : await PageAsync(null, null, cancel);

    private async Task<IActionResult> PageAsync(GridForm? posted, IReadOnlyDictionary<string, string>? faults, CancellationToken cancel)
    {
        if (await queries.DraftAsync(posted, faults, cancel) is { } draft)
            return View("Draft", draft);
        return await queries.ShowAsync(null, cancel) is { } page ? View("Show", page) : Redirect(Visit.BlocYear.RoundPath());
    }
}
