namespace EmulationPortal.Web.Authorization;

/// <summary>The few coarse roles kept by ASP.NET Core Identity. Everything else is a fact of positions and terms.</summary>
public static class RoleNames
{
    public const string Administrator = "Administrator";
    public const string OfficeStaff = "OfficeStaff";
    public const string OfficeLead = "OfficeLead";

    /// <summary>All roles.</summary>
    public static readonly IReadOnlyList<string> All = [Administrator, OfficeStaff, OfficeLead];

    /// <summary>A role as the interface says it.</summary>
    public static string InWords(string role) => role switch
    {
        Administrator => "Quản trị viên",
        OfficeStaff => "Chuyên viên thi đua - khen thưởng",
        OfficeLead => "Lãnh đạo cơ quan thi đua - khen thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
