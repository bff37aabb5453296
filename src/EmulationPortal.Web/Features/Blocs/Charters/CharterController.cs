using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>Charter and plan of a bloc-year: begun, sent to the members, compared, passed, frozen.</summary>
public sealed class CharterController(CharterQueries queries, CharterWritingQueries pages, CharterService service) : PortalController
{
    [HttpGet(CharterAddress.Charter), Allows(Operation.ViewCharter)]
    public async Task<IActionResult> Open(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await pages.BuildAsync(kind, null, null, cancel) is { } build)
            return View("Build", build);
        if (await queries.ReadAsync(kind, null, cancel) is not { } read)
            return View("Start", await queries.StartAsync(kind, cancel));
        return read.Head.State == CharterState.Circulated ? View("Discuss", await pages.DiscussAsync(kind, null, cancel)) : View("Read", read);
    }

    [HttpPost(CharterAddress.Charter + "/bat-dau"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Begin(string charter, [FromForm(Name = "theo")] string? from, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await Try(() => service.BeginAsync(kind, from == "nam-truoc", Deed(), cancel))
            ? Done("Đã có dự thảo đầu tiên. Hãy rà soát từng điều, mục.", Path(kind)) : View("Start", await queries.StartAsync(kind, cancel));
    }

    [HttpPost(CharterAddress.Charter + "/ban-sua-doi"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Amend(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await Try(() => service.AmendAsync(kind, Deed(), cancel)) ? Done("Đã mở bản sửa đổi. Bản đã thông qua vẫn còn hiệu lực cho đến khi bản này được thông qua.", Path(kind)) : await Open(charter, cancel);
    }

    [HttpPost(CharterAddress.Charter + "/trich-yeu"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Rename(string charter, CharterTitleForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.RenameAsync(kind, form, Deed(), cancel)))
            return Done("Đã lưu trích yếu.", Path(kind));
        return await pages.BuildAsync(kind, null, form, cancel) is { } page ? View("Build", page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/xem-truoc"), Allows(Operation.ViewCharter)]
    public async Task<IActionResult> Preview(string charter, CancellationToken cancel) => await ReadPageAsync(CharterAddress.KindOf(charter), null, cancel);

    [HttpGet(CharterAddress.Charter + "/lan/{edition:int}"), Allows(Operation.ViewCharter)]
    public async Task<IActionResult> Edition(string charter, int edition, CancellationToken cancel) => await ReadPageAsync(CharterAddress.KindOf(charter), edition, cancel);

    [HttpGet(CharterAddress.Charter + "/ban-in.pdf"), HttpGet(CharterAddress.Charter + "/ban-in.docx"), Allows(Operation.ViewCharter)]
    public async Task<IActionResult> Print(string charter, CancellationToken cancel) =>
        await queries.PrintAsync(CharterAddress.KindOf(charter), cancel) is { } paper ? paper.In(Request, $"{charter}-{Visit.BlocYear.BlocCode}-{Visit.BlocYear.YearCode}") : NotFound();

    [HttpGet(CharterAddress.Charter + "/so-sanh"), Allows(Operation.ViewCharter)]
    public async Task<IActionResult> Compare(string charter, [FromQuery(Name = "voi")] Guid? with, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.CompareAsync(kind, with, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpGet(CharterAddress.Charter + "/ty-le-bieu-quyet"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Terms(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return kind == CharterKind.Charter && await pages.TermsAsync(null, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/ty-le-bieu-quyet"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Terms(string charter, TermsForm form, CancellationToken cancel)
    {
        if (CharterAddress.KindOf(charter) == CharterKind.Plan)
            return NotFound();
        if (await Try(() => service.AgreeAsync(form, Deed(), cancel)))
            return Done("Đã lưu. Nội dung này in trong Quy chế và được dùng ở bàn điều hành sau khi Quy chế được thông qua.", Path(CharterKind.Charter));
        return await pages.TermsAsync(form, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/can-cu"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Basis(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.BasisAsync(kind, null, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/can-cu"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Basis(string charter, BasisForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.BaseOnAsync(kind, form, Deed(form.Note), cancel)))
            return Done("Đã lưu căn cứ.", Path(kind));
        return await pages.BasisAsync(kind, form, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/gui-du-thao"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Circulate(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.CirculateAsync(kind, null, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/gui-du-thao"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Circulate(string charter, CirculateForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.CirculateAsync(kind, form, Deed(), cancel)))
            return Done("Đã gửi dự thảo. Các đơn vị thành viên xem và góp ý được ngay.", Path(kind));
        return await pages.CirculateAsync(kind, form, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/xoa-ban-nhap"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Discard(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.DiscardAsync(kind, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/xoa-ban-nhap"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Discard(string charter, DiscardForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.DiscardAsync(kind, form, Deed(), cancel)))
            return Done("Đã xóa bản nháp.", Path(kind));
        return await pages.DiscardAsync(kind, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/da-thong-qua"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Outside(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await pages.OutsideAsync(kind, null, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/da-thong-qua"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Outside(string charter, OutsideForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.AdoptOutsideAsync(kind, form, Deed(form.Note), cancel)))
            return Done("Đã ghi nhận thông qua. Nội dung không sửa được nữa.", Path(kind));
        return await pages.OutsideAsync(kind, form, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    [HttpGet(CharterAddress.Charter + "/ban-hanh"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Issue(string charter, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        return await queries.IssueAsync(kind, null, cancel) is { } page ? View(page) : Redirect(Path(kind));
    }

    [HttpPost(CharterAddress.Charter + "/ban-hanh"), Allows(Operation.WriteCharter)]
    public async Task<IActionResult> Issue(string charter, IssueForm form, CancellationToken cancel)
    {
        var kind = CharterAddress.KindOf(charter);
        if (await Try(() => service.IssueAsync(kind, form, Deed(), cancel)))
            return Done("Đã hoàn thành bản chính. Số, ngày và bản đã ký ghi sau ở mục Văn bản.", Path(kind));
        return await queries.IssueAsync(kind, form, cancel) is { } page ? View(page) : await Open(charter, cancel);
    }

    private string Path(CharterKind kind) => Visit.BlocYear.CharterPath(kind);

    private async Task<IActionResult> ReadPageAsync(CharterKind kind, int? edition, CancellationToken cancel) =>
        await queries.ReadAsync(kind, edition, cancel) is { } page ? View("Read", page) : edition is null ? View("Start", await queries.StartAsync(kind, cancel)) : NotFound();
}
