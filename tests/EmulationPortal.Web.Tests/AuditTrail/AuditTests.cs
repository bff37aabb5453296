using System.Net;
using System.Text.Json;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.AuditTrail;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.AuditTrail;

/// <summary>The history: told in sentences, kept whole, and proved.</summary>
public abstract class AuditTests
{
    private readonly PortalApp app;

    protected AuditTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_deeds_at_once_on_one_bloc_year_give_a_gapless_chain()
    {
        var blocYear = await app.World.BlocYearAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Cancel },
            async (_, _) => await app.World.DocumentAsync(blocYear));
        await using var scope = app.Database(out var db);
        var places = await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId).OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(1, 51).Select(i => (long)i), places);
        Assert.Equal(50, await db.IssuedDocuments.CountAsync(d => d.BlocYearId == blocYear.BlocYearId, Cancel));
        Assert.Empty((await db.ProveAuditAsync(blocYear.BlocYearId, Cancel)).Faults);
    }

    [Fact]
    public async Task Fifty_first_deeds_of_new_chains_at_once_start_each_chain_once()
    {
        var chains = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Cancel }, async (i, cancel) =>
        {
            await using var own = app.Database(out var data);
            data.Add(new StoredFile($"tệp {i}", "image/png", 1, "", app.World.Deed()));
            await data.SaveAsync(app.World.Deed(chains[i % chains.Count]), "thử nhiều chuỗi", cancel);
        });
        await using var scope = app.Database(out var db);
        foreach (var chain in chains)
        {
            var proof = await db.ProveAuditAsync(chain, Cancel);
            Assert.Equal(5, proof.Entries);
            Assert.Empty(proof.Faults);
        }
    }

    [Fact]
    public async Task Every_state_and_kind_is_told_in_Vietnamese()
    {
        await using var scope = app.Database(out var db);
        var told = 0;
        foreach (var (type, property) in db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Select(p => (t.ClrType.Name, p))).Where(p => (Nullable.GetUnderlyingType(p.p.ClrType) ?? p.p.ClrType).IsEnum))
            foreach (var name in Enum.GetNames(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
                foreach (var value in AuditWords.Read(Changed(type, property.Name, name), _ => true).SelectMany(change => change.Values))
                {
                    Assert.True(value.After != name, $"{type}.{property.Name}: {name}");
                    told++;
                }

        Assert.True(told > 30);

        static string Changed(string type, string property, string value) => JsonSerializer.Serialize(new[]
        {
            new { type, act = "Modified", values = new Dictionary<string, string?[]> { [property] = [null, value] } },
        });
    }

    [Fact]
    public void A_year_is_no_quantity()
    {
        const string Changes = """[{"type":"BlocReport","act":"Added","values":{"FirstYear":[null,2026],"Length":[null,20480]}}]""";
        var values = AuditWords.Read(Changes, _ => true).SelectMany(change => change.Values).Select(v => v.After);
        Assert.Equal(["2026", "20.480"], values);
    }

    [Fact]
    public async Task A_row_changed_in_the_database_is_named()
    {
        var blocYear = await ChainOfSixAsync();
        await using var scope = app.Database(out var db);
        await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId && e.Sequence == 4).ExecuteUpdateAsync(s => s.SetProperty(e => e.PersonName, "Người khác"), Cancel);
        var fault = Assert.Single((await db.ProveAuditAsync(blocYear.BlocYearId, Cancel)).Faults);
        Assert.Equal(4, fault.Sequence);
        Assert.Contains("đã bị sửa", fault.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_deleted_row_is_named(long sequence)
    {
        var blocYear = await ChainOfSixAsync();
        await using var scope = app.Database(out var db);
        await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId && e.Sequence == sequence).ExecuteDeleteAsync(Cancel);
        var fault = Assert.Single((await db.ProveAuditAsync(blocYear.BlocYearId, Cancel)).Faults);
        Assert.Equal(sequence, fault.Sequence);
        Assert.Contains("đã bị xóa", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_changed_together_with_its_own_hash_is_named_by_the_one_after_it()
    {
        var blocYear = await ChainOfSixAsync();
        await using var scope = app.Database(out var db);
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.ChainId == blocYear.BlocYearId && e.Sequence == 2, Cancel);
        var forged = new AuditEntry
        {
            Id = entry.Id,
            ChainId = entry.ChainId,
            Sequence = 2,
            At = entry.At,
            AccountId = entry.AccountId,
            PersonName = entry.PersonName,
            Capacity = entry.Capacity,
            UnitId = entry.UnitId,
            Sentence = "việc khác",
            Why = entry.Why,
            Changes = entry.Changes,
            PreviousHash = entry.PreviousHash,
        };
        await db.AuditEntries.Where(e => e.Id == entry.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Sentence, "việc khác").SetProperty(e => e.Hash, AuditHash.Of(forged)), Cancel);
        Assert.Equal(3, Assert.Single((await db.ProveAuditAsync(blocYear.BlocYearId, Cancel)).Faults).Sequence);
    }

    [Fact]
    public async Task The_administrator_proves_the_history_and_sees_the_tampered_row()
    {
        var blocYear = await ChainOfSixAsync();
        await using (var scope = app.Database(out var db))
            await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId && e.Sequence == 5).ExecuteUpdateAsync(s => s.SetProperty(e => e.Sentence, "việc khác"), Cancel);
        var administrator = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.Administrator));
        var answer = await administrator.PostAsync("/lich-su/kiem-chung", []);
        Assert.Contains("Nội dung mục 5 đã bị sửa", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var member = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync("/lich-su"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync("/lich-su/kiem-chung", [])).StatusCode);
    }

    [Fact]
    public async Task The_history_tells_who_what_when_and_in_what_capacity_page_by_page()
    {
        var blocYear = await app.World.BlocYearAsync();
        for (var i = 0; i < 34; i++)
            await app.World.DocumentAsync(blocYear);
        var person = await app.World.PersonInAsync(blocYear.Chair, title: "Hiệu trưởng");
        var visitor = await app.SignInAsync(person);
        var page = await visitor.OpenAsync(blocYear.Path + "/lich-su");
        Assert.Equal(30, page.QuerySelectorAll("ol.history > li").Length);
        Assert.Contains("phát hành văn bản kiểm thử", page.QuerySelector("ol.history > li")!.TextContent, StringComparison.Ordinal);
        var older = await visitor.OpenAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(5, older.QuerySelectorAll("ol.history > li").Length);
        Assert.Null(older.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task What_changed_is_read_in_words_by_those_who_may_and_not_by_the_neighbours()
    {
        var blocYear = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ7");
        var clerk = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
        await clerk.SubmitAsync(document.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "9/6/2026", ["Version"] = "1" });
        var details = (await clerk.OpenAsync(blocYear.Path + "/lich-su/3")).QuerySelector("main")!.TextContent;
        Assert.Contains("09/06/2026", details, StringComparison.Ordinal);
        Assert.Contains("Số", details, StringComparison.Ordinal);
        var neighbour = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[3]));
        var seen = (await neighbour.OpenAsync(blocYear.Path + "/lich-su/3")).QuerySelector("main")!.TextContent;
        Assert.Contains("Ghi số 05/BC-KTĐ7", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("09/06/2026", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await clerk.StatusAsync(blocYear.Path + "/lich-su/999"));
    }

    [Fact]
    public async Task The_history_keeps_no_password_stamp_or_bytes()
    {
        var person = await app.World.PersonAsync();
        var blocYear = await app.World.BlocYearAsync();
        await using var scope = app.Database(out var db);
        var account = await db.Users.SingleAsync(u => u.Id == person.AccountId, Cancel);
        var secrets = new[] { account.PasswordHash!, account.SecurityStamp!, account.ConcurrencyStamp! };
        account.FullName = "Nguyễn Thị Tên Mới";
        account.PasswordHash = "bí-mật-băm";
        account.SecurityStamp = "bí-mật-tem";
        db.Add(new IssuedDocument(blocYear.BlocYearId, Guid.NewGuid(), DocumentKind.Programme, "x", "", Guid.NewGuid().ToString("N")[..12], "nội dung tệp"u8.ToArray(), "nội dung tệp"u8.ToArray(), "00", DateTime.UtcNow));
        await db.SaveAsync(app.World.Deed(blocYear.BlocYearId), "đổi tên người dùng", Cancel);
        var changes = await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId).OrderBy(e => e.Sequence).Select(e => e.Changes).LastAsync(Cancel);
        Assert.Contains("Nguyễn Thị Tên Mới", changes, StringComparison.Ordinal);
        Assert.All(secrets.Concat(["bí-mật-băm", "bí-mật-tem", "nội dung tệp", Convert.ToBase64String("nội dung tệp"u8)]), secret => Assert.DoesNotContain(secret, changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_letterhead_is_told_before_and_after()
    {
        var blocYear = await app.World.BlocYearAsync();
        await using var scope = app.Database(out var db);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == blocYear.BlocId, Cancel);
        bloc.Describe(bloc.Name, bloc.Description, bloc.ParentAuthority, bloc.Wording with { ChairWord = "Khối trưởng" });
        await db.SaveAsync(app.World.Deed(blocYear.BlocYearId), "đổi cách gọi", Cancel);
        var changes = await db.AuditEntries.Where(e => e.ChainId == blocYear.BlocYearId && e.Sequence == 2).Select(e => e.Changes).SingleAsync(Cancel);
        Assert.Contains("""["Trưởng khối","Khối trưởng"]""", changes, StringComparison.Ordinal);
    }

    private async Task<TestBlocYear> ChainOfSixAsync()
    {
        var blocYear = await app.World.BlocYearAsync();
        for (var i = 0; i < 5; i++)
            await app.World.DocumentAsync(blocYear);
        return blocYear;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : AuditTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : AuditTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : AuditTests(app);
}
