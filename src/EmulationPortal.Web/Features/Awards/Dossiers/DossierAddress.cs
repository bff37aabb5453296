using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Addresses of dossiers, all below a bloc-year: <c>…/ho-so</c>.</summary>
public static class DossierAddress
{
    /// <summary>Route of the dossiers of a bloc-year.</summary>
    public const string All = "/khoi-thi-dua/{bloc}/{year}/ho-so";

    /// <summary>Route of a dossier.</summary>
    public const string One = All + "/{dossier:int}";

    /// <summary>Route of what a unit does with the dossier in which it proposes for itself.</summary>
    public const string Own = All + "/don-vi/{unit}/{dossier:int}";

    /// <summary>Route of a unit's summary of achievements.</summary>
    public const string Summary = One + "/thanh-tich/{unit}/{summary:guid}";

    /// <summary>The address of the dossiers.</summary>
    public static string DossiersPath(this BlocYearScope year) => $"{year.Path}/ho-so";

    /// <summary>Where who keeps a dossier acts on it.</summary>
    /// <param name="unitCode">Of the unit that proposes for itself; null where the bloc does.</param>
    public static string KeeperPath(this BlocYearScope year, AwardDossier dossier, string? unitCode) =>
        unitCode is null ? $"{year.DossiersPath()}/{dossier.Number}" : $"{year.DossiersPath()}/don-vi/{unitCode}/{dossier.Number}";
}
