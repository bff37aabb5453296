using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Files;
using EmulationPortal.Web.Infrastructure.Pdf;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Takes the signed copy of an issued document, wherever in the portal somebody brings it.</summary>
public sealed class SignedCopies(PortalDbContext db, FileStore files)
{
    /// <summary>Keeps the file, reads what it is, and attaches it. Nothing is saved here: the caller's deed saves it.</summary>
    /// <param name="document">Whose copy it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="isScan">Whether who brings it says that it is a scan of the paper.</param>
    /// <param name="field">The name of the form's field.</param>
    /// <exception cref="RuleBroken">Rules of files, and of <see cref="IssuedDocument.AttachSignedCopy"/>.</exception>
    public async Task<StoredFile> AttachAsync(IssuedDocument document, IFormFile file, bool isScan, Deed deed, string field, CancellationToken cancel)
    {
        var copy = await files.ReceiveAsync(file, deed, field, cancel);
        await using var content = files.Open(copy);
        var reading = SignedPdf.Read(await SignedPdf.BytesOfAsync(content, cancel), document.Length, document.Sha256);
        await db.Entry(document).Collection(d => d.Signatures).LoadAsync(cancel);
        try
        {
            document.AttachSignedCopy(copy, reading, isScan);
        }
        catch (RuleBroken broken) when (broken.Field == IssuedDocument.CopyField)
        {
            throw broken.At(field);
        }

        db.Add(copy);
        return copy;
    }
}
