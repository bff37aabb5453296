using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The half-year report of a bloc, with a table of twenty rows that crosses a page.</summary>
internal static class SpecimenReport
{
    public static OfficialDocument Report { get; } = new()
    {
        Metadata = new("Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026 của Khối thi đua số 5"),
        Profile = Profile.Body14,
        Letterhead = new("UBND TỈNH SƠN HẢI", "KHỐI THI ĐUA SỐ 5") { Number = new("BC-KTĐ5"), PlaceAndDate = new("Sơn Hải", 2026) },
        Kind = "BÁO CÁO",
        Abstract = ["Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026;", "phương hướng, nhiệm vụ 6 tháng cuối năm 2026"],
        Blocks =
        [
            new Paragraph("Thực hiện Kế hoạch hoạt động năm 2026 và kết luận tại Hội nghị sơ kết ngày 25 tháng 6 năm 2026, Khối thi đua số 5 báo cáo kết quả công tác thi đua, khen thưởng 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm 2026 như sau:"),
            new Heading(1, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
            new Paragraph("Khối thi đua số 5 năm 2026 có 10 đơn vị thành viên, gồm 01 sở, 01 cơ quan ngành dọc, 07 trường và 01 phân hiệu. Trưởng khối: Sở Giáo dục và Đào tạo; Phó khối: Trường Cao đẳng Y tế Sơn Hải. Số đơn vị và cơ cấu Khối không thay đổi so với năm 2025."),
            new Heading(1, "II. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026"),
            new Heading(2, "1. Công tác chỉ đạo, triển khai"),
            new Paragraph("Khối đã ban hành Quy chế hoạt động, Bảng tiêu chí chấm điểm và tổ chức ký kết giao ước thi đua; 10/10 đơn vị đăng ký danh hiệu thi đua, chỉ tiêu đúng thời hạn."),
            new Heading(2, "2. Phong trào thi đua"),
            new Paragraph("Các đơn vị hưởng ứng 03 phong trào thi đua do Ủy ban nhân dân tỉnh phát động; 08 đơn vị phát động phong trào chuyên đề; xây dựng 14 mô hình mới, trong đó 05 mô hình được nhân rộng trong Khối. Khối tổ chức 01 đợt giao lưu chuyên môn tại Trường Đại học Sơn Hải với 186 lượt người tham gia."),
            new Heading(2, "3. Thực hiện chỉ tiêu đã giao ước"),
            new Paragraph("Kết quả thực hiện chỉ tiêu chủ yếu của các đơn vị thể hiện tại Bảng 1. Số liệu là ước thực hiện đến ngày 30 tháng 6 năm 2026."),
            new Table(
                [
                    new("STT", 11, Alignment.Centre), new("Đơn vị", 36), new("Chỉ tiêu"), new("Đơn vị tính", 21, Alignment.Centre),
                    Figure("Kế hoạch năm", 17), Figure("Ước thực hiện", 16), Figure("Tỷ lệ (%)", 15), Figure("Cùng kỳ 2025", 15),
                ],
                [
                    .. Unit("1", "Sở Giáo dục và Đào tạo", "Trường đạt chuẩn quốc gia|trường|12|7|58,33|5", "Giáo viên đạt chuẩn đào tạo|%|98|97,6|99,59|96,9"),
                    .. Unit("2", "Bảo hiểm xã hội tỉnh Sơn Hải", "Tỷ lệ bao phủ bảo hiểm y tế|% dân số|95|94,2|99,16|93,4", "Người tham gia BHXH tự nguyện|người|21.500|19.870|92,42|17.942"),
                    .. Unit("3", "Trường Đại học Sơn Hải", "Tuyển sinh trình độ đại học|sinh viên|2.400|1.105|46,04|1.068", "Đề tài khoa học cấp tỉnh trở lên|đề tài|6|4|66,67|3"),
                    .. Unit("4", "Trường Chính trị tỉnh Sơn Hải", "Lớp đào tạo, bồi dưỡng|lớp|22|24|109,09|19", "Học viên đào tạo, bồi dưỡng|học viên|1.400|1.486|106,14|1.213"),
                    .. Unit("5", "Trường Cao đẳng Y tế Sơn Hải", "Tuyển sinh|sinh viên|850|812|95,53|790", "Sinh viên có việc làm|%|90|91,4|101,56|89,8"),
                    .. Unit("6", "Trường Cao đẳng Kỹ thuật - Công nghệ Sơn Hải", "Tuyển sinh cao đẳng, trung cấp|HSSV|1.250|468|37,44|451", "Hợp đồng liên kết doanh nghiệp|hợp đồng|15|11|73,33|9"),
                    .. Unit("7", "Trường Cao đẳng Sư phạm Sơn Hải", "Bồi dưỡng giáo viên|lượt người|1.800|1.240|68,89|1.155", "Tuyển sinh Giáo dục mầm non|sinh viên|120|52|43,33|60"),
                    .. Unit("8", "Trường Trung cấp Văn hóa, Nghệ thuật và Du lịch Sơn Hải", "Tuyển sinh|học sinh|420|236|56,19|214", "Biểu diễn phục vụ nhân dân|buổi|30|18|60,00|16"),
                    .. Unit("9", "Trường Trung cấp Nông nghiệp và Phát triển nông thôn Sơn Hải", "Đào tạo nghề nông thôn|lượt người|960|575|59,90|530", "Mô hình trình diễn kỹ thuật|mô hình|8|5|62,50|5"),
                    .. Unit("10", "Phân hiệu Trường Trung cấp Bách nghệ Miền Đông tại Sơn Hải", "Học sinh có việc làm sau 06 tháng|%|85|86,5|101,76|84,1", "Tuyển sinh|học sinh|300|142|47,33|150"),
                ])
            {
                Caption = "Bảng 1. Kết quả thực hiện chỉ tiêu chủ yếu 6 tháng đầu năm 2026",
                ColumnNumbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(6):(5)", "(8)"],
            },
            new Heading(2, "4. Công tác khen thưởng, sáng kiến"),
            new Paragraph("Trong 6 tháng đầu năm, các đơn vị khen thưởng theo thẩm quyền 47 tập thể, 312 cá nhân, trong đó khen thưởng đột xuất 06 tập thể, 29 cá nhân; người trực tiếp lao động, giảng dạy chiếm 78,21% số cá nhân được khen. Hội đồng sáng kiến các đơn vị công nhận 63 sáng kiến cấp cơ sở."),
            new Heading(1, "III. HẠN CHẾ, NGUYÊN NHÂN"),
            new ItemList(Marks.Numbers,
                "Hạn chế: 02 đơn vị gửi báo cáo chậm; 02 đơn vị tuyển sinh thấp hơn cùng kỳ năm 2025; việc phát hiện, giới thiệu điển hình tiên tiến chưa đều giữa các đơn vị.",
                "Nguyên nhân: viên chức phụ trách công tác thi đua, khen thưởng phần lớn kiêm nhiệm; kế hoạch tuyển sinh của các trường tập trung vào quý III."),
            new Heading(1, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2026"),
            new ItemList(Marks.Numbers,
                "Tiếp tục thực hiện các nội dung đã giao ước; phấn đấu 100% chỉ tiêu chủ yếu đạt và vượt kế hoạch năm.",
                "Tổ chức kiểm tra chéo trong tháng 10 năm 2026; tự chấm điểm, gửi hồ sơ về đơn vị Trưởng khối trước ngày 30 tháng 11 năm 2026.",
                "Nâng tỷ lệ khen thưởng người trực tiếp lao động; kịp thời khen thưởng thành tích đột xuất.",
                "Chuẩn bị Hội nghị tổng kết năm 2026, bình xét danh hiệu thi đua và giới thiệu Trưởng khối, Phó khối năm 2027."),
            new Heading(1, "V. KIẾN NGHỊ"),
            new Paragraph("Đề nghị Sở Nội vụ hướng dẫn sớm việc chấm điểm đối với phân hiệu của cơ sở giáo dục có trụ sở chính ngoài tỉnh."),
            new Closing(new SignatureRow(new Signer("Nguyễn Thị Hồng Ẩn", "TM. KHỐI THI ĐUA", "TRƯỞNG KHỐI", "PHÓ GIÁM ĐỐC", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")))
            {
                Paragraphs = ["Trên đây là Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2026 của Khối thi đua số 5./."],
                Recipients = ["Ủy ban nhân dân tỉnh (để báo cáo)", "Sở Nội vụ", "Các đơn vị thành viên Khối", "Lưu: VT, KTĐ5"],
            },
        ],
    };

    private static TableColumn Figure(string title, double millimetres) => new(title, millimetres, Alignment.Right);

    private static IEnumerable<TableRow> Unit(string number, string name, string first, string second)
    {
        TableCell Merged(string text) => new((RichText)text) { RowSpan = 2 };
        yield return new([Merged(number), Merged(name), .. Cells(first)]);
        yield return new([.. Cells(second)]);
    }

    private static IEnumerable<TableCell> Cells(string row) => row.Split('|').Select(text => (TableCell)text);
}
