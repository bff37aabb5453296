namespace EmulationPortal.Domain;

/// <summary>How the chair has answered a comment.</summary>
public enum CommentAnswer
{
    /// <summary>Tiếp thu: the text was changed.</summary>
    TakenUp,
    /// <summary>Giải trình: the text stays, and why.</summary>
    Explained,
}

/// <summary>Vietnamese words for <see cref="CommentAnswer"/>.</summary>
public static class CommentAnswerWords
{
    /// <summary>The answer as the interface says it.</summary>
    public static string InWords(this CommentAnswer answer) => answer == CommentAnswer.TakenUp ? "Tiếp thu" : "Giải trình";
}

/// <summary>What a member unit says of a part of a circulated draft, or of the whole; the chair answers each.</summary>
public abstract class DraftComment : Part
{
    public const int TextLength = 4000;
    public const int PlaceLength = 300;

    public static readonly Rule TextNeeded = new("comment.text-needed", "Hãy nhập ý kiến, tối đa 4.000 ký tự.");
    public static readonly Rule AlreadyAgreed = new("comment.already-agreed", "Đơn vị đã trả lời nhất trí. Nếu có ý kiến khác, hãy ghi vào phần cần sửa.");
    public static readonly Rule Unknown = new("comment.unknown", "Ý kiến này không có trong văn bản. Hãy tải lại trang.");
    public static readonly Rule AnswerNeedsWords = new("comment.answer-needs-words", "Hãy ghi lời giải trình, tối đa 4.000 ký tự.");
    public static readonly Rule NothingToAnswer = new("comment.nothing-to-answer", "Ý kiến nhất trí không cần trả lời.");

    private protected DraftComment()
    {
    }

    /// <param name="partId">The part; null for the whole text.</param>
    /// <param name="place">The part as it is called today.</param>
    /// <param name="unitId">The unit that speaks.</param>
    /// <param name="unitName">Its name today.</param>
    /// <param name="text">What it says; null where it agrees with the whole.</param>
    /// <param name="deed">Who writes, when.</param>
    private protected DraftComment(Guid? partId, string place, Guid unitId, string unitName, string? text, Deed deed)
    {
        PartId = partId;
        Place = place.Length <= PlaceLength ? place : place[..PlaceLength];
        UnitId = unitId;
        UnitName = unitName;
        Text = text ?? "Nhất trí với dự thảo.";
        Agrees = text is null;
        (PersonName, At) = (deed.PersonName, deed.At);
    }

    /// <summary>The part it is about; null for the whole text.</summary>
    public Guid? PartId { get; private set; }

    /// <summary>The part as it was called on that day: "Điều 9. Biểu quyết".</summary>
    public string Place { get; private set; } = "";

    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    public string PersonName { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>The unit agrees with the whole text and asks for nothing.</summary>
    public bool Agrees { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public CommentAnswer? Answer { get; private set; }
    public string? AnswerText { get; private set; }
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Asks for something and waits for the chair's word.</summary>
    public bool Waits => !Agrees && Answer is null;

    /// <summary>What is said, as kept.</summary>
    /// <exception cref="RuleBroken"><see cref="TextNeeded"/>.</exception>
    internal static string Said(string? text)
    {
        var words = (text ?? "").Trim();
        return words.Length is 0 or > TextLength ? throw new RuleBroken(TextNeeded) { Field = "Text" } : words;
    }

    /// <summary>Refuses a second agreement of a unit.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyAgreed"/>.</exception>
    internal static void RequireFirstAgreement(IEnumerable<DraftComment> comments, Guid unitId)
    {
        if (comments.Any(c => c.UnitId == unitId && c.Agrees))
            throw new RuleBroken(AlreadyAgreed);
    }

    /// <summary>Answers one of the comments; answering again changes the answer.</summary>
    /// <exception cref="RuleBroken"><see cref="Unknown"/>, <see cref="NothingToAnswer"/>, <see cref="AnswerNeedsWords"/>.</exception>
    internal static void Settle(IEnumerable<DraftComment> comments, Guid commentId, CommentAnswer answer, string? text, Deed deed)
    {
        var comment = comments.FirstOrDefault(c => c.Id == commentId) ?? throw new RuleBroken(Unknown);
        if (comment.Agrees)
            throw new RuleBroken(NothingToAnswer);
        var words = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if ((answer == CommentAnswer.Explained && words is null) || words?.Length > TextLength)
            throw new RuleBroken(AnswerNeedsWords) { Field = "Text" };
        (comment.Answer, comment.AnswerText, comment.AnsweredBy, comment.AnsweredAt) = (answer, words, deed.PersonName, deed.At);
    }
}
