using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>A conference that serves two bloc-years: its papers are read under both and kept under the one they belong to.</summary>
public abstract class TwoYearsTests
{
    private readonly PortalApp app;

    protected TwoYearsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Papers_are_listed_and_opened_under_both_years_and_numbered_where_they_belong()
    {
        var (test, next) = await InvitedAsync();
        var alone = await app.World.MeetingAsync(test.Place);
        await InviteAsync(alone);
        var member = await app.SignInAsync(await app.World.PersonInAsync(next.Members[^1]));
        var page = await member.OpenAsync($"{next.Path}/van-ban");
        var links = page.QuerySelectorAll("th[scope=row] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.StartsWith(next.Path + "/van-ban/", link, StringComparison.Ordinal));
        Assert.Contains(test.Title, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(alone.Title, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        page = await member.OpenAsync(links[0]);
        Assert.Contains("thuộc hồ sơ năm 2026 của khối", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await member.StatusAsync(links[0] + "/tep"));

        var nextChair = await app.SignInAsync(await app.World.PersonInAsync(next.Chair));
        Assert.Empty((await nextChair.OpenAsync(links[0])).QuerySelectorAll("a[href$='/ghi-so']"));
        Assert.Equal(HttpStatusCode.NotFound, await nextChair.StatusAsync(links[0] + "/ghi-so"));
        Assert.Equal(HttpStatusCode.NotFound, (await nextChair.PostAsync(links[0] + "/thu-hoi", new() { ["Reason"] = "nhầm", ["Version"] = "1" })).StatusCode);
        var chair = await app.SignInAsync(test.Chair);
        Assert.Equal(4, (await chair.OpenAsync($"{test.Place.Path}/van-ban")).QuerySelectorAll("th[scope=row] a").Length);
        var here = links[0].Replace(next.Path, test.Place.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("thuộc hồ sơ", (await chair.OpenAsync(here)).Body!.TextContent, StringComparison.Ordinal);
        await chair.OpenAsync(here + "/ghi-so");
    }

    [Fact]
    public async Task Minutes_are_listed_under_both_years()
    {
        var (test, next) = await InvitedAsync();
        await app.World.OpenAsync(test);
        await app.World.PassAndCloseAsync(test);
        await World.FinaliseAsync(test, await app.SignInAsync(test.Secretary));
        foreach (var (person, place) in new[] { (test.Chair, test.Place), (await app.World.PersonInAsync(next.Members[^1]), next) })
        {
            var visitor = await app.SignInAsync(person);
            var link = (await visitor.OpenAsync($"{place.Path}/van-ban")).QuerySelectorAll("th[scope=row] a").Single(a => a.TextContent.StartsWith("Biên bản", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(link.GetAttribute("href")! + "/tep"));
            var number = place == next ? 7 : 1;
            Assert.Contains((await visitor.OpenAsync($"{place.Path}/hoi-nghi/{number}")).QuerySelectorAll("a"), a => a.TextContent.StartsWith("Biên bản", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_programme_offers_papers_of_both_years_but_no_report_of_a_unit_that_is_not_led()
    {
        var (test, next) = await InvitedAsync();
        var ours = await app.World.DocumentAsync(test.Place, @abstract: "kế hoạch của năm trước");
        var theirs = await app.World.DocumentAsync(next, @abstract: "quy chế của năm sau");
        var secret = await app.World.DocumentAsync(test.Place, DocumentKind.UnitReport, "báo cáo riêng của đơn vị", unitId: test.Place.Members[3].Id);
        var nextChair = await app.SignInAsync(await app.World.PersonInAsync(next.Chair));
        var page = (await nextChair.OpenAsync($"{next.Path}/hoi-nghi/7/chuong-trinh")).QuerySelector("select[name=IssuedDocumentId]")!.TextContent;
        Assert.Contains("kế hoạch của năm trước", page, StringComparison.Ordinal);
        Assert.Contains("quy chế của năm sau", page, StringComparison.Ordinal);
        Assert.DoesNotContain("báo cáo riêng của đơn vị", page, StringComparison.Ordinal);
        var item = (await app.World.ReadMeetingAsync(test)).Agenda[0].Id;
        var here = $"{next.Path}/hoi-nghi/7/chuong-trinh/{item}/tai-lieu";
        foreach (var document in new[] { ours, theirs })
            await nextChair.SubmitAsync(here, new() { ["IssuedDocumentId"] = $"{document.Id}" });
        Assert.Equal(HttpStatusCode.NotFound, (await nextChair.PostAsync(here, new() { ["IssuedDocumentId"] = $"{secret.Id}" })).StatusCode);
        Assert.Equal(2, (await app.World.ReadMeetingAsync(test)).Agenda[0].Papers.Count);
    }

    [Fact]
    public async Task Who_wrote_the_newer_text_is_named_whichever_year_it_was_written_under()
    {
        var (test, next) = await InvitedAsync();
        await app.World.OpenAsync(test);
        var chair = await app.SignInAsync(test.Chair);
        var other = await app.World.PersonInAsync(next.Chair);
        var nextChair = await app.SignInAsync(other);
        await nextChair.SubmitAsync($"{next.Path}/hoi-nghi/7/bien-ban/doan", new() { ["Key"] = "place", ["Version"] = "0", ["Text"] = "Lời của năm sau." });
        var answer = await chair.PostAsync($"{test.Minutes}/doan", new() { ["Key"] = "place", ["Version"] = "0", ["Text"] = "Lời của năm này." });
        Assert.Contains(other.FullName, (await chair.OpenAsync(answer.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A conference of both kinds, the first of one year and the seventh of the next, whose papers were sent.</summary>
    private async Task<(TestMeeting Test, TestBlocYear Next)> InvitedAsync()
    {
        var first = await app.World.BlocYearAsync();
        var next = await app.World.NextYearAsync(first, first.Members[2]);
        var test = await app.World.MeetingAsync(first, next.BlocYearId, MeetingKind.AnnualReview, MeetingKind.Launch);
        await InviteAsync(test);
        return (test, next);
    }

    private async Task InviteAsync(TestMeeting test)
    {
        var chair = await app.SignInAsync(test.Chair);
        var page = await chair.OpenAsync($"{test.Path}/moi-hop");
        await chair.SubmitAsync($"{test.Path}/moi-hop", new() { ["version"] = page.QuerySelector("input[name=version]")!.GetAttribute("value")! });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : TwoYearsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : TwoYearsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : TwoYearsTests(app);
}
