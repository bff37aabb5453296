using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A scoring round of a bloc-year.</summary>
public sealed record TestScoring(Guid Id, TestBlocYear Place)
{
    public string Path => Place.Path + "/cham-diem";
}

/// <content>Scoring rounds.</content>
public sealed partial class World
{
    /// <summary>The seed checkers are drawn from.</summary>
    public const long CheckerSeed = 20260701;

    /// <summary>Opens a round with a card for every member and brings it to a stage. The sheet is the bloc-year's adopted one, or a new one with a criterion of every method.</summary>
    public async Task<TestScoring> ScoringAsync(TestBlocYear place, ScoringStage stage = ScoringStage.SelfScore)
    {
        var deed = Deed(place.BlocYearId);
        Guid id;
        await using (var scope = app.Database(out var db))
        {
            var sheet = await db.CriteriaSheets.Whole().Where(s => s.BlocYearId == place.BlocYearId && (s.State == SheetState.Adopted || s.State == SheetState.Locked))
                .OrderByDescending(s => s.Number).FirstOrDefaultAsync();
            if (sheet is null)
                db.Add(sheet = AdoptedSheet(place, deed));
            var round = new ScoringRound(sheet, [.. Enumerable.Range(0, (int)ScoringStage.Closed).Select(i => new StagePlan((ScoringStage)i, new DateOnly(2026, 6, 1).AddDays(7 * i), new DateOnly(2026, 6, 30).AddDays(7 * i)))], deed);
            db.Add(round);
            db.AddRange(place.Members.Select(u => new Scorecard(round, sheet, u.Id)));
            await db.SaveAsync(deed, "mở đợt chấm điểm kiểm thử");
            id = round.Id;
        }

        var made = new TestScoring(id, place);
        await MoveScoringAsync(made, stage);
        return made;
    }

    /// <summary>Takes a round on to a later stage; on the way every card, and every cross-check, is filled and sent that was not.</summary>
    public async Task MoveScoringAsync(TestScoring test, ScoringStage to)
    {
        var round = await ReadScoringAsync(test);
        if (round.Stage < ScoringStage.CrossCheck && to >= ScoringStage.CrossCheck)
        {
            await SendCardsAsync(test);
            await AssignCheckersAsync(test);
        }

        if (round.Stage <= ScoringStage.CrossCheck && to > ScoringStage.CrossCheck)
        {
            await AdvanceAsync(test, ScoringStage.CrossCheck);
            await SendChecksAsync(test);
        }

        await AdvanceAsync(test, to);
    }

    /// <summary>Fills and sends the cards that are still with their units.</summary>
    public async Task SendCardsAsync(TestScoring test, params Unit[] only)
    {
        var deed = Deed(test.Place.BlocYearId);
        await using var scope = app.Database(out var db);
        var (round, sheet, cards) = await ReadAsync(db, test);
        foreach (var card in cards.Where(c => c.IsOpen && (only.Length == 0 || only.Any(u => u.Id == c.UnitId))))
        {
            Fill(test, round, sheet, card, deed);
            card.Submit(round, sheet, UnitKind.College, byLeader: true, "Người Ký Kiểm Thử", "Phó Hiệu trưởng", deed);
        }

        await db.SaveAsync(deed, "gửi bảng điểm kiểm thử");
    }

    /// <summary>Fills and proves a unit's card without sending it.</summary>
    public async Task FillCardAsync(TestScoring test, Unit unit)
    {
        await using var scope = app.Database(out var db);
        var (round, sheet, cards) = await ReadAsync(db, test);
        Fill(test, round, sheet, cards.Single(c => c.UnitId == unit.Id), Deed(test.Place.BlocYearId));
        await db.SaveAsync(Deed(test.Place.BlocYearId), "chấm bảng điểm kiểm thử");
    }

    private static void Fill(TestScoring test, ScoringRound round, CriteriaSheet sheet, Scorecard card, Deed deed)
    {
        var at = test.Place.Members.ToList().FindIndex(u => u.Id == card.UnitId);
        foreach (var criterion in sheet.Criteria)
            card.WriteSelf(round, criterion, ValueOf(criterion, at), criterion.Method == ScoringMethod.RatioToTarget ? 100 : null, null, card.LineOf(criterion.Key).LineVersion, deed with { UnitId = card.UnitId });
        card.Attach(round, EvidenceKind.Reference, $"Quyết định số {at + 1}/QĐ", null, null, [.. sheet.Criteria.Where(c => c.EvidenceRequired).Select(c => c.Key)], deed);
    }

    /// <summary>Draws two checkers for every card, or one in a bloc of two.</summary>
    public async Task AssignCheckersAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        var round = await db.ScoringRounds.Whole().SingleAsync(r => r.Id == test.Id);
        round.AssignCheckers([.. test.Place.Members.Select(u => u.Id)], Math.Min(2, test.Place.Members.Count - 1), CheckerSeed);
        await db.SaveAsync(Deed(test.Place.BlocYearId), "phân công chấm chéo kiểm thử");
    }

    /// <summary>Writes and sends every assigned cross-check: half a point less than the self-score on the first line, the self-score on the others.</summary>
    public async Task SendChecksAsync(TestScoring test)
    {
        var deed = Deed(test.Place.BlocYearId);
        await using var scope = app.Database(out var db);
        var (round, sheet, cards) = await ReadAsync(db, test);
        var begun = await db.CrossChecks.Whole().Where(c => c.RoundId == test.Id).ToListAsync();
        foreach (var pair in round.Assignments)
        {
            var card = cards.Single(c => c.UnitId == pair.CheckedUnitId);
            var check = begun.Find(c => c.CheckerUnitId == pair.CheckerUnitId && c.CheckedUnitId == pair.CheckedUnitId);
            if (check is { IsSubmitted: true })
                continue;
            if (check is null)
                db.Add(check = new CrossCheck(round, card, sheet, pair.CheckerUnitId));
            var first = sheet.Criteria[0];
            check.Write(round, card, first, LineValue.Of(Math.Max(0, card.LineOf(first.Key).Self.Value - 0.5m)), "Minh chứng chưa đủ.", check.Lines.Single(l => l.CriterionKey == first.Key).LineVersion, deed with { UnitId = pair.CheckerUnitId });
            check.KeepSelfScores(round, card, deed with { UnitId = pair.CheckerUnitId });
            check.Submit(round, card, sheet, UnitKind.College, deed with { UnitId = pair.CheckerUnitId });
        }

        await db.SaveAsync(deed, "gửi phiếu chấm chéo kiểm thử");
    }

    /// <summary>Records that the table was passed outside the portal.</summary>
    public async Task PassTableAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        (await db.ScoringRounds.Whole().SingleAsync(r => r.Id == test.Id)).AdoptTableByRecord("Biên bản số 09/BB-KTĐ ngày 20/7/2026", Deed(test.Place.BlocYearId));
        await db.SaveAsync(Deed(test.Place.BlocYearId), "thông qua bảng điểm kiểm thử");
    }

    /// <summary>The round as it is kept.</summary>
    public async Task<ScoringRound> ReadScoringAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        return await db.ScoringRounds.Whole().AsNoTracking().SingleAsync(r => r.Id == test.Id);
    }

    /// <summary>A member's card as it is kept.</summary>
    public async Task<Scorecard> ReadScorecardAsync(TestScoring test, Unit unit)
    {
        await using var scope = app.Database(out var db);
        return await db.Scorecards.Whole().AsNoTracking().SingleAsync(c => c.RoundId == test.Id && c.UnitId == unit.Id);
    }

    /// <summary>The sheet a round scores by.</summary>
    public async Task<CriteriaSheet> ReadScoringSheetAsync(TestScoring test)
    {
        await using var scope = app.Database(out var db);
        return await db.CriteriaSheets.Whole().AsNoTracking().SingleAsync(s => db.ScoringRounds.Any(r => r.Id == test.Id && r.SheetId == s.Id));
    }

    /// <summary>What member number <paramref name="at"/> gives itself: nobody the same in all.</summary>
    public static LineValue ValueOf(Criterion criterion, int at) => criterion.Method switch
    {
        ScoringMethod.PassFail => LineValue.Of(true),
        ScoringMethod.LevelTable => LineValue.At(criterion.Levels[at % criterion.Levels.Count].Name),
        ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative => LineValue.Of(95 - at),
        ScoringMethod.PerItem => LineValue.Of(3 + at % 2),
        ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem => LineValue.Of(at % 2),
        _ => LineValue.Of(Math.Max(0, criterion.Maximum - 0.5m * at)),
    };

    private async Task AdvanceAsync(TestScoring test, ScoringStage to)
    {
        var deed = Deed(test.Place.BlocYearId);
        await using var scope = app.Database(out var db);
        var (round, sheet, cards) = await ReadAsync(db, test);
        while (round.Stage < to)
        {
            if (round is { Stage: ScoringStage.Agreement, TableAgreedAt: null })
                round.AdoptTableByRecord("Biên bản số 09/BB-KTĐ ngày 20/7/2026", deed);
            if (round.Stage == ScoringStage.Appraisal)
            {
                var names = test.Place.Members.ToDictionary(u => u.Id, u => u.Name);
                db.Add(Ranking.Close(round, new ScoreEngine(sheet).Compute([.. cards.Select(c => c.ToInput(sheet, UnitKind.College))]), id => names[id], deed));
                break;
            }

            round.Advance(deed);
            if (round.Stage == ScoringStage.Explanation)
            {
                var checks = await db.CrossChecks.Whole().Where(c => c.RoundId == test.Id).ToListAsync();
                cards.ForEach(c => c.BeginAgreement(round, sheet, checks));
            }
        }

        await db.SaveAsync(deed, "chuyển giai đoạn kiểm thử");
    }

    private static async Task<(ScoringRound Round, CriteriaSheet Sheet, List<Scorecard> Cards)> ReadAsync(PortalDbContext db, TestScoring test)
    {
        var round = await db.ScoringRounds.Whole().SingleAsync(r => r.Id == test.Id);
        return (round, await db.CriteriaSheets.Whole().SingleAsync(s => s.Id == round.SheetId), await db.Scorecards.Whole().Where(c => c.RoundId == test.Id).ToListAsync());
    }
}
