using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Html;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>The pages of preparing a conference.</summary>
public sealed class MeetingQueries(PortalDbContext db, Visit visit, KeptQueries kept, TimeProvider clock)
{
    /// <summary>The address of the meeting that the request names.</summary>
    public string Path => $"{visit.BlocYear.Path}/hoi-nghi/{visit.Scope.Meeting!.Number}";

    /// <summary>All meetings of the bloc-year, the latest first.</summary>
    public async Task<MeetingListPage> ListAsync(CancellationToken cancel)
    {
        var id = visit.BlocYear.BlocYearId;
        var rows = await db.Meetings.Where(m => m.Years.Any(y => y.BlocYearId == id)).OrderByDescending(m => m.StartsAt)
            .Select(m => new { m.Title, m.StartsAt, m.Place, m.State, Final = m.FrozenAt != null, m.Years.First(y => y.BlocYearId == id).Number }).AsNoTracking().ToListAsync(cancel);
        return new MeetingListPage(visit.BlocYear.Title, visit.BlocYear.Path,
            [.. rows.Select(r => new MeetingRow($"{visit.BlocYear.Path}/hoi-nghi/{r.Number}", r.Title, r.StartsAt, r.Place, r.State, r.Final))]);
    }

    /// <summary>The conference as a calendar entry.</summary>
    public async Task<byte[]> CalendarAsync(string address, CancellationToken cancel) => MeetingCalendar.Of(await LoadAsync(cancel), address, DateTime.SpecifyKind(clock.GetUtcNow().UtcDateTime, DateTimeKind.Utc));

    /// <summary>The planning page of a new meeting: chair unit and the leader who acts are filled in.</summary>
    public async Task<PlanPage> NewPlanAsync(PlanForm? posted, CancellationToken cancel)
    {
        var setting = await db.SettingAsync(visit.BlocYear.BlocYearId, null, cancel);
        var form = posted ?? new PlanForm { ChairUnitId = setting.ChairUnitId };
        if (posted is null && visit.Standing.Acting is { Leads: true } acting && acting.UnitId == setting.ChairUnitId)
            (form.ChairName, form.ChairTitle) = (visit.Standing.PersonName, acting.Title);
        var years = await (
            from y in db.BlocYears
            join e in db.Years on y.YearId equals e.Id
            where y.BlocId == visit.BlocYear.BlocId && y.Id != visit.BlocYear.BlocYearId && y.HandedOverOn == null
            orderby e.FirstYear
            select new { y.Id, e.Cycle, e.Code }).AsNoTracking().ToListAsync(cancel);
        return new PlanPage(form, null, visit.BlocYear.Title, visit.BlocYear.Path, true, false, Units(setting),
            [.. years.Select(y => new SelectListItem(Domain.Blocs.EmulationYear.LabelOf(y.Cycle, y.Code), y.Id.ToString()))], await SecretariesAsync(setting, cancel));
    }

    /// <summary>The planning page of a meeting that exists.</summary>
    public async Task<PlanPage> PlanAsync(PlanForm? posted, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var setting = await SettingAsync(meeting, cancel);
        var presiders = meeting.Presiders.OrderBy(p => p.Order).ToList();
        var (chair, second) = (presiders.ElementAtOrDefault(0), presiders.ElementAtOrDefault(1));
        var local = VietnamTime.FromUtc(meeting.StartsAt);
        var form = posted ?? new PlanForm
        {
            Version = meeting.Version,
            Kinds = [.. meeting.Kinds],
            Title = meeting.Title,
            Day = DateOnly.FromDateTime(local),
            Time = TimeOnly.FromDateTime(local),
            Place = meeting.Place,
            HostUnitId = meeting.HostUnitId,
            ChairUnitId = chair?.UnitId ?? setting.ChairUnitId,
            ChairHonorific = chair?.Person.Honorific,
            ChairName = chair?.Person.Name,
            ChairTitle = chair?.Person.Title,
            CoChairUnitId = second?.UnitId,
            CoChairHonorific = second?.Person.Honorific,
            CoChairName = second?.Person.Name,
            CoChairTitle = second?.Person.Title,
            SecretaryAccountId = meeting.SecretaryAccountId,
            SecretaryHonorific = meeting.Secretary.Honorific,
            SecretaryName = meeting.Secretary.Name,
            SecretaryTitle = meeting.Secretary.Title,
            Preparation = meeting.Preparation,
            ReplyBy = meeting.ReplyBy,
        };
        return new PlanPage(form, Head(meeting), visit.BlocYear.Title, visit.BlocYear.Path, meeting.May(MeetingAct.Plan), meeting.State is MeetingState.Invited, Units(setting), [], await SecretariesAsync(setting, cancel));
    }

    /// <summary>Everything about the meeting.</summary>
    public async Task<MeetingDetailsPage> DetailsAsync(CancellationToken cancel)
    {
        var (meeting, replies) = await ExpectedAsync(cancel);
        var setting = await SettingAsync(meeting, cancel);
        var names = setting.NamesFor(meeting);
        var plans = visit.May(Operation.PlanMeeting);
        var arrange = plans && meeting.May(MeetingAct.Arrange);
        var edit = arrange ? $"{Path}/sua" : null;
        var minutesId = await db.Minutes.Where(m => m.MeetingId == meeting.Id).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(cancel);
        var previous = await MeetingService.PreviousAsync(db, meeting, cancel);
        return new MeetingDetailsPage(Head(meeting), Facts(meeting, names, edit), Agenda(meeting), Guests(meeting), Delegates(meeting, setting, names), await DocumentsAsync(meeting, minutesId, cancel),
            FollowUps(meeting, previous), previous?.Title, Message(meeting, setting), new MeetingDoors(
                arrange, plans && meeting.May(MeetingAct.Invite), plans && meeting.May(MeetingAct.Move), plans && meeting.May(MeetingAct.Cancel),
                visit.May(Operation.RunMeeting) && (meeting.May(MeetingAct.Open) || meeting.May(MeetingAct.Record) || meeting.May(MeetingAct.Vote)),
                visit.May(Operation.RunMeeting) && meeting.State != MeetingState.Cancelled, plans && meeting.Concluded),
            meeting.StateReason, minutesId is not null)
        {
            Replies = Replies(meeting, setting, replies),
        };
    }

    /// <summary>The programme with its forms.</summary>
    public async Task<AgendaPage> AgendaAsync(CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var issued = await MeetingService.PapersFor(db, visit, meeting).Where(d => d.State == IssuedState.Valid && d.SubjectId != meeting.Id)
            .OrderByDescending(d => d.FinalisedAt).Select(d => new { d.Id, d.Kind, d.Abstract }).Take(50).AsNoTracking().ToListAsync(cancel);
        return new AgendaPage(Head(meeting), Agenda(meeting), [.. issued.Select(d => new SelectListItem($"{d.Kind.InWords()} {d.Abstract}", d.Id.ToString()))]);
    }

    /// <summary>Guests and delegates with their forms.</summary>
    public async Task<PeoplePage> PeopleAsync(CancellationToken cancel)
    {
        var (meeting, _) = await ExpectedAsync(cancel);
        var setting = await SettingAsync(meeting, cancel);
        return new PeoplePage(Head(meeting), Guests(meeting), Delegates(meeting, setting, setting.NamesFor(meeting)),
            [.. setting.Members.Select(m => new SelectListItem(m.Name, m.UnitId.ToString())), .. meeting.Guests.Select(g => new SelectListItem($"{g.Body} (khách mời)", g.Id.ToString()))]);
    }

    /// <summary>The check page before inviting.</summary>
    public async Task<InvitePage> InviteAsync(CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var setting = await SettingAsync(meeting, cancel);
        var facts = Facts(meeting, setting.NamesFor(meeting), $"{Path}/sua").ToList();
        facts.Add(new Fact("Chương trình", $"{VietnameseText.Count(meeting.Agenda.Count)} nội dung", null, $"{Path}/chuong-trinh"));
        facts.Add(new Fact("Khách mời", string.Join("\n", meeting.Guests.Select(g => g.Person.In(g.Body, ", "))), null, $"{Path}/thanh-phan"));
        facts.Add(new Fact("Đơn vị được mời", string.Join("\n", setting.Members.Select(m => m.Name))));
        return new InvitePage(Head(meeting), facts, Preview(InvitationDocument.From(meeting, setting)), Preview(ProgrammeDocument.From(meeting, setting)), meeting.State == MeetingState.Invited);
    }

    /// <summary>The page for a new time or place.</summary>
    public async Task<MovePage> MoveAsync(MoveForm? posted, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        var local = VietnamTime.FromUtc(meeting.StartsAt);
        return new MovePage(Head(meeting), posted ?? new MoveForm { Version = meeting.Version, Day = DateOnly.FromDateTime(local), Time = TimeOnly.FromDateTime(local), Place = meeting.Place });
    }

    /// <summary>The page for calling off.</summary>
    public async Task<CancelPage> CancelAsync(CancelForm? posted, CancellationToken cancel)
    {
        var meeting = await LoadAsync(cancel);
        return new CancelPage(Head(meeting), posted ?? new CancelForm { Version = meeting.Version });
    }

    /// <summary>The sheet to be signed at the door.</summary>
    public async Task<OfficialDocument> AttendanceSheetAsync(CancellationToken cancel)
    {
        var (meeting, _) = await ExpectedAsync(cancel);
        return AttendanceSheetDocument.From(meeting, await SettingAsync(meeting, cancel));
    }

    /// <summary>The frozen bytes of a paper of this meeting; null when the id names none.</summary>
    public async Task<(byte[] Bytes, string Name)?> IssuedAsync(Guid id, CancellationToken cancel)
    {
        var meetingId = visit.Scope.Meeting!.MeetingId;
        var found = await db.IssuedDocuments.Where(d => d.Id == id && (d.SubjectId == meetingId || db.Minutes.Any(m => m.Id == d.SubjectId && m.MeetingId == meetingId)
                || db.Meetings.Any(m => m.Id == meetingId && m.Agenda.Any(i => i.Papers.Any(p => p.IssuedDocumentId == id)))))
            .Select(d => new { d.Content!.Bytes, d.Kind }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Bytes, $"{VietnameseText.Slug(found.Kind.InWords())}.pdf");
    }

    /// <summary>The file of a paper of this meeting; null when the id names none.</summary>
    public Task<StoredFile?> PaperAsync(Guid id, CancellationToken cancel)
    {
        var meetingId = visit.Scope.Meeting!.MeetingId;
        return db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => db.Meetings.Any(m => m.Id == meetingId && m.Agenda.Any(i => i.Papers.Any(p => p.Id == id && p.StoredFileId == f.Id))), cancel);
    }

    /// <summary>The head of the meeting's pages.</summary>
    internal MeetingHead Head(Meeting meeting) =>
        new(visit.BlocYear.Title, visit.BlocYear.Path, Path, meeting.Title, meeting.State, meeting.StartsAt, meeting.Place, meeting.Version);

    /// <summary>A document as it will look.</summary>
    internal static IHtmlContent Preview(OfficialDocument document) => new HtmlString(HtmlPreview.Render(document));

    /// <summary>The meeting that the address names, to be read only.</summary>
    internal Task<Meeting> LoadAsync(CancellationToken cancel) =>
        kept.WhileNothingIsDoneAsync(visit.Scope.Meeting!.MeetingId, () => db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel));

    /// <summary>The bloc around it.</summary>
    internal Task<MeetingSetting> SettingAsync(Meeting meeting, CancellationToken cancel) => kept.WhileNothingIsDoneAsync(meeting.Id, () => db.SettingAsync(meeting, cancel));

    /// <summary>The meeting with those whom the units have named in their answers; from its opening on they are its own.</summary>
    private Task<ExpectedMeeting> ExpectedAsync(CancellationToken cancel) => kept.WhileNothingIsDoneAsync(visit.Scope.Meeting!.MeetingId, async () =>
    {
        var meeting = await db.Meetings.Whole().AsNoTracking().SingleAsync(m => m.Id == visit.Scope.Meeting!.MeetingId, cancel);
        if (meeting.State is not (MeetingState.Invited or MeetingState.Moved))
            return new ExpectedMeeting(meeting, []);
        var replies = await db.RepliesAsync(meeting.Id, cancel);
        meeting.ExpectAsReplied(replies);
        return new ExpectedMeeting(meeting, replies);
    });

    private sealed record ExpectedMeeting(Meeting Meeting, IReadOnlyList<InvitationReply> Replies);

    /// <summary>Where the answers stand, and the unit's own; null while nobody was invited.</summary>
    private RepliesState? Replies(Meeting meeting, MeetingSetting setting, IReadOnlyList<InvitationReply> replies)
    {
        if (meeting.State is not (MeetingState.Invited or MeetingState.Moved))
            return null;
        var open = meeting.TakesReplies(visit.Now);
        var mine = replies.FirstOrDefault(r => r.UnitId == visit.Standing.Acting?.UnitId);
        return new RepliesState(setting.Members.Count - meeting.Unanswered(setting.MemberIds, replies).Count(), setting.Members.Count, open && visit.May(Operation.ReplyToInvitation),
            mine is null || !mine.Answers(meeting) ? null : $"{mine.Kind.InWords()}: {mine.Summary}", visit.May(Operation.ViewReplies),
            visit.Standing.Acting is { } acting && meeting.AsksReplyOf(acting.UnitId));
    }

    private static List<SelectListItem> Units(MeetingSetting setting) => [.. setting.Members.Select(m => new SelectListItem(m.Name, m.UnitId.ToString()))];

    private async Task<List<SelectListItem>> SecretariesAsync(MeetingSetting setting, CancellationToken cancel) =>
        [.. (await MeetingService.SecretariesAsync(db, setting, visit.Today, cancel)).Select(s => new SelectListItem($"{s.Name}, {s.Title}", s.AccountId.ToString()))];

    private static List<Fact> Facts(Meeting meeting, IReadOnlyDictionary<Guid, string> names, string? edit)
    {
        List<Fact> facts =
        [
            new("Loại hội nghị", string.Join("; ", meeting.Kinds.Select(k => k.InWords())), null, edit),
            new("Tên hội nghị", meeting.Title, null, edit),
            new("Thời gian", $"{MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}", null, edit),
            new("Địa điểm", meeting.Place, null, edit),
            new("Đơn vị đăng cai", meeting.HostUnitId is { } host ? names.GetValueOrDefault(host, "") : "", null, edit),
            new("Chủ trì", string.Join("\n", meeting.Presiders.OrderBy(p => p.Order).Select(p => p.Person.In(names.GetValueOrDefault(p.UnitId)))), null, edit),
            new("Thư ký", meeting.Secretary.WithTitle, meeting.SecretaryAccountId is null && meeting.Secretary.Named ? "(ký trên giấy)" : null, edit),
        ];
        if (meeting.Preparation is { } preparation)
            facts.Add(new Fact("Đề nghị chuẩn bị", preparation, null, edit));
        if (meeting.ReplyBy is { } reply)
            facts.Add(new Fact("Hạn gửi danh sách đại biểu", VietnameseFormat.Day(reply), null, edit));
        return facts;
    }

    private List<AgendaRow> Agenda(Meeting meeting) => [.. meeting.AgendaInOrder.Select(i => new AgendaRow(i.Id, i.Title, i.Presenter, i.Minutes, i.State, i.Revision,
        [.. i.Papers.OrderBy(p => p.Id).Select(p => new PaperRow(p.Id, p.Title, p.IssuedDocumentId is { } issued ? $"{Path}/van-ban/{issued}" : $"{Path}/tai-lieu/{p.Id}"))]))];

    private static List<GuestRow> Guests(Meeting meeting) => [.. meeting.Guests.OrderBy(g => g.Id).Select(g => new GuestRow(g.Id, g.Body, g.Person.WithTitle, g.IsOffice))];

    /// <summary>Guests first, then the units in the order of the list.</summary>
    private static List<PersonRow> Delegates(Meeting meeting, MeetingSetting setting, IReadOnlyDictionary<Guid, string> names)
    {
        var order = meeting.Roll.Count > 0 ? meeting.Roll.ToDictionary(r => r.UnitId, r => r.Order) : setting.Members.Select((m, i) => (m.UnitId, i)).ToDictionary();
        return [.. meeting.Attendances.OrderBy(a => a.UnitId is { } unit ? order.GetValueOrDefault(unit, int.MaxValue) : -1).ThenBy(a => a.Id).Select(a => new PersonRow(
            a.Id, a.UnitId ?? a.GuestId ?? Guid.Empty, a.UnitId is { } unit ? names.GetValueOrDefault(unit, "") : meeting.Guests.FirstOrDefault(g => g.Id == a.GuestId)?.Body ?? "", a.Person.WithTitle,
            a.Absent ? $"Vắng: {a.AbsentReason}" : a.Came ? $"Có mặt từ {VietnameseFormat.Clock(a.ArrivedAt!.Value)}" : null, a.Came, a.Absent))];
    }

    private async Task<List<IssuedRow>> DocumentsAsync(Meeting meeting, Guid? minutesId, CancellationToken cancel)
    {
        var rows = await db.IssuedDocuments.Where(d => d.SubjectId == meeting.Id || d.SubjectId == minutesId).OrderBy(d => d.FinalisedAt)
            .Select(d => new { d.Id, d.Kind, d.Number, d.Symbol, d.FinalisedAt, d.State }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(d => new IssuedRow(d.Kind.InWords(), $"{Path}/van-ban/{d.Id}", d.Number is null ? null : d.Number + d.Symbol, d.FinalisedAt, d.State))];
    }

    private static List<FollowUpRow> FollowUps(Meeting meeting, Meeting? previous)
    {
        var known = meeting.FollowUps.ToDictionary(f => f.ConclusionId);
        return [.. (previous?.Conclusions ?? []).OrderBy(c => c.Order).Select(c =>
            new FollowUpRow(c.Id, c.Text, c.Responsible, c.Deadline, known.GetValueOrDefault(c.Id)?.State, known.GetValueOrDefault(c.Id)?.Note))];
    }

    /// <summary>The text to carry to Zalo or mail.</summary>
    private static string Message(Meeting meeting, MeetingSetting setting)
    {
        var head = meeting.State switch
        {
            MeetingState.Moved => $"{setting.BlocName} xin thông báo đổi lịch {meeting.Title}. Lý do: {meeting.StateReason}",
            MeetingState.Cancelled => $"{setting.BlocName} xin thông báo hủy {meeting.Title}. Lý do: {meeting.StateReason}",
            _ => $"{setting.BlocName} trân trọng kính mời các đơn vị dự {meeting.Title}.",
        };
        if (meeting.State == MeetingState.Cancelled)
            return head;
        var lines = new List<string> { head, $"Thời gian: {MeetingLetterhead.MomentWithWeekday(meeting.StartsAt)}.", $"Địa điểm: {meeting.Place}." };
        if (MeetingLetterhead.Asked(meeting.Preparation) is { } preparation)
            lines.Add($"Đề nghị mỗi đơn vị {preparation}.");
        if (meeting.ReplyBy is { } reply)
            lines.Add($"Gửi danh sách đại biểu trước ngày {VietnameseFormat.Day(reply)}.");
        return string.Join("\n", lines);
    }
}
