using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>Each provider's migrations say what the model says. No server is needed.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void No_model_change_is_pending_on_SQLite() => HasNothingPending(new SqliteDesignFactory().CreateDbContext([]));

    [Fact]
    public void No_model_change_is_pending_on_PostgreSQL() => HasNothingPending(new PostgresDesignFactory().CreateDbContext([]));

    [Fact]
    public void No_model_change_is_pending_on_SQL_Server() => HasNothingPending(new SqlServerDesignFactory().CreateDbContext([]));

    private static void HasNothingPending(PortalDbContext db)
    {
        using (db)
        {
            Assert.NotEmpty(db.Database.GetMigrations());
            Assert.False(db.Database.HasPendingModelChanges());
        }
    }
}
