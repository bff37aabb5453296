using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>Figures of a unit's report from Excel and to it.</summary>
[Route(ReportAddress.Unit + "/chi-tieu/excel"), Allows(Operation.PrepareUnitReport)]
public sealed class FigureListController(FigureListService list) : ListController(list)
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context) => list.Of(ReportAddress.KindOf((string)RouteData.Values["kind"]!));
}
