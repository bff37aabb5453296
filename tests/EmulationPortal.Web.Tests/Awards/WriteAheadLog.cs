using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>PostgreSQL's write-ahead log from a moment on, kept from being recycled by a replication slot; SQLite's lies beside its file and is read there.</summary>
internal sealed class WriteAheadLog : IAsyncDisposable
{
    private const int Page = 8192;

    private readonly PortalApp app;
    private readonly string? slot;
    private readonly string from;

    private WriteAheadLog(PortalApp app, string? slot, string from) => (this.app, this.slot, this.from) = (app, slot, from);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Keeps what is written from now on.</summary>
    public static async Task<WriteAheadLog> KeepAsync(PortalApp app)
    {
        await using var scope = app.Database(out var db);
        if (db is not PostgresPortalDbContext)
            return new WriteAheadLog(app, null, "");
        var slot = $"kept_{Guid.NewGuid():N}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_create_physical_replication_slot({slot}, true)", Cancel);
        return new WriteAheadLog(app, slot, (await db.Database.SqlQuery<string>($"""SELECT pg_current_wal_lsn()::text AS "Value" """).ToListAsync(Cancel)).Single());
    }

    /// <summary>The log since then, without the heads of its pages, which part what was written across two; null where it is a file beside the database.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        if (slot is null)
            return null;
        await using var scope = app.Database(out var db);
        await db.Database.ExecuteSqlAsync($"SELECT pg_switch_wal()", Cancel); // what is written is in its file
        var files = await db.Database.SqlQuery<string>($"""SELECT name AS "Value" FROM pg_ls_waldir() WHERE name >= pg_walfile_name({from}::pg_lsn) AND name <= pg_walfile_name(pg_current_wal_lsn()) ORDER BY name""").ToListAsync(Cancel);
        using var log = new MemoryStream();
        foreach (var file in files)
        {
            var bytes = (await db.Database.SqlQuery<byte[]>($"""SELECT pg_read_binary_file({"pg_wal/" + file}) AS "Value" """).ToListAsync(Cancel)).Single();
            for (var page = 0; page < bytes.Length; page += Page)
            {
                var head = page == 0 ? 40 : 24;
                log.Write(bytes, page + head, Page - head);
            }
        }

        return log.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        if (slot is null)
            return;
        await using var scope = app.Database(out var db);
        await db.Database.ExecuteSqlAsync($"SELECT pg_drop_replication_slot({slot})", CancellationToken.None);
    }
}
