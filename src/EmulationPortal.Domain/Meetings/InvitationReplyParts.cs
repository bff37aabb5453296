namespace EmulationPortal.Domain.Meetings;

/// <summary>How a unit answers an invitation.</summary>
public enum ReplyKind
{
    /// <summary>The head comes, with or without others.</summary>
    Coming,
    /// <summary>A deputy or somebody else comes in the head's stead.</summary>
    SendsAnother,
    NotComing,
}

/// <summary>Vietnamese words for <see cref="ReplyKind"/>.</summary>
public static class ReplyKindWords
{
    /// <summary>The answer as the interface says it.</summary>
    public static string InWords(this ReplyKind kind) => kind switch
    {
        ReplyKind.Coming => "Thủ trưởng dự họp",
        ReplyKind.SendsAnother => "Cử người khác dự",
        ReplyKind.NotComing => "Không dự được",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>A person a unit will send.</summary>
public sealed class ReplyPerson : Part
{
    public const int PhoneLength = 30;

    private ReplyPerson()
    {
    }

    internal ReplyPerson(Guid replyId, MeetingPerson person, string? phone, int order)
    {
        ReplyId = replyId;
        Person = person;
        Phone = phone;
        Order = order;
    }

    public Guid ReplyId { get; private set; }
    public MeetingPerson Person { get; private set; } = null!;

    /// <summary>As typed; read by those who prepare the meeting and by nobody else.</summary>
    public string? Phone { get; private set; }

    public int Order { get; private set; }
}

/// <summary>One answer of a unit, for the history.</summary>
public sealed class ReplyEvent : Part
{
    public const int CapacityLength = 400;

    private ReplyEvent()
    {
    }

    internal ReplyEvent(Guid replyId, ReplyKind kind, string summary, Deed deed)
    {
        ReplyId = replyId;
        Kind = kind;
        Summary = summary;
        (At, PersonName, Capacity) = (deed.At, deed.PersonName, deed.Capacity);
    }

    public Guid ReplyId { get; private set; }
    public ReplyKind Kind { get; private set; }

    /// <summary>Who comes, or why nobody does.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string PersonName { get; private set; } = "";
    public string Capacity { get; private set; } = "";
}
