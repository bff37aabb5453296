namespace EmulationPortal.Web.Authorization;

/// <summary>The few coarse roles kept by ASP.NET Core Identity. Everything else is a fact of positions and terms.</summary>
public static class RoleNames
{
    public const string Administrator = "Administrator";
    public const string OfficeStaff = "OfficeStaff";
    public const string OfficeLead = "OfficeLead";

    /// <summary>All roles.</summary>
    public static readonly IReadOnlyList<string> All = [Administrator, OfficeStaff, OfficeLead];
}
