using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes one conference: planned, invited, and held as far as its table says.</summary>
internal sealed class MeetingBuilder(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, DemoVisits visits, RoomDeeds rooms, DemoBlocYear year, ReportBuilder? reports, MeetingRow row)
{
    private const int Number = 1;
    private readonly IReadOnlyList<UnitRow> members =
        [.. year.BlocYear.MemberUnitIds.Select(id => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id))];

    private readonly DateTime starts = Starts(calendar, row, reports?.Round.DueOn);
    private Meeting meeting = null!;
    private Minutes minutes = null!;

    private MeetingKind Kind => row.Kind ?? (calendar.Working == Domain.Blocs.YearStep.AnnualReview ? MeetingKind.AnnualReview : MeetingKind.MidYearReview);

    private string Chair => year.Chair!;

    /// <summary>Everything that happens to the conference.</summary>
    public IEnumerable<DemoAct> Acts(CancellationToken cancel)
    {
        var day = VietnamTime.DayOf(starts);
        var planning = Officer(calendar.At(day.AddDays(-9), 15));
        yield return new DemoAct(planning.At, () => PlanAsync(planning, cancel));
        if (row.Stage == MeetingStage.Cancelled)
        {
            var cancelling = Officer(calendar.At(calendar.Today.AddDays(-1), 16));
            yield return new DemoAct(cancelling.At, () => DoAsync(cancelling, () => meeting.Cancel(row.Reason!), () => "hủy " + meeting.Title, cancel));
        }

        if (row.Stage is MeetingStage.Planned or MeetingStage.Cancelled)
            yield break;
        var inviting = Deed(PositionKind.Deputy, day.AddDays(-7), 10);
        yield return new DemoAct(inviting.At, () => InviteAsync(inviting, cancel));
        if (row.Stage == MeetingStage.Moved)
            yield return new DemoAct(calendar.Now, () => DoAsync(Officer(calendar.Now), () => meeting.Move(starts.AddDays(7), meeting.Place, row.Reason!), () => "đổi lịch " + meeting.Title, cancel));
        if (row.Stage == MeetingStage.Invited)
            yield return new DemoAct(calendar.Now, () => ReplyAsync([.. year.BlocYear.MemberUnitIds], cancel));
        if (row.Stage is MeetingStage.Moved or MeetingStage.Invited)
            yield break;
        yield return new DemoAct(starts, () => HoldAsync(cancel));
        if (row.Stage == MeetingStage.InSession)
            yield break;
        yield return new DemoAct(starts.AddMinutes(75), () => CloseAsync(cancel));
        if (row.Stage == MeetingStage.MinutesSigned)
            yield return new DemoAct(starts.AddHours(2), () => SignAsync(cancel));
        else
            yield return new DemoAct(starts.AddHours(3), () => DoAsync(Officer(starts.AddHours(3)), () => minutes.Circulate(meeting, starts.AddDays(5), Officer(starts.AddHours(3))), () => "gửi biên bản để các đơn vị góp ý", cancel));
    }

    /// <summary>When it begins: a finished one some days after its reports were due, all others counted from today.</summary>
    private static DateTime Starts(DemoCalendar calendar, MeetingRow row, DateOnly? dueOn)
    {
        if (row.Stage == MeetingStage.InSession)
            return calendar.Now.AddMinutes(-50);
        var day = (row.Stage == MeetingStage.MinutesSigned ? dueOn!.Value : calendar.Today).AddDays(row.InDays);
        day = row.InDays < 0 ? DemoCalendar.LastWorkingDay(day) : DemoCalendar.WorkingDay(day);
        return VietnamTime.ToUtc(day.ToDateTime(new TimeOnly(14, 0)));
    }

    private async Task InviteAsync(Deed deed, CancellationToken cancel)
    {
        await GoAsync(PositionKind.Deputy, deed, cancel);
        await rooms.Invite(visits.Services, meeting.Version, deed);
    }

    /// <summary>One unit sends its officer, another stays away; the rest have not answered yet.</summary>
    private async Task ReplyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var (sends, stays) = (members[^1].Code, members[^2].Code);
        foreach (var (unit, said) in new (string, SaidReply)[]
        {
            (sends, new SaidReply(ReplyKind.SendsAnother, [new SaidPerson(Person(PositionKind.Officer, sends), "0912 345 678")], null, null)),
            (stays, new SaidReply(ReplyKind.NotComing, [], "Bận dự kỳ họp chuyên đề theo giấy mời của Ủy ban nhân dân tỉnh", "Đơn vị gửi ý kiến bằng văn bản.")),
        })
        {
            var deed = people.Deed(PeopleTable.Mailbox(PositionKind.Officer, unit), unit, calendar.Now, year.BlocYear.Id);
            var reply = new InvitationReply(meeting.Id, people.Unit(unit).Id);
            reply.Give(meeting, ids, said, deed);
            db.Add(reply);
            await db.SaveAsync(deed, $"trả lời giấy mời dự {meeting.Title}", cancel);
        }
    }

    private async Task PlanAsync(Deed deed, CancellationToken cancel)
    {
        var host = year.Vices.Count > 0 ? year.Vices[0] : Chair;
        var title = row.Title is { } own ? $"{own} của {year.Bloc.Name}" : MeetingWords.Title([Kind], year.Bloc.Name, year.Year, null);
        meeting = new Meeting((year.BlocYear, Number), null, [Kind], title, starts, $"Phòng họp số 1, {people.Unit(host).Name}");
        List<Guid> ids = [.. year.BlocYear.MemberUnitIds];
        meeting.SetHosts(ids, people.Unit(host).Id, [(people.Unit(Chair).Id, Person(PositionKind.Deputy, Chair)), .. host == Chair ? Array.Empty<(Guid, MeetingPerson)>() : [(people.Unit(host).Id, Person(PositionKind.Deputy, host))]]);
        meeting.NameSecretary(people.AccountOf(PeopleTable.Mailbox(PositionKind.Officer, Chair)), Person(PositionKind.Officer, Chair) is var officer ? officer with { Title = MeetingPerson.OfficeIn(officer.Title, people.Unit(Chair).Name) } : officer);
        meeting.AskToPrepare("chuẩn bị ý kiến tham gia dự thảo báo cáo và giới thiệu một mô hình, cách làm hay.", VietnamTime.DayOf(starts).AddDays(-2));
        foreach (var (item, minutes) in MeetingTable.Agenda(Kind))
            meeting.AddAgendaItem(item, null, minutes);
        meeting.AddGuest(MeetingTable.Office, people.OfficeLead, isOffice: true);
        foreach (var unit in members)
            meeting.Expect(ids, people.Unit(unit.Code).Id, null, Person(PositionKind.Deputy, unit.Code));
        db.Add(meeting);
        await db.SaveAsync(deed, $"lập kế hoạch {title}", cancel);
    }

    /// <summary>Opens it, calls the roll and hears the first speakers; the last unit of the list sends word of its absence.</summary>
    private async Task HoldAsync(CancellationToken cancel)
    {
        meeting.Open(members.Select(u => (people.Unit(u.Code).Id, u.Name)), starts, starts);
        minutes = new Minutes(meeting);
        db.Add(minutes);
        await db.SaveAsync(Officer(starts), $"khai mạc {meeting.Title}", cancel);

        var absent = people.Unit(members[^1].Code).Id;
        foreach (var attendance in meeting.Attendances.ToList())
        {
            if (attendance.UnitId == absent)
                meeting.Excuse(absent, null, attendance, "Bận dự kỳ họp chuyên đề theo giấy mời của Ủy ban nhân dân tỉnh");
            else
                meeting.Arrive(attendance, starts, starts);
        }

        meeting.CheckIn(null, meeting.Guests[0], meeting.Guests[0].Person, starts.AddMinutes(3), starts.AddMinutes(3));
        await db.SaveAsync(Officer(starts.AddMinutes(4)), "điểm danh", cancel);
        var agenda = meeting.AgendaInOrder.ToList();
        meeting.StartItem(agenda[0], starts);
        meeting.StartItem(agenda[1], starts.AddMinutes(10));
        meeting.StartItem(agenda[2], starts.AddMinutes(30));
        var speakers = meeting.Attendances.Where(a => a is { Came: true, UnitId: not null }).Skip(1).ToList();
        for (var i = 0; i < Math.Min(speakers.Count, row.Stage == MeetingStage.InSession ? 2 : MeetingTable.Opinions.Count); i++)
            meeting.WriteOpinion(speakers[i], agenda[2], string.Format(VietnameseText.Culture, MeetingTable.Opinions[i], year.Row.Kind.InWords()), starts.AddMinutes(33 + (i * 6)), starts.AddMinutes(33 + (i * 6)));
        await db.SaveAsync(Officer(starts.AddMinutes(46)), "ghi ý kiến thảo luận", cancel);
    }

    private async Task CloseAsync(CancellationToken cancel)
    {
        var agenda = meeting.AgendaInOrder.ToList();
        meeting.StartItem(agenda[3], starts.AddMinutes(75));
        meeting.WriteRemark(meeting.Attendances.Single(a => a.GuestId is not null), MeetingTable.Remark, starts.AddMinutes(78), starts.AddMinutes(78));
        meeting.StartItem(agenda[4], starts.AddMinutes(90));
        foreach (var (text, responsible, due) in MeetingTable.Conclusions)
            meeting.Conclude(null, text, null, string.Format(VietnameseText.Culture, responsible, year.Bloc.Wording.ChairWord), due is { } days ? DemoCalendar.WorkingDay(VietnamTime.DayOf(starts).AddDays(days)) : null);
        await db.SaveAsync(Officer(starts.AddMinutes(95)), "ghi phát biểu chỉ đạo và kết luận", cancel);
        if (reports?.Round.BlocReport is { } report && row.Stage == MeetingStage.MinutesSigned)
        {
            Vote(meeting, agenda[4], $"Thông qua Báo cáo {report.Title}", VoteSubject.BlocReport, report.Id, starts.AddMinutes(98));
            report.Adopt(meeting.VotedItems[^1].Id, VietnamTime.DayOf(starts));
            Vote(meeting, agenda[4], "Thông qua Biên bản Hội nghị", VoteSubject.Minutes, null, starts.AddMinutes(104));
            await db.SaveAsync(Officer(starts.AddMinutes(105)), "ghi kết quả biểu quyết", cancel);
        }

        meeting.Close(starts.AddMinutes(110), starts.AddMinutes(110));
        await db.SaveAsync(Officer(starts.AddMinutes(110)), $"bế mạc {meeting.Title}", cancel);
    }

    private async Task SignAsync(CancellationToken cancel)
    {
        var finalising = Officer(starts.AddHours(2));
        await GoAsync(PositionKind.Officer, finalising, cancel);
        await rooms.FinaliseMinutes(visits.Services, minutes.Version, finalising);
        await DoAsync(finalising, () => minutes.Sign(meeting, MinutesSigner.Secretary, false, finalising), () => "ký biên bản với tư cách thư ký", cancel);
        var day = VietnamTime.DayOf(starts).AddDays(1);
        var signing = Deed(PositionKind.Deputy, day, 9);
        await DoAsync(signing, () => minutes.Sign(meeting, MinutesSigner.Chair, true, signing), () => "ký biên bản với tư cách chủ tọa", cancel);
        var issued = await db.IssuedDocuments.SingleAsync(d => d.Id == minutes.IssuedDocumentId, cancel);
        var numbering = Officer(calendar.At(day, 14));
        await DoAsync(numbering, () => issued.RecordNumber("12", VietnamTime.DayOf(starts), year.Bloc.Id, numbering), () => "ghi số, ngày của biên bản", cancel);
    }

    private static void Vote(Meeting meeting, AgendaItem item, string title, VoteSubject subject, Guid? subjectId, DateTime at)
    {
        var vote = meeting.PutToVote(item, title, VoteForm.RaisedHands, VoteRule.Default, subject, subjectId);
        meeting.RecordVote(vote, meeting.UnitsPresentAt(at).Length, 0, 0, at, at);
    }

    private async Task DoAsync(Deed deed, Action act, Func<string> sentence, CancellationToken cancel)
    {
        act();
        await db.SaveAsync(deed, sentence(), cancel);
    }

    private Task GoAsync(PositionKind kind, Deed deed, CancellationToken cancel) =>
        visits.GoAsync(PeopleTable.Mailbox(kind, Chair), Chair, year, deed, ("meeting", $"{Number}"), cancel);

    private MeetingPerson Person(PositionKind kind, string unit)
    {
        var (name, title) = people.Person(kind, unit);
        return MeetingPerson.Of(NameTable.Honorific(name), name, title);
    }

    private Deed Officer(DateTime at) => people.Deed(PeopleTable.Mailbox(PositionKind.Officer, Chair), Chair, at < calendar.Now ? at : calendar.Now, year.BlocYear.Id);

    private Deed Deed(PositionKind kind, DateOnly day, int hour) => people.Deed(PeopleTable.Mailbox(kind, Chair), Chair, calendar.At(day, hour), year.BlocYear.Id);
}
