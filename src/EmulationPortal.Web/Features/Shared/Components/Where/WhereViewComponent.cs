using EmulationPortal.Web.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared.Components.Where;

/// <summary>The strip that says where the bloc stands, over every page below a bloc-year; nothing on the page of the year itself, which has the long form, and elsewhere.</summary>
public sealed class WhereViewComponent(Visit visit, YearStepQueries steps) : ViewComponent
{
    /// <summary>Draws the strip.</summary>
    public async Task<IViewComponentResult> InvokeAsync() =>
        visit.Scope.BlocYear is { } year && HttpContext.Request.Path != year.Path && visit.May(Operation.ViewBlocYear)
            ? View("/Features/Shared/_Where.cshtml", new WhereStrip(year.BlocName, await steps.HereAsync(HttpContext.RequestAborted)))
            : Content("");
}
