using System.Net;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Reliability;

/// <summary>One act, one effect (trust.md, reliability drills): a form sent twice is done once.</summary>
public abstract class SentOnceTests
{
    private readonly PortalApp app;

    protected SentOnceTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_form_sent_again_after_its_answer_was_lost_has_one_effect_and_the_same_answer()
    {
        var (test, desk, opinion) = await OpinionAsync();
        var first = await desk.PostAsync($"{test.Desk}/y-kien", opinion);
        var again = await desk.PostAsync($"{test.Desk}/y-kien", opinion);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single((await app.World.ReadMeetingAsync(test)).Opinions);
        Assert.Contains("Đã ghi ý kiến vào biên bản.", (await desk.OpenAsync(again.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_five_times_at_once_has_one_effect()
    {
        var (test, desk, opinion) = await OpinionAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.PostAsync($"{test.Desk}/y-kien", opinion)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single((await app.World.ReadMeetingAsync(test)).Opinions);
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_another_act()
    {
        var (test, desk, opinion) = await OpinionAsync();
        await desk.SubmitAsync($"{test.Desk}/y-kien", opinion);
        await desk.SubmitAsync($"{test.Desk}/y-kien", new(opinion) { ["Text"] = "bổ sung số liệu" });
        Assert.Equal(["thống nhất", "bổ sung số liệu"], (await app.World.ReadMeetingAsync(test)).Opinions.OrderBy(o => o.Id).Select(o => o.Text));
    }

    [Fact]
    public async Task A_refused_form_may_be_sent_again_and_old_ones_are_forgotten()
    {
        var (test, desk, opinion) = await OpinionAsync();
        await desk.RefusedAsync($"{test.Desk}/y-kien", new(opinion) { ["Text"] = "" });
        await desk.SubmitAsync($"{test.Desk}/y-kien", opinion);
        await using var scope = app.Database(out var db);
        var sent = await db.SentForms.AsNoTracking().Where(f => f.Answer!.Contains(test.Desk)).ToListAsync(TestContext.Current.CancellationToken);
        await SentForm.ForgetAsync(db, sent.Single().At, TestContext.Current.CancellationToken);
        Assert.Equal(1, await db.SentForms.CountAsync(f => f.Id == sent[0].Id, TestContext.Current.CancellationToken));
        await SentForm.ForgetAsync(db, sent[0].At.AddTicks(TimeSpan.TicksPerSecond), TestContext.Current.CancellationToken);
        Assert.Equal(0, await db.SentForms.CountAsync(f => f.Id == sent[0].Id, TestContext.Current.CancellationToken));
    }

    private async Task<(TestMeeting Test, Visitor Desk, Dictionary<string, string> Opinion)> OpinionAsync()
    {
        var test = await app.World.OpenMeetingAsync();
        var desk = await app.SignInAsync(test.Secretary);
        var fields = FormFields.Of(await desk.OpenAsync(test.Desk), "/y-kien");
        var speaker = (await app.World.ReadMeetingAsync(test)).Attendances[0].Id;
        return (test, desk, new(fields) { ["SpeakerId"] = $"{speaker}", ["Text"] = "thống nhất" });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SentOnceTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SentOnceTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SentOnceTests(app);
}
