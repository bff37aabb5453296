using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EmulationPortal.Web.Data;

/// <summary>Chooses the database provider by <c>Database:Provider</c> (Sqlite, Postgres, SqlServer) and <c>ConnectionStrings:Portal</c>.</summary>
public static class DataSetup
{
    /// <summary>Registers the context of the chosen provider as <see cref="PortalDbContext"/>.</summary>
    /// <exception cref="InvalidOperationException">The provider's name is not one of the three.</exception>
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SessionKeys>();
        services.AddDataProtection().SetApplicationName("EmulationPortal");
        var connection = configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings:Portal is missing.");
        return configuration["Database:Provider"] switch
        {
            "Sqlite" => services.AddContext<SqlitePortalDbContext>(o => o.UseSqlite(connection)),
            "Postgres" => services.AddContext<PostgresPortalDbContext>(o => o.UseNpgsql(Prepared(connection))),
            "SqlServer" => services.AddContext<SqlServerPortalDbContext>(o => o.UseSqlServer(connection)),
            var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it must be Sqlite, Postgres or SqlServer."),
        };
    }

    /// <summary>Brings the schema up to date; on SQLite also makes the folder and turns on write-ahead logging.</summary>
    public static async Task MigratePortalAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (db is SqlitePortalDbContext)
        {
            var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
                Directory.CreateDirectory(folder);
        }

        // Asked of a database or a table that is not there, what is still to be applied is answered too, but logged as an error.
        var database = db.GetService<IRelationalDatabaseCreator>();
        if (!await database.ExistsAsync())
            await database.CreateAsync();
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any()) // MigrateAsync compares whole models even when there is nothing to do
            await db.Database.MigrateAsync();
        if (db is SqlitePortalDbContext) // settings of the file, which no query can express
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    }

    /// <summary>
    /// What the connection string leaves open is set for a portal whose pages ask many small questions: each is planned once a connection, a connection goes back as it is
    /// (nothing the portal does changes a session), and there are few of them, so that they stay warm: more would only wait for the same processors.
    /// </summary>
    private static string Prepared(string connection)
    {
        var words = new NpgsqlConnectionStringBuilder(connection);
        if (words.MaxAutoPrepare == 0)
            (words.MaxAutoPrepare, words.AutoPrepareMinUsages) = (500, 2);
        if (!words.ShouldSerialize("No Reset On Close"))
            words.NoResetOnClose = true;
        if (!words.ShouldSerialize("Maximum Pool Size"))
            words.MaxPoolSize = Math.Max(16, 8 * Environment.ProcessorCount);
        return words.ConnectionString;
    }

    private static IServiceCollection AddContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> use) where T : PortalDbContext
    {
        services.AddDbContextPool<T>(use, poolSize: 64);
        return services.AddScoped(p => p.GetRequiredService<T>().Anew());
    }
}
