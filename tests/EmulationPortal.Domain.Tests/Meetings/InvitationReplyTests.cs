using EmulationPortal.Domain.Meetings;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>What units answer to an invitation, and what becomes of it at the door.</summary>
public sealed class InvitationReplyTests
{
    private static readonly DateTime Before = Start.AddDays(-3);
    private static readonly MeetingPerson Head = new("Bà", "Trần Thị Mai", "Hiệu trưởng");

    [Fact]
    public void Chỉ_trả_lời_từ_khi_có_giấy_mời_đến_giờ_họp()
    {
        Breaks(Meeting.NotInvitedYet, () => Reply(Planned(), Units[2], Coming()));
        var meeting = In(MeetingState.Invited);
        Assert.Equal(ReplyKind.Coming, Reply(meeting, Units[2], Coming()).Kind);
        Assert.True(meeting.TakesReplies(Start.AddMinutes(-1)));
        Breaks(Meeting.RepliesClosed, () => Reply(meeting, Units[2], Coming(), Start));
        Breaks(Meeting.RepliesEnded, () => Reply(In(MeetingState.InSession), Units[2], Coming()));
        Breaks(Meeting.RepliesEnded, () => Reply(In(MeetingState.Cancelled), Units[2], Coming()));
    }

    [Fact]
    public void Chỉ_đơn_vị_được_mời_trả_lời_và_phải_chọn_một_cách_trả_lời()
    {
        Breaks(Meeting.NotCalled, () => Reply(In(MeetingState.Invited), Guid.CreateVersion7(), Coming()));
        Breaks(InvitationReply.KindNeeded, () => Reply(In(MeetingState.Invited), Units[2], Coming() with { Kind = null }));
    }

    [Fact]
    public void Dự_họp_hoặc_cử_người_thì_ghi_ít_nhất_một_người_hàng_trống_bỏ_qua()
    {
        var meeting = In(MeetingState.Invited);
        Breaks(InvitationReply.PeopleNeeded, () => Reply(meeting, Units[2], Coming(new SaidPerson(MeetingPerson.Nobody, " "))));
        var said = Coming(new SaidPerson(MeetingPerson.Nobody, null), new SaidPerson(Head, "0912 345 678"), new SaidPerson(new MeetingPerson("", "Lê Văn Bình", ""), null));
        var reply = Reply(meeting, Units[2], said with { Kind = ReplyKind.SendsAnother });
        Assert.Equal(["Trần Thị Mai", "Lê Văn Bình"], reply.People.Select(p => p.Person.Name));
        Assert.Equal("Bà Trần Thị Mai, Hiệu trưởng; Lê Văn Bình", reply.Summary);
    }

    [Fact]
    public void Hàng_ghi_dở_được_chỉ_ra_bằng_số_thứ_tự()
    {
        var meeting = In(MeetingState.Invited);
        var broken = Assert.Throws<RuleBroken>(() => Reply(meeting, Units[2], Coming(new SaidPerson(Head, null), new SaidPerson(MeetingPerson.Nobody, "0912345678"))));
        Assert.Equal((InvitationReply.NameNeeded.Code, "People[1].Name"), (broken.Rule.Code, broken.Field));
        Assert.Contains("thứ 2", broken.Message, StringComparison.Ordinal);
        Breaks(InvitationReply.NamedTwice, () => Reply(meeting, Units[2], Coming(new SaidPerson(Head, null), new SaidPerson(Head, null))));
        Breaks(InvitationReply.PhoneUnreadable, () => Reply(meeting, Units[2], Coming(new SaidPerson(Head, "gọi văn phòng"))));
        Breaks(InvitationReply.TooManyPeople, () => Reply(meeting, Units[2], Coming([.. Enumerable.Range(0, 21).Select(i => new SaidPerson(Head with { Name = $"Người {i}" }, null))])));
    }

    [Fact]
    public void Không_dự_thì_ghi_lý_do_và_không_ghi_người()
    {
        var meeting = In(MeetingState.Invited);
        Breaks(InvitationReply.ReasonNeeded, () => Reply(meeting, Units[2], Absent(" ")));
        var reply = Reply(meeting, Units[2], Absent("Họp Hội đồng trường") with { People = [new SaidPerson(Head, null)] });
        Assert.Empty(reply.People);
        Assert.Equal("Họp Hội đồng trường", reply.Summary);
    }

    [Fact]
    public void Đổi_câu_trả_lời_thì_các_lần_trước_vẫn_còn()
    {
        var meeting = In(MeetingState.Invited);
        var reply = Reply(meeting, Units[2], Absent("Họp Hội đồng trường"));
        reply.Give(meeting, Units, Coming(new SaidPerson(Head, null)), Deed(Units[2], at: Before.AddHours(1)));
        Assert.Equal([ReplyKind.NotComing, ReplyKind.Coming], reply.Events.Select(e => e.Kind));
        Assert.Null(reply.Reason);
        Assert.False(reply.OnBehalf);
        reply.Give(meeting, Units, Absent("Ốm"), Deed(Units[0], at: Before.AddHours(2)));
        Assert.True(reply.OnBehalf);
    }

    [Fact]
    public void Hội_nghị_đổi_lịch_thì_hỏi_lại_và_đơn_vị_chủ_trì_không_phải_trả_lời()
    {
        var meeting = In(MeetingState.Invited);
        var reply = Reply(meeting, Units[2], Coming());
        Assert.Equal([Units[1], Units[3]], meeting.Unanswered(Units, [reply]));
        meeting.Move(Start.AddDays(7), "Hội trường lớn", "Trùng lịch");
        Assert.Equal([Units[1], Units[2], Units[3]], meeting.Unanswered(Units, [reply]));
    }

    [Fact]
    public void Người_đã_báo_được_chờ_sẵn_khi_điểm_danh_và_lý_do_vắng_được_ghi_sẵn()
    {
        var meeting = In(MeetingState.Invited);
        var known = meeting.Expect(Units, Units[1], null, Head);
        InvitationReply[] replies = [Reply(meeting, Units[1], Coming()), Reply(meeting, Units[2], Coming(new SaidPerson(new MeetingPerson("Ông", "Lê Văn Bình", "Phó Hiệu trưởng"), null))), Reply(meeting, Units[3], Absent("Cách ly y tế"))];
        meeting.Open(Units.Zip(Names), Start, Now);
        meeting.ExpectAsReplied(replies);
        meeting.ExpectAsReplied(replies);
        Assert.Equal(3, meeting.Attendances.Count);
        Assert.Same(known, meeting.Attendances.Single(a => a.UnitId == Units[1]));
        var expected = meeting.Attendances.Single(a => a.UnitId == Units[2]);
        Assert.False(expected.Came);
        meeting.Arrive(expected, Start, Now);
        Assert.Equal("Cách ly y tế", meeting.Attendances.Single(a => a.UnitId == Units[3]).AbsentReason);
        Assert.Equal([Units[2]], meeting.UnitsPresentAt(Now));
    }

    [Fact]
    public void Đơn_vị_báo_vắng_thì_người_được_chờ_của_đơn_vị_cũng_vắng_có_lý_do()
    {
        var meeting = In(MeetingState.Invited);
        var typed = meeting.Expect(Units, Units[3], null, Head);
        var absent = Reply(meeting, Units[3], Absent("Cách ly y tế"));
        meeting.ExpectAsReplied([absent]);
        Assert.Equal("Cách ly y tế", typed.AbsentReason);
        Assert.Single(meeting.Attendances);
    }

    [Fact]
    public void Lý_do_vắng_theo_lịch_cũ_không_ghi_vào_điểm_danh()
    {
        var meeting = In(MeetingState.Invited);
        var absent = Reply(meeting, Units[3], Absent("Trùng lịch họp tỉnh"));
        meeting.Move(Start.AddDays(-1), "Hội trường lớn", "Trùng lịch họp tỉnh");
        meeting.Open(Units.Zip(Names), Start, Now);
        meeting.ExpectAsReplied([absent]);
        Assert.Empty(meeting.Attendances);
    }

    private static SaidReply Coming(params SaidPerson[] people) => new(ReplyKind.Coming, people.Length == 0 ? [new SaidPerson(Head, null)] : people, null, null);

    private static SaidReply Absent(string reason) => new(ReplyKind.NotComing, [], reason, null);

    private static InvitationReply Reply(Meeting meeting, Guid unit, SaidReply said, DateTime? at = null)
    {
        var reply = new InvitationReply(meeting.Id, unit);
        reply.Give(meeting, Units, said, Deed(unit, at: at ?? Before));
        return reply;
    }
}
