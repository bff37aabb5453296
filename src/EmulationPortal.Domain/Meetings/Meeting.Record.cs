namespace EmulationPortal.Domain.Meetings;

/// <content>What happens in the room: who is there, what is said, what is concluded.</content>
public sealed partial class Meeting
{
    public static readonly Rule NotCalled = new("meeting.not-called", "Đơn vị này không có trong danh sách triệu tập của hội nghị.");
    public static readonly Rule AttendeeNameNeeded = new("meeting.attendee-name-needed", "Hãy nhập họ tên người dự họp.");
    public static readonly Rule AlreadyPresent = new("meeting.already-present", "{0} đã điểm danh lúc {1:HH:mm} và đang có mặt.");
    public static readonly Rule NotPresent = new("meeting.not-present", "Người này chưa có mặt, nên không ghi giờ về được.");
    public static readonly Rule LeftBeforeArriving = new("meeting.left-before-arriving", "Giờ về phải sau giờ đến ({0:HH:mm}).");
    public static readonly Rule AbsenceNeedsReason = new("meeting.absence-needs-reason", "Hãy nhập lý do vắng mặt, tối đa 300 ký tự.");
    public static readonly Rule SpokeInRoom = new("meeting.spoke-in-room", "{0} đã phát biểu tại hội nghị, nên không ghi vắng được.");
    public static readonly Rule OpinionNeeded = new("meeting.opinion-needed", "Hãy ghi nội dung ý kiến.");
    public static readonly Rule RemarkNeeded = new("meeting.remark-needed", "Hãy ghi nội dung phát biểu chỉ đạo.");
    public static readonly Rule RemarkByGuest = new("meeting.remark-by-guest", "Phát biểu chỉ đạo là của đại biểu khách mời. Ý kiến của đơn vị thành viên xin ghi ở phần thảo luận.");
    public static readonly Rule GuestNotPresent = new("meeting.guest-not-present", "Đại biểu này chưa điểm danh. Hãy ghi có mặt trước khi ghi phát biểu.");
    public static readonly Rule ConclusionNeeded = new("meeting.conclusion-needed", "Hãy ghi nội dung kết luận, nhiệm vụ.");
    public static readonly Rule ResponsibleNeeded = new("meeting.responsible-needed", "Hãy chọn hoặc nhập đơn vị thực hiện, tối đa 300 ký tự.");
    public static readonly Rule DeadlinePassed = new("meeting.deadline-passed", "Thời hạn phải từ ngày họp ({0:dd/MM/yyyy}) trở đi.");
    public static readonly Rule FollowUpNoteTooLong = new("meeting.follow-up-note", "Ghi chú tối đa 500 ký tự.");

    public static readonly Rule NotConcluded = new("meeting.not-concluded", "Hội nghị chưa bế mạc hoặc chưa có kết luận nào. Hãy ghi kết luận và giờ bế mạc ở bàn điều hành rồi lập thông báo.");

    private readonly List<Attendance> attendances = [];
    private readonly List<Opinion> opinions = [];
    private readonly List<Remark> remarks = [];
    private readonly List<Conclusion> conclusions = [];
    private readonly List<FollowUp> followUps = [];

    public IReadOnlyList<Attendance> Attendances => attendances;
    public IReadOnlyList<Opinion> Opinions => opinions;
    public IReadOnlyList<Remark> Remarks => remarks;
    public IReadOnlyList<Conclusion> Conclusions => conclusions;

    /// <summary>What became of the conclusions of the meeting before.</summary>
    public IReadOnlyList<FollowUp> FollowUps => followUps;

    /// <summary>Member units with at least one person in the room at that moment.</summary>
    public Guid[] UnitsPresentAt(DateTime moment) =>
        [.. roll.OrderBy(r => r.Order).Select(r => r.UnitId).Where(unit => attendances.Any(a => a.UnitId == unit && a.PresentAt(moment)))];

    /// <summary>Enters a delegate a unit or a guest's body will send, before or during the meeting.</summary>
    /// <param name="members">Member units of the bloc-years the meeting serves.</param>
    /// <param name="unitId">The member unit; null for a guest.</param>
    /// <param name="guest">The guest; null for a member unit.</param>
    /// <param name="person">Who comes.</param>
    /// <exception cref="RuleBroken"><see cref="NotCalled"/>, <see cref="AttendeeNameNeeded"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>.</exception>
    public Attendance Expect(IReadOnlyCollection<Guid> members, Guid? unitId, MeetingGuest? guest, MeetingPerson person)
    {
        if (State != MeetingState.Closed)
            Require(MeetingAct.Arrange);
        else
            Require(MeetingAct.Record);
        if (unitId is null == guest is null || (unitId is { } unit && !members.Contains(unit)))
            throw new RuleBroken(NotCalled) { Field = "UnitId" };
        return AddAttendance(unitId, guest?.Id, Checked(person, needed: true));
    }

    /// <summary>Enters that a person of a called unit, or a guest, has come.</summary>
    /// <exception cref="RuleBroken"><see cref="NotCalled"/>, <see cref="AttendeeNameNeeded"/>, <see cref="AlreadyPresent"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>.</exception>
    public Attendance CheckIn(Guid? unitId, MeetingGuest? guest, MeetingPerson person, DateTime at, DateTime now)
    {
        RequireRecord(at, now);
        if (unitId is null == guest is null || (unitId is { } unit && roll.All(r => r.UnitId != unit)))
            throw new RuleBroken(NotCalled) { Field = "UnitId" };
        Checked(person, needed: true);
        var known = attendances.FirstOrDefault(a => a.UnitId == unitId && a.GuestId == guest?.Id
            && (a.Person.Name == person.Name || (!a.Person.Named && !a.Came)));
        if (known is not null)
        {
            RequireNotPresent(known, at);
            known.Name(person);
        }

        var attendance = known ?? AddAttendance(unitId, guest?.Id, person);
        attendance.Arrive(at);
        return attendance;
    }

    /// <summary>Enters that an expected person has come, or is back.</summary>
    /// <exception cref="RuleBroken"><see cref="AlreadyPresent"/>, <see cref="AttendeeNameNeeded"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>.</exception>
    public void Arrive(Attendance attendance, DateTime at, DateTime now)
    {
        RequireRecord(at, now);
        RequireNotPresent(attendance, at);
        Checked(attendance.Person, needed: true);
        attendance.Arrive(at);
    }

    /// <summary>Enters that a person has left before the end.</summary>
    /// <exception cref="RuleBroken"><see cref="NotPresent"/>, <see cref="LeftBeforeArriving"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>.</exception>
    public void Leave(Attendance attendance, DateTime at, DateTime now)
    {
        RequireRecord(at, now);
        if (!attendance.Came || attendance.LeftAt is not null)
            throw new RuleBroken(NotPresent);
        if (at <= attendance.ArrivedAt)
            throw new RuleBroken(LeftBeforeArriving, VietnamTime.FromUtc(attendance.ArrivedAt.Value)) { Field = "Time" };
        attendance.Leave(at);
    }

    /// <summary>Enters an absence with its reason: of a unit or guest as a whole, or of one person.</summary>
    /// <exception cref="RuleBroken"><see cref="AbsenceNeedsReason"/>, <see cref="SpokeInRoom"/>, <see cref="NotCalled"/>, <see cref="NotNow"/>.</exception>
    public Attendance Excuse(Guid? unitId, MeetingGuest? guest, Attendance? attendance, string reason)
    {
        Require(MeetingAct.Record);
        var why = Needed(reason, Attendance.ReasonLength, AbsenceNeedsReason, "Reason");
        if (attendance is null && (unitId is null == guest is null || (unitId is { } unit && roll.All(r => r.UnitId != unit))))
            throw new RuleBroken(NotCalled);
        attendance ??= attendances.FirstOrDefault(a => a.UnitId == unitId && a.GuestId == guest?.Id && !a.Came);
        if (attendance is { Came: true } && (opinions.Any(o => o.AttendanceId == attendance.Id) || remarks.Any(r => r.AttendanceId == attendance.Id)))
            throw new RuleBroken(SpokeInRoom, attendance.Person.Addressed);
        attendance ??= AddAttendance(unitId, guest?.Id, guest?.Person ?? MeetingPerson.Nobody);
        attendance.Excuse(why);
        return attendance;
    }

    /// <summary>Corrects a person's name and title.</summary>
    /// <exception cref="RuleBroken"><see cref="AttendeeNameNeeded"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void Name(Attendance attendance, MeetingPerson person)
    {
        if (!May(MeetingAct.Arrange))
            Require(MeetingAct.Record);
        attendance.Name(Checked(person, needed: attendance.Came));
    }

    /// <summary>Writes an opinion under its speaker; an absent one's was sent in writing.</summary>
    /// <exception cref="RuleBroken"><see cref="OpinionNeeded"/>, <see cref="AttendeeNameNeeded"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public Opinion WriteOpinion(Attendance speaker, AgendaItem? item, string text, DateTime at, DateTime now)
    {
        RequireRecord(at, now);
        Checked(speaker.Person, needed: true);
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken(OpinionNeeded) { Field = "Text" };
        var opinion = new Opinion(Id, speaker.Id, item?.Id, text.Trim(), at);
        opinions.Add(opinion);
        return opinion;
    }

    /// <summary>Changes an opinion's words.</summary>
    /// <exception cref="RuleBroken"><see cref="OpinionNeeded"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void RewriteOpinion(Opinion opinion, string text)
    {
        Require(MeetingAct.Record);
        opinion.Write(string.IsNullOrWhiteSpace(text) ? throw new RuleBroken(OpinionNeeded) { Field = "Text" } : text.Trim());
    }

    /// <summary>Takes back an opinion entered by mistake; the history keeps it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void WithdrawOpinion(Opinion opinion)
    {
        Require(MeetingAct.Record);
        opinions.Remove(opinion);
    }

    /// <summary>Writes the office's directing remarks.</summary>
    /// <exception cref="RuleBroken"><see cref="RemarkNeeded"/>, <see cref="RemarkByGuest"/>, <see cref="GuestNotPresent"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public Remark WriteRemark(Attendance speaker, string text, DateTime at, DateTime now)
    {
        RequireRecord(at, now);
        if (speaker.GuestId is null)
            throw new RuleBroken(RemarkByGuest) { Field = "SpeakerId" };
        if (!speaker.Came)
            throw new RuleBroken(GuestNotPresent) { Field = "SpeakerId" };
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken(RemarkNeeded) { Field = "Text" };
        var remark = new Remark(Id, speaker.Id, text.Trim(), at);
        remarks.Add(remark);
        return remark;
    }

    /// <summary>Changes the words of remarks.</summary>
    /// <exception cref="RuleBroken"><see cref="RemarkNeeded"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void RewriteRemark(Remark remark, string text)
    {
        Require(MeetingAct.Record);
        remark.Write(string.IsNullOrWhiteSpace(text) ? throw new RuleBroken(RemarkNeeded) { Field = "Text" } : text.Trim());
    }

    /// <summary>Adds a conclusion, or changes one.</summary>
    /// <param name="conclusion">The one to change; null to add.</param>
    /// <param name="text">The task.</param>
    /// <param name="responsibleUnitId">The one unit that does it, of the roll; null for several.</param>
    /// <param name="responsible">Who does it, as printed.</param>
    /// <param name="deadline">Last day; null for a standing task.</param>
    /// <exception cref="RuleBroken"><see cref="ConclusionNeeded"/>, <see cref="ResponsibleNeeded"/>, <see cref="DeadlinePassed"/>, <see cref="NotCalled"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public Conclusion Conclude(Conclusion? conclusion, string text, Guid? responsibleUnitId, string responsible, DateOnly? deadline)
    {
        Require(MeetingAct.Record);
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken(ConclusionNeeded) { Field = "Text" };
        if (responsibleUnitId is { } unit && roll.All(r => r.UnitId != unit))
            throw new RuleBroken(NotCalled) { Field = "ResponsibleUnitId" };
        var who = Needed(responsible, Conclusion.ResponsibleLength, ResponsibleNeeded, "Responsible");
        if (deadline < VietnamTime.DayOf(OpenedAt!.Value))
            throw new RuleBroken(DeadlinePassed, VietnamTime.DayOf(OpenedAt.Value)) { Field = "Deadline" };
        if (conclusion is null)
        {
            conclusion = new Conclusion(Id, conclusions.Count == 0 ? 1 : conclusions.Max(c => c.Order) + 1);
            conclusions.Add(conclusion);
        }

        conclusion.Write(text.Trim(), responsibleUnitId, who, deadline);
        return conclusion;
    }

    /// <summary>Whether there is something to give notice of: it has ended, and came to conclusions.</summary>
    public bool Concluded => State == MeetingState.Closed && conclusions.Count > 0;

    /// <summary>Takes back a conclusion entered by mistake; the history keeps it.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public void WithdrawConclusion(Conclusion conclusion)
    {
        Require(MeetingAct.Record);
        conclusions.Remove(conclusion);
    }

    /// <summary>Says what became of a conclusion of the meeting before.</summary>
    /// <exception cref="RuleBroken"><see cref="FollowUpNoteTooLong"/>, <see cref="NotNow"/>, <see cref="Frozen"/>.</exception>
    public FollowUp Follow(Conclusion earlier, FollowUpState state, string? note)
    {
        if (!May(MeetingAct.Arrange))
            Require(MeetingAct.Record);
        var tidy = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (tidy?.Length > FollowUp.NoteLength)
            throw new RuleBroken(FollowUpNoteTooLong) { Field = "Note" };
        var followUp = followUps.FirstOrDefault(f => f.ConclusionId == earlier.Id);
        if (followUp is null)
        {
            followUp = new FollowUp(Id, earlier.Id, earlier.Text);
            followUps.Add(followUp);
        }

        followUp.Write(state, tidy);
        return followUp;
    }

    private void RequireRecord(DateTime at, DateTime now)
    {
        Require(MeetingAct.Record);
        RequirePast(at, now);
    }

    private static void RequireNotPresent(Attendance attendance, DateTime at)
    {
        if (attendance is { Came: true, LeftAt: null })
            throw new RuleBroken(AlreadyPresent, attendance.Person.Addressed, VietnamTime.FromUtc(attendance.ArrivedAt!.Value));
        if (at < attendance.LeftAt)
            throw new RuleBroken(LeftBeforeArriving, VietnamTime.FromUtc(attendance.LeftAt.Value)) { Field = "Time" };
    }

    private static MeetingPerson Checked(MeetingPerson person, bool needed)
    {
        if (needed && !person.Named)
            throw new RuleBroken(AttendeeNameNeeded) { Field = "Name" };
        return person.Fits ? person : throw new RuleBroken(PersonTooLong) { Field = "Name" };
    }

    private Attendance AddAttendance(Guid? unitId, Guid? guestId, MeetingPerson person)
    {
        var attendance = new Attendance(Id, unitId, guestId, person);
        attendances.Add(attendance);
        return attendance;
    }
}
