namespace EmulationPortal.Domain.Meetings;

/// <summary>A part that two people at the desk may touch at once: its revision grows with each change, and a form that carries an older one is shown both texts.</summary>
public abstract class RevisedPart : Part
{
    /// <summary>Changes so far.</summary>
    public int Revision { get; private protected set; }

    private protected void Touch() => Revision++;
}

/// <summary>A bloc-year the meeting serves, with the meeting's number there: the last part of its address.</summary>
public sealed class MeetingYear : Part
{
    private MeetingYear()
    {
    }

    internal MeetingYear(Guid meetingId, Guid blocYearId, int number, bool isMain)
    {
        MeetingId = meetingId;
        BlocYearId = blocYearId;
        Number = number;
        IsMain = isMain;
    }

    public Guid MeetingId { get; private set; }
    public Guid BlocYearId { get; private set; }

    /// <summary>From 1, within the bloc-year.</summary>
    public int Number { get; private set; }

    /// <summary>Whether documents of the meeting belong to this year.</summary>
    public bool IsMain { get; private set; }
}

/// <summary>A member unit that is called when the meeting opens; its name stays as it was that day.</summary>
public sealed class RollEntry : Part
{
    private RollEntry()
    {
    }

    internal RollEntry(Guid meetingId, Guid unitId, string unitName, int order)
    {
        MeetingId = meetingId;
        UnitId = unitId;
        UnitName = unitName;
        Order = order;
    }

    public Guid MeetingId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    public int Order { get; private set; }
}

/// <summary>One who presides, for a unit that leads or hosts in its stead.</summary>
public sealed class Presider : Part
{
    private Presider()
    {
    }

    internal Presider(Guid meetingId, Guid unitId, MeetingPerson person, int order)
    {
        MeetingId = meetingId;
        UnitId = unitId;
        Person = person;
        Order = order;
    }

    public Guid MeetingId { get; private set; }
    public Guid UnitId { get; private set; }
    public MeetingPerson Person { get; private set; } = null!;

    /// <summary>The first is the chair of the meeting (chủ tọa), who signs the minutes.</summary>
    public int Order { get; private set; }
}

/// <summary>A guest: somebody of the office or of another body that is no member.</summary>
public sealed class MeetingGuest : Part
{
    public const int BodyLength = 200;

    private MeetingGuest()
    {
    }

    internal MeetingGuest(Guid meetingId, string body, MeetingPerson person, bool isOffice)
    {
        MeetingId = meetingId;
        Body = body;
        Person = person;
        IsOffice = isOffice;
    }

    public Guid MeetingId { get; private set; }

    /// <summary>"Phòng Thi đua - Khen thưởng, Sở Nội vụ".</summary>
    public string Body { get; internal set; } = "";

    /// <summary>May name nobody yet: the body sends whom it chooses.</summary>
    public MeetingPerson Person { get; internal set; } = null!;

    /// <summary>Of the office that manages the bloc (cơ quan quản lý).</summary>
    public bool IsOffice { get; internal set; }
}

/// <summary>The office's directing remarks.</summary>
public sealed class Remark : RevisedPart
{
    private Remark()
    {
    }

    internal Remark(Guid meetingId, Guid attendanceId, string text, DateTime at)
    {
        MeetingId = meetingId;
        AttendanceId = attendanceId;
        Text = text;
        At = at;
    }

    public Guid MeetingId { get; private set; }

    /// <summary>The guest who spoke, as checked in.</summary>
    public Guid AttendanceId { get; private set; }

    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Write(string text)
    {
        Text = text;
        Touch();
    }
}

/// <summary>What a speaker said, in the third person as minutes print it.</summary>
public sealed class Opinion : RevisedPart
{
    private Opinion()
    {
    }

    internal Opinion(Guid meetingId, Guid attendanceId, Guid? agendaItemId, string text, DateTime at)
    {
        MeetingId = meetingId;
        AttendanceId = attendanceId;
        AgendaItemId = agendaItemId;
        Text = text;
        At = at;
    }

    public Guid MeetingId { get; private set; }

    /// <summary>The speaker, as checked in; an absent one's opinion was sent in writing.</summary>
    public Guid AttendanceId { get; private set; }

    public Guid? AgendaItemId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Write(string text)
    {
        Text = text;
        Touch();
    }
}
