using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Reads the facts from which <see cref="YearSteps"/> tells the state of a bloc-year; once a request.</summary>
public sealed class YearStepQueries(PortalDbContext db, Visit visit)
{
    private IReadOnlyList<BlocYearStep>? steps;

    /// <summary>The steps of the bloc-year the address names.</summary>
    public async Task<IReadOnlyList<BlocYearStep>> HereAsync(CancellationToken cancel) => steps ??= YearSteps.Of(await FactsAsync(visit.BlocYear, cancel));

    private async Task<YearFacts> FactsAsync(BlocYearScope year, CancellationToken cancel)
    {
        var recorded = await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Steps)
            .Select(s => new RecordedStep(s.Step, s.DoneOn, s.Note)).AsNoTracking().ToListAsync(cancel);
        var members = await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Memberships).CountAsync(m => m.LeftOn == null, cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.Role == LeadershipRole.Chair)?.UnitId;
        var chairName = chair is null ? null : await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleAsync(cancel);
        return new YearFacts(year.Path, year.ChairWord, chairName, members, recorded, year.HandedOverOn, year.HandedOverOn is null && visit.May(Operation.KeepBlocYear));
    }
}
