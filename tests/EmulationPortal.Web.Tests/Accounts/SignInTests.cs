using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>Signing in and out.</summary>
public abstract class SignInTests
{
    private readonly PortalApp app;

    protected SignInTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_says_what_to_check()
    {
        var person = await app.World.PersonAsync();
        var page = await app.Stranger().RefusedAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = "sai mật khẩu rồi" });
        Assert.Equal(person.Email, page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Contains("Caps Lock", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_needs_an_account_leads_to_sign_in_and_back()
    {
        var stranger = app.Stranger();
        var answer = await stranger.Client.GetAsync("/khoi-thi-dua", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("tro-lai=%2Fkhoi-thi-dua", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SignInTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SignInTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SignInTests(app);
}
