namespace EmulationPortal.Domain.Meetings;

/// <summary>How far the meeting has come with an item.</summary>
public enum AgendaState
{
    Todo,
    Doing,
    Done,
}

/// <summary>One item of the programme.</summary>
public sealed class AgendaItem : RevisedPart
{
    public const int TitleLength = 300;
    public const int PresenterLength = 200;
    public const int LongestMinutes = 600;
    public const int ScriptLength = 6000;

    private readonly List<AgendaPaper> papers = [];

    private AgendaItem()
    {
    }

    internal AgendaItem(Guid meetingId, int order, string title, string? presenter, int? minutes)
    {
        MeetingId = meetingId;
        Order = order;
        Write(title, presenter, minutes);
    }

    public Guid MeetingId { get; private set; }

    /// <summary>Place in the programme, from 1.</summary>
    public int Order { get; internal set; }

    public string Title { get; private set; } = "";

    /// <summary>Who presents it, as printed: "Bà Phan Ngọc Diễm, đơn vị Trưởng khối".</summary>
    public string? Presenter { get; private set; }

    /// <summary>Planned length in minutes.</summary>
    public int? Minutes { get; private set; }

    public AgendaState State { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>What was presented and how it went, for the minutes.</summary>
    public string? Outcome { get; private set; }

    /// <summary>What the presider says at the item, in somebody's words; null where the words of <see cref="MeetingScript"/> stand.</summary>
    public string? Script { get; private set; }

    /// <summary>Papers that go with the item.</summary>
    public IReadOnlyList<AgendaPaper> Papers => papers;

    internal void Write(string title, string? presenter, int? minutes)
    {
        Title = title;
        Presenter = presenter;
        Minutes = minutes;
        Touch();
    }

    internal void Start(DateTime at)
    {
        State = AgendaState.Doing;
        StartedAt ??= at;
        EndedAt = null;
        Touch();
    }

    internal void Finish(DateTime at)
    {
        State = AgendaState.Done;
        EndedAt = at;
        Touch();
    }

    internal void WriteOutcome(string? outcome)
    {
        Outcome = outcome;
        Touch();
    }

    internal void WriteScript(string? script)
    {
        Script = script;
        Touch();
    }

    internal AgendaPaper Add(string title, Guid? storedFileId, Guid? issuedDocumentId)
    {
        var paper = new AgendaPaper(Id, title, storedFileId, issuedDocumentId);
        papers.Add(paper);
        return paper;
    }

    internal bool Remove(Guid paperId) => papers.RemoveAll(p => p.Id == paperId) > 0;
}

/// <summary>A paper for an item: a file given, or a document already frozen.</summary>
public sealed class AgendaPaper : Part
{
    public const int TitleLength = 300;

    private AgendaPaper()
    {
    }

    internal AgendaPaper(Guid agendaItemId, string title, Guid? storedFileId, Guid? issuedDocumentId)
    {
        AgendaItemId = agendaItemId;
        Title = title;
        StoredFileId = storedFileId;
        IssuedDocumentId = issuedDocumentId;
    }

    public Guid AgendaItemId { get; private set; }
    public string Title { get; private set; } = "";
    public Guid? StoredFileId { get; private set; }
    public Guid? IssuedDocumentId { get; private set; }
}
