using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>What is done to a document after it was frozen. A unit's own document is changed under that unit's address.</summary>
[Allows(Operation.IssueDocuments)]
public sealed class DocumentDeedsController(DocumentQueries documents, DocumentService service) : PortalController
{
    private const string OfBloc = "/khoi-thi-dua/{bloc}/{year}/van-ban/{document}";
    private const string OfUnit = "/khoi-thi-dua/{bloc}/{year}/don-vi/{unit}/van-ban/{document}";

    [HttpGet(OfBloc + "/ghi-so"), HttpGet(OfUnit + "/ghi-so")]
    public async Task<IActionResult> RecordNumber(string document, CancellationToken cancel) =>
        await FindAsync(document, cancel) is { } page
            ? View(new RecordNumberForm { Document = page, Version = page.Version, Number = page.Number ?? "", Date = page.Date })
            : NotFound();

    [HttpPost(OfBloc + "/ghi-so"), HttpPost(OfUnit + "/ghi-so")]
    public Task<IActionResult> RecordNumber(string document, RecordNumberForm form, CancellationToken cancel) =>
        DoAsync(document, form, () => service.RecordNumberAsync(form, Deed(form.Why), cancel), "Đã ghi số và ngày của văn bản.", cancel);

    [HttpGet(OfBloc + "/dinh-kem"), HttpGet(OfUnit + "/dinh-kem")]
    public async Task<IActionResult> AttachSignedCopy(string document, CancellationToken cancel) =>
        await FindAsync(document, cancel) is { } page ? View(new SignedCopyForm { Document = page, Version = page.Version }) : NotFound();

    [HttpPost(OfBloc + "/dinh-kem"), HttpPost(OfUnit + "/dinh-kem"), RequestSizeLimit(StoredFile.LargestBytes + (1 << 20))]
    public Task<IActionResult> AttachSignedCopy(string document, SignedCopyForm form, CancellationToken cancel) =>
        DoAsync(document, form, () => service.AttachSignedCopyAsync(form, Deed(), cancel), "Đã đính kèm bản đã ký. Trang kiểm tra văn bản nhận ra bản này từ bây giờ.", cancel);

    [HttpGet(OfBloc + "/thay-the"), HttpGet(OfUnit + "/thay-the")]
    public async Task<IActionResult> Replace(string document, CancellationToken cancel) =>
        await FindAsync(document, cancel) is { } page
            ? View(new ReplaceForm { Document = page, Version = page.Version, Choices = await documents.ReplacementsAsync(page, cancel) })
            : NotFound();

    [HttpPost(OfBloc + "/thay-the"), HttpPost(OfUnit + "/thay-the")]
    public async Task<IActionResult> Replace(string document, ReplaceForm form, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is { } page)
            form.Choices = await documents.ReplacementsAsync(page, cancel);
        return await DoAsync(document, form, () => service.ReplaceAsync(form, Deed(), cancel), "Đã ghi nhận văn bản thay thế.", cancel);
    }

    [HttpGet(OfBloc + "/thu-hoi"), HttpGet(OfUnit + "/thu-hoi")]
    public async Task<IActionResult> Revoke(string document, CancellationToken cancel) =>
        await FindAsync(document, cancel) is { } page ? View(new RevokeForm { Document = page, Version = page.Version }) : NotFound();

    [HttpPost(OfBloc + "/thu-hoi"), HttpPost(OfUnit + "/thu-hoi")]
    public Task<IActionResult> Revoke(string document, RevokeForm form, CancellationToken cancel) =>
        DoAsync(document, form, () => service.RevokeAsync(form, Deed(), cancel), "Đã thu hồi văn bản.", cancel);

    private async Task<IActionResult> DoAsync(string document, DocumentForm form, Func<Task> deed, string done, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is not { } page)
            return NotFound();
        form.Document = page;
        return await Try(deed) ? Done(done, page.Href) : View(form);
    }

    /// <summary>The document, if it belongs to whom the address names and who acts: the bloc in that year, the unit, or the office its own.</summary>
    private async Task<DocumentPage?> FindAsync(string document, CancellationToken cancel) =>
        await documents.FindAsync(document, cancel) is { KeptIn: null } page && page.UnitId == Visit.Scope.Unit?.UnitId && page.IsOfOffice == Visit.Standing.IsOffice ? page : null;
}
