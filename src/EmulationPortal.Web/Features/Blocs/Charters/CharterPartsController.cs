using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>Parts of charter and plan: written by the chair, commented on by the members, answered.</summary>
public sealed class CharterPartsController(CharterWritingQueries pages, CharterQueries queries, CharterPartService service) : PortalController
{
    [HttpPost(CharterAddress.Charter + "/muc/{part:guid}"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Write(string charter, Guid part, PartForm form, [FromQuery(Name = "ghep")] bool settles, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        DraftSave? saved = null;
        var done = await Try(async () => saved = await service.WriteAsync(kind, part, form, settles, Deed(), cancel));
        var error = string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage));
        if (Request.IsAutosave())
            return done ? AutosaveAnswer.Of(saved!, $"{Path(kind)}/muc/{part}/hai-ban") : AutosaveAnswer.Refused(error);
        if (done)
            return saved!.Saved ? Done($"Đã lưu {VietnameseFormat.Clock(saved.At)}.", $"{Path(kind)}#muc-{part}") : Redirect($"{Path(kind)}/muc/{part}/hai-ban");
        return await WritingAsync(kind, new KeptPart(part, form, error), cancel);
    }

    [HttpGet(CharterAddress.Charter + "/muc/{part:guid}/hai-ban"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> TwoTexts(string charter, Guid part, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.ConflictAsync(kind, part, cancel) is { } page ? View("Conflict", page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/muc/{part:guid}/giu-ban-kia"), Allows(Operation.WriteCharter)]
    public Task<IActionResult> LetGo(string charter, Guid part, CancellationToken cancel) =>
        Small(charter, kind => service.LetGoAsync(kind, part, Deed(), cancel), "Đã giữ bản lưu sau. Bản của bạn vẫn còn trong lịch sử.", $"#muc-{part}", cancel);

    [HttpPost(CharterAddress.Charter + "/muc/{part:guid}/doi-cho"), Allows(Operation.WriteCharter)]
    public Task<IActionResult> Move(string charter, Guid part, [FromForm(Name = "len")] bool up, CancellationToken cancel) =>
        Small(charter, kind => service.MoveAsync(kind, part, up, Deed(), cancel), "Đã đổi chỗ; số thứ tự được đánh lại.", $"#muc-{part}", cancel);

    [HttpPost(CharterAddress.Charter + "/muc/{part:guid}/bo"), Allows(Operation.WriteCharter)]
    public Task<IActionResult> Remove(string charter, Guid part, CancellationToken cancel) =>
        Small(charter, kind => service.RemoveAsync(kind, part, Deed(), cancel), "Đã bỏ; nội dung vẫn còn trong lịch sử.", "", cancel);

    [HttpPost(CharterAddress.Charter + "/muc"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Add(string charter, [FromForm(Name = "sau")] Guid? after, [FromForm(Name = "loai")] PartShape shape, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        var id = Guid.Empty;
        return await Try(async () => id = await service.AddAsync(kind, shape, after, Deed(), cancel)) ? Done("Đã thêm. Hãy nhập tên và nội dung.", $"{Path(kind)}#muc-{id}") : await WritingAsync(kind, null, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/gop-y"), Allows(Operation.ViewCharter)]
    public Task<IActionResult> Discuss(string charter, CancellationToken cancel) => DiscussionAsync(CharterAddress.KindOf(charter), null, cancel);

    [HttpPost(CharterAddress.Charter + "/gop-y"), Allows(Operation.CommentOnCharter)]
    public async Task<IActionResult> Comment(string charter, CommentForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await Try(() => service.CommentAsync(kind, form, Deed(), cancel))
            ? Done("Đã gửi ý kiến góp ý.", $"{Path(kind)}/gop-y#{(form.Part is { } part ? $"muc-{part}" : "toan-van")}") : await DiscussionAsync(kind, form, cancel);
    }

    [HttpPost(CharterAddress.Charter + "/nhat-tri"), Allows(Operation.CommentOnCharter)]
    public async Task<IActionResult> Agree(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await Try(() => service.AgreeAsync(kind, Deed(), cancel)) ? Done("Đã ghi nhận đơn vị nhất trí với dự thảo.", $"{Path(kind)}/gop-y") : await DiscussionAsync(kind, null, cancel);
    }

    [HttpPost(CharterAddress.Charter + "/gop-y/{comment:guid}/tra-loi"), Allows(Operation.WriteCharter)]
    public Task<IActionResult> Answer(string charter, Guid comment, CommentAnswerForm form, CancellationToken cancel) =>
        Small(charter, kind => service.AnswerAsync(kind, comment, form, Deed(), cancel), "Đã trả lời ý kiến.", $"#y-{comment}", cancel);

    private string Path(CharterKind kind) => Visit.BlocYear.CharterPath(kind);

    /// <summary>A small deed with nothing long typed that could be lost.</summary>
    private async Task<IActionResult> Small(string charter, Func<CharterKind, Task> deed, string done, string anchor, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await Try(() => deed(kind)) ? Done(done, Path(kind) + anchor) : await WritingAsync(kind, null, cancel);
    }

    private async Task<IActionResult> WritingAsync(CharterKind kind, KeptPart? kept, CancellationToken cancel)
    {
        if (await pages.BuildAsync(kind, kept, null, cancel) is { } build)
            return View("Build", build);
        return await queries.ReadAsync(kind, null, cancel) is { } read ? View("Read", read) : View("Start", await queries.StartAsync(kind, cancel));
    }

    private async Task<IActionResult> DiscussionAsync(CharterKind kind, CommentForm? refused, CancellationToken cancel) =>
        await pages.DiscussAsync(kind, refused, cancel) is { } page ? View("Discuss", page) : View("Start", await queries.StartAsync(kind, cancel));
}
