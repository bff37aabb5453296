using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Documents;

/// <summary>Reads issued documents, always within what the person may see and what the address names.</summary>
public sealed class DocumentQueries(PortalDbContext db, Visit visit, FileStore files)
{
    private IQueryable<IssuedDocument> Seen => db.DocumentsSeenBy(visit.Standing, visit.Today).AsNoTracking();

    /// <summary>A page of the documents of the bloc-year the address names.</summary>
    public Task<DocumentListPage> OfBlocYearAsync(DocumentFilter filter, int page, CancellationToken cancel)
    {
        var blocYear = visit.BlocYear;
        return ListAsync(OfBlocYear(blocYear.BlocYearId), blocYear, filter, page, cancel);
    }

    /// <summary>A page of the documents of all blocs the person may see.</summary>
    public Task<DocumentListPage> OfAllBlocsAsync(DocumentFilter filter, int page, CancellationToken cancel) => ListAsync(Seen, null, filter, page, cancel);

    /// <summary>One document of the bloc-year (and of the unit, where the address names one); null when there is none the person may see.</summary>
    public async Task<DocumentPage?> FindAsync(string code, CancellationToken cancel)
    {
        var blocYear = visit.BlocYear;
        var unitId = visit.Scope.Unit?.UnitId;
        return await (
            from d in OfBlocYear(blocYear.BlocYearId)
            where d.VerificationCode == code && (unitId == null || d.UnitId == unitId)
            join y in db.BlocYears on d.BlocYearId equals y.Id
            join e in db.Years on y.YearId equals e.Id
            from unit in db.Units.Where(u => u.Id == d.UnitId).DefaultIfEmpty()
            from copy in db.StoredFiles.Where(f => f.Id == d.SignedCopyId).DefaultIfEmpty()
            from other in db.IssuedDocuments.Where(o => o.Id == d.ReplacedById).DefaultIfEmpty()
            select new DocumentPage(d.Id, d.Version, d.VerificationCode, blocYear.Path, blocYear.Title, y.Id == blocYear.BlocYearId ? null : EmulationYear.LabelOf(e.Cycle, e.Code), d.UnitId, d.IsOfOffice, d.IsNumberGiven, unit!.Code, unit.Name, d.Kind, d.Abstract, d.Symbol,
                d.Number, d.Date, d.FinalisedAt, d.Length, d.Sha256, d.State, d.StateReason, copy!.FileName, copy.GivenAt, copy.GivenBy, d.SignedCopyKind,
                d.Signatures.OrderBy(s => s.Order).Select(s => new SignatureFacts(s.Signer, s.Organisation, s.CertifiedBy, s.StatedAt, s.IsTrusted, SignatureFault.None)).ToList(),
                other!.VerificationCode, other.Number != null ? other.Kind.InWords() + " số " + other.Number + other.Symbol : other.VerificationCode != null ? other.Kind.InWords() + " " + other.Abstract : null)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The frozen bytes.</summary>
    public Task<byte[]> BytesAsync(Guid documentId, CancellationToken cancel) =>
        db.Set<IssuedContent>().Where(c => c.DocumentId == documentId).Select(c => c.Bytes).SingleAsync(cancel);

    /// <summary>The same document for Word.</summary>
    public Task<byte[]> WordAsync(Guid documentId, CancellationToken cancel) =>
        db.Set<IssuedContent>().Where(c => c.DocumentId == documentId).Select(c => c.Word).SingleAsync(cancel);

    /// <summary>The signed copy with its kept file opened; null when none was attached.</summary>
    public async Task<(StoredFile File, Stream Content)?> SignedCopyAsync(Guid documentId, CancellationToken cancel)
    {
        var copy = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => db.IssuedDocuments.Any(d => d.Id == documentId && d.SignedCopyId == f.Id), cancel);
        return copy is null ? null : (copy, files.Open(copy));
    }

    /// <summary>Documents that may take this one's place: of its kind and owner, valid, not older.</summary>
    public async Task<IReadOnlyList<ReplacementChoice>> ReplacementsAsync(DocumentPage document, CancellationToken cancel)
    {
        var rows = await Seen.Where(d => d.BlocYearId == visit.BlocYear.BlocYearId && d.Kind == document.Kind && d.UnitId == document.UnitId && d.IsOfOffice == document.IsOfOffice
                && d.State == IssuedState.Valid && d.Id != document.Id && d.FinalisedAt >= document.FinalisedAt)
            .OrderByDescending(d => d.FinalisedAt).Take(50).Select(d => new { d.Id, d.Number, d.Symbol, d.Abstract, d.FinalisedAt }).ToListAsync(cancel);
        return [.. rows.Select(r => new ReplacementChoice(r.Id, $"{(r.Number is null ? "Chưa ghi số" : r.Number + r.Symbol)}, {r.Abstract} (hoàn thành {VietnamTime.DayOf(r.FinalisedAt):dd/MM/yyyy})"))];
    }

    private async Task<DocumentListPage> ListAsync(
        IQueryable<IssuedDocument> documents, BlocYearScope? blocYear, DocumentFilter filter, int page, CancellationToken cancel)
    {
        foreach (var word in VietnameseText.Fold(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            documents = documents.Where(d => d.Folded.Contains(word));
        if (filter.Kind is { } kind)
            documents = documents.Where(d => d.Kind == kind);
        var ofYear = blocYear?.BlocYearId;
        documents = filter.State switch
        {
            DocumentFilter.Open => Unnumbered(documents),
            DocumentFilter.OpenOfBloc => Unnumbered(documents).Where(d => d.UnitId == null && !d.IsOfOffice && (ofYear == null || d.BlocYearId == ofYear)),
            DocumentFilter.Valid => documents.Where(d => d.State == IssuedState.Valid),
            DocumentFilter.Ended => documents.Where(d => d.State != IssuedState.Valid),
            _ => documents,
        };
        var total = await documents.CountAsync(cancel);
        var last = Math.Max(1, (total + DocumentListPage.Size - 1) / DocumentListPage.Size);
        page = Math.Clamp(page, 1, last);
        var rows = await (
            from d in documents.OrderByDescending(d => d.FinalisedAt).ThenBy(d => d.Id).Skip((page - 1) * DocumentListPage.Size).Take(DocumentListPage.Size)
            join y in db.BlocYears on d.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            from unit in db.Units.Where(u => u.Id == d.UnitId).DefaultIfEmpty()
            orderby d.FinalisedAt descending, d.Id
            select new DocumentRow(d.VerificationCode, b.Code, b.Name, blocYear == null ? e.Code : blocYear.YearCode, unit!.Name, d.Kind, d.Abstract, d.Symbol, d.Number, d.Date, d.FinalisedAt, d.State, d.SignedCopyKind))
            .ToListAsync(cancel);
        return new DocumentListPage(blocYear?.Title, blocYear?.Path, filter, rows, page, total);
    }

    private static IQueryable<IssuedDocument> Unnumbered(IQueryable<IssuedDocument> documents) => documents.Where(d => d.State == IssuedState.Valid && d.Number == null && d.Symbol != "");

    /// <summary>The documents of a bloc-year, and the papers of a conference that serves it beside the year they belong to.</summary>
    private IQueryable<IssuedDocument> OfBlocYear(Guid id)
    {
        var own = Seen.Where(d => d.BlocYearId == id).Select(d => d.Id);
        var served = db.Meetings.Where(m => m.Years.Any(y => y.BlocYearId == id && !y.IsMain)).Select(m => m.Id);
        return db.IssuedDocuments.AsNoTracking().Where(d => own.Contains(d.Id) || served.Contains(d.SubjectId)
            || db.Minutes.Any(m => m.Id == d.SubjectId && served.Contains(m.MeetingId)));
    }
}
