using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Finds views beside their controller: …Features.Meetings.Desk → /Features/Meetings/Desk/{view}.cshtml, then /Features/Shared.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    /// <inheritdoc/>
    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["room"] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space }
            && space.IndexOf(".Features.", StringComparison.Ordinal) is > 0 and var at
                ? space[(at + ".Features.".Length)..].Replace('.', '/')
                : "";

    /// <inheritdoc/>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [$"/Features/{context.Values["room"]}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];
}
