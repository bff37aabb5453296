using System.Data;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// On SQLite one connection for all that a request reads and writes: to open one for each query costs a third of a small query.
/// Other providers take theirs from a pool that must not run dry while many requests wait.
/// </summary>
public static class HeldConnection
{
    /// <summary>Opens the context's connection; it goes back when the context does.</summary>
    public static Task HoldConnectionAsync(this PortalDbContext db, CancellationToken cancel) =>
        db is SqlitePortalDbContext && db.Database.GetDbConnection().State == ConnectionState.Closed ? db.Database.OpenConnectionAsync(cancel) : Task.CompletedTask;
}
