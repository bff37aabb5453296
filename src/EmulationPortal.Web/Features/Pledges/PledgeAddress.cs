using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>Addresses of the room, all below a bloc-year.</summary>
public static class PledgeAddress
{
    private const string Year = "/khoi-thi-dua/{bloc}/{year}";

    /// <summary>Route of the common targets and the last day of registration.</summary>
    public const string Targets = Year + "/chi-tieu";

    /// <summary>Route of all registrations.</summary>
    public const string Registrations = Year + "/dang-ky";

    /// <summary>Route of a unit's registration.</summary>
    public const string Registration = Registrations + "/{unit}";

    /// <summary>Route of the bloc's progress.</summary>
    public const string Tracking = Year + "/tien-do";

    /// <summary>Route of a unit's progress.</summary>
    public const string UnitTracking = Tracking + "/{unit}";

    /// <summary>Route of the pledge.</summary>
    public const string Pledge = Year + "/giao-uoc";

    /// <summary>Bytes of a request; larger than the largest file, so that a file somewhat too large is refused in words.</summary>
    public const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>The address of the common targets.</summary>
    public static string TargetsPath(this BlocYearScope year) => $"{year.Path}/chi-tieu";

    /// <summary>The address of all registrations.</summary>
    public static string RegistrationsPath(this BlocYearScope year) => $"{year.Path}/dang-ky";

    /// <summary>The address of a unit's registration.</summary>
    public static string RegistrationPath(this BlocYearScope year, string unitCode) => $"{year.Path}/dang-ky/{unitCode}";

    /// <summary>The address of the bloc's progress.</summary>
    public static string TrackingPath(this BlocYearScope year) => $"{year.Path}/tien-do";

    /// <summary>The address of a unit's progress.</summary>
    public static string TrackingPath(this BlocYearScope year, string unitCode) => $"{year.Path}/tien-do/{unitCode}";

    /// <summary>The address of the pledge.</summary>
    public static string PledgePath(this BlocYearScope year) => $"{year.Path}/giao-uoc";

    /// <summary>"năm 2026", "năm học 2025-2026".</summary>
    public static string YearInSentence(this BlocYearScope year) => char.ToLowerInvariant(year.YearLabel[0]) + year.YearLabel[1..];

    /// <summary>The calendar year in which the scope's year begins.</summary>
    public static int FirstYear(this BlocYearScope year) => int.Parse(year.YearCode[..4], System.Globalization.CultureInfo.InvariantCulture);
}
