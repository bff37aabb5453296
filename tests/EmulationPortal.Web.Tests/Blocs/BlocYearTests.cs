using System.Net;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>The year of a bloc: its line of steps, members, hand-over.</summary>
public abstract class BlocYearTests
{
    private readonly PortalApp app;

    protected BlocYearTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task The_year_shows_eight_steps_and_stands_at_the_first_that_waits_after_all_done()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        var page = await chair.OpenAsync(year.Path);
        Assert.Equal(8, page.QuerySelectorAll("ol.steps > li").Length);
        Assert.Equal("Triển khai", page.QuerySelector("li[aria-current=step] .step__name")!.TextContent);

        page = await chair.SubmitAsync($"{year.Path}/buoc/so-ket", await StepAsync(year));
        Assert.Equal("Chấm điểm", page.QuerySelector("li[aria-current=step] .step__name")!.TextContent);
        Assert.Contains("Biên bản số 02", page.QuerySelector("ol.steps")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ghi nhận bước Sơ kết", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi nhận việc đã làm", page.QuerySelector(".step__act a")!.TextContent);
        var strip = await chair.OpenAsync($"{year.Path}/buoc");
        Assert.Contains("Bước 5 trên 8: Chấm điểm", strip.QuerySelector(".where")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_read_and_have_no_act_to_press()
    {
        var year = await app.World.BlocYearAsync();
        var member = await app.SignInAsync(await app.World.PersonInAsync(year.Members[3]));
        var page = await member.OpenAsync(year.Path);
        Assert.Empty(page.QuerySelectorAll(".step__act"));
        Assert.Equal("Trưởng khối", page.QuerySelectorAll("table tbody td")[0].TextContent.Trim());
        Assert.NotNull(page.QuerySelector("tr.is-mine"));
        await RefusedEverywhereAsync(member, year);
    }

    [Fact]
    public async Task A_member_is_led_from_the_year_to_its_own_report_until_it_is_sent()
    {
        var year = await app.World.BlocYearAsync();
        var (unit, round) = (year.Members[3], await app.World.RoundAsync(year));
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        Assert.Equal(round.Of(unit), await ActAsync());
        await app.World.DraftAsync(round, year.Members[2]);
        await app.World.SentAsync(round, unit);
        Assert.Equal(round.Path, await ActAsync());

        async Task<string?> ActAsync() => (await member.OpenAsync(year.Path)).QuerySelector("li[aria-current=step] .step__act a")!.GetAttribute("href");
    }

    [Fact]
    public async Task A_step_in_the_future_or_without_a_document_is_refused()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        var form = await StepAsync(year);
        form["DoneOn"] = "11/6/2026";
        Assert.NotNull((await chair.RefusedAsync($"{year.Path}/buoc/so-ket", form)).QuerySelector("#DoneOn-loi"));
        form["Note"] = "  ";
        Assert.NotNull((await chair.RefusedAsync($"{year.Path}/buoc/so-ket", form)).QuerySelector("#Note-loi"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"{year.Path}/buoc/khong-co"));
        Assert.Equal(HttpStatusCode.NotFound, (await chair.PostAsync($"{year.Path}/buoc/ban-giao", await StepAsync(year))).StatusCode);
    }

    [Fact]
    public async Task Units_join_are_put_in_order_and_leave_with_a_reason()
    {
        var world = app.World;
        var year = await world.BlocYearAsync();
        var unit = await world.UnitAsync($"Trường Cao đẳng Mới {World.Next()}");
        var office = await app.SignInAsync(await world.OfficeAsync());
        var path = $"{year.Path}/thanh-vien";
        var found = await office.OpenAsync($"{path}?don-vi={Uri.EscapeDataString(unit.Name)}");
        Assert.Equal(unit.Id.ToString(), found.QuerySelector("input[type=radio]")!.GetAttribute("value"));
        await office.SubmitAsync(path, new() { ["UnitId"] = unit.Id.ToString(), ["Why"] = "Quyết định số 1", ["Version"] = await world.VersionAsync(year) });
        await office.RefusedAsync(path, new() { ["UnitId"] = unit.Id.ToString(), ["Why"] = "lần nữa", ["Version"] = await world.VersionAsync(year) });

        var places = year.Members.Select((m, i) => (m.Id, i + 2)).Append((unit.Id, 1)).ToDictionary(p => $"Places[{p.Id}]", p => $"{p.Item2}");
        places["Version"] = await world.VersionAsync(year);
        var ordered = await office.SubmitAsync($"{path}/thu-tu", places);
        Assert.Equal(unit.Name, ordered.QuerySelector("tbody th")!.TextContent);

        var leave = new Dictionary<string, string> { ["LastDay"] = "1/6/2026", ["Reason"] = "Sáp nhập", ["Version"] = await world.VersionAsync(year) };
        Assert.Contains("đang giữ vai trò Trưởng khối", (await office.RefusedAsync($"{path}/{year.Chair.Code}/ra-khoi", leave)).Body!.TextContent, StringComparison.Ordinal);
        var left = await office.SubmitAsync($"{path}/{unit.Code}/ra-khoi", leave);
        Assert.Contains("Đã ra khỏi khối trong năm", left.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await office.StatusAsync($"{path}/{unit.Code}/ra-khoi"));
    }

    [Fact]
    public async Task Before_a_unit_leaves_or_is_merged_what_it_has_under_way_is_shown()
    {
        var place = await app.World.BlocYearAsync();
        var (unit, idle) = (place.Members[2], place.Members[3]);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        Assert.DoesNotContain("còn việc đang làm", (await office.OpenAsync($"{place.Path}/thanh-vien/{idle.Code}/ra-khoi")).Body!.TextContent, StringComparison.Ordinal);
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, unit, RegistrationState.Submitted);
        await app.World.DraftAsync(await app.World.RoundAsync(place), unit);
        var scoring = await app.World.ScoringAsync(place);
        await app.World.SendCardsAsync(scoring);
        await app.World.AssignCheckersAsync(scoring);
        string[] expected = ["Bản đăng ký thi đua:", "Báo cáo sơ kết: đang soạn.", "Bảng điểm: đợt chấm điểm đang ở giai đoạn tự chấm điểm.", "Chấm chéo: đơn vị còn"];
        foreach (var address in new[] { $"{place.Path}/thanh-vien/{unit.Code}/ra-khoi", $"/don-vi/{unit.Code}/sap-nhap" })
        {
            var shown = (await office.OpenAsync(address)).QuerySelectorAll("main .notice li").Select(l => l.TextContent.Trim()).ToList();
            Assert.All(expected, words => Assert.Contains(shown, line => line.Contains(words, StringComparison.Ordinal)));
        }

        var closed = await app.World.BlocYearAsync();
        await app.World.SelectedAsync(closed);
        await app.World.DossierAsync(closed);
        Assert.Contains("Hồ sơ khen thưởng số 1 có đơn vị: ", (await office.OpenAsync($"/don-vi/{closed.Chair.Code}/sap-nhap")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_moved_leaves_one_bloc_and_joins_the_other_of_the_same_year_or_neither()
    {
        var (from, to, elsewhere) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync(), await app.World.BlocYearAsync(firstYear: 2025));
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var (unit, stays) = (from.Members[2], from.Members[3]);
        var address = $"{from.Path}/thanh-vien/{unit.Code}/ra-khoi";
        var offered = (await office.OpenAsync(address)).QuerySelectorAll("select option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains($"{to.BlocYearId}", offered);
        Assert.DoesNotContain($"{elsewhere.BlocYearId}", offered);
        Assert.DoesNotContain($"{from.BlocYearId}", offered);
        var form = new Dictionary<string, string> { ["LastDay"] = "1/6/2026", ["Reason"] = "Quyết định số 9/QĐ-UBND", ["ToBlocYearId"] = $"{elsewhere.BlocYearId}", ["Version"] = await app.World.VersionAsync(from) };
        var refused = await office.RefusedAsync(address, form);
        Assert.NotNull(refused.QuerySelector("#ToBlocYearId-loi"));
        Assert.Contains(unit.Name, (await office.OpenAsync($"{from.Path}/thanh-vien")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        await office.SubmitAsync(address, new(form) { ["ToBlocYearId"] = $"{to.BlocYearId}" });
        Assert.DoesNotContain(unit.Name, (await office.OpenAsync($"{from.Path}/thanh-vien")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(unit.Name, (await office.OpenAsync($"{to.Path}/thanh-vien")).QuerySelectorAll("table tbody th")[^1].TextContent, StringComparison.Ordinal);
        var page = await office.OpenAsync($"/don-vi/{unit.Code}");
        Assert.Contains("ra khỏi khối ngày 01/06/2026", page.Body!.TextContent, StringComparison.Ordinal);
        var there = await app.SignInAsync(await app.World.PersonInAsync(unit));
        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync(to.Path));
        Assert.Equal(HttpStatusCode.Forbidden, await there.StatusAsync($"{from.Path}/thanh-vien/{stays.Code}/ra-khoi"));
        Assert.Equal(HttpStatusCode.Forbidden, await there.StatusAsync(from.Path));
    }

    [Fact]
    public async Task A_stale_list_of_members_is_a_conflict_and_not_a_silent_loss()
    {
        var world = app.World;
        var year = await world.BlocYearAsync();
        var (unit, office) = (await world.UnitAsync(), await app.SignInAsync(await world.OfficeAsync()));
        var answer = await office.PostAsync($"{year.Path}/thanh-vien", new() { ["UnitId"] = unit.Id.ToString(), ["Why"] = "Quyết định", ["Version"] = "0" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(unit.Id.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_year_carries_the_members_over_and_names_no_chair_by_itself()
    {
        var year = await app.World.BlocYearAsync(firstYear: 2026);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var proposal = await office.OpenAsync($"{year.Path}/nam-sau");
        Assert.Contains(year.Members[1].Name, proposal.QuerySelector("dl.facts dd")!.TextContent, StringComparison.Ordinal);
        var next = await office.SubmitAsync($"{year.Path}/nam-sau", []);
        Assert.Contains("Năm 2027", next.QuerySelector(".over")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(year.Members.Select(m => m.Name), next.QuerySelectorAll("table tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("Chưa công bố", next.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_over_writes_down_what_is_unfinished_and_closes_every_way_to_change_the_year()
    {
        var world = app.World;
        var year = await world.BlocYearAsync();
        var chair = await app.SignInAsync(await world.PersonInAsync(year.Chair, PositionKind.Head));
        Assert.Contains("Tổng kết", (await chair.OpenAsync($"{year.Path}/ban-giao")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var form = new Dictionary<string, string> { ["Day"] = "9/6/2026", ["Note"] = "Biên bản số 09", ["Understood"] = "false", ["Version"] = await world.VersionAsync(year) };
        Assert.NotNull((await chair.RefusedAsync($"{year.Path}/ban-giao", form)).QuerySelector("#Understood-loi"));
        form["Understood"] = "true";
        var page = await chair.SubmitAsync($"{year.Path}/ban-giao", form);
        Assert.Contains("Các bước chưa xong khi bàn giao", page.Body!.TextContent, StringComparison.Ordinal);
        await RefusedEverywhereAsync(chair, year);
        var refusal = await chair.Client.GetStringAsync(year.Path, TestContext.Current.CancellationToken);
        Assert.Contains("chỉ còn đọc", WebUtility.HtmlDecode(refusal), StringComparison.Ordinal);

        var office = await app.SignInAsync(await world.OfficeAsync());
        await office.RefusedAsync($"{year.Path}/buoc/so-ket", await StepAsync(year));
        await office.RefusedAsync($"{year.Path}/truong-khoi/cong-bo", LeadershipTests.Announce(year.Members[2].Id));
    }

    [Fact]
    public async Task A_chair_whose_term_begins_tomorrow_waits_until_tomorrow()
    {
        var world = app.World;
        var year = await world.BlocYearAsync();
        await world.EndTermsAsync(year);
        await world.NameChairAsync(year, year.Members[2], new DateOnly(2026, 6, 11));
        var visitor = await app.SignInAsync(await world.PersonInAsync(year.Members[2], PositionKind.Head));
        var refused = await visitor.Client.GetAsync($"{year.Path}/buoc", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("bắt đầu từ ngày 11/06/2026", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var year = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(year.Chair));
        var form = await StepAsync(year);
        form["HandedOverOn"] = "9/6/2026";
        form["BlocYearId"] = Guid.NewGuid().ToString();
        await chair.SubmitAsync($"{year.Path}/buoc/so-ket", form);
        await using var scope = app.Database(out var db);
        var stored = await db.BlocYears.Include(y => y.Steps).SingleAsync(y => y.Id == year.BlocYearId, TestContext.Current.CancellationToken);
        Assert.Null(stored.HandedOverOn);
        Assert.Equal(YearStep.MidYearReview, Assert.Single(stored.Steps).Step);
    }

    private async Task<Dictionary<string, string>> StepAsync(TestBlocYear year) => new()
    {
        ["DoneOn"] = "5/6/2026",
        ["Note"] = "Hội nghị sơ kết; Biên bản số 02/BB-KTĐ",
        ["Version"] = await app.World.VersionAsync(year),
    };

    private async Task RefusedEverywhereAsync(Visitor visitor, TestBlocYear year)
    {
        var term = Guid.NewGuid();
        string[] places =
        [
            "buoc/so-ket", "thanh-vien", "thanh-vien/thu-tu", $"thanh-vien/{year.Members[3].Code}/ra-khoi", "nam-sau", "ban-giao", "truong-khoi/cong-bo", $"truong-khoi/{term}/ket-thuc",
        ];
        foreach (var place in places)
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{year.Path}/{place}", await StepAsync(year))).StatusCode);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BlocYearTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BlocYearTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : BlocYearTests(app);
}
