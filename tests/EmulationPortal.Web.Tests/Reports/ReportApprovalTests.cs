using System.Net;
using AngleSharp.Html.Parser;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>A leader approves a unit's report through a single-use link.</summary>
public abstract class ReportApprovalTests
{
    private const string Door = "/duyet/bao-cao";
    private readonly PortalApp app;

    protected ReportApprovalTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    /// <summary>A unit with its officer, its head and a report that is ready to be sent.</summary>
    private sealed record Place(TestRound Round, Unit Unit, TestPerson Officer, TestPerson Head, UnitReport Report)
    {
        public string Path => Round.Of(Unit);
    }

    [Fact]
    public async Task The_officer_sends_the_report_and_the_head_approves_it_without_signing_in()
    {
        var place = await PlaceAsync();
        var officer = await app.SignInAsync(place.Officer);
        var check = await officer.OpenAsync(place.Path + "/kiem-tra");
        Assert.NotNull(check.QuerySelector($"input[type=radio][name='Leader'][value='{place.Head.AccountId}']"));
        var given = await ReadAsync(await officer.PostAsync(place.Path + "/gui-duyet", Ask(place)));
        var secret = World.SecretIn(given);
        Assert.Contains("Sao chép tin nhắn", given, StringComparison.Ordinal);
        Assert.Contains($"Đã gửi {place.Head.FullName} duyệt", (await officer.OpenAsync(place.Path + "/kiem-tra")).Body!.TextContent, StringComparison.Ordinal);

        var leader = app.Stranger();
        var page = await leader.OpenAsync($"{Door}?ma={secret}");
        Assert.Contains("nội dung duyệt thử", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("button[type=submit]"), b => b.TextContent == "Duyệt và gửi báo cáo");
        var answer = await leader.PostAsync(Door, new() { ["ma"] = secret });
        Assert.Contains("Đã duyệt và gửi báo cáo", await ReadAsync(answer), StringComparison.Ordinal);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("portal=", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, await leader.StatusAsync(place.Path));

        var report = (await app.World.ReportAsync(place.Round, place.Unit))!;
        Assert.Equal((UnitReportState.Submitted, place.Head.FullName, "Hiệu trưởng"), (report.State, report.SignerName, report.SignerTitle));
        Assert.NotNull(report.IssuedDocumentId);
        await using var scope = app.Database(out var db);
        var entry = await db.AuditEntries.SingleAsync(e => e.AccountId == place.Head.AccountId && e.ChainId == place.Round.BlocYear.BlocYearId, TestContext.Current.CancellationToken);
        Assert.EndsWith("(qua đường dẫn một lần)", entry.Capacity, StringComparison.Ordinal);
        Assert.StartsWith("gửi báo cáo", entry.Sentence, StringComparison.Ordinal);
        Assert.Contains("Duyệt một nội dung", (await (await app.SignInAsync(place.Head)).OpenAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_approves_once_however_often_it_is_sent()
    {
        var place = await PlaceAsync();
        var secret = await LinkAsync(place, place.Head);
        var visitors = Enumerable.Range(0, 3).Select(_ => app.Stranger()).ToList();
        foreach (var visitor in visitors)
            await visitor.TokenAsync();
        var answers = await Task.WhenAll(visitors.Select(v => v.PostAsync(Door, new() { ["ma"] = secret })));
        var pages = await Task.WhenAll(answers.Select(ReadAsync));
        Assert.Single(pages, p => p.Contains("Đã duyệt và gửi báo cáo", StringComparison.Ordinal));
        await RequireSpentAsync(secret);
        Assert.Single((await app.World.ReportAsync(place.Round, place.Unit))!.Events, e => e.Act == ReportAct.Submitted);
    }

    [Fact]
    public async Task What_was_changed_since_is_shown_as_changed_and_is_not_approved()
    {
        var place = await PlaceAsync();
        var secret = await LinkAsync(place, place.Head);
        var section = place.Report.Sections.First(s => s.TakesText);
        await (await app.SignInAsync(place.Officer)).SubmitAsync($"{place.Path}/muc/{section.Id}", new() { ["Text"] = "Sửa sau khi gửi duyệt.", ["Version"] = $"{section.TextVersion}" });
        var page = await app.Stranger().OpenAsync($"{Door}?ma={secret}");
        Assert.Contains("Nội dung đã được sửa sau khi gửi duyệt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main button[type=submit]"));
        var refused = await app.Stranger().RefusedAsync(Door, new() { ["ma"] = secret });
        Assert.Contains("Nội dung vừa được người khác thay đổi", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(UnitReportState.Draft, (await app.World.ReportAsync(place.Round, place.Unit))!.State);
    }

    [Fact]
    public async Task A_leader_whose_position_has_ended_and_a_closed_account_approve_nothing()
    {
        var place = await PlaceAsync();
        var deputy = await app.World.PersonInAsync(place.Unit);
        var (ended, closed) = (await LinkAsync(place, place.Head), await LinkAsync(place, deputy));
        await using (var scope = app.Database(out var db))
        {
            (await db.Positions.SingleAsync(p => p.AccountId == place.Head.AccountId, TestContext.Current.CancellationToken)).End(new DateOnly(2026, 6, 1));
            (await db.Users.SingleAsync(u => u.Id == deputy.AccountId, TestContext.Current.CancellationToken)).DisabledAt = DateTime.UtcNow;
            await db.SaveAsync(app.World.Deed(), "thôi giữ chức danh", TestContext.Current.CancellationToken);
        }

        await RequireSpentAsync(ended);
        await RequireSpentAsync(closed);
        Assert.Equal(UnitReportState.Draft, (await app.World.ReportAsync(place.Round, place.Unit))!.State);
    }

    [Fact]
    public async Task A_leader_of_another_unit_is_not_asked_and_would_approve_nothing()
    {
        var place = await PlaceAsync();
        var other = await app.World.PersonInAsync(place.Round.BlocYear.Members[3], PositionKind.Head);
        var officer = await app.SignInAsync(place.Officer);
        var page = await officer.RefusedAsync(place.Path + "/gui-duyet", Ask(place, other));
        Assert.NotNull(page.QuerySelector("#Leader-loi"));
        await officer.RefusedAsync(place.Path + "/gui-duyet", new() { ["Version"] = $"{place.Report.Version}" });
        await RequireSpentAsync(await LinkAsync(place, other));
        await RequireSpentAsync(await LinkAsync(place, place.Officer));
    }

    [Fact]
    public async Task The_leader_gives_back_with_a_reason_which_the_officer_reads_on_the_draft()
    {
        var place = await PlaceAsync();
        var secret = await LinkAsync(place, place.Head);
        await app.Stranger().RefusedAsync(Door + "/tra-lai", new() { ["ma"] = secret });
        Assert.Contains("Đã trả lại để sửa", await ReadAsync(await app.Stranger().PostAsync(Door + "/tra-lai", new() { ["ma"] = secret, ["Reason"] = "Bổ sung số liệu quý II" })), StringComparison.Ordinal);
        await RequireSpentAsync(secret);
        var draft = await (await app.SignInAsync(place.Officer)).OpenAsync(place.Path);
        Assert.Contains("Bổ sung số liệu quý II", draft.Body!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.AccountId == place.Head.AccountId && e.Why == "Bổ sung số liệu quý II" && e.Capacity.EndsWith("(qua đường dẫn một lần)"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_the_office_does_not_use_links_none_is_offered_and_none_works()
    {
        var place = await PlaceAsync();
        var secret = await LinkAsync(place, place.Head);
        var settings = app.Services.GetRequiredService<IConfiguration>();
        var officer = await app.SignInAsync(place.Officer);
        try
        {
            settings["Account:ApprovalLinks"] = "MailOnly"; // the collection's tests run one after another
            Assert.Null((await officer.OpenAsync(place.Path + "/kiem-tra")).QuerySelector("#gui-duyet"));
            await app.Stranger().OpenAsync($"{Door}?ma={secret}");
            settings["Account:ApprovalLinks"] = "Off";
            await officer.RefusedAsync(place.Path + "/gui-duyet", Ask(place));
            await RequireSpentAsync(secret);
        }
        finally
        {
            settings["Account:ApprovalLinks"] = null;
        }
    }

    [Fact]
    public async Task With_a_mail_server_the_link_goes_to_the_leader_alone()
    {
        var place = await PlaceAsync();
        using var mail = new MailSink(app);
        var page = await (await app.SignInAsync(place.Officer)).SubmitAsync(place.Path + "/gui-duyet", Ask(place));
        Assert.DoesNotContain("?ma=", page.Source.Text, StringComparison.Ordinal);
        var letter = await mail.NextAsync();
        Assert.Equal(place.Head.Email, letter.To);
        await app.Stranger().PostAsync(Door, new() { ["ma"] = World.SecretIn(letter.Text) });
        Assert.Equal(UnitReportState.Submitted, (await app.World.ReportAsync(place.Round, place.Unit))!.State);
    }

    private static Dictionary<string, string> Ask(Place place, TestPerson? leader = null) => new() { ["Leader"] = $"{(leader ?? place.Head).AccountId}", ["Version"] = $"{place.Report.Version}" };

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<Place> PlaceAsync()
    {
        var round = await app.World.RoundAsync(await app.World.BlocYearAsync());
        var unit = round.BlocYear.Members[2];
        await app.World.DraftAsync(round, unit, "nội dung duyệt thử");
        return new Place(round, unit, await app.World.PersonInAsync(unit, PositionKind.Officer), await app.World.PersonInAsync(unit, PositionKind.Head, "Hiệu trưởng"), (await app.World.ReportAsync(round, unit))!);
    }

    private Task<string> LinkAsync(Place place, TestPerson leader) =>
        app.World.ApprovalAsync(leader, new ApprovalSubject(ApprovedThing.UnitReport, place.Report.Id, place.Report.Version, place.Unit.Id, place.Round.BlocYear.BlocYearId));

    private async Task RequireSpentAsync(string secret)
    {
        Assert.StartsWith("Đường dẫn này đã hết hạn hoặc đã được dùng", (await app.Stranger().OpenAsync($"{Door}?ma={secret}")).Title, StringComparison.Ordinal);
        var answer = new HtmlParser().ParseDocument(await ReadAsync(await app.Stranger().PostAsync(Door, new() { ["ma"] = secret })));
        Assert.StartsWith("Đường dẫn này đã hết hạn hoặc đã được dùng", answer.Title, StringComparison.Ordinal);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ReportApprovalTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ReportApprovalTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ReportApprovalTests(app);
}
