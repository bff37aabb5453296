using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>What the province has set for dossiers, under <c>Office</c> in the configuration (docs/operations.md).</summary>
public static class ProvinceSettings
{
    private const int UsualDays = 25;

    /// <summary>By which way proposals are sent up: <c>Office:DossierRoute</c>; the bloc proposes where nothing is set.</summary>
    public static DossierRoute Route(this IConfiguration configuration) => configuration.GetValue("Office:DossierRoute", DossierRoute.Bloc);

    /// <summary>Working days the office has to appraise: <c>Office:AppraisalDays</c>.</summary>
    public static int AppraisalDays(this IConfiguration configuration) => Math.Max(1, configuration.GetValue("Office:AppraisalDays", UsualDays));

    /// <summary>Working days, with the holidays announced year by year in <c>Office:Holidays</c> ("2026-02-16").</summary>
    public static WorkingCalendar Calendar(this IConfiguration configuration) => new(configuration.GetSection("Office:Holidays").GetChildren()
        .Select(day => DateOnly.ParseExact(day.Value ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The office, as it signs itself.</summary>
    public static string OfficeName(this IConfiguration configuration) => configuration["Office:Name"] ?? "Sở Nội vụ";

    /// <summary>What follows the number of the office's documents: <c>Office:Symbol</c>.</summary>
    public static string OfficeSymbol(this IConfiguration configuration) => configuration["Office:Symbol"] ?? "SNV";
}
