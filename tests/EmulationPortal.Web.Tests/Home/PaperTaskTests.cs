using AngleSharp.Dom;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Home;

/// <summary>What "Việc của tôi" says of papers that are written: who signs, who numbers, who reads.</summary>
public abstract class PaperTaskTests
{
    private readonly PortalApp app;

    protected PaperTaskTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task Final_minutes_stand_among_the_tasks_of_the_secretary_and_of_the_chair_they_name_until_signed()
    {
        var test = await app.World.OpenMeetingAsync();
        await app.World.PassAndCloseAsync(test);
        var (secretary, chair) = (await app.SignInAsync(test.Secretary), await app.SignInAsync(test.Chair));
        var other = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Chair, PositionKind.Head));
        var sign = $"{test.Minutes}/ky";
        Assert.Empty(await TasksAsync(chair, sign));
        await World.FinaliseAsync(test, secretary);
        Assert.Equal($"Ký biên bản: {test.Title}", Assert.Single(await TasksAsync(secretary, sign)).TextContent);
        Assert.Single(await TasksAsync(chair, sign));
        Assert.Empty(await TasksAsync(other, sign));
        await secretary.SubmitAsync(sign, new() { ["Signer"] = "Secretary" });
        Assert.Empty(await TasksAsync(secretary, sign));
        Assert.Single(await TasksAsync(chair, sign));
        await chair.SubmitAsync(sign, new() { ["Signer"] = "Chair" });
        Assert.Empty(await TasksAsync(chair, sign));
    }

    [Fact]
    public async Task Documents_of_the_bloc_without_number_are_one_task_of_the_chair_and_lead_to_just_those()
    {
        var bloc = await app.World.BlocYearAsync();
        var first = await app.World.DocumentAsync(bloc);
        var second = await app.World.DocumentAsync(bloc, DocumentKind.Invitation);
        await app.World.DocumentAsync(bloc, DocumentKind.UnitReport, unitId: bloc.Members[2].Id);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer));
        var list = $"{bloc.Path}/van-ban?tinh-trang=cua-khoi-chua-ghi-so";
        Assert.Equal("Ghi số, ngày cho 2 văn bản của khối", Assert.Single(await TasksAsync(chair, list)).TextContent);
        Assert.Empty(await TasksAsync(await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2])), list));
        var links = (await chair.OpenAsync(list)).QuerySelectorAll("th[scope=row] a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal);
        Assert.Equal(new[] { first.Href, second.Href }.Order(StringComparer.Ordinal), links);
        var numbering = await chair.OpenAsync($"{first.Href}/ghi-so");
        await chair.SubmitAsync($"{first.Href}/ghi-so", new() { ["Number"] = "7", ["Date"] = "10/6/2026", ["Version"] = numbering.QuerySelector("input[name=Version]")!.GetAttribute("value")! });
        Assert.Equal("Ghi số, ngày cho 1 văn bản của khối", Assert.Single(await TasksAsync(chair, list)).TextContent);
    }

    [Fact]
    public async Task A_circulated_draft_is_a_task_of_the_members_until_the_conference_has_voted_on_it()
    {
        var test = await app.World.OpenMeetingAsync();
        var round = await app.World.RoundAsync(test.Place);
        await app.World.SentAsync(round, test.Place.Members[2]);
        var (chair, desk) = (await app.SignInAsync(test.Chair), await app.SignInAsync(test.Secretary));
        var member = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2], PositionKind.Officer));
        await chair.SubmitAsync($"{round.Bloc}/bat-dau", []);
        Assert.Empty(await TasksAsync(member, round.Bloc));
        await chair.SubmitAsync($"{round.Bloc}/gui-du-thao", []);
        Assert.Equal("Xem dự thảo báo cáo 6 tháng của khối", Assert.Single(await TasksAsync(member, round.Bloc)).TextContent);
        Assert.Empty(await TasksAsync(chair, round.Bloc));
        var page = await member.OpenAsync(round.Bloc);
        Assert.NotNull(page.QuerySelector($"main a[href='{round.Bloc}/gop-y']"));
        Assert.Empty(page.QuerySelectorAll("main form"));

        await desk.SubmitAsync($"{test.Desk}/bieu-quyet", new() { ["Title"] = "Báo cáo sơ kết", ["How"] = "RaisedHands", ["Threshold"] = "1/2", ["Of"] = "Present", ["Subject"] = $"{(await app.World.BlocReportAsync(round))!.Id}" });
        Assert.Single(await TasksAsync(member, round.Bloc));
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{(await app.World.ReadMeetingAsync(test)).VotedItems.Single().Id}", new() { ["For"] = "1", ["Against"] = "3", ["Abstain"] = "0" });
        Assert.Empty(await TasksAsync(member, round.Bloc));
    }

    private static async Task<IReadOnlyList<IElement>> TasksAsync(Visitor visitor, string address) =>
        [.. (await visitor.OpenAsync("/viec-cua-toi")).QuerySelectorAll(".task__link").Where(a => a.GetAttribute("href") == address)];

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PaperTaskTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PaperTaskTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PaperTaskTests(app);
}
