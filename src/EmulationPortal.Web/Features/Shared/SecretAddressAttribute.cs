using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>An action whose address or page holds the secret of a single-use link: it is kept in no cache, and no other site is told where its visitor came from.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SecretAddressAttribute : ResultFilterAttribute
{
    /// <inheritdoc/>
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }
}
