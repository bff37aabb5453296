using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>Rounds, cards, cross-checks and rankings as a whole.</summary>
public static class ScoringRows
{
    /// <summary>With dates, changes of stage, checkers, conflicts, exclusions and ballots on ties.</summary>
    public static IQueryable<ScoringRound> Whole(this IQueryable<ScoringRound> rounds) => rounds
        .Include(r => r.Dates).Include(r => r.Events).Include(r => r.Assignments).Include(r => r.Conflicts).Include(r => r.Exclusions).Include(r => r.BallotPlaces).AsSplitQuery();

    /// <summary>With lines, changes, evidence and explanations.</summary>
    public static IQueryable<Scorecard> Whole(this IQueryable<Scorecard> cards) => cards
        .Include(c => c.Lines).Include(c => c.Changes).Include(c => c.Evidence).ThenInclude(e => e.Uses).Include(c => c.Explanations).AsSplitQuery();

    /// <summary>With their lines. Sealed until the stage is over: ask <see cref="ScoringAccess"/> before anything of them is shown.</summary>
    public static IQueryable<CrossCheck> Whole(this IQueryable<CrossCheck> checks) => checks.Include(c => c.Lines);

    /// <summary>With entries.</summary>
    public static IQueryable<Ranking> Whole(this IQueryable<Ranking> rankings) => rankings.Include(r => r.Entries);
}
