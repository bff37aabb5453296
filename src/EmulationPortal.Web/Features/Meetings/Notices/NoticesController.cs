using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Notices;

/// <summary>The notice of a conference's conclusions: looked over, then frozen like every document of the bloc.</summary>
public sealed class NoticesController(NoticeService service, NoticeQueries pages) : MeetingController
{
    private const string Notice = One + "/thong-bao-ket-luan";

    [HttpGet(Notice), Allows(Operation.PlanMeeting)]
    public Task<IActionResult> Index(CancellationToken cancel) => PageAsync(null, cancel);

    [HttpPost(Notice), Allows(Operation.PlanMeeting)]
    public async Task<IActionResult> Index(IssueForm form, CancellationToken cancel) => await Try(() => service.IssueAsync(form, Deed(), cancel))
        ? Done("Đã hoàn thành bản chính thông báo kết luận. Số, ngày và bản đã ký ghi sau ở mục Văn bản.", Here + "#van-ban") : await PageAsync(form, cancel);

    private async Task<IActionResult> PageAsync(IssueForm? posted, CancellationToken cancel) => View(nameof(Index), await pages.PageAsync(posted, cancel));
}
