using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>Registrations and cards approved through a single-use link, as reports are.</summary>
public abstract class ApprovalKindsTests
{
    private readonly PortalApp app;

    protected ApprovalKindsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task A_registration_is_sent_to_the_head_and_submitted_by_the_link_once()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(place);
        var unit = place.Members[2];
        await app.World.RegistrationAsync(place, unit, RegistrationState.Draft);
        var (officer, head) = await PeopleAsync(unit);
        var path = $"{place.Path}/dang-ky/{unit.Code}";
        var secret = await AskAsync(officer, path, head);
        var page = await app.Stranger().OpenAsync($"/duyet/dang-ky?ma={secret}");
        Assert.Contains("Duyệt và gửi bản đăng ký", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Đã duyệt và gửi bản đăng ký", await PostAsync("/duyet/dang-ky", secret), StringComparison.Ordinal);
        Assert.StartsWith("Đường dẫn này đã hết hạn", await PostAsync("/duyet/dang-ky", secret), StringComparison.Ordinal);
        var sent = (await app.World.RegistrationOfAsync(place, unit))!;
        Assert.Equal((RegistrationState.Submitted, head.FullName, "Hiệu trưởng"), (sent.State, sent.SignerName, sent.SignerTitle));
        await RequireSaidAsync(place.BlocYearId, head);
    }

    [Fact]
    public async Task A_card_is_sent_to_the_head_and_submitted_by_the_link_once()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var unit = test.Place.Members[2];
        await app.World.FillCardAsync(test, unit);
        var (officer, head) = await PeopleAsync(unit);
        var secret = await AskAsync(officer, $"{test.Path}/bang-diem/{unit.Code}", head);
        var page = await app.Stranger().OpenAsync($"/duyet/bang-diem?ma={secret}");
        Assert.Contains("BẢNG TỰ CHẤM ĐIỂM THI ĐUA", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PostAsync("/duyet/bang-diem", secret)));
        Assert.Single(pages, p => p.StartsWith("Đã duyệt và gửi bảng điểm", StringComparison.Ordinal));
        var card = await app.World.ReadScorecardAsync(test, unit);
        Assert.Equal((ScorecardState.Submitted, head.FullName, "Hiệu trưởng"), (card.State, card.SignerName, card.SignerTitle));
        await RequireSaidAsync(test.Place.BlocYearId, head);
    }

    [Fact]
    public async Task A_card_that_was_changed_since_is_not_sent_by_the_link()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var unit = test.Place.Members[2];
        await app.World.FillCardAsync(test, unit);
        var (officer, head) = await PeopleAsync(unit);
        var secret = await AskAsync(officer, $"{test.Path}/bang-diem/{unit.Code}", head);
        await app.World.FillCardAsync(test, unit);
        Assert.StartsWith("Lỗi: Duyệt: Bảng điểm", await PostAsync("/duyet/bang-diem", secret), StringComparison.Ordinal);
        Assert.Equal(ScorecardState.Draft, (await app.World.ReadScorecardAsync(test, unit)).State);
    }

    [Fact]
    public async Task The_head_gives_a_card_and_a_registration_back_with_a_reason()
    {
        var test = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var (place, unit) = (test.Place, test.Place.Members[2]);
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, unit, RegistrationState.Draft);
        await app.World.FillCardAsync(test, unit);
        var (officer, head) = await PeopleAsync(unit);
        foreach (var (path, door) in new[] { ($"{place.Path}/dang-ky/{unit.Code}", "/duyet/dang-ky"), ($"{test.Path}/bang-diem/{unit.Code}", "/duyet/bang-diem") })
        {
            var secret = await AskAsync(officer, path, head);
            Assert.StartsWith("Đã trả lại để sửa", await PostAsync(door + "/tra-lai", secret, "Xem lại dòng thứ hai"), StringComparison.Ordinal);
            Assert.Contains("Xem lại dòng thứ hai", (await officer.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private async Task<(Visitor Officer, TestPerson Head)> PeopleAsync(Unit unit) =>
        (await app.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer)), await app.World.PersonInAsync(unit, PositionKind.Head, "Hiệu trưởng"));

    private static async Task<string> AskAsync(Visitor officer, string path, TestPerson head)
    {
        var check = await officer.OpenAsync(path + "/kiem-tra");
        var version = check.QuerySelector("form[action$='/gui-duyet'] input[name=Version]")!.GetAttribute("value")!;
        var answer = await officer.PostAsync(path + "/gui-duyet", new() { ["Leader"] = $"{head.AccountId}", ["Version"] = version });
        return World.SecretIn(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends the leader's form; gives back the title of the answer.</summary>
    private async Task<string> PostAsync(string path, string secret, string reason = "")
    {
        var answer = await app.Stranger().PostAsync(path, new() { ["ma"] = secret, ["Reason"] = reason });
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Title!;
    }

    private async Task RequireSaidAsync(Guid chain, TestPerson head)
    {
        await using var scope = app.Database(out var db);
        var entry = await db.AuditEntries.SingleAsync(e => e.AccountId == head.AccountId && e.ChainId == chain, TestContext.Current.CancellationToken);
        Assert.EndsWith("(qua đường dẫn một lần)", entry.Capacity, StringComparison.Ordinal);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : ApprovalKindsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : ApprovalKindsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : ApprovalKindsTests(app);
}
