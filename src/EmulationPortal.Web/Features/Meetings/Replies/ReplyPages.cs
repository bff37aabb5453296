using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Meetings.Replies;

/// <summary>The page on which a unit answers.</summary>
/// <param name="Address">Where the form goes.</param>
/// <param name="UnitId">The unit answered for.</param>
/// <param name="OnBehalf">Written down by those who prepare the meeting.</param>
/// <param name="Open">Whether an answer is taken now; <paramref name="Closed"/> says why not.</param>
/// <param name="MovedSince">An answer was given for an earlier time, and is asked for again.</param>
/// <param name="People">People of the unit, to be taken over: their names and offices.</param>
public sealed record ReplyPage(
    MeetingHead Head, string Address, Guid UnitId, string UnitName, bool OnBehalf, bool Open, string? Closed, bool MovedSince, DateOnly? ReplyBy, ReplyForm Form, IReadOnlyList<KnownPerson> People,
    IReadOnlyList<HistoryEntry> History);

/// <summary>Somebody of the unit who may be sent.</summary>
public sealed record KnownPerson(string Name, string Title);

/// <summary>The answer of one unit in the list.</summary>
/// <param name="Kind">Null while none was given for the time the meeting has now.</param>
/// <param name="Late">The answer before the meeting moved; null otherwise.</param>
public sealed record ReplyRow(Guid UnitId, string UnitName, ReplyKind? Kind, bool Presides, IReadOnlyList<string> People, string? Reason, string? Note, string? By, DateTime? At, string? Before)
{
    /// <summary>The shape of the answer.</summary>
    public Status Status => Kind switch { null when Presides => Status.Done, null => Status.Todo, ReplyKind.NotComing => Status.None, _ => Status.Done };

    /// <summary>The answer in words.</summary>
    public string Words => Kind?.InWords() ?? (Presides ? "Chủ trì" : "Chưa trả lời");
}

/// <summary>Answers of all units for those who prepare the meeting.</summary>
/// <param name="Reminder">The text to remind those who have not answered; null where all have.</param>
public sealed record RepliesPage(MeetingHead Head, IReadOnlyList<ReplyRow> Rows, int Persons, DateOnly? ReplyBy, string? Reminder, bool Open, bool MayWrite)
{
    /// <summary>How many units gave that answer.</summary>
    public int Count(ReplyKind kind) => Rows.Count(r => r.Kind == kind);

    /// <summary>How many have not answered.</summary>
    public int Silent => Rows.Count(r => r is { Kind: null, Presides: false });
}
