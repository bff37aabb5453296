using Microsoft.AspNetCore.StaticAssets;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// How long a browser keeps the portal's own static files. What is asked for by its version (<c>?v=</c>), and a typeface, whose file is named anew when it changes, never changes and is not asked for again;
/// without this every page would ask anew for each style sheet and face it uses. Scripts that other scripts import by name are asked for again.
/// </summary>
public static class LastingFiles
{
    private const string Lasting = "public, max-age=31536000, immutable";

    /// <summary>Lets browsers keep what never changes for a year.</summary>
    public static void KeepLong(this StaticAssetsEndpointConventionBuilder files) => files.Add(endpoint =>
    {
        var send = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            if (http.Request.Query.ContainsKey("v") || http.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal))
                http.Response.OnStarting(() =>
                {
                    if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                        http.Response.Headers.CacheControl = Lasting;
                    return Task.CompletedTask;
                });
            return send(http);
        };
    });
}
