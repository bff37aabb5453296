using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The one thing a visitor should do next in a round.</summary>
internal static class NextAct
{
    /// <summary>The act, or the words that say what is waited for.</summary>
    public static (ActionLink? Act, string? Words) Of(Visit visit, RoundFacts facts)
    {
        var round = facts.Round;
        var own = facts.Members.FirstOrDefault(m => m.UnitId == visit.Standing.Acting?.UnitId);
        if (own is not null && Own(visit, facts, own) is { } mine)
            return (mine, null);
        if (visit.May(Operation.RunScoring) && facts.WithoutCard.FirstOrDefault(m => visit.May(round, m.UnitId, ScoringAct.AddCard)) is { } newcomer)
            return (new ActionLink($"Lập bảng điểm cho {newcomer.Name}", visit.BlocYear.CardPath(newcomer.Code) + "/lap"), null);
        if (visit.May(round, ScoringAct.AssignCheckers) && round.Assignments.Count == 0)
            return (new ActionLink("Phân công chấm chéo", visit.BlocYear.RoundPath() + "/phan-cong"), null);
        if (visit.May(round, ScoringAct.Advance) && round.Stage < ScoringStage.Agreement && (round.DeadlineOf(round.Stage) < visit.Today || !facts.Unfinished().Any()))
            return (new ActionLink($"Chuyển sang giai đoạn {(round.Stage + 1).InSentence()}", visit.BlocYear.RoundPath() + "/chuyen-giai-doan"), null);
        if (ResultLinks.Next(visit, round) is { } next)
            return (next, null);
        return (null, round.Stage switch
        {
            ScoringStage.SelfScore => facts.NotSent.Count == 0 ? "Tất cả đơn vị đã gửi bảng điểm. Giai đoạn chấm chéo bắt đầu khi đơn vị đứng đầu chuyển tiếp." : $"Đang chờ {facts.NotSent.Count} đơn vị gửi bảng điểm.",
            ScoringStage.CrossCheck => facts.NotChecked.Count == 0 ? "Tất cả phiếu chấm chéo đã gửi." : $"Đang chờ {facts.NotChecked.Count} đơn vị gửi phiếu chấm chéo.",
            ScoringStage.Explanation => "Đang chờ các đơn vị giải trình và trả lời giải trình.",
            ScoringStage.Agreement => "Đang thống nhất điểm.",
            ScoringStage.Appraisal => "Đang thẩm định.",
            _ => null,
        });
    }

    private static ActionLink? Own(Visit visit, RoundFacts facts, MemberFact own)
    {
        var round = facts.Round;
        if (own is { IsOpen: true, State: not null } && visit.May(round, own.UnitId, ScoringAct.SubmitCard))
            return new ActionLink(own.State == ScorecardState.Returned ? "Sửa và gửi lại bảng điểm của đơn vị" : "Chấm điểm và gửi bảng điểm của đơn vị", visit.BlocYear.CardPath(own.Code));
        if (round.Stage == ScoringStage.CrossCheck && facts.Members.FirstOrDefault(m => own.ChecksToSend.Contains(m.UnitId) && !m.IsOpen) is { } next)
            return new ActionLink($"Chấm chéo bảng điểm của {next.Name}", visit.BlocYear.CheckPath(next.Code));
        if (facts.Members.FirstOrDefault(m => m.Waiting > 0 && visit.May(round, m.UnitId, ScoringAct.AnswerExplanation)) is { } asked)
            return new ActionLink($"Trả lời giải trình của {asked.Name}", visit.BlocYear.CardPath(asked.Code) + "/giai-trinh");
        return visit.May(round, own.UnitId, ScoringAct.Explain) ? new ActionLink("Xem kết quả chấm chéo và giải trình", visit.BlocYear.CardPath(own.Code) + "/giai-trinh") : null;
    }
}
