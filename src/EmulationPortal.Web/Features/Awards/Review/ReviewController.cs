using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>The merit review: awards, candidates from the ranking, the agreement, open choices, violations being verified.</summary>
public sealed class ReviewController(ReviewQueries queries, ReviewService service) : PortalController
{
    private string Path => Visit.BlocYear.ReviewPath();

    [HttpGet(ReviewAddress.Review), Allows(Operation.ViewAwardReview)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.PageAsync(cancel));

    [HttpGet(ReviewAddress.Review + "/danh-hieu/them"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> AddSlate(CancellationToken cancel) => await queries.SlateAsync(null, null, cancel) is { } page ? View("Slate", page) : Redirect(Path);

    [HttpPost(ReviewAddress.Review + "/danh-hieu/them"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> AddSlate(SlateForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AddSlateAsync(form, Deed(), cancel)))
            return Done("Đã đưa danh hiệu vào bình xét.", Path);
        return await queries.SlateAsync(null, form, cancel) is { } page ? View("Slate", page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Slate), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> ReviseSlate(Guid slate, CancellationToken cancel) => await queries.SlateAsync(slate, null, cancel) is { } page ? View("Slate", page) : Redirect(Path);

    [HttpPost(ReviewAddress.Slate), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> ReviseSlate(Guid slate, SlateForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ReviseSlateAsync(slate, form, Deed(), cancel)))
            return Done("Đã lưu số lượng và hình thức chọn.", Path);
        return await queries.SlateAsync(slate, form, cancel) is { } page ? View("Slate", page) : this.Refused();
    }

    [HttpPost(ReviewAddress.Slate + "/bo"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> RemoveSlate(Guid slate, CancellationToken cancel) =>
        await Try(() => service.RemoveSlateAsync(slate, Deed(), cancel)) ? Done("Đã bỏ danh hiệu khỏi bình xét.", Path) : this.Refused();

    [HttpGet(ReviewAddress.Slate + "/xep-hang"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Ranked(Guid slate, CancellationToken cancel) => await queries.RankedAsync(slate, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ReviewAddress.Slate + "/xep-hang"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Ranked(Guid slate, RankedForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ProposeRankedAsync(slate, form, Deed(), cancel)))
            return Done("Đã đưa các đơn vị vào danh sách ứng viên.", Path);
        return await queries.RankedAsync(slate, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Review + "/hiep-thuong"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Agree(CancellationToken cancel) => await queries.AgreeAsync(null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ReviewAddress.Review + "/hiep-thuong"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Agree(AgreeForm form, CancellationToken cancel)
    {
        if (await Try(() => service.AgreeAsync(form, Deed(), cancel)))
            return Done("Đã ghi kết quả hiệp thương. Danh sách ứng viên không thay đổi nữa.", Path);
        return await queries.AgreeAsync(form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Slate + "/ket-qua"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Choose(Guid slate, CancellationToken cancel) => await queries.ChooseAsync(slate, null, cancel) is { } page ? View(page) : Redirect(Path);

    [HttpPost(ReviewAddress.Slate + "/ket-qua"), Allows(Operation.RunAwardReview)]
    public async Task<IActionResult> Choose(Guid slate, ChooseForm form, CancellationToken cancel)
    {
        if (await Try(() => service.ChooseAsync(slate, form, Deed(), cancel)))
            return Done("Đã ghi kết quả lựa chọn.", Path);
        return await queries.ChooseAsync(slate, form, cancel) is { } page ? View(page) : this.Refused();
    }

    [HttpGet(ReviewAddress.Review + "/vi-pham"), Allows(Operation.VerifyViolations)]
    public async Task<IActionResult> Violations(CancellationToken cancel) => View(await queries.ViolationsAsync(null, cancel));

    [HttpPost(ReviewAddress.Review + "/vi-pham"), Allows(Operation.VerifyViolations)]
    public async Task<IActionResult> Violations(ViolationForm form, CancellationToken cancel) =>
        await Try(() => service.OpenViolationAsync(form, Deed(), cancel)) ? Done("Đã ghi nội dung đang xác minh.", $"{Path}/vi-pham") : View(await queries.ViolationsAsync(form, cancel));

    [HttpPost(ReviewAddress.Review + "/vi-pham/{violation:guid}/ket-luan"), Allows(Operation.VerifyViolations)]
    public async Task<IActionResult> Conclude(Guid violation, ConcludeForm form, CancellationToken cancel) =>
        await Try(() => service.ConcludeViolationAsync(violation, form, Deed(), cancel)) ? Done("Đã ghi kết luận.", $"{Path}/vi-pham") : View("Violations", await queries.ViolationsAsync(null, cancel));
}
