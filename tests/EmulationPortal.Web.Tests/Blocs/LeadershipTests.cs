using System.Net;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Features.Blocs.Leadership;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>Who leads a bloc-year.</summary>
public abstract class LeadershipTests
{
    private readonly PortalApp app;

    protected LeadershipTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    /// <summary>The form that announces a chair from 1 January 2026.</summary>
    internal static Dictionary<string, string> Announce(Guid unit, string role = "Chair", string mode = "Elected") => new()
    {
        ["Role"] = role,
        ["UnitId"] = unit.ToString(),
        ["Mode"] = mode,
        ["From"] = "1/1/2026",
        ["Document"] = "Thông báo số 42/TB-SNV",
        ["AlsoNext"] = "false",
    };

    [Theory]
    [InlineData("Elected", "Suy tôn")]
    [InlineData("Rotation", "Luân phiên")]
    [InlineData("Appointed", "Chỉ định")]
    [InlineData("Assigned", "Phân công")]
    public async Task A_chair_is_announced_in_each_of_four_ways_and_leads_at_once(string mode, string words)
    {
        var year = await app.World.BlocYearAsync();
        await app.World.EndTermsAsync(year);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await office.SubmitAsync($"{year.Path}/truong-khoi/cong-bo", Announce(year.Members[2].Id, mode: mode));
        Assert.Contains(words, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Members[2]));
        await chair.OpenAsync($"{year.Path}/buoc");
    }

    [Fact]
    public async Task A_second_chair_a_unit_in_both_roles_and_a_unit_of_another_bloc_are_refused()
    {
        var (year, other) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync());
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var address = $"{year.Path}/truong-khoi/cong-bo";
        Assert.Contains("đã có đơn vị giữ vai trò Trưởng khối", (await office.RefusedAsync(address, Announce(year.Members[2].Id))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không giữ cả hai", (await office.RefusedAsync(address, Announce(year.Chair.Id, "ViceChair"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await office.RefusedAsync(address, Announce(other.Members[2].Id, "ViceChair"))).QuerySelector("#UnitId-loi"));
    }

    [Fact]
    public async Task Offices_that_announce_a_chair_at_once_name_one_and_the_others_read_the_rule()
    {
        var year = await app.World.BlocYearAsync(members: 6);
        await app.World.EndTermsAsync(year);
        var offices = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            offices.Add(await app.SignInAsync(await app.World.OfficeAsync()));
        var answers = await Task.WhenAll(offices.Select((o, i) => o.PostAsync($"{year.Path}/truong-khoi/cong-bo", Announce(year.Members[i + 1].Id))));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        foreach (var lost in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
            Assert.Contains("đã có đơn vị giữ vai trò Trưởng khối", WebUtility.HtmlDecode(await lost.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        Assert.Equal(1, await db.LeadershipTerms.SelectMany(t => t.Covers).CountAsync(c => c.ChairOf == year.BlocYearId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_term_of_two_years_needs_the_next_year_and_covers_both()
    {
        var year = await app.World.BlocYearAsync();
        await app.World.EndTermsAsync(year);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var form = Announce(year.Members[2].Id);
        form["AlsoNext"] = "true";
        Assert.NotNull((await office.RefusedAsync($"{year.Path}/truong-khoi/cong-bo", form)).QuerySelector("#AlsoNext-loi"));
        await office.SubmitAsync($"{year.Path}/nam-sau", []);
        var page = await office.SubmitAsync($"{year.Path}/truong-khoi/cong-bo", form);
        Assert.Contains("Năm 2026, Năm 2027", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_term_by_document_stops_its_rights_at_once()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        await chair.OpenAsync($"{year.Path}/buoc");
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await using var scope = app.Database(out var db);
        var term = await db.LeadershipTerms.AsNoTracking().SingleAsync(t => t.UnitId == year.Chair.Id, TestContext.Current.CancellationToken);
        var address = $"{year.Path}/truong-khoi/{term.Id}/ket-thuc";
        await office.RefusedAsync(address, new() { ["Day"] = "9/6/2026", ["Document"] = " ", ["Version"] = $"{term.Version}" });
        await office.SubmitAsync(address, new() { ["Day"] = "9/6/2026", ["Document"] = "Quyết định số 3", ["Version"] = $"{term.Version}" });
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{year.Path}/buoc"));
        await chair.OpenAsync(year.Path);
    }

    [Fact]
    public async Task A_term_of_another_bloc_is_not_found_under_this_one()
    {
        var (year, other) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync());
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        await using var scope = app.Database(out var db);
        var term = await db.LeadershipTerms.AsNoTracking().SingleAsync(t => t.UnitId == other.Chair.Id, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsync($"{year.Path}/truong-khoi/{term.Id}/ket-thuc", new() { ["Day"] = "9/6/2026", ["Document"] = "x", ["Version"] = "1" })).StatusCode);
    }

    [Fact]
    public async Task The_ledger_puts_first_who_never_led_in_the_order_of_joining()
    {
        var year = await app.World.BlocYearAsync(firstYear: 2025);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await office.OpenAsync($"{year.Path}/truong-khoi");
        var ledger = page.QuerySelectorAll("table")[^1];
        var names = ledger.QuerySelectorAll("tbody th").Select(t => t.TextContent).ToList();
        Assert.StartsWith(year.Members[1].Name, names[0], StringComparison.Ordinal);
        Assert.Contains("đề xuất", names[0], StringComparison.Ordinal);
        Assert.Equal(year.Chair.Name, names[^1]);
        Assert.Contains($"đề xuất cho lượt tới: {year.Members[1].Name}. Trong {year.Members.Count - 1} đơn vị chưa từng làm Trưởng khối, đơn vị này vào sớm nhất.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", "2025", "Các đơn vị đều đã làm Trưởng khối; đơn vị này lâu nhất chưa làm lại, lần gần nhất là 2024.")]
    [InlineData(null, "2025", "Chỉ còn đơn vị này chưa từng làm Trưởng khối.")]
    [InlineData(null, null, "Trong 2 đơn vị chưa từng làm Trưởng khối, đơn vị này vào sớm nhất.")]
    public void The_ledger_says_why_it_proposes_whom_it_proposes(string? first, string? second, string reason)
    {
        static LedgerRow Row(string? chaired, int turn) => new(Guid.NewGuid(), $"Trường {turn}", "2020", chaired is null ? [] : [chaired], turn, turn == 1);
        Assert.Equal(reason, new LeadershipPage("", "", "Trưởng khối", "Phó trưởng khối", [], [Row(first, 1), Row(second, 2)], true).Reason);
        Assert.Null(new LeadershipPage("", "", "Trưởng khối", "Phó trưởng khối", [], [], true).Reason);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : LeadershipTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : LeadershipTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : LeadershipTests(app);
}
