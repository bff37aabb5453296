using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Frames of the office: groups with their maxima, inside which blocs write their criteria.</summary>
public sealed class FramesController(SheetQueries queries, SheetService service) : PortalController
{
    [HttpGet(SheetAddress.Frames), Allows(Operation.ManageFrames)]
    public async Task<IActionResult> Frames(CancellationToken cancel) => View("Frames", await queries.FramesAsync(cancel));

    [HttpGet(SheetAddress.Frames + "/moi"), Allows(Operation.ManageFrames)]
    public IActionResult New() => View("NewFrame", new FrameForm());

    [HttpPost(SheetAddress.Frames + "/moi"), Allows(Operation.ManageFrames)]
    public async Task<IActionResult> New(FrameForm form, CancellationToken cancel)
    {
        var id = Guid.Empty;
        return await Try(async () => id = await service.BeginFrameAsync(form, Deed(), cancel))
            ? Done("Đã lập khung. Hãy thêm các nhóm và điểm tối đa.", $"{SheetAddress.Frames}/{id}/soan") : View("NewFrame", form);
    }
}
