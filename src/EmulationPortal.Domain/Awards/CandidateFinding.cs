namespace EmulationPortal.Domain.Awards;

/// <summary>What speaks against a candidate (rules 14 and 15): passes only with a written reason that a second person accepted.</summary>
/// <param name="Key">Stable: the same finding keeps it.</param>
/// <param name="Words">In a sentence; when the facts change, so do the words, and a reason given before no longer covers it.</param>
public sealed record CandidateFinding(string Key, string Words)
{
    public const int KeyLength = 80;
    public const int WordsLength = 1200;

    /// <summary>All findings of one candidate.</summary>
    /// <param name="review">The whole review: a second proposal is looked for in all its slates.</param>
    /// <param name="candidate">Not withdrawn.</param>
    /// <param name="results">Its conditions, answered.</param>
    /// <param name="facts">Of its unit; a merit of the year that a decision has honoured already is not honoured again. What this review itself led to is decided after its agreement.</param>
    public static IReadOnlyList<CandidateFinding> Of(AwardReview review, Candidate candidate, IReadOnlyList<ConditionResult> results, CandidateFacts? facts = null)
    {
        var unmet = results.Where(r => r.State == ConditionState.NotMet || r is { State: ConditionState.Unknown, Condition.Kind: ConditionKind.Declared })
            .Select(r => new CandidateFinding($"dieu-kien:{r.Condition.Id:N}", Short($"Chưa đạt điều kiện “{r.Condition.Text}”. {r.Fact}")));
        var earlier = review.Slates.SelectMany(s => s.Standing.Select(c => (Slate: s, Candidate: c)))
            .Where(o => o.Candidate.Id != candidate.Id && o.Candidate.SlateId != candidate.SlateId && o.Candidate.IsSameAs(candidate) && o.Candidate.Ground == candidate.Ground && o.Candidate.CameBefore(candidate))
            .Select(o => new CandidateFinding($"trung-thanh-tich:{o.Candidate.Id:N}", Short($"Đã được đề nghị “{o.Slate.AwardName}” cho cùng thành tích ({o.Candidate.Ground.InWords().ToLower(VietnameseText.Culture)}); mỗi thành tích chỉ khen thưởng một lần.")));
        var honoured = (facts?.Honours ?? []).Where(h => h.Year == facts!.Year && h.IsOf(candidate) && h.Ground == candidate.Ground && (review.Consensus is not { } agreed || h.DecidedOn <= agreed.On))
            .DistinctBy(h => h.AwardCode).Select(h => new CandidateFinding($"da-khen:{h.AwardCode}", Short($"Đã có “{h.AwardName}” năm {h.Year} cho cùng thành tích ({candidate.Ground.InWords().ToLower(VietnameseText.Culture)}), quyết định ngày {h.DecidedOn:dd/MM/yyyy}; mỗi thành tích chỉ khen thưởng một lần.")));
        return [.. unmet, .. earlier, .. honoured];
    }

    private static string Short(string words) => words.Length <= WordsLength ? words : words[..WordsLength];
}
