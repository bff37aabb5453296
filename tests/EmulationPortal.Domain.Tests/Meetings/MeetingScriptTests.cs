using EmulationPortal.Domain.Meetings;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>The chair's script writes itself from the programme, and keeps what the presider wrote instead.</summary>
public sealed class MeetingScriptTests
{
    [Fact]
    public void Kịch_bản_có_lời_cho_từng_nội_dung_theo_giờ_và_người_trình_bày()
    {
        var meeting = Programme();
        var script = Script(meeting);
        Assert.Equal(["14:00 - 14:10", "14:10 - 14:30", "14:30 - 15:15", "15:15 - 15:25", "15:25 - 15:40", "15:40 - 15:55"], script.Select(s => s.Hours));
        Assert.Contains("xin trân trọng giới thiệu: Ông Trần Hữu Phước, Trưởng phòng, Sở Nội vụ.", script[0].Words, StringComparison.Ordinal);
        Assert.Contains("Chủ trì Hội nghị: Ông Lê Quốc Thịnh, Phó Hiệu trưởng Trường Chính trị tỉnh.", script[0].Words, StringComparison.Ordinal);
        Assert.Contains("xin mời Bà Phan Ngọc Diễm: Trình bày dự thảo Báo cáo sơ kết.", script[1].Words, StringComparison.Ordinal);
        Assert.Contains("thảo luận", script[2].Words, StringComparison.Ordinal);
        Assert.Contains("kính mời Ông Trần Hữu Phước, Trưởng phòng, Sở Nội vụ phát biểu chỉ đạo", script[4].Words, StringComparison.Ordinal);
        Assert.Contains("tuyên bố bế mạc", script[5].Words, StringComparison.Ordinal);
        Assert.All(script, s => Assert.False(s.Edited));
    }

    [Fact]
    public void Các_nội_dung_biểu_quyết_đứng_ở_mục_biểu_quyết_mỗi_nội_dung_một_lần()
    {
        var meeting = Programme();
        var script = Script(meeting, "Thông qua Báo cáo sơ kết", "Thông qua Quy chế", "Thông qua Quy chế");
        Assert.Contains("Thông qua Báo cáo sơ kết: đơn vị nào nhất trí, đề nghị giơ tay.", script[3].Words, StringComparison.Ordinal);
        Assert.Equal(2, script[3].Words.Split("Thông qua Quy chế").Length);
        Assert.Contains("trên 50%", script[3].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(script.Where(s => s != script[3]), s => s.Words.Contains("Quy chế", StringComparison.Ordinal));
    }

    [Fact]
    public void Chương_trình_không_có_mục_biểu_quyết_thì_biểu_quyết_trước_khi_kết_luận()
    {
        var meeting = Planned();
        meeting.AddAgendaItem("Kết luận của Chủ tọa");
        var script = Script(meeting, "Thông qua Quy chế");
        Assert.Contains("Thông qua Quy chế", script[0].Words, StringComparison.Ordinal);
        Assert.Contains("Hội nghị thảo luận", script[0].Words, StringComparison.Ordinal);
        Assert.Null(script[0].Hours);
    }

    [Fact]
    public void Lời_đã_sửa_được_giữ_xóa_trống_thì_lấy_lại_lời_của_Cổng()
    {
        var meeting = Programme();
        var before = Script(meeting)[2];
        meeting.WriteScript(before.Item, "Xin mời thảo luận.\r\n", before.Generated);
        Assert.Equal(("Xin mời thảo luận.", true), (Script(meeting)[2].Words, Script(meeting)[2].Edited));
        meeting.WriteScript(before.Item, before.Generated, before.Generated);
        Assert.False(Script(meeting)[2].Edited);
        meeting.WriteScript(before.Item, "Lời khác", before.Generated);
        meeting.WriteScript(before.Item, " ", before.Generated);
        Assert.Equal(before.Generated, Script(meeting)[2].Words);
        Breaks(Meeting.ScriptTooLong, () => meeting.WriteScript(before.Item, new string('a', 6001), ""));
    }

    [Fact]
    public void Họp_xong_hoặc_hủy_họp_thì_không_sửa_kịch_bản() =>
        Assert.All([MeetingState.Closed, MeetingState.Cancelled], state =>
        {
            var meeting = In(state);
            Breaks(Meeting.NotNow, () => meeting.WriteScript(meeting.Agenda[0], "Lời khác", ""));
        });

    [Fact]
    public void Có_kết_luận_và_đã_bế_mạc_thì_mới_lập_thông_báo_kết_luận()
    {
        var meeting = Open();
        Assert.False(meeting.Concluded);
        meeting.Conclude(null, "Nhân rộng mô hình", null, "Các đơn vị thành viên", null);
        Assert.False(meeting.Concluded);
        meeting.Close(Now, Now);
        Assert.True(meeting.Concluded);
        Assert.False(In(MeetingState.Closed).Concluded);
    }

    private static Meeting Programme()
    {
        var meeting = Planned();
        meeting.RemoveAgendaItem(meeting.Agenda[0]);
        foreach (var (title, presenter, minutes) in new (string, string?, int)[]
        {
            ("Tuyên bố lý do, giới thiệu đại biểu", null, 10), ("Trình bày dự thảo Báo cáo sơ kết", "Bà Phan Ngọc Diễm", 20), ("Thảo luận", null, 45),
            ("Biểu quyết thông qua các nội dung", null, 10), ("Phát biểu chỉ đạo của đại diện cơ quan quản lý", null, 15), ("Kết luận của Chủ tọa; thông qua Biên bản", null, 15),
        })
            meeting.AddAgendaItem(title, presenter, minutes);
        return meeting;
    }

    private static IReadOnlyList<ScriptItem> Script(Meeting meeting, params string[] votes) =>
        MeetingScript.Compose(new ScriptFacts(meeting, "Khối thi đua số 7", Units.Zip(Names).ToDictionary(p => p.First, p => p.Second), 4, votes, VoteRule.Default.InWords()));
}
