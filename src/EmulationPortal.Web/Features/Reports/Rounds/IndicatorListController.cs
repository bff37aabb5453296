using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>Indicators of a round of reports from Excel and to it.</summary>
[Route(ReportAddress.Round + "/mau/excel"), Allows(Operation.OrganiseReports)]
public sealed class IndicatorListController(IndicatorListService list) : ListController(list)
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context) => list.Of(ReportAddress.KindOf((string)RouteData.Values["kind"]!));
}
