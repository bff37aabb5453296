using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Errors;

/// <summary>Everything unexpected ends here: a calm page with what to do and a reference number.</summary>
[Allows(Operation.VisitPublicPages)]
public sealed class ErrorsController : PortalController
{
    /// <summary>The page for a status code; only re-executed requests come here with their code.</summary>
    [Route("/loi/{code:int}")]
    [IgnoreAntiforgeryToken] // a refused post is shown its error page under the post's own method
    public IActionResult Show(int code)
    {
        Response.StatusCode = code is < 400 or > 599 ? StatusCodes.Status404NotFound : code;
        var view = Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => "Forbidden",
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status429TooManyRequests => "TooManyRequests",
            StatusCodes.Status503ServiceUnavailable => "Unavailable",
            _ => "Error",
        };
        return View(view, new ErrorPage(HttpContext.Reference(), HttpContext.Features.Get<Refusal>()?.Reason));
    }
}
