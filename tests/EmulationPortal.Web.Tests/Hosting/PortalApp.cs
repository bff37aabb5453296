using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>The real portal over HTTP on a real, empty database of one provider. Tests share it and make their own blocs, units and people in it.</summary>
public abstract class PortalApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>Value of <c>Database:Provider</c>.</summary>
    protected abstract string Provider { get; }

    /// <summary>Connection string; null when the provider is not to be had here.</summary>
    protected abstract string? ConnectionString { get; }

    /// <summary>The connection string, for a second process on the same database.</summary>
    public string? Connection => ConnectionString;

    /// <summary>A folder of this run, deleted afterwards.</summary>
    protected string Folder => folder;

    /// <summary>10 June 2026, 09:00 in Vietnam, and running.</summary>
    public TestClock Clock { get; } = new(new DateTime(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc));

    /// <summary>Skips the test where the provider is not to be had.</summary>
    public void Require() => Assert.SkipWhen(ConnectionString is null, $"skipped, needs {Provider}");

    /// <summary>Counts the queries of requests.</summary>
    public CommandCount Commands { get; } = new();

    /// <summary>Makes people, units and blocs directly in the database.</summary>
    public World World => new(this);

    /// <summary>A context of its own; the caller disposes the scope.</summary>
    public AsyncServiceScope Database(out PortalDbContext db)
    {
        var scope = Services.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return scope;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Visitor Stranger() => new(this);

    /// <summary>A browser in which the person has signed in by the real form.</summary>
    public async Task<Visitor> SignInAsync(TestPerson person, string password = TestPerson.Password)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(person, password);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("Database:Provider", Provider);
        builder.UseSetting("ConnectionStrings:Portal", ConnectionString);
        builder.UseSetting("Limits:SignInPerMinute", "100000"); // all visitors of a test host share one address
        builder.UseSetting("Files:Directory", Path.Combine(folder, "files"));
        builder.UseSetting("Account:SecondFactor", "Optional"); // its own tests require it
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var limit in (string[])["SignIn", "Check", "Search"])
            builder.UseSetting($"Limits:{limit}PerMinute", "100000");
        builder.ConfigureServices(services => services
            .ConfigureDbContext<SqlitePortalDbContext>(Watch).ConfigureDbContext<PostgresPortalDbContext>(Watch).ConfigureDbContext<SqlServerPortalDbContext>(Watch)
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000) // hundreds of sign-ins
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    /// <summary>Queries are counted; one that takes some rows without saying in which order fails its test.</summary>
    private void Watch(DbContextOptionsBuilder options) =>
        options.AddInterceptors(Commands).ConfigureWarnings(w => w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that starts at a chosen moment and runs.</summary>
public sealed class TestClock(DateTime start) : TimeProvider
{
    private (DateTime Start, DateTime Began) running = (start, DateTime.UtcNow);

    public override DateTimeOffset GetUtcNow() => running.Start + (DateTime.UtcNow - running.Began);

    /// <summary>Goes on from another moment, UTC.</summary>
    public void Jump(DateTime moment) => running = (DateTime.SpecifyKind(moment, DateTimeKind.Utc), DateTime.UtcNow);
}

/// <summary>The portal on a SQLite file of its own.</summary>
public sealed class SqliteApp : PortalApp
{
    protected override string Provider => "Sqlite";
    protected override string? ConnectionString => $"Data Source={Path.Combine(Folder, "portal.db")}";
}

/// <summary>The portal on a PostgreSQL database of its own, where <c>PORTAL_TEST_POSTGRES</c> names a server.</summary>
public sealed class PostgresApp : PortalApp
{
    private readonly string name = $"portal_{Guid.NewGuid():N}";

    protected override string Provider => "Postgres";
    protected override string? ConnectionString =>
        Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server ? $"{server};Database={name}" : null;
}

/// <summary>The portal on a SQL Server database of its own, where <c>PORTAL_TEST_SQLSERVER</c> names a server.</summary>
public sealed class SqlServerApp : PortalApp
{
    private readonly string name = $"portal_{Guid.NewGuid():N}";

    protected override string Provider => "SqlServer";
    protected override string? ConnectionString =>
        Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER") is { Length: > 0 } server ? $"{server};Database={name}" : null;
}

/// <summary>Names the collections: one application for all tests on a provider.</summary>
[CollectionDefinition(Name)]
public sealed class OnSqlite : ICollectionFixture<SqliteApp>
{
    public const string Name = "SQLite";
}

/// <inheritdoc cref="OnSqlite"/>
[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresApp>
{
    public const string Name = "PostgreSQL";
}

/// <inheritdoc cref="OnSqlite"/>
[CollectionDefinition(Name)]
public sealed class OnSqlServer : ICollectionFixture<SqlServerApp>
{
    public const string Name = "SQL Server";
}
