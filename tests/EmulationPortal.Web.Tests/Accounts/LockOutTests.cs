using System.Net;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>Guessing is slowed, and the real person still gets in.</summary>
public abstract class LockOutTests
{
    private readonly PortalApp app;

    protected LockOutTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Strangers_who_guess_lock_out_strangers_and_not_the_browser_that_signed_in_before()
    {
        var person = await app.World.PersonAsync();
        var known = await app.SignInAsync(person);
        await known.SubmitAsync("/tai-khoan/dang-xuat", []);

        await GuessAsync(app.Stranger(), person, 5);
        var stranger = await app.Stranger().RefusedAsync("/dang-nhap", Right(person));
        Assert.Contains("đợi 5 phút", stranger.Body!.TextContent, StringComparison.Ordinal);

        await known.SignInAsync(person);
        await known.OpenAsync("/viec-cua-toi");
    }

    [Fact]
    public async Task A_known_browser_that_guesses_is_slowed_too()
    {
        var person = await app.World.PersonAsync();
        var known = await app.SignInAsync(person);
        await known.SubmitAsync("/tai-khoan/dang-xuat", []);
        await GuessAsync(known, person, 5);
        var page = await known.RefusedAsync("/dang-nhap", Right(person));
        Assert.Contains("đợi 5 phút", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_the_portal_did_not_sign_makes_no_browser_known()
    {
        var person = await app.World.PersonAsync();
        await GuessAsync(app.Stranger(), person, 5);
        var forger = app.Stranger();
        forger.Client.DefaultRequestHeaders.Add("Cookie", "portal.device=" + Guid.NewGuid().ToString("N"));
        await forger.RefusedAsync("/dang-nhap", Right(person));
    }

    [Fact]
    public async Task An_administrator_lets_a_locked_person_in_again()
    {
        var person = await app.World.PersonAsync();
        await GuessAsync(app.Stranger(), person, 5);
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        await administrator.SubmitAsync($"/quan-tri/tai-khoan/{person.AccountId}/mo-khoa", []);
        await app.Stranger().SignInAsync(person);
    }

    [Fact]
    public async Task An_address_that_signs_in_too_often_is_told_when_to_come_back()
    {
        await using var limited = app.WithWebHostBuilder(b => b.UseSetting("Limits:SignInPerMinute", "2"));
        var client = limited.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        HttpResponseMessage answer = new();
        for (var i = 0; i < 3; i++)
            answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Xin chờ một lát", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Right(TestPerson person) => new() { ["Email"] = person.Email, ["Password"] = TestPerson.Password };

    private static async Task GuessAsync(Visitor visitor, TestPerson person, int times)
    {
        for (var i = 0; i < times; i++)
            await visitor.RefusedAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = $"đoán lần thứ {i}" });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : LockOutTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : LockOutTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : LockOutTests(app);
}
