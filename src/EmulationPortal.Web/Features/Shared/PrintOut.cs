using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;
using EmulationPortal.Typesetting.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A paper to take away: frozen, or a draft laid out now; for print and for Word, with the same words.</summary>
public sealed class PrintOut
{
    private const string WordExtension = ".docx";

    private readonly Func<byte[]> pdf;
    private readonly Func<byte[]> word;

    private PrintOut(Func<byte[]> pdf, Func<byte[]> word) => (this.pdf, this.word) = (pdf, word);

    /// <summary>A document as it stands now.</summary>
    public static PrintOut Of(OfficialDocument document) => new(() => PdfRenderer.Render(document), () => WordRenderer.Render(document));

    /// <summary>The files of an issued document; null where the query finds none.</summary>
    public static async Task<PrintOut?> FrozenAsync(IQueryable<IssuedDocument> documents, CancellationToken cancel) =>
        await documents.Select(d => d.Content!).AsNoTracking().FirstOrDefaultAsync(cancel) is { } content ? new(() => content.Bytes, () => content.Word) : null;

    /// <summary>The answer in the format that the address asks for by its end: Word for ".docx", otherwise PDF.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="name">The name of the file, without extension.</param>
    /// <param name="inline">Whether a PDF opens in the browser; a Word file never does.</param>
    public FileContentResult In(HttpRequest request, string name, bool inline = false)
    {
        if (request.Path.Value?.EndsWith(WordExtension, StringComparison.Ordinal) == true)
            return new FileContentResult(word(), WordRenderer.ContentType) { FileDownloadName = name + WordExtension };
        if (!inline)
            return new FileContentResult(pdf(), "application/pdf") { FileDownloadName = name + ".pdf" };
        request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename={name}.pdf";
        return new FileContentResult(pdf(), "application/pdf");
    }
}
