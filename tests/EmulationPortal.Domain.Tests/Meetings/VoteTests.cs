using EmulationPortal.Domain.Meetings;
using FsCheck;
using FsCheck.Fluent;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>Open votes: counts, quorum, what passes.</summary>
public sealed class VoteTests
{
    [Fact]
    public void Tổng_số_phiếu_không_nhiều_hơn_số_đơn_vị_có_mặt()
    {
        var meeting = Open(present: 3);
        var vote = Vote(meeting);
        Breaks(Meeting.MoreVotesThanUnits, () => meeting.RecordVote(vote, 3, 1, 0, Now, Now));
        Breaks(Meeting.MoreVotesThanUnits, () => meeting.RecordVote(vote, int.MaxValue, int.MaxValue, 1, Now, Now));
        Breaks(Meeting.CountNeeded, () => meeting.RecordVote(vote, 3, -1, 0, Now, Now));
        Assert.False(vote.Voted);
        meeting.RecordVote(vote, 2, 0, 1, Now, Now);
        Assert.True(vote.Passed);
    }

    [Fact]
    public void Chưa_đủ_hai_phần_ba_đơn_vị_thì_không_biểu_quyết()
    {
        var meeting = Open(present: 2);
        Breaks(Meeting.BelowQuorum, () => meeting.RecordVote(Vote(meeting), 2, 0, 0, Now, Now));
    }

    [Fact]
    public void Đơn_vị_về_trước_không_còn_tính_và_đơn_vị_có_mặt_lúc_đó_được_lưu_cùng_phiếu()
    {
        var meeting = Open();
        meeting.Leave(meeting.Attendances[3], Start.AddHours(1), Now);
        var vote = Vote(meeting);
        meeting.RecordVote(vote, 3, 0, 0, Start.AddHours(2), Now);
        Assert.Equal(Units[..3], vote.PresentUnitIds);
        Assert.Equal((3, 4), (vote.UnitsPresent, vote.Members));
        meeting.Leave(meeting.Attendances[2], Start.AddHours(2.5), Now);
        Assert.Equal(3, vote.UnitsPresent);
        Breaks(Meeting.BelowQuorum, () => meeting.RecordVote(Vote(meeting), 2, 0, 0, Now, Now));
    }

    [Fact]
    public void Đúng_một_nửa_chưa_phải_là_trên_một_nửa()
    {
        var meeting = Open();
        var vote = Vote(meeting);
        meeting.RecordVote(vote, 2, 1, 1, Now, Now);
        Assert.False(vote.Passed);
        Assert.Equal(50m, vote.Percent);
    }

    [Fact]
    public void Tính_trên_tổng_số_thành_viên_thì_đơn_vị_vắng_cũng_nằm_ở_mẫu_số()
    {
        var rule = VoteRule.Default with { Of = VoteBase.AllMembers, ThresholdNumerator = 2, ThresholdDenominator = 3 };
        var meeting = Open(present: 3);
        var vote = Vote(meeting, rule);
        meeting.RecordVote(vote, 3, 0, 0, Now, Now);
        Assert.True(vote.Passed);
        Assert.Equal(75m, vote.Percent);
        Assert.Contains("trên 2/3 tổng số đơn vị thành viên", vote.RuleText, StringComparison.Ordinal);
    }

    [Fact]
    public void Nội_dung_đã_biểu_quyết_chỉ_đính_chính_được_và_cần_lý_do()
    {
        var meeting = Open();
        var vote = Vote(meeting);
        Breaks(Meeting.NotVoted, () => meeting.CorrectVote(vote, 4, 0, 0, "Ghi nhầm"));
        meeting.RecordVote(vote, 4, 0, 0, Now, Now);
        Breaks(Meeting.AlreadyVoted, () => meeting.RecordVote(vote, 3, 0, 0, Now, Now));
        Breaks(Meeting.AlreadyVoted, () => meeting.DropVote(vote));
        Breaks(Meeting.CorrectionNeedsReason, () => meeting.CorrectVote(vote, 2, 2, 0, ""));
        Breaks(Meeting.MoreVotesThanUnits, () => meeting.CorrectVote(vote, 5, 0, 0, "Ghi nhầm"));
        meeting.CorrectVote(vote, 2, 2, 0, "Ghi nhầm");
        Assert.False(vote.Passed);
    }

    [Fact]
    public void Báo_cáo_đã_thông_qua_không_đính_chính_thành_không_thông_qua()
    {
        var meeting = Open();
        var vote = Vote(meeting, null, VoteSubject.BlocReport, Guid.CreateVersion7());
        meeting.RecordVote(vote, 4, 0, 0, Now, Now);
        Breaks(Meeting.AdoptionStands, () => meeting.CorrectVote(vote, 2, 2, 0, "Ghi nhầm"));
        Breaks(Meeting.ReportChosen, () => Vote(meeting, null, VoteSubject.BlocReport));
        Breaks(Meeting.ReportChosen, () => Vote(meeting, null, VoteSubject.Matter, Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData(1, 1, 2, 3)]
    [InlineData(-1, 2, 2, 3)]
    [InlineData(1, 0, 2, 3)]
    [InlineData(1, 2, 4, 3)]
    [InlineData(1, 2, 1, 0)]
    public void Quy_tắc_không_hợp_lẽ_bị_từ_chối(int over, int under, int quorum, int of) =>
        Breaks(Meeting.VoteRuleUnsound, () => Vote(Open(), new VoteRule(VoteBase.Present, over, under, quorum, of, null)));

    /// <summary>Passing is exactly "votes in favour over the base exceed the share", in whole numbers.</summary>
    [Fact]
    public void Passing_agrees_with_exact_fractions() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), c =>
    {
        var rule = new VoteRule(c.Of, c.Over, c.Under, 0, 1, null);
        var whole = c.Of == VoteBase.Present ? c.Present : c.Members;
        return rule.Passes(c.For, c.Present, c.Members) == (whole > 0 && (decimal)c.For / whole > (decimal)c.Over / c.Under);
    }));

    /// <summary>One more vote in favour never turns passed into not passed; one more absent unit never makes a quorum.</summary>
    [Fact]
    public void More_votes_and_more_units_never_hurt() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), c =>
    {
        var rule = new VoteRule(c.Of, c.Over, c.Under, c.Over, c.Under, null);
        return (!rule.Passes(c.For, c.Present, c.Members) || rule.Passes(c.For + 1, c.Present, c.Members))
            && (!rule.HasQuorum(c.Present, c.Members) || rule.HasQuorum(c.Present + 1, c.Members));
    }));

    /// <summary>The smallest number that makes a quorum makes one, and one less does not.</summary>
    [Fact]
    public void Units_needed_is_the_smallest_quorum() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), c =>
    {
        var rule = new VoteRule(VoteBase.Present, 1, 2, c.Over, c.Under, null);
        var needed = rule.UnitsNeeded(c.Members);
        return c.Members == 0 || (rule.HasQuorum(needed, c.Members) && (needed == 0 || !rule.HasQuorum(needed - 1, c.Members)));
    }));

    private sealed record Case(VoteBase Of, int Over, int Under, int For, int Present, int Members);

    private static Arbitrary<Case> Cases() => (
        from of in Gen.Elements(VoteBase.Present, VoteBase.AllMembers)
        from under in Gen.Choose(1, 9)
        from over in Gen.Choose(0, under - 1)
        from members in Gen.Choose(0, 60)
        from present in Gen.Choose(0, members)
        from inFavour in Gen.Choose(0, present)
        select new Case(of, over, under, inFavour, present, members)).ToArbitrary();
}
