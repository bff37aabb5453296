using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>A round under way goes over to a newer version of its sheet (rule 11).</summary>
public sealed class FollowingTests
{
    private readonly CriteriaSheet sheet = Paper.Adopted();
    private readonly ScoringRound round;
    private readonly Scorecard card;

    public FollowingTests()
    {
        round = Paper.Round(sheet);
        card = new Scorecard(round, sheet, Paper.Units[0]);
        foreach (var (criterion, value) in sheet.Criteria.Zip(Paper.Full(0, 95, 4, true, 28, 1).Lines))
            card.WriteSelf(round, criterion, value.Given, value.Target, null, 0, Paper.Deed());
        card.Attach(round, EvidenceKind.Reference, "QĐ 118/QĐ-TCT", null, null, [sheet.Criteria[1].Key], Paper.Deed());
        card.Submit(round, sheet, UnitKind.College, byLeader: true, "Lê Thị Bình", "Hiệu trưởng", Paper.Deed());
    }

    [Fact]
    public void A_value_that_cannot_stand_by_the_new_version_is_emptied_and_kept_in_the_record_with_the_reason()
    {
        var next = Next(n => n.ReviseCriterion(n.Criteria[3], n.Criteria[3].ToDraft() with { Maximum = 20 }), n => n.ReviseGroup(n.Groups[1], n.Groups[1].ToDraft() with { Maximum = 30 }));
        Assert.Equal(["2.2"], card.EmptiedBy(sheet, next).Select(c => c.Number));
        Assert.Equal(["2.2"], card.MissingBy(sheet, next, UnitKind.College).Select(c => c.Number));
        Go(next);
        var line = card.LineOf(next.Criteria[3].Key);
        var change = Assert.Single(card.Changes);
        Assert.Equal((LineState.Missing, 28m, LineState.Missing, "Bộ tiêu chí chuyển sang bản 2: Theo kết luận hội nghị"), (line.Self.State, change.Before.Value, change.After.State, change.Reason));
        Assert.Equal(95m, card.LineOf(next.Criteria[0].Key).Self.Value);
    }

    [Fact]
    public void A_value_entered_by_another_method_does_not_stand_though_its_figure_would()
    {
        var next = Next(n => n.ReviseCriterion(n.Criteria[2], n.Criteria[2].ToDraft() with { Method = ScoringMethod.Manual }));
        Go(next);
        Assert.Equal(LineState.Missing, card.LineOf(next.Criteria[2].Key).Self.State);
        Assert.Equal("Có", card.Changes[0].Before.InWords(ScoringMethod.PassFail));
        Assert.Equal("Khá", LineValue.At("Khá").InWords(ScoringMethod.Manual));
    }

    [Fact]
    public void A_card_already_sent_that_now_lacks_something_returns_to_its_unit_and_says_what()
    {
        Go(Next(n => n.AddCriterion(n.Groups[3], new("4.2", "Vắng họp", ScoringMethod.DeductPerItem) { PointsPerItem = 1 }), n => n.ReviseCriterion(n.Criteria[0], n.Criteria[0].ToDraft() with { EvidenceRequired = true })));
        Assert.Equal(ScorecardState.Returned, card.State);
        Assert.Equal("Bộ tiêu chí đã chuyển sang bản 2. Hãy chấm: 4.2. Hãy bổ sung minh chứng cho: 1.1.", card.ReturnReason);
    }

    [Fact]
    public void A_card_that_lacks_nothing_stays_sent()
    {
        Go(Next(n => n.RemoveGroup(n.Groups[3])));
        Assert.Equal(ScorecardState.Submitted, card.State);
        Assert.Empty(card.Changes);
        Assert.Equal(6, card.Lines.Count);
    }

    [Fact]
    public void A_sealed_check_that_was_sent_comes_back_whatever_it_says_and_has_the_new_lines()
    {
        round.Advance(Paper.Deed());
        var check = new CrossCheck(round, card, sheet, round.Assignments.First(a => a.CheckedUnitId == card.UnitId).CheckerUnitId);
        check.KeepSelfScores(round, card, Paper.Deed());
        check.Submit(round, card, sheet, UnitKind.College, Paper.Deed());
        var settings = Next(n => n.SetBands([new("Đạt", 50), new("Chưa đạt", 0)]));
        Go(settings);
        check.Follow(round, card, sheet, settings, Paper.Deed());
        Assert.True(check.IsSubmitted);
        var next = Adopt(settings.NextVersion("Thêm tiêu chí"), n => n.AddCriterion(n.Groups[3], new("4.2", "Vắng họp", ScoringMethod.DeductPerItem) { PointsPerItem = 1 }));
        Go(next, settings);
        check.Follow(round, card, settings, next, Paper.Deed());
        Assert.False(check.IsSubmitted);
        Assert.Equal((7, LineState.Missing, 28m), (check.Lines.Count, check.ValueOf(next.Criteria[6].Key).State, check.ValueOf(next.Criteria[3].Key).Value));
        Assert.Equal(ScorecardState.Submitted, card.State);
    }

    [Fact]
    public void A_new_line_is_given_its_points_by_the_bloc_and_a_table_passed_before_no_longer_stands()
    {
        for (var i = 0; i < 3; i++)
        {
            round.Advance(Paper.Deed());
            if (round.Stage == ScoringStage.Explanation)
                card.BeginAgreement(round, sheet, []);
        }

        round.AdoptTableByRecord("Biên bản số 05", Paper.Deed());
        var next = Next(n => n.AddCriterion(n.Groups[3], new("4.2", "Vắng họp", ScoringMethod.DeductPerItem) { PointsPerItem = 1 }));
        Go(next);
        Assert.Null(round.TableAgreedAt);
        Assert.Equal(["4.2"], card.Missing(next, UnitKind.College).Select(c => c.Number));
        Paper.Breaks(Scorecard.ChangeNeedsReason, () => card.Agree(round, next.Criteria[6], LineValue.Of(1), "", 0, Paper.Deed()));
        Assert.True(card.Agree(round, next.Criteria[6], LineValue.Of(1), "Vắng một cuộc họp", 0, Paper.Deed()));
        Assert.Equal(1m, card.LineOf(next.Criteria[6].Key).Final.Value);
        Assert.Equal((true, "Theo kết luận hội nghị"), (round.Events[^1].ChangesSheet, round.Events[^1].Reason));
    }

    private CriteriaSheet Next(params Action<CriteriaSheet>[] changes) => Adopt(sheet.NextVersion("Theo kết luận hội nghị"), changes);

    private static CriteriaSheet Adopt(CriteriaSheet next, params Action<CriteriaSheet>[] changes)
    {
        foreach (var change in changes)
            change(next);
        return Paper.Adopted(next);
    }

    private void Go(CriteriaSheet next, CriteriaSheet? from = null)
    {
        round.Follow(from ?? sheet, next, Paper.Deed());
        card.Follow(round, from ?? sheet, next, UnitKind.College, Paper.Deed());
    }
}
