using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>An open bloc-year of which the unit acted for is a member.</summary>
/// <param name="Title">"Khối thi đua số 7, năm 2026".</param>
/// <param name="Chairs">Whether the unit chairs it.</param>
/// <param name="PledgeRecorded">Whether its pledge was entered as done outside the portal.</param>
internal sealed record MyYear(Guid Id, string Title, string Path, string KindWord, int Members, bool Chairs, bool PledgeRecorded, EmulationYear Year);

/// <summary>The bloc-years from which a unit's tasks come; read once a request.</summary>
public sealed class MyYearQueries(PortalDbContext db, Visit visit)
{
    private IReadOnlyList<MyYear>? years;

    /// <summary>Open bloc-years of the unit acted for, by name of the bloc, the newest first; empty for those who act for none.</summary>
    internal async Task<IReadOnlyList<MyYear>> MineAsync(CancellationToken cancel) => years ??= visit.Standing.Acting is { } acting ? await OfAsync(acting.UnitId, cancel) : [];

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
                Pledged = y.Steps.Any(s => s.Step == YearStep.Pledge),
            }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Name, VietnameseText.Order).ThenByDescending(r => r.Year.FirstYear)
            .Select(r => new MyYear(r.Id, $"{r.Name}, {r.Year.LabelInSentence}", $"/khoi-thi-dua/{r.Code}/{r.Year.Code}", r.Kind.InSentence(), r.Members, r.Leads, r.Pledged, r.Year))];
    }
}
