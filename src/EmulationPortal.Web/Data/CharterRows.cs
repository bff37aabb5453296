using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Charters and plans as a whole.</summary>
public static class CharterRows
{
    /// <summary>With their parts and comments.</summary>
    public static IQueryable<Charter> Whole(this IQueryable<Charter> charters) => charters.Include(c => c.Parts).Include(c => c.Comments).AsSplitQuery();

    /// <summary>The edition in force: the latest that a conference has passed; null where none was.</summary>
    public static Task<Charter?> InForceAsync(this PortalDbContext db, Guid blocYearId, CharterKind kind, CancellationToken cancel) =>
        db.Charters.Include(c => c.Parts).Where(c => c.BlocYearId == blocYearId && c.Kind == kind && (c.State == CharterState.Adopted || c.State == CharterState.Issued))
            .OrderByDescending(c => c.Edition).AsNoTracking().FirstOrDefaultAsync(cancel);

    /// <summary>The rule of open votes that the charter in force fixes, with its place: "Quy chế của Khối, Điều 14"; null where no charter is in force.</summary>
    public static async Task<VoteRule?> CharterRuleAsync(this PortalDbContext db, Guid blocYearId, CancellationToken cancel)
    {
        if (await db.InForceAsync(blocYearId, CharterKind.Charter, cancel) is not { } charter)
            return null;
        var kind = await db.Blocs.Where(b => db.BlocYears.Any(y => y.Id == blocYearId && y.BlocId == b.Id)).Select(b => b.Kind).SingleAsync(cancel);
        return charter.Terms.Rule(string.Join(", ", new[] { $"Quy chế của {kind.InWords()}", charter.TermsPlace }.OfType<string>()));
    }
}
