using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>Who may be proposed, what needs a reason, and what the agreement freezes (rules 4, 13, 15).</summary>
public sealed class AwardReviewTests
{
    private static readonly ConditionDraft Declared = new(ConditionKind.Declared, "Có nhân tố mới");

    [Fact]
    public void No_candidate_and_no_agreement_before_the_score_table_is_agreed()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award());
        Paper.Breaks(AwardReview.ScoresNotAgreed, () => review.Propose(slate, new CandidateDraft(Paper.Units[0], "Đơn vị 1"), CandidateOrigin.Ranking, null, null, [], Paper.Deed()));
        Paper.Breaks(AwardReview.ScoresNotAgreed, () => review.Agree(1, new(2026, 12, 1), "x", null, 10, Nominees.None, Paper.Deed("2026-12-05 10:00")));
        Assert.Empty(slate.Candidates);
    }

    [Fact]
    public void At_most_one_flag_of_one_authority_per_unit_year()
    {
        var review = Nominees.Review();
        var (flag, second, ministry) = (review.Slate(Nominees.Award("CO1", flag: true)), review.Slate(Nominees.Award("CO2", flag: true)), review.Slate(Nominees.Award("CO3", flag: true, authority: "Bộ Giáo dục và Đào tạo")));
        var first = review.Put(flag, 0);
        Paper.Breaks(AwardReview.SecondFlag, () => review.Put(second, 0));
        review.Put(ministry, 0);
        Paper.Breaks(AwardReview.SecondFlag, () => review.Put(flag, 1, flagsElsewhere: "UBND tỉnh"));
        review.Withdraw(first, "Nhường đơn vị khác", Paper.Deed());
        review.Put(second, 0);
    }

    [Fact]
    public void A_second_proposal_for_the_same_ground_warns_and_needs_a_written_reason()
    {
        var review = Nominees.Review();
        var (flag, merit) = (review.Slate(Nominees.Award("COTINH", flag: true)), review.Slate(Nominees.Award("BKTINH-TT")));
        var first = review.Put(flag, 0);
        var second = review.Put(merit, 0, at: "2026-12-01 10:00");
        Assert.Empty(CandidateFinding.Of(review, first, []));
        var finding = Assert.Single(CandidateFinding.Of(review, second, []));
        Assert.Contains("cùng thành tích", finding.Words, StringComparison.Ordinal);
        Paper.Breaks(AwardReview.FindingsOpen, () => review.Agree(c => CandidateFinding.Of(review, c, [])));
        review.Withdraw(first, "Chỉ đề nghị Bằng khen", Paper.Deed());
        Assert.Empty(CandidateFinding.Of(review, second, []));
    }

    [Fact]
    public void Results_of_thematic_or_unexpected_merit_do_not_count_as_grounds_for_the_yearly_title()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award());
        Paper.Breaks(AwardReview.OtherGround, () => review.Put(slate, 0, ground: MeritGround.Thematic));
        Paper.Breaks(AwardReview.OtherGround, () => review.Put(slate, 0, ground: MeritGround.Unexpected));
    }

    [Fact]
    public void No_proposal_while_a_violation_is_being_verified()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award());
        var check = review.OpenViolation(Paper.Units[0], "Đơn vị 1", "Đơn tố cáo", "Công văn số 12/TTr", Paper.Deed());
        Paper.Breaks(AwardReview.AlreadyOpen, () => review.OpenViolation(Paper.Units[0], "Đơn vị 1", "Khác", "Công văn số 13/TTr", Paper.Deed()));
        Paper.Breaks(AwardReview.ViolationOpen, () => review.Put(slate, 0));
        review.ConcludeViolation(check.Id, "Không có vi phạm, Kết luận số 14/KL-TTr", Paper.Deed());
        review.Put(slate, 0);
        review.OpenViolation(Paper.Units[0], "Đơn vị 1", "Đơn tố cáo mới", "Công văn số 15/TTr", Paper.Deed());
        Paper.Breaks(AwardReview.ViolationOpen, () => review.Agree());
    }

    [Fact]
    public void Who_is_out_is_proposed_for_nothing_and_who_is_barred_from_the_flag_for_other_awards()
    {
        var review = Nominees.Review();
        var (flag, merit) = (review.Slate(Nominees.Award("COTINH", flag: true)), review.Slate(Nominees.Award("BKTINH-TT")));
        Paper.Breaks(AwardReview.OutOfContest, () => review.Put(merit, 0, rank: Nominees.Rank(null, ExclusionEffects.Out)));
        Paper.Breaks(AwardReview.BarredFromFlag, () => review.Put(flag, 1, rank: Nominees.Rank(1, ExclusionEffects.BarredFromFlag)));
        review.Put(merit, 1, rank: Nominees.Rank(1, ExclusionEffects.BarredFromFlag));
    }

    [Fact]
    public void A_finding_passes_with_a_written_reason_that_a_second_person_accepted_and_never_by_the_candidate_s_own_unit()
    {
        var review = Nominees.Review();
        var candidate = review.Put(review.Slate(Nominees.Award(conditions: Declared)), 0);
        CandidateFinding[] findings = [new("dieu-kien:1", "Chưa đạt điều kiện “Dẫn đầu”.")];
        var (chair, lead) = (Paper.Deed(unit: Paper.Units[5]), Paper.Deed() with { UnitId = null });
        Paper.Breaks(AwardReview.OwnCandidacy, () => review.Explain(candidate, findings, "dieu-kien:1", "Vì …", Paper.Deed(unit: Paper.Units[0])));
        Paper.Breaks(AwardReview.ReasonNeeded, () => review.Explain(candidate, findings, "dieu-kien:1", " ", chair));
        Paper.Breaks(AwardReview.NoSuchFinding, () => review.Explain(candidate, findings, "khac", "Vì …", chair));
        Paper.Breaks(AwardReview.NothingToAccept, () => review.Accept(candidate, findings, "dieu-kien:1", lead));
        review.Explain(candidate, findings, "dieu-kien:1", "Hội nghị thống nhất", lead);
        Paper.Breaks(AwardReview.SecondPerson, () => review.Accept(candidate, findings, "dieu-kien:1", lead));
        Paper.Breaks(AwardReview.OwnCandidacy, () => review.Accept(candidate, findings, "dieu-kien:1", Paper.Deed(unit: Paper.Units[0])));
        Paper.Breaks(AwardReview.FindingsOpen, () => review.Agree(_ => findings));
        review.Accept(candidate, findings, "dieu-kien:1", Paper.Deed() with { UnitId = null });
        Paper.Breaks(AwardReview.FindingsOpen, () => review.Agree(_ => [findings[0] with { Words = "Chưa đạt, số liệu mới." }]));
        review.Agree(_ => findings);
        Assert.NotNull(review.Consensus);
    }

    [Fact]
    public void A_declared_condition_is_answered_by_its_own_unit_with_a_proof_and_is_a_finding_until_then()
    {
        var review = Nominees.Review();
        var award = Nominees.Award(conditions: Declared);
        var candidate = review.Put(review.Slate(award), 0);
        var condition = award.Latest.Conditions[0];
        IReadOnlyList<CandidateFinding> Findings() => CandidateFinding.Of(review, candidate, Eligibility.Of(award.Latest, award.Code, candidate, Nominees.Facts()));
        Assert.Single(Findings());
        Paper.Breaks(AwardReview.NotYours, () => review.Answer(candidate, condition, true, "Có", "Báo cáo", Paper.Deed(unit: Paper.Units[1])));
        Paper.Breaks(AwardReview.EvidenceNeeded, () => review.Answer(candidate, condition, true, "Có", " ", Paper.Deed(unit: Paper.Units[0])));
        review.Answer(candidate, condition, false, "Chưa có", null, Paper.Deed(unit: Paper.Units[0]));
        Assert.Contains("Chưa có", Assert.Single(Findings()).Words, StringComparison.Ordinal);
        review.Answer(candidate, condition, true, "Mô hình lớp học số", "Báo cáo số 12/BC ngày 01/12/2026", Paper.Deed(unit: Paper.Units[0]));
        Assert.Empty(Findings());
        Assert.Single(candidate.Answers);
    }

    [Fact]
    public void The_agreement_records_its_meeting_freezes_the_candidates_and_counts_the_places()
    {
        var review = Nominees.Review();
        var slate = review.AddSlate(Nominees.Award(), AwardQuota.Share(25, QuotaRounding.HalfUp), SelectionMethod.RaisedHands, null, Paper.Deed());
        Paper.Breaks(AwardReview.NobodyStands, () => review.Agree());
        var candidate = review.Put(slate, 0);
        Paper.Breaks(AwardReview.MeetingNeeded, () => review.Agree(0, new(2026, 12, 1), "x", Nominees.Scores, 10, Nominees.None, Paper.Deed("2026-12-05 10:00")));
        Paper.Breaks(AwardReview.InFuture, () => review.Agree(1, new(2026, 12, 6), "x", Nominees.Scores, 10, Nominees.None, Paper.Deed("2026-12-05 10:00")));
        Paper.Breaks(AwardReview.OutcomeNeeded, () => review.Agree(1, new(2026, 12, 5), "", Nominees.Scores, 10, Nominees.None, Paper.Deed("2026-12-05 10:00")));
        review.Agree();
        Assert.Equal((2, 3, 10), (review.Consensus!.MeetingNumber, slate.Places, review.Consensus.Members));
        Action[] refused =
        [
            () => review.Put(slate, 1), () => review.Withdraw(candidate, "x", Paper.Deed()), () => review.Agree(), () => review.Slate(Nominees.Award("KHAC")), () => review.RemoveSlate(slate),
            () => review.ReviseSlate(slate, AwardQuota.Of(5), SelectionMethod.Acclamation, null), () => review.Explain(candidate, [], "x", "x", Paper.Deed(unit: Paper.Units[5])), () => review.Accept(candidate, [], "x", Paper.Deed(unit: Paper.Units[5])),
        ];
        Assert.All(refused, act => Paper.Breaks(AwardReview.Frozen, act));
    }

    [Fact]
    public void A_candidate_stands_once_and_a_name_alike_is_asked_about_in_spite_of_marks_and_spacing()
    {
        var review = Nominees.Review();
        var (units, persons) = (review.Slate(Nominees.Award("A-TT")), review.Slate(Nominees.Award("A-CN", subject: AwardSubject.Person)));
        review.Put(units, 0);
        Paper.Breaks(AwardReview.AlreadyCandidate, () => review.Put(units, 0));
        Paper.Breaks(AwardReview.UnitOnly, () => review.Put(units, 1, "Trần Văn A"));
        Paper.Breaks(AwardReview.PersonNeeded, () => review.Put(persons, 1));
        review.Put(persons, 0, "Nguyễn Thị Ngữ");
        Paper.Breaks(AwardReview.AlreadyCandidate, () => review.Put(persons, 0, " nguyen  thi ngu"));
        Paper.Breaks(AwardReview.NearDuplicate, () => review.Put(persons, 1, "Nguyễn Thị Ngũ"));
        review.Propose(persons, new CandidateDraft(Paper.Units[1], "Đơn vị 2", PersonName: "Nguyễn Thị Ngũ", NotTheSame: true), CandidateOrigin.List, Nominees.Scores, null, [], Paper.Deed());
        Assert.Equal(2, persons.Standing.Count);
    }

    [Theory]
    [InlineData("Nguyễn Văn Đức", "NGUYEN VAN DUC", true)]
    [InlineData("Nguyễn Văn Đức", "Nguyễn  Vănđức", true)]
    [InlineData("Nguyễn Văn Đức", "Nguyễn Văn Đứcc", true)]
    [InlineData("Nguyễn Văn Đức", "Nguyễn Văn Đcứ", true)]
    [InlineData("Nguyễn Văn Đức", "Nguyễn Văn Dũng", false)]
    [InlineData("Lê An", "Lê Ân", true)]
    [InlineData("Lê An", "Lê Anh", false)]
    public void Names_are_alike_up_to_marks_spacing_and_one_slip(string one, string other, bool alike)
    {
        Assert.Equal(alike, SimilarNames.Alike(one, other));
        Assert.Equal(alike, SimilarNames.Alike(other, one));
    }

    [Fact]
    public void An_award_stands_once_in_a_review_and_the_ranking_chooses_no_persons()
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award());
        Paper.Breaks(AwardReview.SlateTwice, () => review.Slate(Nominees.Award()));
        Paper.Breaks(AwardReview.MethodNotForPersons, () => review.Slate(Nominees.Award("CN", subject: AwardSubject.Person), method: SelectionMethod.Ranking));
        review.RemoveSlate(slate);
        Assert.Empty(review.Slates);
    }
}
