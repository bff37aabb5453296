using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>Figures in SQLite, which orders decimals as text, under the culture of the portal.</summary>
public sealed class DecimalTests
{
    [Fact]
    public async Task Figures_are_ordered_and_compared_as_numbers_under_vi_VN()
    {
        CultureInfo.CurrentCulture = VietnameseText.Culture;
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var db = new FiguresContext(new DbContextOptionsBuilder<FiguresContext>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        decimal[] figures = [9.5m, 10m, 97.15m, 100m, -3.25m, 0.0001m, 1234.5m];
        await using (var command = connection.CreateCommand())
        {
            foreach (var (figure, i) in figures.Select((f, i) => (f, i)))
            {
                command.CommandText = $"INSERT INTO Figure (Id, Value) VALUES ({i}, {(long)(figure * 10_000m)})";
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
        }

        var figuresSet = db.Set<Figure>();
        Assert.Equal(figures.Order(), await figuresSet.OrderBy(f => f.Value).Select(f => f.Value).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, await figuresSet.CountAsync(f => f.Value >= 10m, TestContext.Current.CancellationToken));
        Assert.Equal(1234.5m, await figuresSet.MaxAsync(f => f.Value, TestContext.Current.CancellationToken));
    }

    private sealed class Figure
    {
        public int Id { get; init; }
        public decimal Value { get; init; }
    }

    /// <summary>The portal's own conventions with one table more.</summary>
    private sealed class FiguresContext(DbContextOptions options) : PortalDbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            base.OnModelCreating(builder);
            builder.Entity<Figure>();
        }
    }
}
