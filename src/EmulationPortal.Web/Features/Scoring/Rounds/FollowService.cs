using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Takes a round under way over to the newer version of its sheet (rule 11): round, cards and cross-checks in one deed.</summary>
public sealed class FollowService(PortalDbContext db, Visit visit)
{
    /// <summary>Goes over to the version that was previewed. Drafts written on meanwhile are taken as they are; anything else that changed is refused.</summary>
    /// <exception cref="RuleBroken">The round refuses, or something has changed since the preview was read.</exception>
    public Task FollowAsync(FollowForm form, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);
        visit.Require(round, Guid.Empty, ScoringAct.FollowSheet);
        var before = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == round.SheetId, cancel);
        var newer = await db.SheetInForce(round.BlocYearId).Whole().FirstAsync(cancel);
        var cards = await db.Scorecards.Whole().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
        if (round.Version != form.Version || newer.Number != form.Sheet || FollowForm.PrintOf(cards) != form.Cards)
            throw new RuleBroken(Saving.ChangedMeanwhile);
        var checks = await db.CrossChecks.Whole().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
        var units = cards.ConvertAll(c => c.UnitId);
        var kinds = await db.Units.Where(u => units.Contains(u.Id)).Select(u => new { u.Id, u.Kind }).ToDictionaryAsync(u => u.Id, u => u.Kind, cancel);
        round.Follow(before, newer, deed);
        foreach (var card in cards)
        {
            foreach (var check in checks.Where(c => c.CheckedUnitId == card.UnitId))
                check.Follow(round, card, before, newer, deed);
            card.Follow(round, before, newer, kinds[card.UnitId], deed);
        }

        await db.SaveAsync(deed with { Why = newer.ChangeReason }, $"chuyển đợt chấm điểm từ bộ tiêu chí bản {before.Number} sang bản {newer.Number}", cancel);
        return true;
    });
}
