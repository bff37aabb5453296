namespace EmulationPortal.Domain.Scoring;

/// <summary>The life of a criteria sheet's version (domain §6).</summary>
public enum SheetState
{
    /// <summary>Written by the chair.</summary>
    Draft,
    /// <summary>Before the members, who comment; still amended.</summary>
    Discussed,
    /// <summary>Passed: frozen.</summary>
    Adopted,
    /// <summary>A round has begun on it.</summary>
    Locked,
}

/// <summary>Vietnamese words for <see cref="SheetState"/>.</summary>
public static class SheetStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this SheetState state) => state switch
    {
        SheetState.Draft => "Dự thảo",
        SheetState.Discussed => "Đang lấy ý kiến",
        SheetState.Adopted => "Đã thông qua",
        SheetState.Locked => "Đang dùng để chấm",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>A member's remark on a criterion while the sheet is discussed.</summary>
public sealed class CriterionComment : Part
{
    public const int Longest = 2000;

    private CriterionComment()
    {
    }

    internal CriterionComment(Guid sheetId, Guid criterionKey, string text, Deed deed)
    {
        (SheetId, CriterionKey, Text) = (sheetId, criterionKey, text);
        (UnitId, By, Capacity, At) = (deed.UnitId, deed.PersonName, deed.Capacity, deed.At);
    }

    public Guid SheetId { get; private set; }
    public Guid CriterionKey { get; private set; }
    public Guid? UnitId { get; private set; }
    public string By { get; private set; } = "";
    public string Capacity { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What the chair answered.</summary>
    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void AnswerWith(string answer, Deed deed) => (Answer, AnsweredBy, AnsweredAt) = (answer, deed.PersonName, deed.At);
}
