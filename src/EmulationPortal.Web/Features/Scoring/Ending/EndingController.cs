using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Ending;

/// <summary>Exclusions, ballots on ties, and the closing of a round.</summary>
public sealed class EndingController(EndingQueries queries, EndingService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath();

    private string Exclusions => $"{Path}/khong-xet";

    [HttpGet(ScoringAddress.Round + "/khong-xet"), Allows(Operation.ViewScoring)]
    public async Task<IActionResult> Excluded(CancellationToken cancel) => await queries.ExclusionsAsync(null, null, cancel) is { } page ? View("Exclusions", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/khong-xet"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Exclude(ExcludeForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ExcludeAsync(form, Deed(), cancel)))
            return Done("Đã ghi trường hợp không xét thi đua.", Exclusions);
        return await queries.ExclusionsAsync(form, null, cancel) is { Form: not null } page ? View("Exclusions", page) : this.Refused();
    }

    [HttpPost(ScoringAddress.Round + "/khong-xet/{exclusion:guid}/rut"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Withdraw(Guid exclusion, WithdrawForm form, CancellationToken cancel)
    {
        if (await Try(() => service.WithdrawAsync(exclusion, form, Deed(), cancel)))
            return Done("Đã rút. Bản ghi vẫn được giữ.", Exclusions);
        return await queries.ExclusionsAsync(null, (exclusion, form), cancel) is { Form: not null } page ? View("Exclusions", page) : this.Refused();
    }

    [HttpGet(ScoringAddress.Round + "/bo-phieu"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Ballots(CancellationToken cancel) => await queries.BallotsAsync(null, cancel) is { } page ? View("Ballots", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/bo-phieu"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Ballots(BallotForm form, CancellationToken cancel)
    {
        if (await Try(() => service.RecordBallotAsync(form, Deed(), cancel)))
            return Done("Đã ghi kết quả bỏ phiếu.", $"{Path}/chot");
        return await queries.BallotsAsync(form, cancel) is { } page ? View("Ballots", page) : this.Refused();
    }

    [HttpGet(ScoringAddress.Round + "/chot"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Finish(CancellationToken cancel) => await queries.CloseAsync(null, cancel) is { } page ? View("Close", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/chot"), Allows(Operation.CloseScoring)]
    public async Task<IActionResult> Finish(CloseForm form, CancellationToken cancel)
    {
        if (await Try(() => service.CloseAsync(form, Deed(), cancel)))
            return Done("Đã chốt kết quả chấm điểm và xếp hạng.", $"{Path}/xep-hang");
        return await queries.CloseAsync(form, cancel) is { } page ? View("Close", page) : this.Refused();
    }
}
