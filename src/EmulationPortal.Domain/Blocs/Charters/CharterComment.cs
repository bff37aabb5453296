namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>How the chair has answered a comment.</summary>
public enum CommentAnswer
{
    /// <summary>Tiếp thu: the text was changed.</summary>
    TakenUp,
    /// <summary>Giải trình: the text stays, and why.</summary>
    Explained,
}

/// <summary>What a member unit says of a part of the circulated text, or of the whole.</summary>
public sealed class CharterComment : Part
{
    public const int TextLength = 4000;
    public const int PlaceLength = 300;
    public const int NameLength = 400;

    private CharterComment()
    {
    }

    internal CharterComment(Guid charterId, Guid? partId, string place, Guid unitId, string unitName, string text, bool agrees, Deed deed)
    {
        CharterId = charterId;
        PartId = partId;
        Place = place.Length <= PlaceLength ? place : place[..PlaceLength];
        UnitId = unitId;
        UnitName = unitName;
        Text = text;
        Agrees = agrees;
        (PersonName, At) = (deed.PersonName, deed.At);
    }

    public Guid CharterId { get; private set; }

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

    internal void Settle(CommentAnswer answer, string? text, Deed deed) =>
        (Answer, AnswerText, AnsweredBy, AnsweredAt) = (answer, text, deed.PersonName, deed.At);
}

/// <summary>Vietnamese words for <see cref="CommentAnswer"/>.</summary>
public static class CommentAnswerWords
{
    /// <summary>The answer as the interface says it.</summary>
    public static string InWords(this CommentAnswer answer) => answer == CommentAnswer.TakenUp ? "Tiếp thu" : "Giải trình";
}
