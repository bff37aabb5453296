using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>Pages that are asked for all day: few queries, whatever the size, and never older than the last deed.</summary>
public abstract class KeptPagesTests
{
    /// <summary>The most queries such a page may send.</summary>
    private const int Most = 6;

    private readonly PortalApp app;

    protected KeptPagesTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_page_asked_for_all_day_sends_six_queries_at_most_whoever_asks()
    {
        var test = await app.World.OpenMeetingAsync();
        var round = await app.World.RoundAsync(test.Place);
        var unit = test.Place.Members[2];
        await app.World.DraftAsync(round, unit);
        var (officer, chair, office) = (await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer)), await app.SignInAsync(test.Chair), await app.SignInAsync(await app.World.OfficeAsync()));
        foreach (var (visitor, address) in new (Visitor, string)[]
        {
            (officer, "/viec-cua-toi?o"), (chair, "/viec-cua-toi?c"), (officer, $"{test.Place.Path}?o"), (chair, $"{test.Place.Path}?c"), (officer, $"{round.Path}/don-vi/{unit.Code}"), (chair, test.Desk),
            (office, "/don-vi?x"), (office, "/khoi-thi-dua?x"), (chair, "/khoi-thi-dua?c"),
        })
        {
            var few = 0;
            for (var attempt = 0; attempt < 10 && few == 0; attempt++) // other tests do deeds beside this one, and what they outdate is read again
            {
                var before = app.Commands.Of(address);
                await visitor.OpenAsync(address);
                few = app.Commands.Of(address) - before is var sent && sent <= Most ? sent : 0;
            }

            Assert.True(few > 0, $"{address} never sent fewer than {Most + 1} queries.");
        }
    }

    [Fact]
    public async Task A_page_shows_what_another_person_did_a_moment_ago()
    {
        var test = await app.World.OpenMeetingAsync(present: 2);
        var (secretary, chair) = (await app.SignInAsync(test.Secretary), await app.SignInAsync(test.Chair));
        Assert.Contains("2/4 đơn vị", (await chair.OpenAsync(test.Desk)).Body!.TextContent, StringComparison.Ordinal);
        await secretary.SubmitAsync($"{test.Desk}/diem-danh", new() { ["UnitId"] = $"{test.Place.Members[3].Id}", ["Name"] = "Võ Thị Mỹ Lệ", ["Title"] = "Phó Hiệu trưởng" });
        Assert.Contains("3/4 đơn vị", (await chair.OpenAsync(test.Desk)).Body!.TextContent, StringComparison.Ordinal);

        var round = await app.World.RoundAsync(test.Place);
        var unit = test.Place.Members[2];
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        var report = $".tasks a[href='{round.Path}/don-vi/{unit.Code}']";
        Assert.NotNull((await officer.OpenAsync("/viec-cua-toi")).QuerySelector(report));
        await app.World.SentAsync(round, unit);
        Assert.Null((await officer.OpenAsync("/viec-cua-toi")).QuerySelector(report));

        Assert.DoesNotContain("Trường kết nạp giữa năm", (await chair.OpenAsync(test.Place.Path)).Body!.TextContent, StringComparison.Ordinal);
        await app.World.JoinAsync(test.Place, await app.World.UnitAsync("Trường kết nạp giữa năm"));
        Assert.Contains("Trường kết nạp giữa năm", (await chair.OpenAsync(test.Place.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : KeptPagesTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : KeptPagesTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : KeptPagesTests(app);
}
