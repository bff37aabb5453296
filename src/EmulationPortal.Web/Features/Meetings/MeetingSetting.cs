using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using MinutesRoot = EmulationPortal.Domain.Meetings.Minutes;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>A member unit in the order of the list.</summary>
public sealed record MemberUnit(Guid UnitId, string Name);

/// <summary>The bloc around a meeting: words, years, members and leaders of the bloc-years it serves.</summary>
public sealed record MeetingSetting(
    string BlocName, BlocKind BlocKind, BlocWording Wording, EmulationYear Year, EmulationYear? SecondYear, IReadOnlyList<MemberUnit> Members, IReadOnlyList<LeadingWord> Leading)
{
    /// <summary>Ids of the members.</summary>
    public IReadOnlyCollection<Guid> MemberIds => [.. Members.Select(m => m.UnitId)];

    /// <summary>The unit that chairs the main year; null until announced.</summary>
    public Guid? ChairUnitId { get; init; }

    /// <summary>Names by unit; those called when the meeting opened keep the names of that day.</summary>
    public IReadOnlyDictionary<Guid, string> NamesFor(Meeting meeting)
    {
        var names = Members.ToDictionary(m => m.UnitId, m => m.Name);
        foreach (var entry in meeting.Roll)
            names[entry.UnitId] = entry.UnitName;
        return names;
    }

    /// <summary>What the minutes are written from.</summary>
    public MinutesFacts Facts(Meeting meeting, MinutesRoot minutes) => new(
        meeting, BlocName, Wording, NamesFor(meeting), Leading, minutes.CopyCount, minutes.CirculatedUntil,
        [.. minutes.Responses.Where(r => r.Printed).OrderBy(r => r.At).Select(r => (NamesFor(meeting).GetValueOrDefault(r.UnitId, ""), r.Objection!))]);
}

/// <summary>Something asked for by an id that this meeting does not have.</summary>
public sealed class NotInMeeting : Exception;

/// <summary>Reads that the parts of the room share; every id is looked up within the meeting the address names.</summary>
internal static class MeetingReading
{
    /// <summary>The meeting with all its parts, tracked.</summary>
    public static Task<Meeting> MeetingAsync(this PortalDbContext db, Guid meetingId, CancellationToken cancel) =>
        db.Meetings.Whole().SingleAsync(m => m.Id == meetingId, cancel);

    /// <summary>The minutes with all their parts, tracked; null before the meeting was opened.</summary>
    public static Task<MinutesRoot?> MinutesOfAsync(this PortalDbContext db, Guid meetingId, CancellationToken cancel) =>
        db.Minutes.Whole().SingleOrDefaultAsync(m => m.MeetingId == meetingId, cancel);

    /// <summary>The answers of the units to the invitation, with their persons.</summary>
    public static Task<List<InvitationReply>> RepliesAsync(this PortalDbContext db, Guid meetingId, CancellationToken cancel) =>
        db.InvitationReplies.Include(r => r.People).Where(r => r.MeetingId == meetingId).AsNoTracking().ToListAsync(cancel);

    /// <summary>The bloc around the bloc-years given, the main one first.</summary>
    public static async Task<MeetingSetting> SettingAsync(this PortalDbContext db, Guid mainId, Guid? secondId, CancellationToken cancel)
    {
        List<Guid> ids = [mainId, .. secondId is { } second ? [second] : Array.Empty<Guid>()];
        var rows = await (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where ids.Contains(y.Id)
            select new { y.Id, Bloc = b, Year = e }).AsNoTracking().ToListAsync(cancel);
        var main = rows.Single(r => r.Id == mainId);
        var other = rows.FirstOrDefault(r => r.Id == secondId);
        var members = await db.BlocYears.Where(y => ids.Contains(y.Id)).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.BlocYearId, m.Order, u.Id, u.Name }).AsNoTracking().ToListAsync(cancel);
        var leaders = await db.LeadershipTerms.SelectMany(t => t.Covers).Where(c => ids.Contains(c.BlocYearId) && !c.Ended)
            .Select(c => new { c.BlocYearId, c.UnitId, c.Role }).AsNoTracking().ToListAsync(cancel);
        var wording = main.Bloc.Wording;
        return new MeetingSetting(main.Bloc.Name, main.Bloc.Kind, wording, main.Year, other?.Year,
            [.. members.OrderBy(m => m.BlocYearId != mainId).ThenBy(m => m.Order).DistinctBy(m => m.Id).Select(m => new MemberUnit(m.Id, m.Name))],
            [.. leaders.OrderBy(l => l.BlocYearId != mainId).ThenBy(l => l.Role).DistinctBy(l => l.UnitId).Select(l => new LeadingWord(l.UnitId,
                (l.Role == LeadershipRole.Chair ? wording.ChairWord : wording.ViceChairWord) + (l.BlocYearId == mainId ? "" : $" {other!.Year.LabelInSentence}")))])
        {
            ChairUnitId = leaders.FirstOrDefault(l => l.BlocYearId == mainId && l.Role == LeadershipRole.Chair)?.UnitId,
        };
    }

    /// <summary>The bloc around a meeting.</summary>
    public static Task<MeetingSetting> SettingAsync(this PortalDbContext db, Meeting meeting, CancellationToken cancel) =>
        db.SettingAsync(meeting.BlocYearId, meeting.Years.FirstOrDefault(y => !y.IsMain)?.BlocYearId, cancel);

    /// <summary>The part with that id, or <see cref="NotInMeeting"/>.</summary>
    public static T Named<T>(this IEnumerable<T> parts, Guid id)
        where T : Domain.Part => parts.FirstOrDefault(p => p.Id == id) ?? throw new NotInMeeting();
}
