using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Blocs.Charters;

/// <summary>Addresses of the room: <c>…/quy-che</c> and <c>…/ke-hoach</c>.</summary>
public static class CharterAddress
{
    /// <summary>Route of the charter or the plan of a bloc-year; only these two words match.</summary>
    public const string Charter = "/khoi-thi-dua/{bloc}/{year}/{charter:regex(^(quy-che|ke-hoach)$)}";

    /// <summary>The kind an address names.</summary>
    public static CharterKind KindOf(string slug) => slug == "ke-hoach" ? CharterKind.Plan : CharterKind.Charter;

    /// <summary>Its address.</summary>
    public static string CharterPath(this BlocYearScope year, CharterKind kind) => $"{year.Path}/{(kind == CharterKind.Plan ? "ke-hoach" : "quy-che")}";
}
