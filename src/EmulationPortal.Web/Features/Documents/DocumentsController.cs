using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting.Word;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>Lists, single documents and their files. Files always leave as downloads.</summary>
public sealed class DocumentsController(DocumentQueries documents) : PortalController
{
    private const string Pdf = "application/pdf";

    [HttpGet("/van-ban"), Allows(Operation.UseOwnPages)]
    public async Task<IActionResult> All(
        [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "loai")] DocumentKind? kind, [FromQuery(Name = "tinh-trang")] string? state,
        [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View("List", await documents.OfAllBlocsAsync(new DocumentFilter(words, kind, state), page, cancel));

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/van-ban"), Allows(Operation.ViewDocuments)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "tu-khoa")] string? words, [FromQuery(Name = "loai")] DocumentKind? kind, [FromQuery(Name = "tinh-trang")] string? state,
        [FromQuery(Name = "trang")] int page, CancellationToken cancel) =>
        View(await documents.OfBlocYearAsync(new DocumentFilter(words, kind, state), page, cancel));

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/van-ban/{document}"), Allows(Operation.ViewDocuments)]
    public async Task<IActionResult> Details(string document, CancellationToken cancel) =>
        await documents.FindAsync(document, cancel) is { } page ? View(page) : NotFound();

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/van-ban/{document}/tep"), Allows(Operation.ViewDocuments)]
    public async Task<IActionResult> Download(string document, CancellationToken cancel) =>
        await documents.FindAsync(document, cancel) is { } page
            ? File(await documents.BytesAsync(page.Id, cancel), Pdf, DocumentWords.FileName(page, ".pdf"))
            : NotFound();

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/van-ban/{document}/tep.docx"), Allows(Operation.ViewDocuments)]
    public async Task<IActionResult> Word(string document, CancellationToken cancel) =>
        await documents.FindAsync(document, cancel) is { } page
            ? File(await documents.WordAsync(page.Id, cancel), WordRenderer.ContentType, DocumentWords.FileName(page, ".docx"))
            : NotFound();

    [HttpGet("/khoi-thi-dua/{bloc}/{year}/van-ban/{document}/ban-da-ky"), Allows(Operation.ViewDocuments)]
    public async Task<IActionResult> SignedCopy(string document, CancellationToken cancel) =>
        await documents.FindAsync(document, cancel) is { } page && await documents.SignedCopyAsync(page.Id, cancel) is var (file, content)
            ? File(content, file.ContentType, file.FileName)
            : NotFound();
}
