using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Addresses of ballots, all below a bloc-year: <c>…/bo-phieu/1</c>.</summary>
public static class BallotAddress
{
    /// <summary>Route of the list.</summary>
    public const string Ballots = "/khoi-thi-dua/{bloc}/{year}/bo-phieu";

    /// <summary>Route of a ballot.</summary>
    public const string Ballot = Ballots + "/{number:int:min(1)}";

    /// <summary>The address of the list.</summary>
    public static string BallotsPath(this BlocYearScope year) => $"{year.Path}/bo-phieu";

    /// <summary>The address of a ballot.</summary>
    public static string BallotPath(this BlocYearScope year, int number) => $"{year.Path}/bo-phieu/{number}";
}
