using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A bloc of the invented province.</summary>
/// <param name="Code">Part of addresses.</param>
/// <param name="Kind">Khối or cụm.</param>
/// <param name="Cycle">What its years follow.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">Who is in it.</param>
/// <param name="ChairWord">Its word for the leading unit.</param>
/// <param name="ViceChairWord">Its word for the deputy unit.</param>
/// <param name="Symbol">Its sign in numbers of documents.</param>
/// <param name="LateBy">Days by which its habits come after those of <see cref="StepTable"/>.</param>
/// <param name="Members">Codes of the first members, in the order of the decision.</param>
/// <param name="StandsBefore">In the year at work: the first step that nobody has entered yet, however late it is; null where steps are entered as they pass.</param>
/// <param name="Works">In the year at work, the review of the season is told by its reports and conference, not entered by hand.</param>
internal sealed record BlocRow(
    string Code, BlocKind Kind, CycleKind Cycle, string Name, string Description, string ChairWord, string ViceChairWord, string Symbol, int LateBy, string[] Members,
    YearStep? StandsBefore = null, bool Works = false);

/// <summary>A unit that came to a bloc or left it.</summary>
internal sealed record MemberChange(string Bloc, int Year, YearDay Day, string Unit, bool Joins, string Reason);

/// <summary>The eight blocs: khối and cụm, calendar and school years, mixed and of schools alone, of four units and of twelve.</summary>
internal static class BlocTable
{
    public const string Mixed = "khoi-5";
    public const string Small = "khoi-12";

    public static readonly IReadOnlyList<BlocRow> Rows =
    [
        new("khoi-2", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 2", "Các sở, ban và cơ quan ngành dọc khối kinh tế tổng hợp",
            "Trưởng khối", "Phó Trưởng khối", "KTĐ2", 0,
            ["so-tai-chinh", "so-cong-thuong", "so-xay-dung", "so-nnmt", "so-khcn", "so-vhttdl", "so-y-te", "ban-ql-kcn", "thue-tinh", "kho-bac", "thong-ke"]),
        new(Mixed, BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 5", "Sở Giáo dục và Đào tạo, Bảo hiểm xã hội và các cơ sở đào tạo, bồi dưỡng",
            "Khối trưởng", "Khối phó", "KTĐ5", 3,
            ["so-gddt", "cd-nghe", "cd-y-te", "truong-chinh-tri", "phan-hieu-tc-gtvt", "bhxh", "dh-lam-giang", UnitTable.Merged], Works: true),
        new("khoi-7", BlocKind.Khoi, CycleKind.SchoolYear, "Khối thi đua số 7", "Các trường cao đẳng, trung cấp và phân hiệu đại học",
            "Trưởng khối", "Phó khối", "KTĐ7", 5,
            ["cd-cong-dong", "cd-su-pham", "cd-ky-thuat", "tc-kinh-te", "tc-van-hoa", "tc-nong-lam", "phan-hieu-dh"]),
        new("cum-thpt-1", BlocKind.Cum, CycleKind.SchoolYear, "Cụm thi đua các trường trung học phổ thông số 1", "Các trường trung học phổ thông công lập trên địa bàn tỉnh",
            "Cụm trưởng", "Cụm phó", "CTĐ-THPT1", 0,
            ["thpt-chuyen", "thpt-noi-tru", "thpt-nguyen-trai", "thpt-le-loi", "thpt-tran-hung-dao", "thpt-quang-trung", "thpt-chu-van-an", "thpt-doan-ket",
             "thpt-son-khe", "thpt-ben-da", "thpt-nam-ngan", "thpt-dong-lau"]),
        new("cum-2", BlocKind.Cum, CycleKind.CalendarYear, "Cụm thi đua xã, phường số 2", "Các xã, phường ven sông phía đông tỉnh",
            "Trưởng cụm", "Phó Trưởng cụm", "CTĐ2", 9,
            ["phuong-lam-giang", "phuong-ben-da", "phuong-nam-ngan", "xa-son-khe", "xa-dong-lau", "xa-thuong-lam", "xa-hoa-an", "xa-vinh-loc", "xa-cam-thuy"]),
        new("khoi-9", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 9", "Mặt trận Tổ quốc, các đoàn thể và hội",
            "Trưởng khối", "Phó Trưởng khối", "KTĐ9", 12,
            ["mttq", "lien-doan-lao-dong", "hoi-phu-nu", "tinh-doan", "hoi-nong-dan", "hoi-cuu-chien-binh", "hoi-chu-thap-do", "lien-minh-htx"], YearStep.FollowUp),
        new("khoi-11", BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 11", "Các doanh nghiệp nhà nước và doanh nghiệp có vốn nhà nước trên địa bàn tỉnh",
            "Khối trưởng", "Khối phó", "KTĐ11", 16,
            ["dien-luc", "cap-nuoc", "xo-so", "buu-dien", "vien-thong", "moi-truong-do-thi", "lam-nghiep"], Works: true),
        new(Small, BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 12", "Các cơ quan nội chính và lực lượng vũ trang",
            "Trưởng khối", "Phó Trưởng khối", "KTĐ12", 6,
            ["bo-chi-huy-quan-su", "cong-an-tinh", "thanh-tra", "thi-hanh-an", "so-tu-phap"], YearStep.Launch),
    ];

    public static readonly IReadOnlyList<MemberChange> Changes =
    [
        new(Mixed, -2, new(0, 8, 1), UnitTable.Merged, false, "Sáp nhập vào Trường Cao đẳng Y tế Lâm Giang theo Quyết định số 1187/QĐ-UBND của Chủ tịch Ủy ban nhân dân tỉnh"),
        new(Small, -1, new(0, 2, 10), "so-tu-phap", false, "Chuyển sang Khối thi đua số 2 theo Quyết định số 239/QĐ-UBND của Ủy ban nhân dân tỉnh"),
        new("khoi-2", -1, new(0, 2, 10), "so-tu-phap", true, "chuyển từ Khối thi đua số 12 theo Quyết định số 239/QĐ-UBND của Ủy ban nhân dân tỉnh"),
        new("cum-2", 0, new(0, 2, 12), "xa-tan-lap", true, "bổ sung theo Quyết định số 251/QĐ-UBND của Ủy ban nhân dân tỉnh"),
    ];
}
