using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using EmulationPortal.Web.Infrastructure.Pdf;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Documents.Check;

/// <summary>Recognises issued documents by code or by file, for anybody.</summary>
public sealed class CheckQueries(PortalDbContext db, IConfiguration configuration)
{
    /// <summary>By the code as somebody typed it; unknown also when the text could mean two documents.</summary>
    public async Task<CheckAnswer> ByCodeAsync(string typed, CancellationToken cancel)
    {
        var codes = VerificationCode.Meanings(typed);
        if (codes.Count == 0)
            return CheckAnswer.Unknown;
        var found = await Facts(db.IssuedDocuments.Where(d => codes.Contains(d.VerificationCode)).OrderBy(d => d.Id)).Take(2).ToListAsync(cancel);
        return found.Count == 1 ? new CheckAnswer(Recognition.Code, found[0]) : CheckAnswer.Unknown;
    }

    /// <summary>By a file: the whole first, then what it begins with. Only indexed hashes are compared, and what goes on after a frozen file is read for signatures; no stored document is read.</summary>
    public async Task<CheckAnswer> ByFileAsync(FilePrint print, CancellationToken cancel)
    {
        if (await FirstAsync(db.IssuedDocuments.Where(d => d.Sha256 == print.Whole), cancel) is { } frozen)
            return new CheckAnswer(Recognition.FrozenFile, frozen);
        if (await FirstAsync(db.IssuedDocuments.Where(d => d.SignedCopySha256 == print.Whole), cancel) is { } signed)
            return new CheckAnswer(Recognition.SignedCopy, signed);
        if (print.Beginnings.Count > 0 && await FirstAsync(db.IssuedDocuments.Where(d => print.Beginnings.Contains(d.Sha256)), cancel) is { } continued)
            return new CheckAnswer(Recognition.FrozenFileContinued, continued,
                print.Content is { } content ? SignedPdf.Read(content, continued.Length, continued.Sha256) : CopyReading.Plain with { Beginning = CopyBeginning.TooLong });
        return CheckAnswer.Unknown;
    }

    /// <summary>One scan may have been attached to a document and to the one that replaced it: the one in force answers.</summary>
    private Task<CheckedDocument?> FirstAsync(IQueryable<IssuedDocument> documents, CancellationToken cancel) =>
        Facts(documents.OrderBy(d => d.State == IssuedState.Valid ? 0 : 1).ThenByDescending(d => d.FinalisedAt).Take(1)).SingleOrDefaultAsync(cancel);

    private IQueryable<CheckedDocument> Facts(IQueryable<IssuedDocument> documents)
    {
        var office = configuration.OfficeName();
        return from d in documents.AsNoTracking()
               join y in db.BlocYears on d.BlocYearId equals y.Id
               join b in db.Blocs on y.BlocId equals b.Id
               join e in db.Years on y.YearId equals e.Id
               from unit in db.Units.Where(u => u.Id == d.UnitId).DefaultIfEmpty()
               from other in db.IssuedDocuments.Where(o => o.Id == d.ReplacedById).DefaultIfEmpty()
               select new CheckedDocument(d.Kind, d.Abstract, d.IsOfOffice ? office : unit!.Name ?? b.Name, EmulationYear.LabelOf(e.Cycle, e.Code), d.Number == null ? null : d.Number + d.Symbol, d.Symbol != "", d.Date,
                   d.FinalisedAt, d.SignedCopyKind, d.Signatures.OrderBy(s => s.Order).Select(s => new SignatureFacts(s.Signer, s.Organisation, s.CertifiedBy, s.StatedAt, s.IsTrusted, SignatureFault.None)).ToList(), d.State, d.StateReason, other!.VerificationCode,
                   other.Number != null ? other.Kind.InWords() + " số " + other.Number + other.Symbol : other.VerificationCode != null ? other.Kind.InWords() + " " + other.Abstract : null, d.Length, d.Sha256);
    }
}
