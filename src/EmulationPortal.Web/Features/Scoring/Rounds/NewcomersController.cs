using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>A card for a unit that joins a round under way; checkers for a card that needs them.</summary>
public sealed class NewcomersController(NewcomerQueries queries, NewcomerService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath();

    [HttpGet(ScoringAddress.Card + "/lap"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Add(CancellationToken cancel) => await queries.PageAsync(true, null, cancel) is { } page ? View("Newcomer", page) : Redirect(Path);

    [HttpPost(ScoringAddress.Card + "/lap"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Add(CheckersForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AddAsync(form, Deed(), cancel)))
            return Done($"Đã lập bảng điểm cho {Visit.Unit.Name}.", Path);
        return await queries.PageAsync(true, form, cancel) is { } page ? View("Newcomer", page) : this.Refused();
    }

    [HttpGet(ScoringAddress.Round + "/phan-cong/{unit}"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Name(CancellationToken cancel) => await queries.PageAsync(false, null, cancel) is { } page ? View("Newcomer", page) : Redirect(Path + "/phan-cong");

    [HttpPost(ScoringAddress.Round + "/phan-cong/{unit}"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Name(CheckersForm form, CancellationToken cancel)
    {
        if (await Try(() => service.NameAsync(form, Deed(), cancel)))
            return Done($"Đã chỉ định đơn vị chấm bảng điểm của {Visit.Unit.Name}.", Path + "/phan-cong");
        return await queries.PageAsync(false, form, cancel) is { } page ? View("Newcomer", page) : this.Refused();
    }
}
