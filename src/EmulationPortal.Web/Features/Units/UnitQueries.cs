using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Units;

/// <summary>Reads units.</summary>
public sealed class UnitQueries(PortalDbContext db, Visit visit, KeptQueries kept, UnitChoiceQueries choices, UnderWayQueries underWay)
{
    /// <summary>A page of the list in Vietnamese order; found by folded name, shortening or abbreviation.</summary>
    public async Task<UnitsPage> ListAsync(string? search, UnitKind? kind, int page, CancellationToken cancel)
    {
        var folded = VietnameseText.Fold(search ?? "");
        var found = (await AllAsync(cancel)).Where(u => u.Folded.Contains(folded, StringComparison.Ordinal) && (kind is null || u.Kind == kind)).ToList();
        page = Math.Clamp(page, 1, Math.Max(1, (found.Count + UnitsPage.Size - 1) / UnitsPage.Size));
        var shown = found.Skip((page - 1) * UnitsPage.Size).Take(UnitsPage.Size).ToList();
        var ids = shown.ConvertAll(u => u.Id);
        var blocs = await (
            from y in db.BlocYears
            from m in y.Memberships
            join b in db.Blocs on y.BlocId equals b.Id
            where ids.Contains(m.UnitId) && m.LeftOn == null && y.HandedOverOn == null
            select new { m.UnitId, b.Name }).Distinct().ToListAsync(cancel);
        return new UnitsPage(search, kind, [.. shown.Select(u => new UnitRow(u.Code, u.Name, u.Abbreviation, u.Kind, u.DissolvedOn,
            [.. blocs.Where(b => b.UnitId == u.Id).Select(b => b.Name).Order(VietnameseText.Order)]))], page, found.Count);
    }

    private sealed record KnownUnit(Guid Id, string Code, string Name, string Folded, string? Abbreviation, UnitKind Kind, DateOnly? DissolvedOn);

    /// <summary>All units in Vietnamese order, those that ended last. Only deeds outside any bloc-year change them.</summary>
    private Task<List<KnownUnit>> AllAsync(CancellationToken cancel) => kept.WhileAsync(visit.Standing.DeedsOutside.ToString(CultureInfo.InvariantCulture), "", async () =>
        (await db.Units.AsNoTracking().Select(u => new KnownUnit(u.Id, u.Code, u.Name, u.Folded, u.Abbreviation, u.Kind, u.DissolvedOn)).ToListAsync(cancel))
            .OrderBy(u => u.DissolvedOn is not null).ThenBy(u => u.Name, VietnameseText.Order).ToList());

    /// <summary>The unit the address names.</summary>
    public async Task<UnitPage> HereAsync(CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == visit.Unit.UnitId, cancel);
        var people = await db.Positions.AsNoTracking().Where(p => p.UnitId == unit.Id)
            .Join(db.Users, p => p.AccountId, a => a.Id, (p, a) => new { Position = p, a.FullName }).ToListAsync(cancel);
        var rows = people.OrderBy(p => p.Position.Kind).ThenBy(p => p.FullName, Comparer<string>.Create(VietnameseText.ComparePersons))
            .Select(p => new UnitPerson(p.Position.Id, p.Position.AccountId, p.FullName, p.Position.Title, p.Position.Kind.InWords(), p.Position.From, p.Position.To, p.Position.NotedAt is not null)).ToList();
        var kin = await db.Units.AsNoTracking().Where(u => u.Id == unit.SuccessorId || u.SuccessorId == unit.Id).OrderByDescending(u => u.DissolvedOn)
            .Select(u => new { u.Id, Shown = new UnitKin(u.Code, u.Name, u.DissolvedOn) }).ToListAsync(cancel);
        return new UnitPage(unit.Code, unit.Name, unit.Kind, unit.Abbreviation, unit.Aliases, unit.ParentName, unit.DissolvedOn, unit.DissolutionReason,
            kin.SingleOrDefault(k => k.Id == unit.SuccessorId)?.Shown, [.. kin.Where(k => k.Id != unit.SuccessorId).Select(k => k.Shown)], unit.Version,
            [.. rows.Where(p => p.To is null || p.To >= visit.Today)], [.. rows.Where(p => p.To < visit.Today).OrderByDescending(p => p.To)], await MembershipsAsync(unit.Id, cancel));
    }

    /// <summary>What merging the unit the address names into another asks and changes.</summary>
    public async Task<MergePage> MergeAsync(string? search, MergeForm? posted, CancellationToken cancel)
    {
        var page = await HereAsync(cancel);
        var id = visit.Unit.UnitId;
        var years = await (
            from y in db.BlocYears
            from m in y.Memberships
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where m.UnitId == id && m.LeftOn == null && y.HandedOverOn == null
            orderby e.FirstYear, b.Name
            select new { y.Id, b.Name, b.Code, b.Wording.ChairWord, b.Wording.ViceChairWord, Year = e }).AsNoTracking().ToListAsync(cancel);
        var ids = years.ConvertAll(y => y.Id);
        var roles = await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => ids.Contains(c.BlocYearId) && c.UnitId == id && !c.Ended).Select(c => new { c.BlocYearId, c.Role }).ToListAsync(cancel);
        var left = await underWay.OfAsync(id, ids, cancel);
        var found = (await choices.FindAsync(search, cancel)).Where(u => u.Value != id.ToString()).ToList();
        if (posted?.SuccessorId is { } chosen && found.TrueForAll(u => u.Value != chosen.ToString()) && await db.Units.Where(u => u.Id == chosen).Select(u => u.Name).SingleOrDefaultAsync(cancel) is { } name)
            found.Insert(0, new SelectListItem(name, chosen.ToString()));
        return new MergePage(page, [.. years.Select(y => new MergedYear($"{y.Name}, {y.Year.LabelInSentence}", $"/khoi-thi-dua/{y.Code}/{y.Year.Code}",
            roles.FirstOrDefault(r => r.BlocYearId == y.Id)?.Role switch { LeadershipRole.Chair => y.ChairWord, LeadershipRole.ViceChair => y.ViceChairWord, _ => null }, [.. left[y.Id]]))],
            search, found, posted ?? new MergeForm { Version = page.Version });
    }

    private async Task<IReadOnlyList<UnitMembership>> MembershipsAsync(Guid unitId, CancellationToken cancel)
    {
        var years = await (
            from y in db.BlocYears
            from m in y.Memberships
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where m.UnitId == unitId
            select new { y.Id, b.Name, b.Code, b.Wording.ChairWord, b.Wording.ViceChairWord, Year = e, m.LeftOn }).AsNoTracking().ToListAsync(cancel);
        var ids = years.Select(y => y.Id).ToList();
        var roles = await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => ids.Contains(c.BlocYearId) && c.UnitId == unitId && !c.Ended)
            .Select(c => new { c.BlocYearId, c.Role }).ToListAsync(cancel);
        var all = visit.May(Operation.WatchAllBlocs);
        var own = visit.Standing.Acting?.UnitId == unitId;
        return [.. years.OrderByDescending(y => y.Year.FirstYear).ThenBy(y => y.Name, VietnameseText.Order).Select(y => new UnitMembership(
            y.Name, all || (own && y.LeftOn is null) ? $"/khoi-thi-dua/{y.Code}/{y.Year.Code}" : null, y.Year.Label, y.Year.FirstYear,
            roles.FirstOrDefault(r => r.BlocYearId == y.Id)?.Role switch { LeadershipRole.Chair => y.ChairWord, LeadershipRole.ViceChair => y.ViceChairWord, _ => "Thành viên" }, y.LeftOn))];
    }
}
