namespace EmulationPortal.Domain.Organisation;

/// <summary>What kind of body a unit is.</summary>
public enum UnitKind
{
    University,
    College,
    VocationalSchool,
    PoliticalSchool,
    HighSchool,
    /// <summary>A branch campus whose parent may lie outside the province (phân hiệu).</summary>
    BranchCampus,
    /// <summary>Sở, ban, ngành of the province.</summary>
    Department,
    /// <summary>A central agency's provincial arm (ngành dọc): social insurance, treasury.</summary>
    VerticalAgency,
    /// <summary>Party bodies, unions and associations (đoàn thể, hội).</summary>
    MassOrganisation,
    Enterprise,
    /// <summary>Xã, phường.</summary>
    Commune,
    ArmedForces,
}

/// <summary>Vietnamese words for <see cref="UnitKind"/>.</summary>
public static class UnitKindWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this UnitKind kind) => kind switch
    {
        UnitKind.University => "Trường đại học",
        UnitKind.College => "Trường cao đẳng",
        UnitKind.VocationalSchool => "Trường trung cấp",
        UnitKind.PoliticalSchool => "Trường chính trị",
        UnitKind.HighSchool => "Trường trung học phổ thông",
        UnitKind.BranchCampus => "Phân hiệu",
        UnitKind.Department => "Sở, ban, ngành",
        UnitKind.VerticalAgency => "Cơ quan ngành dọc",
        UnitKind.MassOrganisation => "Đoàn thể, hội",
        UnitKind.Enterprise => "Doanh nghiệp",
        UnitKind.Commune => "Xã, phường",
        UnitKind.ArmedForces => "Lực lượng vũ trang",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
