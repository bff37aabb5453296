using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Leadership;

/// <summary>Reads the rotation ledger of the bloc: who has led when, and who has waited longest (rule 3). What a merged unit led counts for the one it went into.</summary>
public sealed class LedgerQueries(PortalDbContext db, Visit visit)
{
    /// <summary>The present members in the order in which they would be proposed.</summary>
    public async Task<IReadOnlyList<LedgerRow>> HereAsync(CancellationToken cancel)
    {
        var here = visit.BlocYear;
        var known = await (
            from y in db.BlocYears
            join e in db.Years on y.YearId equals e.Id
            from m in y.Memberships
            where y.BlocId == here.BlocId
            select new { Year = e, y.Id, m.UnitId, m.Order, m.LeftOn }).AsNoTracking().ToListAsync(cancel);
        var present = known.Where(m => m.Id == here.BlocYearId && m.LeftOn is null).Select(m => m.UnitId).ToHashSet();
        var merged = await db.Units.Where(u => u.SuccessorId != null && !present.Contains(u.Id)).Select(u => new { u.Id, u.Name, Next = u.SuccessorId!.Value }).ToDictionaryAsync(u => u.Id, cancel);
        var next = merged.ToDictionary(u => u.Key, u => u.Value.Next);
        var memberships = known.ConvertAll(m => new { m.Year, m.Id, UnitId = Unit.HeirOf(m.UnitId, next), m.Order });
        var ids = memberships.Select(m => m.Id).Distinct().ToList();
        var chairs = (await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => c.Role == LeadershipRole.Chair && !c.Ended && ids.Contains(c.BlocYearId))
            .Select(c => new { c.BlocYearId, c.UnitId }).ToListAsync(cancel))
            .ConvertAll(c => new { c.BlocYearId, UnitId = Unit.HeirOf(c.UnitId, next), As = merged.GetValueOrDefault(c.UnitId)?.Name });
        var years = memberships.DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Year);
        var names = await db.Units.Where(u => present.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var joined = memberships.Where(m => present.Contains(m.UnitId)).GroupBy(m => m.UnitId)
            .Select(g => g.MinBy(m => (m.Year.FirstYear, m.Order))!).OrderBy(m => m.Year.FirstYear).ThenBy(m => m.Order).ToList();
        var lines = joined.Select((m, i) => new RotationLine(m.UnitId, i + 1,
            chairs.Where(c => c.UnitId == m.UnitId).Select(c => (int?)years[c.BlocYearId].FirstYear).Max()));
        return [.. RotationLedger.InTurn(lines).Select((line, i) => new LedgerRow(line.UnitId, names[line.UnitId], joined.Single(m => m.UnitId == line.UnitId).Year.Label,
            [.. chairs.Where(c => c.UnitId == line.UnitId).Select(c => (Year: years[c.BlocYearId], c.As)).OrderByDescending(c => c.Year.FirstYear).Select(c => c.As is null ? c.Year.Label : $"{c.Year.Label} ({c.As})")], i + 1, i == 0))];
    }
}
