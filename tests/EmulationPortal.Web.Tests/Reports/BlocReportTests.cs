using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>The bloc's report from gathering to the frozen document.</summary>
public abstract class BlocReportTests
{
    private readonly PortalApp app;

    protected BlocReportTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static Dictionary<string, string> None => [];

    [Fact]
    public async Task Members_texts_are_gathered_edited_circulated_adopted_and_frozen()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        await app.World.SentAsync(round, bloc.Members[2], "văn bản của đơn vị ba");
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair, name: "Trần Văn Khối"));
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[3]));

        var build = await chair.SubmitAsync($"{round.Bloc}/bat-dau", None);
        Assert.Contains("văn bản của đơn vị ba", build.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(bloc.Members[3].Name, build.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đang tổng hợp", (await member.OpenAsync(round.Bloc)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{round.Bloc}/ban-in.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{round.Bloc}/ban-in.docx"));

        var report = (await app.World.BlocReportAsync(round))!;
        var piece = report.Pieces[0];
        await chair.SubmitAsync($"{round.Bloc}/muc/{piece.Id}", new() { ["Version"] = $"{piece.TextVersion}", ["Text"] = "Rút gọn. So với năm 2025 tăng." });
        await chair.SubmitAsync($"{round.Bloc}/muc/{report.Sections[0].Id}", new() { ["Version"] = "0", ["Text"] = "Khối có bốn đơn vị." });
        await chair.SubmitAsync($"{round.Bloc}/phan/{report.Pieces[1].Id}/in", new() { ["included"] = "false" });

        await app.World.SentAsync(round, bloc.Members[3], "văn bản của đơn vị bốn");
        await chair.SubmitAsync($"{round.Bloc}/tong-hop", None);
        var later = (await app.World.BlocReportAsync(round))!;
        Assert.Contains(later.Pieces, p => p.UnitId == bloc.Members[3].Id && p.Text.Contains("đơn vị bốn", StringComparison.Ordinal));
        Assert.Equal("Rút gọn. So với năm 2025 tăng.", later.Pieces.Single(p => p.Id == piece.Id).Text);

        var sent = await chair.SubmitAsync($"{round.Bloc}/gui-du-thao", None);
        Assert.Contains("còn 1 chỗ ghi năm khác", sent.QuerySelector($".notice:has(a[href='{round.Bloc}/nam-thang'])")!.TextContent, StringComparison.Ordinal);
        var text = (await member.OpenAsync(round.Bloc)).QuerySelector("article.document")!.TextContent;
        Assert.Contains("Khối có bốn đơn vị.", text, StringComparison.Ordinal);
        Assert.Contains("DỰ THẢO", text, StringComparison.Ordinal);
        Assert.Contains("Toàn khối", text, StringComparison.Ordinal);
        await member.RequireSamePaperAsync($"{round.Bloc}/ban-in.docx", preview: round.Bloc);

        Assert.Equal(BlocReport.YearsUnsettled, (await Assert.ThrowsAsync<Domain.RuleBroken>(() => app.World.AdoptAsync(round))).Rule);
        var years = await chair.OpenAsync($"{round.Bloc}/nam-thang");
        Assert.Contains("So với năm 2025 tăng.", years.Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{round.Bloc}/nam-thang", FormFields.Of(years, "/nam-thang"));
        Assert.Null((await chair.OpenAsync(round.Bloc)).QuerySelector($".notice a[href='{round.Bloc}/nam-thang']"));
        await app.World.AdoptAsync(round);

        var fixedText = await chair.PostAsync($"{round.Bloc}/muc/{piece.Id}", new() { ["Version"] = "9", ["Text"] = "Sửa sau khi thông qua." });
        Assert.Contains("thông qua nên không sửa được", await fixedText.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var issue = FormFields.Of(await chair.OpenAsync($"{round.Bloc}/ban-hanh"), "/ban-hanh");
        Assert.Equal("Trần Văn Khối", issue["SignerName"]);
        await chair.SubmitAsync($"{round.Bloc}/ban-hanh", issue);

        await using var scope = app.Database(out var db);
        var issued = await db.IssuedDocuments.Include(d => d.Content).SingleAsync(d => d.BlocYearId == bloc.BlocYearId && d.Kind == DocumentKind.BlocReport, TestContext.Current.CancellationToken);
        var answer = await member.Client.GetAsync($"{round.Bloc}/ban-in.pdf", TestContext.Current.CancellationToken);
        SameTextTests.RequireSame(issued.Content!);
        Assert.Equal(issued.Content!.Bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var shown = await member.OpenAsync(round.Bloc);
        Assert.Equal("Trần Văn Khối", shown.QuerySelector(".document__name")!.TextContent);
        await db.Blocs.Where(b => b.Id == bloc.BlocId).ExecuteUpdateAsync(b => b.SetProperty(x => x.Name, "Khối thi đua đã đổi tên"), TestContext.Current.CancellationToken);
        Assert.Contains("Bản PDF giữ nguyên văn.", (await member.OpenAsync(round.Bloc)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_and_another_blocs_chair_change_nothing()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var other = await app.World.BlocYearAsync();
        var otherRound = await app.World.RoundAsync(other);
        var member = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        var otherChair = await app.SignInAsync(await app.World.PersonInAsync(other.Chair));
        foreach (var (visitor, act) in new[] { (member, "bat-dau"), (member, "gui-du-thao"), (otherChair, "bat-dau"), (otherChair, "tong-hop") })
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{round.Bloc}/{act}", None)).StatusCode);
        Assert.Null(await app.World.BlocReportAsync(round));
        Assert.Equal(HttpStatusCode.Forbidden, await otherChair.StatusAsync(round.Bloc));

        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        await app.World.SentAsync(round, bloc.Members[2]);
        await chair.SubmitAsync($"{round.Bloc}/bat-dau", None);
        await otherChair.SubmitAsync($"{otherRound.Bloc}/bat-dau", None);
        var foreign = (await app.World.BlocReportAsync(round))!.Sections[0];
        var answer = await otherChair.PostAsync($"{otherRound.Bloc}/muc/{foreign.Id}", new() { ["Version"] = "0", ["Text"] = "chép đè" });
        Assert.Contains("không còn trong báo cáo", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("", (await app.World.BlocReportAsync(round))!.Sections[0].Text);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BlocReportTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BlocReportTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : BlocReportTests(app);
}
