using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Home;

/// <summary>The first pages.</summary>
public abstract class HomeTests
{
    private readonly PortalApp app;

    protected HomeTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Anybody_may_open_the_first_page_and_finds_the_way_in_and_the_document_check()
    {
        var page = await app.Stranger().OpenAsync("/");
        Assert.NotNull(page.QuerySelector("main a[href='/dang-nhap']"));
        Assert.NotNull(page.QuerySelector("main a[href='/kiem-tra']"));
    }

    [Fact]
    public async Task Nothing_to_do_says_so_and_says_what_comes_next()
    {
        var page = await (await app.SignInAsync(await app.World.PersonAsync())).OpenAsync("/viec-cua-toi");
        Assert.Contains("không có việc nào", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task The_office_is_reminded_of_a_bloc_without_chair_and_of_a_year_to_prepare()
    {
        var calendar = await app.World.BlocYearAsync(firstYear: 2025);
        await app.World.EndTermsAsync(calendar);
        var page = await (await app.SignInAsync(await app.World.OfficeAsync())).OpenAsync("/viec-cua-toi");
        Assert.NotNull(page.QuerySelector(".tasks a[href$='/truong-khoi/cong-bo'], .tasks a[href='/khoi-thi-dua?loc=chua-co-truong']"));
        Assert.NotNull(page.QuerySelector(".tasks a[href$='/2025/nam-sau']"));
    }

    [Fact]
    public async Task A_chair_whose_year_is_over_is_asked_to_hand_over_and_a_member_sees_its_blocs()
    {
        var year = await app.World.BlocYearAsync(firstYear: 2025);
        var chair = await (await app.SignInAsync(await app.World.PersonInAsync(year.Chair))).OpenAsync("/viec-cua-toi");
        Assert.NotNull(chair.QuerySelector($".tasks a[href='{year.Path}/ban-giao']"));
        var member = await (await app.SignInAsync(await app.World.PersonInAsync(year.Members[2]))).OpenAsync("/viec-cua-toi");
        Assert.Null(member.QuerySelector(".tasks"));
        Assert.NotNull(member.QuerySelector($"main a[href='{year.Path}']"));
    }

    [Fact]
    public async Task An_administrator_is_led_to_the_accounts_and_not_to_rooms_that_are_always_empty()
    {
        await app.World.BlocYearAsync();
        var administrator = await app.World.AdministratorAsync();
        var page = await (await app.SignInAsync(administrator)).OpenAsync("/viec-cua-toi");
        Assert.Equal(["/viec-cua-toi", "/don-vi", "/quan-tri/tai-khoan", "/lich-su"], page.QuerySelectorAll(".nav a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main a[href='/quan-tri/tai-khoan']"));
        Assert.Empty(page.QuerySelectorAll(".header a[href^='/khoi-thi-dua']"));

        await app.World.AddPositionAsync(administrator, await app.World.UnitAsync());
        page = await (await app.SignInAsync(administrator)).OpenAsync("/viec-cua-toi");
        Assert.NotNull(page.QuerySelector(".nav a[href='/khoi-thi-dua']"));
        Assert.NotNull(page.QuerySelector(".nav a[href='/van-ban']"));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : HomeTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : HomeTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : HomeTests(app);
}
