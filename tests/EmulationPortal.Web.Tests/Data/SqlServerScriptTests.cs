using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>The SQL Server schema, checked without a server: the plain migration script is parsed and its rules are tried (docs/database.md).</summary>
public sealed class SqlServerScriptTests
{
    private const string Tables = """
        CREATE TABLE [A] ([Id] int NOT NULL, [Name] nvarchar(400) NOT NULL, CONSTRAINT [PK_A] PRIMARY KEY ([Id]));
        GO
        CREATE TABLE [B] ([Id] int NOT NULL, [AId] int NOT NULL, CONSTRAINT [PK_B] PRIMARY KEY ([Id]), CONSTRAINT [FK_B_A] FOREIGN KEY ([AId]) REFERENCES [A] ([Id]) ON DELETE CASCADE);
        GO

        """;

    [Fact]
    public void The_script_of_all_migrations_is_one_a_server_takes()
    {
        using var db = new SqlServerDesignFactory().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript();
        Assert.Contains("CREATE TABLE [AuditEntries]", script, StringComparison.Ordinal);
        Assert.Empty(SqlServerScriptChecker.FaultsOf(script));
    }

    [Fact]
    public void A_sound_script_has_no_fault() => Assert.Empty(SqlServerScriptChecker.FaultsOf(Tables + "CREATE UNIQUE INDEX [IX] ON [A] ([Name]) WHERE [Name] IS NOT NULL;"));

    [Theory]
    [InlineData("CREATE TABLE [C] ([Id] int NOT NULL,, [X] int);", "syntax")]
    [InlineData("CREATE TABLE [C] ([Id] int NOT NULL, [id] int NOT NULL);", "duplicate column")]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL);", "duplicate table")]
    [InlineData("CREATE TABLE [C] ([Id] int, [AId] int, CONSTRAINT [FK] FOREIGN KEY ([AId]) REFERENCES [Nowhere] ([Id]));", "no such table")]
    [InlineData("CREATE TABLE [C] ([Id] int, [AId] int, CONSTRAINT [FK] FOREIGN KEY ([AId]) REFERENCES [A] ([Nothing]));", "no such column")]
    [InlineData("CREATE TABLE [C] ([Id] int, [AId] int, CONSTRAINT [FK] FOREIGN KEY ([AId]) REFERENCES [A] ([Name]));", "not a key")]
    [InlineData("CREATE TABLE [C] ([Id] int, [AId] bigint, CONSTRAINT [FK] FOREIGN KEY ([AId]) REFERENCES [A] ([Id]));", "types differ")]
    [InlineData("CREATE TABLE [C] ([Id] int, [AId] int, [BId] int, CONSTRAINT [F1] FOREIGN KEY ([AId]) REFERENCES [A] ([Id]) ON DELETE CASCADE, CONSTRAINT [F2] FOREIGN KEY ([BId]) REFERENCES [B] ([Id]) ON DELETE CASCADE);", "1785")]
    [InlineData("CREATE TABLE [C] ([Id] int, [ParentId] int, CONSTRAINT [PK_C] PRIMARY KEY ([Id]), CONSTRAINT [F1] FOREIGN KEY ([ParentId]) REFERENCES [C] ([Id]) ON DELETE CASCADE);", "1785")]
    [InlineData("CREATE INDEX [IX] ON [A] ([Missing]);", "no such column")]
    [InlineData("CREATE TABLE [C] ([Id] nvarchar(451) NOT NULL, CONSTRAINT [PK_C] PRIMARY KEY ([Id]));", "900")]
    [InlineData("CREATE TABLE [C] ([Id] nvarchar(851) NOT NULL);\nGO\nCREATE INDEX [IX] ON [C] ([Id]);", "1700")]
    [InlineData("CREATE TABLE [C] ([Id] nvarchar(max) NOT NULL);\nGO\nCREATE INDEX [IX] ON [C] ([Id]);", "1700")]
    public void A_planted_fault_is_found(string planted, string named) =>
        Assert.Contains(SqlServerScriptChecker.FaultsOf(Tables + planted), fault => fault.Contains(named, StringComparison.Ordinal));
}
