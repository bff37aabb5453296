using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>How registrations, pledges and their figures are read: whole, so that their rules see all of them.</summary>
public static class PledgeRows
{
    /// <summary>Registrations with all their parts.</summary>
    public static IQueryable<EmulationRegistration> Whole(this DbSet<EmulationRegistration> registrations) =>
        registrations.Include(r => r.Titles).Include(r => r.Targets).Include(r => r.Events).AsSplitQuery();

    /// <summary>Pledges with all their parts.</summary>
    public static IQueryable<Pledge> Whole(this DbSet<Pledge> pledges) =>
        pledges.Include(p => p.Texts).Include(p => p.Units).Include(p => p.Targets).Include(p => p.Signatures).AsSplitQuery();

    /// <summary>What a bloc-year asks its members to register; null while that is not open.</summary>
    public static Task<RegistrationRound?> RegistrationRoundAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel) =>
        db.RegistrationRounds.Include(r => r.Targets).SingleOrDefaultAsync(r => r.BlocYearId == blocYearId, cancel);

    /// <summary>The targets of a bloc-year and how far they have come, by unit and code.</summary>
    public static async Task<TargetBook> TargetBookAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel)
    {
        var pledge = await db.Pledges.AsNoTracking().Include(p => p.Targets).Include(p => p.Units).AsSplitQuery()
            .Where(p => p.BlocYearId == blocYearId && p.State == PledgeState.Issued).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        var registrations = pledge is not null ? [] : await db.Registrations.AsNoTracking().Include(r => r.Targets)
            .Where(r => r.BlocYearId == blocYearId && r.State == RegistrationState.Accepted).ToListAsync(cancel);
        var round = pledge is not null ? null : await db.RegistrationRounds.AsNoTracking().Include(r => r.Targets).SingleOrDefaultAsync(r => r.BlocYearId == blocYearId, cancel);
        return TargetBook.Of(pledge, round, registrations, await db.Progress.AsNoTracking().Where(p => p.BlocYearId == blocYearId).ToListAsync(cancel));
    }

    /// <summary>The same bloc's year before; null when there is none.</summary>
    public static async Task<Guid?> YearBeforeAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel) => await (
        from here in db.BlocYears
        join e in db.Years on here.YearId equals e.Id
        from before in db.BlocYears
        join b in db.Years on before.YearId equals b.Id
        where here.Id == blocYearId && before.BlocId == here.BlocId && b.FirstYear == e.FirstYear - 1
        select (Guid?)before.Id).SingleOrDefaultAsync(cancel);
}
