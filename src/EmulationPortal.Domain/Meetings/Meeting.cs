using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Meetings;

/// <summary>A conference of a bloc: planned, invited, run at the desk, closed. It may be of two kinds and serve two bloc-years, each with its own chair unit.</summary>
public sealed partial class Meeting : Root
{
    public const int TitleLength = 400;
    public const int PlaceLength = 300;
    public const int ReasonLength = 500;

    public static readonly Rule NotNow = new("meeting.not-now", "Hội nghị {0} nên không {1} được.");
    public static readonly Rule Frozen = new("meeting.frozen", "Biên bản đã chốt ngày {0:dd/MM/yyyy}, nên diễn biến của hội nghị không sửa được nữa.");
    public static readonly Rule KindsNeeded = new("meeting.kinds-needed", "Hãy chọn một hoặc hai loại hội nghị.");
    public static readonly Rule TitleNeeded = new("meeting.title-needed", "Hãy nhập tên hội nghị, tối đa 400 ký tự.");
    public static readonly Rule PlaceNeeded = new("meeting.place-needed", "Hãy nhập địa điểm họp, tối đa 300 ký tự.");
    public static readonly Rule SecondYearOfSameBloc = new("meeting.second-year", "Năm thứ hai phải là một năm khác của cùng khối, cụm thi đua.");
    public static readonly Rule MoveNeedsReason = new("meeting.move-needs-reason", "Hãy nhập lý do đổi lịch để báo cho các đơn vị.");
    public static readonly Rule MoveChangesNothing = new("meeting.move-changes-nothing", "Thời gian và địa điểm vẫn như cũ. Hãy nhập thời gian hoặc địa điểm mới.");
    public static readonly Rule CancelNeedsReason = new("meeting.cancel-needs-reason", "Hãy nhập lý do hủy hội nghị.");
    public static readonly Rule ReopenNeedsReason = new("meeting.reopen-needs-reason", "Hãy nhập lý do mở lại bàn điều hành.");
    public static readonly Rule AgendaNeeded = new("meeting.agenda-needed", "Chương trình chưa có nội dung nào. Hãy thêm ít nhất một nội dung trước khi mời họp.");
    public static readonly Rule ChairNeeded = new("meeting.chair-needed", "Hãy ghi tên người chủ trì hội nghị trước khi {0}.");
    public static readonly Rule RollNeeded = new("meeting.roll-needed", "Chưa có đơn vị thành viên nào, nên chưa khai mạc được.");
    public static readonly Rule EndBeforeStart = new("meeting.end-before-start", "Giờ bế mạc phải sau giờ khai mạc ({0:HH:mm dd/MM/yyyy}).");
    public static readonly Rule NotInFuture = new("meeting.not-in-future", "Thời điểm ghi không được sau lúc này ({0:HH:mm dd/MM/yyyy}).");
    public static readonly Rule SecretaryNeeded = new("meeting.secretary-needed", "Hãy chọn hoặc nhập tên thư ký.");
    public static readonly Rule PersonTooLong = new("meeting.person-too-long", "Họ tên tối đa 120 ký tự, chức vụ tối đa 200 ký tự.");
    public static readonly Rule PresidingUnitIsMember = new("meeting.presiding-unit", "Đơn vị chủ trì, đăng cai phải là đơn vị thành viên.");
    public static readonly Rule ReplyBeforeMeeting = new("meeting.reply-before-meeting", "Hạn gửi danh sách đại biểu phải trước ngày họp ({0:dd/MM/yyyy}).");

    private readonly List<MeetingYear> years = [];
    private readonly List<RollEntry> roll = [];
    private readonly List<Presider> presiders = [];

    private Meeting()
    {
    }

    /// <summary>Plans a conference.</summary>
    /// <param name="main">The bloc-year to which its documents belong, with the meeting's number there.</param>
    /// <param name="second">The second bloc-year it serves, of the same bloc, with the meeting's number there.</param>
    /// <param name="kinds">One or two kinds.</param>
    /// <param name="title">As printed.</param>
    /// <param name="startsAt">UTC.</param>
    /// <param name="place">As printed.</param>
    /// <exception cref="RuleBroken"><see cref="KindsNeeded"/>, <see cref="TitleNeeded"/>, <see cref="PlaceNeeded"/>, <see cref="SecondYearOfSameBloc"/>, <see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public Meeting((BlocYear Year, int Number) main, (BlocYear Year, int Number)? second, IReadOnlyList<MeetingKind> kinds, string title, DateTime startsAt, string place)
    {
        if (second is { } other && (other.Year.BlocId != main.Year.BlocId || other.Year.Id == main.Year.Id))
            throw new RuleBroken(SecondYearOfSameBloc) { Field = "SecondYear" };
        BlocYearId = main.Year.Id;
        years.Add(new MeetingYear(Id, main.Year.Id, main.Number, isMain: true));
        if (second is { } added)
            years.Add(new MeetingYear(Id, added.Year.Id, added.Number, isMain: false));
        Secretary = MeetingPerson.Nobody;
        Plan(kinds, startsAt, place);
        Entitle(title);
    }

    /// <summary>The bloc-year to which its documents belong.</summary>
    public Guid BlocYearId { get; private set; }

    /// <summary>The one or two bloc-years it serves.</summary>
    public IReadOnlyList<MeetingYear> Years => years;

    public MeetingKind FirstKind { get; private set; }
    public MeetingKind? SecondKind { get; private set; }

    /// <summary>One or two.</summary>
    public IReadOnlyList<MeetingKind> Kinds => SecondKind is { } second ? [FirstKind, second] : [FirstKind];

    /// <summary>As printed: "Hội nghị sơ kết …".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Planned beginning, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>The member unit that hosts (đăng cai); null for a place of nobody's.</summary>
    public Guid? HostUnitId { get; private set; }

    /// <summary>Those who preside; the first is the chair of the meeting.</summary>
    public IReadOnlyList<Presider> Presiders => presiders;

    /// <summary>The secretary's account, who may then run the desk and write and sign the minutes; null for a name only typed.</summary>
    public Guid? SecretaryAccountId { get; private set; }

    /// <summary>The secretary as printed.</summary>
    public MeetingPerson Secretary { get; private set; } = null!;

    /// <summary>What units should prepare, as printed in the invitation.</summary>
    public string? Preparation { get; private set; }

    /// <summary>Until when units send the names of their delegates.</summary>
    public DateOnly? ReplyBy { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>Why it was moved, cancelled or opened again.</summary>
    public string? StateReason { get; private set; }

    /// <summary>When it really began, UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it really ended, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When its minutes were finalised, UTC: from then on its facts stand.</summary>
    public DateTime? FrozenAt { get; private set; }

    /// <summary>Member units called when it opened, in the order of the list.</summary>
    public IReadOnlyList<RollEntry> Roll => roll;

    /// <summary>The chair of the meeting (chủ tọa), once named.</summary>
    public Presider? Chair => presiders.MinBy(p => p.Order);

    /// <summary>Whether an act is open now.</summary>
    public bool May(MeetingAct act) => State.Allows(act) && (FrozenAt is null || act is not (MeetingAct.Record or MeetingAct.Reopen));

    /// <summary>Changes kinds, time and place while nobody was told yet.</summary>
    /// <exception cref="RuleBroken"><see cref="KindsNeeded"/>, <see cref="PlaceNeeded"/>, <see cref="NotNow"/>.</exception>
    public void Plan(IReadOnlyList<MeetingKind> kinds, DateTime startsAt, string place)
    {
        Require(MeetingAct.Plan);
        var distinct = kinds.Distinct().ToList();
        if (distinct.Count is 0 or > 2)
            throw new RuleBroken(KindsNeeded) { Field = "Kinds" };
        Place = Needed(place, PlaceLength, PlaceNeeded, "Place");
        FirstKind = distinct[0];
        SecondKind = distinct.Count == 2 ? distinct[1] : null;
        StartsAt = startsAt;
    }

    /// <summary>Changes the title.</summary>
    /// <exception cref="RuleBroken"><see cref="TitleNeeded"/>, <see cref="NotNow"/>.</exception>
    public void Entitle(string title)
    {
        Require(MeetingAct.Arrange);
        Title = Needed(title, TitleLength, TitleNeeded, "Title");
    }

    /// <summary>Says what units prepare and until when they name their delegates.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="ReplyBeforeMeeting"/>.</exception>
    public void AskToPrepare(string? preparation, DateOnly? replyBy)
    {
        Require(MeetingAct.Arrange);
        if (replyBy > VietnamTime.DayOf(StartsAt))
            throw new RuleBroken(ReplyBeforeMeeting, VietnamTime.DayOf(StartsAt)) { Field = "ReplyBy" };
        Preparation = string.IsNullOrWhiteSpace(preparation) ? null : preparation.Trim();
        ReplyBy = replyBy;
    }

    /// <summary>Says who hosts and who presides, the chair first; can change on the day.</summary>
    /// <param name="members">Member units of the bloc-years the meeting serves.</param>
    /// <param name="hostUnitId">The host, or null.</param>
    /// <param name="presiding">Unit and person of each, the chair of the meeting first.</param>
    /// <exception cref="RuleBroken"><see cref="PresidingUnitIsMember"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>.</exception>
    public void SetHosts(IReadOnlyCollection<Guid> members, Guid? hostUnitId, IReadOnlyList<(Guid UnitId, MeetingPerson Person)> presiding)
    {
        Require(MeetingAct.Arrange);
        if (hostUnitId is { } host && !members.Contains(host))
            throw new RuleBroken(PresidingUnitIsMember) { Field = "HostUnitId" };
        if (presiding.Any(p => !members.Contains(p.UnitId)))
            throw new RuleBroken(PresidingUnitIsMember) { Field = "ChairUnitId" };
        if (presiding.Any(p => !p.Person.Fits))
            throw new RuleBroken(PersonTooLong);
        HostUnitId = hostUnitId;
        presiders.Clear();
        foreach (var (unitId, person) in presiding)
            presiders.Add(new Presider(Id, unitId, person, presiders.Count + 1));
    }

    /// <summary>Names the secretary: an account, or only a name typed.</summary>
    /// <exception cref="RuleBroken"><see cref="SecretaryNeeded"/>, <see cref="PersonTooLong"/>, <see cref="NotNow"/>.</exception>
    public void NameSecretary(Guid? accountId, MeetingPerson person)
    {
        Require(MeetingAct.Arrange);
        if (!person.Named)
            throw new RuleBroken(SecretaryNeeded) { Field = "SecretaryName" };
        if (!person.Fits)
            throw new RuleBroken(PersonTooLong) { Field = "SecretaryName" };
        SecretaryAccountId = accountId;
        Secretary = person;
    }

    /// <summary>Sends the invitation; sent again, it takes the place of the one before.</summary>
    /// <exception cref="RuleBroken"><see cref="AgendaNeeded"/>, <see cref="ChairNeeded"/>, <see cref="NotNow"/>.</exception>
    public void Invite()
    {
        Require(MeetingAct.Invite);
        if (agenda.Count == 0)
            throw new RuleBroken(AgendaNeeded);
        RequireChair("mời họp");
        State = MeetingState.Invited;
    }

    /// <summary>Gives another time or place to those already invited.</summary>
    /// <exception cref="RuleBroken"><see cref="MoveNeedsReason"/>, <see cref="MoveChangesNothing"/>, <see cref="PlaceNeeded"/>, <see cref="NotNow"/>.</exception>
    public void Move(DateTime startsAt, string place, string reason)
    {
        Require(MeetingAct.Move);
        var newPlace = Needed(place, PlaceLength, PlaceNeeded, "Place");
        if (startsAt == StartsAt && newPlace == Place)
            throw new RuleBroken(MoveChangesNothing) { Field = "Day" };
        StateReason = Needed(reason, ReasonLength, MoveNeedsReason, "Reason");
        StartsAt = startsAt;
        Place = newPlace;
        State = MeetingState.Moved;
    }

    /// <summary>Calls the meeting off.</summary>
    /// <exception cref="RuleBroken"><see cref="CancelNeedsReason"/>, <see cref="NotNow"/>.</exception>
    public void Cancel(string reason)
    {
        Require(MeetingAct.Cancel);
        StateReason = Needed(reason, ReasonLength, CancelNeedsReason, "Reason");
        State = MeetingState.Cancelled;
    }

    /// <summary>Opens the desk and calls the roll. The bloc keeps no gate here: an invitation may have gone on paper.</summary>
    /// <param name="members">Member units in the order of the list.</param>
    /// <param name="at">When it began, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBroken"><see cref="ChairNeeded"/>, <see cref="RollNeeded"/>, <see cref="NotInFuture"/>, <see cref="NotNow"/>.</exception>
    public void Open(IEnumerable<(Guid UnitId, string UnitName)> members, DateTime at, DateTime now)
    {
        Require(MeetingAct.Open);
        RequireChair("khai mạc");
        RequirePast(at, now);
        foreach (var (unitId, unitName) in members.Where(m => roll.All(r => r.UnitId != m.UnitId)))
            roll.Add(new RollEntry(Id, unitId, unitName, roll.Count + 1));
        if (roll.Count == 0)
            throw new RuleBroken(RollNeeded);
        OpenedAt = at;
        State = MeetingState.InSession;
    }

    /// <summary>Ends the meeting.</summary>
    /// <exception cref="RuleBroken"><see cref="EndBeforeStart"/>, <see cref="NotInFuture"/>, <see cref="VoteStillOpen"/>, <see cref="NotNow"/>.</exception>
    public void Close(DateTime at, DateTime now)
    {
        Require(MeetingAct.Close);
        RequirePast(at, now);
        if (at <= OpenedAt)
            throw new RuleBroken(EndBeforeStart, VietnamTime.FromUtc(OpenedAt.Value)) { Field = "Time" };
        if (votedItems.FirstOrDefault(v => !v.Voted) is { } open)
            throw new RuleBroken(VoteStillOpen, open.Title);
        foreach (var item in agenda.Where(i => i.State == AgendaState.Doing))
            item.Finish(at);
        ClosedAt = at;
        State = MeetingState.Closed;
    }

    /// <summary>Opens the desk again after a mistaken end.</summary>
    /// <exception cref="RuleBroken"><see cref="ReopenNeedsReason"/>, <see cref="Frozen"/>, <see cref="NotNow"/>.</exception>
    public void Reopen(string reason)
    {
        Require(MeetingAct.Reopen);
        StateReason = Needed(reason, ReasonLength, ReopenNeedsReason, "Reason");
        ClosedAt = null;
        State = MeetingState.InSession;
    }

    /// <summary>Lets the facts stand: the minutes were finalised.</summary>
    internal void Freeze(DateTime at) => FrozenAt = at;

    private void RequireChair(string act)
    {
        if (Chair is not { Person.Named: true })
            throw new RuleBroken(ChairNeeded, act) { Field = "ChairName" };
    }

    private void Require(MeetingAct act)
    {
        if (!State.Allows(act))
            throw new RuleBroken(NotNow, State.InSentence(), act.InSentence());
        if (!May(act))
            throw new RuleBroken(Frozen, VietnamTime.FromUtc(FrozenAt!.Value));
    }

    private static void RequirePast(DateTime at, DateTime now)
    {
        if (at > now.AddMinutes(1))
            throw new RuleBroken(NotInFuture, VietnamTime.FromUtc(now)) { Field = "Time" };
    }

    private static string Needed(string? text, int length, Rule rule, string field)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length == 0 || trimmed.Length > length ? throw new RuleBroken(rule) { Field = field } : trimmed;
    }
}
