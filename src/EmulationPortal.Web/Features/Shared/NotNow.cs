using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Answers a deed that was refused where its own page may no longer be shown: why, in the rule's words.</summary>
internal static class NotNow
{
    /// <summary>The page that says why.</summary>
    public static IActionResult Refused(this Controller controller)
    {
        var why = controller.ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0);
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View("Forbidden", new ErrorPage(controller.HttpContext.Reference(), why));
    }
}
