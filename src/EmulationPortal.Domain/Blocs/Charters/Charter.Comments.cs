namespace EmulationPortal.Domain.Blocs.Charters;

/// <content>Comments of the members while the text is circulated, and the chair's answers.</content>
public sealed partial class Charter
{
    public static readonly Rule CommentNotNow = new("charter.comment-not-now", "Chỉ góp ý được khi dự thảo đang lấy ý kiến. {0} đang ở trạng thái {1}.");

    /// <summary>A member unit comments on a part, or on the whole text.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="DraftComment.TextNeeded"/>, <see cref="UnknownPart"/>.</exception>
    public CharterComment Comment(Guid? partId, Guid unitId, string unitName, string? text, Deed deed)
    {
        RequireCirculated();
        return Put(partId, unitId, unitName, DraftComment.Said(text), deed);
    }

    /// <summary>A member unit agrees with the whole text.</summary>
    /// <exception cref="RuleBroken"><see cref="CommentNotNow"/>, <see cref="DraftComment.AlreadyAgreed"/>.</exception>
    public CharterComment AgreeWith(Guid unitId, string unitName, Deed deed)
    {
        RequireCirculated();
        DraftComment.RequireFirstAgreement(comments, unitId);
        return Put(null, unitId, unitName, null, deed);
    }

    /// <summary>The chair answers a comment; answering again changes the answer until the text is passed.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="DraftComment.Unknown"/>, <see cref="DraftComment.AnswerNeedsWords"/>, <see cref="DraftComment.NothingToAnswer"/>.</exception>
    public void Answer(Guid commentId, CommentAnswer answer, string? text, Deed deed)
    {
        RequireOpen();
        DraftComment.Settle(comments, commentId, answer, text, deed);
    }

    private CharterComment Put(Guid? partId, Guid unitId, string unitName, string? text, Deed deed)
    {
        var place = "Toàn văn";
        if (partId is { } id)
        {
            var ordered = Parts;
            var part = Part(id);
            place = CharterNumbers.Name(CharterNumbers.Of(Kind, ordered)[ordered.ToList().IndexOf(part)], part);
        }

        var comment = new CharterComment(Id, partId, place, unitId, unitName, text, deed);
        comments.Add(comment);
        return comment;
    }

    private void RequireCirculated()
    {
        if (State != CharterState.Circulated)
            throw new RuleBroken(CommentNotNow, Kind.InWords(), State.InWords());
    }
}
