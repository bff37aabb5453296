namespace EmulationPortal.Domain.Meetings;

/// <summary>A task the chair of the meeting gives in conclusion.</summary>
public sealed class Conclusion : RevisedPart
{
    public const int ResponsibleLength = 300;

    private Conclusion()
    {
    }

    internal Conclusion(Guid meetingId, int order)
    {
        MeetingId = meetingId;
        Order = order;
    }

    public Guid MeetingId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>The one unit that does it; null for several or all.</summary>
    public Guid? ResponsibleUnitId { get; private set; }

    /// <summary>Who does it, as printed: "Các đơn vị thành viên".</summary>
    public string Responsible { get; private set; } = "";

    /// <summary>Last day; null for a standing task (thường xuyên).</summary>
    public DateOnly? Deadline { get; private set; }

    internal void Write(string text, Guid? responsibleUnitId, string responsible, DateOnly? deadline)
    {
        Text = text;
        ResponsibleUnitId = responsibleUnitId;
        Responsible = responsible;
        Deadline = deadline;
        Touch();
    }
}

/// <summary>What became of a conclusion.</summary>
public enum FollowUpState
{
    Done,
    GoingOn,
    NotDone,
}

/// <summary>Vietnamese words for <see cref="FollowUpState"/>.</summary>
public static class FollowUpStateWords
{
    /// <summary>The state as the interface and the minutes say it.</summary>
    public static string InWords(this FollowUpState state) => state switch
    {
        FollowUpState.Done => "Đã hoàn thành",
        FollowUpState.GoingOn => "Đang thực hiện",
        FollowUpState.NotDone => "Chưa thực hiện",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>What the next meeting finds about a conclusion of the one before.</summary>
public sealed class FollowUp : RevisedPart
{
    public const int NoteLength = 500;

    private FollowUp()
    {
    }

    internal FollowUp(Guid meetingId, Guid conclusionId, string conclusionText)
    {
        MeetingId = meetingId;
        ConclusionId = conclusionId;
        ConclusionText = conclusionText;
    }

    public Guid MeetingId { get; private set; }

    /// <summary>The conclusion of the earlier meeting.</summary>
    public Guid ConclusionId { get; private set; }

    /// <summary>Its words, as they were.</summary>
    public string ConclusionText { get; private set; } = "";

    public FollowUpState State { get; private set; }
    public string? Note { get; private set; }

    internal void Write(FollowUpState state, string? note)
    {
        State = state;
        Note = note;
        Touch();
    }
}
