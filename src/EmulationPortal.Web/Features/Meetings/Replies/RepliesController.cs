using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Replies;

/// <summary>Answers to the invitation: given by each unit, read and reminded of by those who prepare the meeting.</summary>
public sealed class RepliesController(ReplyService service, ReplyQueries pages) : MeetingController
{
    private const string Own = One + "/tra-loi";

    [HttpGet(Own), Allows(Operation.ReplyToInvitation)]
    public Task<IActionResult> Reply(CancellationToken cancel) => PageAsync(Mine, null, cancel);

    [HttpPost(Own), Allows(Operation.ReplyToInvitation)]
    public async Task<IActionResult> Reply(ReplyForm form, CancellationToken cancel) =>
        await Try(() => service.GiveAsync(Mine, form, Deed(), cancel)) ? Done("Đã gửi trả lời. Đơn vị đổi được câu trả lời cho đến giờ họp.", $"{Here}/tra-loi") : await PageAsync(Mine, form, cancel);

    [HttpGet(One + "/cac-tra-loi"), Allows(Operation.ViewReplies)]
    public async Task<IActionResult> List(CancellationToken cancel) => View(await pages.ListAsync(cancel));

    [HttpGet(Own + "/{of:guid}"), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> ReplyFor(Guid of, CancellationToken cancel) => PageAsync(of, null, cancel);

    [HttpPost(Own + "/{of:guid}"), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> ReplyFor(Guid of, ReplyForm form, CancellationToken cancel) =>
        await Try(() => service.GiveAsync(of, form, Deed(), cancel)) ? Done("Đã ghi câu trả lời thay đơn vị.", $"{Here}/cac-tra-loi") : await PageAsync(of, form, cancel);

    /// <summary>The unit acted for: only members come here, and they act for one.</summary>
    private Guid Mine => Visit.Standing.Acting!.UnitId;

    private async Task<IActionResult> PageAsync(Guid unitId, ReplyForm? posted, CancellationToken cancel) =>
        await pages.ReplyAsync(unitId, posted, cancel) is { } page ? View(nameof(Reply), page) : NotFound();
}
