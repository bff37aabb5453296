using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes scoring rounds, held at one sitting: closed ones of the years just past in two blocs, and one at its agreement in the year at work.</summary>
internal sealed class ScoringBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, BlocRow row)
{
    /// <summary>Blocs whose rounds of past years were held in the portal.</summary>
    private static readonly string[] Closed = [BlocTable.Mixed, "khoi-11"];

    /// <summary>How many past years of these.</summary>
    private const int PastRounds = 2;

    /// <summary>The bloc that agrees on its scores just now.</summary>
    private const string AtWork = "khoi-11";

    private static readonly decimal[] Ratios = [98.5m, 96, 100, 91.5m, 94, 88, 97, 92.5m];

    /// <summary>The round of a year.</summary>
    /// <param name="offset">0 for the year at work.</param>
    /// <param name="day">The usual day on which the table is agreed.</param>
    /// <param name="year">The year, asked for when an act is done.</param>
    public IEnumerable<DemoAct> Acts(int offset, DateOnly day, Func<CharterYearFacts> year, CancellationToken cancel)
    {
        if (offset < 0 && offset >= -PastRounds && Closed.Contains(row.Code) && calendar.Reached(day))
            yield return new DemoAct(calendar.At(day, 8, 5), () => HoldAsync(offset, day, year(), ScoringStage.Closed, cancel));
        var now = DemoCalendar.LastWorkingDay(calendar.Today.AddDays(-1));
        if (offset == 0 && row.Code == AtWork)
            yield return new DemoAct(calendar.At(now, 8, 5), () => HoldAsync(offset, now, year(), ScoringStage.Agreement, cancel));
    }

    private async Task HoldAsync(int offset, DateOnly day, CharterYearFacts year, ScoringStage until, CancellationToken cancel)
    {
        var sheet = await db.CriteriaSheets.Whole().Where(s => s.BlocYearId == year.BlocYear.Id && s.State == SheetState.Adopted).OrderByDescending(s => s.Number).FirstAsync(cancel);
        var units = year.BlocYear.MemberUnitIds.Select(id => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id)).ToList();
        var at = calendar.At(day, 8, 10);
        var opened = Chair(year, at);
        StagePlan[] plans = [.. Enumerable.Range(0, (int)ScoringStage.Closed).Select(i => new StagePlan((ScoringStage)i, day, i < (int)ScoringStage.Agreement ? day : day.AddDays(7 * (i - 2))))];
        var round = new ScoringRound(sheet, plans, opened);
        var cards = units.ConvertAll(u => new Scorecard(round, sheet, people.Unit(u.Code).Id));
        round.AssignCheckers([.. cards.Select(c => c.UnitId)], CheckerDraw.Suggested(cards.Count), 20260000 + day.DayOfYear);
        db.Add(round);
        db.AddRange(cards);
        await db.SaveAsync(opened, $"mở đợt chấm điểm theo bộ tiêu chí bản {sheet.Number}", cancel);

        foreach (var (card, unit, i) in cards.Select((c, i) => (c, units[i], i)))
            await SendAsync(round, card, sheet, unit, i - offset, at.AddMinutes(2 + i), year, cancel);
        round.Advance(opened with { At = at.AddMinutes(30) });
        var checks = cards.SelectMany((card, i) => round.Assignments.Where(a => a.CheckedUnitId == card.UnitId).Select((a, k) => Check(round, card, sheet, units[i], a.CheckerUnitId, (i + k) % 3, opened with { At = at.AddMinutes(40), UnitId = a.CheckerUnitId }))).ToList();
        db.AddRange(checks);
        round.Advance(opened with { At = at.AddMinutes(60) });
        cards.ForEach(c => c.BeginAgreement(round, sheet, checks));
        round.Advance(opened with { At = at.AddMinutes(70) });
        await db.SaveAsync(opened with { At = at.AddMinutes(70) }, "kết thúc chấm chéo và giải trình, chuyển đợt chấm điểm sang giai đoạn thống nhất điểm", cancel);
        if (until == ScoringStage.Agreement)
            return;

        var passed = opened with { At = at.AddMinutes(120) };
        round.AdoptTableByRecord($"Biên bản số 15/BB-{row.Symbol} ngày {day:dd/MM/yyyy}", passed);
        round.Advance(passed);
        await db.SaveAsync(passed, "ghi nhận bảng điểm đã được thông qua, chuyển sang giai đoạn thẩm định", cancel);
        var closing = people.Office(at.AddMinutes(240), year.BlocYear.Id);
        var kinds = units.ToDictionary(u => people.Unit(u.Code).Id, u => people.Unit(u.Code));
        var table = new ScoreEngine(sheet).Compute([.. cards.Select(c => c.ToInput(sheet, kinds[c.UnitId].Kind))]);
        db.Add(Ranking.Close(round, table, id => kinds[id].Name, closing));
        await db.SaveAsync(closing, $"chốt kết quả chấm điểm và xếp hạng {cards.Count} đơn vị", cancel);
    }

    private async Task SendAsync(ScoringRound round, Scorecard card, CriteriaSheet sheet, UnitRow unit, int place, DateTime at, CharterYearFacts year, CancellationToken cancel)
    {
        var deed = people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, at, year.BlocYear.Id);
        foreach (var (criterion, i) in sheet.Criteria.Select((c, i) => (c, i)))
            card.WriteSelf(round, criterion, Value(criterion, place + i), criterion.Method == ScoringMethod.RatioToTarget ? 100 : null, null, card.LineOf(criterion.Key).LineVersion, deed);
        var proved = sheet.Criteria.Where(c => c.EvidenceRequired).Select(c => c.Key).ToList();
        if (proved.Count > 0)
            card.Attach(round, EvidenceKind.Reference, $"Báo cáo tổng kết năm của đơn vị, số {12 + place}/BC", null, null, proved, deed);
        card.Submit(round, sheet, people.Unit(unit.Code).Kind, byLeader: true, deed.PersonName, deed.Capacity.Split(',')[0], deed);
        await db.SaveAsync(deed, $"gửi bảng điểm của {people.Unit(unit.Code).Name}", cancel);
    }

    private CrossCheck Check(ScoringRound round, Scorecard card, CriteriaSheet sheet, UnitRow unit, Guid checker, int strictness, Deed deed)
    {
        var check = new CrossCheck(round, card, sheet, checker);
        var doubted = sheet.Criteria.Where(c => c.Method is ScoringMethod.Manual or ScoringMethod.WeightedArea or ScoringMethod.RatioToTarget).Take(strictness);
        foreach (var criterion in doubted)
        {
            var line = check.Lines.Single(l => l.CriterionKey == criterion.Key);
            check.Write(round, card, criterion, LineValue.Of(Math.Max(0, card.LineOf(criterion.Key).Self.Value - 0.5m)), "Minh chứng chưa thể hiện đủ kết quả cả năm.", line.LineVersion, deed);
        }

        check.KeepSelfScores(round, card, deed);
        check.Submit(round, card, sheet, people.Unit(unit.Code).Kind, deed);
        return check;
    }

    private static LineValue Value(Criterion criterion, int place) => criterion.Method switch
    {
        ScoringMethod.PassFail => LineValue.Of(place % 9 != 4),
        ScoringMethod.LevelTable => LineValue.At(criterion.Levels[place % 5 == 0 ? Math.Min(1, criterion.Levels.Count - 1) : 0].Name),
        ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative => LineValue.Of(Ratios[place % Ratios.Length]),
        ScoringMethod.PerItem => LineValue.Of(3 + (place % 3)),
        ScoringMethod.DeductPerItem => LineValue.Of(place % 4 == 1 ? 1 : 0),
        ScoringMethod.BonusPerItem => LineValue.Of(place % 3 == 0 ? 1 : 0),
        _ => LineValue.Of(Math.Max(0, criterion.Maximum - (0.25m * (place % 5)))),
    };

    private Deed Chair(CharterYearFacts year, DateTime at) => people.Deed(PeopleTable.Mailbox(PositionKind.Deputy, year.Chair), year.Chair, at, year.BlocYear.Id);
}
