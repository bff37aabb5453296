using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Three documents of an office, with the facts a page would give. Persons and figures are invented.</summary>
internal static class Specimens
{
    public static OfficialDocument Invitation { get; } = new()
    {
        Metadata = new("Giấy mời dự Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021"),
        Profile = Profile.Body14,
        Letterhead = new("UBND TỈNH ĐỒNG THÁP", "KHỐI THI ĐUA SỐ 7") { Number = new("GM-KTĐ7"), PlaceAndDate = new("Đồng Tháp", 2021) },
        Kind = "GIẤY MỜI",
        Abstract = ["Dự Hội nghị sơ kết công tác thi đua, khen thưởng", "6 tháng đầu năm 2021 của Khối thi đua số 7"],
        Blocks =
        [
            new Paragraph("Khối thi đua số 7 trân trọng kính mời:"),
            new ItemList(Marks.Dash,
                "Lãnh đạo và chuyên viên Phòng Thi đua - Khen thưởng, Sở Nội vụ;",
                "Lãnh đạo và viên chức phụ trách công tác thi đua, khen thưởng của các đơn vị thành viên: Trường Chính trị tỉnh Đồng Tháp, Trường Đại học Đồng Tháp, Trường Cao đẳng Cộng đồng Đồng Tháp, Trường Cao đẳng Y tế Đồng Tháp."),
            Paragraph.Labelled("Tới dự:", "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021 của Khối thi đua số 7."),
            Paragraph.Labelled("Chủ trì:", "Ông Lê Quốc Thịnh, Phó Hiệu trưởng Trường Chính trị tỉnh Đồng Tháp, đại diện đơn vị Trưởng khối."),
            Paragraph.Labelled("Thời gian:", "14 giờ 00 phút, ngày 17 tháng 6 năm 2021 (thứ Năm)."),
            Paragraph.Labelled("Địa điểm:", "Phòng họp số 2, Trường Đại học Đồng Tháp."),
            Paragraph.Labelled("Nội dung:", "Thông qua Báo cáo sơ kết 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2021; thảo luận về thuận lợi, khó khăn, mô hình mới, cách làm hay của các đơn vị (chương trình và dự thảo báo cáo gửi kèm)."),
            new Paragraph("Đề nghị mỗi đơn vị chuẩn bị 01 ý kiến tham luận, gửi danh sách đại biểu về Trường Chính trị tỉnh Đồng Tháp trước ngày 15 tháng 6 năm 2021 (qua bà Phan Ngọc Diễm, chuyên viên Phòng Tổ chức, Hành chính) và thực hiện nghiêm các biện pháp phòng, chống dịch Covid-19."),
            new Closing(new SignatureRow(new Signer("Lê Quốc Thịnh", "TM. KHỐI THI ĐUA", "TRƯỞNG KHỐI", "PHÓ HIỆU TRƯỞNG", "TRƯỜNG CHÍNH TRỊ TỈNH ĐỒNG THÁP")))
            {
                Paragraphs = ["Rất mong quý đại biểu sắp xếp thời gian đến dự đúng giờ để Hội nghị thành công tốt đẹp./."],
                Recipients = ["Như thành phần mời", "Trường ĐH Đồng Tháp (đăng cai)", "Lưu: VT, KTĐ7"],
            },
        ],
    };

    public static OfficialDocument Minutes { get; } = new()
    {
        Metadata = new("Biên bản Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021 của Khối thi đua số 7"),
        Letterhead = new("UBND TỈNH ĐỒNG THÁP", "KHỐI THI ĐUA SỐ 7") { Number = new("BB-KTĐ7") },
        Kind = "BIÊN BẢN",
        Abstract = ["Hội nghị sơ kết công tác thi đua, khen thưởng", "6 tháng đầu năm 2021 của Khối thi đua số 7"],
        Blocks =
        [
            new Heading(1, "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
            Paragraph.Labelled("1. Thời gian bắt đầu:", "14 giờ 00 phút, ngày 17 tháng 6 năm 2021."),
            Paragraph.Labelled("2. Địa điểm:", "Trường Đại học Đồng Tháp (đơn vị Phó khối, đăng cai Hội nghị)."),
            new Heading(2, "3. Thành phần tham dự:"),
            new Paragraph("a) Đại biểu cơ quan quản lý: Ông Trần Hữu Phước, Trưởng phòng Thi đua - Khen thưởng, Sở Nội vụ."),
            new Paragraph("b) Đơn vị thành viên: có mặt 04/04 đơn vị (100%), gồm:"),
            new ItemList(Marks.Dash,
                "Trường Chính trị tỉnh Đồng Tháp (Trưởng khối): Ông Lê Quốc Thịnh, Phó Hiệu trưởng;",
                "Trường Đại học Đồng Tháp (Phó khối): Ông Đặng Vũ Khuyến, Phó Hiệu trưởng;",
                "Trường Cao đẳng Cộng đồng Đồng Tháp: Bà Huỳnh Ngữ Hoài, Phó Hiệu trưởng;",
                "Trường Cao đẳng Y tế Đồng Tháp: Bà Võ Thị Mỹ Lệ, Phó Hiệu trưởng."),
            new Paragraph("c) Viên chức phụ trách công tác thi đua, khen thưởng của các đơn vị thành viên."),
            new Paragraph("Số đại biểu triệu tập: 12; có mặt: 10; vắng mặt: 02, đều có lý do (danh sách tại Phụ lục kèm theo Biên bản này)."),
            Paragraph.Labelled("4. Chủ tọa:", "Ông Lê Quốc Thịnh, Phó Hiệu trưởng Trường Chính trị tỉnh Đồng Tháp."),
            Paragraph.Labelled("5. Thư ký:", "Bà Phan Ngọc Diễm, chuyên viên Trường Chính trị tỉnh Đồng Tháp."),
            new Heading(1, "II. CHƯƠNG TRÌNH"),
            new ItemList(Marks.Numbers,
                "Tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình và thư ký Hội nghị.",
                "Trình bày dự thảo Báo cáo sơ kết 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2021.",
                "Thảo luận về thuận lợi, khó khăn; mô hình mới, cách làm hay của các đơn vị.",
                "Biểu quyết thông qua các nội dung.",
                "Phát biểu chỉ đạo của đại diện Sở Nội vụ.",
                "Kết luận của Chủ tọa; thông qua Biên bản."),
            new Heading(1, "III. DIỄN BIẾN HỘI NGHỊ"),
            new Heading(2, "1. Báo cáo sơ kết"),
            new Paragraph("Bà Phan Ngọc Diễm thay mặt đơn vị Trưởng khối trình bày dự thảo Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2021 (dự thảo đã gửi các đơn vị kèm Giấy mời). Báo cáo nêu kết quả phổ biến văn bản của Trung ương và của Tỉnh, công tác khen thưởng thường xuyên, hoạt động giao lưu, hội thảo khoa học giữa các trường, những nội dung phải tạm hoãn do dịch Covid-19 và 05 nhiệm vụ 6 tháng cuối năm."),
            new Heading(2, "2. Ý kiến thảo luận"),
            new ItemList(Marks.Letters,
                "Ông Đặng Vũ Khuyến, Trường Đại học Đồng Tháp: thống nhất với dự thảo; đề nghị bổ sung kết quả hội thảo khoa học do các trường phối hợp tổ chức và việc công nhận sáng kiến theo quy định mới của Tỉnh; đề xuất dùng chung danh mục chuyên gia phản biện sáng kiến.",
                "Bà Huỳnh Ngữ Hoài, Trường Cao đẳng Cộng đồng Đồng Tháp: thống nhất với dự thảo; khó khăn lớn nhất là tuyển sinh và thực tập doanh nghiệp trong thời gian giãn cách; giới thiệu mô hình “Lớp học trực tuyến gắn với xưởng thực hành” và đề nghị nhân rộng trong Khối.",
                "Bà Võ Thị Mỹ Lệ, Trường Cao đẳng Y tế Đồng Tháp: báo cáo việc cử giảng viên, sinh viên tham gia lấy mẫu, truy vết; đề nghị Khối hướng dẫn khen thưởng đột xuất cho tập thể, cá nhân tham gia phòng, chống dịch.",
                "Ông Lê Quốc Thịnh tiếp thu, giải trình: bổ sung số liệu hội thảo khoa học vào mục 3 phần II; việc khen thưởng đột xuất thực hiện theo thẩm quyền của từng trường, đơn vị Trưởng khối tổng hợp vướng mắc gửi Sở Nội vụ."),
            new Heading(2, "3. Kết quả biểu quyết"),
            new Paragraph("Hình thức: giơ tay, mỗi đơn vị thành viên một phiếu. Số đơn vị có mặt khi biểu quyết: 04/04. Tỷ lệ tính trên số đơn vị có mặt; nội dung được thông qua khi đạt trên 50%.") { IsLead = true },
            new Table(
                [Code("STT", 12), new("Nội dung biểu quyết"), Code("Tán thành", 17), Code("Không tán thành", 17), Code("Không có ý kiến", 17), Code("Tỷ lệ tán thành (%)", 17), Code("Kết quả", 23)],
                [
                    new("1", "Báo cáo sơ kết 6 tháng đầu năm 2021 (đã tiếp thu ý kiến)", "04", "0", "0", "100", "Thông qua"),
                    new("2", "Phương hướng, nhiệm vụ 6 tháng cuối năm 2021", "04", "0", "0", "100", "Thông qua"),
                    new("3", "Tổ chức giao lưu, hội thảo của Khối trong quý IV năm 2021", "03", "0", "01", "75", "Thông qua"),
                ]),
            new Heading(2, "4. Phát biểu chỉ đạo của đại diện Sở Nội vụ"),
            new Paragraph("Ông Trần Hữu Phước, Trưởng phòng Thi đua - Khen thưởng ghi nhận: dịch Covid-19 làm nhiều kế hoạch phải điều chỉnh, song công tác thi đua của Khối được đổi mới trên nhiều mặt; khen thưởng thường xuyên, có chất lượng; duy trì được giao lưu, hội thảo khoa học; quy định công nhận sáng kiến phù hợp với quy định của Tỉnh và điều kiện từng trường. Đề nghị các đơn vị chú trọng khen thưởng người trực tiếp giảng dạy, học tập, nghiên cứu."),
            new Heading(2, "5. Kết luận của Chủ tọa"),
            new Paragraph("Chủ tọa tiếp thu ý kiến chỉ đạo, kết luận và giao nhiệm vụ:"),
            new Table(
                [Code("STT", 12), new("Nhiệm vụ"), new("Đơn vị thực hiện", 44), Code("Thời hạn", 29)],
                [
                    new("1", "Tiếp thu ý kiến, hoàn thiện Báo cáo sơ kết, gửi Sở Nội vụ", "Đơn vị Trưởng khối", "Trước ngày\n30/6/2021"),
                    new("2", "Tiếp tục quán triệt, chỉ đạo viên chức, người lao động thực hiện văn bản của Trung ương và của Tỉnh về thi đua, khen thưởng", "Các đơn vị thành viên", "Thường xuyên"),
                    new("3", "Đổi mới công tác khen thưởng; kịp thời khen thưởng thành tích đột xuất trong giảng dạy, học tập, nghiên cứu", "Các đơn vị thành viên", "Thường xuyên"),
                    new("4", "Phối hợp với Sở Nội vụ hướng dẫn vướng mắc về khen thưởng đột xuất", "Đơn vị Trưởng khối, đơn vị Phó khối", "Trước ngày\n31/7/2021"),
                    new("5", "Nhân rộng mô hình, điển hình tiên tiến bằng hình thức phù hợp với từng trường", "Các đơn vị thành viên", "Trước ngày\n30/11/2021"),
                ]),
            new Closing(new SignatureRow(new("Phan Ngọc Diễm", "THƯ KÝ"), new("Lê Quốc Thịnh", "CHỦ TỌA")))
            {
                Paragraphs =
                [
                    "Biên bản được lập thành 05 bản, đã đọc lại cho các đại biểu cùng nghe và được 04/04 đơn vị có mặt nhất trí thông qua.",
                    "Hội nghị kết thúc vào 16 giờ 45 phút, ngày 17 tháng 6 năm 2021./.",
                ],
                Recipients = ["Sở Nội vụ (Phòng TĐKT)", "Các đơn vị thành viên Khối", "Lưu: VT, Hồ sơ Hội nghị"],
            },
        ],
        Annexes =
        [
            new("Phụ lục", ["DANH SÁCH ĐẠI BIỂU TRIỆU TẬP VÀ THAM DỰ HỘI NGHỊ"],
            [
                new Table(
                    [Code("STT", 12), new("Họ và tên", 39), new("Chức vụ", 36), new("Đơn vị"), Code("Có mặt", 12), new("Lý do vắng mặt", 28)],
                    [
                        new("1", "Trần Hữu Phước", "Trưởng phòng", Over(2, "Phòng Thi đua - Khen thưởng, Sở Nội vụ"), "x", ""),
                        new("2", "Nguyễn Thị Ẵng", "Chuyên viên", "-", "Tham gia tổ phòng, chống dịch"),
                        new("3", "Lê Quốc Thịnh", "Phó Hiệu trưởng", Over(3, "Trường Chính trị tỉnh Đồng Tháp"), "x", ""),
                        new("4", "Phan Ngọc Diễm", "Chuyên viên", "x", ""),
                        new("5", "Bùi Đức Thuận", "Trưởng phòng", "x", ""),
                        new("6", "Đặng Vũ Khuyến", "Phó Hiệu trưởng", Over(3, "Trường Đại học Đồng Tháp"), "x", ""),
                        new("7", "Trương Quỳnh Như", "Phó Trưởng phòng", "x", ""),
                        new("8", "Ngô Hoàng Kỳ", "Chuyên viên", "x", ""),
                        new("9", "Huỳnh Ngữ Hoài", "Phó Hiệu trưởng", Over(2, "Trường Cao đẳng Cộng đồng Đồng Tháp"), "x", ""),
                        new("10", "Phạm Văn Đỡ", "Chuyên viên", "x", ""),
                        new("11", "Võ Thị Mỹ Lệ", "Phó Hiệu trưởng", Over(2, "Trường Cao đẳng Y tế Đồng Tháp"), "x", ""),
                        new("12", "Dương Thị Ngọc Mỡ", "Chuyên viên", "-", "Cách ly y tế theo quy định"),
                        new("", new("Cộng: triệu tập 12; có mặt 10; vắng mặt 02 (có lý do 02)") { ColumnSpan = 3 }, "10", "02") { IsTotal = true },
                    ]),
            ])
            {
                AttachedTo = new("(Kèm theo Biên bản số", Run.Gap(10), "/BB-KTĐ7 ngày 17 tháng 6 năm 2021 của Khối thi đua số 7)"),
            },
        ],
    };

    private static TableColumn Code(string title, double millimetres) => new(title, millimetres, Alignment.Centre);

    private static TableCell Over(int rows, string text) => new((RichText)text) { RowSpan = rows };
}
