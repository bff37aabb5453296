using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>Awards, reviews and candidates with everything a test does not care about filled in.</summary>
internal static class Nominees
{
    public static readonly ScoreBasis Scores = new(null, "Chấm điểm ngoài Cổng");
    public static readonly VoteRule Rule = VoteRule.Default;

    /// <summary>An award without conditions.</summary>
    public static AwardType Award(string code = "COTINH", bool flag = false, AwardSubject subject = AwardSubject.Collective, string authority = "UBND tỉnh", params ConditionDraft[] conditions) =>
        new(code, new AwardTypeFacts($"Danh hiệu {code}", subject, MeritGround.Yearly, flag, authority, "Chủ tịch UBND tỉnh", 8, "Luật số 06/2022/QH15", null, new(2024, 1, 1), null, null, conditions));

    public static AwardReview Review() => new(Paper.BlocYear);

    public static AwardSlate Slate(this AwardReview review, AwardType award, int places = 1, SelectionMethod method = SelectionMethod.RaisedHands) => review.AddSlate(award, AwardQuota.Of(places), method, "Quy chế, Điều 9", Paper.Deed());

    public static Candidate Put(this AwardReview review, AwardSlate slate, int unit, string? person = null, MeritGround ground = MeritGround.Yearly, RankFact? rank = null, string at = "2026-12-01 09:00", params string[] flagsElsewhere) =>
        review.Propose(slate, new CandidateDraft(Paper.Units[unit], Paper.Name(Paper.Units[unit]), ground, person), CandidateOrigin.Nomination, Scores, rank, flagsElsewhere, Paper.Deed(at));

    public static IReadOnlyList<CandidateFinding> None(Candidate candidate) => [];

    public static void Agree(this AwardReview review, Func<Candidate, IReadOnlyList<CandidateFinding>>? findings = null, int members = 10) =>
        review.Agree(2, new(2026, 12, 5), "Nhất trí danh sách", Scores, members, findings ?? None, Paper.Deed("2026-12-05 10:00"));

    public static RankFact Rank(int? rank, ExclusionEffects exclusions = ExclusionEffects.None, bool leads = false) => new(rank, 95.5m, "Xuất sắc", exclusions, exclusions == ExclusionEffects.None ? null : "Kết luận 12/KL-TTr", leads, 10);

    public static CandidateFacts Facts(RankFact? rank = null, string[]? registered = null, bool? pledge = null, ReportFact[]? reports = null, Dictionary<string, decimal>? figures = null, EarlierHonour[]? honours = null) =>
        new(2026, rank, registered, pledge, reports ?? [], figures ?? [], honours);

    public static BallotOutcome Ballot(AwardSlate slate, int round, int denominator, params (Candidate Candidate, int Agree, bool Passed, bool Tied)[] options)
    {
        var told = options.Select(o => (Option: new OptionOutcome(Guid.CreateVersion7(), o.Candidate.Name, o.Candidate.Id, o.Candidate.UnitId, o.Agree, denominator - o.Agree, 0, o.Passed), o.Tied)).ToList();
        return new BallotOutcome(Guid.CreateVersion7(), Guid.CreateVersion7(), slate.Id, round, "Trên 50% số đơn vị có mặt", denominator, denominator, [.. told.Select(t => t.Option)], [.. told.Where(t => t.Tied).Select(t => t.Option.OptionId)]);
    }
}
