using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>A circulated draft is commented on section by section and answered; versions stand side by side.</summary>
public abstract class CommentTests
{
    private readonly PortalApp app;

    protected CommentTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static Dictionary<string, string> None => [];

    [Fact]
    public async Task A_member_comments_on_a_section_the_chair_answers_changes_the_draft_and_sends_it_again()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        await app.World.SentAsync(round, bloc.Members[2]);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[3], PositionKind.Officer));
        await chair.SubmitAsync($"{round.Bloc}/bat-dau", None);
        var section = (await app.World.BlocReportAsync(round))!.Sections[0];
        await chair.SubmitAsync($"{round.Bloc}/muc/{section.Id}", new() { ["Version"] = "0", ["Text"] = "Khối có bốn đơn vị." });
        Assert.Equal(HttpStatusCode.Redirect, await member.StatusAsync($"{round.Bloc}/gop-y"));
        await chair.SubmitAsync($"{round.Bloc}/gui-du-thao", None);

        var refused = await member.RefusedAsync($"{round.Bloc}/gop-y", new() { ["Part"] = $"{section.Id}", ["Text"] = new string('a', 4001) });
        Assert.Equal(4001, refused.QuerySelector($"#gop-y-{section.Id}")!.TextContent.Trim().Length);
        var page = await member.SubmitAsync($"{round.Bloc}/gop-y", new() { ["Part"] = $"{section.Id}", ["Text"] = "Nên nêu tên bốn đơn vị." });
        Assert.Contains("Nên nêu tên bốn đơn vị.", page.QuerySelector($"#muc-{section.Id}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await chair.OpenAsync("/viec-cua-toi")).QuerySelectorAll(".task__link"), a => a.GetAttribute("href") == $"{round.Bloc}/gop-y");

        var comment = (await app.World.BlocReportAsync(round))!.Comments.Single();
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{round.Bloc}/gop-y/{comment.Id}/tra-loi", new() { ["Answer"] = "TakenUp" })).StatusCode);
        await chair.RefusedAsync($"{round.Bloc}/gop-y/{comment.Id}/tra-loi", new() { ["Answer"] = "Explained", ["Text"] = "" });
        await chair.SubmitAsync($"{round.Bloc}/gop-y/{comment.Id}/tra-loi", new() { ["Answer"] = "TakenUp", ["Text"] = "Đã nêu tên." });
        await chair.RefusedAsync($"{round.Bloc}/gui-lai", None);
        await chair.SubmitAsync($"{round.Bloc}/muc/{section.Id}", new() { ["Version"] = "1", ["Text"] = "Khối có bốn đơn vị thành viên." });
        await chair.SubmitAsync($"{round.Bloc}/gui-lai", None);

        var read = (await member.OpenAsync($"{round.Bloc}/gop-y")).Body!.TextContent;
        Assert.Contains("Tiếp thu", read, StringComparison.Ordinal);
        Assert.Contains("Đã nêu tên.", read, StringComparison.Ordinal);
        var compared = await member.OpenAsync($"{round.Bloc}/so-sanh?tu=1&den=2");
        Assert.Contains("thành viên", compared.QuerySelector("table.diff ins")!.TextContent, StringComparison.Ordinal);
        await member.SubmitAsync($"{round.Bloc}/nhat-tri", None);
        await member.RefusedAsync($"{round.Bloc}/nhat-tri", None);

        await app.World.AdoptAsync(round);
        await member.RefusedAsync($"{round.Bloc}/gop-y", new() { ["Part"] = $"{section.Id}", ["Text"] = "Muộn." });
    }

    [Fact]
    public async Task A_returned_report_is_laid_beside_the_one_sent_before()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var unit = bloc.Members[2];
        await app.World.DraftAsync(round, unit, "lần đầu");
        var leader = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var path = round.Of(unit);
        Assert.Contains("Chưa có bản nào để so sánh", (await leader.OpenAsync($"{path}/so-sanh")).Body!.TextContent, StringComparison.Ordinal);
        await SendAsync(leader, path);
        await chair.SubmitAsync($"{path}/tra-lai", new() { ["Version"] = $"{(await app.World.ReportAsync(round, unit))!.Version}", ["Reason"] = "Bổ sung mô hình." });
        var section = (await app.World.ReportAsync(round, unit))!.Sections.First(s => s.TakesText);
        await leader.SubmitAsync($"{path}/muc/{section.Id}", new() { ["Version"] = $"{section.TextVersion}", ["Text"] = section.Text + " Có mô hình mới." });
        Assert.Contains("Có mô hình mới", (await leader.OpenAsync($"{path}/so-sanh")).QuerySelector("table.diff ins")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Có mô hình mới.", (await chair.OpenAsync($"{path}/so-sanh")).Body!.TextContent, StringComparison.Ordinal);
        await SendAsync(leader, path);
        Assert.Contains("Có mô hình mới", (await chair.OpenAsync($"{path}/so-sanh")).QuerySelector("table.diff ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_comments_on_a_section_of_a_units_report_and_the_unit_answers()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var unit = bloc.Members[2];
        var path = round.Of(unit);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, PositionKind.Officer));
        Assert.Equal(HttpStatusCode.Redirect, await chair.StatusAsync($"{path}/gop-y"));
        await app.World.SentAsync(round, unit);
        var (own, other) = (await app.SignInAsync(await app.World.PersonInAsync(unit)), await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[3])));
        var section = (await app.World.ReportAsync(round, unit))!.Sections.First(s => s.TakesText);
        await chair.RefusedAsync($"{path}/gop-y", new() { ["Part"] = $"{section.Id}", ["Text"] = " " });
        await chair.SubmitAsync($"{path}/gop-y", new() { ["Part"] = $"{section.Id}", ["Text"] = "Số liệu chưa khớp với bảng chỉ tiêu." });
        Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync($"{path}/gop-y"));
        Assert.Equal(HttpStatusCode.Forbidden, (await own.PostAsync($"{path}/gop-y", new() { ["Text"] = "Tự góp ý" })).StatusCode);

        Assert.Contains((await own.OpenAsync("/viec-cua-toi")).QuerySelectorAll(".task__link"), a => a.GetAttribute("href") == $"{path}/gop-y");
        var page = await own.OpenAsync($"{path}/gop-y");
        var answer = page.QuerySelector($"#muc-{section.Id} form")!.GetAttribute("action")!;
        await own.RefusedAsync(answer, new() { ["Answer"] = "Explained" });
        await own.SubmitAsync(answer, new() { ["Answer"] = "Explained", ["Text"] = "Bảng chỉ tiêu tính cả học kỳ II." });
        Assert.Contains("Bảng chỉ tiêu tính cả học kỳ II.", (await chair.OpenAsync($"{path}/gop-y")).QuerySelector($"#muc-{section.Id}")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{path}/tiep-nhan", new() { ["Version"] = $"{(await app.World.ReportAsync(round, unit))!.Version}" });
        await chair.RefusedAsync($"{path}/gop-y", new() { ["Text"] = "Muộn." });
        await own.RefusedAsync(answer, new() { ["Answer"] = "TakenUp" });
    }

    private static async Task SendAsync(Visitor leader, string path)
    {
        var version = (await leader.OpenAsync($"{path}/kiem-tra")).QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        await leader.SubmitAsync($"{path}/gui", new() { ["Version"] = version });
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CommentTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CommentTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CommentTests(app);
}
