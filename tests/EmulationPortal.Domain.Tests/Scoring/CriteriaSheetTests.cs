using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>A sheet's making, discussion, adoption and versions (rules 5 and 11).</summary>
public sealed class CriteriaSheetTests
{
    private static readonly Dictionary<string, Action<CriteriaSheet>> Acts = new()
    {
        ["entitle"] = s => s.Entitle("Khác"),
        ["computation"] = s => s.SetComputation(1, RoundingRule.HalfToEven, true, BandMeasure.Points),
        ["bands"] = s => s.SetBands([new("Đạt", 0)]),
        ["ties"] = s => s.SetTieRules([new(TieRuleKind.Ballot)]),
        ["exclusion causes"] = s => s.SetExclusionCauses([new("Vi phạm quy chế thi", ExclusionEffect.Out)]),
        ["add group"] = s => s.AddGroup(new("Nhóm khác")),
        ["revise group"] = s => s.ReviseGroup(s.Groups[0], s.Groups[0].ToDraft() with { Name = "Tên khác" }),
        ["remove group"] = s => s.RemoveGroup(s.Groups[3]),
        ["move group"] = s => s.MoveGroup(s.Groups[1], 1),
        ["add criterion"] = s => s.AddCriterion(s.Groups[0], new("1.9", "Thêm", ScoringMethod.Manual, 1)),
        ["revise criterion"] = s => s.ReviseCriterion(s.Criteria[0], s.Criteria[0].ToDraft() with { Words = "Lời khác" }),
        ["remove criterion"] = s => s.RemoveCriterion(s.Criteria[0]),
        ["move criterion"] = s => s.MoveCriterion(s.Criteria[0], s.Groups[1], 1),
        ["discuss"] = s => s.Discuss(),
        ["comment"] = s => s.Comment(s.Criteria[0].Key, "Nên giảm điểm tối đa.", Paper.Deed()),
        ["adopt by record"] = s => Paper.Adopted(s),
        ["next version"] = s => s.NextVersion("Sở Nội vụ sửa khung"),
    };

    private static readonly string[] Writing = ["entitle", "computation", "bands", "ties", "exclusion causes", "add group", "revise group", "remove group", "move group", "add criterion", "revise criterion", "remove criterion", "move criterion", "adopt by record"];

    private static readonly Dictionary<SheetState, string[]> Allowed = new()
    {
        [SheetState.Draft] = [.. Writing, "discuss"],
        [SheetState.Discussed] = [.. Writing, "comment"],
        [SheetState.Adopted] = ["next version"],
        [SheetState.Locked] = ["next version"],
    };

    private static CriteriaSheet In(SheetState state)
    {
        var sheet = Paper.Draft();
        if (state >= SheetState.Discussed)
            sheet.Discuss();
        if (state >= SheetState.Adopted)
            Paper.Adopted(sheet);
        if (state == SheetState.Locked)
            Paper.Round(sheet);
        return sheet;
    }

    public static TheoryData<SheetState, string> EveryStateAndAct()
    {
        var data = new TheoryData<SheetState, string>();
        foreach (var state in Enum.GetValues<SheetState>())
            foreach (var act in Acts.Keys)
                data.Add(state, act);
        return data;
    }

    [Theory, MemberData(nameof(EveryStateAndAct))]
    public void In_each_state_only_its_acts_are_allowed(SheetState state, string act)
    {
        var sheet = In(state);
        if (Allowed[state].Contains(act))
        {
            Acts[act](sheet);
            return;
        }

        Assert.Contains(Assert.Throws<RuleBroken>(() => Acts[act](sheet)).Rule, (Rule[])[CriteriaSheet.Frozen, CriteriaSheet.NotNow, CriteriaSheet.NotAdopted]);
        Assert.Equal(state, sheet.State);
    }

    private static VotedItem Vote(int inFavour)
    {
        var meeting = Meetings.Sample.Open();
        var vote = meeting.PutToVote(null, "Thông qua bộ tiêu chí", VoteForm.RaisedHands, VoteRule.Default);
        meeting.RecordVote(vote, inFavour, 0, 4 - inFavour, Meetings.Sample.Now, Meetings.Sample.Now);
        return vote;
    }

    [Fact]
    public void Adoption_records_the_vote_the_meeting_and_the_moment()
    {
        var sheet = In(SheetState.Discussed);
        var refused = Vote(2);
        Paper.Breaks(CriteriaSheet.VoteNotPassed, () => sheet.Adopt(refused));
        var vote = Vote(3);
        sheet.Adopt(vote);
        Assert.Equal((SheetState.Adopted, vote.Id, vote.MeetingId, vote.VotedAt), (sheet.State, sheet.VotedItemId, sheet.MeetingId, sheet.AdoptedAt));
        Assert.Null(sheet.LockedAt);
        Paper.Round(sheet);
        Assert.Equal((SheetState.Locked, Paper.Deed().At), (sheet.State, sheet.LockedAt));
    }

    [Fact]
    public void Adopting_is_never_refused_because_it_is_late_in_the_year()
    {
        var sheet = Paper.Draft();
        sheet.AdoptByRecord(new(2026, 12, 30), "Biên bản tổng kết", Paper.Deed("2026-12-31 16:00"));
        Assert.Equal(SheetState.Adopted, sheet.State);
        Paper.Breaks(CriteriaSheet.AdoptionInFuture, () => Paper.Draft().AdoptByRecord(new(2027, 1, 1), "Biên bản", Paper.Deed("2026-12-31 16:00")));
        Paper.Breaks(CriteriaSheet.AdoptionNoteNeeded, () => Paper.Draft().AdoptByRecord(new(2026, 1, 1), " ", Paper.Deed()));
    }

    [Fact]
    public void Comments_stand_at_their_criterion_and_are_answered()
    {
        var sheet = In(SheetState.Discussed);
        var comment = sheet.Comment(sheet.Criteria[1].Key, " Nên  tính 2 điểm. ", Paper.Deed());
        sheet.AnswerComment(comment, "Giữ 4 điểm theo quy chế.", Paper.Deed());
        Assert.Equal((sheet.Criteria[1].Key, "Giữ 4 điểm theo quy chế."), (comment.CriterionKey, comment.Answer));
        Paper.Breaks(CriteriaSheet.CommentNeeded, () => sheet.Comment(sheet.Criteria[0].Key, "", Paper.Deed()));
        Paper.Breaks(CriteriaSheet.UnknownPlace, () => sheet.Comment(Guid.NewGuid(), "x", Paper.Deed()));
    }

    [Fact]
    public void A_new_version_keeps_the_keys_and_the_reason_and_starts_as_a_draft()
    {
        var sheet = In(SheetState.Adopted);
        Paper.Breaks(CriteriaSheet.ChangeNeedsReason, () => sheet.NextVersion(" "));
        var next = sheet.NextVersion("Sở Nội vụ sửa khung");
        Assert.Equal((2, SheetState.Draft, sheet.Id, "Sở Nội vụ sửa khung"), (next.Number, next.State, next.CopiedFromId, next.ChangeReason));
        Assert.Equal(sheet.Criteria.Select(c => c.Key), next.Criteria.Select(c => c.Key));
        Assert.Empty(sheet.Criteria.Select(c => c.Id).Intersect(next.Criteria.Select(c => c.Id)));
        Assert.Equal(sheet.TieRules.Select(t => t.ToDraft()), next.TieRules.Select(t => t.ToDraft()));
        Assert.Equal(sheet.Bands.Select(t => t.ToDraft()), next.Bands.Select(t => t.ToDraft()));
        Assert.DoesNotContain(SheetFaults.Of(next), f => f.Forbids);
    }

    [Fact]
    public void The_sheet_says_beforehand_what_excludes_and_with_what_effect()
    {
        var sheet = Paper.Draft();
        sheet.SetExclusionCauses([new(" Vi phạm  quy chế thi ", ExclusionEffect.Out), new("Gửi báo cáo chậm quá 10 ngày", ExclusionEffect.OneGradeLower)]);
        Paper.Breaks(ExclusionCause.Unclear, () => sheet.SetExclusionCauses([new("Vi phạm", ExclusionEffect.Out), new("vi phạm", ExclusionEffect.BarredFromFlag)]));
        var next = Paper.Adopted(sheet).NextVersion("Sửa mức xếp loại");
        Assert.Equal([("Vi phạm quy chế thi", ExclusionEffect.Out), ("Gửi báo cáo chậm quá 10 ngày", ExclusionEffect.OneGradeLower)], next.ExclusionCauses.Select(c => (c.Cause, c.Effect)));
    }

    [Fact]
    public void The_preview_of_a_new_version_shows_which_cards_and_ranks_change()
    {
        var sheet = In(SheetState.Adopted);
        var next = sheet.NextVersion("Tăng điểm hoạt động chung");
        var (enrol, joint) = (next.Criteria[0], next.Criteria[3]);
        next.ReviseGroup(next.Groups[0], next.Groups[0].ToDraft() with { Maximum = 30 });
        next.ReviseGroup(next.Groups[1], next.Groups[1].ToDraft() with { Maximum = 70 });
        next.ReviseCriterion(enrol, enrol.ToDraft() with { Maximum = 10 });
        next.ReviseCriterion(joint, joint.ToDraft() with { Maximum = 60 });
        next.MoveCriterion(joint, next.Groups[1], 1);
        next.RemoveCriterion(next.Criteria.Single(c => c.Number == "4.1"));
        next.AddCriterion(next.Groups[3], new("4.2", "Vắng họp", ScoringMethod.DeductPerItem) { PointsPerItem = 1 });
        Assert.DoesNotContain(SheetFaults.Of(next), f => f.Forbids);
        var change = new SheetChange(sheet, next, [Paper.Full(0, 100, 5, true, 10), Paper.Full(1, 20, 5, true, 30), Paper.Full(2, 0, 0, false, 0)]);
        Assert.Equal([(1, 2), (2, 1), (3, 3)], change.Cards.Select(c => (c.Before.Rank!.Value, c.After.Rank!.Value)));
        Assert.Equal([(80m, 50m), (68m, 62m), (0m, 0m)], change.Cards.Select(c => (c.Before.Total, c.After.Total)));
        Assert.Equal([true, true, false], change.Cards.Select(c => c.Differs));
        Assert.Equal(["4.2"], change.Added.Select(c => c.Number));
        Assert.Equal(["4.1"], change.Removed.Select(c => c.Number));
        Assert.Equal(["2.2", "1.1"], change.Revised.Select(c => c.Number).OrderDescending());
    }

    [Fact]
    public void A_sheet_may_except_kinds_of_units_and_move_its_parts()
    {
        var sheet = Paper.Draft();
        sheet.MoveGroup(sheet.Groups[1], 1);
        Assert.Equal(["Công tác thi đua", "Nhiệm vụ chuyên môn"], sheet.Groups.Take(2).Select(g => g.Name));
        Assert.Equal(["I", "II", "III", "IV"], sheet.Groups.Select(g => g.Numeral));
        sheet.MoveCriterion(sheet.Criteria[0], sheet.Groups[1], 2);
        Assert.Equal(["2.2", "1.1", "2.1", "1.2"], sheet.Criteria.Take(4).Select(c => c.Number));
        sheet.ReviseCriterion(sheet.Criteria[1], sheet.Criteria[1].ToDraft() with { ExemptKinds = [UnitKind.Enterprise] });
        Assert.False(sheet.Criteria[1].AppliesTo(Paper.Units[0], UnitKind.Enterprise));
        Assert.True(sheet.Criteria[1].AppliesTo(Paper.Units[0], UnitKind.College));
    }
}
