using System.Net;
using AngleSharp.Html.Parser;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>Invitations and resets by single-use links.</summary>
public abstract class PasswordLinkTests
{
    private const string List = "/quan-tri/tai-khoan";
    private const string Passphrase = "mưa rào tháng tám trên bến";
    private readonly PortalApp app;

    protected PasswordLinkTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task An_invited_person_sets_a_passphrase_by_the_link_and_signs_in_with_it()
    {
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var email = $"moi{World.Next()}@thu.example";
        var answer = await administrator.PostAsync($"{List}/tao-moi", new() { ["FullName"] = "Lê Thị  Mới", ["Email"] = email });
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var shown = await ReadAsync(answer);
        Assert.Contains($"http://localhost:5080/loi-moi?ma=", shown, StringComparison.Ordinal);
        var secret = World.SecretIn(shown);
        Assert.InRange(secret.Length, 28, 64);

        var person = app.Stranger();
        await person.RefusedAsync("/dang-nhap", new() { ["Email"] = email, ["Password"] = Passphrase });
        var page = await person.OpenAsync($"/loi-moi?ma={secret}");
        Assert.Contains("Lê Thị Mới", page.Body!.TextContent, StringComparison.Ordinal);
        var next = await person.SubmitAsync("/loi-moi", Set(secret));
        Assert.StartsWith("Đăng nhập", next.Title, StringComparison.Ordinal);
        await person.SubmitAsync("/dang-nhap", new() { ["Email"] = email, ["Password"] = Passphrase });
        await person.OpenAsync("/khoi-thi-dua");
        Assert.Contains("Mời sử dụng Cổng", (await person.OpenAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_link_spends_nothing_and_using_it_spends_it()
    {
        var (person, secret) = await app.World.InvitedAsync();
        for (var i = 0; i < 3; i++)
            await app.Stranger().OpenAsync($"/loi-moi?ma={secret}");
        await app.Stranger().SubmitAsync("/loi-moi", Set(secret));
        await RequireSpentAsync("/loi-moi", secret);
        await app.SignInAsync(person, Passphrase);
    }

    [Theory]
    [InlineData(LinkKind.Invitation, "/loi-moi", 7 * 24)]
    [InlineData(LinkKind.PasswordReset, "/dat-lai-mat-khau", 1)]
    public async Task A_link_that_is_too_old_is_refused_with_how_to_come_to_a_new_one(LinkKind kind, string path, int hours)
    {
        var person = await app.World.PersonAsync();
        var secret = await app.World.LinkAsync(kind, person);
        var before = app.Clock.GetUtcNow().UtcDateTime;
        try
        {
            app.Clock.Jump(before.AddHours(hours).AddMinutes(-2));
            await app.Stranger().OpenAsync($"{path}?ma={secret}");
            app.Clock.Jump(before.AddHours(hours).AddMinutes(1));
            await RequireSpentAsync(path, secret);
        }
        finally
        {
            app.Clock.Jump(before);
        }

        await app.SignInAsync(person);
    }

    [Fact]
    public async Task Of_several_uses_at_once_one_wins()
    {
        var (person, secret) = await app.World.InvitedAsync();
        var visitors = Enumerable.Range(0, 4).Select(_ => app.Stranger()).ToList();
        foreach (var visitor in visitors)
            await visitor.TokenAsync();
        var answers = await Task.WhenAll(visitors.Select((v, i) => v.PostAsync("/loi-moi", Set(secret, $"{Passphrase} {i}"))));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        await using var scope = app.Database(out var db);
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.AccountId == person.AccountId && e.Sentence == "nhận lời mời và đặt mật khẩu của mình", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_newer_link_a_closed_account_and_a_corrected_address_make_a_link_void()
    {
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var (person, first) = await app.World.InvitedAsync();
        var second = World.SecretIn(await ReadAsync(await administrator.PostAsync($"{List}/{person.AccountId}/duong-dan", [])));
        await RequireSpentAsync("/loi-moi", first);
        await app.Stranger().OpenAsync($"/loi-moi?ma={second}");

        await administrator.SubmitAsync($"{List}/{person.AccountId}/sua", new() { ["FullName"] = person.FullName, ["Email"] = "dung." + person.Email });
        await RequireSpentAsync("/loi-moi", second);

        var third = World.SecretIn(await ReadAsync(await administrator.PostAsync($"{List}/{person.AccountId}/duong-dan", [])));
        await administrator.SubmitAsync($"{List}/{person.AccountId}/dong", new() { ["Why"] = "Chuyển công tác" });
        await RequireSpentAsync("/loi-moi", third);
        await administrator.SubmitAsync($"{List}/{person.AccountId}/mo-lai", []);
        await RequireSpentAsync("/loi-moi", third);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("abcdefghjkmnpqrstuvwxyz234567892")]
    public async Task A_secret_that_was_never_given_is_told_nothing(string secret) => await RequireSpentAsync("/dat-lai-mat-khau", secret);

    [Fact]
    public async Task A_link_for_one_purpose_serves_no_other()
    {
        var secret = await app.World.LinkAsync(LinkKind.PasswordReset, await app.World.PersonAsync());
        await RequireSpentAsync("/loi-moi", secret);
        await app.Stranger().OpenAsync($"/dat-lai-mat-khau?ma={secret}");
    }

    [Fact]
    public async Task A_password_that_is_guessed_first_is_refused_and_the_link_still_works()
    {
        var (_, secret) = await app.World.InvitedAsync();
        var page = await app.Stranger().RefusedAsync("/loi-moi", Set(secret, "matkhau123456"));
        Assert.Contains("bị đoán trước tiên", page.QuerySelector("#New-loi")!.TextContent, StringComparison.Ordinal);
        await app.Stranger().RefusedAsync("/loi-moi", new() { ["ma"] = secret, ["New"] = Passphrase, ["Repeat"] = Passphrase + "." });
        await app.Stranger().SubmitAsync("/loi-moi", Set(secret));
    }

    [Fact]
    public async Task A_reset_ends_every_session_lifts_the_lock_and_keeps_the_second_factor()
    {
        var person = await app.World.PersonAsync();
        var session = await app.SignInAsync(person);
        await using (var scope = app.Database(out var db))
        {
            var account = await db.Users.SingleAsync(u => u.Id == person.AccountId, TestContext.Current.CancellationToken);
            (account.TwoFactorEnabled, account.LockoutEnd) = (true, app.Clock.GetUtcNow().AddMinutes(5));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var secret = World.SecretIn(await ReadAsync(await administrator.PostAsync($"{List}/{person.AccountId}/duong-dan", [])));
        await session.OpenAsync("/viec-cua-toi"); // until the link is used
        await app.Stranger().SubmitAsync("/dat-lai-mat-khau", Set(secret));
        Assert.Equal(HttpStatusCode.Redirect, await session.StatusAsync("/viec-cua-toi"));
        var answer = await app.Stranger().SubmitAsync("/dang-nhap", new() { ["Email"] = person.Email, ["Password"] = Passphrase });
        Assert.StartsWith("Nhập mã xác thực", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_no_link_for_oneself_and_none_for_a_closed_account()
    {
        var self = await app.World.AdministratorAsync();
        var administrator = await app.SignInAsync(self);
        await administrator.RefusedAsync($"{List}/{self.AccountId}/duong-dan", []);
        var person = await app.World.PersonAsync();
        await administrator.SubmitAsync($"{List}/{person.AccountId}/dong", new() { ["Why"] = "Nghỉ việc" });
        await administrator.RefusedAsync($"{List}/{person.AccountId}/duong-dan", []);
        await using var scope = app.Database(out var db);
        Assert.False(await db.SingleUseLinks.AnyAsync(l => l.AccountId == self.AccountId || l.AccountId == person.AccountId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_history_says_who_made_a_link_for_whom_and_holds_neither_secret_nor_checksum()
    {
        var self = await app.World.AdministratorAsync();
        var person = await app.World.PersonAsync();
        var secret = World.SecretIn(await ReadAsync(await (await app.SignInAsync(self)).PostAsync($"{List}/{person.AccountId}/duong-dan", [])));
        await app.Stranger().SubmitAsync("/dat-lai-mat-khau", Set(secret));
        await using var scope = app.Database(out var db);
        var entries = await db.AuditEntries.Where(e => e.AccountId == self.AccountId || e.AccountId == person.AccountId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(entries, e => e.AccountId == self.AccountId && e.Sentence == $"tạo đường dẫn đặt lại mật khẩu cho {person.FullName}");
        Assert.Contains(entries, e => e.AccountId == person.AccountId && e.Sentence == "đặt lại mật khẩu của mình");
        Assert.DoesNotContain(entries, e => e.Changes.Contains(secret, StringComparison.Ordinal) || e.Changes.Contains(SingleUseLinks.HashOf(secret), StringComparison.Ordinal));
        Assert.False(await db.SingleUseLinks.AnyAsync(l => l.SecretHash == secret, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_with_a_secret_tell_no_other_site_and_stay_in_no_cache()
    {
        var (_, secret) = await app.World.InvitedAsync();
        foreach (var address in new[] { $"/loi-moi?ma={secret}", "/loi-moi?ma=x", $"/duyet/bao-cao?ma={secret}" })
        {
            var answer = await app.Stranger().Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Without_a_mail_server_the_forgotten_page_says_whom_to_ask_and_sends_nothing()
    {
        var page = await app.Stranger().OpenAsync("/quen-mat-khau");
        Assert.Null(page.QuerySelector("form[action='/quen-mat-khau']"));
        Assert.Contains("Quản trị viên của Cổng tạo đường dẫn", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Set(string secret, string passphrase = Passphrase) => new() { ["ma"] = secret, ["New"] = passphrase, ["Repeat"] = passphrase };

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task RequireSpentAsync(string path, string secret)
    {
        var stranger = app.Stranger();
        Assert.StartsWith("Đường dẫn này đã hết hạn hoặc đã được dùng", (await stranger.OpenAsync($"{path}?ma={secret}")).Title, StringComparison.Ordinal);
        var answer = await stranger.PostAsync(path, Set(secret));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Đường dẫn này đã hết hạn hoặc đã được dùng", new HtmlParser().ParseDocument(await ReadAsync(answer)).Title, StringComparison.Ordinal);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PasswordLinkTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PasswordLinkTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PasswordLinkTests(app);
}
