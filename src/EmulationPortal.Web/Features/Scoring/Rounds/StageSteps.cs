using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>The stages of a round as a line of steps.</summary>
internal static class StageSteps
{
    /// <summary>The stages that have days.</summary>
    public static IReadOnlyList<ScoringStage> Open { get; } = [.. Enumerable.Range(0, (int)ScoringStage.Closed).Select(i => (ScoringStage)i)];

    /// <summary>What is done in a stage.</summary>
    public static string What(ScoringStage stage) => stage switch
    {
        ScoringStage.SelfScore => "Các đơn vị tự chấm, kèm minh chứng và gửi bảng điểm.",
        ScoringStage.CrossCheck => "Các đơn vị được phân công chấm bảng điểm của nhau; phiếu được giữ kín đến hết giai đoạn.",
        ScoringStage.Explanation => "Đơn vị xem kết quả chấm chéo và giải trình những điểm khác nhau.",
        ScoringStage.Agreement => "Thống nhất điểm từng tiêu chí, hội nghị thông qua bảng điểm.",
        ScoringStage.Appraisal => "Cơ quan thi đua và cơ quan chuyên môn thẩm định, rồi chốt kết quả.",
        _ => "Kết quả đã chốt.",
    };

    /// <summary>The steps, the present one with its counts.</summary>
    public static IReadOnlyList<BlocYearStep> Of(RoundFacts facts, DateOnly today)
    {
        var round = facts.Round;
        return [.. round.Dates.Select(d => Step(facts, d, today)), round.Stage == ScoringStage.Closed
            ? new BlocYearStep(ScoringStage.Closed.InWords(), Status.Done, "Đã xong", [$"Chốt kết quả {VietnameseFormat.Moment(round.Events[^1].At)}."], Current: true)
            : new BlocYearStep("Chốt kết quả", Status.Todo, "Chưa đến", [])];
    }

    /// <summary>What follows from going on to the next stage.</summary>
    public static IReadOnlyList<string> Consequences(RoundFacts facts) => facts.Round.Stage switch
    {
        ScoringStage.SelfScore =>
        [
            "Đơn vị không sửa điểm tự chấm được nữa. Bảng điểm chưa gửi thì chưa chấm chéo được.",
            $"Đơn vị được phân công bắt đầu chấm chéo, hạn đến hết ngày {Day(facts, ScoringStage.CrossCheck)}.",
            "Phân công chấm chéo không rút lại được nữa.",
        ],
        ScoringStage.CrossCheck =>
        [
            "Phiếu chấm chéo chưa gửi không được tính.",
            "Điểm thống nhất ban đầu lấy trung bình các phiếu đã gửi; không có phiếu thì lấy điểm tự chấm.",
            $"Đơn vị được xem các phiếu chấm chéo bảng điểm của mình và giải trình, hạn đến hết ngày {Day(facts, ScoringStage.Explanation)}.",
        ],
        ScoringStage.Explanation => ["Đơn vị không gửi thêm giải trình được nữa; giải trình đã gửi vẫn được trả lời.", $"Bắt đầu thống nhất điểm, hạn đến hết ngày {Day(facts, ScoringStage.Agreement)}."],
        _ => ["Điểm thống nhất không sửa được nữa; điểm chỉ đổi khi thẩm định, kèm lý do.", $"Bắt đầu thẩm định, hạn đến hết ngày {Day(facts, ScoringStage.Appraisal)}."],
    };

    private static BlocYearStep Step(RoundFacts facts, StageDates dates, DateOnly today)
    {
        var (now, words) = (facts.Round.Stage == dates.Stage, new List<string> { $"Từ {VietnameseFormat.Day(dates.From)} đến hết {VietnameseFormat.Day(dates.Until)}." });
        if (dates.MovedReason is { } why)
            words.Add($"Hạn cũ {VietnameseFormat.Day(dates.FirstUntil)}. Lý do dời: {why}");
        if (now)
            words.Add(Count(facts));
        var late = now && dates.Until < today;
        var state = dates.Stage < facts.Round.Stage ? Status.Done : !now ? Status.Todo : late ? Status.Late : Status.Doing;
        return new BlocYearStep(dates.Stage.InWords(), state, state switch { Status.Done => "Đã xong", Status.Todo => "Chưa đến", Status.Late => "Quá hạn", _ => "Đang làm" }, words, Current: now);
    }

    private static string Count(RoundFacts facts) => facts.Round.Stage switch
    {
        ScoringStage.SelfScore => $"Đã gửi {facts.Members.Count(m => !m.IsOpen)}/{facts.Members.Count} bảng điểm.",
        ScoringStage.CrossCheck => $"Đã gửi {facts.Members.Sum(m => m.ChecksSent)}/{facts.Members.Sum(m => m.Checkers)} phiếu chấm chéo.",
        ScoringStage.Explanation => facts.Members.Sum(m => m.Waiting) is > 0 and var waiting ? $"{waiting} giải trình chờ trả lời." : "Không có giải trình nào chờ trả lời.",
        _ => What(facts.Round.Stage),
    };

    private static string Day(RoundFacts facts, ScoringStage stage) => VietnameseFormat.Day(facts.Round.DeadlineOf(stage));
}
