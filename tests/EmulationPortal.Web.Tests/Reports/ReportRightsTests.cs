using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>Who may read and do what on reports, and what odd or forged requests meet.</summary>
public abstract class ReportRightsTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 tệp kiểm thử"u8];
    private readonly PortalApp app;

    protected ReportRightsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_draft_is_read_by_its_own_unit_alone_and_a_sent_report_by_leaders_and_office()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var unit = bloc.Members[2];
        var own = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        var other = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[3]));
        var stranger = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        Visitor[] leaders =
        [
            await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair)),
            await app.SignInAsync(await app.World.PersonInAsync(bloc.ViceChair)),
            await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff)),
        ];
        await app.World.DraftAsync(round, unit, "lời chỉ đơn vị biết");
        Assert.True(await ReadsAsync(own, round.Of(unit)));
        foreach (var leader in leaders)
        {
            Assert.False(await ReadsAsync(leader, round.Of(unit)));
            Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"{round.Of(unit)}/ban-in.pdf"));
            Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"{round.Of(unit)}/ban-in.docx"));
            Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"{round.Of(unit)}/xem-truoc"));
        }

        await own.SubmitAsync($"{round.Of(unit)}/gui", new(FormFields.Of(await own.OpenAsync($"{round.Of(unit)}/kiem-tra"), "/gui")) { ["SignerName"] = "Bùi Thị Ký", ["SignerTitle"] = "Hiệu trưởng" }, ("Scan", "ký.pdf", Pdf));
        foreach (var leader in leaders)
            Assert.True(await ReadsAsync(leader, round.Of(unit)));
        foreach (var refused in new[] { other, stranger })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await refused.StatusAsync(round.Of(unit)));
            Assert.Equal(HttpStatusCode.Forbidden, (await refused.PostAsync($"{round.Of(unit)}/tiep-nhan", [])).StatusCode);
        }

        async Task<bool> ReadsAsync(Visitor visitor, string address) => (await visitor.OpenAsync(address)).Body!.TextContent.Contains("lời chỉ đơn vị biết", StringComparison.Ordinal)
            || (await visitor.OpenAsync(address)).QuerySelectorAll("textarea").Any(t => t.TextContent.Contains("lời chỉ đơn vị biết", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chair_after_hand_over_reads_nothing_of_reports_and_changes_nothing()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        await app.World.SentAsync(round, bloc.Members[2]);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        await app.World.HandOverAsync(bloc);
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{round.Path}/mau"));
        foreach (var act in new[] { "tiep-nhan", "tra-lai", "ban-giay" })
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{round.Of(bloc.Members[2])}/{act}", [])).StatusCode);
        foreach (var act in new[] { "bat-dau", "tong-hop", "gui-du-thao", "ban-hanh" })
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync($"{round.Bloc}/{act}", [])).StatusCode);
        Assert.Equal(UnitReportState.Submitted, (await app.World.ReportAsync(round, bloc.Members[2]))!.State);
    }

    [Fact]
    public async Task Files_are_taken_by_content_downloaded_by_right_and_nothing_else()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var (unit, second) = (bloc.Members[2], bloc.Members[3]);
        await app.World.DraftAsync(round, unit);
        await app.World.DraftAsync(round, second);
        var own = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var other = await app.SignInAsync(await app.World.PersonInAsync(second));
        await own.SubmitAsync($"{round.Of(unit)}/tep", [], ("File", "Báo cáo “Ngữ”.pdf", Pdf));
        var file = (await app.World.ReportAsync(round, unit))!.Attachments.Single().FileId;

        var answer = await own.Client.GetAsync($"{round.Of(unit)}/tep/{file}", TestContext.Current.CancellationToken);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Báo cáo “Ngữ”.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync($"{round.Of(unit)}/tep/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"{round.Of(second)}/tep/{file}"));
        var removed = await other.RefusedAsync($"{round.Of(second)}/tep/{file}/bo", []);
        Assert.Contains("không còn trong mẫu", removed.Body!.TextContent, StringComparison.Ordinal);

        foreach (var (name, content, word) in new[] { ("trống.pdf", Array.Empty<byte>(), "không có nội dung"), ("giả.pdf", "<script>alert(1)</script>"u8.ToArray(), "không phải là PDF"), ("lớn.pdf", Large(), "lớn hơn 20 MB") })
            Assert.Contains(word, (await own.RefusedAsync($"{round.Of(unit)}/tep", [], ("File", name, content))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hãy chọn tệp", (await own.RefusedAsync($"{round.Of(unit)}/tep", [])).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single((await app.World.ReportAsync(round, unit))!.Attachments);
    }

    [Fact]
    public async Task Ids_of_another_bloc_and_unknown_kinds_are_not_found()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var other = await app.World.BlocYearAsync();
        var otherRound = await app.World.RoundAsync(other);
        var foreign = await app.World.DraftAsync(otherRound, other.Members[2]);
        await app.World.DraftAsync(round, bloc.Members[2]);
        var own = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2]));
        Assert.Equal(HttpStatusCode.NotFound, await own.StatusAsync($"{bloc.Path}/bao-cao/sau-thang/don-vi/{other.Members[2].Code}"));
        Assert.Equal(HttpStatusCode.NotFound, await own.StatusAsync($"{bloc.Path}/bao-cao/quy"));
        Assert.Equal(HttpStatusCode.NotFound, await own.StatusAsync($"{round.Of(bloc.Members[2])}/tep/{Guid.NewGuid()}"));
        var section = foreign.Sections.First(s => s.TakesText);
        var page = await own.RefusedAsync($"{round.Of(bloc.Members[2])}/muc/{section.Id}", new() { ["Version"] = "1", ["Text"] = "chép sang khối khác" });
        Assert.Contains("không còn trong mẫu", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await app.World.ReportAsync(otherRound, other.Members[2]))!.Sections, s => s.Text.Contains("chép sang", StringComparison.Ordinal));
    }

    private static byte[] Large()
    {
        var content = new byte[StoredFile.LargestBytes + 1];
        Pdf.CopyTo(content, 0);
        return content;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ReportRightsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ReportRightsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ReportRightsTests(app);
}
