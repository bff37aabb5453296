using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Awards;

/// <summary>An open choice as it was counted in the room.</summary>
/// <param name="Votes">Votes in favour by candidate; of an acclamation only those acclaimed, whatever the number.</param>
/// <param name="Present">Units present.</param>
/// <param name="Members">Units that are members.</param>
/// <param name="Rule">Threshold and quorum.</param>
/// <param name="Record">The minutes.</param>
/// <param name="On">The day.</param>
/// <param name="HeldOutside">The conference was held outside the portal and its minutes are attached: then a secret ballot is copied from its count minutes as well.</param>
public sealed record OpenChoice(IReadOnlyDictionary<Guid, int> Votes, int Present, int Members, VoteRule Rule, string? Record, DateOnly? On, bool HeldOutside = false);

/// <content>Choosing: by ballot, by hands, by acclamation, by rank.</content>
public sealed partial class AwardReview
{
    public static readonly Rule BeforeConsensus = new("review.before-consensus", "Chưa hiệp thương danh sách ứng viên. Hãy ghi kết quả hiệp thương trước khi chọn.");
    public static readonly Rule OtherMethod = new("review.other-method", "{0} được chọn {1}. Hãy ghi kết quả theo đúng hình thức đó.");
    public static readonly Rule OtherRound = new("review.other-round", "Kết quả này thuộc vòng {0}; {1} đang chờ kết quả vòng {2}.");
    public static readonly Rule AlreadySelected = new("review.already-selected", "{0} đã có kết quả lựa chọn.");
    public static readonly Rule NotACandidate = new("review.not-a-candidate", "Kết quả có tên không thuộc danh sách ứng viên của {0} ở vòng này.");
    public static readonly Rule NoQuorum = new("review.no-quorum", "Có mặt {0}/{1} đơn vị, chưa đủ số đơn vị tối thiểu ({2}).");
    public static readonly Rule PresentUnclear = new("review.present-unclear", "Số đơn vị có mặt phải từ 0 đến số đơn vị thành viên ({0}).");
    public static readonly Rule VotesUnclear = new("review.votes-unclear", "Số phiếu tán thành phải từ 0 đến số đơn vị có mặt ({0}).");
    public static readonly Rule TooMany = new("review.too-many", "{0} chỉ còn {1} chỗ. Hãy chọn không quá số đó.");
    public static readonly Rule RecordNeeded = new("review.record-needed", "Hãy ghi số, ngày biên bản làm căn cứ, tối đa 300 ký tự.");
    public static readonly Rule RankingNeeded = new("review.ranking-needed", "Chọn theo thứ hạng cần bảng xếp hạng đã chốt trong Cổng, hoặc bảng xếp hạng chấm ngoài Cổng đã nhập ở bước Chấm điểm, và đúng bảng đã dùng khi hiệp thương.");
    public static readonly Rule RankTied = new("review.rank-tied", "{0} đồng hạng ở chỗ cuối cùng nên thứ hạng không phân định được. Hãy đổi kết quả bằng biểu quyết tại hội nghị.");

    /// <summary>Records what a secret ballot decided for its slate.</summary>
    /// <param name="outcome">As counted.</param>
    /// <param name="record">The count minutes.</param>
    /// <param name="on">The day of the count.</param>
    /// <param name="deed">Who records.</param>
    /// <exception cref="RuleBroken">The candidates are not agreed, or the outcome does not fit the slate.</exception>
    public Selection Select(BallotOutcome outcome, string? record, DateOnly on, Deed deed)
    {
        var slate = Slate(outcome.SlateId ?? Guid.Empty);
        RequireSelectable(slate, SelectionMethod.SecretBallot, outcome.Round);
        var votes = outcome.Options.Where(o => o.CandidateId is not null).ToDictionary(o => o.CandidateId!.Value);
        RequireCandidates(slate, votes.Keys);
        var tied = outcome.Options.Where(o => o.CandidateId is not null && outcome.Tied.Contains(o.OptionId)).Select(o => o.CandidateId!.Value).ToHashSet();
        return Record(slate, new SelectionBasis(SelectionMethod.SecretBallot, outcome.RuleInWords, Written(record), on, outcome.BallotId, outcome.QuestionId),
            votes.Values.Select(o => (o.CandidateId!.Value, o.Agree, o.Passed)), outcome.Denominator, tied, deed);
    }

    /// <summary>Records raised hands, counted; an acclamation of no more than there are places; or the counted papers of a secret ballot held outside the portal.</summary>
    /// <exception cref="RuleBroken">The candidates are not agreed, the numbers do not reconcile, or the quorum is missing.</exception>
    public Selection Select(AwardSlate slate, OpenChoice choice, Deed deed)
    {
        if (slate.Method is not (SelectionMethod.RaisedHands or SelectionMethod.Acclamation) && !(choice.HeldOutside && slate.Method == SelectionMethod.SecretBallot))
            throw new RuleBroken(Consensus is null ? BeforeConsensus : OtherMethod, slate.AwardName, slate.Method.InWords());
        RequireSelectable(slate, slate.Method, slate.Selections.Count + 1);
        RequireCandidates(slate, choice.Votes.Keys);
        if (choice.Present < 0 || choice.Present > choice.Members)
            throw new RuleBroken(PresentUnclear, choice.Members) { Field = nameof(choice.Present) };
        if (!choice.Rule.HasQuorum(choice.Present, choice.Members))
            throw new RuleBroken(NoQuorum, choice.Present, choice.Members, choice.Rule.UnitsNeeded(choice.Members)) { Field = nameof(choice.Present) };
        if (choice.On is not { } day || day > deed.Today)
            throw new RuleBroken(InFuture, deed.Today) { Field = nameof(choice.On) };
        var basis = new SelectionBasis(slate.Method, slate.Method == SelectionMethod.SecretBallot ? $"{choice.Rule.InWords()} Bỏ phiếu tại hội nghị ngoài Cổng." : choice.Rule.InWords(), Written(choice.Record), day);
        var left = Left(slate);
        if (slate.Method == SelectionMethod.Acclamation)
        {
            if (choice.Votes.Count > left)
                throw new RuleBroken(TooMany, slate.AwardName, left) { Field = nameof(choice.Votes) };
            return Record(slate, basis, choice.Votes.Keys.Select(c => (c, choice.Present, true)), choice.Present, [], deed);
        }

        if (choice.Votes.Values.Any(v => v < 0 || v > choice.Present))
            throw new RuleBroken(VotesUnclear, choice.Present) { Field = nameof(choice.Votes) };
        return Record(slate, basis, choice.Votes.Select(v => (v.Key, v.Value, choice.Rule.Passes(v.Value, choice.Present, choice.Members))), choice.Rule.BaseCount(choice.Present, choice.Members), [], deed);
    }

    /// <summary>Takes the highest of the table the candidates were agreed on.</summary>
    /// <exception cref="RuleBroken">The candidates are not agreed, or the table cannot decide.</exception>
    public Selection SelectByRanking(AwardSlate slate, ScoreOrder? ranking, Deed deed)
    {
        RequireSelectable(slate, SelectionMethod.Ranking, slate.Selections.Count + 1);
        if (ranking is null || ranking.RankingId != Consensus!.RankingId)
            throw new RuleBroken(RankingNeeded);
        var ranked = slate.Standing.Select(c => (Candidate: c, ranking.Of(c.UnitId)?.Rank)).OrderBy(c => c.Rank ?? int.MaxValue).ToList();
        var chosen = ranked.Where(c => c.Rank is not null).Take(Left(slate)).ToList();
        if (chosen.Count > 0 && ranked.Skip(chosen.Count).Any(c => c.Rank == chosen[^1].Rank))
            throw new RuleBroken(RankTied, string.Join(", ", ranked.Where(c => c.Rank == chosen[^1].Rank).Select(c => c.Candidate.Name)));
        foreach (var (candidate, _) in chosen)
            RequireNoViolation(candidate.UnitId, candidate.UnitName);
        var selection = new Selection(slate.Id, 1, new SelectionBasis(SelectionMethod.Ranking, ranking.RankingId is null ? "Theo thứ hạng của bảng điểm chấm ngoài Cổng." : "Theo thứ hạng của bảng điểm đã chốt.", Consensus.ScoreWords, deed.Today),
            ranked.Select(c => (c.Candidate.Id, (int?)null, (int?)null, chosen.Contains(c) ? SelectionOutcome.Chosen : SelectionOutcome.NotChosen)), deed);
        slate.Add(selection);
        return selection;
    }

    /// <summary>Refuses a ballot whose questions do not choose among the agreed candidates of this round (rule 4).</summary>
    /// <exception cref="RuleBroken">The candidates are not agreed, the award is chosen otherwise or already, or the paper names others.</exception>
    public void RequireBallot(Ballot ballot)
    {
        foreach (var question in ballot.QuestionsInOrder.Where(q => q.SlateId is not null))
        {
            var slate = Slate(question.SlateId!.Value);
            RequireSelectable(slate, SelectionMethod.SecretBallot, ballot.Round);
            if (!question.Options.Select(o => o.CandidateId ?? Guid.Empty).ToHashSet().SetEquals(ForNextRound(slate).Select(c => c.Id)))
                throw new RuleBroken(NotACandidate, slate.AwardName);
        }
    }

    /// <summary>Places not yet filled.</summary>
    public static int Left(AwardSlate slate) => Math.Max(0, (slate.Places ?? 0) - slate.Chosen.Count);

    /// <summary>Who may be chosen in the coming round: all that stand, after a tie only the tied.</summary>
    public static IReadOnlyList<Candidate> ForNextRound(AwardSlate slate) => slate.Selections is not [.., var last] ? slate.Standing
        : [.. slate.Standing.Where(c => last.Results.Any(r => r.CandidateId == c.Id && r.Outcome == SelectionOutcome.Tied))];

    /// <summary>Of those that passed the highest fill the places; equal votes at the last place are tied.</summary>
    private Selection Record(AwardSlate slate, SelectionBasis basis, IEnumerable<(Guid Candidate, int For, bool Passed)> votes, int denominator, HashSet<Guid> tied, Deed deed)
    {
        var counted = votes.OrderByDescending(v => v.For).ToList();
        var (clear, left) = (counted.Where(v => v.Passed && !tied.Contains(v.Candidate)).ToList(), Left(slate));
        var cut = clear.Count > left && left > 0 && clear[left - 1].For == clear[left].For ? clear[left].For : (int?)null;
        var chosen = clear.Take(left).Where(v => v.For != cut).Select(v => v.Candidate).ToHashSet();
        tied.UnionWith(clear.Where(v => v.For == cut).Select(v => v.Candidate));
        foreach (var candidate in slate.Standing.Where(c => chosen.Contains(c.Id)))
            RequireNoViolation(candidate.UnitId, candidate.UnitName);
        SelectionOutcome OutcomeOf(Guid id) => chosen.Contains(id) ? SelectionOutcome.Chosen : tied.Contains(id) ? SelectionOutcome.Tied : SelectionOutcome.NotChosen;
        var selection = new Selection(slate.Id, slate.Selections.Count + 1, basis, counted.OrderBy(v => OutcomeOf(v.Candidate) != SelectionOutcome.Chosen).Select(v => (v.Candidate, (int?)v.For, (int?)denominator, OutcomeOf(v.Candidate))), deed);
        slate.Add(selection);
        return selection;
    }

    private void RequireSelectable(AwardSlate slate, SelectionMethod method, int round)
    {
        if (Consensus is null)
            throw new RuleBroken(BeforeConsensus);
        if (slate.Method != method)
            throw new RuleBroken(OtherMethod, slate.AwardName, slate.Method.InWords());
        if (slate.Settled)
            throw new RuleBroken(AlreadySelected, slate.AwardName);
        if (round != slate.Selections.Count + 1)
            throw new RuleBroken(OtherRound, round, slate.AwardName, slate.Selections.Count + 1);
    }

    private static void RequireCandidates(AwardSlate slate, IEnumerable<Guid> ids)
    {
        var known = ForNextRound(slate).Select(c => c.Id).ToHashSet();
        if (!ids.All(known.Contains))
            throw new RuleBroken(NotACandidate, slate.AwardName);
    }

    private static string Written(string? record) => Said(record, Selection.RecordLength, RecordNeeded, "Record");
}
