using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>The roll of honours, and what it answers in a review.</summary>
public sealed class HonourTests
{
    private static readonly Deed Deed = Paper.Deed("2026-11-20 09:00");

    private static HonourDraft Draft(string? person = null, string code = "COTINH", int? year = 2025, string? number = "12/QĐ-UBND", DateOnly? on = null, int unit = 0) =>
        new(Paper.Units[unit], Paper.Name(Paper.Units[unit]), person, code, "Cờ thi đua của UBND tỉnh", year, number, on ?? new DateOnly(2026, 1, 20), "Chủ tịch UBND tỉnh");

    [Fact]
    public void Everything_wrong_with_an_entry_is_said_at_once()
    {
        var broken = Assert.Throws<RuleBroken>(() => Honour.Imported(Draft(" ", year: 1900, number: "") with { DecisionDate = new DateOnly(2026, 11, 21), DecidedBy = " " }, Deed));
        Assert.Equal([Honour.PersonNeeded, Honour.YearUnclear, Honour.NumberNeeded, Honour.DateNeeded, Honour.DeciderNeeded], broken.Others.Prepend(broken).Select(b => b.Rule));
        Paper.Breaks(Honour.DecidedTooEarly, () => Honour.Imported(Draft(year: 2026, on: new DateOnly(2025, 12, 31)), Deed));
    }

    [Fact]
    public void The_same_entry_differs_in_nothing_but_capitals_and_spacing()
    {
        Assert.Equal(Honour.KeyOf(Draft("Trần Văn An")), Honour.KeyOf(Draft(" trần  văn an", number: "12 / qđ-ubnd")));
        Assert.NotEqual(Honour.KeyOf(Draft("Trần Văn An")), Honour.KeyOf(Draft("Trần Văn Ân")));
    }

    [Fact]
    public void Nothing_is_erased_a_wrong_entry_is_withdrawn_once_with_a_reason_and_leaves_room_for_the_right_one()
    {
        var honour = Honour.Imported(Draft(), Deed);
        Paper.Breaks(Honour.ReasonNeeded, () => honour.Withdraw(" ", Deed));
        honour.Withdraw("Nhập nhầm năm", Deed);
        Assert.Equal((null, "Nhập nhầm năm"), (honour.Key, honour.WithdrawnReason));
        Paper.Breaks(Honour.AlreadyWithdrawn, () => honour.Withdraw("Lần nữa", Deed));
    }

    [Fact]
    public void Two_years_running_are_counted_for_the_person_proposed_and_not_for_a_colleague()
    {
        var twice = new ConditionDraft(ConditionKind.EarlierHonours, "Hai năm liên tục", 2, "CSTDCS", 2);
        var (review, award) = (Nominees.Review(), Nominees.Award("CSTDT", subject: AwardSubject.Person, conditions: [twice]));
        var candidate = review.Put(review.Slate(award), 0, "Trần Văn An");
        ConditionState State(params EarlierHonour[] honours) => Assert.Single(Eligibility.Of(award.Latest, award.Code, candidate, Nominees.Facts(honours: honours))).State;
        Assert.Equal(ConditionState.Met, State(new("CSTDCS", 2025, "tran van an"), new("CSTDCS", 2024, "tran van an")));
        Assert.Equal(ConditionState.NotMet, State(new("CSTDCS", 2025, "tran van an"), new("CSTDCS", 2024, "le thi binh")));
        Assert.Equal(ConditionState.NotMet, State(new("CSTDCS", 2025), new("CSTDCS", 2024)));
    }

    [Fact]
    public void One_achievement_one_award_also_against_what_a_decision_has_honoured_already()
    {
        var (review, award) = (Nominees.Review(), Nominees.Award());
        var candidate = review.Put(review.Slate(award), 0);
        IReadOnlyList<CandidateFinding> Found(EarlierHonour honour) => CandidateFinding.Of(review, candidate, [], Nominees.Facts(honours: [honour]));
        var given = new EarlierHonour("BKTINH-TT", 2026, null, "Bằng khen", MeritGround.Yearly, new DateOnly(2026, 12, 1));
        Assert.Contains("mỗi thành tích chỉ khen thưởng một lần", Assert.Single(Found(given)).Words, StringComparison.Ordinal);
        Assert.Empty(Found(given with { Year = 2025 }));
        Assert.Empty(Found(given with { Ground = MeritGround.Unexpected }));
        Assert.Empty(Found(given with { Person = "tran van an" }));
        review.Agree();
        Assert.Empty(Found(given with { DecidedOn = new DateOnly(2026, 12, 28) }));
        Assert.Single(Found(given));
    }
}
