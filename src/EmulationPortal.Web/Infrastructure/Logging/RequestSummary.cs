using System.Diagnostics;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Infrastructure.Logging;

/// <summary>One line a request: who, what, how it ended, how long; never query strings, form values or tokens.</summary>
public sealed class RequestSummary(RequestDelegate next, ILogger<RequestSummary> log)
{
    /// <summary>Runs the request and logs its line.</summary>
    public async Task InvokeAsync(HttpContext http, Visit visit)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var level = http.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
            log.Log(level, "{Method} {Path} {Status} {Elapsed:0} ms by {Account} ref {Reference}",
                http.Request.Method, http.Request.Path.Value, http.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                visit.Standing.SignedIn ? visit.Standing.AccountId : null, http.Reference());
        }
    }
}
