using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>An open bloc-year of which the unit acted for is a member.</summary>
/// <param name="Title">"Khối thi đua số 7, năm 2026".</param>
/// <param name="Chairs">Whether the unit chairs it.</param>
/// <param name="PledgeRecorded">Whether its pledge was entered as done outside the portal.</param>
internal sealed record MyYear(Guid Id, string Title, string Path, string KindWord, int Members, bool Chairs, bool PledgeRecorded, EmulationYear Year);

/// <summary>The bloc-years from which a unit's tasks come; read once a request.</summary>
public sealed class MyYearQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    private IReadOnlyList<MyYear>? years;
    private string? histories;

    /// <summary>Open bloc-years of the unit acted for, by name of the bloc, the newest first; empty for those who act for none.</summary>
    internal async Task<IReadOnlyList<MyYear>> MineAsync(CancellationToken cancel) => years ??= visit.Standing.Acting is { } acting
        ? await kept.WhileAsync(await HistoriesAsync(cancel), (acting.UnitId, visit.Today), () => OfAsync(acting.UnitId, cancel)) : [];

    /// <summary>
    /// Lengths of the histories on which the person's tasks depend: deeds outside any bloc-year; for a unit those of its bloc-years and of what shares a meeting with them; for all others those of every bloc-year.
    /// </summary>
    internal async Task<string> HistoriesAsync(CancellationToken cancel) => histories ??= $"{visit.Standing.DeedsOutside} {(visit.Standing.Acting is { UnitId: var unit } ? await DeedsAround.For(db)(db, unit, cancel) : await db.AuditChains.SumAsync(c => c.Length, cancel))}";

    private static readonly CompiledQuery<Func<PortalDbContext, Guid, CancellationToken, Task<long>>> DeedsAround = new(() => EF.CompileAsyncQuery((PortalDbContext db, Guid unitId, CancellationToken _) =>
        db.Units.Where(u => u.Id == unitId).Select(u =>
            (from m in db.Memberships
             join c in db.AuditChains on m.BlocYearId equals c.Id
             where m.UnitId == u.Id
             select c.Length).Sum()
            + (from m in db.Memberships
               join s in db.MeetingYears on m.BlocYearId equals s.BlocYearId
               join o in db.MeetingYears on s.MeetingId equals o.MeetingId
               join c in db.AuditChains on o.BlocYearId equals c.Id
               where m.UnitId == u.Id
               select c.Length).Sum()).Single()));

    private async Task<IReadOnlyList<MyYear>> OfAsync(Guid unitId, CancellationToken cancel)
    {
        var today = visit.Today;
        var rows = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where y.HandedOverOn == null && y.Memberships.Any(m => m.UnitId == unitId && m.LeftOn == null)
            select new
            {
                y.Id,
                b.Name,
                b.Code,
                b.Kind,
                Year = e,
                Members = y.Memberships.Count(m => m.LeftOn == null),
                Leads = db.LeadershipTerms.Any(t => t.From <= today && t.Covers.Any(c => c.ChairOf == y.Id && c.UnitId == unitId)),
                Pledged = y.Steps.Any(s => s.Step == YearStep.Pledge && s.WithdrawnAt == null),
            }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Name, VietnameseText.Order).ThenByDescending(r => r.Year.FirstYear)
            .Select(r => new MyYear(r.Id, $"{r.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Code}/{r.Year.Code}", r.Kind.InSentence(), r.Members, r.Leads, r.Pledged, r.Year))];
    }
}
