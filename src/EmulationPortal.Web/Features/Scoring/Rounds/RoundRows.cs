using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Rows a round begins from.</summary>
internal static class RoundRows
{
    /// <summary>The newest passed version of a bloc-year's sheet.</summary>
    public static IQueryable<CriteriaSheet> SheetInForce(this PortalDbContext db, Guid blocYearId) =>
        db.CriteriaSheets.Where(s => s.BlocYearId == blocYearId && (s.State == SheetState.Adopted || s.State == SheetState.Locked)).OrderByDescending(s => s.Number);

    /// <summary>The units that are members now.</summary>
    public static IQueryable<Guid> MemberIds(this PortalDbContext db, Guid blocYearId) =>
        db.BlocYears.Where(y => y.Id == blocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Select(m => m.UnitId);

    /// <summary>The round with those who may be something to a card: checkers and conflicts. Only read.</summary>
    /// <exception cref="RuleBroken"><see cref="RoundSight.NotOpened"/>.</exception>
    public static async Task<ScoringRound> RoundAsync(this PortalDbContext db, Visit visit, CancellationToken cancel) =>
        await db.ScoringRounds.AsNoTracking().Include(r => r.Assignments).Include(r => r.Conflicts).AsSplitQuery().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel)
        ?? throw new RuleBroken(RoundSight.NotOpened);

    /// <summary>The stage inside a sentence: "chấm chéo".</summary>
    public static string InSentence(this ScoringStage stage)
    {
        var words = stage.InWords();
        return char.ToLowerInvariant(words[0]) + words[1..];
    }
}
