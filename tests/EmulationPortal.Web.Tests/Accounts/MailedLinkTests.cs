using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Accounts;

/// <summary>Links that go by mail: through a real, if small, mail server.</summary>
public abstract class MailedLinkTests
{
    private const string List = "/quan-tri/tai-khoan";
    private const string Passphrase = "mưa rào tháng tám trên bến";
    private readonly PortalApp app;

    protected MailedLinkTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task An_invitation_is_mailed_to_its_person_and_shown_to_nobody_else()
    {
        using var mail = new MailSink(app);
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var email = $"moi{World.Next()}@thu.example";
        var page = await administrator.PostAsync($"{List}/tao-moi", new() { ["FullName"] = "Đặng Thị Ước", ["Email"] = email });
        Assert.DoesNotContain("?ma=", (await administrator.OpenAsync($"{page.Headers.Location}")).Source.Text, StringComparison.Ordinal);
        var letter = await mail.NextAsync();
        Assert.Equal(email, letter.To);
        Assert.Contains("Kính gửi Đặng Thị Ước", letter.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/loi-moi?ma=", letter.Text, StringComparison.Ordinal);
        await app.Stranger().SubmitAsync("/loi-moi", Set(World.SecretIn(letter.Text)));
        await app.Stranger().SubmitAsync("/dang-nhap", new() { ["Email"] = email, ["Password"] = Passphrase });
        Assert.Contains("Đã dùng", (await administrator.OpenAsync($"{page.Headers.Location}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_refused_at_first_is_tried_again()
    {
        using var mail = new MailSink(app, refusals: 2);
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var email = $"moi{World.Next()}@thu.example";
        await administrator.SubmitAsync($"{List}/tao-moi", new() { ["FullName"] = "Võ Văn Chậm", ["Email"] = email });
        Assert.Equal(email, (await mail.NextAsync()).To);
        var link = await NotedAsync(email);
        Assert.NotNull(link.MailedAt);
        Assert.Null(link.MailFailedAt);
    }

    [Fact]
    public async Task A_letter_that_is_never_taken_is_said_to_whoever_made_the_link()
    {
        using var mail = new MailSink(app, refusals: 100);
        var administrator = await app.SignInAsync(await app.World.AdministratorAsync());
        var email = $"moi{World.Next()}@thu.example";
        var page = await administrator.PostAsync($"{List}/tao-moi", new() { ["FullName"] = "Võ Văn Lạc", ["Email"] = email });
        Assert.NotNull((await NotedAsync(email)).MailFailedAt);
        Assert.Contains($"Chưa gửi được thư cho {email}", (await administrator.OpenAsync($"{page.Headers.Location}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, mail.Count);
    }

    [Fact]
    public async Task A_letter_that_a_restart_lost_is_said_as_not_sent()
    {
        var person = await app.World.PersonAsync();
        await using (var scope = app.Database(out var db))
        {
            var deed = app.World.Deed();
            var link = new SingleUseLink(LinkKind.Invitation, person.AccountId, $"{Guid.NewGuid():N}{Guid.NewGuid():N}", deed with { At = deed.At.AddHours(-2) });
            link.SendByMail();
            db.Add(link);
            await db.SaveAsync(deed, "dựng đường dẫn kiểm thử", TestContext.Current.CancellationToken);
        }

        var page = await (await app.SignInAsync(await app.World.AdministratorAsync())).OpenAsync($"{List}/{person.AccountId}");
        Assert.Contains($"Chưa gửi được thư cho {person.Email}", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_whether_or_not_there_is_such_an_account()
    {
        using var mail = new MailSink(app);
        var person = await app.World.PersonAsync();
        var known = await AskAsync(person.Email);
        var unknown = await AskAsync($"khong.co{World.Next()}@thu.example");
        Assert.Equal(known, unknown);

        var letter = await mail.NextAsync();
        Assert.Equal(person.Email, letter.To);
        await app.Stranger().SubmitAsync("/dat-lai-mat-khau", Set(World.SecretIn(letter.Text)));
        await app.SignInAsync(person, Passphrase);
        Assert.Equal(0, mail.Count);
    }

    [Fact]
    public async Task Asking_again_at_once_mails_no_second_letter_and_a_closed_account_gets_none()
    {
        using var mail = new MailSink(app);
        var (person, closed, last) = (await app.World.PersonAsync(), await app.World.PersonAsync(), await app.World.PersonAsync());
        await using (var scope = app.Database(out var db))
        {
            (await db.Users.SingleAsync(u => u.Id == closed.AccountId, TestContext.Current.CancellationToken)).DisabledAt = DateTime.UtcNow;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await AskAsync(person.Email);
        await AskAsync(person.Email);
        await AskAsync(closed.Email);
        await AskAsync(last.Email); // done after the others, one by one
        Assert.Equal([person.Email, last.Email], [(await mail.NextAsync()).To, (await mail.NextAsync()).To]);
        Assert.Equal(0, mail.Count);
    }

    private static Dictionary<string, string> Set(string secret) => new() { ["ma"] = secret, ["New"] = Passphrase, ["Repeat"] = Passphrase };

    /// <summary>Asks by the form; gives back what it says, without the address that was typed.</summary>
    private async Task<string> AskAsync(string email)
    {
        var answer = await app.Stranger().PostAsync("/quen-mat-khau", new() { ["Email"] = email });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page.QuerySelector("main")!.TextContent.Replace(email, "…", StringComparison.Ordinal);
    }

    /// <summary>The link of an account once it is known how its letter fared.</summary>
    private async Task<SingleUseLink> NotedAsync(string email)
    {
        for (var left = 100; ; left--)
        {
            await using (var scope = app.Database(out var db))
            {
                var link = await db.SingleUseLinks.AsNoTracking().SingleAsync(l => db.Users.Any(u => u.Id == l.AccountId && u.Email == email), TestContext.Current.CancellationToken);
                if (link.MailedAt is not null || link.MailFailedAt is not null || left == 0)
                    return link;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : MailedLinkTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : MailedLinkTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : MailedLinkTests(app);
}
