using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Reads for units that join a round under way, and for cards that need checkers.</summary>
public sealed class NewcomerQueries(PortalDbContext db, Visit visit, RoundQueries rounds)
{
    /// <summary>The form; null when the unit has a card (or, to name checkers, has none), or the visitor may not now.</summary>
    public async Task<NewcomerPage?> PageAsync(bool isNew, CheckersForm? posted, CancellationToken cancel)
    {
        var unit = visit.Unit.UnitId;
        if (await rounds.LoadAsync(cancel) is not { } round || !visit.May(round, unit, isNew ? ScoringAct.AddCard : ScoringAct.NameCheckers)
            || await db.Scorecards.AnyAsync(c => c.RoundId == round.Id && c.UnitId == unit, cancel) == isNew)
            return null;
        var facts = await RoundFacts.ReadAsync(db, visit, round, cancel);
        var could = isNew && !NamesCheckers(round) ? [] : round.CouldCheck(unit, [.. facts.Members.Select(m => m.UnitId)]).ToHashSet();
        var choices = facts.Members.Where(m => could.Contains(m.UnitId)).Select(m => new CheckerChoice(m.UnitId, m.Name, facts.Assignments.Count(a => a.CheckerUnitId == m.UnitId))).ToList();
        var usual = facts.Members.Max(m => m.Checkers);
        return new NewcomerPage(visit.BlocYear.RoundPath(), isNew ? visit.BlocYear.CardPath(visit.Unit.Code) + "/lap" : $"{visit.BlocYear.RoundPath()}/phan-cong/{visit.Unit.Code}", visit.Unit.Name, isNew,
            isNew ? [.. Words(round)] : [], choices, posted ?? new CheckersForm { Checkers = isNew ? [.. choices.OrderBy(c => c.Checks).Take(Math.Max(1, usual)).Select(c => c.UnitId)] : [] });
    }

    /// <summary>Checkers are named with the card once they were drawn: a draw to come includes the unit.</summary>
    internal static bool NamesCheckers(ScoringRound round) => round.Seed is not null && ScoringAccess.IsOpen(ScoringAct.NameCheckers, round.Stage);

    private static IEnumerable<string> Words(ScoringRound round)
    {
        yield return round.Stage switch
        {
            ScoringStage.SelfScore => "Đơn vị tự chấm và gửi bảng điểm như các đơn vị khác.",
            ScoringStage.CrossCheck => "Giai đoạn tự chấm đã qua. Muốn đơn vị tự chấm và được chấm chéo, đề nghị lãnh đạo cơ quan thi đua mở lại giai đoạn tự chấm; bảng điểm đã gửi của đơn vị khác giữ nguyên.",
            ScoringStage.Appraisal => "Giai đoạn tự chấm đã qua. Điểm của đơn vị được chấm khi thẩm định, từng tiêu chí kèm lý do.",
            _ => "Giai đoạn tự chấm đã qua. Điểm của đơn vị được chấm khi thống nhất điểm, từng tiêu chí kèm lý do.",
        };
        if (round.Seed is null && round.Stage == ScoringStage.SelfScore)
            yield return "Khi phân công chấm chéo, đơn vị được rút cùng các đơn vị khác.";
        yield return "Đơn vị có trong bảng điểm, bảng xếp hạng của đợt chấm này.";
    }
}
