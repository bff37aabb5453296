namespace EmulationPortal.Domain.Documents;

/// <summary>A text of the list delivered with the portal.</summary>
/// <param name="Key">Stable from version to version; also its part of addresses.</param>
/// <param name="ReplacedBy">Key of the text that took its place.</param>
public sealed record ReferenceLegalText(string Key, LegalFacts Facts, string? ReplacedBy = null);

/// <summary>
/// The texts a province starts from, each with where it was read and what has still to be verified. A text whose first day in force is unknown
/// has none, so that no document quotes it before the office has looked.
/// </summary>
public static class ReferenceLegalTexts
{
    private const string Register = "Danh mục nguồn dẫn Cổng thông tin văn bản Chính phủ và Cơ sở dữ liệu quốc gia về văn bản pháp luật";
    private const string Unread = "Chưa đọc toàn văn. Cần xác minh tên đầy đủ và nội dung.";
    private const string OldLaw = "Ban hành theo Luật Thi đua, khen thưởng năm 2003. Cần xác minh còn áp dụng hay không và ngày hết hiệu lực; tạm ghi hết hiệu lực khi Luật năm 2022 có hiệu lực.";
    private const string OtherProvince = "Văn bản của tỉnh khác, để tham khảo. Cần xác minh tên đầy đủ, hiệu lực hiện nay và đơn vị hành chính sau sắp xếp.";
    private const string Central = "Ban Thi đua - Khen thưởng Trung ương";
    private static readonly DateOnly NewLaw = new(2024, 1, 1);

    /// <summary>The list.</summary>
    public static readonly IReadOnlyList<ReferenceLegalText> All =
    [
        new("luat-06-2022-qh15", Of("06/2022/QH15", LegalKind.Law, "Luật Thi đua, khen thưởng", "Quốc hội", new(2022, 6, 15), NewLaw, null,
            "vietjack.me/phap-luat/luat-thi-dua-khen-thuong-2022")),
        new("luat-06-2026-qh16", Of("06/2026/QH16", LegalKind.Law, "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", "Quốc hội", new(2026, 4, 23), new(2026, 10, 1), null,
            "vanban.chinhphu.vn, docid=218100", Unread + " Chuyển tiếp: hồ sơ tiếp nhận để thẩm định trước ngày 01/10/2026 tiếp tục theo quy định cũ, trừ khi quy định mới có lợi hơn.")),
        new("nd-98-2023-nd-cp", Of("98/2023/NĐ-CP", LegalKind.Decree, "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng", "Chính phủ", new(2023, 12, 31), NewLaw, new(2025, 6, 30),
            Register, "Cần xác minh ngày có hiệu lực; tạm ghi theo ngày Luật có hiệu lực."), "nd-152-2025-nd-cp"),
        new("nd-152-2025-nd-cp", Of("152/2025/NĐ-CP", LegalKind.Decree,
            "quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng", "Chính phủ", new(2025, 6, 14), new(2025, 7, 1), null,
            "pbgdpl.cantho.gov.vn/quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong; vbpl.vn, ItemID=178327")),
        new("tt-01-2024-tt-bnv", Of("01/2024/TT-BNV", LegalKind.Circular, "quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP", "Bộ trưởng Bộ Nội vụ", new(2024, 2, 24), null, new(2025, 8, 4),
            Register, "Cần xác minh tên đầy đủ và ngày có hiệu lực."), "tt-15-2025-tt-bnv"),
        new("tt-15-2025-tt-bnv", Of("15/2025/TT-BNV", LegalKind.Circular, "quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP", "Bộ trưởng Bộ Nội vụ", new(2025, 8, 4), new(2025, 8, 5), null,
            "thuvienphapluat.vn, bản ghi 668075", "Cần xác minh tên đầy đủ của Thông tư. Lưu ý: không xét khen thưởng cho đơn vị đã giải thể sau sắp xếp.")),
        new("tt-20-2025-tt-bnv", Of("20/2025/TT-BNV", LegalKind.Circular, "về thi đua, khen thưởng ngành Nội vụ, kèm mẫu tờ trình và báo cáo thành tích", "Bộ trưởng Bộ Nội vụ", new(2025, 10, 11), null, null,
            "thuviennhadat.vn, bản ghi 717326", "Cần xác minh tên đầy đủ và ngày có hiệu lực; văn bản của ngành Nội vụ, chỉ dẫn khi đúng đối tượng.", LegalPurpose.Awards)),
        new("tt-29-2023-tt-bgddt", Of("29/2023/TT-BGDĐT", LegalKind.Circular, "hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục", "Bộ trưởng Bộ Giáo dục và Đào tạo", new(2023, 12, 29), new(2024, 2, 15), new(2026, 4, 1),
            "hethongphapluat.vn/thong-tu-29-2023", "Cần xác minh tên đầy đủ. Chỉ áp dụng cho hồ sơ gửi trước ngày 02/04/2026.", LegalPurpose.All, LegalReach.SchoolYears), "tt-07-2026-tt-bgddt"),
        new("tt-07-2026-tt-bgddt", Of("07/2026/TT-BGDĐT", LegalKind.Circular, "hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục", "Bộ trưởng Bộ Giáo dục và Đào tạo", new(2026, 2, 15), new(2026, 4, 2), null,
            "vbpl.vn, ItemID=187172", Unread, LegalPurpose.All, LegalReach.SchoolYears)),
        new("cv-1122-btdkt-vi", Of("1122/BTĐKT-VI", LegalKind.Letter, "về tổ chức hoạt động của cụm, khối thi đua", Central, new(2011, 6, 30), new(2011, 6, 30), NewLaw.AddDays(-1),
            "luatminhkhue.vn", OldLaw, LegalPurpose.BlocActivity)),
        new("hd-2819-btdkt", Of("2819/HD-BTĐKT", LegalKind.Guidance, "tổ chức hoạt động của cụm, khối thi đua", Central, new(2014, 12, 19), new(2014, 12, 19), NewLaw.AddDays(-1),
            "thuvienphapluat.vn, bản ghi 199188", OldLaw, LegalPurpose.BlocActivity)),
        new("hd-2745-btdkt", Of("2745/HD-BTĐKT", LegalKind.Guidance, "tổ chức hoạt động của cụm, khối thi đua", Central, new(2015, 11, 24), new(2015, 11, 24), NewLaw.AddDays(-1),
            "thuviennhadat.vn/vbpl, bản ghi 296504", OldLaw, LegalPurpose.BlocActivity)),
        new("hd-2746-btdkt", Of("2746/HD-BTĐKT", LegalKind.Guidance, "tổ chức hoạt động của cụm, khối thi đua", Central, new(2015, 11, 24), new(2015, 11, 24), NewLaw.AddDays(-1),
            "luatvietnam.vn, bản ghi 100561", OldLaw, LegalPurpose.BlocActivity)),
        new("hd-1479-btdkt", Of("1479/HD-BTĐKT", LegalKind.Guidance, "tổ chức hoạt động của cụm, khối thi đua thuộc tỉnh, thành phố trực thuộc Trung ương", Central, new(2016, 7, 25), new(2016, 7, 25), NewLaw.AddDays(-1),
            "luatminhkhue.vn/huong-dan-1479", OldLaw, LegalPurpose.BlocActivity)),
        Provincial("qd-77-2025-nghe-an", "77/2025/QĐ-UBND", "Nghệ An", new(2025, 10, 23)),
        Provincial("qd-947-tra-vinh", "947/QĐ-UBND", "Trà Vinh", new(2024, 6, 3)),
        Provincial("qd-700-binh-phuoc", "700/QĐ-UBND", "Bình Phước", new(2020, 4, 6)),
        Provincial("qd-22-dak-lak", "22/QĐ-UBND", "Đắk Lắk", new(2019, 1, 4)),
        Provincial("qd-950-ca-mau", "950/QĐ-UBND", "Cà Mau", new(2018, 6, 11)),
        Provincial("qd-598-cao-bang", "598/QĐ-UBND", "Cao Bằng", new(2018, 5, 25)),
        Provincial("qd-1306-hoa-binh", "1306/QĐ-UBND", "Hòa Bình", new(2015, 7, 29)),
        Provincial("qd-114-2017-ninh-thuan", "114/2017/QĐ-UBND", "Ninh Thuận", null),
    ];

    private static LegalFacts Of(string number, LegalKind kind, string title, string issuer, DateOnly? issued, DateOnly? from, DateOnly? to, string source, string? toVerify = null,
        LegalPurpose purpose = LegalPurpose.All, LegalReach reach = LegalReach.Everywhere) =>
        new(number, kind, title, issuer, issued, from, to, purpose, reach, null, null, source, toVerify);

    private static ReferenceLegalText Provincial(string key, string number, string province, DateOnly? issued) => new(key, new LegalFacts(
        number, LegalKind.Decision, "ban hành quy định về tổ chức và hoạt động của cụm, khối thi đua", $"Ủy ban nhân dân tỉnh {province}", issued, issued, null,
        LegalPurpose.BlocActivity, LegalReach.Province, province, null, "Tên và ngày trên các trang thuvienphapluat.vn, hethongphapluat.vn, thuviennhadat.vn",
        issued is null ? OtherProvince + " Chưa rõ ngày ban hành." : OtherProvince));
}
