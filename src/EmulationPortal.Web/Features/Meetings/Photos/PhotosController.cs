using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings.Photos;

/// <summary>Photos of a conference: its bloc looks at them, those who run it keep them.</summary>
public sealed class PhotosController(PhotoService service, PhotoQueries pages, FileStore files) : MeetingController
{
    private const string Photos = One + "/anh";

    /// <summary>Bytes of a request: a dozen photos as a phone takes them.</summary>
    private const long LargestRequest = 128 * 1024 * 1024;

    [HttpGet(Photos), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await pages.PageAsync(null, cancel));

    [HttpPost(Photos), Allows(Operation.RunMeeting), RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Keep(PhotosForm form, CancellationToken cancel) =>
        await Try(() => service.KeepAsync(form, Deed(), cancel)) ? Done($"Đã thêm {form.Files.Count} ảnh.", $"{Here}/anh") : View(nameof(Index), await pages.PageAsync(form, cancel));

    [HttpGet(Photos + "/{photo:guid}"), Allows(Operation.ViewMeeting)]
    public async Task<IActionResult> Show(Guid photo, CancellationToken cancel)
    {
        if (await pages.FileAsync(photo, cancel) is not { } stored)
            return NotFound();
        Response.Headers.CacheControl = "private, max-age=86400, immutable"; // a photo is never exchanged under its address
        return File(files.Open(stored), stored.ContentType);
    }

    [HttpPost(Photos + "/{photo:guid}"), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Describe(Guid photo, CaptionForm form, CancellationToken cancel) =>
        await Try(() => service.DescribeAsync(photo, form, Deed(), cancel)) ? Done("Đã lưu chú thích.", $"{Here}/anh#anh-{photo:N}") : Refused(View(nameof(Index), await pages.PageAsync(null, cancel)));

    [HttpPost(Photos + "/{photo:guid}/bo"), Allows(Operation.RunMeeting)]
    public async Task<IActionResult> Remove(Guid photo, CancellationToken cancel) =>
        await Try(() => service.RemoveAsync(photo, Deed(), cancel)) ? Done("Đã bỏ ảnh.", $"{Here}/anh") : View(nameof(Index), await pages.PageAsync(null, cancel));
}
