using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>How often one address may try to sign in: <c>Limits:SignInPerMinute</c>, 30 unless set. A whole school may share one address.</summary>
public static class SignInLimit
{
    /// <summary>Name of the policy, for <see cref="EnableRateLimitingAttribute"/>.</summary>
    public const string Policy = "sign-in";

    /// <summary>Registers the limit; who goes beyond it is told when to come back.</summary>
    public static IServiceCollection AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("Limits:SignInPerMinute", 30),
            Window = TimeSpan.FromMinutes(1),
        }));
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });
}
