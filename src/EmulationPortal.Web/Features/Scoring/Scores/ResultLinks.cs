using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Scores;

/// <summary>Where a round leads once cross-checks are open: differences, agreement, appraisal, ranking.</summary>
internal static class ResultLinks
{
    /// <summary>What the visitor finds there now.</summary>
    public static IEnumerable<ActionLink> Of(Visit visit, ScoringRound round)
    {
        var path = visit.BlocYear.RoundPath();
        if (round.Stage >= ScoringStage.Explanation)
            yield return new ActionLink("Xem bảng chênh lệch điểm", $"{path}/chenh-lech");
        if (round.Stage >= ScoringStage.Agreement)
            yield return new ActionLink(round.Stage == ScoringStage.Closed ? "Xem bảng xếp hạng" : "Xem bảng xếp hạng tạm tính", $"{path}/xep-hang");
        if (visit.May(Operation.CloseScoring) || round.Stage >= ScoringStage.Agreement)
            yield return new ActionLink("Các trường hợp không xét thi đua", $"{path}/khong-xet");
        if (visit.May(Operation.CloseScoring) && visit.May(round, ScoringAct.Close))
            yield return new ActionLink("Chốt kết quả chấm điểm", $"{path}/chot");
        if (round.Stage == ScoringStage.Closed)
            yield return new ActionLink("Kiến nghị về kết quả", $"{path}/kien-nghi");
    }

    /// <summary>The next act of whoever agrees, appraises or reads the result now; null for others.</summary>
    public static ActionLink? Next(Visit visit, ScoringRound round) => round.Stage switch
    {
        ScoringStage.Agreement when visit.May(round, ScoringAct.AdoptTable) && round.TableAgreedAt is null => new ActionLink("Thống nhất điểm của các đơn vị", $"{visit.BlocYear.RoundPath()}/chenh-lech"),
        ScoringStage.Appraisal when visit.May(Operation.AppraiseScores) && visit.May(round, ScoringAct.Appraise) => new ActionLink("Thẩm định điểm của các đơn vị", $"{visit.BlocYear.RoundPath()}/chenh-lech"),
        ScoringStage.Closed => new ActionLink("Xem bảng xếp hạng", $"{visit.BlocYear.RoundPath()}/xep-hang"),
        _ => null,
    };
}
