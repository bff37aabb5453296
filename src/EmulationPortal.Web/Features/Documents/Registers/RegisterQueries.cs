using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Documents.Registers;

/// <summary>Reads the registers: the office's own, and that of the bloc the address names.</summary>
public sealed class RegisterQueries(PortalDbContext db, Visit visit, IConfiguration configuration)
{
    /// <summary>A year of numbers fits into one file.</summary>
    private const int MostExported = 20_000;

    private BlocYearScope? Bloc => visit.Scope.BlocYear;

    private string Path => Bloc is { } bloc ? bloc.Path + "/so-van-ban" : "/so-van-ban";

    /// <summary>The group of the office's submissions.</summary>
    public string OfficeSymbol => $"/{DocumentKind.Submission.Abbreviation()}-{configuration.OfficeSymbol()}";

    /// <summary>A page of the register, in the order of its numbers.</summary>
    public async Task<RegisterPage> PageAsync(int? year, string? symbol, string? words, int page, CancellationToken cancel)
    {
        var filter = new RegisterFilter(year ?? visit.Today.Year, symbol, words);
        var numbered = Numbered();
        var first = await numbered.MinAsync(d => d.Date, cancel);
        var last = await numbered.MaxAsync(d => d.Date, cancel);
        var symbols = await InYear(numbered, filter.Year).Select(d => d.Symbol).Distinct().OrderBy(s => s).ToListAsync(cancel);
        var rows = Filtered(numbered, filter);
        var total = await rows.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + RegisterPage.Size - 1) / RegisterPage.Size));
        var open = Bloc is not null ? [] : await db.OfficeRegisters.AsNoTracking().OrderBy(r => r.Symbol).Select(r => new OpenRegister(r.Symbol, r.Year, r.Start, r.StartReason, r.Last)).ToListAsync(cancel);
        int[] known = [visit.Today.Year, first?.Year ?? visit.Today.Year, last?.Year ?? visit.Today.Year, .. open.Select(r => r.Year)];
        var isYearToOpen = filter.Year == visit.Today.Year || filter.Year == visit.Today.Year + 1;
        return new RegisterPage(Bloc?.Title, Bloc?.Path, Path, filter, [.. Enumerable.Range(known.Min(), known.Max() - known.Min() + 1).Reverse()], symbols,
            await RowsAsync(rows, (page - 1) * RegisterPage.Size, RegisterPage.Size, cancel), page, total, [.. open.Where(r => r.Year == filter.Year)],
            Bloc is null && isYearToOpen && !open.Any(r => r.Year == filter.Year && r.Symbol == OfficeSymbol));
    }

    /// <summary>What the page shows, all of it, as an Excel file.</summary>
    public async Task<byte[]> ExcelAsync(int? year, string? symbol, string? words, CancellationToken cancel)
    {
        var rows = await RowsAsync(Filtered(Numbered(), new RegisterFilter(year ?? visit.Today.Year, symbol, words)), 0, MostExported, cancel);
        return Workbook.Write(("Sổ văn bản",
        [
            ["Số", "Ký hiệu", "Ngày", "Loại", "Trích yếu", "Khối, cụm", "Tình trạng", "Lý do", "Văn bản thay thế", "Bản đã ký"],
            .. rows.Select(r => (IReadOnlyList<object?>)[r.Number, r.Symbol.TrimStart('/'), r.Date, r.Kind.InWords(), r.Abstract, r.BlocName, RegisterWords.Of(r.State).Words, r.StateReason, r.ReplacedByNumber, r.SignedCopyKind?.InWords()]),
        ]));
    }

    /// <summary>The form that opens the register of a year; filled from the register while that has given no number.</summary>
    public async Task<OpenRegisterForm> FormAsync(int? year, CancellationToken cancel)
    {
        var wanted = year ?? visit.Today.Year;
        var open = await db.OfficeRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.Symbol == OfficeSymbol && r.Year == wanted, cancel);
        return new OpenRegisterForm { Symbol = OfficeSymbol, Year = wanted, Start = open?.Start ?? await LastRecordedAsync(wanted, cancel) + 1, Reason = open?.StartReason, Version = open?.Version ?? 0, IsOpen = open is not null };
    }

    /// <summary>The greatest number recorded in the office's group in a year; 0 for none.</summary>
    internal async Task<int> LastRecordedAsync(int year, CancellationToken cancel) =>
        await InYear(db.IssuedDocuments.Where(d => d.IsOfOffice && d.Number != null && d.Symbol == OfficeSymbol), year).MaxAsync(d => (int?)d.NumberValue, cancel) ?? 0;

    private IQueryable<IssuedDocument> Numbered() => Bloc is { BlocId: var bloc }
        ? db.IssuedDocuments.AsNoTracking().Where(d => d.Number != null && d.UnitId == null && !d.IsOfOffice && db.BlocYears.Any(y => y.Id == d.BlocYearId && y.BlocId == bloc))
        : db.IssuedDocuments.AsNoTracking().Where(d => d.Number != null && d.IsOfOffice);

    private static IQueryable<IssuedDocument> InYear(IQueryable<IssuedDocument> documents, int year)
    {
        var (from, to) = (new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year, 1, 9999), 12, 31));
        return documents.Where(d => d.Date >= from && d.Date <= to);
    }

    private static IQueryable<IssuedDocument> Filtered(IQueryable<IssuedDocument> documents, RegisterFilter filter)
    {
        documents = InYear(documents, filter.Year);
        if (!string.IsNullOrEmpty(filter.Symbol))
            documents = documents.Where(d => d.Symbol == filter.Symbol);
        foreach (var word in VietnameseText.Fold(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            documents = documents.Where(d => d.Folded.Contains(word));
        return documents;
    }

    private async Task<List<RegisterRow>> RowsAsync(IQueryable<IssuedDocument> documents, int skip, int take, CancellationToken cancel) => await (
        from d in documents.OrderBy(d => d.Symbol).ThenBy(d => d.NumberValue).ThenBy(d => d.Number).ThenBy(d => d.Id).Skip(skip).Take(take)
        join y in db.BlocYears on d.BlocYearId equals y.Id
        join b in db.Blocs on y.BlocId equals b.Id
        join e in db.Years on y.YearId equals e.Id
        from other in db.IssuedDocuments.Where(o => o.Id == d.ReplacedById).DefaultIfEmpty()
        orderby d.Symbol, d.NumberValue, d.Number, d.Id
        select new RegisterRow(d.Number!, d.Symbol, d.Date!.Value, d.Kind, d.Abstract, b.Name, $"/khoi-thi-dua/{b.Code}/{e.Code}/van-ban/{d.VerificationCode}", d.State, d.StateReason, other.Number == null ? null : other.Number + other.Symbol, d.SignedCopyKind)).ToListAsync(cancel);
}
