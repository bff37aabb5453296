using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Honours;

/// <summary>Reads the roll of honours; those withdrawn and who entered them only for the office.</summary>
public sealed class HonourQueries(PortalDbContext db, Visit visit)
{
    private const int MostExported = 5000;

    private bool Manages => visit.May(Operation.ManageHonours);

    /// <summary>A page of what is looked for, newest first; of the unit the address names, where it names one.</summary>
    public async Task<HonoursPage> ListAsync(HonourSearch search, CancellationToken cancel)
    {
        var unit = visit.Scope.Unit;
        var path = unit is null ? "/so-khen-thuong" : $"/so-khen-thuong/don-vi/{unit.Code}";
        var found = Found(search);
        var total = await found.CountAsync(cancel);
        var page = Math.Clamp(search.Page, 1, Math.Max(1, (total + HonoursPage.Size - 1) / HonoursPage.Size));
        var rows = await RowsAsync(InOrder(found).Skip((page - 1) * HonoursPage.Size).Take(HonoursPage.Size), cancel);
        var roll = Roll(withdrawn: false);
        var codes = await roll.Select(h => h.AwardTypeCode).Distinct().ToListAsync(cancel);
        var types = await db.AwardTypes.AsNoTracking().Include(t => t.Versions).Where(t => codes.Contains(t.Code)).OrderBy(t => t.Id).ToListAsync(cancel);
        var years = await roll.Select(h => h.ForYear).Distinct().OrderByDescending(y => y).ToListAsync(cancel);
        var blocs = await db.Blocs.AsNoTracking().Select(b => new { b.Code, b.Name }).ToListAsync(cancel);
        return new HonoursPage(search, path, unit?.Name, rows, page, total,
            [.. types.Select(t => new SelectListItem(t.Latest.Name, t.Code, t.Code == search.Award))], years,
            [.. blocs.OrderBy(b => VietnameseText.NumbersPadded(b.Name), VietnameseText.Order).Select(b => new SelectListItem(b.Name, b.Code, b.Code == search.Bloc))]);
    }

    /// <summary>Everything found as an Excel file with the heads of an import.</summary>
    public async Task<byte[]> ExcelAsync(HonourSearch search, CancellationToken cancel)
    {
        var honours = await InOrder(Found(search)).Take(MostExported).ToListAsync(cancel);
        return Workbook.Write(("Sổ khen thưởng", [[.. HonourList.Heads], .. honours.Select(h => (IReadOnlyList<object?>)
            [h.UnitName, h.PersonName, h.Position, h.AwardName, h.ForYear, h.DecisionNumber, VietnameseFormat.Day(h.DecisionDate), h.DecidedBy])]));
    }

    /// <summary>The form that withdraws; null when it does not stand.</summary>
    public async Task<WithdrawHonourPage?> WithdrawAsync(Guid id, WithdrawHonourForm? posted, CancellationToken cancel)
    {
        if (await db.Honours.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.WithdrawnAt == null, cancel) is not { } honour)
            return null;
        var code = await db.Units.Where(u => u.Id == honour.UnitId).Select(u => u.Code).SingleAsync(cancel);
        return new WithdrawHonourPage(Row(honour, code, await YearsAsync([honour], cancel)), posted ?? new WithdrawHonourForm { Version = honour.Version });
    }

    private IQueryable<Honour> Roll(bool withdrawn)
    {
        var roll = db.Honours.AsNoTracking().Where(h => withdrawn ? h.WithdrawnAt != null : h.WithdrawnAt == null);
        return visit.Scope.Unit is { } unit ? roll.Where(h => h.UnitId == unit.UnitId) : roll;
    }

    private IQueryable<Honour> Found(HonourSearch search)
    {
        var folded = VietnameseText.Fold(search.Text ?? "");
        var found = Roll(search.Withdrawn == true && Manages).Where(h => h.Folded.Contains(folded) || db.Units.Any(u => u.Id == h.UnitId && u.Folded.Contains(folded)));
        if (!string.IsNullOrEmpty(search.Award))
            found = found.Where(h => h.AwardTypeCode == search.Award);
        if (search.Year is { } year)
            found = found.Where(h => h.ForYear == year);
        return string.IsNullOrEmpty(search.Bloc) ? found
            : found.Where(h => db.BlocYears.Any(y => db.Blocs.Any(b => b.Id == y.BlocId && b.Code == search.Bloc) && y.Memberships.Any(m => m.UnitId == h.UnitId)));
    }

    private static IOrderedQueryable<Honour> InOrder(IQueryable<Honour> found) => found.OrderByDescending(h => h.ForYear).ThenByDescending(h => h.DecisionDate).ThenBy(h => h.Id);

    private async Task<IReadOnlyList<HonourRow>> RowsAsync(IQueryable<Honour> honours, CancellationToken cancel)
    {
        var rows = await honours.ToListAsync(cancel);
        var ids = rows.Select(h => h.UnitId).ToList();
        var codes = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        var years = await YearsAsync(rows, cancel);
        return [.. rows.Select(h => Row(h, codes[h.UnitId], years))];
    }

    /// <summary>The years of those decided on a dossier as they are named: "2020-2021" is one school year, not the calendar year in which it began.</summary>
    private async Task<Dictionary<Guid, string>> YearsAsync(IEnumerable<Honour> honours, CancellationToken cancel)
    {
        var ids = honours.Select(h => h.DossierId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await (from d in db.AwardDossiers join y in db.BlocYears on d.BlocYearId equals y.Id join e in db.Years on y.YearId equals e.Id where ids.Contains(d.Id) select new { d.Id, e.Code }).ToDictionaryAsync(d => d.Id, d => d.Code, cancel);
    }

    private HonourRow Row(Honour h, string code, Dictionary<Guid, string> years) => new(h.Id, h.PersonName, h.Position, h.UnitName, code, h.AwardName, h.DossierId is { } dossier && years.TryGetValue(dossier, out var year) ? year : $"{h.ForYear}",
        $"Quyết định số {h.DecisionNumber} ngày {VietnameseFormat.Day(h.DecisionDate)}, {h.DecidedBy}",
        Manages ? $"{(h.Origin == HonourOrigin.Decision ? "Từ hồ sơ khen thưởng" : "Nhập từ danh sách")}, {h.EnteredBy}, {VietnameseFormat.Moment(h.EnteredAt)}" : null,
        Manages && h.WithdrawnAt is { } at ? $"Đã rút {VietnameseFormat.Moment(at)}, {h.WithdrawnBy}: {h.WithdrawnReason}" : null);
}
