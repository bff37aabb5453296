using System.Net;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The bloc's report before the conference: what a vote at the desk makes of it.</summary>
public abstract class AdoptionTests
{
    private readonly PortalApp app;

    protected AdoptionTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passed_vote_adopts_the_report_in_the_same_save()
    {
        var (test, round, desk) = await CirculatedAsync();
        Assert.Contains("Thông qua Báo cáo", (await desk.OpenAsync(test.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
        var vote = await PutAsync(test, round, desk);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}", Count(4));
        var report = (await app.World.BlocReportAsync(round))!;
        Assert.True(report is { State: BlocReportState.Adopted, VotedItemId: { } id, AdoptedOn: { } day } && id == vote && day == new DateOnly(2026, 6, 10));
        await using var scope = app.Database(out var db);
        var entries = await db.AuditEntries.Where(e => e.ChainId == test.Place.BlocYearId && e.Changes.Contains($"{report.Id}")).OrderBy(e => e.Sequence).Select(e => e.Changes).ToListAsync(Cancel);
        Assert.Contains(nameof(VotedItem.UnitsPresent), entries[^1], StringComparison.Ordinal);
        Assert.Contains(nameof(BlocReport.AdoptedOn), entries[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Thông qua Báo cáo", (await desk.OpenAsync(test.Desk)).QuerySelector("#them-bq-Subject")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_that_does_not_pass_leaves_the_report_open_for_another()
    {
        var (test, round, desk) = await CirculatedAsync();
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{await PutAsync(test, round, desk)}", Count(2, against: 2));
        Assert.Equal(BlocReportState.Circulated, (await app.World.BlocReportAsync(round))!.State);
        var second = await PutAsync(test, round, desk);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{second}", Count(3, against: 1));
        Assert.Equal(second, (await app.World.BlocReportAsync(round))!.VotedItemId);
    }

    [Fact]
    public async Task An_unsettled_year_refuses_the_vote_and_saves_neither()
    {
        var (test, round, desk) = await CirculatedAsync("So với năm 2019 tăng.");
        var years = $"{round.Bloc}/nam-thang";
        Assert.Contains("còn 1 chỗ ghi năm khác với năm 2026", (await desk.OpenAsync(test.Desk)).QuerySelector($"#mo-them-bq .notice:has(a[href='{years}'])")!.TextContent, StringComparison.Ordinal);
        var vote = await PutAsync(test, round, desk);
        Assert.NotNull((await desk.OpenAsync(test.Desk)).QuerySelector($"#bq-{vote:N} .notice a[href='{years}']"));
        var vice = await (await app.SignInAsync(await app.World.PersonInAsync(test.Place.ViceChair))).OpenAsync(test.Desk);
        Assert.Contains("Hãy nhờ đơn vị Trưởng khối soát", vice.QuerySelector("#mo-them-bq .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(vice.QuerySelectorAll($"a[href='{years}']"));
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote}", Count(4, part: $"bq-{vote:N}"));
        Assert.Contains("chỗ ghi năm khác với năm 2026", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        var settle = await desk.OpenAsync(years);
        Assert.Equal("4", page.QuerySelector($"#bq-{vote:N}-For")!.GetAttribute("value"));
        Assert.False((await app.World.ReadMeetingAsync(test)).VotedItems.Single().Voted);
        Assert.Equal(BlocReportState.Circulated, (await app.World.BlocReportAsync(round))!.State);
        await desk.SubmitAsync(years, Reports.FormFields.Of(settle, "/nam-thang"));
        Assert.Null((await desk.OpenAsync(test.Desk)).QuerySelector("#bieu-quyet .notice"));
    }

    [Fact]
    public async Task Only_a_circulated_report_of_the_bloc_years_is_put_to_the_vote()
    {
        var (test, round, desk) = await CirculatedAsync();
        var (_, foreign, _) = await CirculatedAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{test.Desk}/bieu-quyet", await MatterAsync(foreign))).StatusCode);
        var vote = await PutAsync(test, round, desk);
        var twin = await PutAsync(test, round, desk);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}", Count(4));
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet", await MatterAsync(round));
        Assert.Contains("đang ở trạng thái Đã thông qua", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{twin}", Count(4));
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{twin}/bo", []);
        Assert.Equal(vote, (await app.World.BlocReportAsync(round))!.VotedItemId);
    }

    [Fact]
    public async Task Reopening_the_desk_keeps_the_adoption_and_a_correction_may_not_undo_it()
    {
        var (test, round, desk) = await CirculatedAsync();
        var vote = await PutAsync(test, round, desk);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}", Count(4));
        await desk.SubmitAsync($"{test.Desk}/be-mac", []);
        await desk.SubmitAsync($"{test.Desk}/mo-lai", new() { ["Reason"] = "Bế mạc nhầm" });
        var page = await desk.RefusedAsync($"{test.Desk}/bieu-quyet/{vote}/dinh-chinh", Count(2, against: 2, reason: "Đếm lại"));
        Assert.Contains("vẫn đủ để thông qua", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}/dinh-chinh", Count(3, against: 1, reason: "Đếm lại"));
        Assert.True((await app.World.ReadMeetingAsync(test)).VotedItems.Single() is { For: 3, Against: 1, Passed: true });
        Assert.Equal(BlocReportState.Adopted, (await app.World.BlocReportAsync(round))!.State);
    }

    [Fact]
    public async Task A_correction_by_which_the_report_passes_adopts_it()
    {
        var (test, round, desk) = await CirculatedAsync();
        var vote = await PutAsync(test, round, desk);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}", Count(2, against: 2));
        await desk.SubmitAsync($"{test.Desk}/be-mac", []);
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet/{vote}/dinh-chinh", Count(4, reason: "Ghi nhầm cột"));
        Assert.True((await app.World.BlocReportAsync(round))! is { State: BlocReportState.Adopted, VotedItemId: { } id } && id == vote);
    }

    /// <summary>An open conference of a bloc whose half-year report has gone to the members.</summary>
    private async Task<(TestMeeting Test, TestRound Round, Visitor Desk)> CirculatedAsync(string text = "Khối có bốn đơn vị.")
    {
        var test = await app.World.OpenMeetingAsync();
        var round = await app.World.RoundAsync(test.Place);
        await using var scope = app.Database(out var db);
        var template = await db.ReportTemplates.Include(t => t.Sections).Include(t => t.Indicators).AsSplitQuery().SingleAsync(t => t.BlocYearId == test.Place.BlocYearId, Cancel);
        var blocYear = await db.BlocYears.SingleAsync(y => y.Id == test.Place.BlocYearId, Cancel);
        var report = new BlocReport(template, blocYear.Id, await db.Years.SingleAsync(y => y.Id == blocYear.YearId, Cancel));
        var deed = app.World.Deed(blocYear.Id);
        report.Write(report.Sections[0].Id, text, 0, deed);
        report.Circulate(deed);
        db.Add(report);
        await db.SaveAsync(deed, "gửi dự thảo báo cáo kiểm thử", Cancel);
        return (test, round, await app.SignInAsync(test.Secretary));
    }

    private async Task<Dictionary<string, string>> MatterAsync(TestRound round) => new()
    {
        ["Title"] = "Báo cáo sơ kết",
        ["How"] = nameof(VoteForm.RaisedHands),
        ["Threshold"] = "1/2",
        ["Of"] = nameof(VoteBase.Present),
        ["Subject"] = $"{(await app.World.BlocReportAsync(round))!.Id}",
    };

    private async Task<Guid> PutAsync(TestMeeting test, TestRound round, Visitor desk)
    {
        await desk.SubmitAsync($"{test.Desk}/bieu-quyet", await MatterAsync(round));
        return (await app.World.ReadMeetingAsync(test)).VotedItems.OrderBy(v => v.Id).Last().Id;
    }

    private static Dictionary<string, string> Count(int inFavour, int against = 0, string reason = "", string part = "") =>
        new() { ["For"] = $"{inFavour}", ["Against"] = $"{against}", ["Abstain"] = "0", ["Reason"] = reason, ["Part"] = part };

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : AdoptionTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : AdoptionTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : AdoptionTests(app);
}
