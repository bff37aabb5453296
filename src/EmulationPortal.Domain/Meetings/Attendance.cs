namespace EmulationPortal.Domain.Meetings;

/// <summary>One person called to the meeting, for a member unit or as a guest: expected, come, gone, or absent with a reason. A unit may send several.</summary>
public sealed class Attendance : RevisedPart
{
    public const int ReasonLength = 300;

    private Attendance()
    {
    }

    internal Attendance(Guid meetingId, Guid? unitId, Guid? guestId, MeetingPerson person)
    {
        MeetingId = meetingId;
        UnitId = unitId;
        GuestId = guestId;
        Person = person;
    }

    public Guid MeetingId { get; private set; }

    /// <summary>The member unit; null for a guest.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The guest; null for a member unit's person.</summary>
    public Guid? GuestId { get; private set; }

    /// <summary>May name nobody: a unit that sent word of its absence.</summary>
    public MeetingPerson Person { get; private set; } = null!;

    /// <summary>When the person came, UTC.</summary>
    public DateTime? ArrivedAt { get; private set; }

    /// <summary>When the person left before the end, UTC.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>Why the person did not come; set only for one who is absent.</summary>
    public string? AbsentReason { get; private set; }

    /// <summary>Whether the person came, even if gone since.</summary>
    public bool Came => ArrivedAt is not null;

    /// <summary>Whether the person is excused.</summary>
    public bool Absent => AbsentReason is not null;

    /// <summary>Whether the person is in the room at that moment.</summary>
    public bool PresentAt(DateTime moment) => ArrivedAt <= moment && (LeftAt is null || LeftAt > moment);

    internal void Name(MeetingPerson person)
    {
        Person = person;
        Touch();
    }

    internal void Arrive(DateTime at)
    {
        ArrivedAt = at;
        LeftAt = null;
        AbsentReason = null;
        Touch();
    }

    internal void Leave(DateTime at)
    {
        LeftAt = at;
        Touch();
    }

    internal void Excuse(string reason)
    {
        ArrivedAt = null;
        LeftAt = null;
        AbsentReason = reason;
        Touch();
    }
}
