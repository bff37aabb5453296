using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Counts the queries that requests send, by their addresses.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private readonly HttpContextAccessor http = new();
    private readonly ConcurrentDictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>How many queries the request for this address, query string included, has sent in all.</summary>
    public int Of(string address) => seen.GetValueOrDefault(address);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (http.HttpContext is { Request: var request })
            seen.AddOrUpdate(request.Path + request.QueryString, 1, (_, count) => count + 1);
        return ValueTask.FromResult(result);
    }
}
