namespace EmulationPortal.Domain.Meetings;

/// <summary>
/// What one invited unit answers to the invitation: it comes, sends another in its head's stead, or does not come. It is a thing of its own beside the meeting,
/// so that units that answer at once do not meet each other, nor the chair who still prepares.
/// </summary>
public sealed class InvitationReply : Root
{
    public const int NoteLength = 500;

    /// <summary>Most persons one unit names.</summary>
    public const int MostPeople = 20;

    public static readonly Rule KindNeeded = new("reply.kind-needed", "Hãy chọn dự họp, cử người khác dự hoặc không dự được.");
    public static readonly Rule PeopleNeeded = new("reply.people-needed", "Hãy ghi họ tên ít nhất một người dự họp.");
    public static readonly Rule NameNeeded = new("reply.name-needed", "Người thứ {0} chưa có họ tên. Hãy nhập họ tên, hoặc xóa chức vụ và điện thoại ở hàng này.");
    public static readonly Rule NamedTwice = new("reply.named-twice", "{0} được ghi hai lần. Hãy bỏ một hàng.");
    public static readonly Rule TooManyPeople = new("reply.too-many", "Mỗi đơn vị ghi nhiều nhất 20 người.");
    public static readonly Rule PhoneUnreadable = new("reply.phone", "Hãy nhập số điện thoại của {0} bằng 8 đến 15 chữ số, ví dụ 0912 345 678; hoặc để trống.");
    public static readonly Rule ReasonNeeded = new("reply.reason-needed", "Hãy ghi lý do không dự, tối đa 300 ký tự. Lý do được ghi vào điểm danh và biên bản.");
    public static readonly Rule NoteTooLong = new("reply.note-too-long", "Lời nhắn tối đa 500 ký tự.");

    private readonly List<ReplyPerson> people = [];
    private readonly List<ReplyEvent> events = [];

    private InvitationReply()
    {
    }

    /// <summary>Begins the answer of a unit; see <see cref="Give"/>.</summary>
    public InvitationReply(Guid meetingId, Guid unitId)
    {
        MeetingId = meetingId;
        UnitId = unitId;
    }

    public Guid MeetingId { get; private set; }
    public Guid UnitId { get; private set; }
    public ReplyKind Kind { get; private set; }

    /// <summary>Why nobody comes; null for those who do.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the unit wants the chair to know.</summary>
    public string? Note { get; private set; }

    /// <summary>The planned beginning it was given for, UTC: a meeting that moved is asked about again.</summary>
    public DateTime ForStartsAt { get; private set; }

    /// <summary>Who answered last.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Written down by those who prepare the meeting, for a unit that answered by telephone or on paper.</summary>
    public bool OnBehalf { get; private set; }

    /// <summary>Who comes, in the order given.</summary>
    public IReadOnlyList<ReplyPerson> People => people.OrderBy(p => p.Order).ToList();

    /// <summary>Every answer given, the first first.</summary>
    public IReadOnlyList<ReplyEvent> Events => events.OrderBy(e => e.At).ThenBy(e => e.Id).ToList();

    /// <summary>Whether it answers for the time the meeting has now.</summary>
    public bool Answers(Meeting meeting) => MeetingId == meeting.Id && ForStartsAt == meeting.StartsAt;

    /// <summary>Answers, or changes the answer; each answer stays in the history.</summary>
    /// <param name="meeting">The meeting it answers.</param>
    /// <param name="members">Member units of the bloc-years the meeting serves.</param>
    /// <param name="said">What the unit says.</param>
    /// <param name="deed">Who answers, when.</param>
    /// <exception cref="RuleBroken"><see cref="Meeting.NotCalled"/>, <see cref="Meeting.NotInvitedYet"/>, <see cref="Meeting.RepliesClosed"/>, <see cref="KindNeeded"/>, <see cref="ReasonNeeded"/>,
    /// <see cref="NoteTooLong"/>, <see cref="PeopleNeeded"/>, <see cref="NameNeeded"/>, <see cref="NamedTwice"/>, <see cref="TooManyPeople"/>, <see cref="PhoneUnreadable"/>, <see cref="Meeting.PersonTooLong"/>.</exception>
    public void Give(Meeting meeting, IReadOnlyCollection<Guid> members, SaidReply said, Deed deed)
    {
        if (!members.Contains(UnitId))
            throw new RuleBroken(Meeting.NotCalled);
        meeting.RequireReplies(deed.At);
        var kind = said.Kind ?? throw new RuleBroken(KindNeeded) { Field = "Kind" };
        var note = string.IsNullOrWhiteSpace(said.Note) ? null : said.Note.Trim();
        if (note?.Length > NoteLength)
            throw new RuleBroken(NoteTooLong) { Field = "Note" };
        var reason = kind == ReplyKind.NotComing ? VietnameseText.Tidy(said.Reason ?? "") : null;
        if (reason?.Length is 0 or > Attendance.ReasonLength)
            throw new RuleBroken(ReasonNeeded) { Field = "Reason" };
        var coming = kind == ReplyKind.NotComing ? [] : Checked(said.People);
        (Kind, Reason, Note, ForStartsAt, PersonName, At, OnBehalf) = (kind, reason, note, meeting.StartsAt, deed.PersonName, deed.At, deed.UnitId != UnitId);
        people.Clear();
        foreach (var (person, phone) in coming)
            people.Add(new ReplyPerson(Id, person, phone, people.Count + 1));
        events.Add(new ReplyEvent(Id, kind, Summary, deed));
    }

    /// <summary>The answer in one line: "Ông Lê Quốc Thịnh, Phó Hiệu trưởng; Bà Phan Ngọc Diễm"; the reason of those who do not come.</summary>
    public string Summary => Reason ?? string.Join("; ", People.Select(p => p.Person.WithTitle));

    private static List<(MeetingPerson Person, string? Phone)> Checked(IReadOnlyList<SaidPerson> rows)
    {
        var people = new List<(MeetingPerson Person, string? Phone)>();
        foreach (var (row, number) in rows.Select((row, i) => (row, i + 1)))
        {
            var phone = VietnameseText.Tidy(row.Phone ?? "");
            if (!row.Person.Named && row.Person.Title.Length == 0 && phone.Length == 0)
                continue;
            if (!row.Person.Named)
                throw new RuleBroken(NameNeeded, number) { Field = Field(number, "Name") };
            if (!row.Person.Fits)
                throw new RuleBroken(Meeting.PersonTooLong) { Field = Field(number, "Name") };
            if (phone.Length > 0 && !IsPhone(phone))
                throw new RuleBroken(PhoneUnreadable, row.Person.Addressed) { Field = Field(number, "Phone") };
            if (people.Any(p => VietnameseText.Order.Equals(p.Person.Name, row.Person.Name) && p.Person.Title == row.Person.Title))
                throw new RuleBroken(NamedTwice, row.Person.Addressed) { Field = Field(number, "Name") };
            people.Add((row.Person, phone.Length == 0 ? null : phone));
        }

        return people.Count switch
        {
            0 => throw new RuleBroken(PeopleNeeded) { Field = Field(1, "Name") },
            > MostPeople => throw new RuleBroken(TooManyPeople) { Field = Field(1, "Name") },
            _ => people,
        };
    }

    private static string Field(int number, string name) => $"People[{number - 1}].{name}";

    private static bool IsPhone(string text) =>
        text.Length <= ReplyPerson.PhoneLength && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')') && text.Count(char.IsAsciiDigit) is >= 8 and <= 15;
}

/// <summary>What a unit says in answer to an invitation, as typed.</summary>
/// <param name="People">Rows without a name, title and telephone are left out.</param>
public sealed record SaidReply(ReplyKind? Kind, IReadOnlyList<SaidPerson> People, string? Reason, string? Note);

/// <summary>A person a unit will send, as typed.</summary>
public sealed record SaidPerson(MeetingPerson Person, string? Phone);
