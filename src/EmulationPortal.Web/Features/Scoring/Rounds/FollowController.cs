using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>A round under way goes over to a newer version of its sheet.</summary>
public sealed class FollowController(FollowQueries queries, FollowService service) : PortalController
{
    private string Path => Visit.BlocYear.RoundPath();

    [HttpGet(ScoringAddress.Round + "/doi-bo-tieu-chi"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Follow(CancellationToken cancel) => await queries.PageAsync(cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ScoringAddress.Round + "/doi-bo-tieu-chi"), Allows(Operation.RunScoring)]
    public async Task<IActionResult> Follow(FollowForm form, CancellationToken cancel)
    {
        if (await Try(() => service.FollowAsync(form, Deed(), cancel)))
            return Done($"Đã chuyển đợt chấm điểm sang bộ tiêu chí bản {form.Sheet}. Các đơn vị thấy thay đổi ở trang Việc của tôi.", Path);
        return await queries.PageAsync(cancel) is { } page ? View(page) : this.Refused();
    }
}
