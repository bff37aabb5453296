using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace EmulationPortal.Web.Tests.Demo;

/// <summary>The portal with its demonstration data, on a database of its own; several may stand on the same one, as after a restart.</summary>
public abstract class DemoApp : PortalApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demonstration:Enabled", "true");
        builder.UseSetting("Limits:SignInPerMinute", "1000");
    }

    /// <summary>The same portal started once more.</summary>
    public abstract DemoApp Again();
}

/// <summary>The demonstration on a SQLite file.</summary>
public sealed class DemoOnSqliteApp : DemoApp
{
    private string? file;

    protected override string Provider => "Sqlite";
    protected override string ConnectionString => $"Data Source={file ??= Path.Combine(Folder, "demo.db")}";

    public override DemoApp Again() => new DemoOnSqliteApp { file = file };
}

/// <summary>The demonstration on a PostgreSQL database, where <c>PORTAL_TEST_POSTGRES</c> names a server.</summary>
public sealed class DemoOnPostgresApp : DemoApp
{
    private string name = $"demo_{Guid.NewGuid():N}";

    protected override string Provider => "Postgres";
    protected override string? ConnectionString =>
        Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server ? $"{server};Database={name}" : null;

    public override DemoApp Again() => new DemoOnPostgresApp { name = name };
}
