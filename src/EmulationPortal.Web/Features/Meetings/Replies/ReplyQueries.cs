using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Replies;

/// <summary>The pages around the answers to an invitation.</summary>
public sealed class ReplyQueries(PortalDbContext db, Visit visit, MeetingQueries meetings)
{
    /// <summary>Rows a new answer begins with.</summary>
    private const int FirstRows = 3;

    /// <summary>The page on which a unit answers; null for a unit that is not a member.</summary>
    /// <param name="unitId">The unit answered for.</param>
    /// <param name="posted">What was refused; null for the answer as it stands.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<ReplyPage?> ReplyAsync(Guid unitId, ReplyForm? posted, CancellationToken cancel)
    {
        var meeting = await MeetingAsync(cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        if (setting.Members.FirstOrDefault(m => m.UnitId == unitId) is not { } unit)
            return null;
        var reply = await db.InvitationReplies.Whole().AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting.Id && r.UnitId == unitId, cancel);
        var people = await PeopleAsync(unitId, cancel);
        var onBehalf = visit.Standing.Acting?.UnitId != unitId;
        return new ReplyPage(meetings.Head(meeting), onBehalf ? $"{meetings.Path}/tra-loi/{unitId}" : $"{meetings.Path}/tra-loi", unitId, unit.Name, onBehalf,
            meeting.TakesReplies(visit.Now), WhyClosed(meeting), reply is not null && !reply.Answers(meeting), meeting.ReplyBy, Filled(posted ?? Of(reply, people)), people,
            [.. (reply?.Events ?? []).Reverse().Select(e => new HistoryEntry(e.At, $"{e.PersonName}, {e.Capacity}: {e.Kind.InWords().ToLower(VietnameseText.Culture)}. {e.Summary}"))]);
    }

    /// <summary>Answers of all units, with the text to remind the others.</summary>
    public async Task<RepliesPage> ListAsync(CancellationToken cancel)
    {
        var meeting = await MeetingAsync(cancel);
        var setting = await db.SettingAsync(meeting, cancel);
        var replies = await db.RepliesAsync(meeting.Id, cancel);
        var rows = setting.Members.Select(m => Row(meeting, m, replies.FirstOrDefault(r => r.UnitId == m.UnitId))).ToList();
        var silent = meeting.Unanswered(setting.MemberIds, replies).ToHashSet();
        var open = meeting.TakesReplies(visit.Now);
        return new RepliesPage(meetings.Head(meeting), rows, replies.Where(r => r.Answers(meeting)).Sum(r => r.People.Count), meeting.ReplyBy,
            open && silent.Count > 0 ? Reminder(meeting, setting, [.. setting.Members.Where(m => silent.Contains(m.UnitId)).Select(m => m.Name)]) : null, open, visit.May(Operation.PlanMeeting));
    }

    private static ReplyRow Row(Meeting meeting, MemberUnit unit, InvitationReply? reply)
    {
        var presides = !meeting.AsksReplyOf(unit.UnitId);
        if (reply is null)
            return new ReplyRow(unit.UnitId, unit.Name, null, presides, [], null, null, null, null, null);
        var by = reply.OnBehalf ? $"{reply.PersonName} ghi thay" : reply.PersonName;
        return reply.Answers(meeting)
            ? new ReplyRow(unit.UnitId, unit.Name, reply.Kind, presides, [.. reply.People.Select(p => p.Phone is { } phone ? $"{p.Person.WithTitle}, {phone}" : p.Person.WithTitle)], reply.Reason, reply.Note, by, reply.At, null)
            : new ReplyRow(unit.UnitId, unit.Name, null, presides, [], null, null, by, reply.At, $"{reply.Kind.InWords()} (theo lịch cũ). {reply.Summary}");
    }

    private string Reminder(Meeting meeting, MeetingSetting setting, IReadOnlyList<string> silent)
    {
        var until = meeting.ReplyBy is { } day && day >= visit.Today ? $"trước ngày {VietnameseFormat.Day(day)}" : "trong hôm nay";
        return string.Join('\n',
            $"{setting.BlocName} xin nhắc: {meeting.Title} họp lúc {MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}, tại {meeting.Place}.",
            $"Còn {silent.Count} đơn vị chưa trả lời giấy mời: {string.Join("; ", silent)}.",
            $"Đề nghị quý đơn vị cho biết ai dự họp, hoặc lý do không dự được, {until}. Trả lời ngay trên Cổng: Việc của tôi, “Trả lời giấy mời”.");
    }

    private string? WhyClosed(Meeting meeting) => meeting.TakesReplies(visit.Now) ? null : meeting.State switch
    {
        MeetingState.Planned => "Giấy mời chưa được phát hành. Khi có giấy mời, việc này hiện ra ở Việc của tôi.",
        MeetingState.Cancelled => "Hội nghị đã hủy.",
        _ => $"Hội nghị họp lúc {VietnameseFormat.Moment(meeting.StartsAt)}, nên không nhận trả lời nữa. Có thay đổi, hãy báo trực tiếp cho thư ký hội nghị.",
    };

    /// <summary>The answer as it stands; a first answer begins with the head, who comes in most.</summary>
    private static ReplyForm Of(InvitationReply? reply, List<KnownPerson> people) => reply is null
        ? new ReplyForm { People = people.Count > 0 ? [new PersonRowForm { Name = people[0].Name, Title = people[0].Title }] : [] }
        : new ReplyForm
        {
            Kind = reply.Kind,
            Reason = reply.Reason,
            Note = reply.Note,
            People = [.. reply.People.Select(p => new PersonRowForm { Honorific = p.Person.Honorific, Name = p.Person.Name, Title = p.Person.Title, Phone = p.Phone })],
        };

    private static ReplyForm Filled(ReplyForm form)
    {
        while (form.People.Count < FirstRows || (form.People.Count < InvitationReply.MostPeople && form.People[^1] is { Name.Length: > 0 }))
            form.People.Add(new PersonRowForm());
        return form;
    }

    /// <summary>People with a position in the unit, the head first.</summary>
    private async Task<List<KnownPerson>> PeopleAsync(Guid unitId, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Positions
            join a in db.Users on p.AccountId equals a.Id
            where p.UnitId == unitId && p.From <= visit.Today && (p.To == null || p.To >= visit.Today) && a.DisabledAt == null
            select new { a.FullName, p.Kind, p.Title }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Kind switch { PositionKind.Head => 0, PositionKind.Deputy => 1, _ => 2 }).ThenBy(r => r.FullName, Comparer<string>.Create(VietnameseText.ComparePersons))
            .Select(r => new KnownPerson(r.FullName, r.Title)).Distinct()];
    }

    private Task<Meeting> MeetingAsync(CancellationToken cancel) => db.Meetings.Include(m => m.Years).Include(m => m.Roll).Include(m => m.Presiders).AsNoTracking().AsSplitQuery().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel);
}
