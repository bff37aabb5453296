using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Differences;

/// <summary>Lays self-scores, cross-checks, agreed and appraised values side by side, as far as the round's table lets the visitor see each.</summary>
public sealed class DifferenceQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    private const string None = "–";

    private string Path => visit.BlocYear.RoundPath();

    /// <summary>All members.</summary>
    public async Task<DifferencesPage> PageAsync(CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores)
            return new DifferencesPage(Path, null, [], false, false, false, null, null);
        var (round, viewer) = (scores.Round, visit.Viewer());
        var sights = scores.Members.ToDictionary(m => m.UnitId, m => CardSight.Of(round, m.Card, viewer));
        if (round.Stage < ScoringStage.Explanation || sights.Values.All(s => !s.Self))
            return new DifferencesPage(Path, round.Stage, [], false, false, false, null, null);
        var checks = await ChecksAsync(scores, sights, cancel);
        var (self, agreed, latest) = (scores.Table((c, l) => sights[c.UnitId].Self ? l.Self : LineValue.Missing), scores.Table((c, l) => sights[c.UnitId].Agreed ? l.Agreed : LineValue.Missing), scores.SeenBy(viewer));
        var rows = scores.Members.Select(m =>
        {
            var sight = sights[m.UnitId];
            var lines = LineDifference.Of(latest, m.Card, m.Kind, checks);
            return new MemberDifference(m.Name, sight.Self ? Total(self, m) : None, sight.Agreed ? Total(agreed, m) : None, sight.Appraised ? Total(latest, m) : None,
                sight.Checks ? lines.Count(Differs) : null, m.Card.Changes.Where(c => c.Layer != ScoreLayer.Self && sight.Sees(c.Layer)).Select(c => c.CriterionKey).Distinct().Count(),
                sight.Explanations ? m.Card.Explanations.Count(e => e.Answer is null) : 0, $"{Path}/chenh-lech/{m.Code}", Edit(round, m), visit.Standing.Acting?.UnitId == m.UnitId);
        }).ToList();
        var mayAgree = round.TableAgreedAt is null && scores.Members.Any(m => visit.May(round, m.UnitId, ScoringAct.ChangeAgreedValue));
        return new DifferencesPage(Path, round.Stage, rows, sights.Values.Any(s => s.Agreed), sights.Values.Any(s => s.Appraised), sights.Values.All(s => s.Checks),
            mayAgree ? new ActionLink("Thống nhất nhiều dòng cùng lúc", $"{Path}/thong-nhat") : null, round.Stage < ScoringStage.Agreement ? null : await TableStateAsync(round, cancel));
    }

    /// <summary>One member; null when the visit's unit has no card, or nothing of it may be compared yet.</summary>
    public async Task<UnitDifferencePage?> UnitAsync(CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores || scores.Members.FirstOrDefault(m => m.UnitId == visit.Unit.UnitId) is not { } member)
            return null;
        var (round, viewer) = (scores.Round, visit.Viewer());
        var sights = scores.Members.ToDictionary(m => m.UnitId, m => CardSight.Of(round, m.Card, viewer));
        var sight = sights[member.UnitId];
        if (round.Stage < ScoringStage.Explanation || (!sight.Self && !sight.Agreed))
            return null;
        var table = scores.SeenBy(viewer);
        var lines = LineDifference.Of(table, member.Card, member.Kind, await ChecksAsync(scores, sights, cancel)).ToDictionary(l => l.Criterion.Key);
        var groups = scores.Engine.Groups.Select(g => new DifferenceGroup($"{g.Numeral}. {g.Name}", [.. g.Criteria.Select(c => Row(scores, table, member, sight, lines[c.Key]))])).ToList();
        var order = scores.Members.ToList();
        var at = order.IndexOf(member);
        return new UnitDifferencePage(Path, member.Name, round.Stage, new DifferenceColumns(sight.Checks, sight.Agreed, sight.Appraised), groups, Totals(scores, sights, member), Edit(round, member),
            sight.Explanations ? new ActionLink(visit.May(round, member.UnitId, ScoringAct.Explain) ? "Giải trình" : visit.May(round, member.UnitId, ScoringAct.AnswerExplanation) ? "Trả lời giải trình" : "Xem giải trình", visit.BlocYear.CardPath(member.Code) + "/giai-trinh") : null,
            at == 0 ? null : Link(order[at - 1]), at == order.Count - 1 ? null : Link(order[at + 1]));

        ActionLink Link(ScoredMember other) => new(other.Name, $"{Path}/chenh-lech/{other.Code}");
    }

    /// <summary>The report on checkers; sealed while any check is.</summary>
    public async Task<LeniencyPage> LeniencyAsync(CancellationToken cancel)
    {
        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores)
            return new LeniencyPage(Path, true, "", "", []);
        var viewer = visit.Viewer();
        var sights = scores.Members.ToDictionary(m => m.UnitId, m => CardSight.Of(scores.Round, m.Card, viewer));
        if (scores.Round.Stage < ScoringStage.Explanation || sights.Values.Any(s => !s.Checks))
            return new LeniencyPage(Path, true, "", "", []);
        var checks = await ChecksAsync(scores, sights, cancel);
        var table = scores.Table((_, line) => line.Self);
        var report = new LeniencyReport([.. scores.Members.Select(m => LineDifference.ForLeniency(table, m.Card, m.Kind, checks))]);
        var widest = Math.Max(report.Threshold, report.Checkers.Select(c => decimal.Abs(c.MeanDeviation ?? 0)).DefaultIfEmpty().Max());
        return new LeniencyPage(Path, false, Percent(report.Usual), Percent(report.Threshold), [.. report.Checkers.OrderByDescending(c => c.IsNamed).ThenByDescending(c => decimal.Abs(c.MeanDeviation ?? 0)).Select(Checker)]);

        CheckerRow Checker(CheckerLeniency checker)
        {
            var move = report.LargestMoves.First(m => m.Checkers.Contains(checker.Checker));
            return new CheckerRow(scores.NameOf(checker.Checker), checker.MeanDeviation is { } mean ? (mean > 0 ? "+" : mean < 0 ? "−" : "") + Percent(decimal.Abs(mean)) : None,
                checker.MeanDeviation switch { null => "chưa so sánh được", > 0 => "rộng hơn các đơn vị cùng chấm", < 0 => "chặt hơn các đơn vị cùng chấm", _ => "như các đơn vị cùng chấm" }, checker.Deviations.Count,
                move.Moves == 0 ? "Không thay đổi thứ hạng nào" : $"{scores.NameOf(move.Card)}: hạng {move.Rank} thành hạng {move.RankWithout}",
                checker.MeanDeviation is { } off && widest > 0 ? decimal.Round(50 * off / widest, 2) : null, checker.Advice(scores.NameOf), visit.Standing.Acting?.UnitId == checker.Checker);
        }
    }

    private async Task<List<CrossCheck>> ChecksAsync(BlocScores scores, Dictionary<Guid, CardSight> sights, CancellationToken cancel)
    {
        var open = sights.Where(s => s.Value.Checks).Select(s => s.Key).ToList();
        return await db.CrossChecks.AsNoTracking().Whole().Where(c => c.RoundId == scores.Round.Id && c.SubmittedAt != null && open.Contains(c.CheckedUnitId)).ToListAsync(cancel);
    }

    private async Task<TableState> TableStateAsync(ScoringRound round, CancellationToken cancel)
    {
        var record = visit.May(round, ScoringAct.AdoptTable) && round.TableAgreedAt is null ? new ActionLink("Ghi nhận đã thông qua ngoài Cổng", $"{Path}/thong-qua") : null;
        if (round.TableAgreedAt is not { } at)
            return new TableState(false, "Bảng điểm chưa được hội nghị thông qua. Đưa ra biểu quyết ở bàn điều hành hội nghị, hoặc ghi nhận biên bản đã có.", record);
        var meeting = round.TableMeetingId is { } id
            ? await db.Meetings.Where(m => m.Id == id).SelectMany(m => m.Years).Where(y => y.BlocYearId == visit.BlocYear.BlocYearId).Select(y => (int?)y.Number).SingleOrDefaultAsync(cancel) : null;
        return new TableState(true, $"Thông qua ngày {VietnameseFormat.Day(VietnamTime.DayOf(at))}{(round.TableNote is { } note ? $", {note}" : meeting is { } number ? $" tại hội nghị số {number}" : " tại hội nghị")}.", null);
    }

    private ActionLink? Edit(ScoringRound round, ScoredMember member) =>
        round.TableAgreedAt is null && visit.May(round, member.UnitId, ScoringAct.ChangeAgreedValue) && visit.May(Operation.AgreeScores) ? new ActionLink("Sửa điểm thống nhất", $"{Path}/thong-nhat/{member.Code}")
        : visit.May(round, member.UnitId, ScoringAct.Appraise) && visit.May(Operation.AppraiseScores) ? new ActionLink("Thẩm định", $"{Path}/tham-dinh/{member.Code}") : null;

    private static DifferenceRow Row(BlocScores scores, ScoreTable table, ScoredMember member, CardSight sight, LineDifference line)
    {
        var (sheet, criterion) = (scores.Sheet, line.Criterion);
        var at = scores.Engine.Criteria.ToList().FindIndex(c => c.Key == criterion.Key);
        var changes = member.Card.Changes.Where(c => c.CriterionKey == criterion.Key && sight.Sees(c.Layer)).ToList();
        var set = changes.FindLast(c => c.Layer == ScoreLayer.Agreed);
        return new DifferenceRow(criterion.Number, criterion.Words, table.Of(member.UnitId).Lines[at].Maximum is > 0 and var most ? VietnameseText.Figure(most) : None,
            sight.Self ? P(line.Self) : None, P(line.CheckMean), line.CheckLowest == line.CheckHighest ? P(line.CheckLowest) : $"{P(line.CheckLowest)}–{P(line.CheckHighest)}", Differs(line),
            set is null || line.Agreed is null ? None : P(line.Agreed), sight.Agreed ? P(line.Agreed) : None, sight.Appraised ? P(line.Appraised) : None,
            [.. changes.Select(c => new DifferenceNote($"{LayerWords(c.Layer)}: từ “{c.Before.InWords(criterion.Method)}” thành “{c.After.InWords(criterion.Method)}”, {c.By} ({c.Capacity}), {VietnameseFormat.Moment(c.At)}.", c.Reason))],
            sight.Explanations ? [.. member.Card.Explanations.Where(e => e.CriterionKey == criterion.Key).Select(e => new DifferenceExplanation(e.Text, e.By, e.At, e.Answer, e.AnsweredBy))] : []);

        string P(decimal? points) => points is { } known ? sheet.Print(known) : None;
    }

    private static List<string> Totals(BlocScores scores, Dictionary<Guid, CardSight> sights, ScoredMember member)
    {
        var sight = sights[member.UnitId];
        var totals = new List<string> { sight.Self ? $"Tự chấm {Total(scores.Table((c, l) => sights[c.UnitId].Self ? l.Self : LineValue.Missing), member)} điểm" : "Chưa gửi bảng điểm tự chấm" };
        if (sight.Agreed)
            totals.Add($"thống nhất {Total(scores.Table((c, l) => sights[c.UnitId].Agreed ? l.Agreed : LineValue.Missing), member)} điểm");
        if (sight.Appraised)
            totals.Add($"sau thẩm định {Total(scores.Final(), member)} điểm");
        return totals;
    }

    private static string LayerWords(ScoreLayer layer) => layer switch { ScoreLayer.Self => "Sửa điểm tự chấm", ScoreLayer.Agreed => "Sửa khi thống nhất", _ => "Sửa khi thẩm định" };

    private static bool Differs(LineDifference line) => line.CheckLowest is not null && (line.CheckLowest != line.Self || line.CheckHighest != line.Self);

    private static string Total(ScoreTable table, ScoredMember member) => table.Sheet.Print(table.Of(member.UnitId).Total);

    private static string Percent(decimal figure) => figure.ToString("N2", VietnameseText.Culture);
}
