using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>The deeds of the clerk's desk: number, signed copy, replacement, revocation.</summary>
public sealed class DocumentService(PortalDbContext db, SignedCopies copies)
{
    /// <summary>Records number and date; a number is given once in a register, whoever records first.</summary>
    /// <exception cref="RuleBroken"><see cref="IssuedDocument.NumberTaken"/> and what <see cref="IssuedDocument.RecordNumber"/> throws.</exception>
    public async Task RecordNumberAsync(RecordNumberForm form, Deed deed, CancellationToken cancel)
    {
        var document = await LoadAsync(form, cancel);
        var registerId = document.IsOfOffice ? OfficeRegister.Office : document.UnitId ?? await db.BlocYears.Where(y => y.Id == document.BlocYearId).Select(y => y.BlocId).SingleAsync(cancel);
        var (before, name) = (document.FullNumber, NameOf(document));
        document.RecordNumber(form.Number, form.Date!.Value, registerId, deed);
        if (await db.IssuedDocuments.AnyAsync(d => d.RegisterKey == document.RegisterKey && d.Id != document.Id, cancel))
            throw document.NumberIsTaken();
        try
        {
            await db.SaveAsync(deed, before is null ? $"ghi số {document.FullNumber} cho {name}" : $"sửa số {before} thành {document.FullNumber}", cancel);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueClash())
        {
            throw document.NumberIsTaken();
        }
    }

    /// <summary>Attaches the signed copy; a later one takes the earlier one's place, and the history keeps both.</summary>
    public async Task AttachSignedCopyAsync(SignedCopyForm form, Deed deed, CancellationToken cancel)
    {
        var document = await LoadAsync(form, cancel);
        await copies.AttachAsync(document, form.Copy!, form.IsScan, deed, nameof(form.Copy), cancel);
        await db.SaveAsync(deed, $"đính kèm bản đã ký ({document.SignedCopyKind!.Value.InWords().ToLower(VietnameseText.Culture)}) của {NameOf(document)}", cancel);
    }

    /// <summary>Puts another document in this one's place.</summary>
    public async Task ReplaceAsync(ReplaceForm form, Deed deed, CancellationToken cancel)
    {
        var document = await LoadAsync(form, cancel);
        var other = await db.IssuedDocuments.SingleOrDefaultAsync(d => d.Id == form.ReplacementId && d.BlocYearId == document.BlocYearId, cancel)
            ?? throw new RuleBroken(IssuedDocument.ReplacementUnfit, document.Kind.InWords()) { Field = nameof(form.ReplacementId) };
        document.ReplaceBy(other, form.Reason);
        await db.SaveAsync(deed with { Why = document.StateReason }, $"thay {NameOf(document)} bằng {NameOf(other)}", cancel);
    }

    /// <summary>Takes the document back.</summary>
    public async Task RevokeAsync(RevokeForm form, Deed deed, CancellationToken cancel)
    {
        var document = await LoadAsync(form, cancel);
        document.Revoke(form.Reason);
        await db.SaveAsync(deed with { Why = document.StateReason }, $"thu hồi {NameOf(document)}", cancel);
    }

    private async Task<IssuedDocument> LoadAsync(DocumentForm form, CancellationToken cancel)
    {
        var document = await db.IssuedDocuments.SingleAsync(d => d.Id == form.Document.Id, cancel);
        db.Expect(document, form.Version);
        return document;
    }

    private static string NameOf(IssuedDocument document)
    {
        var name = document.FullNumber is { } number ? $"{document.Kind.InWords()} số {number}" : $"{document.Kind.InWords()} {document.Abstract}";
        return name.Length <= 180 ? name : name[..180] + "…";
    }
}
