using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Equal percentages, and who stands above whom.</summary>
public sealed class TieTests
{
    private static ScoreTable Table(Action<CriteriaSheet> rules, params MemberInput[] members)
    {
        var sheet = Paper.Draft();
        rules(sheet);
        return new ScoreEngine(sheet).Compute(members);
    }

    // Three members with 90 each: the first by group II, the second by group I, the third with more taken off.
    private static readonly MemberInput[] Ninety =
    [
        Paper.Full(0, 75, 5, true, 30), Paper.Full(1, 100, 5, true, 20), Paper.Full(2, 100, 5, true, 21, late: 2),
    ];

    [Fact]
    public void The_higher_total_of_the_named_group_stands_above_then_the_fewer_deductions()
    {
        var table = Table(_ => { }, Ninety);
        Assert.Equal([3, 1, 2], table.Members.Select(m => m.Rank!.Value));
        var words = TieWords.Of(table, table.Members[0], Paper.Name);
        Assert.Equal("Đơn vị 2 cũng đạt 90,00%. Đơn vị có điểm nhóm I cao hơn xếp trên: 60,00 > 50,00, nên Đơn vị 2 xếp trên Đơn vị 1.", words[0]);
        Assert.Contains("Đơn vị bị trừ ít điểm hơn xếp trên: 0,00 < 1,00, nên Đơn vị 2 xếp trên Đơn vị 3.", TieWords.Of(table, table.Members[1], Paper.Name)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_the_rule_is_named()
    {
        var table = Table(s => s.SetTieRules([new(TieRuleKind.GroupTotal, s.Groups[1].Key, "Quy chế, Điều 12")]), Ninety);
        Assert.Equal("Đơn vị 2 cũng đạt 90,00%. Quy chế, Điều 12: đơn vị có điểm nhóm II cao hơn xếp trên: 40,00 > 30,00, nên Đơn vị 1 xếp trên Đơn vị 2.",
            TieWords.Of(table, table.Members[0], Paper.Name)[1]);
    }

    [Fact]
    public void Tied_to_the_end_they_share_the_rank_and_the_next_is_skipped()
    {
        var table = Table(s => s.SetTieRules([new(TieRuleKind.SharedRank)]), [.. Ninety, Paper.Full(3, 10, 1, true, 10), Paper.Full(4, 100, 5, true, 30)]);
        Assert.Equal([2, 2, 2, 5, 1], table.Members.Select(m => m.Rank!.Value));
        Assert.Contains("cùng xếp thứ 2", TieWords.Of(table, table.Members[0], Paper.Name)[0], StringComparison.Ordinal);
        Assert.Empty(TieWords.Of(table, table.Members[3], Paper.Name));
    }

    [Fact]
    public void Without_any_tie_rule_the_rank_is_shared() =>
        Assert.Equal([1, 1, 1], Table(s => s.SetTieRules([]), Ninety).Members.Select(m => m.Rank!.Value));

    [Fact]
    public void A_ballot_decides_only_when_it_placed_all_who_are_tied()
    {
        void Ballot(CriteriaSheet s) => s.SetTieRules([new(TieRuleKind.Ballot)]);
        var waiting = Table(Ballot, Ninety[0] with { BallotPlace = 1 }, Ninety[1] with { BallotPlace = 2 }, Ninety[2]);
        Assert.All(waiting.Members, m => Assert.Equal((1, true), (m.Rank!.Value, m.AwaitsBallot)));
        Assert.Contains("chờ các đơn vị thành viên bỏ phiếu", TieWords.Of(waiting, waiting.Members[0], Paper.Name)[0], StringComparison.Ordinal);
        var decided = Table(Ballot, Ninety[0] with { BallotPlace = 2 }, Ninety[1] with { BallotPlace = 3 }, Ninety[2] with { BallotPlace = 1 });
        Assert.Equal([2, 3, 1], decided.Members.Select(m => m.Rank!.Value));
        Assert.Contains("thứ 1 trước thứ 2, nên Đơn vị 3 xếp trên Đơn vị 1", string.Join(' ', TieWords.Of(decided, decided.Members[0], Paper.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_can_be_compared_by_its_share_where_a_criterion_does_not_apply_to_one_of_them()
    {
        // 24/30 of group II without "Đăng ký, giao ước" is 80%; 31/40 is 77,5%; in points 31 is more than 24.
        var part = new MemberInput(Paper.Units[0], default, [new(LineValue.Of(75), 100), LineValue.Of(4.5m), LineValue.NotApplicable, LineValue.Of(24), LineValue.Of(0), LineValue.Of(0)]);
        var whole = Paper.Full(1, 72.5m, 5, true, 21);
        var byTotal = Table(s => s.SetTieRules([new(TieRuleKind.GroupTotal, s.Groups[1].Key)]), part, whole);
        var byShare = Table(s => s.SetTieRules([new(TieRuleKind.GroupPercentage, s.Groups[1].Key)]), part, whole);
        Assert.Equal(byTotal.Members[0].Percentage, byTotal.Members[1].Percentage);
        Assert.Equal([2, 1], byTotal.Members.Select(m => m.Rank!.Value));
        Assert.Equal([1, 2], byShare.Members.Select(m => m.Rank!.Value));
    }
}
