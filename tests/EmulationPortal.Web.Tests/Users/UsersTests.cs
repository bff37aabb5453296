using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Users;

/// <summary>Accounts, roles and positions, as administrators keep them.</summary>
public abstract class UsersTests
{
    private const string List = "/quan-tri/tai-khoan";
    private readonly PortalApp app;

    protected UsersTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_at_its_field()
    {
        var person = await app.World.PersonAsync();
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var page = await administrator.RefusedAsync($"{List}/tao-moi", new() { ["FullName"] = "Người khác", ["Email"] = person.Email.ToUpperInvariant() });
        Assert.NotNull(page.QuerySelector("#Email-loi"));
        Assert.Equal("Người khác", page.QuerySelector("#FullName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_closed_account_is_out_with_its_next_request_and_comes_back_when_reopened()
    {
        var person = await app.World.PersonAsync();
        var session = await app.SignInAsync(person);
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        await administrator.SubmitAsync($"{List}/{person.AccountId}/dong", new() { ["Why"] = "Chuyển công tác" });
        Assert.Equal(HttpStatusCode.Redirect, await session.StatusAsync("/viec-cua-toi"));
        var page = await app.Stranger().RefusedAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = TestPerson.Password });
        Assert.Contains("đã đóng", page.Body!.TextContent, StringComparison.Ordinal);

        await administrator.SubmitAsync($"{List}/{person.AccountId}/mo-lai", []);
        await app.Stranger().SignInAsync(person);
    }

    [Fact]
    public async Task Nobody_raises_oneself()
    {
        var world = app.World;
        var self = await world.AdministratorAsync();
        var unit = await world.UnitAsync();
        var administrator = await app.SignInAsync(self);
        var path = $"{List}/{self.AccountId}";
        await administrator.RefusedAsync($"{path}/vai-tro", new() { ["Roles"] = RoleNames.OfficeLead, ["Why"] = "tự phong" });
        await administrator.RefusedAsync($"{path}/chuc-danh", Grant(unit));
        await administrator.RefusedAsync($"{path}/dong", new() { ["Why"] = "tự đóng" });
        await using var scope = app.Database(out var db);
        Assert.False(await db.Positions.AnyAsync(p => p.AccountId == self.AccountId, TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.UserRoles.CountAsync(r => r.UserId == self.AccountId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_role_holds_from_the_next_request_and_stands_in_the_history_with_its_ground()
    {
        var person = await app.World.PersonAsync();
        var session = await app.SignInAsync(person);
        Assert.Equal(HttpStatusCode.Forbidden, await session.StatusAsync("/don-vi"));
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        await administrator.SubmitAsync($"{List}/{person.AccountId}/vai-tro", new() { ["Roles"] = RoleNames.OfficeStaff, ["Why"] = "Quyết định số 7/QĐ-SNV" });
        await session.OpenAsync("/don-vi");
        await using var scope = app.Database(out var db);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Why == "Quyết định số 7/QĐ-SNV" && e.Sentence.Contains(person.FullName), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_granted_position_gives_rights_at_once_and_stands_among_the_tasks_of_the_head()
    {
        var world = app.World;
        var unit = await world.UnitAsync();
        var head = await app.SignInAsync(await world.PersonInAsync(unit, PositionKind.Head));
        var person = await world.PersonAsync("Đỗ Văn Thêm");
        var session = await app.SignInAsync(person);
        Assert.Equal(HttpStatusCode.Forbidden, await session.StatusAsync($"/don-vi/{unit.Code}"));

        var administrator = await app.SignInAsync(await world.AdministratorAsync());
        await administrator.SubmitAsync($"{List}/{person.AccountId}/chuc-danh", Grant(unit));
        await session.OpenAsync($"/don-vi/{unit.Code}");

        Assert.Contains("Xác nhận 1 chức danh mới giao", (await head.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
        Guid position;
        await using (var scope = app.Database(out var db))
            position = await db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        await head.SubmitAsync($"/don-vi/{unit.Code}/chuc-danh/{position}/da-biet", []);
        Assert.DoesNotContain("Xác nhận 1 chức danh mới giao", (await head.OpenAsync("/viec-cua-toi")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_found_alone_is_chosen_already()
    {
        var mark = $"Riêng{World.Next()}x";
        var unit = await app.World.UnitAsync($"Trường {mark}");
        var path = $"{List}/{(await app.World.PersonAsync()).AccountId}/chuc-danh?don-vi={Uri.EscapeDataString(mark)}";
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        Assert.Equal($"{unit.Id}", (await administrator.OpenAsync(path)).QuerySelector("input[type=radio][name='UnitId']:checked")?.GetAttribute("value"));
        await app.World.UnitAsync($"Trường khác {mark}");
        var two = await administrator.OpenAsync(path);
        Assert.Equal(2, two.QuerySelectorAll("input[type=radio][name='UnitId']").Length);
        Assert.Empty(two.QuerySelectorAll("input[type=radio][name='UnitId']:checked"));
    }

    [Fact]
    public async Task A_position_that_ended_gives_no_right_from_the_day_after()
    {
        var world = app.World;
        var unit = await world.UnitAsync();
        var person = await world.PersonInAsync(unit);
        var session = await app.SignInAsync(person);
        await session.OpenAsync($"/don-vi/{unit.Code}");
        var administrator = await app.SignInAsync(await world.AdministratorAsync());
        Guid position;
        await using (var scope = app.Database(out var db))
            position = await db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        var address = $"{List}/{person.AccountId}/chuc-danh/{position}/ket-thuc";
        await administrator.RefusedAsync(address, new() { ["LastDay"] = "1/1/2019", ["Why"] = "x", ["Version"] = "1" });
        await administrator.SubmitAsync(address, new() { ["LastDay"] = "9/6/2026", ["Why"] = "Nghỉ hưu", ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.Forbidden, await session.StatusAsync($"/don-vi/{unit.Code}"));
    }

    [Fact]
    public async Task A_position_is_ended_only_through_the_account_that_holds_it()
    {
        var world = app.World;
        var person = await world.PersonInAsync(await world.UnitAsync());
        var other = await world.PersonAsync();
        var administrator = await app.SignInAsync(await world.AdministratorAsync());
        await using var scope = app.Database(out var db);
        var position = await db.Positions.Where(p => p.AccountId == person.AccountId).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        var answer = await administrator.PostAsync($"{List}/{other.AccountId}/chuc-danh/{position}/ket-thuc", new() { ["LastDay"] = "9/6/2026", ["Why"] = "x", ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var person = await app.World.PersonAsync();
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        await administrator.SubmitAsync($"{List}/{person.AccountId}/sua", new()
        {
            ["FullName"] = "Tên Đã Sửa",
            ["Email"] = person.Email,
            ["DisabledAt"] = "2026-01-01",
            ["PasswordHash"] = "x",
            ["SecurityStamp"] = "x",
            ["Roles"] = RoleNames.Administrator,
        });
        await app.Stranger().SignInAsync(person);
        await using var scope = app.Database(out var db);
        Assert.False(await db.UserRoles.AnyAsync(r => r.UserId == person.AccountId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task People_are_found_without_marks()
    {
        var number = World.Next();
        await app.World.PersonAsync($"Nguyễn Hữu Nghĩa {number}");
        var page = await (await app.SignInAsync(await app.World.AdministratorAsync())).OpenAsync($"{List}?tim=huu+nghia+{number}");
        Assert.Contains($"Nguyễn Hữu Nghĩa {number}", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_come_here()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var person = await app.World.PersonAsync();
        foreach (var address in new[] { List, $"{List}/tao-moi", $"{List}/{person.AccountId}", $"{List}/{person.AccountId}/vai-tro" })
            Assert.Equal(HttpStatusCode.Forbidden, await office.StatusAsync(address));
        Assert.Equal(HttpStatusCode.Forbidden, (await office.PostAsync($"{List}/{person.AccountId}/duong-dan", [])).StatusCode);
    }

    private static Dictionary<string, string> Grant(Unit unit) =>
        new() { ["UnitId"] = unit.Id.ToString(), ["Kind"] = "Officer", ["Title"] = "Chuyên viên", ["From"] = "1/6/2026" };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : UsersTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : UsersTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : UsersTests(app);
}
