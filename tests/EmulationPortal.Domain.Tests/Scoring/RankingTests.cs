using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Closing, the stored result, and why a unit has its rank (rule 12).</summary>
public sealed class RankingTests
{
    private static readonly MemberInput[] Members =
    [
        Paper.Full(0, 95, 5, true, 28, late: 1), Paper.Full(1, 100, 5, true, 25.5m, bonus: 0), Paper.Full(2, 100, 5, true, 25, late: 0, bonus: 1, exclusions: ExclusionEffects.Out), Paper.Full(3, 60, 2, false, 20, exclusions: ExclusionEffects.OneGradeLower),
        Paper.Full(4, 95, 5, true, 28, late: 1) with { Lines = [new(LineValue.NotApplicable), LineValue.Of(5), LineValue.Of(true), LineValue.Of(27.3m), LineValue.Of(0), LineValue.Of(0)] },
    ];

    private static Ranking Close(CriteriaSheet sheet, out ScoringRound round, params MemberInput[] members)
    {
        round = Paper.Round(sheet, ScoringStage.Appraisal);
        round.Exclude(Paper.Units[2], "Vi phạm quy chế thi", "Kết luận 12/KL-TTr", ExclusionEffect.Out, Paper.Deed());
        return Ranking.Close(round, new ScoreEngine(sheet).Compute(members), Paper.Name, Paper.Deed("2026-12-20 10:00"));
    }

    [Fact]
    public void Closing_twice_gives_the_same_bytes_whatever_the_order_of_members()
    {
        var sheet = Paper.Adopted();
        var one = Close(sheet, out _, Members);
        var other = Close(sheet, out _, [.. Members.Reverse()]);
        Assert.Equal(one.CanonicalBytes(), other.CanonicalBytes());
        Assert.Equal(one.Sha256, other.Sha256);
        Assert.True(one.IsIntact);
        Assert.NotEqual(one.Sha256, Close(sheet, out _, [Paper.Full(0, 95, 5, true, 28.01m, late: 1), .. Members[1..]]).Sha256);
    }

    [Fact]
    public void The_stored_numbers_are_those_of_the_computation()
    {
        var sheet = Paper.Adopted();
        var table = new ScoreEngine(sheet).Compute(Members);
        var ranking = Close(sheet, out var round, Members);
        Assert.Equal(ScoringStage.Closed, round.Stage);
        foreach (var score in table.Members)
        {
            var entry = ranking.Of(score.UnitId);
            Assert.Equal((score.Rank, score.Percentage, score.Total, score.Maximum, score.Band?.Name), (entry.Rank, entry.Percentage, entry.Total, entry.Maximum, entry.Band));
            Assert.Equal(score.GroupTotals, entry.Groups.Select(g => g.Total));
            Assert.Equal(LineDerivation.Of(table, score), entry.Lines());
        }

        Assert.Equal([1, 2, 3, 4, null], ranking.Entries.Select(e => e.Rank));
        Assert.Equal("Không xét thi đua, không xếp hạng: Vi phạm quy chế thi (Kết luận 12/KL-TTr)", ranking.Of(Paper.Units[2]).ExclusionWords);
        Paper.Breaks(Ranking.NotInRanking, () => ranking.Of(Paper.Units[20]));
    }

    [Fact]
    public void Why_this_rank_can_be_followed_with_a_calculator()
    {
        var sheet = Paper.Adopted();
        var ranking = Close(sheet, out _, Members);
        var why = new WhyThisRank(ranking, sheet, Paper.Units[0]);
        Assert.Equal("40 × min(95/100; 1) = 38,00", why.Groups[0].Lines[0].Formula);
        Assert.Equal("5 × 4 = 20,00", why.Groups[0].Lines[1].Formula);
        Assert.Equal("58,00 + 38,00 = 96,00", why.SumOfGroups);
        Assert.Equal("96,00 − 0,50 + 0,00 = 95,50", why.DeductionsAndBonus);
        Assert.Equal("Không có.", why.Exclusion);
        Assert.Equal("95,50 / 100 = 95,50%. Không tiêu chí nào được ghi “không áp dụng”, nên mẫu số là 100.", why.PercentageWords);
        Assert.Equal("Đơn vị 2 cũng đạt 95,50%. Đơn vị có điểm nhóm I cao hơn xếp trên: 60,00 > 58,00, nên Đơn vị 2 xếp trên Đơn vị 1. " +
            "Đơn vị 5 cũng đạt 95,50%. Đơn vị có điểm nhóm I cao hơn xếp trên: 58,00 > 20,00, nên Đơn vị 1 xếp trên Đơn vị 5. Xếp thứ 2 trong 4 đơn vị.", why.RankWords);
        Assert.Equal("95,50% nằm trong mức từ 90% trở lên: Xuất sắc.", why.BandWords);
        Assert.Equal((Paper.Units[1], Paper.Units[4], Paper.Units[1], 4), (why.Above!.UnitId, why.Below!.UnitId, why.Leader!.UnitId, why.RankedUnits));
    }

    [Fact]
    public void Why_says_what_does_not_apply_what_lowers_the_band_and_who_is_out()
    {
        var sheet = Paper.Adopted();
        var ranking = Close(sheet, out _, Members);
        Assert.Equal("57,30 / 60 = 95,50%. Tiêu chí 1.1 không áp dụng, nên mẫu số là 60.", new WhyThisRank(ranking, sheet, Paper.Units[4]).PercentageWords);
        Assert.Equal("52,00% nằm trong mức từ 0% trở lên: Khá; hạ một bậc còn: không xếp loại.", new WhyThisRank(ranking, sheet, Paper.Units[3]).BandWords);
        var outside = new WhyThisRank(ranking, sheet, Paper.Units[2]);
        Assert.Equal(("Không xếp hạng.", "Không xếp loại.", null), (outside.RankWords, outside.BandWords, outside.Below));
        Assert.Equal("Không xét thi đua, không xếp hạng: Vi phạm quy chế thi (Kết luận 12/KL-TTr).", outside.Exclusion);
    }

    [Fact]
    public void Closing_asks_for_the_agreed_table_every_line_and_every_ballot()
    {
        var sheet = Paper.Draft();
        sheet.SetTieRules([new(TieRuleKind.Ballot)]);
        Paper.Adopted(sheet);
        var engine = new ScoreEngine(sheet);
        Paper.Breaks(ScoringRound.NotNow, () => Ranking.Close(Paper.Round(sheet, ScoringStage.Agreement), engine.Compute(Members), Paper.Name, Paper.Deed()));
        var round = Paper.Round(sheet, ScoringStage.Appraisal);
        var missing = Members[0] with { Lines = [default, .. Members[0].Lines[1..]] };
        var refusal = Assert.Throws<RuleBroken>(() => Ranking.Close(round, engine.Compute([missing]), Paper.Name, Paper.Deed()));
        Assert.Equal("Đơn vị 1 còn tiêu chí chưa có điểm: 1.1. Hãy chấm đủ trước khi chốt.", refusal.Message);
        Paper.Breaks(Ranking.AwaitsBallot, () => Ranking.Close(round, engine.Compute([Members[0], Members[1]]), Paper.Name, Paper.Deed()));
        Paper.Breaks(Ranking.SheetDiffers, () => Ranking.Close(round, new ScoreEngine(Paper.Adopted()).Compute(Members), Paper.Name, Paper.Deed()));
        Assert.Equal(ScoringStage.Appraisal, round.Stage);
        var ranking = Ranking.Close(round, engine.Compute([Members[0] with { BallotPlace = 1 }, Members[1] with { BallotPlace = 2 }]), Paper.Name, Paper.Deed());
        Assert.Equal(Paper.Units[0], ranking.LeadingUnit!.UnitId);
        Paper.Breaks(ScoringRound.NotNow, () => Ranking.Close(round, engine.Compute([Members[3]]), Paper.Name, Paper.Deed()));
    }

    [Fact]
    public void A_stage_opened_again_closes_into_a_new_ranking_that_replaces_the_first()
    {
        var sheet = Paper.Adopted();
        var first = Close(sheet, out var round, Members);
        round.Reopen(ScoringStage.Appraisal, "Kiến nghị được chấp nhận", Paper.Deed());
        var second = Ranking.Close(round, new ScoreEngine(sheet).Compute(Members), Paper.Name, Paper.Deed(), first);
        Assert.Equal((first.Id, true), (second.ReplacesId, first.IsIntact));
    }

    [Fact]
    public void An_appeal_is_opened_in_its_window_answered_once_and_its_effect_recorded()
    {
        var ranking = Close(Paper.Adopted(), out var round, Members);
        DateOnly until = new(2026, 12, 27);
        Paper.Breaks(Appeal.WindowOver, () => new Appeal(round, ranking, until, null, "Tính lại 2.2", Paper.Deed("2026-12-28 00:00")));
        Paper.Breaks(Appeal.TextNeeded, () => new Appeal(round, ranking, until, null, " ", Paper.Deed("2026-12-27 23:00")));
        Paper.Breaks(Ranking.NotInRanking, () => new Appeal(round, ranking, until, null, "x", Paper.Deed("2026-12-27 23:00", Paper.Units[9])));
        var appeal = new Appeal(round, ranking, until, null, "Tính lại 2.2", Paper.Deed("2026-12-27 23:00"));
        Paper.Breaks(Appeal.EffectNeeded, () => appeal.Decide(round, true, "Đúng", "", Paper.Deed()));
        Assert.Null(appeal.Upheld);
        appeal.Decide(round, true, "Đúng", "Tiêu chí 2.2 từ 28,00 thành 29,00", Paper.Deed());
        Assert.Equal((true, "Tiêu chí 2.2 từ 28,00 thành 29,00"), (appeal.Upheld, appeal.Effect));
        Paper.Breaks(Appeal.AlreadyAnswered, () => appeal.Decide(round, false, "x", null, Paper.Deed()));
        Paper.Breaks(ScoringRound.NotNow, () => new Appeal(Paper.Round(Paper.Adopted()), ranking, until, null, "x", Paper.Deed()));
    }
}
