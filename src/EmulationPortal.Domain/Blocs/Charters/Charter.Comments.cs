namespace EmulationPortal.Domain.Blocs.Charters;

/// <content>Comments of the members while the text is circulated, and the chair's answers.</content>
public sealed partial class Charter
{
    public static readonly Rule CommentNotNow = new("charter.comment-not-now", "Chỉ góp ý được khi dự thảo đang lấy ý kiến. {0} đang ở trạng thái {1}.");
    public static readonly Rule CommentNeeded = new("charter.comment-needed", "Hãy nhập ý kiến, tối đa 4.000 ký tự.");
    public static readonly Rule AlreadyAgreed = new("charter.already-agreed", "Đơn vị đã trả lời nhất trí. Nếu có ý kiến khác, hãy ghi vào điều, mục cần sửa.");
    public static readonly Rule UnknownComment = new("charter.unknown-comment", "Ý kiến này không có trong văn bản. Hãy tải lại trang.");
    public static readonly Rule AnswerNeedsWords = new("charter.answer-needs-words", "Hãy ghi lời giải trình, tối đa 4.000 ký tự.");
    public static readonly Rule NothingToAnswer = new("charter.nothing-to-answer", "Ý kiến nhất trí không cần trả lời.");

    /// <summary>A member unit comments on a part, or on the whole text.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="CommentNeeded"/>, <see cref="UnknownPart"/>.</exception>
    public CharterComment Comment(Guid? partId, Guid unitId, string unitName, string? text, Deed deed)
    {
        RequireCirculated();
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Length > CharterComment.TextLength)
            throw new RuleBroken(CommentNeeded) { Field = "Text" };
        return Put(partId, unitId, unitName, text.Trim(), agrees: false, deed);
    }

    /// <summary>A member unit agrees with the whole text.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="AlreadyAgreed"/>.</exception>
    public CharterComment AgreeWith(Guid unitId, string unitName, Deed deed)
    {
        RequireCirculated();
        if (comments.Any(c => c.UnitId == unitId && c.Agrees))
            throw new RuleBroken(AlreadyAgreed);
        return Put(null, unitId, unitName, "Nhất trí với dự thảo.", agrees: true, deed);
    }

    /// <summary>The chair answers a comment; answering again changes the answer until the text is passed.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownComment"/>, <see cref="AnswerNeedsWords"/>, <see cref="NothingToAnswer"/>.</exception>
    public void Answer(Guid commentId, CommentAnswer answer, string? text, Deed deed)
    {
        RequireOpen();
        var comment = comments.FirstOrDefault(c => c.Id == commentId) ?? throw new RuleBroken(UnknownComment);
        if (comment.Agrees)
            throw new RuleBroken(NothingToAnswer);
        var words = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if ((answer == CommentAnswer.Explained && words is null) || words?.Length > CharterComment.TextLength)
            throw new RuleBroken(AnswerNeedsWords) { Field = "Text" };
        comment.Settle(answer, words, deed);
    }

    private CharterComment Put(Guid? partId, Guid unitId, string unitName, string text, bool agrees, Deed deed)
    {
        var place = "Toàn văn";
        if (partId is { } id)
        {
            var ordered = Parts;
            var part = Part(id);
            place = CharterNumbers.Name(CharterNumbers.Of(Kind, ordered)[ordered.ToList().IndexOf(part)], part);
        }

        var comment = new CharterComment(Id, partId, place, unitId, unitName, text, agrees, deed);
        comments.Add(comment);
        return comment;
    }

    private void RequireCirculated()
    {
        if (State != CharterState.Circulated)
            throw new RuleBroken(CommentNotNow, Kind.InWords(), State.InWords());
    }
}
