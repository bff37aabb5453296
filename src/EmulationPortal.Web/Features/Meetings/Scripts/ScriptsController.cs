using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Scripts;

/// <summary>The chair's script: written by the portal, changed item by item, taken away as PDF or Word.</summary>
public sealed class ScriptsController(ScriptService service, ScriptQueries pages) : MeetingController
{
    private const string Script = One + "/kich-ban";

    [HttpGet(Script), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await pages.PageAsync(cancel));

    [HttpPost(Script + "/{item:guid}"), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Write(Guid item, ScriptForm form, CancellationToken cancel) => await Try(() => service.WriteAsync(item, form, Deed(), cancel))
        ? Done("Đã lưu lời điều hành.", $"{Here}/kich-ban#muc-{item}") : Refused(View(nameof(Index), await pages.PageAsync(cancel)));

    [HttpGet(Script + "/kich-ban.pdf"), HttpGet(Script + "/kich-ban.docx"), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Print(CancellationToken cancel) => PrintOut.Of(await pages.DocumentAsync(cancel)).In(Request, "kich-ban-dieu-hanh");
}
