using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmulationPortal.Benchmarks;

/// <summary>A database of the portal with the portal's own services over it, in this process.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly WebApplication app;

    private Store(string provider, string connection, string folder)
    {
        (Provider, Connection, Folder) = (provider, connection, folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddPortalData(builder.Configuration);
        builder.Services.AddPortalAccounts(builder.Environment);
        builder.Services.AddPortalWeb();
        builder.Services.AddFeatures();
        builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000); // the world has many people, and their passwords are not measured
        builder.Services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Read)).ConfigureDbContext<PostgresPortalDbContext>(o => o.AddInterceptors(Read));
        app = builder.Build();
    }

    public string Provider { get; }
    public string Connection { get; }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>Counts the score lines read.</summary>
    public LineCounter Read { get; } = LineCounter.All;

    /// <summary>What the portal is told of it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Database:Provider"] = Provider,
        ["ConnectionStrings:Portal"] = Connection,
        ["Files:Directory"] = Path.Combine(Folder, "files"),
        ["Office:Name"] = "Sở Nội vụ",
        ["Office:Address"] = "http://localhost",
    };

    /// <summary>An empty SQLite file.</summary>
    public static Task<Store> SqliteAsync() => MakeAsync("Sqlite", null);

    /// <summary>An empty database on a PostgreSQL server.</summary>
    public static Task<Store> PostgresAsync(string server) => MakeAsync("Postgres", $"{server};Database=portal_bench_{Guid.NewGuid():N}");

    /// <summary>The same content in a SQLite file of its own.</summary>
    public async Task<Store> CopyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var file = Path.Combine(folder, "portal.db");
        await using (var scope = Scope(out var db))
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}");
        var copy = new Store(Provider, $"Data Source={file}", folder);
        await copy.app.Services.MigratePortalAsync();
        return copy;
    }

    /// <summary>A scope of services with a context of its own; the caller disposes it.</summary>
    public AsyncServiceScope Scope(out PortalDbContext db)
    {
        var scope = app.Services.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return scope;
    }

    /// <summary>A scope in which a person visits an address, as the stations of a request would have left it.</summary>
    public async Task<AsyncServiceScope> VisitAsync(Guid accountId, ScoredBloc bloc, string? unitCode = null)
    {
        var scope = Scope(out var db);
        await db.HoldConnectionAsync(CancellationToken.None);
        var visit = scope.ServiceProvider.GetRequiredService<Visit>();
        visit.Standing = await Standing.LoadAsync(db, accountId, null, visit.Today, CancellationToken.None) ?? throw new InvalidOperationException("The person is not there.");
        var route = new RouteValueDictionary { ["bloc"] = bloc.Code, ["year"] = bloc.YearCode };
        if (unitCode is not null)
            route["unit"] = unitCode;
        visit.Scope = await scope.ServiceProvider.GetRequiredService<ScopeReader>().ReadAsync(route, visit.Standing.Acting?.UnitId, CancellationToken.None) ?? throw new InvalidOperationException("The address is not there.");
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == "Postgres")
        {
            await using var scope = Scope(out var db);
            await db.Database.EnsureDeletedAsync();
        }

        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<Store> MakeAsync(string provider, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var store = new Store(provider, connection ?? $"Data Source={Path.Combine(folder, "portal.db")}", folder);
        await store.app.Services.MigratePortalAsync();
        await AccountDeeds.PrepareRolesAsync(store.app.Services);
        await store.app.Services.LoadAwardsAsync();
        return store;
    }
}
