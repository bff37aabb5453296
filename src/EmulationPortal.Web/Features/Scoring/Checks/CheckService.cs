using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Checks;

/// <summary>The deeds of an assigned unit on its own cross-check. Sentences of the history name the card and never a score.</summary>
public sealed class CheckService(PortalDbContext db, Visit visit, KeptQueries kept)
{
    /// <summary>Saves the lines that were touched; the first save begins the check.</summary>
    /// <exception cref="RuleBroken">The check or the round refuses all of it; what a single line is refused for is in the answer.</exception>
    public Task<GridSave> PutAsync(GridForm form, bool settles, Deed deed, CancellationToken cancel) => WithCheckAsync(async (round, card, check, engine, kind) =>
    {
        if (check.IsSubmitted)
            throw new RuleBroken(CrossCheck.Submitted);
        var lines = check.Lines.ToDictionary(l => l.CriterionKey);
        var target = new GridTarget(c => c.AppliesTo(card.UnitId, kind), (c, typed) => check.Write(round, card, c, CellText.Read(c, typed.Value), typed.Note, typed.Version, deed), c => (lines[c.Key].Id, lines[c.Key].LineVersion));
        var written = await db.WriteAsync(engine, form, settles, target, deed, cancel);
        await db.SaveAsync(deed, $"ghi phiếu chấm chéo bảng điểm của {visit.Unit.Name}", cancel);
        var figures = CardFigures.Of(engine, card.UnitId, kind, c => new LineInput(check.ValueOf(c.Key), card.LineOf(c.Key).Target));
        return new GridSave(deed.At, check.Version, written.Versions(engine, target), Grids.Shown(figures, c => check.ValueOf(c.Key), target.Applies), written.Faults, written.Unseen.Count == 0 ? null : written.Unseen[0]);
    }, cancel);

    /// <summary>The writer keeps what others of the unit saved.</summary>
    public async Task LetGoAsync(Guid lineId, Deed deed, CancellationToken cancel)
    {
        await db.SettleOrSetAsideAsync(lineId, null, saved: true, settles: true, deed, cancel);
        await db.SaveAsync(deed, "để nội dung đã lưu sau, không dùng bản của mình", cancel);
    }

    /// <summary>Keeps the self-score on every line still empty.</summary>
    /// <exception cref="RuleBroken">The check or the round refuses.</exception>
    public Task KeepAsync(Deed deed, CancellationToken cancel) => WithCheckAsync(async (round, card, check, _, _) =>
    {
        check.KeepSelfScores(round, card, deed);
        await db.SaveAsync(deed, $"ghi phiếu chấm chéo bảng điểm của {visit.Unit.Name}", cancel);
        return true;
    }, cancel);

    /// <summary>Sends the check while the stage is open: of the stage's end and the sending, one comes first.</summary>
    /// <exception cref="RuleBroken">The check or the round refuses.</exception>
    public Task SubmitAsync(Deed deed, CancellationToken cancel) => WithCheckAsync(async (round, card, check, engine, kind) =>
    {
        check.Submit(round, card, engine.Sheet, kind, deed);
        await SaveWithRoundAsync(round, $"gửi phiếu chấm chéo bảng điểm của {visit.Unit.Name}", deed, cancel);
        return true;
    }, cancel);

    /// <summary>Takes the check back to correct it.</summary>
    /// <exception cref="RuleBroken">The round refuses.</exception>
    public Task TakeBackAsync(Deed deed, CancellationToken cancel) => WithCheckAsync(async (round, _, check, _, _) =>
    {
        check.TakeBack(round);
        await SaveWithRoundAsync(round, $"rút lại phiếu chấm chéo bảng điểm của {visit.Unit.Name} để sửa", deed, cancel);
        return true;
    }, cancel);

    private async Task SaveWithRoundAsync(ScoringRound round, string sentence, Deed deed, CancellationToken cancel)
    {
        db.Attach(round);
        db.Expect(round, round.Version);
        await db.SaveAsync(deed, sentence, cancel);
    }

    private Task<T> WithCheckAsync<T>(Func<ScoringRound, Scorecard, CrossCheck, ScoreEngine, UnitKind, Task<T>> act, CancellationToken cancel) => db.AgainAsync(async () =>
    {
        for (var attempt = 1; ; attempt++)
        {
            var round = await db.RoundAsync(visit, cancel);
            visit.Require(round, visit.Unit.UnitId, ScoringAct.WriteCrossCheck);
            var card = await db.Scorecards.AsNoTracking().Include(c => c.Lines).SingleOrDefaultAsync(c => c.RoundId == round.Id && c.UnitId == visit.Unit.UnitId, cancel) ?? throw new RuleBroken(CardService.NoCard);
            var engine = await kept.SheetAsync(card.SheetId, cancel);
            var checker = visit.Standing.Acting!.UnitId;
            var check = await db.CrossChecks.Whole().SingleOrDefaultAsync(c => c.RoundId == round.Id && c.CheckerUnitId == checker && c.CheckedUnitId == visit.Unit.UnitId, cancel);
            if (check is null)
                db.Add(check = new CrossCheck(round, card, engine.Sheet, checker));
            check.LayOut(engine.Sheet); // begun by the version before, in the moment the round went over
            try
            {
                return await act(round, card, check, engine, await db.Units.Where(u => u.Id == card.UnitId).Select(u => u.Kind).SingleAsync(cancel));
            }
            catch (DbUpdateException clash) when (clash.IsUniqueClash() && attempt == 1)
            {
                db.ChangeTracker.Clear(); // A colleague began the check in the same moment: it is there now.
            }
        }
    });
}
