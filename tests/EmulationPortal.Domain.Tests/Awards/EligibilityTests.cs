using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>Leading the bloc is a condition for the flag, not the flag: every condition is shown, met or not, with its fact (rule 14).</summary>
public sealed class EligibilityTests
{
    private static ConditionResult Of(ConditionDraft condition, CandidateFacts facts, string? person = null, int? initiatives = null)
    {
        var review = Nominees.Review();
        var award = Nominees.Award(subject: person is null ? AwardSubject.Collective : AwardSubject.Person, conditions: condition);
        var candidate = review.Propose(review.Slate(award), new CandidateDraft(Paper.Units[0], "Đơn vị 1", PersonName: person, Initiatives: initiatives), CandidateOrigin.Nomination, Nominees.Scores, null, [], Paper.Deed());
        return Eligibility.Of(award.Latest, award.Code, candidate, facts).Single();
    }

    [Fact]
    public void The_first_alone_leads_and_one_of_two_firsts_does_not()
    {
        var leads = new ConditionDraft(ConditionKind.LeadsBloc, "Dẫn đầu");
        var met = Of(leads, Nominees.Facts(Nominees.Rank(1, leads: true)));
        Assert.Equal((ConditionState.Met, "Xếp thứ 1 trên 10 đơn vị, đạt 95,5%, xếp loại Xuất sắc.", FactSource.Ranking), (met.State, met.Fact, met.Source));
        Assert.Equal((ConditionState.NotMet, "Xếp thứ 1 trên 10 đơn vị, đạt 95,5%, xếp loại Xuất sắc; đồng hạng nhất với đơn vị khác."), (Of(leads, Nominees.Facts(Nominees.Rank(1))).State, Of(leads, Nominees.Facts(Nominees.Rank(1))).Fact));
    }

    [Theory]
    [InlineData(3, ConditionState.Met)]
    [InlineData(4, ConditionState.NotMet)]
    [InlineData(null, ConditionState.NotMet)]
    public void A_rank_at_the_limit_is_met_and_one_below_is_not(int? rank, ConditionState expected) =>
        Assert.Equal(expected, Of(new(ConditionKind.RankAtMost, "Ba hạng đầu", 3), Nominees.Facts(Nominees.Rank(rank))).State);

    [Theory]
    [InlineData(95.5, ConditionState.Met)]
    [InlineData(95.51, ConditionState.NotMet)]
    public void A_percentage_exactly_at_the_threshold_is_met(double least, ConditionState expected) =>
        Assert.Equal(expected, Of(new(ConditionKind.PercentageAtLeast, "Tỷ lệ", (decimal)least), Nominees.Facts(Nominees.Rank(2))).State);

    [Fact]
    public void Band_exclusion_registration_pledge_and_reports_are_answered_from_what_the_portal_holds()
    {
        Assert.Equal(ConditionState.Met, Of(new(ConditionKind.Band, "Xếp loại", Word: "Tốt; xuat sac"), Nominees.Facts(Nominees.Rank(2))).State);
        Assert.Equal(ConditionState.NotMet, Of(new(ConditionKind.Band, "Xếp loại", Word: "Tốt"), Nominees.Facts(Nominees.Rank(2))).State);
        var barred = Of(new(ConditionKind.NoExclusion, "Không bị loại"), Nominees.Facts(Nominees.Rank(2, ExclusionEffects.OneGradeLower)));
        Assert.Equal((ConditionState.NotMet, "Kết luận 12/KL-TTr"), (barred.State, barred.Fact));
        Assert.Equal(ConditionState.Met, Of(new(ConditionKind.Registered, "Đã đăng ký"), Nominees.Facts(registered: ["COTINH"])).State);
        Assert.Equal(ConditionState.NotMet, Of(new(ConditionKind.Registered, "Đã đăng ký"), Nominees.Facts(registered: ["LDTT"])).State);
        Assert.Equal(ConditionState.NotMet, Of(new(ConditionKind.PledgeSigned, "Đã ký"), Nominees.Facts(pledge: false)).State);
        var reports = Of(new(ConditionKind.ReportsInTime, "Đúng hạn"), Nominees.Facts(reports: [new("Báo cáo sơ kết", true), new("Báo cáo tổng kết", null)]));
        Assert.Equal((ConditionState.NotMet, "Báo cáo sơ kết: đúng hạn; Báo cáo tổng kết: chưa gửi."), (reports.State, reports.Fact));
    }

    [Fact]
    public void A_table_from_outside_answers_rank_and_band_and_leaves_share_and_exclusion_to_the_minutes()
    {
        var outside = Nominees.Facts(new RankFact(1, null, "Tốt", ExclusionEffects.None, null, true, 10, Outside: true));
        var leads = Of(new(ConditionKind.LeadsBloc, "Dẫn đầu"), outside);
        Assert.Equal((ConditionState.Met, "Xếp thứ 1 trên 10 đơn vị, xếp loại Tốt, theo bảng điểm chấm ngoài Cổng."), (leads.State, leads.Fact));
        Assert.Equal(ConditionState.Met, Of(new(ConditionKind.Band, "Xếp loại", Word: "Tốt"), outside).State);
        Assert.Equal(ConditionState.Unknown, Of(new(ConditionKind.Band, "Xếp loại", Word: "Tốt"), Nominees.Facts(outside.Rank! with { Band = null })).State);
        Assert.Equal(ConditionState.Unknown, Of(new(ConditionKind.PercentageAtLeast, "Tỷ lệ", 90), outside).State);
        Assert.Equal(ConditionState.Unknown, Of(new(ConditionKind.NoExclusion, "Không bị loại"), outside).State);
    }

    [Fact]
    public void Honours_of_earlier_years_say_that_there_are_no_data_until_there_are()
    {
        var twice = new ConditionDraft(ConditionKind.EarlierHonours, "Hai năm liên tục", 2, "TTLDXS", 2);
        var unknown = Of(twice, Nominees.Facts());
        Assert.Equal((ConditionState.Unknown, FactSource.Honours), (unknown.State, unknown.Source));
        Assert.StartsWith(Eligibility.NoData, unknown.Fact, StringComparison.Ordinal);
        Assert.Equal(ConditionState.Met, Of(twice, Nominees.Facts(honours: [new("TTLDXS", 2025), new("TTLDXS", 2024)])).State);
        Assert.Equal(ConditionState.NotMet, Of(twice, Nominees.Facts(honours: [new("TTLDXS", 2025), new("TTLDXS", 2023), new("TTLDXS", 2026), new("LDTT", 2024)])).State);
    }

    [Fact]
    public void Shares_and_initiatives_come_from_the_report_of_a_unit_and_from_the_person_proposed()
    {
        var share = new ConditionDraft(ConditionKind.ShareAtTitle, "70% Lao động tiên tiến", 70, "Tỷ lệ LĐTT");
        Assert.Equal(ConditionState.Met, Of(share, Nominees.Facts(figures: new() { ["ty le ldtt"] = 70 })).State);
        Assert.Equal(ConditionState.NotMet, Of(share, Nominees.Facts(figures: new() { ["ty le ldtt"] = 69.99m })).State);
        Assert.Equal(ConditionState.Unknown, Of(share, Nominees.Facts()).State);
        var initiatives = new ConditionDraft(ConditionKind.Initiatives, "02 sáng kiến", 2, "Sáng kiến");
        Assert.Equal(ConditionState.Met, Of(initiatives, Nominees.Facts(), "Trần Văn A", 2).State);
        Assert.Equal(ConditionState.NotMet, Of(initiatives, Nominees.Facts(), "Trần Văn A", 1).State);
        Assert.Equal(ConditionState.Unknown, Of(initiatives, Nominees.Facts(), "Trần Văn A").State);
    }

    [Theory]
    [InlineData(ConditionKind.LeadsBloc)]
    [InlineData(ConditionKind.NoExclusion)]
    [InlineData(ConditionKind.Registered)]
    [InlineData(ConditionKind.PledgeSigned)]
    [InlineData(ConditionKind.ReportsInTime)]
    [InlineData(ConditionKind.Declared)]
    public void What_the_portal_does_not_hold_is_unknown_and_never_met(ConditionKind kind) => Assert.Equal(ConditionState.Unknown, Of(new(kind, "Điều kiện"), Nominees.Facts()).State);
}
