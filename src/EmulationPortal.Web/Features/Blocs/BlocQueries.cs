using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs;

/// <summary>Reads blocs: all of them for the office, those of the unit acted for to everybody else.</summary>
public sealed class BlocQueries(PortalDbContext db, Visit visit, KeptQueries kept, YearChoiceQueries years)
{
    /// <summary>The list for the chosen years, in Vietnamese order with numbers counted as numbers.</summary>
    public async Task<BlocsPage> ListAsync(string? search, bool withoutChair, int page, CancellationToken cancel)
    {
        var chosen = await years.ChosenAsync(cancel);
        var yearIds = await years.YearIdsAsync(chosen, cancel);
        var folded = VietnameseText.Fold(search ?? "");
        var histories = (await db.AuditChains.SumAsync(c => c.Length, cancel)).ToString(CultureInfo.InvariantCulture);
        var acting = visit.Standing.Acting?.UnitId;
        var mine = acting is null ? [] : await db.BlocYears.Where(y => yearIds.Contains(y.YearId) && y.Memberships.Any(m => m.UnitId == acting && m.LeftOn == null)).Select(y => y.BlocId).ToListAsync(cancel);
        var visible = All ? null : await Visible().Select(b => b.Id).ToListAsync(cancel);
        var rows = (await kept.WhileAsync(histories, string.Join(' ', yearIds), () => AllAsync(yearIds, cancel)))
            .Where(b => b.Folded.Contains(folded, StringComparison.Ordinal) && visible?.Contains(b.Id) != false && (All || mine.Contains(b.Id) || b.Row.YearLabel is null)
                && (!withoutChair || b.Row is { YearLabel: not null, ChairName: null, HandedOverOn: null }))
            .Select(b => b.Row with { Mine = mine.Contains(b.Id) }).ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (rows.Count + BlocsPage.Size - 1) / BlocsPage.Size));
        return new BlocsPage(All, await years.ChoicesAsync(cancel), search, withoutChair, [.. rows.Skip((page - 1) * BlocsPage.Size).Take(BlocsPage.Size)], page, rows.Count);
    }

    private sealed record KnownBloc(Guid Id, string Folded, BlocRow Row);

    /// <summary>Every bloc with its year of the chosen ones, in the order of the list; blocs that ended only where they had such a year.</summary>
    private async Task<List<KnownBloc>> AllAsync(IReadOnlyList<Guid> yearIds, CancellationToken cancel)
    {
        var blocs = await db.Blocs.AsNoTracking().Select(b => new { b.Id, b.Code, b.Name, b.Folded, b.Kind, b.Wording.ChairWord, b.DissolvedOn }).ToListAsync(cancel);
        var open = await (
            from y in db.BlocYears
            join e in db.Years on y.YearId equals e.Id
            where yearIds.Contains(e.Id)
            select new
            {
                y.BlocId,
                y.HandedOverOn,
                Year = e,
                Members = y.Memberships.Count(m => m.LeftOn == null),
                Chair = db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => c.ChairOf == y.Id).Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => u.Name).FirstOrDefault(),
            }).AsNoTracking().ToDictionaryAsync(y => y.BlocId, cancel);
        return [.. blocs.Where(b => open.ContainsKey(b.Id) || b.DissolvedOn is null).Select(b => new KnownBloc(b.Id, b.Folded, open.TryGetValue(b.Id, out var y)
                ? new BlocRow(b.Name, b.Kind, $"/khoi-thi-dua/{b.Code}/{y.Year.Code}", y.Year.Label, y.Members, b.ChairWord, y.Chair, y.HandedOverOn, false)
                : new BlocRow(b.Name, b.Kind, $"/khoi-thi-dua/{b.Code}", null, 0, b.ChairWord, null, null, false)))
            .OrderBy(b => b.Row.Kind).ThenBy(b => VietnameseText.NumbersPadded(b.Row.Name), VietnameseText.Order)];
    }

    /// <summary>One bloc; null when there is none or the person has nothing to do with it.</summary>
    public async Task<BlocPage?> FindAsync(string code, CancellationToken cancel)
    {
        if (await Visible().SingleOrDefaultAsync(b => b.Code == code, cancel) is not { } bloc)
            return null;
        var rows = await (
            from y in db.BlocYears
            join e in db.Years on y.YearId equals e.Id
            where y.BlocId == bloc.Id
            select new { y.Id, Year = e, y.HandedOverOn, Members = y.Memberships.Count(m => m.LeftOn == null) }).AsNoTracking().ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var leaders = await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => ids.Contains(c.BlocYearId) && !c.Ended)
            .Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new { c.BlocYearId, c.Role, u.Name }).ToListAsync(cancel);
        return new BlocPage(bloc.Code, bloc.Name, bloc.Kind, bloc.Cycle, bloc.Description, bloc.ParentAuthority, bloc.Wording, bloc.DissolvedOn, bloc.DissolutionReason, bloc.Version,
            [.. rows.OrderByDescending(r => r.Year.FirstYear).Select(r => new BlocYearRow(r.Year.Label, $"/khoi-thi-dua/{bloc.Code}/{r.Year.Code}", r.Members,
                leaders.FirstOrDefault(l => l.BlocYearId == r.Id && l.Role == LeadershipRole.Chair)?.Name,
                [.. leaders.Where(l => l.BlocYearId == r.Id && l.Role == LeadershipRole.ViceChair).Select(l => l.Name).Order(VietnameseText.Order)], r.HandedOverOn))]);
    }

    private bool All => visit.May(Operation.WatchAllBlocs);

    private IQueryable<Bloc> Visible()
    {
        var all = All;
        var acting = visit.Standing.Acting?.UnitId;
        return db.Blocs.AsNoTracking().Where(b => all || db.BlocYears.Any(y => y.BlocId == b.Id && y.Memberships.Any(m => m.UnitId == acting && m.LeftOn == null)));
    }
}
