using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>Which act is open in which state, and what planning refuses.</summary>
public sealed class MeetingStateTests
{
    /// <summary>Written by hand, apart from the table in the domain: the acts open in each state.</summary>
    private static readonly Dictionary<MeetingState, string> Open_ = new()
    {
        [MeetingState.Planned] = "Plan Arrange Invite Cancel Open",
        [MeetingState.Invited] = "Arrange Invite Move Cancel Open",
        [MeetingState.Moved] = "Arrange Invite Move Cancel Open",
        [MeetingState.InSession] = "Arrange Record Vote Close",
        [MeetingState.Closed] = "Record Reopen",
        [MeetingState.Cancelled] = "",
    };

    public static TheoryData<MeetingState, MeetingAct> Cells()
    {
        var cells = new TheoryData<MeetingState, MeetingAct>();
        foreach (var state in Enum.GetValues<MeetingState>())
            foreach (var act in Enum.GetValues<MeetingAct>())
                cells.Add(state, act);
        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Every_act_is_open_in_exactly_the_states_written_down(MeetingState state, MeetingAct act)
    {
        var meeting = In(state);
        Assert.Equal(state, meeting.State);
        var open = Open_[state].Split(' ').Contains(act.ToString());
        if (open)
            Do(meeting, act);
        else
            Breaks(Meeting.NotNow, () => Do(meeting, act));
        Assert.Equal(open, state.Allows(act));
    }

    private static void Do(Meeting meeting, MeetingAct act)
    {
        switch (act)
        {
            case MeetingAct.Plan: meeting.Plan([MeetingKind.AnnualReview], Start, "Nơi khác"); break;
            case MeetingAct.Arrange: meeting.AddAgendaItem("Nội dung thêm"); break;
            case MeetingAct.Invite: meeting.Invite(); break;
            case MeetingAct.Move: meeting.Move(Start.AddDays(3), "Nơi khác", "Trùng lịch"); break;
            case MeetingAct.Cancel: meeting.Cancel("Bão"); break;
            case MeetingAct.Open: meeting.Open(Units.Zip(Names), Start, Now); break;
            case MeetingAct.Record: meeting.StartItem(meeting.Agenda[0], Now); break;
            case MeetingAct.Vote: Vote(meeting); break;
            case MeetingAct.Close: meeting.Close(Now, Now); break;
            default: meeting.Reopen("Bế mạc nhầm"); break;
        }
    }

    [Fact]
    public void Một_hội_nghị_có_một_hoặc_hai_loại()
    {
        Breaks(Meeting.KindsNeeded, () => Planned().Plan([], Start, "Nơi họp"));
        Breaks(Meeting.KindsNeeded, () => Planned().Plan([MeetingKind.Launch, MeetingKind.MidYearReview, MeetingKind.Extraordinary], Start, "Nơi họp"));
        Assert.Equal([MeetingKind.AnnualReview, MeetingKind.Launch], Planned(MeetingKind.AnnualReview, MeetingKind.Launch).Kinds);
    }

    [Fact]
    public void Năm_thứ_hai_là_một_năm_khác_của_chính_khối()
    {
        var bloc = Bloc();
        var first = Year(bloc);
        Breaks(Meeting.SecondYearOfSameBloc, () => _ = new Meeting((first, 1), (first, 1), [MeetingKind.Launch], "Hội nghị", Start, "Nơi họp"));
        Breaks(Meeting.SecondYearOfSameBloc, () => _ = new Meeting((first, 1), (Year(new Bloc("khoi-8", BlocKind.Khoi, CycleKind.CalendarYear, "Khối 8", null, "UBND", Words), 2027), 1), [MeetingKind.Launch], "Hội nghị", Start, "Nơi họp"));
        Assert.Equal(2, new Meeting((first, 1), (Year(bloc, 2027), 1), [MeetingKind.AnnualReview, MeetingKind.Launch], "Hội nghị", Start, "Nơi họp").Years.Count);
    }

    [Fact]
    public void Tên_hội_nghị_ghép_từ_loại_năm_và_khối() => Assert.Equal(
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025, triển khai công tác thi đua, khen thưởng và ký kết giao ước thi đua năm 2026 của Khối thi đua số 7",
        MeetingWords.Title([MeetingKind.Launch, MeetingKind.AnnualReview], "Khối thi đua số 7", new EmulationYear(CycleKind.CalendarYear, 2025), new EmulationYear(CycleKind.CalendarYear, 2026)));

    [Fact]
    public void Sơ_kết_của_năm_học_là_học_kỳ_I() => Assert.Equal(
        "Hội nghị sơ kết công tác thi đua, khen thưởng học kỳ I năm học 2025-2026 của Cụm 3",
        MeetingWords.Title([MeetingKind.MidYearReview], "Cụm 3", new EmulationYear(CycleKind.SchoolYear, 2025), null));

    [Fact]
    public void Đổi_lịch_hủy_mở_lại_đều_cần_lý_do()
    {
        Breaks(Meeting.MoveNeedsReason, () => In(MeetingState.Invited).Move(Start.AddDays(1), "Nơi khác", " "));
        Breaks(Meeting.MoveChangesNothing, () => In(MeetingState.Invited).Move(Start, "Hội trường lớn", "Lý do"));
        Breaks(Meeting.CancelNeedsReason, () => Planned().Cancel(""));
        Breaks(Meeting.ReopenNeedsReason, () => In(MeetingState.Closed).Reopen(""));
    }

    [Fact]
    public void Mời_họp_cần_chương_trình_và_người_chủ_trì()
    {
        var meeting = new Meeting((Year(Bloc()), 1), null, [MeetingKind.Launch], "Hội nghị", Start, "Nơi họp");
        Breaks(Meeting.AgendaNeeded, meeting.Invite);
        meeting.AddAgendaItem("Thảo luận");
        Breaks(Meeting.ChairNeeded, meeting.Invite);
        Breaks(Meeting.ChairNeeded, () => meeting.Open(Units.Zip(Names), Start, Now));
    }

    [Fact]
    public void Khai_mạc_cần_đơn_vị_thành_viên_và_không_ở_tương_lai()
    {
        Breaks(Meeting.RollNeeded, () => Planned().Open([], Start, Now));
        Breaks(Meeting.NotInFuture, () => Planned().Open(Units.Zip(Names), Now.AddHours(1), Now));
    }

    [Fact]
    public void Chủ_trì_đăng_cai_là_đơn_vị_thành_viên_và_đổi_được_ngay_tại_hội_nghị()
    {
        var meeting = Open();
        Breaks(Meeting.PresidingUnitIsMember, () => meeting.SetHosts(Units, Guid.CreateVersion7(), []));
        Breaks(Meeting.PresidingUnitIsMember, () => meeting.SetHosts(Units, null, [(Guid.CreateVersion7(), MeetingPerson.Nobody)]));
        meeting.SetHosts(Units, Units[2], [(Units[1], new MeetingPerson("Ông", "Đặng Vũ Khuyến", "Phó Hiệu trưởng"))]);
        Assert.Equal(Units[1], meeting.Chair!.UnitId);
    }

    [Fact]
    public void Bế_mạc_sau_khai_mạc_và_khi_không_còn_nội_dung_chưa_biểu_quyết()
    {
        var meeting = Open();
        Breaks(Meeting.EndBeforeStart, () => meeting.Close(Start.AddMinutes(-1), Now));
        var vote = Vote(meeting);
        Breaks(Meeting.VoteStillOpen, () => meeting.Close(Now, Now));
        meeting.DropVote(vote);
        meeting.Close(Now, Now);
        Assert.Equal(Now, meeting.ClosedAt);
    }

    [Fact]
    public void Nội_dung_đã_bắt_đầu_không_bỏ_khỏi_chương_trình()
    {
        var meeting = Open();
        meeting.StartItem(meeting.Agenda[0], Now);
        Breaks(Meeting.AgendaItemBegun, () => meeting.RemoveAgendaItem(meeting.Agenda[0]));
        Breaks(Meeting.AgendaTitleNeeded, () => meeting.AddAgendaItem(""));
        Breaks(Meeting.AgendaMinutesOutOfRange, () => meeting.AddAgendaItem("Nội dung", null, 0));
        Breaks(Meeting.GuestBodyNeeded, () => meeting.AddGuest(" ", MeetingPerson.Nobody, false));
    }

    [Fact]
    public void Thứ_tự_chương_trình_đổi_từng_bậc_và_không_vượt_đầu_cuối()
    {
        var meeting = Planned();
        var second = meeting.AddAgendaItem("Hai");
        var third = meeting.AddAgendaItem("Ba");
        meeting.ShiftAgendaItem(third, up: true);
        Assert.Equal(["Thảo luận", "Ba", "Hai"], meeting.AgendaInOrder.Select(i => i.Title));
        meeting.ShiftAgendaItem(second, up: false);
        Assert.Equal(["Thảo luận", "Ba", "Hai"], meeting.AgendaInOrder.Select(i => i.Title));
    }
}
