using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>A card as it is usually written with EF: a row a line, and a row of history a line changed.</summary>
internal sealed class NaiveCards(DbContextOptions<NaiveCards> options) : DbContext(options)
{
    public DbSet<NaiveLine> Lines => Set<NaiveLine>();
    public DbSet<NaiveHistory> History => Set<NaiveHistory>();

    /// <summary>On the provider of a store, in a database of its own.</summary>
    public static DbContextOptions<NaiveCards> On(Store store)
    {
        var options = new DbContextOptionsBuilder<NaiveCards>();
        return (store.Provider == "Sqlite" ? options.UseSqlite($"Data Source={Path.Combine(store.Folder, "naive.db")}")
            : options.UseNpgsql(System.Text.RegularExpressions.Regex.Replace(store.Connection, "Database=[^;]+", $"Database=portal_bench_naive_{Guid.NewGuid():N}"))).Options;
    }

    /// <summary>Makes the tables with cards of 60 lines.</summary>
    public async Task FillAsync(IEnumerable<Guid> cards)
    {
        await Database.EnsureCreatedAsync();
        if (Database.IsSqlite())
            await Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL");
        Lines.AddRange(cards.SelectMany(card => Enumerable.Range(0, Sheets.Criteria).Select(i => new NaiveLine { Id = Guid.CreateVersion7(), CardId = card, CriterionKey = Guid.CreateVersion7(), State = "Scored" })));
        await SaveChangesAsync();
    }

    /// <summary>Reads a card, changes every line and keeps what it was.</summary>
    public async Task SaveAsync(Guid card, decimal value, string person, DateTime at)
    {
        foreach (var line in await Lines.Where(l => l.CardId == card).ToListAsync())
        {
            History.Add(new NaiveHistory { Id = Guid.CreateVersion7(), LineId = line.Id, At = at, Person = person, Before = line.Value, After = value });
            (line.Value, line.Person, line.At) = (value, person, at);
            line.Version++;
        }

        await SaveChangesAsync();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<NaiveLine>().Property(l => l.Version).IsConcurrencyToken();
        modelBuilder.Entity<NaiveLine>().HasIndex(l => new { l.CardId, l.CriterionKey }).IsUnique();
    }
}

/// <summary>A line.</summary>
internal sealed class NaiveLine
{
    public Guid Id { get; set; }
    public Guid CardId { get; set; }
    public Guid CriterionKey { get; set; }
    public string State { get; set; } = "";
    public decimal Value { get; set; }
    public string? Person { get; set; }
    public DateTime? At { get; set; }
    public long Version { get; set; }
}

/// <summary>What a line was before a change.</summary>
internal sealed class NaiveHistory
{
    public Guid Id { get; set; }
    public Guid LineId { get; set; }
    public DateTime At { get; set; }
    public string Person { get; set; } = "";
    public decimal Before { get; set; }
    public decimal After { get; set; }
}
