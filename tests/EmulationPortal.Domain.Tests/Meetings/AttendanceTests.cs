using EmulationPortal.Domain.Meetings;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>Who is in the room, who spoke, what was concluded.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public void Một_đơn_vị_có_mặt_khi_còn_ít_nhất_một_người_trong_phòng()
    {
        var meeting = Open(present: 2);
        var second = meeting.CheckIn(Units[0], null, new MeetingPerson("Ông", "Bùi Đức Thuận", "Trưởng phòng"), Start.AddMinutes(5), Now);
        meeting.Leave(meeting.Attendances[0], Start.AddMinutes(30), Now);
        Assert.Equal([Units[0], Units[1]], meeting.UnitsPresentAt(Start.AddHours(1)));
        meeting.Leave(second, Start.AddMinutes(40), Now);
        Assert.Equal([Units[1]], meeting.UnitsPresentAt(Start.AddHours(1)));
        Assert.Equal([Units[0], Units[1]], meeting.UnitsPresentAt(Start.AddMinutes(39)));
    }

    [Fact]
    public void Khách_mời_không_tính_vào_số_đơn_vị_có_mặt()
    {
        var meeting = Open(present: 1);
        meeting.CheckIn(null, meeting.Guests[0], meeting.Guests[0].Person, Start, Now);
        Assert.Single(meeting.UnitsPresentAt(Now));
    }

    [Fact]
    public void Chỉ_đơn_vị_được_triệu_tập_mới_điểm_danh()
    {
        Breaks(Meeting.NotCalled, () => Open().CheckIn(Guid.CreateVersion7(), null, new MeetingPerson("", "Ai đó", ""), Start, Now));
        Breaks(Meeting.NotCalled, () => Open().CheckIn(null, null, new MeetingPerson("", "Ai đó", ""), Start, Now));
        Breaks(Meeting.AttendeeNameNeeded, () => Open().CheckIn(Units[0], null, MeetingPerson.Nobody, Start, Now));
    }

    [Fact]
    public void Người_đang_có_mặt_không_điểm_danh_lại_người_về_rồi_thì_được()
    {
        var meeting = Open();
        var one = meeting.Attendances[0];
        Breaks(Meeting.AlreadyPresent, () => meeting.Arrive(one, Now, Now));
        Breaks(Meeting.AlreadyPresent, () => meeting.CheckIn(Units[0], null, one.Person, Now, Now));
        meeting.Leave(one, Start.AddMinutes(10), Now);
        Breaks(Meeting.NotPresent, () => meeting.Leave(one, Now, Now));
        meeting.Arrive(one, Start.AddMinutes(20), Now);
        Assert.True(one.PresentAt(Now));
    }

    [Fact]
    public void Giờ_về_sau_giờ_đến() => Breaks(Meeting.LeftBeforeArriving, () =>
    {
        var meeting = Open();
        meeting.Leave(meeting.Attendances[0], Start, Now);
    });

    [Fact]
    public void Vắng_mặt_cần_lý_do_và_người_đã_phát_biểu_không_ghi_vắng()
    {
        var meeting = Open(present: 3);
        Breaks(Meeting.AbsenceNeedsReason, () => meeting.Excuse(Units[3], null, null, ""));
        Assert.Equal("Cách ly y tế", meeting.Excuse(Units[3], null, null, "Cách ly y tế").AbsentReason);
        meeting.WriteOpinion(meeting.Attendances[0], null, "thống nhất", Now, Now);
        Breaks(Meeting.SpokeInRoom, () => meeting.Excuse(null, null, meeting.Attendances[0], "Ốm"));
    }

    [Fact]
    public void Phát_biểu_chỉ_đạo_là_của_khách_mời_đã_đến()
    {
        var meeting = Open();
        Breaks(Meeting.RemarkByGuest, () => meeting.WriteRemark(meeting.Attendances[0], "ghi nhận", Now, Now));
        var guest = meeting.Expect(Units, null, meeting.Guests[0], meeting.Guests[0].Person);
        Breaks(Meeting.GuestNotPresent, () => meeting.WriteRemark(guest, "ghi nhận", Now, Now));
        meeting.Arrive(guest, Start, Now);
        Breaks(Meeting.RemarkNeeded, () => meeting.WriteRemark(guest, " ", Now, Now));
        Assert.Equal("ghi nhận", meeting.WriteRemark(guest, "ghi nhận", Now, Now).Text);
        Breaks(Meeting.GuestCame, () => meeting.RemoveGuest(meeting.Guests[0]));
    }

    [Fact]
    public void Ý_kiến_cần_nội_dung_và_không_ở_tương_lai()
    {
        var meeting = Open();
        Breaks(Meeting.OpinionNeeded, () => meeting.WriteOpinion(meeting.Attendances[0], null, "", Now, Now));
        Breaks(Meeting.NotInFuture, () => meeting.WriteOpinion(meeting.Attendances[0], null, "thống nhất", Now.AddHours(1), Now));
    }

    [Fact]
    public void Kết_luận_cần_nhiệm_vụ_đơn_vị_thực_hiện_và_thời_hạn_không_trước_ngày_họp()
    {
        var meeting = Open();
        Breaks(Meeting.ConclusionNeeded, () => meeting.Conclude(null, "", null, "Các đơn vị thành viên", null));
        Breaks(Meeting.ResponsibleNeeded, () => meeting.Conclude(null, "Hoàn thiện báo cáo", null, "", null));
        Breaks(Meeting.DeadlinePassed, () => meeting.Conclude(null, "Hoàn thiện báo cáo", null, "Các đơn vị", new DateOnly(2026, 6, 16)));
        Breaks(Meeting.NotCalled, () => meeting.Conclude(null, "Hoàn thiện báo cáo", Guid.CreateVersion7(), "Ai đó", null));
        var conclusion = meeting.Conclude(null, "Hoàn thiện báo cáo", Units[0], Names[0], new DateOnly(2026, 6, 30));
        meeting.Conclude(conclusion, "Hoàn thiện, gửi báo cáo", Units[0], Names[0], null);
        Assert.Equal(2, conclusion.Revision);
        Assert.Single(meeting.Conclusions);
    }

    [Fact]
    public void Hội_nghị_sau_đánh_giá_từng_kết_luận_của_hội_nghị_trước()
    {
        var earlier = Open().Conclude(null, "Nhân rộng mô hình", null, "Các đơn vị thành viên", null);
        var next = Planned();
        next.Follow(earlier, FollowUpState.GoingOn, "Hai đơn vị đã làm");
        next.Follow(earlier, FollowUpState.Done, null);
        var follow = Assert.Single(next.FollowUps);
        Assert.Equal((FollowUpState.Done, "Nhân rộng mô hình"), (follow.State, follow.ConclusionText));
        Breaks(Meeting.FollowUpNoteTooLong, () => next.Follow(earlier, FollowUpState.Done, new string('a', 501)));
    }

    [Fact]
    public void Chuyển_nội_dung_thì_nội_dung_trước_đã_xong()
    {
        var meeting = Open();
        var second = meeting.AddAgendaItem("Biểu quyết");
        meeting.StartItem(meeting.Agenda[0], Start);
        meeting.StartItem(second, Now);
        Assert.Equal((AgendaState.Done, AgendaState.Doing), (meeting.Agenda[0].State, second.State));
        Assert.Equal(second, meeting.CurrentItem);
    }
}
