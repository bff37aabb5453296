using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>
/// One SQLite writer at a time inside the process: its driver otherwise sleeps 150 ms between tries. Other providers are not slowed.
/// </summary>
internal sealed class SqliteTurn : IDisposable
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Writers = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim? writer;

    private SqliteTurn(SemaphoreSlim? writer) => this.writer = writer;

    /// <summary>Waits for the turn to write to the context's database.</summary>
    public static async Task<SqliteTurn> TakeAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (db is not SqlitePortalDbContext || db.Database.CurrentTransaction is not null)
            return new SqliteTurn(null);
        var writer = Writers.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await writer.WaitAsync(cancel);
        return new SqliteTurn(writer);
    }

    /// <inheritdoc/>
    public void Dispose() => writer?.Release();
}
