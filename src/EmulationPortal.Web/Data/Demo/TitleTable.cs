using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Titles as printed under a signature.</summary>
internal sealed record Titles(string Head, string Deputy, string Officer)
{
    /// <summary>The title of a kind of position.</summary>
    public string Of(PositionKind kind) => kind switch { PositionKind.Head => Head, PositionKind.Deputy => Deputy, _ => Officer };
}

/// <summary>Which titles the people of a unit bear.</summary>
internal static class TitleTable
{
    private static readonly Dictionary<string, Titles> Special = new(StringComparer.Ordinal)
    {
        ["van-phong"] = new("Chánh Văn phòng", "Phó Chánh Văn phòng", "Chuyên viên Phòng Hành chính - Quản trị"),
        ["ban"] = new("Trưởng ban", "Phó Trưởng ban", "Chuyên viên Văn phòng Ban"),
        ["thanh-tra"] = new("Chánh Thanh tra", "Phó Chánh Thanh tra", "Thanh tra viên"),
        ["thue"] = new("Trưởng Thuế tỉnh", "Phó Trưởng Thuế tỉnh", "Công chức Phòng Tổ chức cán bộ"),
        ["thong-ke"] = new("Trưởng Thống kê tỉnh", "Phó Trưởng Thống kê tỉnh", "Thống kê viên"),
        ["thi-hanh-an"] = new("Trưởng Thi hành án dân sự tỉnh", "Phó Trưởng Thi hành án dân sự tỉnh", "Chuyên viên Phòng Tổ chức cán bộ"),
        ["tinh-doan"] = new("Bí thư", "Phó Bí thư", "Chuyên viên Ban Tổ chức - Kiểm tra"),
        ["quan-su"] = new("Chỉ huy trưởng", "Phó Chính ủy", "Trợ lý Thi đua - Khen thưởng"),
        ["cong-an"] = new("Giám đốc", "Phó Giám đốc", "Cán bộ Phòng Công tác đảng và công tác chính trị"),
    };

    /// <summary>The titles used in a unit.</summary>
    public static Titles Of(UnitRow unit) => unit.Titles is { } key ? Special[key] : unit.Kind switch
    {
        UnitKind.University or UnitKind.College or UnitKind.VocationalSchool or UnitKind.PoliticalSchool =>
            new("Hiệu trưởng", "Phó Hiệu trưởng", "Chuyên viên Phòng Tổ chức - Hành chính"),
        UnitKind.HighSchool => new("Hiệu trưởng", "Phó Hiệu trưởng", "Thư ký Hội đồng Thi đua - Khen thưởng"),
        UnitKind.BranchCampus => new("Giám đốc Phân hiệu", "Phó Giám đốc Phân hiệu", "Chuyên viên Phòng Hành chính - Tổng hợp"),
        UnitKind.Department => new("Giám đốc", "Phó Giám đốc", "Chuyên viên Văn phòng Sở"),
        UnitKind.VerticalAgency => new("Giám đốc", "Phó Giám đốc", "Chuyên viên Phòng Tổ chức cán bộ"),
        UnitKind.MassOrganisation => new("Chủ tịch", "Phó Chủ tịch", "Chuyên viên Ban Tổ chức"),
        UnitKind.Enterprise => new("Giám đốc", "Phó Giám đốc", "Phó Trưởng phòng Tổ chức - Hành chính"),
        UnitKind.Commune => new("Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch Ủy ban nhân dân", "Công chức Phòng Văn hóa - Xã hội"),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit.Kind, null),
    };
}
