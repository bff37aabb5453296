using EmulationPortal.Domain;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Reads and changes the review of the bloc-year an address names.</summary>
internal static class ReviewReading
{
    /// <summary>The review as it is kept, or an empty one that nobody has saved.</summary>
    public static Task<ReviewState> ReviewAsync(this PortalDbContext db, Visit visit, bool toChange, CancellationToken cancel) => db.ReviewStateAsync(visit.BlocYear.BlocYearId, visit.Today, toChange, cancel);

    /// <summary>Changes the review and saves it as one deed; when somebody else saved in between, from the reading again.</summary>
    /// <param name="change">The change; returns the history line.</param>
    /// <exception cref="RuleBroken"><see cref="Saving.ChangedMeanwhile"/> when somebody saved the same in the same moment.</exception>
    public static Task<bool> ChangeReviewAsync(this PortalDbContext db, Visit visit, Func<ReviewState, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var state = await db.ReviewAsync(visit, toChange: true, cancel);
        var sentence = await change(state);
        if (state.Review.Version == 0)
            db.Add(state.Review);
        else
            db.Expect(state.Review, state.Review.Version);
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw new RuleBroken(Saving.ChangedMeanwhile); // two people began the review, or chose for one award, in the same moment
        }

        return true;
    });

    /// <summary>Authorities of whose flags a unit is proposed for in other blocs in the same year, or was given one for that year by a decision.</summary>
    public static async Task<IReadOnlyCollection<string>> FlagsElsewhereAsync(this PortalDbContext db, BlocYearScope here, Guid unitId, CancellationToken cancel)
    {
        var proposed = await (
            from r in db.AwardReviews
            join y in db.BlocYears on r.BlocYearId equals y.Id
            from s in r.Slates
            where y.YearId == here.YearId && y.Id != here.BlocYearId && s.IsFlag && s.Candidates.Any(c => c.UnitId == unitId && c.WithdrawnAt == null)
            select s.Authority).Distinct().ToListAsync(cancel);
        var given = await (
            from h in db.Honours
            join t in db.AwardTypes on h.AwardTypeCode equals t.Code
            from v in t.Versions
            where h.UnitId == unitId && h.PersonName == null && h.WithdrawnAt == null && db.Years.Any(e => e.Id == here.YearId && e.FirstYear == h.ForYear) && v.IsFlag
            select v.Authority).Distinct().ToListAsync(cancel);
        return [.. proposed.Union(given)];
    }
}
