using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>Planning over HTTP: two kinds and two years, moving, calling off, inviting again, following up.</summary>
public abstract class PlanningTests
{
    private readonly PortalApp app;

    protected PlanningTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task One_conference_of_two_kinds_serves_two_years_and_is_reached_and_led_from_both()
    {
        var first = await app.World.BlocYearAsync();
        var next = await app.World.NextYearAsync(first, first.Members[2]);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(first.Chair));
        await chair.OpenAsync($"{first.Path}/hoi-nghi/lap-ke-hoach");
        var content = new FormUrlEncodedContent(
        [
            new("Kinds", "AnnualReview"), new("Kinds", "Launch"), new("SecondYear", $"{next.BlocYearId}"), new("Day", "5/1/2027"), new("Time", "8:00"), new("Place", "Hội trường"),
            new("ChairUnitId", $"{first.Chair.Id}"), new("ChairName", "Lê Quốc Thịnh"), new("ChairTitle", "Phó Hiệu trưởng"), new("__RequestVerificationToken", await chair.TokenAsync()),
        ]);
        var answer = await chair.Client.PostAsync($"{first.Path}/hoi-nghi/lap-ke-hoach", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await chair.OpenAsync($"{first.Path}/hoi-nghi/1");
        Assert.Contains("tổng kết công tác thi đua, khen thưởng năm 2026, triển khai công tác thi đua, khen thưởng và ký kết giao ước thi đua năm 2027", page.Body!.TextContent, StringComparison.Ordinal);

        var elsewhere = $"{next.Path}/hoi-nghi/1";
        var nextChair = await app.SignInAsync(await app.World.PersonInAsync(next.Chair));
        await nextChair.OpenAsync(elsewhere);
        await nextChair.OpenAsync($"{first.Path}/hoi-nghi/1/chuong-trinh");
        await nextChair.SubmitAsync($"{elsewhere}/chuong-trinh", new() { ["Title"] = "Trao đổi kế hoạch năm sau" });
        Assert.Equal(HttpStatusCode.Forbidden, (await nextChair.PostAsync($"{first.Path}/hoi-nghi/lap-ke-hoach", [])).StatusCode);
        await app.World.HandOverAsync(first);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{elsewhere}/chuong-trinh", new() { ["Title"] = "Sau bàn giao" })).StatusCode);
        await nextChair.SubmitAsync($"{elsewhere}/chuong-trinh", new() { ["Title"] = "Chủ trì mới vẫn chuẩn bị" });
    }

    [Fact]
    public async Task Moving_and_calling_off_ask_for_a_reason_and_keep_what_was_typed()
    {
        var test = await app.World.MeetingAsync();
        await app.World.ChangeMeetingAsync(test, m => m.Invite());
        var chair = await app.SignInAsync(test.Chair);
        var version = await VersionAsync(chair, $"{test.Path}/doi-lich");
        var page = await chair.RefusedAsync($"{test.Path}/doi-lich", new() { ["Version"] = version, ["Day"] = "20/6/2026", ["Time"] = "9h30", ["Place"] = "Hội trường mới" });
        Assert.Equal("Hội trường mới", page.QuerySelector("#Place")!.GetAttribute("value"));
        Assert.Equal("9h30", page.QuerySelector("#Time")!.GetAttribute("value"));
        page = await chair.SubmitAsync($"{test.Path}/doi-lich", new() { ["Version"] = version, ["Day"] = "20/6/2026", ["Time"] = "9h30", ["Place"] = "Hội trường mới", ["Reason"] = "Trùng lịch họp tỉnh" });
        Assert.Contains("xin thông báo đổi lịch", page.QuerySelector(".copy textarea")!.TextContent, StringComparison.Ordinal);
        await chair.RefusedAsync($"{test.Path}/huy", new() { ["Version"] = await VersionAsync(chair, $"{test.Path}/huy"), ["Reason"] = "" });
        page = await chair.SubmitAsync($"{test.Path}/huy", new() { ["Version"] = await VersionAsync(chair, $"{test.Path}/huy"), ["Reason"] = "Bão số 3" });
        Assert.Contains("Bão số 3", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MeetingState.Cancelled, (await app.World.ReadMeetingAsync(test)).State);
    }

    [Fact]
    public async Task Inviting_again_replaces_the_papers_sent_before()
    {
        var test = await app.World.MeetingAsync();
        var chair = await app.SignInAsync(test.Chair);
        for (var i = 0; i < 2; i++)
            await chair.SubmitAsync($"{test.Path}/moi-hop", new() { ["version"] = (await chair.OpenAsync($"{test.Path}/moi-hop")).QuerySelector("input[name=version]")!.GetAttribute("value")! });
        await using var scope = app.Database(out var db);
        var papers = await db.IssuedDocuments.AsNoTracking().Include(d => d.Content).Where(d => d.SubjectId == test.MeetingId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, papers.Count);
        Assert.All(papers, p => SameTextTests.RequireSame(p.Content!));
        Assert.Equal([DocumentKind.Invitation, DocumentKind.Programme], papers.Where(p => p.State == IssuedState.Valid).Select(p => p.Kind).Order());
    }

    [Fact]
    public async Task An_invitation_keeps_names_and_abbreviations_as_they_are_written()
    {
        var test = await app.World.MeetingAsync();
        var chair = await app.SignInAsync(test.Chair);
        foreach (var (preparation, expected) in new[]
        {
            ("UBND các xã gửi số liệu.", "Đề nghị mỗi đơn vị UBND các xã gửi số liệu; gửi danh sách"), ("Chuẩn bị một mô hình", "Đề nghị mỗi đơn vị chuẩn bị một mô hình; gửi danh sách"),
            (".", "Đề nghị mỗi đơn vị gửi danh sách"),
        })
        {
            await app.World.ChangeMeetingAsync(test, m =>
            {
                m.NameSecretary(null, new MeetingPerson("", "Phan Ngọc Diễm", ""));
                m.AskToPrepare(preparation, new DateOnly(2026, 6, 9));
            });
            var text = SameTextTests.HtmlText((await chair.OpenAsync($"{test.Path}/moi-hop")).QuerySelector("article.document")!);
            Assert.Contains(expected, text, StringComparison.Ordinal);
            Assert.Contains("(qua Phan Ngọc Diễm).", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_next_conference_offers_each_conclusion_of_the_one_before()
    {
        var earlier = await app.World.OpenMeetingAsync();
        await app.World.ChangeMeetingAsync(earlier, m => m.Conclude(null, "Nhân rộng mô hình lớp học trực tuyến", null, "Các đơn vị thành viên", null));
        var next = await app.World.MeetingAsync(earlier.Place);
        await app.World.ChangeMeetingAsync(next, m => m.Plan([MeetingKind.AnnualReview], new DateTime(2026, 12, 20, 1, 0, 0, DateTimeKind.Utc), "Hội trường"));
        var chair = await app.SignInAsync(next.Chair);
        var page = await chair.OpenAsync(next.Path);
        Assert.Contains("Nhân rộng mô hình lớp học trực tuyến", page.Body!.TextContent, StringComparison.Ordinal);
        var conclusion = (await app.World.ReadMeetingAsync(earlier)).Conclusions.Single().Id;
        await chair.RefusedAsync($"{next.Path}/ket-luan-truoc/{conclusion}", new() { ["Part"] = $"theo-doi-{conclusion:N}", ["Note"] = "chưa chọn" });
        page = await chair.SubmitAsync($"{next.Path}/ket-luan-truoc/{conclusion}", new() { ["State"] = "Done", ["Note"] = "Ba đơn vị đã làm" });
        Assert.Contains("Đã hoàn thành: Ba đơn vị đã làm", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.PostAsync($"{next.Path}/ket-luan-truoc/{Guid.NewGuid()}", new() { ["State"] = "Done" })).StatusCode);
    }

    [Fact]
    public async Task A_planning_form_that_is_refused_keeps_what_was_typed()
    {
        var place = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair, PositionKind.Officer));
        var page = await chair.RefusedAsync($"{place.Path}/hoi-nghi/lap-ke-hoach", new() { ["Day"] = "32/6/2026", ["Time"] = "14:00", ["Place"] = "Phòng họp số 2", ["ChairUnitId"] = $"{place.Chair.Id}" });
        Assert.Equal("32/6/2026", page.QuerySelector("#Day")!.GetAttribute("value"));
        Assert.Equal("Phòng họp số 2", page.QuerySelector("#Place")!.GetAttribute("value"));
    }

    private static async Task<string> VersionAsync(Visitor visitor, string address) =>
        (await visitor.OpenAsync(address)).QuerySelector("input[name=Version]")!.GetAttribute("value")!;

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PlanningTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PlanningTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PlanningTests(app);
}
