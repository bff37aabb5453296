using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>Passwords, sessions, and the unit one acts for.</summary>
public abstract class PasswordTests
{
    private const string Better = "chiều nay hái sen trên đầm";
    private readonly PortalApp app;

    protected PasswordTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_session_and_keeps_this_one()
    {
        var person = await app.World.PersonAsync();
        var here = await app.SignInAsync(person);
        var elsewhere = await app.SignInAsync(person);
        await here.SubmitAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, Better));
        await here.OpenAsync("/viec-cua-toi");
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusAsync("/viec-cua-toi"));
        await app.Stranger().RefusedAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = TestPerson.Password });
    }

    [Theory]
    [InlineData("matkhau123456")]
    [InlineData("Password2026!!")]
    [InlineData("123456789012")]
    [InlineData("Khối thi đua 2026")]
    public async Task A_password_that_is_guessed_first_is_refused_with_the_cure(string guessed)
    {
        var visitor = await app.SignInAsync(await app.World.PersonAsync());
        var page = await visitor.RefusedAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, guessed));
        Assert.Contains("bị đoán trước tiên", page.QuerySelector("#New-loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_passphrase_with_marks_and_blanks_is_welcome()
    {
        var visitor = await app.SignInAsync(await app.World.PersonAsync());
        await visitor.SubmitAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, string.Join(' ', Enumerable.Repeat("bên dòng sông Tiền phù sa", 6))));
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        var person = await app.World.PersonAsync();
        var visitor = await app.SignInAsync(person);
        var page = await visitor.RefusedAsync("/tai-khoan/doi-mat-khau", Change("không phải mật khẩu này", Better));
        Assert.NotNull(page.QuerySelector("#Current-loi"));
        await app.Stranger().SignInAsync(person);
    }

    [Fact]
    public async Task Neither_password_nor_hash_stands_in_the_audit()
    {
        var person = await app.World.PersonAsync();
        await (await app.SignInAsync(person)).SubmitAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, Better));
        await using var scope = app.Database(out var db);
        var hash = await db.Users.Where(u => u.Id == person.AccountId).Select(u => u.PasswordHash!).SingleAsync(TestContext.Current.CancellationToken);
        var entry = await db.AuditEntries.SingleAsync(e => e.AccountId == person.AccountId && e.Sentence == "đổi mật khẩu của mình", TestContext.Current.CancellationToken);
        Assert.DoesNotContain(hash, entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(Better, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ended_says_so_at_sign_in_and_leads_back()
    {
        var person = await app.World.PersonAsync();
        var (here, elsewhere) = (await app.SignInAsync(person), await app.SignInAsync(person));
        await elsewhere.SubmitAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, Better));
        var answer = await here.Client.GetAsync("/tai-khoan?x=1", TestContext.Current.CancellationToken);
        var page = await here.OpenAsync(answer.Headers.Location!.ToString());
        Assert.StartsWith("Đăng nhập", page.Title, StringComparison.Ordinal);
        Assert.Contains("Phiên làm việc trước đã kết thúc", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var back = await here.PostAsync(answer.Headers.Location!.ToString(), new() { ["Email"] = person.Email, ["Password"] = Better });
        Assert.Equal("/tai-khoan?x=1", back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_session_that_ended_during_a_post_leads_back_to_the_page_it_was_sent_from()
    {
        var person = await app.World.PersonAsync();
        var here = await app.SignInAsync(person);
        var elsewhere = await app.SignInAsync(person);
        await elsewhere.SubmitAsync("/tai-khoan/doi-mat-khau", Change(TestPerson.Password, Better));
        here.Client.DefaultRequestHeaders.Referrer = new Uri("https://localhost/tai-khoan?x=1");
        var answer = await here.PostAsync("/tai-khoan/tu-cach", new() { ["position"] = Guid.NewGuid().ToString() });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("tro-lai=%2Ftai-khoan%3Fx%3D1", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_two_units_acts_for_the_one_chosen_and_for_no_unit_of_others()
    {
        var (first, second, other) = (await app.World.UnitAsync(), await app.World.UnitAsync(), await app.World.UnitAsync());
        var person = await app.World.PersonInAsync(first);
        await app.World.AddPositionAsync(person, second);
        var stranger = await app.World.PersonInAsync(other);
        var visitor = await app.SignInAsync(person);
        await using var scope = app.Database(out var db);
        var chosen = await db.Positions.SingleAsync(p => p.AccountId == person.AccountId && p.UnitId == second.Id, TestContext.Current.CancellationToken);
        var notMine = await db.Positions.SingleAsync(p => p.AccountId == stranger.AccountId, TestContext.Current.CancellationToken);

        await visitor.SubmitAsync("/tai-khoan/tu-cach", new() { ["position"] = chosen.Id.ToString() });
        await visitor.OpenAsync($"/don-vi/{second.Code}");
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync($"/don-vi/{first.Code}"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/tai-khoan/tu-cach", new() { ["position"] = notMine.Id.ToString() })).StatusCode);
    }

    private static Dictionary<string, string> Change(string current, string next) => new() { ["Current"] = current, ["New"] = next, ["Repeat"] = next };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PasswordTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PasswordTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PasswordTests(app);
}
