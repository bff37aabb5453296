using System.Net;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Answers to an invitation over HTTP: given, changed, reminded of, taken over at the door.</summary>
public abstract class ReplyTests
{
    private readonly PortalApp app;

    protected ReplyTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_unit_answers_from_its_tasks_changes_its_mind_and_the_history_keeps_both()
    {
        var test = await InvitedAsync();
        var unit = test.Place.Members[2];
        var person = await app.World.PersonInAsync(unit, PositionKind.Officer);
        var member = await app.SignInAsync(person);
        var task = (await member.OpenAsync("/viec-cua-toi")).QuerySelector($"main a[href='{test.Path}/tra-loi']")!;
        Assert.Contains("Trả lời giấy mời", task.TextContent, StringComparison.Ordinal);
        var refused = await member.RefusedAsync($"{test.Path}/tra-loi", new() { ["Kind"] = "NotComing", ["People[0].Name"] = "Trần Thị Mai", ["Note"] = "Xin gửi tham luận bằng văn bản" });
        Assert.Contains("lý do không dự", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Mai", refused.QuerySelector("input[name='People[0].Name']")!.GetAttribute("value"));
        Assert.Contains("Xin gửi tham luận", refused.QuerySelector("#Note")!.TextContent, StringComparison.Ordinal);

        await member.SubmitAsync($"{test.Path}/tra-loi", new() { ["Kind"] = "NotComing", ["Reason"] = "Họp Hội đồng trường" });
        var page = await member.SubmitAsync($"{test.Path}/tra-loi", Sends("Lê Văn Bình", "0912 345 678"));
        var history = page.QuerySelector(".history")!.TextContent;
        Assert.Contains("Họp Hội đồng trường", history, StringComparison.Ordinal);
        Assert.Contains("Ông Lê Văn Bình, Phó Hiệu trưởng", history, StringComparison.Ordinal);
        Assert.Null((await member.OpenAsync("/viec-cua-toi")).QuerySelector($"main a[href='{test.Path}/tra-loi']"));
        Assert.Contains("Cử người khác dự: Ông Lê Văn Bình", (await member.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        Assert.Single(await db.InvitationReplies.Where(r => r.MeetingId == test.MeetingId).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_chair_reads_the_answers_reminds_the_silent_and_writes_for_one_that_telephoned()
    {
        var test = await InvitedAsync();
        var (member, chair) = (await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2])), await app.SignInAsync(test.Chair));
        await member.SubmitAsync($"{test.Path}/tra-loi", Sends("Lê Văn Bình", "0912 345 678"));
        var list = $"{test.Path}/cac-tra-loi";
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(list));
        var page = await chair.OpenAsync(list);
        var reminder = page.QuerySelector(".copy textarea")!.TextContent;
        Assert.Contains($"Còn 2 đơn vị chưa trả lời giấy mời: {test.Place.Members[1].Name}; {test.Place.Members[3].Name}.", reminder, StringComparison.Ordinal);
        Assert.Contains("Ông Lê Văn Bình, Phó Hiệu trưởng, 0912 345 678", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await chair.OpenAsync("/viec-cua-toi")).QuerySelectorAll("main a"), a => a.GetAttribute("href") == list);

        var silent = test.Place.Members[3];
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync($"{test.Path}/tra-loi/{silent.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"{test.Path}/tra-loi/{Guid.NewGuid()}"));
        page = await chair.SubmitAsync($"{test.Path}/tra-loi/{silent.Id}", new() { ["Kind"] = "NotComing", ["Reason"] = "Cách ly y tế" });
        Assert.Contains("ghi thay", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Còn 1 đơn vị", page.QuerySelector(".copy textarea")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0912 345 678", (await member.OpenAsync(test.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_finds_those_who_were_named_and_the_reasons_of_those_who_stay_away()
    {
        var test = await InvitedAsync();
        var named = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2]));
        var absent = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[3]));
        await named.SubmitAsync($"{test.Path}/tra-loi", Sends("Lê Văn Bình", ""));
        await absent.SubmitAsync($"{test.Path}/tra-loi", new() { ["Kind"] = "NotComing", ["Reason"] = "Cách ly y tế" });
        var sheet = await named.Client.GetAsync($"{test.Path}/danh-sach-ky-diem-danh", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        var secretary = await app.SignInAsync(test.Secretary);
        await secretary.SubmitAsync($"{test.Desk}/khai-mac", new() { ["Time"] = "07:00" });
        var meeting = await app.World.ReadMeetingAsync(test);
        var expected = meeting.Attendances.Single(a => a.UnitId == test.Place.Members[2].Id);
        Assert.Equal(("Lê Văn Bình", false, false), (expected.Person.Name, expected.Came, expected.Absent));
        Assert.Equal("Cách ly y tế", meeting.Attendances.Single(a => a.UnitId == test.Place.Members[3].Id).AbsentReason);
        var desk = (await secretary.OpenAsync(test.Desk)).Body!.TextContent;
        Assert.Contains("Ông Lê Văn Bình", desk, StringComparison.Ordinal);
        Assert.Contains("Vắng: Cách ly y tế", desk, StringComparison.Ordinal);
        var refused = await named.RefusedAsync($"{test.Path}/tra-loi", Sends("Lê Văn Bình", ""));
        Assert.Contains("không nhận trả lời giấy mời nữa", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_conference_asks_again()
    {
        var test = await InvitedAsync();
        var member = await app.SignInAsync(await app.World.PersonInAsync(test.Place.Members[2]));
        await member.SubmitAsync($"{test.Path}/tra-loi", Sends("Lê Văn Bình", ""));
        await app.World.ChangeMeetingAsync(test, m => m.Move(Later.AddDays(1), "Hội trường", "Trùng lịch họp tỉnh"));
        var page = await member.OpenAsync($"{test.Path}/tra-loi");
        Assert.Contains("Hội nghị đã đổi lịch sau khi đơn vị trả lời", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lê Văn Bình", page.QuerySelector("input[name='People[0].Name']")!.GetAttribute("value"));
        Assert.NotNull((await member.OpenAsync("/viec-cua-toi")).QuerySelector($"main a[href='{test.Path}/tra-loi']"));
    }

    private DateTime Later => app.Clock.GetUtcNow().UtcDateTime.Date.AddDays(5);

    private async Task<TestMeeting> InvitedAsync()
    {
        var test = await app.World.MeetingAsync();
        await app.World.ChangeMeetingAsync(test, m =>
        {
            m.Plan([MeetingKind.MidYearReview], Later, "Phòng họp số 2");
            m.Invite();
        });
        return test;
    }

    private static Dictionary<string, string> Sends(string name, string phone) => new()
    {
        ["Kind"] = "SendsAnother",
        ["People[0].Honorific"] = "Ông",
        ["People[0].Name"] = name,
        ["People[0].Title"] = "Phó Hiệu trưởng",
        ["People[0].Phone"] = phone,
        ["People[1].Name"] = "",
    };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ReplyTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ReplyTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ReplyTests(app);
}
