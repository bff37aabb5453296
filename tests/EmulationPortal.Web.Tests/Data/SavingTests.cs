using System.Data.Common;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Data;

/// <summary>One way to save: change, version and audit together, or nothing.</summary>
public abstract class SavingTests
{
    private readonly PortalApp app;

    protected SavingTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bare_save_of_portal_rows_throws()
    {
        await using var scope = app.Database(out var db);
        db.Add(new Unit("Trường thử", UnitKind.College, code: $"bare-{World.Next()}"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_form_filled_from_an_older_version_is_a_conflict()
    {
        var unit = await app.World.UnitAsync();
        await using var scope = app.Database(out var db);
        var mine = await db.Units.SingleAsync(u => u.Id == unit.Id, Cancel);
        mine.Describe("Tên mới", mine.Kind, null, null, null);
        db.Expect(mine, mine.Version - 1);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveAsync(app.World.Deed(), "sửa", Cancel));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Fact]
    public async Task A_part_s_change_raises_its_root_s_version_and_an_old_form_still_conflicts()
    {
        var blocYear = await app.World.BlocYearAsync();
        var (unit, late) = (await app.World.UnitAsync(), await app.World.UnitAsync());
        long before;
        await using (var scope = app.Database(out var db))
        {
            var year = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel);
            before = year.Version;
            year.Join(unit.Id);
            await db.SaveAsync(app.World.Deed(year.Id), "thêm thành viên", Cancel);
            Assert.Equal(before + 1, year.Version);
        }

        await using var second = app.Database(out var data);
        var again = await data.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel);
        Assert.Equal(before + 1, again.Version);
        data.Expect(again, before);
        again.Join(late.Id);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => data.SaveAsync(app.World.Deed(again.Id), "thêm thành viên", Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_fault_in_the_middle_of_a_save_leaves_nothing_behind(int commandsBeforeFault)
    {
        var blocYear = await app.World.BlocYearAsync();
        var fault = new FaultAfter(commandsBeforeFault);
        await using (var scope = app.Database(out var shared))
        {
            await using var db = Faulty(shared, fault);
            var year = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel);
            year.HandOver(new DateOnly(2026, 6, 9), "Biên bản số 9", app.World.Deed());
            db.Add(new StoredFile("dở.pdf", "application/pdf", 1, $"do-{blocYear.BlocYearId}", app.World.Deed()));
            fault.Armed = true;
            await Assert.ThrowsAnyAsync<Exception>(() => db.SaveAsync(app.World.Deed(year.Id), "bàn giao dở dang", Cancel));
        }

        await using var after = app.Database(out var data);
        Assert.Null((await data.BlocYears.SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel)).HandedOverOn);
        Assert.False(await data.StoredFiles.AnyAsync(f => f.Sha256 == $"do-{blocYear.BlocYearId}", Cancel));
        Assert.Equal(1, await data.AuditEntries.CountAsync(e => e.ChainId == blocYear.BlocYearId, Cancel));
        await data.SaveAsync(app.World.Deed(blocYear.BlocYearId), "không có gì", Cancel);
        await app.World.DocumentAsync(blocYear);
        Assert.Empty((await data.ProveAuditAsync(blocYear.BlocYearId, Cancel)).Faults);
    }

    [Fact]
    public async Task Change_and_audit_row_are_seen_together_or_not_at_all()
    {
        var blocYear = await app.World.BlocYearAsync();
        await using (var scope = app.Database(out var db))
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            var year = await db.BlocYears.SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel);
            year.HandOver(new DateOnly(2026, 6, 9), "Biên bản số 9", app.World.Deed());
            await db.SaveAsync(app.World.Deed(year.Id), "bàn giao", Cancel);
            Assert.Equal(2, await db.AuditEntries.CountAsync(e => e.ChainId == blocYear.BlocYearId, Cancel));
            await transaction.RollbackAsync(Cancel);
        }

        await using var after = app.Database(out var data);
        Assert.Equal(1, await data.AuditEntries.CountAsync(e => e.ChainId == blocYear.BlocYearId, Cancel));
        Assert.Null((await data.BlocYears.SingleAsync(y => y.Id == blocYear.BlocYearId, Cancel)).HandedOverOn);
    }

    [Fact]
    public async Task Moments_come_back_as_the_UTC_they_were()
    {
        var blocYear = await app.World.BlocYearAsync();
        await using var scope = app.Database(out var db);
        var moment = new DateTime(2026, 6, 9, 17, 0, 0, 123, DateTimeKind.Utc);
        var file = new StoredFile("giờ.png", "image/png", 1, "", app.World.Deed(blocYear.BlocYearId) with { At = moment });
        db.Add(file);
        await db.SaveAsync(app.World.Deed(blocYear.BlocYearId), "thử giờ", Cancel);
        db.ChangeTracker.Clear();
        var read = await db.StoredFiles.SingleAsync(f => f.Id == file.Id && f.GivenAt == moment, Cancel);
        Assert.Equal(moment, read.GivenAt);
        Assert.Equal(DateTimeKind.Utc, read.GivenAt.Kind);
    }

    private static PortalDbContext Faulty(PortalDbContext like, FaultAfter fault)
    {
        var connection = like.Database.GetConnectionString()!;
        return like is SqlitePortalDbContext
            ? new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(connection).AddInterceptors(fault).Options)
            : new PostgresPortalDbContext(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(connection).AddInterceptors(fault).Options);
    }

    /// <summary>Lets some commands through, the commit counted as one, and then fails as a broken connection does.</summary>
    private sealed class FaultAfter(int commands) : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private int seen;

        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        private void Count()
        {
            if (Armed && ++seen > commands)
                throw new IOException("Injected fault.");
        }
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SavingTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SavingTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SavingTests(app);
}
