using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>A bloc-year that was handed over is read only.</summary>
internal static class OpenYear
{
    /// <summary>Refuses a change by the bloc's units in a year that was handed over.</summary>
    /// <exception cref="RuleBroken"><see cref="BlocYear.ClosedByHandOver"/>.</exception>
    public static void RequireOpenYear(this Visit visit)
    {
        if (visit.BlocYear.HandedOverOn is { } day)
            throw new RuleBroken(BlocYear.ClosedByHandOver, day);
    }
}
