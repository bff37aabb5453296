using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>What an office rarely but surely sends: long tables, many signers, long names, everything at once.</summary>
internal static class HardDocuments
{
    public static readonly Verification Verification = new("K5TT-7Q4M-92XK", "thidua.example.vn/kiem-tra", "https://thidua.example.vn/kt/K5TT7Q4M92XK");

    public const string LongUnit = "TRƯỜNG TRUNG CẤP NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN SƠN HẢI";

    /// <summary>As long as merged centres are named.</summary>
    public const string LongestUnit = "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên và Bồi dưỡng nghiệp vụ sư phạm, ngoại ngữ, tin học liên huyện Bắc Vĩnh Thạnh, Nam Vĩnh Thạnh và Tiên Phước trực thuộc Sở Giáo dục và Đào tạo tỉnh Sơn Hải";

    public static OfficialDocument Plain { get; } = new() { Metadata = new("Văn bản") };

    /// <summary>A công văn: no kind, the subject under the number.</summary>
    public static OfficialDocument Dispatch { get; } = Plain with
    {
        Letterhead = new("UBND TỈNH SƠN HẢI", "KHỐI THI ĐUA SỐ 5")
        {
            Number = new("KTĐ5-VP", "05"),
            Subject = "V/v đôn đốc nộp báo cáo sơ kết",
            PlaceAndDate = new("Sơn Hải", 2026, 2, 5),
        },
        Addressees = ["Trường Đại học Sơn Hải"],
        LegalBasis = ["Căn cứ Quy chế hoạt động của Khối", "Căn cứ Kế hoạch năm 2026"],
        Blocks = [new Closing(new SignatureRow(new Signer("Nguyễn Thị Hồng Ẩn", "TRƯỞNG KHỐI"))) { Paragraphs = ["Đề nghị quý đơn vị gửi báo cáo./."], Recipients = ["Như trên", "Lưu: VT"] }],
        Verification = Verification,
    };

    /// <summary>A draft with everything: addressees, a table of forty rows, twelve signers, an annex across the sheet.</summary>
    public static OfficialDocument Draft { get; } = Plain with
    {
        Letterhead = new("UBND TỈNH SƠN HẢI", "CỤM THI ĐUA CÁC TRƯỜNG TRUNG CẤP, CAO ĐẲNG VÀ ĐẠI HỌC") { Number = new("GƯ-CTĐ"), PlaceAndDate = new("Sơn Hải", 2026) },
        Kind = "GIAO ƯỚC THI ĐUA",
        Abstract = ["Năm học 2026-2027"],
        IsDraft = true,
        Addressees = ["Chủ tịch Ủy ban nhân dân tỉnh Sơn Hải", "Hội đồng Thi đua - Khen thưởng tỉnh Sơn Hải\n(qua Sở Nội vụ tỉnh Sơn Hải)"],
        LegalBasis = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Căn cứ Quy chế hoạt động của Cụm"],
        Blocks =
        [
            new Heading(1, "I. CHỈ TIÊU"),
            new Heading(3, "a) Chỉ tiêu chung"),
            new Paragraph("Các đơn vị thống nhất như sau:"),
            FortyRows,
            Paragraph.Centred(new RichText(Run.Italic("(Có danh sách kèm theo)"))),
            new Closing([.. Rows(12)])
            {
                Heading = "ĐẠI DIỆN CÁC ĐƠN VỊ KÝ KẾT",
                Paragraphs = ["Giao ước được lập thành 13 bản; có hiệu lực từ ngày ký./."],
                Recipients = ["Sở Nội vụ", "Lưu: VT"],
            },
        ],
        Annexes = [new(null, ["DANH SÁCH", "Các đơn vị tham gia"], [TwoLevelHead]) { AttachedTo = "(Kèm theo Giao ước)", Orientation = Orientation.Landscape }],
        Verification = Verification,
    };

    public static Table FortyRows => new(
        [new("STT", 12, Alignment.Centre), new("Đơn vị"), new("Chỉ tiêu", 40), new("Số lượng", 25, Alignment.Right)],
        [.. Enumerable.Range(1, 40).Select(number => new TableRow($"{number}", $"Trường trung học phổ thông số {number} thuộc Sở Giáo dục và Đào tạo tỉnh Sơn Hải", $"mã{number}đầu và mã{number}cuối", $"{number}.000"))])
    {
        Caption = "Bảng 1. Chỉ tiêu thi đua",
        Unit = "Đơn vị tính: lượt người",
        Note = "Ghi chú: số liệu tính đến ngày 30 tháng 6 năm 2026.",
    };

    public static IEnumerable<SignatureRow> Rows(int signers) =>
        Enumerable.Range(1, signers).Select(number => new Signer($"Nguyễn Văn Số{number}", "PHÓ HIỆU TRƯỞNG", LongUnit)).Chunk(3).Select(row => new SignatureRow(row));

    private static Table TwoLevelHead => new(
        [new("", 12, Alignment.Centre), new(""), new("", 30, Alignment.Right), new("", 30, Alignment.Right), new("", 40)],
        [
            new(new TableCell((RichText)"I. KHỐI CAO ĐẲNG") { ColumnSpan = 5 }) { IsGroup = true },
            new("1", "Trường Cao đẳng Y tế Sơn Hải", "58,75", "19,25", new TableCell((RichText)"Nộp chậm 01 ngày") { IsSmall = true }),
            new("", "Cộng", "58,75", "19,25", "") { IsTotal = true },
        ])
    {
        Head =
        [
            new(Over("STT"), Over("Đơn vị"), new TableCell((RichText)"Điểm") { ColumnSpan = 2 }, Over("Ghi chú")),
            new("Nhóm I", "Nhóm II"),
        ],
        ColumnNumbers = ["(1)", "(2)", "(3)", "(4)", "(5)"],
    };

    private static TableCell Over(string text) => new((RichText)text) { RowSpan = 2 };
}
