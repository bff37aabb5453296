using System.Net;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>The catalogue of awards: delivered, kept by the office, versioned by date.</summary>
public abstract class CatalogueTests
{
    private const string List = "/danh-muc-khen-thuong";
    private readonly PortalApp app;

    protected CatalogueTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_delivered_list_is_loaded_once_and_shows_authority_source_and_marks()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var list = (await office.OpenAsync(List)).QuerySelector("table")!.TextContent;
        foreach (var reference in ReferenceAwards.All)
            Assert.Contains(reference.Facts.Name, list, StringComparison.Ordinal);
        Assert.Contains("Cần xác minh", list, StringComparison.Ordinal);
        var flag = (await office.OpenAsync($"{List}/cocp")).QuerySelector("main")!.TextContent;
        Assert.Contains("Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 25", flag, StringComparison.Ordinal);
        await app.Services.LoadAwardsAsync();
        await using var scope = app.Database(out var db);
        Assert.Equal(ReferenceAwards.All.Count, await db.AwardTypes.CountAsync(t => t.Delivered, Cancel));
    }

    [Fact]
    public async Task The_office_adds_versions_and_verifies_and_others_only_read()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var code = $"THU-{World.Next()}";
        Dictionary<string, string> fields = new()
        {
            ["Code"] = code,
            ["Name"] = "Cờ thi đua chuyên đề",
            ["Subject"] = "Collective",
            ["Ground"] = "Thematic",
            ["IsFlag"] = "true",
            ["Authority"] = "UBND tỉnh",
            ["Decider"] = "Chủ tịch UBND tỉnh",
            ["PrizeFactor"] = "8,5",
            ["LegalSource"] = "Quyết định số 12/2026/QĐ-UBND, Điều 4",
            ["InForceFrom"] = "1/1/2026",
            ["ToVerify"] = "Cần đối chiếu Điều 4",
            ["Conditions[0].Kind"] = "RankAtMost",
            ["Conditions[0].Text"] = "Trong ba hạng đầu",
            ["Conditions[0].Number"] = "",
        };
        var refused = await office.RefusedAsync(List + "/them", fields);
        Assert.Contains("cần con số", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cờ thi đua chuyên đề", refused.QuerySelector("#Name")!.GetAttribute("value"));
        await office.SubmitAsync(List + "/them", new(fields) { ["Conditions[0].Number"] = "3" });
        Assert.Contains("đã có mã", (await office.RefusedAsync(List + "/them", new(fields) { ["Conditions[0].Number"] = "3" })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);

        var renew = $"{List}/{code}/phien-ban";
        var form = FormFields.Of(await office.OpenAsync(renew), "/phien-ban");
        await office.RefusedAsync(renew, new(form) { ["InForceFrom"] = "1/1/2026" });
        var page = await office.SubmitAsync(renew, new(form) { ["InForceFrom"] = "1/7/2026", ["Conditions[0].Number"] = "2" });
        Assert.Contains("Từ 01/01/2026 đến 30/06/2026", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("a[href*='/xac-minh/']").Length);

        var verify = page.QuerySelectorAll("a[href*='/xac-minh/']")[1].GetAttribute("href")!;
        var mark = FormFields.Of(await office.OpenAsync(verify), verify);
        await office.RefusedAsync(verify, new(mark) { ["Note"] = " " });
        var verified = await office.SubmitAsync(verify, new(mark) { ["Note"] = "Bản đăng Công báo số 21" });
        Assert.Contains("Bản đăng Công báo số 21", verified.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(verified.QuerySelectorAll("a[href*='/xac-minh/']"));

        var member = await app.SignInAsync(await app.World.PersonInAsync(await app.World.UnitAsync()));
        Assert.Empty((await member.OpenAsync($"{List}/{code}")).QuerySelectorAll("a[href*='/xac-minh/'], a[href$='/phien-ban']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(renew, form)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(verify, mark)).StatusCode);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : CatalogueTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : CatalogueTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : CatalogueTests(app);
}
