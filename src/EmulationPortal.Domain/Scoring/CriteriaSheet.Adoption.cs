using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Scoring;

/// <content>From discussion to adoption and lock.</content>
public sealed partial class CriteriaSheet
{
    public const int AdoptionNoteLength = 500;

    public static readonly Rule NotNow = new("sheet.not-now", "Bộ tiêu chí đang ở trạng thái {0}, nên không {1} được.");
    public static readonly Rule NotAdopted = new("sheet.not-adopted", "Bộ tiêu chí bản {0} chưa được thông qua. Hãy thông qua tại hội nghị trước.");
    public static readonly Rule HasFaults = new("sheet.has-faults", "Bộ tiêu chí còn {0} lỗi nên chưa thông qua được: {1}");
    public static readonly Rule VoteNotPassed = new("sheet.vote-not-passed", "Kết quả biểu quyết “{0}” không đủ để thông qua bộ tiêu chí.");
    public static readonly Rule AdoptionNoteNeeded = new("sheet.adoption-note-needed", "Hãy ghi số, ngày văn bản hoặc biên bản đã thông qua bộ tiêu chí, tối đa 500 ký tự.");
    public static readonly Rule AdoptionInFuture = new("sheet.adoption-in-future", "Ngày thông qua không được sau hôm nay ({0:dd/MM/yyyy}).");
    public static readonly Rule CommentNeeded = new("sheet.comment-needed", "Hãy nhập nội dung, tối đa 2.000 ký tự.");
    public static readonly Rule ChangeNeedsReason = new("sheet.change-needs-reason", "Hãy ghi lý do lập bản mới, tối đa 1.000 ký tự, để các đơn vị biết.");
    public static readonly Rule FrameIsNotAdopted = new("sheet.frame-is-not-adopted", "Khung của cơ quan chủ trì không thông qua tại khối. Hãy lập bộ tiêu chí của khối theo khung này.");

    private readonly List<CriterionComment> comments = [];

    /// <summary>Remarks of members, in order of arrival.</summary>
    public IReadOnlyList<CriterionComment> Comments => comments.OrderBy(c => c.At).ToList();

    /// <summary>The meeting that passed it; null when it was passed outside the portal.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>The vote that passed it.</summary>
    public Guid? VotedItemId { get; private set; }

    /// <summary>Number and date of the document that passed it outside the portal.</summary>
    public string? AdoptionNote { get; private set; }

    /// <summary>When it was passed, UTC.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <summary>When the first round began on it, UTC.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>Lays the draft before the members.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="FrameIsNotAdopted"/>.</exception>
    public void Discuss()
    {
        if (BlocYearId is null)
            throw new RuleBroken(FrameIsNotAdopted);
        Require(SheetState.Draft, "lấy ý kiến");
        State = SheetState.Discussed;
    }

    /// <summary>A member remarks on a criterion.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="CommentNeeded"/>, <see cref="UnknownPlace"/>.</exception>
    public CriterionComment Comment(Guid criterionKey, string text, Deed deed)
    {
        Require(SheetState.Discussed, "góp ý");
        var comment = new CriterionComment(Id, CriterionOf(criterionKey).Key, Needed(text, CriterionComment.Longest, CommentNeeded, "Text"), deed);
        comments.Add(comment);
        return comment;
    }

    /// <summary>The chair answers a remark.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="CommentNeeded"/>, <see cref="UnknownPlace"/>.</exception>
    public void AnswerComment(CriterionComment comment, string answer, Deed deed)
    {
        Require(SheetState.Discussed, "trả lời góp ý");
        if (!comments.Contains(comment))
            throw new RuleBroken(UnknownPlace);
        comment.AnswerWith(Needed(answer, CriterionComment.Longest, CommentNeeded, "Answer"), deed);
    }

    /// <summary>Passed by a vote at a meeting, however late in the year (rule 5).</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="VoteNotPassed"/>, <see cref="HasFaults"/>.</exception>
    public void Adopt(VotedItem vote)
    {
        Require(SheetState.Discussed, "thông qua");
        if (vote is not { Passed: true, VotedAt: { } at })
            throw new RuleBroken(VoteNotPassed, vote.Title);
        RequireNoFaults();
        (MeetingId, VotedItemId, AdoptedAt) = (vote.MeetingId, vote.Id, at);
        State = SheetState.Adopted;
    }

    /// <summary>Was passed outside the portal: at a conference held earlier, or by letter. Allowed from a draft as well, since a province may begin in the middle of a year.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="AdoptionNoteNeeded"/>, <see cref="AdoptionInFuture"/>, <see cref="HasFaults"/>.</exception>
    public void AdoptByRecord(DateOnly day, string note, Deed deed)
    {
        if (BlocYearId is null)
            throw new RuleBroken(FrameIsNotAdopted);
        if (!IsOpen)
            throw new RuleBroken(NotNow, State.InWords(), "thông qua");
        var text = Needed(note, AdoptionNoteLength, AdoptionNoteNeeded, "Note");
        if (day > deed.Today)
            throw new RuleBroken(AdoptionInFuture, deed.Today) { Field = "Day" };
        RequireNoFaults();
        (AdoptionNote, AdoptedAt) = (text, VietnamTime.ToUtc(day.ToDateTime(TimeOnly.MinValue)));
        State = SheetState.Adopted;
    }

    /// <summary>A round begins on it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotAdopted"/>.</exception>
    internal void Lock(DateTime at)
    {
        if (IsOpen)
            throw new RuleBroken(NotAdopted, Number);
        LockedAt ??= at;
        State = SheetState.Locked;
    }

    private void RequireNoFaults()
    {
        var forbidding = SheetFaults.Of(this).Where(f => f.Forbids).ToList();
        if (forbidding.Count > 0)
            throw new RuleBroken(HasFaults, forbidding.Count, string.Join(" ", forbidding.Select(f => f.Sentence)));
    }

    private void Require(SheetState state, string act)
    {
        if (State != state)
            throw new RuleBroken(NotNow, State.InWords(), act);
    }

    private static string Needed(string? text, int longest, Rule rule, string field)
    {
        var tidy = Reports.DraftedText.Tidy(text);
        return tidy.Length is 0 || tidy.Length > longest ? throw new RuleBroken(rule) { Field = field } : tidy;
    }
}
