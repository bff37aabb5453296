using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Addresses of the merit review, all below a bloc-year: <c>…/binh-xet</c>.</summary>
public static class ReviewAddress
{
    /// <summary>Route of the review.</summary>
    public const string Review = "/khoi-thi-dua/{bloc}/{year}/binh-xet";

    /// <summary>Route of an award under review.</summary>
    public const string Slate = Review + "/danh-hieu/{slate:guid}";

    /// <summary>Route of nominating for a unit.</summary>
    public const string Nominate = Review + "/de-cu/{unit}/{slate:guid}";

    /// <summary>Route of a candidate.</summary>
    public const string Candidate = Review + "/ung-vien/{candidate:guid}";

    /// <summary>The address of the review.</summary>
    public static string ReviewPath(this BlocYearScope year) => $"{year.Path}/binh-xet";
}
