using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>A cụm is called cụm on each of its pages, in its reports and in its history.</summary>
public abstract class OwnWordsTests
{
    private readonly PortalApp app;

    protected OwnWordsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task No_page_of_a_cluster_calls_it_a_bloc()
    {
        var cluster = await app.World.BlocYearAsync(kind: BlocKind.Cum);
        var round = await app.World.RoundAsync(cluster);
        var unit = cluster.Members[2];
        var chair = await app.SignInAsync(await app.World.PersonInAsync(cluster.Chair));
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        await app.World.SentAsync(round, unit);
        await app.World.SentAsync(round, cluster.Members[3]);
        await ReadAsync(chair, cluster.Path, $"{cluster.Path}/bao-cao/nam", $"{cluster.Path}/bao-cao/nam/mau", round.Path, $"{round.Path}/mau", round.Of(unit), round.Bloc);
        await ReadAsync(member, cluster.Path, $"{round.Of(unit)}/da-gui", $"{cluster.Path}/bao-cao/nam/don-vi/{unit.Code}", "/viec-cua-toi");
        foreach (var act in new[] { "bat-dau", "tong-hop", "gui-du-thao" })
            await chair.SubmitAsync($"{round.Bloc}/{act}", []);
        await ReadAsync(chair, round.Bloc, $"{round.Bloc}/xem-truoc", $"{round.Bloc}/nam-thang", $"{cluster.Path}/ban-giao", $"{cluster.Path}/lich-su", "/viec-cua-toi");
        var bloc = cluster.Path[..cluster.Path.LastIndexOf('/')];
        await ReadAsync(office, bloc, $"{bloc}/sua", $"{bloc}/mo-nam", $"{bloc}/giai-the", $"{cluster.Path}/truong-khoi", $"{cluster.Path}/truong-khoi/cong-bo", $"{cluster.Path}/thanh-vien", $"{cluster.Path}/thanh-vien/{unit.Code}/ra-khoi", $"{cluster.Path}/nam-sau", $"{cluster.Path}/buoc");
    }

    /// <summary>What the pages say of themselves; examples beside the fields, the names of other blocs to choose from, the portal's name and the words for both kinds are not meant.</summary>
    private static async Task ReadAsync(Visitor visitor, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            var page = await visitor.OpenAsync(address);
            foreach (var aside in page.QuerySelectorAll(".hint, select[name=ToBlocYearId] option").ToList())
                aside.Remove();
            var labels = page.QuerySelectorAll("main [aria-label], .where").Select(e => e.GetAttribute("aria-label"));
            var said = string.Join(' ', labels.Prepend(page.QuerySelector("main")!.TextContent).Prepend(page.Title!.Split('–')[0])).Replace("Cổng Khối thi đua", "", StringComparison.Ordinal).ToLowerInvariant();
            foreach (var both in new[] { "khối, cụm", "khối hoặc cụm" })
                said = said.Replace(both, "", StringComparison.Ordinal);
            var at = said.IndexOf("khối", StringComparison.Ordinal);
            Assert.True(at < 0, at < 0 ? "" : $"{address}: …{said[Math.Max(0, at - 60)..Math.Min(said.Length, at + 40)]}…");
        }
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : OwnWordsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : OwnWordsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : OwnWordsTests(app);
}
