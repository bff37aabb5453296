using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The scoring round of a bloc-year: opened, taken from stage to stage, its checkers drawn.</summary>
public sealed class RoundsController(RoundQueries queries, CheckerQueries checkers, RoundService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath();

    [HttpGet(ScoringAddress.Round), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Index(CancellationToken cancel) => await queries.ShowAsync(cancel) is { } page ? View("Index", page) : View("None", await queries.NoneAsync(cancel));

    [HttpGet(ScoringAddress.Round + "/mo"), Allows(Operation.OpenScoring)]
    public async Task<IActionResult> Open(CancellationToken cancel) => await queries.OpenAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/mo"), Allows(Operation.OpenScoring)]
    public async Task<IActionResult> Open(OpenForm form, CancellationToken cancel)
    {
        if (await Try(() => service.OpenAsync(form, Deed(), cancel)))
            return Done("Đã mở đợt chấm điểm. Các đơn vị thành viên chấm điểm được ngay.", Path);
        return await queries.OpenAsync(form, cancel) is { } page ? View(page) : await Index(cancel);
    }

    [HttpGet(ScoringAddress.Round + "/chuyen-giai-doan"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Advance(CancellationToken cancel) => await queries.AdvanceAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/chuyen-giai-doan"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Advance(AdvanceForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AdvanceAsync(form, Deed(), cancel)))
            return Done("Đã chuyển giai đoạn.", Path);
        return await queries.AdvanceAsync(null, cancel) is { } page ? View(page) : await Index(cancel);
    }

    [HttpGet(ScoringAddress.Round + "/thoi-han"), Allows(Operation.MoveScoringDeadline)]
    public async Task<IActionResult> Deadline(CancellationToken cancel) => await queries.DeadlineAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/thoi-han"), Allows(Operation.MoveScoringDeadline)]
    public async Task<IActionResult> Deadline(DeadlineForm form, CancellationToken cancel)
    {
        if (await Try(() => service.MoveDeadlineAsync(form, Deed(form.Reason), cancel)))
            return Done("Đã dời hạn. Hạn mới có hiệu lực ngay với mọi đơn vị.", Path);
        return await queries.DeadlineAsync(form, cancel) is { } page ? View(page) : await Index(cancel);
    }

    [HttpGet(ScoringAddress.Round + "/mo-lai"), Allows(Operation.ReopenScoring)]
    public async Task<IActionResult> Reopen(CancellationToken cancel) => await queries.ReopenAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/mo-lai"), Allows(Operation.ReopenScoring)]
    public async Task<IActionResult> Reopen(ReopenForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ReopenAsync(form, Deed(form.Reason), cancel)))
            return Done("Đã mở lại giai đoạn.", Path);
        return await queries.ReopenAsync(form, cancel) is { } page ? View(page) : await Index(cancel);
    }

    [HttpGet(ScoringAddress.Round + "/phan-cong"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Checkers(CancellationToken cancel) => await checkers.PageAsync(null, cancel) is { } page ? View("Checkers", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/phan-cong"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Draw(DrawForm form, CancellationToken cancel)
    {
        if (await Try(() => service.DrawAsync(form, Deed(), cancel)))
            return Done($"Đã phân công chấm chéo, số gieo {form.Seed}.", Path + "/phan-cong");
        return await checkers.PageAsync(form, cancel) is { } page ? View("Checkers", page) : await Index(cancel);
    }

    [HttpGet(ScoringAddress.Round + "/xung-dot"), Allows(Operation.DeclareConflict)]
    public async Task<IActionResult> Conflict(CancellationToken cancel) => await checkers.ConflictAsync(null, cancel) is { } page ? View("DeclareConflict", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/xung-dot"), Allows(Operation.DeclareConflict)]
    public async Task<IActionResult> Conflict(ConflictForm form, CancellationToken cancel)
    {
        if (await Try(() => service.DeclareAsync(form, Deed(), cancel)))
            return Done("Đã ghi nhận. Đơn vị không tham gia chấm bảng điểm này nữa.", Path + "/phan-cong");
        return await checkers.ConflictAsync(form, cancel) is { } page ? View("DeclareConflict", page) : await Index(cancel);
    }
}
