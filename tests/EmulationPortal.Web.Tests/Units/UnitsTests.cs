using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Units;

/// <summary>Units: found, kept, ended.</summary>
public abstract class UnitsTests
{
    private readonly PortalApp app;

    protected UnitsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Theory]
    [InlineData("cao dang y te")]
    [InlineData("CĐ Y tế")]
    [InlineData("cdyt")]
    [InlineData("CAO ĐẲNG Y TẾ")]
    public async Task A_unit_is_found_without_marks_and_by_abbreviation(string typed)
    {
        var place = $"Vùng {World.Next()}";
        await app.World.UnitAsync($"Trường Cao đẳng Y tế {place}");
        await app.World.UnitAsync($"Trường Cao đẳng Sư phạm {place}");
        var page = await (await app.SignInAsync(await app.World.OfficeAsync())).OpenAsync($"/don-vi?loai=College&tim={Uri.EscapeDataString(typed)}");
        var names = string.Join('|', page.QuerySelectorAll("tbody th").Select(t => t.TextContent));
        Assert.Contains("Y tế", names, StringComparison.Ordinal);
        Assert.DoesNotContain("Sư phạm " + place, names, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_over_pages_in_Vietnamese_order()
    {
        var mark = $"Trang{World.Next()}x";
        foreach (var letter in new[] { "Đ", "D", "Ă", "A", "Ê", "E" })
            await app.World.UnitAsync($"{letter}{letter} {mark}");
        for (var i = 0; i < 24; i++)
            await app.World.UnitAsync($"Hội {i:00} {mark}");
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var first = await office.OpenAsync($"/don-vi?tim={mark}");
        Assert.Equal(["AA", "ĂĂ", "DD", "ĐĐ", "EE", "ÊÊ"], first.QuerySelectorAll("tbody th").Take(6).Select(t => t.TextContent.Trim().Split(' ')[0]));
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal(5, (await office.OpenAsync(next)).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_office_adds_renames_and_ends_a_unit_and_the_old_name_still_finds_it()
    {
        var number = World.Next();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await office.SubmitAsync("/don-vi/tao-moi", new() { ["Name"] = $"Trường Trung cấp Nghề {number}", ["Kind"] = "VocationalSchool", ["Abbreviation"] = "TC Nghề" });
        Assert.Contains("TC Nghề", page.Body!.TextContent, StringComparison.Ordinal);
        var path = $"/don-vi/truong-trung-cap-nghe-{number}";
        await office.SubmitAsync($"{path}/sua", new() { ["Name"] = $"Trường Cao đẳng Nghề {number}", ["Kind"] = "College", ["Version"] = "1" });
        var found = await office.OpenAsync($"/don-vi?tim=trung+cap+nghe+{number}");
        Assert.Contains($"Trường Cao đẳng Nghề {number}", found.Body!.TextContent, StringComparison.Ordinal);
        await office.RefusedAsync($"{path}/ket-thuc", new() { ["LastDay"] = "1/6/2026", ["Reason"] = " ", ["Version"] = "2" });
        var ended = await office.SubmitAsync($"{path}/ket-thuc", new() { ["LastDay"] = "1/6/2026", ["Reason"] = "Sáp nhập theo Quyết định số 5", ["Version"] = "2" });
        Assert.Contains("kết thúc hoạt động từ ngày 01/06/2026", ended.Body!.TextContent, StringComparison.Ordinal);
        await office.RefusedAsync($"{path}/sua", new() { ["Name"] = "Tên mới", ["Kind"] = "College", ["Version"] = "3" });
    }

    [Fact]
    public async Task A_merged_unit_leaves_every_open_year_the_other_takes_its_place_and_what_it_led_counts_for_it()
    {
        var place = await app.World.BlocYearAsync(members: 4);
        await app.World.HandedOverTwinAsync(place);
        var (gone, heir) = (place.Chair, await app.World.UnitAsync($"Trường nhận sáp nhập {World.Next()} {new string('a', 150)}"));
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var address = $"/don-vi/{gone.Code}/sap-nhap";
        Assert.Contains((await office.OpenAsync($"/don-vi/{gone.Code}")).QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        Assert.Contains(heir.Name, (await office.OpenAsync($"{address}?tim={Uri.EscapeDataString(heir.Name)}")).QuerySelector("main form.form")!.TextContent, StringComparison.Ordinal);
        var reason = $"Quyết định số 1250/QĐ-UBND {new string('b', 470)}"; // as long as the field takes
        Dictionary<string, string> Form(string version) => new() { ["SuccessorId"] = $"{heir.Id}", ["LastDay"] = "31/5/2026", ["Reason"] = reason, ["Version"] = version };

        var refused = await office.RefusedAsync(address, Form("1")); // it still chairs the bloc
        Assert.Contains("Hãy kết thúc nhiệm kỳ", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(reason, refused.QuerySelector("#Reason")!.TextContent.Trim());
        Assert.Contains(heir.Name, refused.QuerySelector("main form.form")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("kết thúc hoạt động từ ngày", (await office.OpenAsync($"/don-vi/{gone.Code}")).Body!.TextContent, StringComparison.Ordinal);
        await app.World.EndTermsAsync(place);
        await office.RefusedAsync(address, new(Form("1")) { ["LastDay"] = "1/7/2026" });
        await office.RefusedAsync(address, new(Form("1")) { ["SuccessorId"] = $"{gone.Id}" });
        await office.RefusedAsync(address, new(Form("1")) { ["SuccessorId"] = $"{Guid.NewGuid()}" });
        await office.RefusedAsync(address, new(Form("1")) { ["Reason"] = " " });

        var ended = await office.SubmitAsync(address, Form("1"));
        Assert.Contains($"Đã sáp nhập vào {heir.Name}", ended.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tiền thân", (await office.OpenAsync($"/don-vi/{heir.Code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(heir.Name, string.Join('|', (await office.OpenAsync($"/don-vi?tim={Uri.EscapeDataString(gone.Name)}")).QuerySelectorAll("tbody th").Select(t => t.TextContent)), StringComparison.Ordinal);
        var members = await office.OpenAsync($"{place.Path}/thanh-vien");
        Assert.Equal([.. place.Members.Skip(1).Select(u => u.Name), heir.Name], members.QuerySelectorAll("table tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains($"sau ngày 31/05/2026: Sáp nhập vào {heir.Name}: Quyết định số 1250/QĐ-UBND", members.Body!.TextContent, StringComparison.Ordinal);
        var ledger = (await office.OpenAsync($"{place.Path}/truong-khoi")).QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains($"({gone.Name})", Assert.Single(ledger, r => r.Contains(heir.Name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]))).PostAsync(address, Form("2"))).StatusCode);

        await using var scope = app.Database(out var db);
        Assert.Single(await db.AuditEntries.Where(e => e.ChainId == place.BlocYearId && e.Sentence.Contains("vì sáp nhập vào")).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_living_units_do_not_share_a_name()
    {
        var unit = await app.World.UnitAsync();
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await office.RefusedAsync("/don-vi/tao-moi", new() { ["Name"] = unit.Name, ["Kind"] = "College" });
        Assert.NotNull(page.QuerySelector("#Name-loi"));
    }

    [Fact]
    public async Task Who_saves_second_sees_both_texts_and_can_still_save()
    {
        var unit = await app.World.UnitAsync();
        var path = $"/don-vi/{unit.Code}/sua";
        var (first, second) = (await app.SignInAsync(await app.World.OfficeAsync()), await app.SignInAsync(await app.World.OfficeAsync()));
        var version = (await second.OpenAsync(path)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await first.SubmitAsync(path, new() { ["Name"] = unit.Name + " một", ["Kind"] = "College", ["Version"] = version });
        var answer = await second.PostAsync(path, new() { ["Name"] = unit.Name + " hai", ["Kind"] = "College", ["Version"] = version });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(unit.Name + " một", text, StringComparison.Ordinal);
        Assert.Contains(unit.Name + " hai", text, StringComparison.Ordinal);
        Assert.Contains("Tên đầy đủ", text, StringComparison.Ordinal);
        Assert.Contains($"name=\"Version\" value=\"{long.Parse(version, System.Globalization.CultureInfo.InvariantCulture) + 1}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_a_unit_see_their_own_unit_and_no_other()
    {
        var (mine, other) = (await app.World.UnitAsync(), await app.World.UnitAsync());
        var visitor = await app.SignInAsync(await app.World.PersonInAsync(mine, PositionKind.Officer));
        await visitor.OpenAsync($"/don-vi/{mine.Code}");
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync($"/don-vi/{other.Code}"));
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync("/don-vi"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"/don-vi/{mine.Code}/sua", new() { ["Name"] = "Tự đổi tên", ["Kind"] = "College" })).StatusCode);
    }

    [Fact]
    public async Task Only_a_leader_takes_note_and_only_of_the_own_unit()
    {
        var (mine, other) = (await app.World.UnitAsync(), await app.World.UnitAsync());
        var stranger = await app.World.PersonInAsync(other);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(mine, PositionKind.Officer));
        var leader = await app.SignInAsync(await app.World.PersonInAsync(mine));
        await using var scope = app.Database(out var db);
        var theirs = await db.Positions.Where(p => p.AccountId == stranger.AccountId).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.PostAsync($"/don-vi/{mine.Code}/chuc-danh/{theirs}/da-biet", [])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.PostAsync($"/don-vi/{mine.Code}/chuc-danh/{theirs}/da-biet", [])).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync($"/don-vi/{other.Code}/chuc-danh/{theirs}/da-biet", [])).StatusCode);
    }

    [Fact]
    public async Task A_leader_is_asked_to_confirm_as_many_positions_as_the_page_offers_and_never_the_own()
    {
        var unit = await app.World.UnitAsync();
        var person = await app.World.PersonInAsync(unit, PositionKind.Head);
        await app.World.PersonInAsync(unit);
        await app.World.PersonInAsync(unit, PositionKind.Officer);
        var head = await app.SignInAsync(person);
        Assert.Contains("Xác nhận 2 chức danh mới giao", (await head.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
        var page = await head.OpenAsync($"/don-vi/{unit.Code}");
        Assert.Equal(2, page.QuerySelectorAll("form[action$='/da-biet']").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("form[action$='/da-biet']"), f => f.TextContent.Contains(person.FullName, StringComparison.Ordinal));
        await using var scope = app.Database(out var db);
        var own = await db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await head.PostAsync($"/don-vi/{unit.Code}/chuc-danh/{own}/da-biet", [])).StatusCode);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : UnitsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : UnitsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : UnitsTests(app);
}
