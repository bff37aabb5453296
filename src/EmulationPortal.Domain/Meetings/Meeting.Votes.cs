namespace EmulationPortal.Domain.Meetings;

/// <content>Open votes in the room.</content>
public sealed partial class Meeting
{
    public static readonly Rule VoteTitleNeeded = new("vote.title-needed", "Hãy nhập nội dung biểu quyết, tối đa 400 ký tự.");
    public static readonly Rule VoteRuleUnsound = new("vote.rule-unsound", "Tỷ lệ thông qua phải nhỏ hơn 1 và tỷ lệ có mặt tối thiểu không vượt quá 1. Hãy xem lại quy tắc biểu quyết.");
    public static readonly Rule CountNeeded = new("vote.count-needed", "Số phiếu là số nguyên từ 0 trở lên.");
    public static readonly Rule MoreVotesThanUnits = new("vote.more-than-present", "Tổng số phiếu là {0}, nhiều hơn {1} đơn vị có mặt. Mỗi đơn vị chỉ có một phiếu; hãy kiểm tra lại.");
    public static readonly Rule BelowQuorum = new("vote.below-quorum", "Mới có mặt {0}/{1} đơn vị, cần ít nhất {2} đơn vị để biểu quyết. Hãy kiểm tra lại điểm danh.");
    public static readonly Rule AlreadyVoted = new("vote.already-voted", "Nội dung “{0}” đã biểu quyết. Nếu ghi nhầm, hãy dùng “Đính chính kết quả”.");
    public static readonly Rule NotVoted = new("vote.not-voted", "Nội dung này chưa biểu quyết.");
    public static readonly Rule CorrectionNeedsReason = new("vote.correction-needs-reason", "Hãy nhập lý do đính chính, tối đa 300 ký tự.");
    public static readonly Rule AdoptionStands = new("vote.adoption-stands", "Văn bản đã được thông qua theo kết quả này; số phiếu đính chính phải vẫn đủ để thông qua.");
    public static readonly Rule VoteStillOpen = new("vote.still-open", "Nội dung “{0}” chưa ghi kết quả biểu quyết. Hãy ghi kết quả hoặc bỏ nội dung này.");
    public static readonly Rule ReportChosen = new("vote.report-chosen", "Hãy chọn văn bản được biểu quyết.");

    private readonly List<VotedItem> votedItems = [];

    public IReadOnlyList<VotedItem> VotedItems => votedItems;

    /// <summary>Puts a matter to the vote.</summary>
    /// <exception cref="RuleBroken"><see cref="VoteTitleNeeded"/>, <see cref="VoteRuleUnsound"/>, <see cref="ReportChosen"/>, <see cref="NotNow"/>.</exception>
    public VotedItem PutToVote(AgendaItem? item, string title, VoteForm form, VoteRule rule, VoteSubject subject = VoteSubject.Matter, Guid? subjectId = null)
    {
        Require(MeetingAct.Vote);
        if (!rule.Sound || rule.Source?.Length > VoteRule.SourceLength)
            throw new RuleBroken(VoteRuleUnsound) { Field = "Threshold" };
        if (subject.Adopts() == subjectId is null)
            throw new RuleBroken(ReportChosen) { Field = "SubjectId" };
        var voted = new VotedItem(Id, item?.Id, Needed(title, VotedItem.TitleLength, VoteTitleNeeded, "Title"), form, rule, subject, subjectId);
        votedItems.Add(voted);
        return voted;
    }

    /// <summary>Takes an open matter off; a voted one stays.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyVoted"/>, <see cref="NotNow"/>.</exception>
    public void DropVote(VotedItem item)
    {
        Require(MeetingAct.Vote);
        if (item.Voted)
            throw new RuleBroken(AlreadyVoted, item.Title);
        votedItems.Remove(item);
    }

    /// <summary>Records a vote with the units present at that moment (domain §6); passed is computed here.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyVoted"/>, <see cref="CountNeeded"/>, <see cref="BelowQuorum"/>, <see cref="MoreVotesThanUnits"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>.</exception>
    public void RecordVote(VotedItem item, int inFavour, int against, int abstain, DateTime at, DateTime now)
    {
        Require(MeetingAct.Vote);
        RequirePast(at, now);
        if (item.Voted)
            throw new RuleBroken(AlreadyVoted, item.Title);
        var present = UnitsPresentAt(at);
        if (!item.Rule.HasQuorum(present.Length, roll.Count))
            throw new RuleBroken(BelowQuorum, present.Length, roll.Count, item.Rule.UnitsNeeded(roll.Count));
        CheckCounts(inFavour, against, abstain, present.Length);
        item.Record(inFavour, against, abstain, present, roll.Count, at);
    }

    /// <summary>Corrects counts written down wrongly, against the units that were present then.</summary>
    /// <exception cref="RuleBroken"><see cref="NotVoted"/>, <see cref="CorrectionNeedsReason"/>, <see cref="CountNeeded"/>, <see cref="MoreVotesThanUnits"/>, <see cref="AdoptionStands"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void CorrectVote(VotedItem item, int inFavour, int against, int abstain, string reason)
    {
        Require(MeetingAct.Record);
        if (!item.Voted)
            throw new RuleBroken(NotVoted);
        CheckCounts(inFavour, against, abstain, item.UnitsPresent);
        if (item.Subject.Adopts() && item.Passed && !item.Rule.Passes(inFavour, item.UnitsPresent, item.Members))
            throw new RuleBroken(AdoptionStands) { Field = "For" };
        item.Correct(inFavour, against, abstain, Needed(reason, VotedItem.ReasonLength, CorrectionNeedsReason, "Reason"));
    }

    private static void CheckCounts(int inFavour, int against, int abstain, int present)
    {
        if (inFavour < 0 || against < 0 || abstain < 0)
            throw new RuleBroken(CountNeeded) { Field = inFavour < 0 ? "For" : against < 0 ? "Against" : "Abstain" };
        if ((long)inFavour + against + abstain > present)
            throw new RuleBroken(MoreVotesThanUnits, (long)inFavour + against + abstain, present) { Field = "For" };
    }
}
