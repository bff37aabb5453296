using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>A card from self-score to appraisal (rules 7, 9, 10).</summary>
public sealed class ScorecardTests
{
    private readonly CriteriaSheet sheet = Paper.Adopted();
    private readonly ScoringRound round;
    private readonly Scorecard card;

    public ScorecardTests()
    {
        round = Paper.Round(sheet);
        card = new Scorecard(round, sheet, Paper.Units[0]);
    }

    private Criterion C(string number) => sheet.Criteria.Single(c => c.Number == number);

    private bool Write(string number, LineValue value, decimal? target = null) => card.WriteSelf(round, C(number), value, target, null, card.LineOf(C(number).Key).LineVersion, Paper.Deed());

    private void Fill(decimal actual = 95, decimal count = 4, decimal points = 28)
    {
        Write("1.1", LineValue.Of(actual), 100);
        Write("1.2", LineValue.Of(count));
        Write("2.1", LineValue.Of(true));
        Write("2.2", LineValue.Of(points));
        Write("3.1", LineValue.Of(0));
        Write("4.1", LineValue.Of(0));
        card.Attach(round, EvidenceKind.Reference, "QĐ 118/QĐ-TCT, 12/01/2026: 4 sáng kiến", null, null, [C("1.2").Key], Paper.Deed());
    }

    private void Submit(string at = "2026-11-05 09:00") => card.Submit(round, sheet, UnitKind.College, byLeader: true, "Lê Thị Bình", "Hiệu trưởng", Paper.Deed(at));

    private CrossCheck Check(Guid checker, decimal count, decimal points)
    {
        var check = new CrossCheck(round, card, sheet, checker);
        check.Write(round, card, C("1.2"), LineValue.Of(count), "Theo quyết định", 0, Paper.Deed());
        check.Write(round, card, C("2.2"), LineValue.Of(points), "Vắng một cuộc", 0, Paper.Deed());
        check.KeepSelfScores(round, card, Paper.Deed());
        check.Submit(round, card, sheet, UnitKind.College, Paper.Deed());
        return check;
    }

    private List<Guid> Checkers => [.. round.Assignments.Where(a => a.CheckedUnitId == card.UnitId).Select(a => a.CheckerUnitId)];

    private void ToAgreement(params CrossCheck[] checks)
    {
        round.Advance(Paper.Deed());
        card.BeginAgreement(round, sheet, checks);
        round.Advance(Paper.Deed());
    }

    [Fact]
    public void Thiếu_điểm_thì_chưa_gửi_được_và_nói_rõ_thiếu_tiêu_chí_nào()
    {
        Fill();
        Write("2.2", LineValue.Missing);
        var refusal = Assert.Throws<RuleBroken>(() => Submit());
        Assert.Equal((Scorecard.Incomplete, true), (refusal.Rule, refusal.Message.Contains("2.2")));
        Write("2.2", LineValue.NotApplicable);
        Submit();
        Assert.Equal(ScorecardState.Submitted, card.State);
    }

    [Fact]
    public void A_card_of_zeros_is_complete_and_needs_no_evidence()
    {
        Fill(0, 0, 0);
        card.Detach(round, card.Evidence[0]);
        Submit();
        Assert.Equal(ScorecardState.Submitted, card.State);
    }

    [Fact]
    public void Evidence_is_attached_once_and_proves_several_lines()
    {
        Fill();
        var paper = card.Evidence[0];
        card.UseEvidence(round, paper, [C("2.2").Key]);
        Paper.Breaks(Scorecard.EvidenceMissing, () => Submit());
        card.UseEvidence(round, paper, [C("1.2").Key, C("2.2").Key, C("1.2").Key]);
        Assert.Equal(2, paper.Uses.Count);
        Paper.Breaks(Scorecard.EvidenceUnclear, () => card.Attach(round, EvidenceKind.Link, "Trang tin", null, "javascript:alert(1)", [], Paper.Deed()));
        Paper.Breaks(Scorecard.EvidenceUnclear, () => card.Attach(round, EvidenceKind.File, "Tệp", null, null, [], Paper.Deed()));
        card.Attach(round, EvidenceKind.Link, "Trang tin", null, "https://example.invalid/tin", [], Paper.Deed());
        card.Attach(round, EvidenceKind.File, "Quyết định", Guid.CreateVersion7(), null, [], Paper.Deed());
        Submit();
        Paper.Breaks(Scorecard.NotWhileSent, () => card.Detach(round, paper));
    }

    [Fact]
    public void Saving_a_line_never_overwrites_a_newer_one()
    {
        Assert.True(card.WriteSelf(round, C("2.2"), LineValue.Of(20), null, null, 0, Paper.Deed()));
        Assert.False(card.WriteSelf(round, C("2.2"), LineValue.Of(25), null, null, 0, Paper.Deed()));
        Assert.Equal((20m, 1L), (card.LineOf(C("2.2").Key).Self.Value, card.LineOf(C("2.2").Key).LineVersion));
        Assert.True(card.WriteSelf(round, C("2.2"), LineValue.Of(20), null, null, 0, Paper.Deed()));
        Assert.True(card.WriteSelf(round, C("2.2"), LineValue.Of(25), null, null, 1, Paper.Deed()));
        Assert.True(card.WriteSelf(round, C("2.1"), LineValue.Of(true), null, null, 0, Paper.Deed()));
    }

    [Theory]
    [InlineData("2026-11-10 23:59:59", false)]
    [InlineData("2026-11-11 00:00:00", true)]
    public void Late_is_a_first_submission_after_the_last_day_of_the_self_score(string at, bool late)
    {
        Fill();
        Submit(at);
        Assert.Equal(late, card.IsLate);
        card.Return(round, "Thiếu minh chứng 1.2");
        Submit("2026-11-30 08:00");
        Assert.Equal(late, card.IsLate);
    }

    [Fact]
    public void An_officer_submits_with_the_scan_a_leader_signs()
    {
        Fill();
        Paper.Breaks(Scorecard.ScanNeeded, () => card.Submit(round, sheet, UnitKind.College, byLeader: false, "Lê Thị Bình", "Hiệu trưởng", Paper.Deed()));
        card.AttachScan(Guid.CreateVersion7());
        Paper.Breaks(Scorecard.SignerNeeded, () => card.Submit(round, sheet, UnitKind.College, byLeader: false, "", "Hiệu trưởng", Paper.Deed()));
        card.Submit(round, sheet, UnitKind.College, byLeader: false, "Lê Thị Bình", "Hiệu trưởng", Paper.Deed());
        Paper.Breaks(Scorecard.AlreadySent, () => Submit());
        Paper.Breaks(Scorecard.NotWhileSent, () => Write("2.2", LineValue.Of(3)));
    }

    [Fact]
    public void Returned_with_a_reason_and_then_every_change_keeps_both_values_who_when_and_why()
    {
        Fill();
        Assert.Empty(card.Changes);
        Submit();
        Paper.Breaks(Scorecard.ReturnNeedsReason, () => card.Return(round, " "));
        card.Return(round, "Sáng kiến thứ tư chưa được công nhận.");
        Write("1.2", LineValue.Of(3));
        var change = Assert.Single(card.Changes);
        Assert.Equal((LineValue.Of(4), LineValue.Of(3), ScoreLayer.Self, "Lê Minh Nguyệt", "Sáng kiến thứ tư chưa được công nhận.", Paper.Deed().At), (change.Before, change.After, change.Layer, change.By, change.Reason, change.At));
        Paper.Breaks(Scorecard.NotSent, () => card.Return(round, "x"));
    }

    [Fact]
    public void A_draft_is_its_units_alone()
    {
        var (own, office) = (new ScoringViewer(card.UnitId, IsMember: true), new ScoringViewer(null, IsOffice: true));
        Assert.Equal((true, false), (card.MaySee(round, own, ScoreSight.SelfScores), card.MaySee(round, office, ScoreSight.SelfScores)));
        Fill();
        Submit();
        Assert.True(card.MaySee(round, office, ScoreSight.SelfScores));
    }

    [Fact]
    public void Only_a_named_checker_checks_a_submitted_card_while_the_stage_is_open()
    {
        Fill();
        Paper.Breaks(ScoringRound.NotNow, () => new CrossCheck(round, card, sheet, Checkers[0]));
        round.Advance(Paper.Deed());
        Paper.Breaks(CrossCheck.CardNotSent, () => new CrossCheck(round, card, sheet, Checkers[0]));
        Paper.Breaks(CrossCheck.NotAssigned, () => new CrossCheck(round, card, sheet, card.UnitId));
    }

    [Fact]
    public void A_cross_check_is_complete_and_says_why_it_differs()
    {
        Fill();
        Submit();
        round.Advance(Paper.Deed());
        var check = new CrossCheck(round, card, sheet, Checkers[0]);
        Paper.Breaks(CrossCheck.Incomplete, () => check.Submit(round, card, sheet, UnitKind.College, Paper.Deed()));
        check.Write(round, card, C("1.2"), LineValue.Of(3), null, 0, Paper.Deed());
        check.KeepSelfScores(round, card, Paper.Deed());
        var refusal = Assert.Throws<RuleBroken>(() => check.Submit(round, card, sheet, UnitKind.College, Paper.Deed()));
        Assert.Equal((CrossCheck.NoteNeeded, true), (refusal.Rule, refusal.Message.Contains("1.2")));
        Assert.False(check.Write(round, card, C("1.2"), LineValue.Of(2), "x", 0, Paper.Deed()));
        check.Write(round, card, C("1.2"), LineValue.Of(3), "Chưa thấy quyết định thứ tư", 1, Paper.Deed());
        check.Submit(round, card, sheet, UnitKind.College, Paper.Deed());
        Paper.Breaks(CrossCheck.Submitted, () => check.Write(round, card, C("1.2"), LineValue.Of(4), null, 2, Paper.Deed()));
        check.TakeBack(round);
        Assert.False(check.IsSubmitted);
        round.DeclareConflict(check.CheckerUnitId, card.UnitId, "Người thân là lãnh đạo đơn vị", Paper.Deed());
        Paper.Breaks(CrossCheck.NotAssigned, () => check.Write(round, card, C("1.2"), LineValue.Of(4), null, 2, Paper.Deed()));
    }

    [Fact]
    public void The_agreed_value_starts_as_the_mean_of_the_cross_checks_or_the_self_score_where_none_was_made()
    {
        Fill();
        Submit();
        round.Advance(Paper.Deed());
        var checks = Checkers.Select((u, i) => Check(u, 3 + i, 25 + i)).ToArray();
        var lonely = new CrossCheck(round, card, sheet, Checkers[0]);
        ToAgreement([.. checks, lonely]);
        Assert.Equal((3.5m, 25.5m), (card.LineOf(C("1.2").Key).Agreed.Value, card.LineOf(C("2.2").Key).Agreed.Value));
        Assert.Equal(LineValue.Of(95), card.LineOf(C("1.1").Key).Agreed);
        var alone = new Scorecard(round, sheet, Paper.Units[4]);
        alone.BeginAgreement(round, sheet, checks);
        Assert.Equal(LineState.Missing, alone.Lines[0].Agreed.State);
        Assert.Empty(card.Changes);
    }

    [Fact]
    public void One_row_shows_self_mean_with_lowest_and_highest_agreed_and_appraised()
    {
        Fill();
        Submit();
        round.Advance(Paper.Deed());
        var checks = Checkers.Select((u, i) => Check(u, 3 + i, 25 + i)).ToArray();
        ToAgreement(checks);
        Paper.Onward(round);
        card.Appraise(round, C("2.2"), LineValue.Of(20), "Vắng hai cuộc họp", card.LineOf(C("2.2").Key).LineVersion, Paper.Deed());
        var table = new ScoreEngine(sheet).Compute([card.ToInput(sheet, UnitKind.College)]);
        var rows = LineDifference.Of(table, card, UnitKind.College, checks);
        Assert.Equal(new LineDifference(C("2.2"), 28, 25.5m, 25, 26, 25.5m, 20), rows[3]);
        Assert.Equal(new LineDifference(C("1.2"), 16, 14, 12, 16, 14, null), rows[1]);
        Assert.Equal((-2m, 38m), (rows[1].Gap, rows[0].Self));
        var compared = LineDifference.ForLeniency(table, card, UnitKind.College, checks);
        Assert.Equal((card.UnitId, 100m, 2), (compared.Card, compared.Maximum, compared.Checks.Count));
        Assert.Equal([38, 12, 10, 25, 0, 0], compared.Checks[0].Points);
    }

    [Fact]
    public void Choices_start_at_the_one_nearest_to_the_mean_and_not_applicable_needs_a_majority()
    {
        var level = Paper.Of(new CriterionDraft("1", "x", ScoringMethod.LevelTable, 10) { Levels = [new("Tốt", 10), new("Khá", 7), new("Đạt", 5)] }).Criteria[0];
        LineValue Start(Criterion c, params LineValue[] checks) => AgreedStart.Of(c, LineValue.At("Tốt"), checks);
        Assert.Equal("Khá", Start(level, LineValue.At("Tốt"), LineValue.At("Đạt"), LineValue.At("Khá")).Level);
        Assert.Equal("Đạt", Start(level, LineValue.At("Khá"), LineValue.At("Đạt")).Level);
        Assert.Equal("Tốt", Start(level).Level);
        Assert.Equal("Tốt", Start(level, LineValue.Missing).Level);
        var yes = Paper.Of(new CriterionDraft("1", "x", ScoringMethod.PassFail, 10)).Criteria[0];
        Assert.Equal(LineValue.Of(true), Start(yes, LineValue.Of(true), LineValue.Of(true), LineValue.Of(false)));
        Assert.Equal(LineValue.Of(false), Start(yes, LineValue.Of(true), LineValue.Of(false)));
        Assert.Equal(LineValue.Of(true), Start(yes, LineValue.Of(true), LineValue.NotApplicable));
        Assert.Equal(LineValue.NotApplicable, Start(yes, LineValue.Of(true), LineValue.NotApplicable, LineValue.NotApplicable));
    }

    [Fact]
    public void An_agreed_or_appraised_value_is_changed_only_with_a_reason_and_never_over_a_newer_one()
    {
        Fill();
        Submit();
        round.Advance(Paper.Deed());
        ToAgreement(Check(Checkers[0], 3, 27));
        var line = card.LineOf(C("1.2").Key);
        var refusal = Assert.Throws<RuleBroken>(() => card.Agree(round, C("1.2"), LineValue.Of(4), " ", line.LineVersion, Paper.Deed()));
        Assert.Equal("Tiêu chí 1.2 “Sáng kiến”: đổi từ “3” thành “4” thì hãy ghi lý do.", refusal.Message);
        Assert.False(card.Agree(round, C("1.2"), LineValue.Of(4), "Đã có quyết định", line.LineVersion - 1, Paper.Deed()));
        Assert.True(card.Agree(round, C("1.2"), LineValue.Of(4), "Đã có quyết định", line.LineVersion, Paper.Deed()));
        Paper.Onward(round);
        Assert.True(card.Appraise(round, C("2.2"), LineValue.Of(20), "Vắng hai cuộc họp", card.LineOf(C("2.2").Key).LineVersion, Paper.Deed()));
        Assert.Equal([(ScoreLayer.Agreed, 3m, 4m), (ScoreLayer.Appraised, 27m, 20m)], card.Changes.Select(c => (c.Layer, c.Before.Value, c.After.Value)));
        Assert.Equal((4m, 20m, 27m), (line.Final.Value, card.LineOf(C("2.2").Key).Final.Value, card.LineOf(C("2.2").Key).Agreed.Value));
        var input = card.ToInput(sheet, UnitKind.College);
        Assert.Equal([95, 4, 1, 20, 0, 0], input.Lines.Select(l => l.Given.Value));
        Assert.Equal([95, 4, 1, 28, 0, 0], card.ToInput(sheet, UnitKind.College, l => l.Self).Lines.Select(l => l.Given.Value));
    }

    [Fact]
    public void A_unit_explains_and_is_answered_once()
    {
        Fill();
        Submit();
        round.Advance(Paper.Deed());
        round.Advance(Paper.Deed());
        Paper.Breaks(Scorecard.ExplanationNeeded, () => card.Explain(round, C("1.2").Key, "", Paper.Deed()));
        var explanation = card.Explain(round, C("1.2").Key, "Quyết định 204 công nhận sáng kiến thứ tư.", Paper.Deed());
        card.Attach(round, EvidenceKind.Reference, "QĐ 204/QĐ-TCT", null, null, [C("1.2").Key], Paper.Deed());
        card.AnswerExplanation(round, explanation, "Đồng ý, tính 4 sáng kiến.", Paper.Deed());
        Assert.Equal("Đồng ý, tính 4 sáng kiến.", explanation.Answer);
        Paper.Breaks(Scorecard.AlreadyAnswered, () => card.AnswerExplanation(round, explanation, "x", Paper.Deed()));
    }

    [Fact]
    public void A_card_belongs_to_its_round_and_sheet()
    {
        var other = Paper.Round(Paper.Adopted());
        Paper.Breaks(Scorecard.AnotherRound, () => card.WriteSelf(other, C("2.2"), LineValue.Of(1), null, null, 0, Paper.Deed()));
        Fill();
        Paper.Breaks(Scorecard.AnotherSheet, () => card.Submit(round, Paper.Adopted(), UnitKind.College, true, "A", "B", Paper.Deed()));
        Paper.Breaks(Criterion.AboveMaximum, () => Write("2.2", LineValue.Of(31)));
    }
}
