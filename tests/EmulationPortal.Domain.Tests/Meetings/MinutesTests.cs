using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using static EmulationPortal.Domain.Tests.Meetings.Sample;

namespace EmulationPortal.Domain.Tests.Meetings;

/// <summary>Minutes write themselves, keep what people wrote, are passed, finalised and signed.</summary>
public sealed class MinutesTests
{
    private static (Meeting Meeting, Minutes Minutes) Full()
    {
        var meeting = Open(present: 3);
        meeting.Excuse(Units[3], null, null, "Cách ly y tế theo quy định");
        var guest = meeting.CheckIn(null, meeting.Guests[0], meeting.Guests[0].Person, Start, Now);
        meeting.WriteOutcome(meeting.Agenda[0], "Báo cáo nêu 05 nhiệm vụ");
        meeting.WriteOpinion(meeting.Attendances[1], meeting.Agenda[0], "đề nghị bổ sung kết quả hội thảo", Now, Now);
        meeting.RecordVote(Vote(meeting), 2, 0, 1, Now, Now);
        meeting.RecordVote(meeting.PutToVote(null, "Biên bản", VoteForm.RaisedHands, VoteRule.Default, VoteSubject.Minutes), 3, 0, 0, Now, Now);
        meeting.WriteRemark(guest, "ghi nhận kết quả đạt được", Now, Now);
        meeting.Conclude(null, "Hoàn thiện Báo cáo", Units[0], Names[0], new DateOnly(2026, 6, 30));
        return (meeting, new Minutes(meeting));
    }

    [Theory]
    [InlineData("Chuyên viên", "chuyên viên Trường Chính trị tỉnh")]
    [InlineData("Chuyên viên Văn phòng", "chuyên viên Văn phòng, Trường Chính trị tỉnh")]
    [InlineData("Chuyên viên Phòng Đào tạo", "chuyên viên Phòng Đào tạo, Trường Chính trị tỉnh")]
    [InlineData("Cán bộ Trường", "cán bộ Trường Chính trị tỉnh")]
    public void An_officer_is_named_with_the_unit(string title, string expected) => Assert.Equal(expected, MeetingPerson.OfficeIn(title, "Trường Chính trị tỉnh"));

    [Theory]
    [InlineData("Giám đốc Phân hiệu", "Phân hiệu Trường Đại học Một", " ", "Ông An, Giám đốc Phân hiệu Trường Đại học Một")]
    [InlineData("Giám đốc công ty", "Công ty Cấp nước", " ", "Ông An, Giám đốc Công ty Cấp nước")]
    [InlineData("Trưởng phòng", "Phòng Thi đua - Khen thưởng, Sở Nội vụ", ", ", "Ông An, Trưởng Phòng Thi đua - Khen thưởng, Sở Nội vụ")]
    [InlineData("Trưởng phòng", "Sở Nội vụ", ", ", "Ông An, Trưởng phòng, Sở Nội vụ")]
    [InlineData("Phó Hiệu trưởng", "Trường Chính trị tỉnh", " ", "Ông An, Phó Hiệu trưởng Trường Chính trị tỉnh")]
    [InlineData("", "Sở Nội vụ", ", ", "Ông An, Sở Nội vụ")]
    public void Words_that_end_the_title_and_begin_the_unit_are_said_once(string title, string unit, string between, string expected) =>
        Assert.Equal(expected, new MeetingPerson("Ông", "An", title).In(unit, between));

    [Fact]
    public void Biên_bản_chứa_mọi_dữ_kiện_theo_thứ_tự()
    {
        var (meeting, minutes) = Full();
        meeting.Close(Now, Now);
        var text = string.Join('\n', Compose(meeting, minutes).Select(i => i switch
        {
            MinutesHeading heading => heading.Text,
            ComposedParagraph paragraph => $"{paragraph.Label} {paragraph.Text}".Trim(),
            _ => "[bảng]",
        }));
        string[] inOrder =
        [
            "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", "1. Thời gian bắt đầu: 14 giờ 00 phút, ngày 17 tháng 6 năm 2026.", "2. Địa điểm: Hội trường lớn (Trường Đại học Một, đơn vị Phó khối, đăng cai Hội nghị).",
            "a) Đại biểu cơ quan quản lý: Ông Trần Hữu Phước, Trưởng phòng, Sở Nội vụ.", "b) Đơn vị thành viên: có mặt 03/04 đơn vị (75%), gồm:",
            "- Trường Chính trị tỉnh (Trưởng khối): Bà Đại biểu 0, Phó Hiệu trưởng;", "- Trường Cao đẳng Hai: Bà Đại biểu 2, Phó Hiệu trưởng.", "- Đơn vị vắng mặt: Trường Cao đẳng Y tế; lý do: Cách ly y tế theo quy định.",
            "Số đại biểu triệu tập: 05; có mặt: 04; vắng mặt: 01, có lý do", "4. Chủ tọa: Ông Lê Quốc Thịnh, Phó Hiệu trưởng Trường Chính trị tỉnh.", "5. Thư ký: Bà Phan Ngọc Diễm, chuyên viên Trường Chính trị tỉnh.",
            "II. CHƯƠNG TRÌNH", "1. Thảo luận.", "III. DIỄN BIẾN HỘI NGHỊ", "1. Báo cáo sơ kết", "Ông Lê Quốc Thịnh trình bày nội dung “Thảo luận”. Báo cáo nêu 05 nhiệm vụ.",
            "2. Ý kiến thảo luận", "a) Bà Đại biểu 1, Trường Đại học Một: đề nghị bổ sung kết quả hội thảo.", "3. Kết quả biểu quyết",
            "Hình thức: giơ tay, mỗi đơn vị thành viên một phiếu. Số đơn vị có mặt khi biểu quyết: 03/04. Tỷ lệ tính trên số đơn vị có mặt; nội dung được thông qua khi đạt trên 50%.", "[bảng]",
            "4. Phát biểu chỉ đạo", "Ông Trần Hữu Phước, Trưởng phòng, Sở Nội vụ: ghi nhận kết quả đạt được.", "5. Kết luận của Chủ tọa", "Chủ tọa tiếp thu ý kiến chỉ đạo, kết luận và giao nhiệm vụ:", "[bảng]",
            "Biên bản được lập thành 05 bản, đã đọc lại cho các đại biểu cùng nghe và được 03/03 đơn vị có mặt nhất trí thông qua.", "Hội nghị kết thúc vào 17 giờ 00 phút, ngày 17 tháng 6 năm 2026./.",
        ];
        var at = -1;
        foreach (var words in inOrder)
        {
            var next = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{words}” is missing or out of order in:\n{text}");
            at = next;
        }
    }

    [Fact]
    public void Đoạn_đã_sửa_còn_nguyên_khi_có_ý_kiến_mới_và_được_đánh_dấu_khi_dữ_kiện_của_nó_đổi()
    {
        var (meeting, minutes) = Full();
        minutes.Edit(Paragraph(meeting, minutes, "opinion:"), "a) Bà Đại biểu 1 đề nghị bổ sung số liệu.");
        meeting.WriteOpinion(meeting.Attendances[0], meeting.Agenda[0], "thống nhất", Now, Now);
        Assert.False(Paragraph(meeting, minutes, "opinion:").FactsChanged);
        meeting.RewriteOpinion(meeting.Opinions[0], "đề nghị bổ sung cả mô hình mới");
        var paragraph = Paragraph(meeting, minutes, "opinion:");
        Assert.True(paragraph is { FactsChanged: true, Edited: true });
        Assert.Equal("a) Bà Đại biểu 1 đề nghị bổ sung số liệu.", paragraph.Text);
        Assert.Contains("mô hình mới", paragraph.Generated, StringComparison.Ordinal);
        minutes.KeepEdit(paragraph);
        Assert.True(Paragraph(meeting, minutes, "opinion:") is { FactsChanged: false, Edited: true });
        minutes.DropEdit(paragraph.Key);
        Assert.Contains("mô hình mới", Paragraph(meeting, minutes, "opinion:").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bỏ_dữ_kiện_không_làm_mất_lời_đã_sửa()
    {
        var (meeting, minutes) = Full();
        minutes.Edit(Paragraph(meeting, minutes, "opinion:"), "Lời đã sửa");
        meeting.WithdrawOpinion(meeting.Opinions[0]);
        var orphan = Paragraph(meeting, minutes, "opinion:");
        Assert.True(orphan is { Text: "Lời đã sửa", Generated: null, FactsChanged: true });
        minutes.KeepEdit(orphan);
        Assert.False(Paragraph(meeting, minutes, "opinion:").FactsChanged);
    }

    [Fact]
    public void Đoạn_thêm_đứng_sau_đoạn_được_chọn()
    {
        var (meeting, minutes) = Full();
        minutes.AddFree("place", "Hội nghị họp trực tiếp.");
        var texts = Compose(meeting, minutes).OfType<ComposedParagraph>().Select(p => p.Key).ToList();
        Assert.StartsWith("free:", texts[texts.IndexOf("place") + 1], StringComparison.Ordinal);
        Breaks(Minutes.TextNeeded, () => minutes.AddFree("place", " "));
        Breaks(Minutes.TextNeeded, () => minutes.Edit(Paragraph(meeting, minutes, "place"), ""));
        Breaks(Minutes.NoSuchParagraph, () => minutes.DropEdit("không có"));
        Breaks(Minutes.CopiesOutOfRange, () => minutes.SetCopies(0));
    }

    [Fact]
    public void Biên_bản_chốt_khi_đã_bế_mạc_đã_thông_qua_và_không_còn_đoạn_đổi_dữ_kiện()
    {
        var (meeting, minutes) = Full();
        Breaks(Minutes.MeetingNotClosed, () => minutes.RequireFinalisable(meeting, Compose(meeting, minutes), Now));
        meeting.Close(Now, Now);
        minutes.Edit(Paragraph(meeting, minutes, "opinion:"), "Lời đã sửa");
        meeting.RewriteOpinion(meeting.Opinions[0], "ý kiến khác");
        Breaks(Minutes.FactsChanged, () => minutes.RequireFinalisable(meeting, Compose(meeting, minutes), Now));
        minutes.KeepEdit(Paragraph(meeting, minutes, "opinion:"));
        minutes.Finalise(meeting, Compose(meeting, minutes), Guid.CreateVersion7(), Deed());
        Assert.Equal(MinutesState.Final, minutes.State);
        Breaks(Minutes.NotDraft, () => minutes.Edit(Paragraph(meeting, minutes, "place"), "Nơi khác"));
        Breaks(Minutes.NotDraft, () => minutes.AddFree("place", "Thêm"));
        Breaks(Meeting.Frozen, () => meeting.RewriteOpinion(meeting.Opinions[0], "sửa sau"));
        Breaks(Meeting.Frozen, () => meeting.Reopen("Nhầm"));
    }

    [Fact]
    public void Chưa_biểu_quyết_và_chưa_gửi_góp_ý_thì_chưa_thông_qua()
    {
        var meeting = In(MeetingState.Closed);
        var minutes = new Minutes(meeting);
        Breaks(Minutes.NotPassed, () => minutes.RequireFinalisable(meeting, Compose(meeting, minutes), Now));
    }

    [Fact]
    public void Gửi_góp_ý_im_lặng_là_nhất_trí_và_mỗi_góp_ý_phải_được_xử_lý()
    {
        var meeting = Open(present: 3);
        meeting.Close(Now, Now);
        var minutes = new Minutes(meeting);
        Breaks(Minutes.CirculationTooShort, () => minutes.Circulate(meeting, Now.AddHours(1), Deed()));
        Breaks(Minutes.NotCirculated, () => minutes.Respond(meeting, null, null, Deed(Units[0])));
        minutes.Circulate(meeting, Now.AddDays(2), Deed());
        Breaks(Minutes.AlreadyCirculated, () => minutes.Circulate(meeting, Now.AddDays(3), Deed()));
        Breaks(Minutes.OnlyAttendees, () => minutes.Respond(meeting, null, null, Deed(Units[3])));
        Breaks(Minutes.ObjectionNeeded, () => minutes.Respond(meeting, "place", "", Deed(Units[1])));
        var objection = minutes.Respond(meeting, "place", "Địa điểm ghi chưa đủ", Deed(Units[1]));
        Assert.False(minutes.PassedBy(meeting, Now.AddDays(1)));
        Assert.True(minutes.PassedBy(meeting, Now.AddDays(3)));
        Breaks(Minutes.ObjectionsOpen, () => minutes.RequireFinalisable(meeting, Compose(meeting, minutes), Now.AddDays(3)));
        Breaks(Minutes.AnswerNeeded, () => minutes.Settle(objection, "", print: false));
        minutes.Settle(objection, "Đã bổ sung", print: false);
        minutes.RequireFinalisable(meeting, Compose(meeting, minutes), Now.AddDays(3));
        Breaks(Minutes.NotCirculated, () => minutes.Respond(meeting, null, null, Deed(Units[0], at: Now.AddDays(3))));
    }

    [Fact]
    public void Mọi_đơn_vị_dự_họp_nhất_trí_thì_không_cần_chờ_hết_hạn()
    {
        var meeting = Open(present: 2);
        meeting.Close(Now, Now);
        var minutes = new Minutes(meeting);
        minutes.Circulate(meeting, Now.AddDays(2), Deed());
        minutes.Respond(meeting, null, null, Deed(Units[0]));
        Assert.False(minutes.PassedBy(meeting, Now));
        minutes.Respond(meeting, null, null, Deed(Units[1]));
        Assert.True(minutes.PassedBy(meeting, Now));
    }

    [Fact]
    public void Thư_ký_ký_phần_thư_ký_lãnh_đạo_đơn_vị_chủ_trì_ký_phần_chủ_tọa()
    {
        var (meeting, minutes) = Full();
        var secretary = Guid.CreateVersion7();
        meeting.NameSecretary(secretary, meeting.Secretary);
        meeting.Close(Now, Now);
        Breaks(Minutes.NotFinal, () => minutes.Sign(meeting, MinutesSigner.Secretary, false, Deed(accountId: secretary)));
        minutes.Finalise(meeting, Compose(meeting, minutes), Guid.CreateVersion7(), Deed());
        Breaks(Minutes.SecretarySignsOnly, () => minutes.Sign(meeting, MinutesSigner.Secretary, true, Deed(Units[0])));
        Breaks(Minutes.ChairSignsOnly, () => minutes.Sign(meeting, MinutesSigner.Chair, true, Deed(Units[2])));
        Breaks(Minutes.ChairSignsOnly, () => minutes.Sign(meeting, MinutesSigner.Chair, false, Deed(Units[0])));
        minutes.Sign(meeting, MinutesSigner.Secretary, false, Deed(accountId: secretary));
        Breaks(Minutes.AlreadySigned, () => minutes.Sign(meeting, MinutesSigner.Secretary, false, Deed(accountId: secretary)));
        Assert.Equal(MinutesState.Final, minutes.State);
        minutes.Sign(meeting, MinutesSigner.Chair, true, Deed(Units[0], name: " lê  quốc THỊNH "));
        Assert.Equal(MinutesState.Signed, minutes.State);
    }

    [Fact]
    public void Chữ_ký_chủ_tọa_là_của_người_biên_bản_ghi_tên()
    {
        var (meeting, minutes) = Final();
        var refused = Assert.Throws<RuleBroken>(() => minutes.Sign(meeting, MinutesSigner.Chair, true, Deed(Units[0], name: "Nguyễn Văn Khác")));
        Assert.Equal(Minutes.OtherChairNamed.Code, refused.Rule.Code);
        Assert.Contains("Ông Lê Quốc Thịnh", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ký trên giấy và gắn bản quét", refused.Message, StringComparison.Ordinal);
        Assert.Empty(minutes.SignableBy(meeting, true, Deed(Units[0], name: "Nguyễn Văn Khác")));
        Assert.Equal([MinutesSigner.Chair], minutes.SignableBy(meeting, true, Deed(Units[0], name: "Lê Quốc Thịnh")));
    }

    [Fact]
    public void Đơn_vị_chủ_trì_chưa_ghi_tên_người_thì_lãnh_đạo_nào_của_đơn_vị_cũng_ký_được()
    {
        var (meeting, minutes) = Final(m => m.SetHosts(Units, null, [(Units[0], m.Chair!.Person), (Units[1], MeetingPerson.Nobody)]));
        minutes.Sign(meeting, MinutesSigner.Chair, true, Deed(Units[1], name: "Nguyễn Văn Khác"));
        Assert.Single(minutes.Signatures);
    }

    [Fact]
    public void Một_người_không_ký_cả_hai_chữ_ký_của_biên_bản()
    {
        var leader = Guid.CreateVersion7();
        var (meeting, minutes) = Final(m => m.NameSecretary(leader, m.Secretary));
        var deed = Deed(Units[0], leader, name: "Lê Quốc Thịnh");
        minutes.Sign(meeting, MinutesSigner.Secretary, true, deed);
        var refused = Assert.Throws<RuleBroken>(() => minutes.Sign(meeting, MinutesSigner.Chair, true, deed));
        Assert.Equal(Minutes.OnePersonOneSignature.Code, refused.Rule.Code);
        Assert.Contains("Ông Lê Quốc Thịnh", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ký trên giấy và gắn bản quét", refused.Message, StringComparison.Ordinal);
        Assert.Empty(minutes.SignableBy(meeting, true, deed));
    }

    [Fact]
    public void Bản_quét_thay_cho_hai_chữ_ký()
    {
        var (meeting, minutes) = Full();
        meeting.Close(Now, Now);
        var scan = new StoredFile("bien-ban.pdf", "application/pdf", 10, new string('a', 64), Deed());
        Breaks(Minutes.NotFinal, () => minutes.AttachSignedCopy(scan));
        minutes.Finalise(meeting, Compose(meeting, minutes), Guid.CreateVersion7(), Deed());
        minutes.AttachSignedCopy(scan);
        Assert.Equal((MinutesState.Signed, scan.Id), (minutes.State, minutes.SignedCopyId));
    }

    private static (Meeting Meeting, Minutes Minutes) Final(Action<Meeting>? change = null)
    {
        var (meeting, minutes) = Full();
        change?.Invoke(meeting);
        meeting.Close(Now, Now);
        minutes.Finalise(meeting, Compose(meeting, minutes), Guid.CreateVersion7(), Deed());
        return (meeting, minutes);
    }
}
