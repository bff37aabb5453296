using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>What may be entered on a line: figures, counts, points, choices; never computed points.</summary>
public sealed class LineCheckTests
{
    private static Criterion Of(CriterionDraft draft) => Paper.Of(draft).Criteria[0];

    private static readonly Criterion Manual = Of(new("1.5", "Chuyển đổi số", ScoringMethod.Manual, 10));
    private static readonly Criterion Level = Of(new("1.6", "Xếp loại Đảng bộ", ScoringMethod.LevelTable, 10) { Levels = [new("Tốt", 10), new("Khá", 7)] });

    [Fact]
    public void Điểm_chấm_trực_tiếp_nằm_trong_khoảng_từ_0_đến_điểm_tối_đa()
    {
        Manual.Check(LineValue.Of(10));
        Manual.Check(LineValue.Of(0));
        var refusal = Assert.Throws<RuleBroken>(() => Manual.Check(LineValue.Of(10.5m)));
        Assert.Equal("Tiêu chí 1.5 “Chuyển đổi số”: điểm từ 0 đến 10, không nhập được 10,5. Hãy nhập lại.", refusal.Message);
        Paper.Breaks(Criterion.AboveMaximum, () => Manual.Check(LineValue.Of(-0.5m)));
        var area = Of(new("1", "Lĩnh vực", ScoringMethod.WeightedArea, 30) { Weight = 3 });
        area.Check(LineValue.Of(10));
        Paper.Breaks(Criterion.AboveMaximum, () => area.Check(LineValue.Of(11)));
    }

    [Fact]
    public void Không_nhập_điểm_cho_tiêu_chí_tính_theo_mức()
    {
        Level.Check(LineValue.At("Khá"));
        Paper.Breaks(Criterion.PointsAreComputed, () => Level.Check(LineValue.Of(9)));
        var refusal = Assert.Throws<RuleBroken>(() => Level.Check(LineValue.At("Giỏi")));
        Assert.Contains("Hãy chọn một trong các mức: Tốt, Khá.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Số_lượng_không_âm_có_hoặc_không_và_chỉ_tiêu_thì_cần_có()
    {
        Paper.Breaks(Criterion.NegativeCount, () => Of(new("1", "x", ScoringMethod.PerItem, 10) { PointsPerItem = 1 }).Check(LineValue.Of(-1)));
        Paper.Breaks(Criterion.YesOrNo, () => Of(new("1", "x", ScoringMethod.PassFail, 10)).Check(LineValue.Of(0.5m)));
        Paper.Breaks(Criterion.TargetNeeded, () => Of(new("1", "x", ScoringMethod.RatioToTarget, 10)).Check(LineValue.Of(5)));
        Of(new("1", "x", ScoringMethod.RatioToTarget, 10)).Check(LineValue.Of(-5), 100);
    }

    [Theory]
    [InlineData("1.00001")]
    [InlineData("100000000000")]
    public void A_figure_must_fit_whole_ten_thousandths(string figure) =>
        Paper.Breaks(Criterion.TooFine, () => Of(new("1", "x", ScoringMethod.RatioToTarget, 10)).Check(LineValue.Of(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)), 1));

    [Fact]
    public void A_criterion_refuses_what_is_unclear()
    {
        var sheet = Paper.Draft();
        void Refused(Rule rule, CriterionDraft draft) => Paper.Breaks(rule, () => sheet.AddCriterion(sheet.Groups[0], draft));
        Refused(Criterion.NumberNeeded, new("", "x", ScoringMethod.Manual, 1));
        Refused(Criterion.WordsNeeded, new("1", " ", ScoringMethod.Manual, 1));
        Refused(Criterion.PointsUnclear, new("1", "x", ScoringMethod.Manual, -1));
        Refused(Criterion.PointsUnclear, new("1", "x", ScoringMethod.PerItem, 1) { PointsPerItem = 0.00001m });
        Refused(Criterion.WeightUnclear, new("1", "x", ScoringMethod.Manual, 1) { Weight = 0 });
        Refused(Criterion.CapUnclear, new("1", "x", ScoringMethod.PerItem, 1) { Cap = 0 });
        Refused(Criterion.LevelsUnclear, new("1", "x", ScoringMethod.LevelTable, 1) { Levels = [new("Tốt", 1), new("tốt", 0)] });
        Refused(Criterion.DetailTooLong, new("1", "x", ScoringMethod.Manual, 1) { TargetCode = new string('a', 61) });
        Paper.Breaks(CriterionGroup.NameNeeded, () => sheet.AddGroup(new(" ")));
        Paper.Breaks(CriterionGroup.FiguresUnclear, () => sheet.AddGroup(new("x", Weight: 0)));
        Paper.Breaks(ScoreBand.Unclear, () => sheet.SetBands([new("Tốt", 90, 80)]));
        Paper.Breaks(CriteriaSheet.DecimalsUnclear, () => sheet.SetComputation(5, RoundingRule.Truncate, false, BandMeasure.Points));
        Assert.Equal(6, sheet.Criteria.Count);
    }

    [Fact]
    public void Only_what_a_method_uses_is_kept()
    {
        var bonus = Of(new("1", "x", ScoringMethod.BonusPerItem, 50) { PointsPerItem = 2, LowerIsBetter = true, Levels = [new("Tốt", 1)] });
        Assert.Equal((0m, 2m, false, 0), (bonus.Maximum, bonus.PointsPerItem, bonus.LowerIsBetter, bonus.Levels.Count));
        Assert.Equal((10m, null, 0m), (Of(new("1", "x", ScoringMethod.WeightedArea, 30) { Cap = 3, PointsPerItem = 2 }) is var area ? area.Maximum : 0, area.Cap, area.PointsPerItem));
        Assert.Equal(1, Of(new("1", "x", ScoringMethod.RatioToTarget, 30)).Cap);
    }
}
