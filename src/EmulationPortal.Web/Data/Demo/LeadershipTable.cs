using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Who led a bloc in a year.</summary>
/// <param name="Bloc">The bloc.</param>
/// <param name="Year">The year, relative to the one at work.</param>
/// <param name="Chair">The chair unit.</param>
/// <param name="Mode">How chair and vice-chairs were chosen.</param>
/// <param name="Vices">The vice-chair units; none where none was announced.</param>
/// <param name="TwoYears">Whether the chair's term covers the following year too.</param>
internal sealed record LedRow(string Bloc, int Year, string Chair, SelectionMode Mode, string[] Vices, bool TwoYears = false);

/// <summary>Leadership of three past years and the year at work: four ways of choosing, one term of two years, one bloc still without a chair.</summary>
internal static class LeadershipTable
{
    public static readonly IReadOnlyList<LedRow> Rows =
    [
        new("khoi-2", -3, "so-tai-chinh", SelectionMode.Elected, ["so-cong-thuong"]),
        new("khoi-2", -2, "so-cong-thuong", SelectionMode.Elected, ["so-xay-dung"]),
        new("khoi-2", -1, "so-xay-dung", SelectionMode.Elected, ["so-nnmt", "thue-tinh"]),
        new("khoi-2", 0, "so-nnmt", SelectionMode.Elected, ["so-khcn", "kho-bac"]),

        new(BlocTable.Mixed, -3, "dh-lam-giang", SelectionMode.Rotation, ["truong-chinh-tri"]),
        new(BlocTable.Mixed, -2, "truong-chinh-tri", SelectionMode.Rotation, ["cd-y-te"]),
        new(BlocTable.Mixed, -1, "cd-y-te", SelectionMode.Rotation, ["so-gddt"]),
        new(BlocTable.Mixed, 0, "so-gddt", SelectionMode.Rotation, ["cd-nghe"]),

        new("khoi-7", -3, "cd-su-pham", SelectionMode.Elected, ["tc-kinh-te"]),
        new("khoi-7", -2, "tc-kinh-te", SelectionMode.Elected, ["cd-ky-thuat"]),
        new("khoi-7", -1, "cd-ky-thuat", SelectionMode.Elected, ["cd-cong-dong"]),
        new("khoi-7", 0, "cd-cong-dong", SelectionMode.Elected, ["tc-van-hoa"]),

        new("cum-thpt-1", -3, "thpt-le-loi", SelectionMode.Appointed, ["thpt-quang-trung"]),
        new("cum-thpt-1", -2, "thpt-chuyen", SelectionMode.Appointed, ["thpt-le-loi"], TwoYears: true),
        new("cum-thpt-1", 0, "thpt-nguyen-trai", SelectionMode.Appointed, ["thpt-noi-tru", "thpt-son-khe"]),

        new("cum-2", -3, "phuong-lam-giang", SelectionMode.Rotation, ["phuong-ben-da"]),
        new("cum-2", -2, "phuong-ben-da", SelectionMode.Rotation, ["phuong-nam-ngan"]),
        new("cum-2", -1, "phuong-nam-ngan", SelectionMode.Rotation, ["xa-son-khe"]),
        new("cum-2", 0, "xa-son-khe", SelectionMode.Rotation, ["xa-dong-lau"]),

        new("khoi-9", -3, "mttq", SelectionMode.Assigned, ["lien-doan-lao-dong"]),
        new("khoi-9", -2, "lien-doan-lao-dong", SelectionMode.Assigned, ["hoi-phu-nu"]),
        new("khoi-9", -1, "hoi-phu-nu", SelectionMode.Assigned, []),
        new("khoi-9", 0, "tinh-doan", SelectionMode.Assigned, ["hoi-nong-dan"]),

        new("khoi-11", -3, "dien-luc", SelectionMode.Elected, ["buu-dien"]),
        new("khoi-11", -2, "buu-dien", SelectionMode.Elected, ["vien-thong"]),
        new("khoi-11", -1, "vien-thong", SelectionMode.Appointed, ["cap-nuoc"]),
        new("khoi-11", 0, "cap-nuoc", SelectionMode.Elected, ["xo-so"]),

        new(BlocTable.Small, -3, "cong-an-tinh", SelectionMode.Assigned, ["bo-chi-huy-quan-su"]),
        new(BlocTable.Small, -2, "bo-chi-huy-quan-su", SelectionMode.Assigned, ["thanh-tra"]),
        new(BlocTable.Small, -1, "thanh-tra", SelectionMode.Assigned, ["thi-hanh-an"]),
    ];
}
