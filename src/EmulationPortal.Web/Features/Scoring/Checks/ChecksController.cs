using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Checks;

/// <summary>The cross-check of a card by an assigned unit: written, sent, taken back while the stage is open.</summary>
public sealed class ChecksController(CheckQueries queries, CheckService service) : PortalController
{
    private string Path => Visit.BlocYear.CheckPath(Visit.Unit.Code);

    [HttpGet(ScoringAddress.Check), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> Open(CancellationToken cancel) => PageAsync(null, null, cancel);

    [HttpPost(ScoringAddress.Check + "/dong"), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> Put(GridForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel) => SaveAsync(form, settles, null, null, cancel);

    [HttpGet(ScoringAddress.Check + "/dong/{line:guid}/hai-ban"), Allows(Operation.CheckScorecard)]
    public async Task<IActionResult> TwoVersions(Guid line, CancellationToken cancel) => await queries.ConflictAsync(line, cancel) is { } page ? View("Conflict", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Check + "/dong/{line:guid}/giu-ban-kia"), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> LetGo(Guid line, CancellationToken cancel) => Small(() => service.LetGoAsync(line, Deed(), cancel), "Đã giữ nội dung lưu sau.", cancel);

    /// <summary>Saves what is typed, then keeps the self-score on what is still empty.</summary>
    [HttpPost(ScoringAddress.Check + "/giu-nguyen"), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> Keep(GridForm form, CancellationToken cancel) => SaveAsync(form, false, () => service.KeepAsync(Deed(), cancel), "Đã giữ nguyên điểm tự chấm ở những dòng còn trống.", cancel);

    /// <summary>Saves what is typed, then sends.</summary>
    [HttpPost(ScoringAddress.Check + "/gui"), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> Send(GridForm form, CancellationToken cancel) =>
        SaveAsync(form, false, () => service.SubmitAsync(Deed(), cancel), "Đã gửi phiếu chấm chéo. Phiếu được giữ kín đến hết giai đoạn; bạn rút lại để sửa được đến lúc đó.", cancel);

    [HttpPost(ScoringAddress.Check + "/rut-lai"), Allows(Operation.CheckScorecard)]
    public Task<IActionResult> TakeBack(CancellationToken cancel) => Small(() => service.TakeBackAsync(Deed(), cancel), "Đã rút lại phiếu chấm chéo. Sửa xong hãy gửi lại.", cancel);

    /// <summary>Saves the lines, and does what follows once all of them stand.</summary>
    private async Task<IActionResult> SaveAsync(GridForm form, bool settles, Func<Task>? then, string? done, CancellationToken cancel)
    {
        GridSave? saved = null;
        if (!await Try(async () => saved = await service.PutAsync(form, settles, Deed(), cancel)))
            return Request.IsAutosave() ? AutosaveAnswer.Refused(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))) : await PageAsync(form, null, cancel);
        if (Request.IsAutosave())
            return GridSaving.Answer(saved!, Path);
        if (saved!.Unseen is { } line)
            return Redirect($"{Path}/dong/{line}/hai-ban");
        foreach (var (field, message) in saved.Faults)
            ModelState.AddModelError(field, message);
        if (saved.Faults.Count > 0)
            return await PageAsync(form, saved.Faults, cancel);
        return then is null ? Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", Path) : await Small(then, done!, cancel);
    }

    /// <summary>A small deed with nothing typed that could be lost.</summary>
    private async Task<IActionResult> Small(Func<Task> deed, string done, CancellationToken cancel) => await Try(deed) ? Done(done, Path) : await PageAsync(null, null, cancel);

    private async Task<IActionResult> PageAsync(GridForm? posted, IReadOnlyDictionary<string, string>? faults, CancellationToken cancel) =>
        await queries.PageAsync(posted, faults, cancel) is { } page ? View("Check", page) : Redirect(Visit.BlocYear.RoundPath());
}
