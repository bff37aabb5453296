using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.AuditTrail;

/// <summary>Reads the history: of the bloc-year the address names, or of what belongs to none.</summary>
public sealed class AuditQueries(PortalDbContext db, Visit visit)
{
    private Guid ChainId => visit.Scope.BlocYear?.BlocYearId ?? Guid.Empty;

    private string Path => (visit.Scope.BlocYear?.Path ?? "") + "/lich-su";

    /// <summary>Entries older than a place, newest first.</summary>
    public async Task<AuditListPage> ListAsync(long? before, CancellationToken cancel)
    {
        var chain = db.AuditEntries.AsNoTracking().Where(e => e.ChainId == ChainId);
        var rows = await chain.Where(e => before == null || e.Sequence < before).OrderByDescending(e => e.Sequence).Take(AuditListPage.Size + 1)
            .Select(e => new AuditRow(e.Sequence, e.At, e.PersonName, e.Capacity, e.Sentence, e.Why, Path + "/" + e.Sequence)).ToListAsync(cancel);
        var total = await db.AuditChains.Where(c => c.Id == ChainId).Select(c => c.Length).SingleOrDefaultAsync(cancel);
        var shown = rows.Take(AuditListPage.Size).ToList();
        return new AuditListPage(visit.Scope.BlocYear?.Title, visit.Scope.BlocYear?.Path, Path, shown, rows.Count > shown.Count ? shown[^1].Sequence : null, before is null, total);
    }

    /// <summary>One entry; null when the chain has none at that place.</summary>
    public async Task<AuditDetailsPage?> FindAsync(long sequence, CancellationToken cancel)
    {
        var entry = await db.AuditEntries.AsNoTracking().SingleOrDefaultAsync(e => e.ChainId == ChainId && e.Sequence == sequence, cancel);
        if (entry is null)
            return null;
        var own = entry.UnitId is { } unit && unit == visit.Standing.Acting?.UnitId;
        var readsAll = visit.Scope.BlocYear is null || visit.May(Operation.ReviewUnitReport) || own;
        var opened = own || !await db.ScoringRounds.AnyAsync(r => r.BlocYearId == ChainId && r.Stage != ScoringStage.Closed, cancel);
        var withheld = !readsAll;
        var changes = AuditWords.Read(entry.Changes, MayRead);
        var hidden = withheld && changes.Count == 0 && entry.Changes.Length > 2;
        return new AuditDetailsPage(visit.Scope.BlocYear?.Title, visit.Scope.BlocYear?.Path, Path,
            new AuditRow(entry.Sequence, entry.At, entry.PersonName, entry.Capacity, entry.Sentence, entry.Why, Path + "/" + entry.Sequence), hidden ? null : changes);

        bool MayRead(string type)
        {
            var may = AuditWords.IsSealed(type) ? readsAll && opened : readsAll || AuditWords.IsOpenToMembers(type);
            withheld |= !may;
            return may;
        }
    }

    /// <summary>Walks all chains.</summary>
    public async Task<ProofPage> ProveAsync(CancellationToken cancel)
    {
        var result = await db.ProveAuditAsync(null, cancel);
        var ids = result.Faults.Select(f => f.ChainId).ToList();
        var names = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where ids.Contains(y.Id)
            select new { y.Id, Name = b.Name + ", " + EmulationYear.LabelOf(e.Cycle, e.Code) }).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        return new ProofPage(result.Chains, result.Entries, visit.Now,
            [.. result.Faults.Select(f => new ProofFault(names.GetValueOrDefault(f.ChainId, "Việc ngoài các khối"), f.Sequence, f.What))]);
    }
}
