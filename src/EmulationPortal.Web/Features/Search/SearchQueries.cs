using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Search;

/// <summary>One thing found.</summary>
public sealed record Hit(string Text, string Note, string Href);

/// <summary>What was found of one sort; at most <see cref="SearchPage.Most"/> are shown.</summary>
public sealed record Hits(string Id, string Heading, int Total, IReadOnlyList<Hit> Shown, string? AllHref);

/// <summary>The answer to a search.</summary>
/// <param name="Words">As typed.</param>
/// <param name="TooShort">Fewer than two letters or digits were typed.</param>
public sealed record SearchPage(string Words, bool TooShort, IReadOnlyList<Hits> Groups)
{
    public const int Most = 20;

    public int Total => Groups.Sum(g => g.Total);
}

/// <summary>Finds units, blocs and documents by folded words, within what the person may see.</summary>
public sealed class SearchQueries(PortalDbContext db, Visit visit)
{
    private const int MostWords = 8;

    /// <summary>Every word must occur; "cd y te", "CĐ Y tế" and "cdyt" find the same.</summary>
    public async Task<SearchPage> FindAsync(string? typed, CancellationToken cancel)
    {
        var text = (typed ?? "").Trim();
        text = text.Length > 100 ? text[..100] : text;
        var words = VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToArray();
        return words.Sum(w => w.Length) < 2
            ? new SearchPage(text, text.Length > 0, [])
            : new SearchPage(text, false, [await UnitsAsync(words, cancel), await BlocsAsync(words, cancel), await DocumentsAsync(text, words, cancel)]);
    }

    private async Task<Hits> UnitsAsync(string[] words, CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking();
        var seesAll = visit.May(Operation.ViewUnits);
        var own = visit.Standing.Acting?.UnitId;
        if (!seesAll)
            units = units.Where(u => u.Id == own || db.BlocYears.Any(y => y.Memberships.Any(m => m.UnitId == u.Id && m.LeftOn == null) && y.Memberships.Any(m => m.UnitId == own && m.LeftOn == null)));
        foreach (var word in words)
            units = units.Where(u => u.Folded.Contains(word));
        var rows = await units.OrderBy(u => u.DissolvedOn != null).ThenBy(u => !u.Folded.StartsWith(words[0])).ThenBy(u => u.Name).Take(SearchPage.Most).Select(u => new { u.Id, u.Code, u.Name, u.Abbreviation, u.DissolvedOn, Begins = u.Folded.StartsWith(words[0]) }).ToListAsync(cancel);
        return new Hits("don-vi", "Đơn vị", await units.CountAsync(cancel),
            [.. rows.OrderBy(r => r.DissolvedOn is not null).ThenBy(r => !r.Begins).ThenBy(r => r.Name, VietnameseText.Order).Select(r => new Hit(r.Name, r.DissolvedOn is not null ? "Đã kết thúc hoạt động" : r.Abbreviation ?? "", seesAll || r.Id == own ? $"/don-vi/{r.Code}" : ""))], null);
    }

    private async Task<Hits> BlocsAsync(string[] words, CancellationToken cancel)
    {
        var own = visit.Standing.Acting?.UnitId;
        var seesAll = visit.Standing.IsOffice;
        var found = from y in db.BlocYears.AsNoTracking()
                    join b in db.Blocs on y.BlocId equals b.Id
                    join e in db.Years on y.YearId equals e.Id
                    where seesAll || y.Memberships.Any(m => m.UnitId == own && m.LeftOn == null)
                    select new { b.Folded, b.Name, Bloc = b.Code, Year = e.Code, e.FirstYear, e.Cycle, b.Description };
        foreach (var word in words)
            found = found.Where(r => r.Folded.Contains(word) || r.Year.Contains(word));
        var rows = await found.OrderByDescending(r => r.FirstYear).ThenBy(r => r.Name).Take(SearchPage.Most).ToListAsync(cancel);
        return new Hits("khoi", "Khối, cụm thi đua", await found.CountAsync(cancel),
            [.. rows.Select(r => new Hit($"{r.Name}, {EmulationYear.LabelOf(r.Cycle, r.Year).ToLower(VietnameseText.Culture)}", r.Description ?? "", $"/khoi-thi-dua/{r.Bloc}/{r.Year}"))], null);
    }

    private async Task<Hits> DocumentsAsync(string text, string[] words, CancellationToken cancel)
    {
        var documents = db.DocumentsSeenBy(visit.Standing, visit.Today).AsNoTracking();
        foreach (var word in words)
            documents = documents.Where(d => d.Folded.Contains(word));
        var rows = await (
            from d in documents.OrderByDescending(d => d.FinalisedAt).ThenBy(d => d.Id).Take(SearchPage.Most)
            join y in db.BlocYears on d.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            orderby d.FinalisedAt descending, d.Id
            select new { d.Kind, d.Abstract, d.Number, d.Symbol, d.Date, d.VerificationCode, Bloc = b.Code, BlocName = b.Name, Year = e.Code }).ToListAsync(cancel);
        return new Hits("van-ban", "Văn bản", await documents.CountAsync(cancel),
            [.. rows.Select(r => new Hit($"{Domain.Documents.DocumentKindWords.InWords(r.Kind)} {r.Abstract}",
                $"{(r.Number is not null ? r.Number + r.Symbol : r.Symbol.Length > 0 ? "Chưa ghi số" : "Không mang số")}{(r.Date is { } day ? $", ngày {day:dd/MM/yyyy}" : "")}; {r.BlocName}, {r.Year}", $"/khoi-thi-dua/{r.Bloc}/{r.Year}/van-ban/{r.VerificationCode}"))],
            $"/van-ban?tu-khoa={Uri.EscapeDataString(text)}");
    }
}
