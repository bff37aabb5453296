using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The deeds on cards of units that join later, and on cards that need checkers.</summary>
public sealed class NewcomerService(PortalDbContext db, Visit visit)
{
    public static readonly Rule CardThere = new("round.card-there", "Đơn vị này đã có bảng điểm trong đợt chấm.");

    /// <summary>Lays out a card for the unit the address names and says who checks it.</summary>
    /// <exception cref="RuleBroken"><see cref="CardThere"/>, or the round refuses.</exception>
    public Task AddAsync(CheckersForm form, Deed deed, CancellationToken cancel) => ChangeAsync(ScoringAct.AddCard, async (round, members) =>
    {
        if (await db.Scorecards.AnyAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel))
            throw new RuleBroken(CardThere);
        var sheet = await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.Id == round.SheetId, cancel);
        db.Add(round.AddCard(sheet, visit.Unit.UnitId));
        if (NewcomerQueries.NamesCheckers(round))
            round.NameCheckers(visit.Unit.UnitId, form.Checkers, members);
        return $"lập bảng điểm cho {visit.Unit.Name}";
    }, deed, cancel);

    /// <summary>Names more checkers for the card of the unit the address names.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public Task NameAsync(CheckersForm form, Deed deed, CancellationToken cancel) => ChangeAsync(ScoringAct.NameCheckers, (round, members) =>
    {
        round.NameCheckers(visit.Unit.UnitId, form.Checkers, members);
        return Task.FromResult($"chỉ định thêm {form.Checkers.Count} đơn vị chấm chéo bảng điểm của {visit.Unit.Name}");
    }, deed, cancel);

    private Task<bool> ChangeAsync(ScoringAct act, Func<ScoringRound, IReadOnlyCollection<Guid>, Task<string>> change, Deed deed, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        var round = await db.ScoringRounds.Whole().SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(RoundSight.NotOpened);
        visit.Require(round, visit.Unit.UnitId, act);
        var sentence = await change(round, await db.MemberIds(visit.BlocYear.BlocYearId).ToListAsync(cancel));
        db.Expect(round, round.Version);
        try
        {
            await db.SaveAsync(deed, sentence, cancel);
        }
        catch (DbUpdateException clash) when (clash.IsUniqueClash())
        {
            throw new RuleBroken(CardThere);
        }

        return true;
    });
}
