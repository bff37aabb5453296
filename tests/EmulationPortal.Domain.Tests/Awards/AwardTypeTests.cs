using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>The catalogue: versions by date, and the list delivered with the portal.</summary>
public sealed class AwardTypeTests
{
    private static AwardTypeFacts Facts(DateOnly from, string? toVerify = null, params ConditionDraft[] conditions) =>
        new("Cờ thi đua", AwardSubject.Collective, MeritGround.Yearly, true, "UBND tỉnh", "Chủ tịch UBND tỉnh", 8, "Luật số 06/2022/QH15, Điều 26", null, from, null, toVerify, conditions);

    [Fact]
    public void The_version_in_force_on_a_day_is_chosen_and_the_one_before_ends_the_day_before()
    {
        var award = new AwardType("cotinh", Facts(new(2024, 1, 1)));
        award.Renew(Facts(new(2026, 10, 1)));
        Assert.Equal("COTINH", award.Code);
        Assert.Equal((new(2024, 1, 1), new DateOnly(2026, 9, 30)), (award.On(new(2026, 9, 30)).InForceFrom, award.Versions[0].InForceTo));
        Assert.Equal(new DateOnly(2026, 10, 1), award.On(new(2026, 10, 1)).InForceFrom);
        Paper.Breaks(AwardType.NotInForce, () => award.On(new(2023, 12, 31)));
        Paper.Breaks(AwardType.StartsTooEarly, () => award.Renew(Facts(new(2026, 10, 1))));
    }

    [Fact]
    public void The_mark_to_be_verified_goes_away_only_with_a_note()
    {
        var award = new AwardType("COTINH", Facts(new(2024, 1, 1), "Cần đối chiếu Điều 26"));
        Paper.Breaks(AwardTypeVersion.NoteNeeded, () => award.Verify(award.Latest.Id, " ", Paper.Deed()));
        Assert.NotNull(award.Latest.ToVerify);
        award.Verify(award.Latest.Id, "Công báo số 1021", Paper.Deed());
        Assert.Equal((null, "Công báo số 1021", "Lê Minh Nguyệt"), (award.Latest.ToVerify, award.Latest.VerifiedNote, award.Latest.VerifiedBy));
        Paper.Breaks(AwardTypeVersion.NothingToVerify, () => award.Verify(award.Latest.Id, "lại", Paper.Deed()));
    }

    [Fact]
    public void A_condition_asks_for_what_its_kind_needs()
    {
        Paper.Breaks(AwardCondition.TextNeeded, () => new AwardType("A1", Facts(new(2024, 1, 1), null, new ConditionDraft(ConditionKind.LeadsBloc, " "))));
        Paper.Breaks(AwardCondition.FigureNeeded, () => new AwardType("A1", Facts(new(2024, 1, 1), null, new ConditionDraft(ConditionKind.RankAtMost, "Hạng"))));
        Paper.Breaks(AwardCondition.WordNeeded, () => new AwardType("A1", Facts(new(2024, 1, 1), null, new ConditionDraft(ConditionKind.Band, "Xếp loại"))));
        Paper.Breaks(AwardCondition.YearsNeeded, () => new AwardType("A1", Facts(new(2024, 1, 1), null, new ConditionDraft(ConditionKind.EarlierHonours, "Hai năm", 2, "TTLDXS"))));
    }

    [Fact]
    public void What_units_register_for_is_in_the_delivered_list_under_the_same_code_and_name() =>
        Assert.All(EmulationTitle.All, title => Assert.Equal(title.Name, Assert.Single(ReferenceAwards.All, a => a.Code == title.Code).Facts.Name));

    [Fact]
    public void Every_delivered_award_is_sound_and_names_a_delivered_legal_text()
    {
        Assert.All(ReferenceAwards.All, a => Assert.NotEmpty(new AwardType(a.Code, a.Facts, delivered: true).Latest.Conditions));
        Assert.All(ReferenceAwards.All, a => Assert.Contains(ReferenceLegalTexts.All, t => t.Key == a.Facts.LegalTextCode));
        Assert.Equal(ReferenceAwards.All.Count, ReferenceAwards.All.Select(a => a.Code).Distinct().Count());
        Assert.Equal(("UBND tỉnh", "Chủ tịch UBND tỉnh"), (Of("COTINH").Authority, Of("BKTINH-TT").Authority));
        static AwardTypeFacts Of(string code) => ReferenceAwards.All.Single(a => a.Code == code).Facts;
    }
}
