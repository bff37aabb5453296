using System.Net;
using AngleSharp.Html.Parser;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>The second factor: set up, asked for at sign-in, required of those whose rights are great, taken off when lost.</summary>
public abstract class SecondFactorTests
{
    private const string Page = "/tai-khoan/xac-thuc-hai-lop";
    private readonly PortalApp app;

    protected SecondFactorTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task The_right_password_alone_opens_nothing_and_a_code_opens_once()
    {
        var person = await app.World.PersonAsync();
        var (key, _) = await SetUpAsync(await app.SignInAsync(person));

        var visitor = await AfterPasswordAsync(person);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/viec-cua-toi"));
        await visitor.RefusedAsync("/dang-nhap/ma", new() { ["Code"] = "000 000" });
        var code = Later(key);
        await visitor.SubmitAsync("/dang-nhap/ma", new() { ["Code"] = code });
        await visitor.OpenAsync("/viec-cua-toi");

        await (await AfterPasswordAsync(person)).RefusedAsync("/dang-nhap/ma", new() { ["Code"] = code });
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_only_its_checksum_is_kept()
    {
        var person = await app.World.PersonAsync();
        var (_, codes) = await SetUpAsync(await app.SignInAsync(person));
        Assert.Equal(10, codes.Distinct().Count());
        await using (var scope = app.Database(out var db))
            Assert.DoesNotContain(codes, c => db.UserTokens.Any(t => t.UserId == person.AccountId && t.Value!.Contains(c)));

        await (await AfterPasswordAsync(person)).SubmitAsync("/dang-nhap/ma", new() { ["Code"] = codes[0].ToUpperInvariant() });
        await (await AfterPasswordAsync(person)).RefusedAsync("/dang-nhap/ma", new() { ["Code"] = codes[0] });
    }

    [Fact]
    public async Task A_recovery_code_given_in_several_browsers_at_once_opens_one()
    {
        var person = await app.World.PersonAsync();
        var (_, codes) = await SetUpAsync(await app.SignInAsync(person));
        var visitors = new List<Visitor>();
        for (var i = 0; i < 4; i++)
            visitors.Add(await AfterPasswordAsync(person));
        var answers = await Task.WhenAll(visitors.Select(v => v.PostAsync("/dang-nhap/ma", new() { ["Code"] = codes[3] })));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Guessing_codes_is_slowed()
    {
        var person = await app.World.PersonAsync();
        var (key, _) = await SetUpAsync(await app.SignInAsync(person));
        var guesser = await AfterPasswordAsync(person);
        for (var i = 0; i < 5; i++)
            await guesser.RefusedAsync("/dang-nhap/ma", new() { ["Code"] = "000000" });
        var page = await guesser.RefusedAsync("/dang-nhap/ma", new() { ["Code"] = Later(key) });
        Assert.Contains("đợi 5 phút", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_the_password_leads_to_sign_in_and_a_key_of_another_account_is_refused()
    {
        await app.Stranger().RefusedAsync("/dang-nhap/ma", new() { ["Code"] = "000000" });
        var (mine, other) = (await app.SignInAsync(await app.World.PersonAsync()), await app.SignInAsync(await app.World.PersonAsync()));
        var page = await mine.OpenAsync(Page);
        var key = page.QuerySelector("#khoa")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var refused = await other.RefusedAsync(Page, new() { ["Key"] = page.QuerySelector("input[name=Key]")!.GetAttribute("value")!, ["Code"] = Now(key) });
        Assert.Contains("Trang này đã cũ", refused.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_it_up_ends_every_other_session()
    {
        var person = await app.World.PersonAsync();
        var (here, elsewhere) = (await app.SignInAsync(person), await app.SignInAsync(person));
        await SetUpAsync(here);
        await here.OpenAsync("/viec-cua-toi");
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusAsync("/viec-cua-toi"));
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_one_off_with_a_reason_and_never_ones_own()
    {
        var person = await app.World.PersonAsync();
        var session = await app.SignInAsync(person);
        await SetUpAsync(session);
        var self = await app.World.AdministratorAsync();
        var administrator = await app.SignInAsync(self);
        var path = $"/quan-tri/tai-khoan/{person.AccountId}/go-xac-thuc";
        await administrator.RefusedAsync(path, new() { ["Why"] = "" });
        await administrator.SubmitAsync(path, new() { ["Why"] = "Mất điện thoại" });
        Assert.Equal(HttpStatusCode.Redirect, await session.StatusAsync("/viec-cua-toi"));
        await app.SignInAsync(person);
        await using var scope = app.Database(out var db);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Why == "Mất điện thoại" && e.Sentence.Contains(person.FullName), TestContext.Current.CancellationToken));

        await SetUpAsync(administrator);
        await administrator.RefusedAsync($"/quan-tri/tai-khoan/{self.AccountId}/go-xac-thuc", new() { ["Why"] = "tự gỡ" });
    }

    [Fact]
    public async Task It_is_required_of_office_heads_and_leading_units_before_anything_else()
    {
        var bloc = await app.World.BlocYearAsync();
        TestPerson[] bound =
        [
            await app.World.OfficeAsync(), await app.World.AdministratorAsync(), await app.World.PersonInAsync(bloc.Members[2], PositionKind.Head),
            await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer), await app.World.PersonInAsync(bloc.ViceChair),
        ];
        var free = await app.World.PersonInAsync(bloc.Members[2], PositionKind.Officer);
        var settings = app.Services.GetRequiredService<IConfiguration>();
        var sessions = new List<Visitor>();
        foreach (var person in bound)
            sessions.Add(await app.SignInAsync(person));
        var officer = await app.SignInAsync(free);
        settings["Account:SecondFactor"] = "Required"; // the collection's tests run one after another
        try
        {
            foreach (var session in sessions)
            {
                var answer = await session.Client.GetAsync("/viec-cua-toi", TestContext.Current.CancellationToken);
                Assert.Equal(Page, answer.Headers.Location?.ToString());
            }

            await officer.OpenAsync("/viec-cua-toi");
            await SetUpAsync(sessions[0]);
            await sessions[0].OpenAsync("/viec-cua-toi");
            await sessions[0].RefusedAsync(Page + "/tat", new() { ["Code"] = "123456" });
        }
        finally
        {
            settings["Account:SecondFactor"] = "Optional";
        }
    }

    private string Now(string key) => Totp.CodeOf(key, Totp.StepOf(app.Clock.GetUtcNow().UtcDateTime));

    /// <summary>The code after the one that was used to set up.</summary>
    private string Later(string key) => Totp.CodeOf(key, Totp.StepOf(app.Clock.GetUtcNow().UtcDateTime) + 1);

    private async Task<(string Key, List<string> Codes)> SetUpAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync(Page);
        var key = page.QuerySelector("#khoa")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var answer = await visitor.PostAsync(Page, new() { ["Key"] = page.QuerySelector("input[name=Key]")!.GetAttribute("value")!, ["Code"] = Now(key) });
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var shown = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (key, [.. shown.QuerySelectorAll("#ma-du-phong code").Select(c => c.TextContent)]);
    }

    private async Task<Visitor> AfterPasswordAsync(TestPerson person)
    {
        var visitor = app.Stranger();
        var page = await visitor.SubmitAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = TestPerson.Password });
        Assert.StartsWith("Nhập mã xác thực", page.Title, StringComparison.Ordinal);
        return visitor;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SecondFactorTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SecondFactorTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SecondFactorTests(app);
}

/// <summary>The arithmetic of codes, by the standard's own examples.</summary>
public sealed class TotpTests
{
    /// <summary>"12345678901234567890", the standard's key.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) => Assert.Equal(code, Totp.CodeOf(Key, seconds / 30));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_go_wrong_by_half_a_minute(int steps, bool taken)
    {
        var at = new DateTime(2026, 6, 10, 2, 0, 10, DateTimeKind.Utc);
        Assert.Equal(taken, Totp.Match(Key, Totp.CodeOf(Key, Totp.StepOf(at) + steps), at, 0) is not null);
    }

    [Fact]
    public void A_new_key_has_160_bits() => Assert.Matches("^[A-Z2-7]{32}$", Totp.NewKey());
}
