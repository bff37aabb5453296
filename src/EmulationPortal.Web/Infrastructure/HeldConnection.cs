using System.Data;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>One connection for all that a request reads and writes: to take one for each query costs a third of a small query, on SQLite above all.</summary>
public static class HeldConnection
{
    /// <summary>Opens the context's connection; it goes back when the context does.</summary>
    public static Task HoldConnectionAsync(this PortalDbContext db, CancellationToken cancel) =>
        db.Database.GetDbConnection().State == ConnectionState.Closed ? db.Database.OpenConnectionAsync(cancel) : Task.CompletedTask;
}

/// <summary>Gives the connection back before a file is sent: a slow download keeps none.</summary>
public sealed class ConnectionReturn(PortalDbContext db) : IAsyncAlwaysRunResultFilter
{
    /// <inheritdoc/>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is FileResult)
            await db.Database.CloseConnectionAsync();
        await next();
    }
}
