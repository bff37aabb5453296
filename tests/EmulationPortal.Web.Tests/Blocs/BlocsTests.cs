using System.Net;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>Blocs and the opening of their years.</summary>
public abstract class BlocsTests
{
    private readonly PortalApp app;

    protected BlocsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task The_office_makes_a_bloc_by_school_years_and_opens_its_first_year()
    {
        var number = World.Next();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await office.SubmitAsync("/khoi-thi-dua/tao-moi", Form(number, CycleKind.SchoolYear));
        var page = await office.SubmitAsync($"/khoi-thi-dua/cum-{number}/mo-nam", new() { ["FirstYear"] = "2025", ["CarryMembers"] = "false" });
        Assert.Contains("năm học 2025-2026", page.Body!.TextContent, StringComparison.Ordinal);
        await office.OpenAsync($"/khoi-thi-dua/cum-{number}/2025-2026");
        var again = await office.RefusedAsync($"/khoi-thi-dua/cum-{number}/mo-nam", new() { ["FirstYear"] = "2025", ["CarryMembers"] = "false" });
        Assert.Contains("đã mở", again.QuerySelector("#FirstYear-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_bloc_are_used_on_its_pages()
    {
        var number = World.Next();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await office.SubmitAsync("/khoi-thi-dua/tao-moi", Form(number, CycleKind.CalendarYear));
        await office.SubmitAsync($"/khoi-thi-dua/cum-{number}/mo-nam", new() { ["FirstYear"] = "2026", ["CarryMembers"] = "false" });
        var form = Form(number, CycleKind.CalendarYear);
        form["ChairWord"] = "Cụm trưởng luân phiên";
        form["Version"] = "1";
        await office.SubmitAsync($"/khoi-thi-dua/cum-{number}/sua", form);
        var year = await office.OpenAsync($"/khoi-thi-dua/cum-{number}/2026");
        Assert.Contains("Cụm trưởng luân phiên", year.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Trưởng khối", year.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_addresses_is_used_once()
    {
        var number = World.Next();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await office.SubmitAsync("/khoi-thi-dua/tao-moi", Form(number, CycleKind.CalendarYear));
        var page = await office.RefusedAsync("/khoi-thi-dua/tao-moi", Form(number, CycleKind.CalendarYear));
        Assert.NotNull(page.QuerySelector("#Code-loi"));
    }

    [Fact]
    public async Task Everybody_but_the_office_sees_only_the_blocs_of_the_unit_acted_for()
    {
        var (mine, other) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync());
        var member = await app.SignInAsync(await app.World.PersonInAsync(mine.Members[2]));
        var hrefs = (await member.OpenAsync("/khoi-thi-dua?nam=2026")).QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href"));
        Assert.Equal([mine.Path], hrefs);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(other.Path[..other.Path.LastIndexOf('/')]));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(other.Path));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync("/khoi-thi-dua/tao-moi"));
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        Assert.Empty((await administrator.OpenAsync("/khoi-thi-dua?nam=2026")).QuerySelectorAll("tbody a"));
    }

    [Fact]
    public async Task The_chosen_year_is_remembered()
    {
        await app.World.BlocYearAsync(firstYear: 2024);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await office.OpenAsync("/khoi-thi-dua?nam=2024");
        Assert.Contains("Năm 2024", (await office.OpenAsync("/khoi-thi-dua")).QuerySelector(".over")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_page_names_the_year_of_its_bloc()
    {
        var year = await app.World.BlocYearAsync(firstYear: 2024);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        Assert.Contains("Năm 2026", (await office.OpenAsync("/khoi-thi-dua?nam=hien-nay")).QuerySelector("header .menu summary")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("2024", (await office.OpenAsync(year.Path)).QuerySelector("header .menu summary")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dissolved_bloc_opens_no_year()
    {
        var year = await app.World.BlocYearAsync();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var path = year.Path[..year.Path.LastIndexOf('/')];
        await office.SubmitAsync($"{path}/giai-the", new() { ["LastDay"] = "31/12/2026", ["Reason"] = "Quyết định số 9", ["Version"] = "1" });
        var page = await office.RefusedAsync($"{path}/mo-nam", new() { ["FirstYear"] = "2027", ["CarryMembers"] = "true" });
        Assert.Contains("đã giải thể", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_offices_opening_one_year_at_once_open_it_once()
    {
        var year = await app.World.BlocYearAsync(firstYear: 2026);
        var offices = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            offices.Add(await app.SignInAsync(await app.World.OfficeAsync()));
        await Task.WhenAll(offices.Select(o => o.PostAsync($"{year.Path}/nam-sau", [])));
        await using var scope = app.Database(out var db);
        Assert.Equal(2, await db.BlocYears.CountAsync(y => y.BlocId == year.BlocId, TestContext.Current.CancellationToken));
    }

    private static Dictionary<string, string> Form(int number, CycleKind cycle) => new()
    {
        ["Kind"] = "Cum",
        ["Cycle"] = cycle.ToString(),
        ["Name"] = $"Cụm thi đua số {number}",
        ["ParentAuthority"] = "UBND tỉnh",
        ["ChairWord"] = "Cụm trưởng",
        ["ViceChairWord"] = "Cụm phó",
        ["SuperiorBody"] = "UBND TỈNH",
        ["BodyName"] = $"CỤM THI ĐUA SỐ {number}",
        ["DocumentSymbol"] = $"CTĐ{number}",
        ["Place"] = "Kiểm Thử",
    };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BlocsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BlocsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : BlocsTests(app);
}
