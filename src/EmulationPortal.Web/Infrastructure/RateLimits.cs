using System.Globalization;
using System.Threading.RateLimiting;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>How often one network address may ask for what is open to guessing or costly (trust.md 6.3.1). Generous: a school sits behind one address.</summary>
public static class RateLimits
{
    /// <summary>The public document check, by code or by file; <c>Limits:CheckPerMinute</c>.</summary>
    public const string Check = "check";

    /// <summary>Search; <c>Limits:SearchPerMinute</c>.</summary>
    public const string Search = "search";

    /// <summary>Trying to sign in; <c>Limits:SignInPerMinute</c>.</summary>
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the policies; a refused request is answered 429 with Retry-After in seconds.</summary>
    public static IServiceCollection AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Check, http => ByAddress(http, configuration.GetValue("Limits:CheckPerMinute", 120)));
        limits.AddPolicy(SignIn, http => ByAddress(http, configuration.GetValue("Limits:SignInPerMinute", 30)));
        limits.AddPolicy(Search, http => ByAddress(http, configuration.GetValue("Limits:SearchPerMinute", 240)));
    });

    private static RateLimitPartition<string> ByAddress(HttpContext http, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
}
