using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Addresses of a scoring round, all below a bloc-year: <c>…/cham-diem</c>, a card <c>…/cham-diem/bang-diem/{unit}</c>, a cross-check of a card <c>…/cham-diem/cham-cheo/{unit}</c>.</summary>
public static class ScoringAddress
{
    /// <summary>Route of the round.</summary>
    public const string Round = "/khoi-thi-dua/{bloc}/{year}/cham-diem";

    /// <summary>Route of a member's card.</summary>
    public const string Card = Round + "/bang-diem/{unit}";

    /// <summary>Route of the cross-check that one's own unit makes of a member's card.</summary>
    public const string Check = Round + "/cham-cheo/{unit}";

    /// <summary>Bytes of a request; larger than the largest file, so that a file somewhat too large is refused in words.</summary>
    public const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>The address of the round.</summary>
    public static string RoundPath(this BlocYearScope year) => $"{year.Path}/cham-diem";

    /// <summary>The address of a member's card.</summary>
    public static string CardPath(this BlocYearScope year, string unitCode) => $"{year.Path}/cham-diem/bang-diem/{unitCode}";

    /// <summary>The address of the cross-check of a member's card.</summary>
    public static string CheckPath(this BlocYearScope year, string unitCode) => $"{year.Path}/cham-diem/cham-cheo/{unitCode}";
}
