using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>A person of the office: what the account may do comes from the role.</summary>
internal sealed record OfficeRow(string Mailbox, string Role, string? Title);

/// <summary>A person whose positions are not the usual one.</summary>
/// <param name="Mailbox">The account; one of the usual ones, or a new one.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What office.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="FromDays">First day in office, in days from the day of filling.</param>
/// <param name="ToDays">Last day in office, in days from the day of filling; null while it lasts.</param>
internal sealed record PositionRow(string Mailbox, string Unit, PositionKind Kind, string Title, int FromDays, int? ToDays = null);

/// <summary>The office, and everybody who is not simply head, deputy or officer of one unit.</summary>
internal static class PeopleTable
{
    public const string Administrator = "quantri";
    public const string OfficeLead = "truongphong.tdkt";
    public const string OfficeStaff = "chuyenvien1.tdkt";

    /// <summary>Deputy in one unit, in charge of another.</summary>
    public const string InTwoUnits = "pho2.cd-nghe";

    public static readonly IReadOnlyList<OfficeRow> Office =
    [
        new(Administrator, RoleNames.Administrator, null),
        new(OfficeLead, RoleNames.OfficeLead, "Trưởng phòng Thi đua - Khen thưởng"),
        new(OfficeStaff, RoleNames.OfficeStaff, "Chuyên viên Phòng Thi đua - Khen thưởng"),
        new("chuyenvien2.tdkt", RoleNames.OfficeStaff, "Chuyên viên Phòng Thi đua - Khen thưởng"),
        new("chuyenvien3.tdkt", RoleNames.OfficeStaff, "Chuyên viên chính Phòng Thi đua - Khen thưởng"),
    ];

    public static readonly IReadOnlyList<PositionRow> Special =
    [
        new(InTwoUnits, "cd-nghe", PositionKind.Deputy, "Phó Hiệu trưởng", -1500),
        new(InTwoUnits, "tc-kinh-te", PositionKind.Deputy, "Phó Hiệu trưởng phụ trách", -150),
        new("truong.tc-kinh-te", "tc-kinh-te", PositionKind.Head, "Hiệu trưởng", -2600, -151),
        new("truong.tc-y-duoc", "cd-y-te", PositionKind.Deputy, "Phó Hiệu trưởng", -800),
        new("pho2.so-gddt", "so-gddt", PositionKind.Deputy, "Phó Giám đốc", 25),
        new("pho2.phuong-lam-giang", "phuong-lam-giang", PositionKind.Deputy, "Phó Chủ tịch Ủy ban nhân dân", -900, -40),
        new("pho2.bhxh", "bhxh", PositionKind.Deputy, "Phó Giám đốc", -1100),
        new("pho2.truong-chinh-tri", "truong-chinh-tri", PositionKind.Deputy, "Phó Hiệu trưởng", -700),
    ];

    /// <summary>The address of a mailbox.</summary>
    public static string Address(string mailbox) => $"{mailbox}@lamgiang.example";

    /// <summary>The mailbox of the usual holder of a position in a unit.</summary>
    public static string Mailbox(PositionKind kind, string unit) => kind switch
    {
        PositionKind.Head => $"truong.{unit}",
        PositionKind.Deputy => $"pho.{unit}",
        _ => $"canbo.{unit}",
    };
}

/// <summary>An account shown at start: who may be tried out, and as what.</summary>
/// <param name="Address">What is typed at sign-in.</param>
/// <param name="Role">What the person is, in words.</param>
public sealed record DemoAccount(string Address, string Role)
{
    /// <summary>The passphrase of every demonstration account.</summary>
    public const string Passphrase = "lam giang cung tien";

    /// <summary>One account for every position a visitor may want to see the portal from.</summary>
    public static readonly IReadOnlyList<DemoAccount> Shown =
    [
        Of(PeopleTable.Administrator, "Quản trị viên"),
        Of(PeopleTable.OfficeLead, "Sở Nội vụ: Trưởng phòng Thi đua - Khen thưởng"),
        Of(PeopleTable.OfficeStaff, "Sở Nội vụ: chuyên viên thi đua - khen thưởng"),
        Of("pho.so-gddt", "Khối trưởng Khối thi đua số 5: Phó Giám đốc Sở Giáo dục và Đào tạo"),
        Of("canbo.so-gddt", "Khối trưởng Khối thi đua số 5: cán bộ, thư ký hội nghị"),
        Of("pho.cd-nghe", "Khối phó Khối thi đua số 5: Phó Hiệu trưởng Trường Cao đẳng Nghề"),
        Of("truong.truong-chinh-tri", "Đơn vị thành viên Khối 5: Hiệu trưởng Trường Chính trị"),
        Of("canbo.bhxh", "Đơn vị thành viên Khối 5: cán bộ Bảo hiểm xã hội tỉnh"),
        Of("pho.cd-y-te", "Khối trưởng năm trước của Khối 5, đã bàn giao: Trường Cao đẳng Y tế"),
        Of(PeopleTable.InTwoUnits, "Giữ chức danh ở hai đơn vị: Cao đẳng Nghề và Trung cấp Kinh tế - Kỹ thuật"),
        Of("truong.cd-cong-dong", "Trưởng khối Khối thi đua số 7 (theo năm học): Hiệu trưởng Trường Cao đẳng Cộng đồng"),
        Of("canbo.hoi-phu-nu", "Đơn vị thành viên khối khác (Khối 9): cán bộ Hội Liên hiệp Phụ nữ"),
    ];

    private static DemoAccount Of(string mailbox, string role) => new(PeopleTable.Address(mailbox), role);
}
