using System.Text.Json;
using AngleSharp.Dom;
using EmulationPortal.Domain;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>Schemes as provinces and ministries have published them, entered without a line of code and computed on the trial page.</summary>
public abstract class SchemeTests
{
    private readonly PortalApp app;

    protected SchemeTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    public static TheoryData<string> Schemes => [.. Scheme.Names];

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task A_scheme_entered_through_the_editor_is_computed_as_by_hand(string name)
    {
        var scheme = Scheme.Read(name);
        var (bloc, chair) = await scheme.BlocAsync(app);
        var sheet = await scheme.EnterAsync(app, bloc, chair);
        var editor = await chair.OpenAsync(sheet + "/soan");
        Assert.DoesNotContain("Phải sửa", editor.Body!.TextContent, StringComparison.Ordinal);

        var answer = await chair.PostAsync($"{sheet}/thu?so=20", scheme.Cells());
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(page.QuerySelectorAll(".notice--bad").Select(n => n.TextContent));
        var rows = page.QuerySelectorAll("#kq tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td").Select(d => d.TextContent).ToArray());
        foreach (var (member, unit) in scheme.Members.Zip(bloc.Members))
        {
            var (expect, found) = (member.GetProperty("expect"), rows[unit.Name]);
            Assert.Equal(expect.GetProperty("total").GetDecimal(), Figure(found[0]));
            Assert.Equal(expect.GetProperty("maximum").GetDecimal(), Figure(found[1]));
            Assert.Equal(expect.GetProperty("percentage").ValueKind == JsonValueKind.Null ? null : expect.GetProperty("percentage").GetDecimal(), Figure(found[2]));
            if (!scheme.IsPlain)
                continue;
            Assert.Equal(Scheme.Text(expect, "rank"), found[3].Split(',')[0].Replace("–", "", StringComparison.Ordinal));
            Assert.Equal(Scheme.Text(expect, "band"), found[4].Replace("–", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_ministry_of_2015_comes_to_two_hundred()
    {
        var scheme = Scheme.Read("moet-dai-hoc-2015-2016");
        var (bloc, chair) = await scheme.BlocAsync(app);
        var page = await chair.OpenAsync(await scheme.EnterAsync(app, bloc, chair));
        Assert.Contains("Thang điểm 200.", page.QuerySelector("table.criteria caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hole_between_90_and_91_is_named_and_forbids_adoption()
    {
        var scheme = Scheme.Read("bldtbxh-tt08-2019");
        var (bloc, chair) = await scheme.BlocAsync(app);
        var sheet = await scheme.EnterAsync(app, bloc, chair);
        await Scheme.EnterBandsAsync(chair, sheet, ("Tập thể lao động xuất sắc", "91", "100", true), ("Tập thể lao động tiên tiến", "70", "90", true));
        Assert.Contains("90 < x < 91", (await chair.OpenAsync(sheet + "/soan")).QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        var form = Reports.FormFields.Of(await chair.OpenAsync(sheet + "/da-thong-qua"), "/da-thong-qua");
        var refused = await chair.RefusedAsync(sheet + "/da-thong-qua", new(form) { ["Day"] = "5/3/2026", ["Note"] = "Biên bản số 05/BB-KTĐ" });
        Assert.Contains("90 < x < 91", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await Scheme.EnterBandsAsync(chair, sheet, ("Tập thể lao động xuất sắc", "91", "", false), ("Tập thể lao động tiên tiến", "70", "", false));
        form = Reports.FormFields.Of(await chair.OpenAsync(sheet + "/da-thong-qua"), "/da-thong-qua");
        var passed = await chair.SubmitAsync(sheet + "/da-thong-qua", new(form) { ["Day"] = "5/3/2026", ["Note"] = "Biên bản số 05/BB-KTĐ" });
        Assert.Contains("Thông qua ngày 05/03/2026", passed.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_of_the_office_is_locked_and_its_inside_free()
    {
        var scheme = Scheme.Read("backan-553-snv-2023");
        var (bloc, chair) = await scheme.BlocAsync(app);
        var sheet = await scheme.EnterAsync(app, bloc, chair);
        var editor = await chair.OpenAsync(sheet + "/soan");
        var key = Scheme.GroupKeys(editor)[0];
        Assert.Empty(editor.QuerySelectorAll("a[href$='/nhom-moi']"));
        var fields = Reports.FormFields.Of(await chair.OpenAsync($"{sheet}/soan/nhom/{key}"), $"/nhom/{key}");
        var refused = await chair.RefusedAsync($"{sheet}/soan/nhom/{key}", new(fields) { ["Maximum"] = "70" });
        Assert.Contains("do khung", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync($"{sheet}/soan/nhom/{key}", new(fields) { ["Appraiser"] = "CrossCheckTeam", ["AppraiserName"] = "" });
        await chair.RefusedAsync($"{sheet}/soan/nhom/{key}/xoa", []);
        await chair.RefusedAsync(sheet + "/soan/nhom-moi", new() { ["Name"] = "Nhóm riêng", ["Kind"] = "Scale" });
        await chair.SubmitAsync($"{sheet}/soan/nhom/{key}/tieu-chi-moi", new() { ["Number"] = "1.9", ["Words"] = "Tiêu chí riêng của khối", ["Method"] = "Manual", ["Maximum"] = "1" });
    }

    private static decimal? Figure(string text) => VietnameseText.ParseNumber(text.Replace("%", "", StringComparison.Ordinal));

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SchemeTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SchemeTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SchemeTests(app);
}
