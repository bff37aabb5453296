using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>Choosing by ballot, hands, acclamation and rank: after the agreement, as the charter says, with numerator and denominator.</summary>
public sealed class SelectionTests
{
    private static readonly DateOnly Day = new(2026, 12, 5);

    private static (AwardReview Review, AwardSlate Slate, List<Candidate> Candidates) Agreed(SelectionMethod method, int places = 1, int candidates = 3)
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award(), places, method);
        var all = Enumerable.Range(0, candidates).Select(i => review.Put(slate, i)).ToList();
        review.Agree();
        return (review, slate, all);
    }

    private static OpenChoice Hands(int present, params (Candidate Candidate, int For)[] votes) =>
        new(votes.ToDictionary(v => v.Candidate.Id, v => v.For), present, 10, Nominees.Rule, "Biên bản số 09/BB-KTĐ7", Day);

    private static Selection Ballot(AwardReview review, BallotOutcome outcome) => review.Select(outcome, "Biên bản kiểm phiếu số 10/BB-KTĐ7", Day, Paper.Deed("2026-12-05 11:00"));

    private static Selection Open(AwardReview review, AwardSlate slate, OpenChoice choice) => review.Select(slate, choice, Paper.Deed("2026-12-05 11:00"));

    [Fact]
    public void No_selection_before_the_candidates_are_agreed()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award(), method: SelectionMethod.SecretBallot);
        var candidate = review.Put(slate, 0);
        Paper.Breaks(AwardReview.BeforeConsensus, () => Ballot(review, Nominees.Ballot(slate, 1, 9, (candidate, 9, true, false))));
        Paper.Breaks(AwardReview.BeforeConsensus, () => Open(review, slate, Hands(9, (candidate, 9))));
        Paper.Breaks(AwardReview.BeforeConsensus, () => review.SelectByRanking(slate, null, Paper.Deed()));
    }

    [Fact]
    public void The_highest_of_those_that_passed_fill_the_places_and_the_result_keeps_numerator_and_denominator()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot, places: 2, candidates: 4);
        var selection = Ballot(review, Nominees.Ballot(slate, 1, 9, (c[0], 6, true, false), (c[1], 8, true, false), (c[2], 4, false, false), (c[3], 5, true, false)));
        Assert.Equal([c[1].Id, c[0].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.Equal((8, 9, "Trên 50% số đơn vị có mặt"), (selection.Results[0].For, selection.Results[0].Denominator, selection.RuleInWords));
        Assert.True(review.AllSelected);
        Paper.Breaks(AwardReview.AlreadySelected, () => Ballot(review, Nominees.Ballot(slate, 2, 9, (c[2], 9, true, false))));
    }

    [Fact]
    public void Equal_votes_at_the_last_place_wait_for_a_second_round_among_the_tied()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot, places: 2, candidates: 3);
        Ballot(review, Nominees.Ballot(slate, 1, 9, (c[0], 8, true, false), (c[1], 6, true, false), (c[2], 6, true, false)));
        Assert.Equal([c[0].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.False(slate.Settled);
        Assert.Equal([c[1].Id, c[2].Id], AwardReview.ForNextRound(slate).Select(n => n.Id));
        Paper.Breaks(AwardReview.OtherRound, () => Ballot(review, Nominees.Ballot(slate, 1, 9, (c[1], 5, true, false))));
        Paper.Breaks(AwardReview.NotACandidate, () => Ballot(review, Nominees.Ballot(slate, 2, 9, (c[0], 9, true, false))));
        Ballot(review, Nominees.Ballot(slate, 2, 9, (c[1], 4, false, false), (c[2], 5, true, false)));
        Assert.Equal([c[0].Id, c[2].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.True(slate.Settled);
    }

    [Fact]
    public void What_the_ballot_calls_a_tie_is_a_tie()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot, candidates: 2);
        Ballot(review, Nominees.Ballot(slate, 1, 8, (c[0], 4, false, true), (c[1], 4, false, true)));
        Assert.All(slate.Selections[0].Results, r => Assert.Equal(SelectionOutcome.Tied, r.Outcome));
        Assert.False(slate.Settled);
    }

    [Fact]
    public void One_candidate_who_does_not_pass_is_not_chosen_and_nobody_is()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot, candidates: 1);
        Ballot(review, Nominees.Ballot(slate, 1, 9, (c[0], 4, false, false)));
        Assert.Empty(slate.Chosen);
        Assert.True(slate.Settled);
    }

    [Fact]
    public void Exactly_half_of_the_raised_hands_does_not_exceed_one_half()
    {
        var (review, slate, c) = Agreed(SelectionMethod.RaisedHands, candidates: 2);
        Open(review, slate, Hands(8, (c[0], 4), (c[1], 5)));
        Assert.Equal([c[1].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.Equal((5, 8), (slate.Chosen[0].For, slate.Chosen[0].Denominator));
    }

    [Fact]
    public void All_absent_is_no_quorum_and_more_hands_than_present_are_refused()
    {
        var (review, slate, c) = Agreed(SelectionMethod.RaisedHands);
        Paper.Breaks(AwardReview.NoQuorum, () => Open(review, slate, Hands(0, (c[0], 0))));
        Paper.Breaks(AwardReview.NoQuorum, () => Open(review, slate, Hands(6, (c[0], 6))));
        Paper.Breaks(AwardReview.PresentUnclear, () => Open(review, slate, Hands(11, (c[0], 6))));
        Paper.Breaks(AwardReview.VotesUnclear, () => Open(review, slate, Hands(7, (c[0], 8))));
        Paper.Breaks(AwardReview.NotACandidate, () => review.Select(slate, Hands(7) with { Votes = new Dictionary<Guid, int> { [Guid.CreateVersion7()] = 7 } }, Paper.Deed("2026-12-05 11:00")));
        Paper.Breaks(AwardReview.RecordNeeded, () => Open(review, slate, Hands(7, (c[0], 7)) with { Record = " " }));
        Assert.Empty(slate.Selections);
    }

    [Fact]
    public void An_acclamation_names_no_more_than_there_are_places()
    {
        var (review, slate, c) = Agreed(SelectionMethod.Acclamation);
        Paper.Breaks(AwardReview.TooMany, () => Open(review, slate, Hands(9, (c[0], 0), (c[1], 0))));
        Open(review, slate, Hands(9, (c[1], 0)));
        Assert.Equal((c[1].Id, 9, 9), (slate.Chosen[0].CandidateId, slate.Chosen[0].For, slate.Chosen[0].Denominator));
    }

    [Fact]
    public void The_method_is_the_charter_s()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot);
        Paper.Breaks(AwardReview.OtherMethod, () => Open(review, slate, Hands(9, (c[0], 9))));
        var (other, hands, d) = Agreed(SelectionMethod.RaisedHands);
        Paper.Breaks(AwardReview.OtherMethod, () => Ballot(other, Nominees.Ballot(hands, 1, 9, (d[0], 9, true, false))));
    }

    [Fact]
    public void By_rank_the_highest_are_taken_from_the_ranking_the_candidates_were_agreed_on()
    {
        var sheet = Paper.Adopted();
        MemberInput[] members = [Paper.Full(0, 95, 5, true, 28), Paper.Full(1, 100, 5, true, 30), Paper.Full(2, 60, 2, false, 20)];
        var ranking = Ranking.Close(Paper.Round(sheet, ScoringStage.Appraisal), new ScoreEngine(sheet).Compute(members), Paper.Name, Paper.Deed());
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award(), 1, SelectionMethod.Ranking);
        var all = Enumerable.Range(0, 3).Select(i => review.Put(slate, i)).ToList();
        review.Agree(1, Day, "Nhất trí", new ScoreBasis(ranking.Id, "Bảng xếp hạng chốt ngày 05/11/2026"), 3, Nominees.None, Paper.Deed("2026-12-05 10:00"));
        Paper.Breaks(AwardReview.RankingNeeded, () => review.SelectByRanking(slate, null, Paper.Deed("2026-12-05 11:00")));
        review.SelectByRanking(slate, ScoreOrder.Of(ranking), Paper.Deed("2026-12-05 11:00"));
        Assert.Equal([all[1].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.Equal((null, null), (slate.Chosen[0].For, slate.Chosen[0].Denominator));
    }

    [Fact]
    public void A_secret_ballot_is_copied_from_count_minutes_only_where_the_conference_was_held_outside()
    {
        var (review, slate, c) = Agreed(SelectionMethod.SecretBallot);
        var papers = Hands(9, (c[1], 8), (c[0], 3));
        Paper.Breaks(AwardReview.OtherMethod, () => Open(review, slate, papers));
        var selection = review.Select(slate, papers with { HeldOutside = true }, Paper.Deed("2026-12-05 11:00"));
        Assert.Equal([c[1].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.Equal((SelectionMethod.SecretBallot, (Guid?)null), (selection.Method, selection.BallotId));
        Assert.EndsWith("Bỏ phiếu tại hội nghị ngoài Cổng.", selection.RuleInWords, StringComparison.Ordinal);
    }

    [Fact]
    public void By_rank_a_table_from_outside_decides_where_the_candidates_were_agreed_on_it()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award(), 1, SelectionMethod.Ranking);
        var all = Enumerable.Range(0, 2).Select(i => review.Put(slate, i)).ToList();
        review.Agree();
        var order = new ScoreOrder(null, [new(Paper.Units[1], "Đơn vị 2", 95, null, 1, null), new(Paper.Units[0], "Đơn vị 1", 90, null, 2, null)]);
        Paper.Breaks(AwardReview.RankingNeeded, () => review.SelectByRanking(slate, order with { RankingId = Guid.NewGuid() }, Paper.Deed("2026-12-05 11:00")));
        var selection = review.SelectByRanking(slate, order, Paper.Deed("2026-12-05 11:00"));
        Assert.Equal([all[1].Id], slate.Chosen.Select(r => r.CandidateId));
        Assert.Contains("chấm ngoài Cổng", selection.RuleInWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_chosen_while_a_violation_of_it_is_being_verified()
    {
        var (review, slate, c) = Agreed(SelectionMethod.Acclamation);
        review.OpenViolation(Paper.Units[1], "Đơn vị 2", "Đơn tố cáo", "Công văn số 12/TTr", Paper.Deed());
        Paper.Breaks(AwardReview.ViolationOpen, () => Open(review, slate, Hands(9, (c[1], 0))));
    }

    [Fact]
    public void A_share_that_gives_no_place_chooses_nobody()
    {
        var review = Nominees.Review();
        var slate = review.AddSlate(Nominees.Award(), AwardQuota.Share(5, QuotaRounding.Down), SelectionMethod.SecretBallot, null, Paper.Deed());
        var candidate = review.Put(slate, 0);
        review.Agree();
        Ballot(review, Nominees.Ballot(slate, 1, 9, (candidate, 9, true, false)));
        Assert.Equal((0, 0, true), (slate.Places, slate.Chosen.Count, slate.Settled));
    }
}
