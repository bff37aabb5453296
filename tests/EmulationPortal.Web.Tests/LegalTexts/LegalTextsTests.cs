using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using EmulationPortal.Web.Tests.Typesetting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.LegalTexts;

/// <summary>The office's list of legal texts, and what documents quote from it.</summary>
public abstract class LegalTextsTests
{
    private const string List = "/van-ban-quy-pham";
    private readonly PortalApp app;

    protected LegalTextsTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delivered_list_is_loaded_once_and_never_over_what_the_office_edited()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        Assert.Contains("152/2025/NĐ-CP", (await office.OpenAsync($"{List}?tu-khoa=152+nd")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var form = FormFields.Of(await office.OpenAsync($"{List}/qd-114-2017-ninh-thuan/sua"), "/sua");
        await office.SubmitAsync($"{List}/qd-114-2017-ninh-thuan/sua", new(form) { ["IssuedOn"] = "18/12/2017", ["InForceFrom"] = "1/1/2018", ["Province"] = "Ninh Thuận" });
        await app.Services.LoadLegalTextsAsync();
        await using var scope = app.Database(out var db);
        Assert.Equal(ReferenceLegalTexts.All.Count, await db.LegalTexts.CountAsync(t => t.ReferenceKey != null, Cancel));
        Assert.Equal(new DateOnly(2018, 1, 1), await db.LegalTexts.Where(t => t.Code == "qd-114-2017-ninh-thuan").Select(t => t.InForceFrom).SingleAsync(Cancel));
        Assert.NotNull(await db.LegalTexts.Where(t => t.Code == "nd-98-2023-nd-cp").Select(t => t.ReplacedById).SingleAsync(Cancel));
    }

    [Fact]
    public async Task The_office_adds_verifies_and_replaces_and_the_charter_quotes_by_date()
    {
        var bloc = await app.World.BlocYearAsync();
        var charter = await app.World.CharterAsync(bloc);
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var chair = await app.SignInAsync(await app.World.PersonInAsync(bloc.Chair));
        var number = $"{World.Next()}/2026/QĐ-UBND";
        Dictionary<string, string> fields = new()
        {
            ["Kind"] = "Decision",
            ["Number"] = number,
            ["Title"] = "ban hành quy định về khối thi đua",
            ["Issuer"] = "Ủy ban nhân dân tỉnh Kiểm Thử",
            ["IssuedOn"] = "1/2/2026",
            ["InForceFrom"] = "1/6/2026",
            ["Purpose"] = "BlocActivity",
            ["Reach"] = "Bloc",
            ["BlocId"] = $"{bloc.BlocId}",
            ["Source"] = "Công báo tỉnh",
            ["ToVerify"] = "Cần đối chiếu ngày",
        };
        var added = await office.SubmitAsync($"{List}/them", fields);
        Assert.Contains("Cần đối chiếu ngày", added.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Danh mục đã có", (await office.RefusedAsync($"{List}/them", fields)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không được trước ngày ban hành", (await office.RefusedAsync($"{List}/them", new(fields) { ["Number"] = "khác", ["InForceFrom"] = "1/1/2026" })).Body!.TextContent, StringComparison.Ordinal);

        var basis = (await chair.OpenAsync($"{charter.Path}/can-cu")).QuerySelector("main")!.TextContent;
        Assert.Contains(number, basis, StringComparison.Ordinal);
        Assert.Contains("Cần đối chiếu ngày", basis, StringComparison.Ordinal);
        var printed = SameTextTests.HtmlText((await chair.OpenAsync($"{charter.Path}/xem-truoc")).QuerySelector("article.document")!);
        Assert.Contains($"Căn cứ Quyết định số {number} ngày 01 tháng 02 năm 2026", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần đối chiếu", printed, StringComparison.Ordinal);
        var other = await app.World.CharterAsync(await app.World.BlocYearAsync());
        var stranger = await app.SignInAsync(await app.World.PersonInAsync(other.Place.Chair));
        Assert.DoesNotContain(number, (await stranger.OpenAsync($"{other.Path}/can-cu")).Body!.TextContent, StringComparison.Ordinal);

        await using var scope = app.Database(out var db);
        var text = await db.LegalTexts.AsNoTracking().SingleAsync(t => t.Number == number, Cancel);
        Assert.Contains("Hãy ghi đã đối chiếu", (await office.RefusedAsync($"{List}/{text.Code}/xac-minh", new() { ["Version"] = $"{text.Version}" })).Body!.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync($"{List}/{text.Code}/xac-minh", new() { ["Version"] = $"{text.Version}", ["Note"] = "Công báo số 12" });
        Assert.Contains("Công báo số 12", (await office.OpenAsync($"{List}/{text.Code}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Sentence == $"xác minh Quyết định số {number}" && e.Why == "Công báo số 12", Cancel));
        var conflict = await office.PostAsync($"{List}/{text.Code}/sua", new(fields) { ["Version"] = $"{text.Version}", ["Title"] = "tên cũ" });
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);

        await chair.SubmitAsync($"{charter.Path}/can-cu", new(FormFields.Of(await chair.OpenAsync($"{charter.Path}/can-cu"), "/can-cu")) { ["Lines"] = "Căn cứ Kế hoạch số 240/KH-UBND;", ["Note"] = "Theo yêu cầu của tỉnh" });
        var overridden = SameTextTests.HtmlText((await chair.OpenAsync($"{charter.Path}/xem-truoc")).QuerySelector("article.document")!);
        Assert.Contains("Căn cứ Kế hoạch số 240/KH-UBND", overridden, StringComparison.Ordinal);
        Assert.DoesNotContain(number, overridden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_read_the_list_and_only_the_office_changes_it()
    {
        var member = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Members[2]));
        var administrator = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.Administrator));
        foreach (var visitor in new[] { member, administrator })
        {
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"{List}/luat-06-2022-qh15"));
            foreach (var act in new[] { "them", "luat-06-2022-qh15/sua", "luat-06-2022-qh15/xac-minh" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync($"{List}/{act}"));
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync($"{List}/{act}", [])).StatusCode);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, await member.StatusAsync($"{List}/khong-co"));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : LegalTextsTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : LegalTextsTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : LegalTextsTests(app);
}
