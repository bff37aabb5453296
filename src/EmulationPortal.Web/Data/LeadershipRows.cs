using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Who leads, as papers print it.</summary>
public static class LeadershipRows
{
    /// <summary>The unit that chairs the bloc-year; null until announced.</summary>
    public static Task<string?> ChairNameAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel) =>
        db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => c.ChairOf == blocYearId).Join(db.Units, c => c.UnitId, u => u.Id, (_, u) => u.Name).SingleOrDefaultAsync(cancel);

    /// <summary>The head of one of the units on a day: name and title; nothing where none is known.</summary>
    public static async Task<(string? PersonName, string? Title)> HeadAsync(this PortalDbContext db, IReadOnlyCollection<Guid> unitIds, DateOnly day, CancellationToken cancel) =>
        await db.Positions.Where(p => unitIds.Contains(p.UnitId) && p.Kind == PositionKind.Head && p.From <= day && (p.To == null || p.To >= day)).OrderByDescending(p => p.From).ThenBy(p => p.Id)
            .Join(db.Users, p => p.AccountId, u => u.Id, (p, u) => new ValueTuple<string?, string?>(u.FullName, p.Title)).FirstOrDefaultAsync(cancel);
}
