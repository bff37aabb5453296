using System.Net;
using AngleSharp.Dom;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>A sheet from its draft to adoption and to a new version; who sees and does what on the way; two people at once.</summary>
public abstract class SheetWayTests
{
    private readonly PortalApp app;

    protected SheetWayTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_the_chairs_alone_and_a_discussed_sheet_is_commented_on_and_answered()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync(sheet));
        Assert.Contains("đang soạn", (await member.OpenAsync($"{bloc.Path}/tieu-chi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(sheet + "/soan"));
        await chair.SubmitAsync(sheet + "/gui-lay-y-kien", []);

        var read = await member.OpenAsync(sheet);
        var place = read.QuerySelector("table.criteria tbody a")!.GetAttribute("href")!;
        await member.RefusedAsync(place + "/gop-y", new() { ["Text"] = "  " });
        await member.SubmitAsync(place + "/gop-y", new() { ["Text"] = "Nên tăng điểm tối đa." });
        var remark = (await chair.OpenAsync(place)).QuerySelector("form[action*='/gop-y/']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(remark, new() { ["Answer"] = "x" })).StatusCode);
        var kept = await chair.RefusedAsync(remark, new() { ["Answer"] = new string('a', CriterionComment.Longest + 1) });
        Assert.Equal(CriterionComment.Longest + 1, kept.QuerySelector("textarea[name=Answer]")!.TextContent.Trim().Length);
        await chair.SubmitAsync(remark, new() { ["Answer"] = "Đã tiếp thu." });
        Assert.Contains("Đã tiếp thu.", (await member.OpenAsync(place)).Body!.TextContent, StringComparison.Ordinal);

        var foreign = await app.World.BlocYearAsync();
        var stranger = await app.SignInAsync(await app.World.PersonInAsync(foreign.Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await stranger.StatusAsync(sheet));
    }

    [Fact]
    public async Task A_chair_that_has_handed_over_reads_and_changes_nothing()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        await chair.SubmitAsync(sheet + "/gui-lay-y-kien", []);
        await app.World.HandOverAsync(bloc);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync(sheet));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(sheet + "/soan"));
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(sheet + "/soan/nhom-moi", new() { ["Name"] = "Nhóm" })).StatusCode);
    }

    [Fact]
    public async Task A_passed_vote_at_a_conference_adopts_and_freezes_the_sheet()
    {
        var test = await app.World.OpenMeetingAsync();
        var chair = await app.SignInAsync(test.Chair);
        var sheet = await WriteAsync(chair, test.Place);
        var desk = await app.SignInAsync(test.Secretary);
        Assert.DoesNotContain("Bộ tiêu chí", (await desk.OpenAsync(test.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(sheet + "/gui-lay-y-kien", []);
        Assert.Contains("Bộ tiêu chí", (await desk.OpenAsync(test.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet", new()
        {
            ["Title"] = "Bộ tiêu chí năm 2026",
            ["How"] = nameof(VoteForm.RaisedHands),
            ["Threshold"] = "1/2",
            ["Of"] = nameof(VoteBase.Present),
            ["Subject"] = $"{(await ReadAsync(test.Place, 1)).Id}",
        });
        var vote = (await app.World.ReadMeetingAsync(test)).VotedItems.Single();
        Assert.Equal(VoteSubject.CriteriaSheet, vote.Subject);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote.Id}", new() { ["For"] = "4", ["Against"] = "0", ["Abstain"] = "0" });
        var adopted = await ReadAsync(test.Place, 1);
        Assert.True(adopted.State == SheetState.Adopted && adopted.VotedItemId == vote.Id && adopted.MeetingId == test.MeetingId);
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync(sheet + "/soan"));
        Assert.Contains("Thông qua ngày 10/06/2026", (await chair.OpenAsync($"{test.Place.Path}/tieu-chi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bộ tiêu chí bản 1 thông qua ngày 10/06/2026", (await chair.OpenAsync(test.Place.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_with_a_fault_is_not_put_to_the_vote()
    {
        var test = await app.World.OpenMeetingAsync();
        var chair = await app.SignInAsync(test.Chair);
        var sheet = await WriteAsync(chair, test.Place);
        await chair.SubmitAsync(sheet + "/soan/nhom-moi", new() { ["Name"] = "Nhóm còn trống", ["Kind"] = "Scale" });
        await chair.SubmitAsync(sheet + "/gui-lay-y-kien", []);
        var desk = await app.SignInAsync(test.Secretary);
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet", new()
        {
            ["Title"] = "Bộ tiêu chí",
            ["How"] = nameof(VoteForm.RaisedHands),
            ["Threshold"] = "1/2",
            ["Of"] = nameof(VoteBase.Present),
            ["Subject"] = $"{(await ReadAsync(test.Place, 1)).Id}",
        });
        Assert.Contains("chưa có tiêu chí nào", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_keeps_the_old_one_and_tells_what_it_changes()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        await AdoptAsync(chair, sheet);
        await chair.RefusedAsync(sheet + "/ban-moi", new() { ["Reason"] = "" });
        await chair.SubmitAsync(sheet + "/ban-moi", new() { ["Reason"] = "Sở Nội vụ thay hướng dẫn" });
        var second = $"{bloc.Path}/tieu-chi/2";
        var place = (await chair.OpenAsync(second + "/soan")).QuerySelector("a[href*='/soan/tieu-chi/']")!.GetAttribute("href")!;
        await chair.SubmitAsync(place, new(FormFields.Of(await chair.OpenAsync(place), place)) { ["Maximum"] = "45" });
        var changes = (await chair.OpenAsync(second + "/so-sanh")).Body!.TextContent;
        Assert.Contains("Thang điểm từ 60 thành 65", changes, StringComparison.Ordinal);
        Assert.Contains("tối đa 45", changes, StringComparison.Ordinal);
        await chair.SubmitAsync(second + "/gui-lay-y-kien", []);
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        Assert.Contains("Có bản mới hơn", (await member.OpenAsync(sheet)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sở Nội vụ thay hướng dẫn", (await member.OpenAsync(second)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(60, (await ReadAsync(bloc, 1)).Scale);
        await chair.RefusedAsync(sheet + "/ban-moi", new() { ["Reason"] = "Lại" });
    }

    [Fact]
    public async Task The_sheet_of_last_year_is_a_start_of_this_year()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        await AdoptAsync(chair, sheet);
        var next = await app.World.NextYearAsync(bloc, bloc.Chair);
        var start = await chair.OpenAsync($"{next.Path}/tieu-chi");
        Assert.Contains("Chép từ năm trước", start.Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{next.Path}/tieu-chi/bat-dau", new() { ["From"] = "nam-truoc" });
        var copy = await ReadAsync(next, 1);
        Assert.Equal((await ReadAsync(bloc, 1)).Criteria.Select(c => (c.Key, c.Words)), copy.Criteria.Select(c => (c.Key, c.Words)));
        Assert.Contains("năm 2027", copy.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_save_one_criterion_the_second_sees_both()
    {
        var (bloc, first, sheet) = await DraftAsync();
        var second = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var place = (await first.OpenAsync(sheet + "/soan")).QuerySelector("a[href*='/soan/tieu-chi/']")!.GetAttribute("href")!;
        var (mine, theirs) = (FormFields.Of(await first.OpenAsync(place), place), FormFields.Of(await second.OpenAsync(place), place));
        await first.SubmitAsync(place, new(mine) { ["Words"] = "Lời của người thứ nhất" });
        var answer = await second.PostAsync(place, new(theirs) { ["Words"] = "Lời của người thứ hai", ["Method"] = "PassFail" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var both = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("Lời của người thứ nhất", both.Body!.TextContent, StringComparison.Ordinal);
        var merged = FormFields.Of(both, place);
        Assert.Equal("Lời của người thứ hai", merged["Words"]);
        await second.SubmitAsync(place, merged);
        var stored = (await ReadAsync(bloc, 1)).Criteria[0];
        Assert.Equal(("Lời của người thứ hai", ScoringMethod.PassFail), (stored.Words, stored.Method));
    }

    [Fact]
    public async Task Four_who_add_criteria_at_once_lose_none()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        var key = Scheme.GroupKeys(await chair.OpenAsync(sheet + "/soan"))[0];
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer))));
        var answers = await Task.WhenAll(people.Select((p, i) => p.PostAsync($"{sheet}/soan/nhom/{key}/tieu-chi-moi", new() { ["Number"] = $"1.{i + 10}", ["Words"] = $"Tiêu chí của người {i}", ["Method"] = "Manual", ["Maximum"] = "5" })));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal([1, 2, 3, 4, 5, 6], (await ReadAsync(bloc, 1)).Groups[0].Criteria.Select(c => c.Order));
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_as_typed_and_named_at_its_field()
    {
        var (_, chair, sheet) = await DraftAsync();
        var key = Scheme.GroupKeys(await chair.OpenAsync(sheet + "/soan"))[0];
        var page = await chair.RefusedAsync($"{sheet}/soan/nhom/{key}/tieu-chi-moi", new() { ["Number"] = "1.5", ["Words"] = "Mức độ", ["Method"] = "LevelTable", ["Maximum"] = "mười", ["Levels"] = "Tốt: 10\nKhá tám" });
        Assert.Equal("mười", page.QuerySelector("[name=Maximum]")!.GetAttribute("value"));
        Assert.Contains("Khá tám", page.QuerySelector("[name=Levels]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".errors a").Length);
        await chair.SubmitAsync($"{sheet}/soan/nhom/{key}/tieu-chi-moi", new() { ["Number"] = "1.5", ["Words"] = "Mức độ", ["Method"] = "LevelTable", ["Levels"] = "Tốt: 10\nKhá: 8,5", ["Cap"] = "không dùng đến" });
    }

    [Fact]
    public async Task A_code_of_a_target_that_is_not_registered_is_warned_of_and_the_registered_ones_are_offered()
    {
        var bloc = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        await chair.SubmitAsync($"{bloc.Path}/tieu-chi/bat-dau", new() { ["From"] = "moi" });
        var editor = $"{bloc.Path}/tieu-chi/1/soan";
        await chair.SubmitAsync(editor + "/nhom-moi", new() { ["Name"] = "Nhiệm vụ", ["Kind"] = "Scale", ["Weight"] = "1", ["Appraiser"] = "Chair" });
        var add = $"{editor}/nhom/{Scheme.GroupKeys(await chair.OpenAsync(editor))[0]}/tieu-chi-moi";
        var fields = new Dictionary<string, string> { ["Number"] = "1.1", ["Words"] = "Sáng kiến", ["Method"] = "RatioToTarget", ["Maximum"] = "10", ["Weight"] = "1", ["TargetCode"] = "sang-kien-moi" };
        await chair.SubmitAsync(add, fields);
        Assert.DoesNotContain("sang-kien-moi”", (await chair.OpenAsync(editor)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await chair.OpenAsync(add)).QuerySelector("datalist"));

        await chair.SubmitAsync($"{bloc.Path}/chi-tieu", new(Reports.FormFields.Of(await chair.OpenAsync($"{bloc.Path}/chi-tieu"), "/chi-tieu")) { ["DueOn"] = "15/6/2026" });
        var warned = (await chair.OpenAsync(editor)).QuerySelectorAll(".faults li").Select(l => l.TextContent).Single(t => t.Contains("sang-kien-moi", StringComparison.Ordinal));
        Assert.Contains("Nên xem", warned, StringComparison.Ordinal);
        Assert.Contains("Tiêu chí 1.1: mã chỉ tiêu “sang-kien-moi” không có trong các chỉ tiêu đăng ký", warned, StringComparison.Ordinal);
        var form = await chair.OpenAsync(add);
        Assert.Contains("sang-kien", form.QuerySelectorAll($"datalist#{form.QuerySelector("input[name=TargetCode]")!.GetAttribute("list")} option").Select(o => o.GetAttribute("value")));
        (fields["Number"], fields["TargetCode"]) = ("1.2", "sang-kien");
        await chair.SubmitAsync(add, fields);
        Assert.DoesNotContain("“sang-kien”", (await chair.OpenAsync(editor)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_and_criteria_are_moved_and_taken_out()
    {
        var (bloc, chair, sheet) = await DraftAsync();
        var keys = Scheme.GroupKeys(await chair.OpenAsync(sheet + "/soan"));
        var before = await ReadAsync(bloc, 1);
        await chair.SubmitAsync(sheet + "/soan/sap-xep", new() { ["xuong"] = keys[0] });
        await chair.SubmitAsync($"{sheet}/soan/tieu-chi/{before.Criteria[0].Key}/chuyen", new() { ["group"] = keys[1], ["place"] = "1" });
        var moved = await ReadAsync(bloc, 1);
        Assert.Equal([keys[1], keys[0]], moved.Groups.Select(g => $"{g.Key}"));
        Assert.Equal(before.Criteria[0].Key, moved.Groups[0].Criteria[0].Key);
        await chair.SubmitAsync($"{sheet}/soan/tieu-chi/{before.Criteria[0].Key}/xoa", []);
        await chair.SubmitAsync($"{sheet}/soan/nhom/{keys[1]}/xoa", []);
        Assert.Equal([1], (await ReadAsync(bloc, 1)).Groups.Select(g => g.Order));
        await using var scope = app.Database(out var db);
        Assert.Equal(1, await db.Set<Criterion>().CountAsync(c => before.Criteria.Select(k => k.Key).Contains(c.Key), Cancel));
    }

    private async Task<(TestBlocYear Bloc, Visitor Chair, string Sheet)> DraftAsync()
    {
        var bloc = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer));
        return (bloc, chair, await WriteAsync(chair, bloc));
    }

    /// <summary>Two groups: one of 40 + 10, one of 10; no faults.</summary>
    private static async Task<string> WriteAsync(Visitor chair, TestBlocYear bloc)
    {
        var sheet = $"{bloc.Path}/tieu-chi/1";
        await chair.SubmitAsync($"{bloc.Path}/tieu-chi/bat-dau", new() { ["From"] = "moi" });
        foreach (var name in (string[])["Nhiệm vụ chuyên môn", "Công tác thi đua"])
            await chair.SubmitAsync(sheet + "/soan/nhom-moi", new() { ["Name"] = name, ["Kind"] = "Scale", ["Appraiser"] = "Chair" });
        var keys = Scheme.GroupKeys(await chair.OpenAsync(sheet + "/soan"));
        foreach (var (group, number, maximum) in ((int, string, string)[])[(0, "1.1", "40"), (0, "1.2", "10"), (1, "2.1", "10")])
            await chair.SubmitAsync($"{sheet}/soan/nhom/{keys[group]}/tieu-chi-moi", new() { ["Number"] = number, ["Words"] = $"Nội dung {number}", ["Method"] = "Manual", ["Maximum"] = maximum });
        return sheet;
    }

    private static async Task AdoptAsync(Visitor chair, string sheet) =>
        await chair.SubmitAsync(sheet + "/da-thong-qua", new(FormFields.Of(await chair.OpenAsync(sheet + "/da-thong-qua"), "/da-thong-qua")) { ["Day"] = "5/3/2026", ["Note"] = "Biên bản số 05/BB-KTĐ" });

    private async Task<CriteriaSheet> ReadAsync(TestBlocYear bloc, int number)
    {
        await using var scope = app.Database(out var db);
        return await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.BlocYearId == bloc.BlocYearId && s.Number == number, Cancel);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SheetWayTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SheetWayTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SheetWayTests(app);
}
