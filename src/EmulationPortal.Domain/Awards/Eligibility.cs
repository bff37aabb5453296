using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Awards;

/// <summary>Answers every condition of an award for one candidate: leading the bloc is a condition for the flag, not the flag (rule 14).</summary>
public static class Eligibility
{
    /// <summary>What is said where the portal holds nothing yet.</summary>
    public const string NoData = "Chưa có dữ liệu";

    /// <summary>Every condition in its order.</summary>
    public static IReadOnlyList<ConditionResult> Of(AwardTypeVersion award, string awardCode, Candidate candidate, CandidateFacts facts) =>
        [.. award.Conditions.Select(c => Answer(c, awardCode, candidate, facts))];

    private static ConditionResult Answer(AwardCondition condition, string awardCode, Candidate candidate, CandidateFacts facts)
    {
        var (state, fact, source) = condition.Kind switch
        {
            ConditionKind.LeadsBloc => OfRank(facts, r => r.Leads),
            ConditionKind.RankAtMost => OfRank(facts, r => r.Rank <= condition.Number),
            ConditionKind.Band or ConditionKind.PercentageAtLeast or ConditionKind.NoExclusion when facts.Rank is { Outside: true } outside && !(condition.Kind == ConditionKind.Band && outside.Band is not null) =>
                Unknown(FactSource.Ranking, "bảng điểm chấm ngoài Cổng không có thông tin này; hãy đối chiếu biên bản kèm theo"),
            ConditionKind.Band => OfRank(facts, r => r.Band is { } band && condition.Word!.Split(';').Any(w => VietnameseText.Fold(w) == VietnameseText.Fold(band))),
            ConditionKind.PercentageAtLeast => OfRank(facts, r => r.Percentage >= condition.Number),
            ConditionKind.NoExclusion => OfRank(facts, r => r.Exclusions == ExclusionEffects.None, r => r.ExclusionWords ?? "Không có trường hợp không xét thi đua."),
            ConditionKind.Registered => facts.Registered is not { } codes ? Unknown(FactSource.Registration, "chưa có bản đăng ký đã gửi")
                : codes.Contains(awardCode) ? (ConditionState.Met, "Có trong bản đăng ký thi đua.", FactSource.Registration) : (ConditionState.NotMet, "Không có trong bản đăng ký thi đua.", FactSource.Registration),
            ConditionKind.PledgeSigned => facts.PledgeSigned is not { } signed ? Unknown(FactSource.Pledge, "chưa có giao ước trong Cổng")
                : signed ? (ConditionState.Met, "Đã ký giao ước.", FactSource.Pledge) : (ConditionState.NotMet, "Chưa ký giao ước.", FactSource.Pledge),
            ConditionKind.ReportsInTime => OfReports(facts.Reports),
            ConditionKind.EarlierHonours => OfHonours(condition, candidate, facts),
            ConditionKind.Initiatives when candidate.PersonName is not null => candidate.Initiatives is not { } count ? Unknown(FactSource.Candidate, "chưa ghi số sáng kiến của người được đề nghị")
                : (count >= condition.Number ? ConditionState.Met : ConditionState.NotMet, $"{VietnameseText.Count(count)} sáng kiến được công nhận.", FactSource.Candidate),
            ConditionKind.ShareAtTitle or ConditionKind.Initiatives => OfFigure(condition, facts),
            ConditionKind.Declared => candidate.AnswerTo(condition.Id) is not { } answer ? (ConditionState.Unknown, "Đơn vị chưa trả lời.", FactSource.Candidate)
                : (answer.Met ? ConditionState.Met : ConditionState.NotMet, answer.InWords, FactSource.Candidate),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Kind, null),
        };
        return new ConditionResult(condition, state, fact, source);
    }

    private static (ConditionState, string, FactSource) Unknown(FactSource source, string why) => (ConditionState.Unknown, $"{NoData}: {why}.", source);

    private static (ConditionState, string, FactSource) OfRank(CandidateFacts facts, Func<RankFact, bool> met, Func<RankFact, string>? words = null) => facts.Rank is not { } rank
        ? Unknown(FactSource.Ranking, "chưa có bảng xếp hạng đã chốt trong Cổng") : (met(rank) ? ConditionState.Met : ConditionState.NotMet, (words ?? InWords)(rank), FactSource.Ranking);

    private static string InWords(RankFact rank) =>
        $"{(rank.Rank is { } place ? $"Xếp thứ {place} trên {rank.Ranked} đơn vị" : "Không xếp hạng")}{(rank.Percentage is { } share ? $", đạt {VietnameseText.Figure(share)}%" : "")}{(rank.Band is { } band ? $", xếp loại {band}" : "")}"
        + (rank is { Rank: 1, Leads: false } ? "; đồng hạng nhất với đơn vị khác" : "") + (rank.Outside ? ", theo bảng điểm chấm ngoài Cổng." : ".");

    private static (ConditionState, string, FactSource) OfReports(IReadOnlyList<ReportFact> reports) => reports.Count == 0 ? Unknown(FactSource.Reports, "khối, cụm chưa mở đợt báo cáo nào trong Cổng")
        : (reports.All(r => r.InTime == true) ? ConditionState.Met : ConditionState.NotMet,
            string.Join("; ", reports.Select(r => $"{r.Name}: {(r.InTime switch { true => "đúng hạn", false => "chậm", _ => "chưa gửi" })}")) + ".", FactSource.Reports);

    /// <summary>In so many different years of those just before.</summary>
    private static (ConditionState, string, FactSource) OfHonours(AwardCondition condition, Candidate candidate, CandidateFacts facts)
    {
        if (facts.Honours is not { } honours)
            return Unknown(FactSource.Honours, "sổ khen thưởng chưa có khen thưởng các năm trước");
        var years = honours.Where(h => h.IsOf(candidate) && h.AwardCode == condition.Word && h.Year < facts.Year && h.Year >= facts.Year - condition.Years).Select(h => h.Year).Distinct().Order().ToList();
        return (years.Count >= condition.Number ? ConditionState.Met : ConditionState.NotMet,
            years.Count == 0 ? $"Không có trong {condition.Years} năm trước." : $"Các năm {string.Join(", ", years)}.", FactSource.Honours);
    }

    private static (ConditionState, string, FactSource) OfFigure(AwardCondition condition, CandidateFacts facts) => !facts.Figures.TryGetValue(VietnameseText.Fold(condition.Word!), out var figure)
        ? Unknown(FactSource.Reports, $"báo cáo năm của đơn vị không có chỉ tiêu “{condition.Word}”")
        : (figure >= condition.Number ? ConditionState.Met : ConditionState.NotMet, $"{condition.Word}: {VietnameseText.Figure(figure)}.", FactSource.Reports);
}
