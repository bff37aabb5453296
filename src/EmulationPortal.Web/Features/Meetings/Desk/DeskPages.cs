using EmulationPortal.Domain.Meetings;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>An item of the programme at the left.</summary>
public sealed record DeskItem(Guid Id, string Title, AgendaState State, string Note, bool Shown);

/// <summary>The item in the middle.</summary>
public sealed record DeskCurrent(Guid Id, string Title, AgendaState State, int Number, int Of, string? Presenter, string? Outcome, int Revision, IReadOnlyList<PaperRow> Papers, DeskItem? Next);

/// <summary>Words of a speaker.</summary>
public sealed record SpeechRow(Guid Id, string Speaker, string Body, DateTime At, string Text, int Revision);

/// <summary>A matter put to the vote.</summary>
public sealed record VoteRow(
    Guid Id, string Title, VoteForm Form, string RuleText, bool Voted, int For, int Against, int Abstain, int UnitsPresent, int Members, decimal Percent, bool Passed, VoteSubject Subject, Guid? SubjectId,
    string? CorrectionReason);

/// <summary>A bloc's report that may be put to the vote.</summary>
/// <param name="OpenYears">Places with a year other than the report's that nobody has settled: while there is one, a vote that passes the report cannot be recorded.</param>
/// <param name="YearsHref">Where they are settled, by those who prepare the report.</param>
public sealed record VotableReport(Guid Id, string Title, int OpenYears, string YearsInWords, string YearsHref);

/// <summary>A task given in conclusion.</summary>
public sealed record ConclusionRow(Guid Id, string Text, Guid? ResponsibleUnitId, string Responsible, DateOnly? Deadline, int Revision);

/// <summary>A person at the door.</summary>
public sealed record DoorPerson(Guid Id, MeetingPerson Person, DateTime? ArrivedAt, DateTime? LeftAt, string? AbsentReason);

/// <summary>A unit or guest's body at the door, with its people.</summary>
/// <param name="Invited">The guest as invited; nobody for a unit.</param>
public sealed record DoorRow(Guid Id, bool IsGuest, string Name, string? Word, bool Present, MeetingPerson Invited, IReadOnlyList<DoorPerson> People);

/// <summary>Quorum at this moment.</summary>
public sealed record QuorumNow(int Present, int Members, int Needed)
{
    /// <summary>Whether a vote may be taken.</summary>
    public bool Reached => Members > 0 && Present >= Needed;
}

/// <summary>The desk.</summary>
/// <param name="CharterRule">The rule of votes that the charter in force fixes, in words; null where the desk chooses it.</param>
public sealed record DeskPage(
    MeetingHead Head, IReadOnlyList<DeskItem> Agenda, DeskCurrent? Current, IReadOnlyList<SpeechRow> Opinions, IReadOnlyList<SpeechRow> OtherOpinions,
    IReadOnlyList<SelectListItem> Speakers, IReadOnlyList<SelectListItem> GuestSpeakers, IReadOnlyList<VoteRow> Votes,
    IReadOnlyList<SelectListItem> Subjects, IReadOnlyList<VotableReport> Reports,
    IReadOnlyList<SpeechRow> Remarks, IReadOnlyList<ConclusionRow> Conclusions, IReadOnlyList<SelectListItem> Responsible, IReadOnlyList<DoorRow> Units, IReadOnlyList<DoorRow> Guests,
    QuorumNow Quorum, string Secretary, IReadOnlyList<string> Written, bool MayRecord, bool MayVote, DateTime? OpenedAt, DateTime? ClosedAt, bool Frozen, string? CharterRule)
{
    /// <summary>The address the desk's forms post to.</summary>
    public string Here => Head.Path + "/dieu-hanh";
}
