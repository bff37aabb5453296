using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>A conference of four units in June 2026, with everything a test does not care about filled in.</summary>
internal static class Sample
{
    public static readonly DateTime Start = new(2026, 6, 17, 7, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Now = Start.AddHours(3);
    public static readonly Guid[] Units = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
    public static readonly string[] Names = ["Trường Chính trị tỉnh", "Trường Đại học Một", "Trường Cao đẳng Hai", "Trường Cao đẳng Y tế"];
    public static readonly BlocWording Words = new("Trưởng khối", "Phó khối", "UBND TỈNH KIỂM THỬ", "KHỐI THI ĐUA SỐ 7", "KTĐ7", "Kiểm Thử");

    public static Bloc Bloc() => new("khoi-7", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 7", null, "UBND tỉnh Kiểm Thử", Words);

    public static BlocYear Year(Bloc bloc, int first = 2026) => new(bloc, new EmulationYear(CycleKind.CalendarYear, first));

    public static Meeting Planned(params MeetingKind[] kinds)
    {
        var meeting = new Meeting((Year(Bloc()), 1), null, kinds.Length == 0 ? [MeetingKind.MidYearReview] : kinds, "Hội nghị sơ kết", Start, "Hội trường lớn");
        meeting.SetHosts(Units, Units[1], [(Units[0], new MeetingPerson("Ông", "Lê Quốc Thịnh", "Phó Hiệu trưởng"))]);
        meeting.NameSecretary(null, new MeetingPerson("Bà", "Phan Ngọc Diễm", "chuyên viên Trường Chính trị tỉnh"));
        meeting.AddAgendaItem("Thảo luận", "Ông Lê Quốc Thịnh", 30);
        meeting.AddGuest("Sở Nội vụ", new MeetingPerson("Ông", "Trần Hữu Phước", "Trưởng phòng"), isOffice: true);
        return meeting;
    }

    public static Meeting Open(int present = 4)
    {
        var meeting = Planned();
        meeting.Open(Units.Zip(Names), Start, Now);
        for (var i = 0; i < present; i++)
            meeting.CheckIn(Units[i], null, new MeetingPerson("Bà", $"Đại biểu {i}", "Phó Hiệu trưởng"), Start, Now);
        return meeting;
    }

    /// <summary>A conference in that state.</summary>
    public static Meeting In(MeetingState state)
    {
        var meeting = state is MeetingState.InSession or MeetingState.Closed ? Open() : Planned();
        switch (state)
        {
            case MeetingState.Invited:
                meeting.Invite();
                break;
            case MeetingState.Moved:
                meeting.Invite();
                meeting.Move(Start.AddDays(1), "Hội trường lớn", "Trùng lịch họp tỉnh");
                break;
            case MeetingState.Closed:
                meeting.Close(Now, Now);
                break;
            case MeetingState.Cancelled:
                meeting.Cancel("Bão");
                break;
        }

        return meeting;
    }

    public static VotedItem Vote(Meeting meeting, VoteRule? rule = null, VoteSubject subject = VoteSubject.Matter, Guid? subjectId = null) =>
        meeting.PutToVote(null, "Phương hướng 6 tháng cuối năm", VoteForm.RaisedHands, rule ?? VoteRule.Default, subject, subjectId);

    public static MinutesFacts Facts(Meeting meeting, Minutes? minutes = null) => new(
        meeting, "Khối thi đua số 7", Words, Units.Zip(Names).ToDictionary(p => p.First, p => p.Second), [new LeadingWord(Units[0], "Trưởng khối"), new LeadingWord(Units[1], "Phó khối")],
        minutes?.CopyCount ?? 5, minutes?.CirculatedUntil, []);

    public static IReadOnlyList<MinutesItem> Compose(Meeting meeting, Minutes minutes) => MinutesText.Compose(Facts(meeting, minutes), minutes.Paragraphs);

    public static ComposedParagraph Paragraph(Meeting meeting, Minutes minutes, string keyStart) =>
        Compose(meeting, minutes).OfType<ComposedParagraph>().First(p => p.Key.StartsWith(keyStart, StringComparison.Ordinal));

    public static Deed Deed(Guid? unitId = null, Guid? accountId = null, DateTime? at = null, string name = "Phan Ngọc Diễm") =>
        new(accountId ?? Guid.CreateVersion7(), name, "Chuyên viên, Trường Chính trị tỉnh", unitId, at ?? Now);

    public static void Breaks(Rule rule, Action act) => Assert.Equal(rule.Code, Assert.Throws<RuleBroken>(act).Rule.Code);
}
