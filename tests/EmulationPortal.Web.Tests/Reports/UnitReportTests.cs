using System.Net;
using AngleSharp.Dom;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>A unit's report from an empty round to being taken in.</summary>
public abstract class UnitReportTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 bản quét"u8];
    private readonly PortalApp app;

    protected UnitReportTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static Dictionary<string, string> None => [];

    [Fact]
    public async Task A_round_is_opened_a_report_written_sent_returned_sent_again_and_accepted()
    {
        var bloc = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var leader = await app.SignInAsync(await app.World.PersonInAsync(bloc.Members[2], name: "Phạm Thị Ẵng", title: "Phó Hiệu trưởng"));
        var round = $"{bloc.Path}/bao-cao/sau-thang";
        var report = $"{round}/don-vi/{bloc.Members[2].Code}";

        var template = await chair.OpenAsync($"{round}/mau");
        var fields = Fields(template, "/mau");
        fields["DueOn"] = "15/6/2026";
        var opened = await chair.SubmitAsync($"{round}/mau", fields);
        Assert.Contains("hết ngày 15/06/2026", opened.QuerySelector("textarea[readonly]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(round, opened.QuerySelector("textarea[readonly]")!.TextContent, StringComparison.Ordinal);

        var draft = await leader.SubmitAsync($"{report}/bat-dau", None);
        Assert.Equal(10 - 1, draft.QuerySelectorAll("form[data-autosave-url*='/muc/']").Length);
        foreach (var form in draft.QuerySelectorAll("form[data-autosave-url*='/muc/']"))
            await leader.SubmitAsync(form.GetAttribute("action")!, new() { ["Version"] = "0", ["Text"] = "Theo kế hoạch năm 2019." });
        var figures = Fields(draft, "/chi-tieu");
        foreach (var cell in figures.Keys.Where(k => k.EndsWith("Estimated", StringComparison.Ordinal)).ToList())
            figures[cell] = "1.234,5";
        await leader.SubmitAsync($"{report}/chi-tieu", figures);

        await leader.RequireSamePaperAsync($"{report}/ban-in.docx", preview: $"{report}/xem-truoc");
        var check = await leader.OpenAsync($"{report}/kiem-tra");
        Assert.Contains("1.234,5 tập thể", check.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("có ghi năm 2019: “Theo kế hoạch năm 2019”. Nếu do chép", check.Body!.TextContent, StringComparison.Ordinal);
        var sent = await leader.SubmitAsync($"{report}/gui", Fields(check, "/gui"));
        Assert.Contains("Mã báo cáo: BC-", sent.Body!.TextContent, StringComparison.Ordinal);

        var seen = await chair.OpenAsync(report);
        Assert.Contains("Phạm Thị Ẵng", seen.QuerySelector("article.document")!.TextContent, StringComparison.Ordinal);
        var refused = await chair.RefusedAsync($"{report}/tra-lai", Fields(seen, "/tra-lai"));
        Assert.Contains("Hãy ghi rõ cần sửa gì", refused.Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{report}/tra-lai", new(Fields(seen, "/tra-lai")) { ["Reason"] = "Thiếu số liệu sáng kiến của khoa Dược." });

        Assert.Contains("Thiếu số liệu sáng kiến của khoa Dược.", (await leader.OpenAsync(report)).Body!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync($"{report}/gui", Fields(await leader.OpenAsync($"{report}/kiem-tra"), "/gui"));
        await chair.SubmitAsync($"{report}/tiep-nhan", Fields(await chair.OpenAsync(report), "/tiep-nhan"));

        var kept = await app.World.ReportAsync(new TestRound(bloc, ReportKind.MidYear, round), bloc.Members[2]);
        Assert.Equal(UnitReportState.Accepted, kept!.State);
        Assert.False(kept.IsLate);
        Assert.Equal([ReportAct.Submitted, ReportAct.Returned, ReportAct.Submitted, ReportAct.Accepted], kept.Events.OrderBy(e => e.At).Select(e => e.Act));
        await chair.RequireSamePaperAsync($"{report}/ban-in.docx");
    }

    [Fact]
    public async Task An_officer_without_a_scan_is_refused_and_with_one_is_taken()
    {
        var (round, unit) = await DraftAsync();
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        var form = Fields(await officer.OpenAsync($"{round.Of(unit)}/kiem-tra"), "/gui");
        var empty = await officer.RefusedAsync($"{round.Of(unit)}/gui", form);
        Assert.All((string[])["SignerName", "SignerTitle", "Scan"], field =>
        {
            Assert.NotNull(empty.QuerySelector($"#{field}-loi"));
            Assert.NotNull(empty.QuerySelector($"#loi a[href='#{field}']"));
        });
        form["SignerName"] = "Đỗ Văn Ngữ";
        form["SignerTitle"] = "Hiệu trưởng";
        var page = await officer.RefusedAsync($"{round.Of(unit)}/gui", form);
        Assert.Contains("bản quét có chữ ký của lãnh đạo", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đỗ Văn Ngữ", page.QuerySelector("#SignerName")!.GetAttribute("value"));
        Assert.Equal(UnitReportState.Draft, (await app.World.ReportAsync(round, unit))!.State);

        await officer.SubmitAsync($"{round.Of(unit)}/gui", form, ("Scan", "bản quét.pdf", Pdf));
        var kept = (await app.World.ReportAsync(round, unit))!;
        Assert.Equal((UnitReportState.Submitted, "Đỗ Văn Ngữ", "Hiệu trưởng"), (kept.State, kept.SignerName, kept.SignerTitle));
        Assert.NotNull(kept.ScanFileId);
    }

    [Fact]
    public async Task A_leaders_own_name_is_printed_whatever_the_form_says()
    {
        var (round, unit) = await DraftAsync();
        var leader = await app.SignInAsync(await app.World.PersonInAsync(unit, name: "Hoàng Thị Thật"));
        await leader.SubmitAsync($"{round.Of(unit)}/gui", new(Fields(await leader.OpenAsync($"{round.Of(unit)}/kiem-tra"), "/gui"))
        {
            ["SignerName"] = "Kẻ Giả Danh",
            ["State"] = "Accepted",
            ["IsLate"] = "false",
            ["UnitId"] = Guid.NewGuid().ToString(),
        });
        var kept = (await app.World.ReportAsync(round, unit))!;
        Assert.Equal(("Hoàng Thị Thật", UnitReportState.Submitted, unit.Id), (kept.SignerName, kept.State, kept.UnitId));
    }

    [Fact]
    public async Task A_report_first_sent_after_the_due_day_is_late_also_when_sent_again()
    {
        var (round, unit) = await DraftAsync(new DateOnly(2026, 6, 9));
        var leader = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var check = await leader.OpenAsync($"{round.Of(unit)}/kiem-tra");
        Assert.Contains("Đã quá hạn 1 ngày", check.Body!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync($"{round.Of(unit)}/gui", Fields(check, "/gui"));
        Assert.True((await app.World.ReportAsync(round, unit))!.IsLate);
    }

    [Fact]
    public async Task The_reminder_names_every_member_that_has_not_sent_and_no_other()
    {
        var (round, unit) = await DraftAsync();
        var members = round.BlocYear.Members;
        var sent = members.First(m => m.Id != unit.Id && m.Id != round.BlocYear.Chair.Id);
        await app.World.SentAsync(round, sent);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(round.BlocYear.Chair));
        var reminder = (await chair.OpenAsync(round.Path)).QuerySelectorAll("[data-copy] textarea")[^1].TextContent;
        Assert.All(members.Where(m => m.Id != sent.Id), m => Assert.Contains(m.Name, reminder, StringComparison.Ordinal));
        Assert.DoesNotContain(sent.Name, reminder, StringComparison.Ordinal);
        Assert.Contains($"{members.Count - 1:00} đơn vị trên chưa gửi", reminder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_checked_is_what_is_sent()
    {
        var (round, unit) = await DraftAsync();
        var leader = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var check = Fields(await leader.OpenAsync($"{round.Of(unit)}/kiem-tra"), "/gui");
        var section = (await app.World.ReportAsync(round, unit))!.Sections.First(s => s.TakesText);
        await leader.SubmitAsync($"{round.Of(unit)}/muc/{section.Id}", new() { ["Version"] = "1", ["Text"] = "Sửa sau khi kiểm tra." });
        var page = await leader.RefusedAsync($"{round.Of(unit)}/gui", check);
        Assert.Contains("vừa được người khác thay đổi", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(UnitReportState.Draft, (await app.World.ReportAsync(round, unit))!.State);
    }

    [Fact]
    public async Task A_chair_enters_a_paper_report_and_the_unit_confirms()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var unit = bloc.Members[3];
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var form = Fields(await chair.OpenAsync($"{round.Of(unit)}/ban-giay"), "/ban-giay");
        foreach (var cell in form.Keys.Where(k => k.EndsWith("Official", StringComparison.Ordinal)).ToList())
            form[cell] = "7";
        (form["SignerName"], form["SignerTitle"]) = ("Lê Văn Giấy", "Hiệu trưởng");
        Assert.Contains("kèm bản quét", (await chair.RefusedAsync($"{round.Of(unit)}/ban-giay", form)).Body!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{round.Of(unit)}/ban-giay", form, ("Scan", "giấy.pdf", Pdf));
        var kept = (await app.World.ReportAsync(round, unit))!;
        Assert.True(kept is { OnPaper: true, State: UnitReportState.Submitted, ConfirmedAt: null });
        Assert.All(kept.Lines, l => Assert.Equal(7, l.Official));

        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        await officer.SubmitAsync($"{round.Of(unit)}/xac-nhan", None);
        Assert.NotNull((await app.World.ReportAsync(round, unit))!.ConfirmedAt);
    }

    [Fact]
    public async Task A_chair_neither_reads_nor_overwrites_what_a_unit_drafts()
    {
        var (round, unit) = await DraftAsync(mark: "chưa ai được đọc");
        var chair = await app.SignInAsync(await app.World.PersonInAsync(round.BlocYear.Chair));
        Assert.DoesNotContain("chưa ai được đọc", (await chair.OpenAsync(round.Of(unit))).Body!.TextContent, StringComparison.Ordinal);
        var answer = await chair.PostAsync($"{round.Of(unit)}/ban-giay", new() { ["SignerName"] = "A", ["SignerTitle"] = "B", ["ReceivedOn"] = "1/6/2026" }, ("Scan", "a.pdf", Pdf));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False((await app.World.ReportAsync(round, unit))!.OnPaper);
    }

    [Fact]
    public async Task Official_figures_come_later_and_estimates_stay()
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc);
        var unit = bloc.Members[2];
        await app.World.SentAsync(round, unit);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer));
        var form = Fields(await officer.OpenAsync($"{round.Of(unit)}/so-chinh-thuc"), "/chi-tieu");
        form["Lines[0].Official"] = "11";
        await officer.SubmitAsync($"{round.Of(unit)}/chi-tieu", form);
        var line = (await app.World.ReportAsync(round, unit))!.Lines[0];
        Assert.Equal((10m, 11m, 11m), (line.Estimated, line.Official, line.Actual));

        form["Version"] = "2";
        form["Lines[0].Estimated"] = "99";
        var page = await officer.RefusedAsync($"{round.Of(unit)}/chi-tieu", form);
        Assert.Contains("đã gửi nên không sửa được", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10m, (await app.World.ReportAsync(round, unit))!.Lines[0].Estimated);
    }

    /// <summary>The fields a form would send as it stands.</summary>
    internal static Dictionary<string, string> Fields(IDocument page, string actionEnd) => FormFields.Of(page, actionEnd);

    private async Task<(TestRound Round, Unit Unit)> DraftAsync(DateOnly? due = null, string mark = "nội dung")
    {
        var bloc = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(bloc, due);
        await app.World.DraftAsync(round, bloc.Members[2], mark);
        return (round, bloc.Members[2]);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : UnitReportTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : UnitReportTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : UnitReportTests(app);
}
