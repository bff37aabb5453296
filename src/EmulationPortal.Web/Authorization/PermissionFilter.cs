using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Authorization;

/// <summary>Asks the matrix before any action runs: reads what the address names, then whether this person may do that there today.</summary>
public sealed class PermissionFilter(Visit visit, ScopeReader scopes) : IAsyncAuthorizationFilter
{
    /// <inheritdoc/>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<AllowsAttribute>() is not { } allows)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var isPublic = PermissionMatrix.GrantsOf(allows.Operation).Contains(Grant.Public);
        if (!isPublic && !visit.Standing.SignedIn)
        {
            context.Result = http.Request.IsAutosave() ? new UnauthorizedResult() : new ChallengeResult();
            return;
        }

        if (!isPublic && visit.Standing.MustChangePassword && allows.Operation != Operation.KeepOwnAccount)
        {
            context.Result = new RedirectResult("/tai-khoan/doi-mat-khau");
            return;
        }

        if (!isPublic && visit.Standing.MustEnrol && allows.Operation != Operation.KeepOwnAccount)
        {
            context.Result = new RedirectResult("/tai-khoan/xac-thuc-hai-lop");
            return;
        }

        if (await scopes.ReadAsync(context.RouteData.Values, visit.Standing.Acting?.UnitId, http.RequestAborted) is not { } scope)
        {
            context.Result = new NotFoundResult();
            return;
        }

        visit.Scope = scope;
        if (!visit.May(allows.Operation))
        {
            http.Features.Set(new Refusal(Permissions.Reason(allows.Operation, visit.Standing, scope, visit.Today)));
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}

/// <summary>Why a request was refused, for the page that says so.</summary>
public sealed record Refusal(string Reason);
