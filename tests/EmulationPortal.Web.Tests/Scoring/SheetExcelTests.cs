using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>A sheet taken to Excel and back.</summary>
public abstract class SheetExcelTests
{
    private readonly PortalApp app;

    protected SheetExcelTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("moi-cach-tinh")]
    [InlineData("bacgiang-thpt-2017-2018")]
    [InlineData("backan-553-snv-2023")]
    public async Task The_same_file_again_changes_nothing(string name)
    {
        var (_, chair, sheet) = await EnteredAsync(name);
        var page = await PreviewAsync(chair, sheet, await FileAsync(chair, sheet));
        Assert.Contains("không có gì để lưu", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_sheet_is_taken_from_a_file()
    {
        var (from, writer, source) = await EnteredAsync("moi-cach-tinh");
        var (to, chair, sheet) = await EmptyAsync();
        var preview = await PreviewAsync(chair, sheet, await FileAsync(writer, source));
        Assert.DoesNotContain(preview.QuerySelectorAll("h1"), h => h.TextContent.Contains("chưa đúng", StringComparison.Ordinal));
        await chair.SubmitAsync(sheet + "/soan/excel/ap-dung", FormFields.Of(preview, "/ap-dung"));
        var (left, right) = (await ReadAsync(from), await ReadAsync(to));
        Assert.Equal(left.Criteria.Select(c => (c.Number, c.Words, c.Method, c.Maximum, c.Weight, c.Cap, c.PointsPerItem, c.LowerIsBetter)), right.Criteria.Select(c => (c.Number, c.Words, c.Method, c.Maximum, c.Weight, c.Cap, c.PointsPerItem, c.LowerIsBetter)));
        Assert.Equal(left.Groups.Select(g => g.ToDraft()), right.Groups.Select(g => g.ToDraft()));
        Assert.Equal(left.Bands.Select(b => b.ToDraft()), right.Bands.Select(b => b.ToDraft()));
        Assert.Equal(left.TieRules.Select(t => (t.Kind, t.Source)), right.TieRules.Select(t => (t.Kind, t.Source)));
        Assert.Contains("không có gì để lưu", (await PreviewAsync(chair, sheet, await FileAsync(chair, sheet))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_shown_before_they_are_saved()
    {
        var (bloc, chair, sheet) = await EnteredAsync("moet-dai-hoc-2015-2016");
        var rows = Rows(await FileAsync(chair, sheet));
        rows[2][3] = "Đào tạo theo hướng mở"; // D3
        rows.RemoveAt(rows.Count - 1);
        rows.Add([null, "Tiêu chí", "14", "=1+1", "Chấm trực tiếp", 5m, null, null, null, null, null, null, null, "x", "Đơn vị đứng đầu"]);
        var preview = await PreviewAsync(chair, sheet, Workbook.Write(("Tiêu chí", rows)));
        var text = preview.Body!.TextContent;
        Assert.Contains("Đào tạo theo hướng mở", text, StringComparison.Ordinal);
        Assert.Contains("=1+1", text, StringComparison.Ordinal);
        Assert.Equal(["Bỏ", "Sửa", "Thêm"], preview.QuerySelectorAll("td[data-label='Thay đổi']").Select(c => c.TextContent).Distinct().Order());
        await chair.SubmitAsync(sheet + "/soan/excel/ap-dung", FormFields.Of(preview, "/ap-dung"));
        Assert.Contains((await ReadAsync(bloc)).Criteria, c => c is { Words: "=1+1", EvidenceRequired: true, Method: ScoringMethod.Manual, Maximum: 5 });
        Assert.Contains(WorkbookReading.Read(await FileAsync(chair, sheet))![0].Rows, r => r.At(3) == new WorkbookCell("=1+1", false));
    }

    [Fact]
    public async Task Every_mistake_is_named_by_its_cell_with_its_cure_and_nothing_is_saved()
    {
        var (bloc, chair, sheet) = await EnteredAsync("moi-cach-tinh");
        var rows = Rows(await FileAsync(chair, sheet));
        (rows[2][4], rows[2][5], rows[3][6]) = ("Theo cảm tính", "nhiều", "hai");
        rows[4][1] = "Dòng";
        var page = await PreviewAsync(chair, sheet, Workbook.Write(("Tiêu chí", rows)));
        var cells = page.QuerySelectorAll("table tbody th").Select(c => c.TextContent).ToList();
        Assert.Subset(cells.ToHashSet(), new HashSet<string> { "E3", "F3", "G4", "B5" });
        Assert.Contains("“Theo cảm tính” không có trong danh sách", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='/ap-dung']"));
        Assert.Equal(13, (await ReadAsync(bloc)).Criteria.Count);
    }

    [Theory]
    [InlineData("bang.xlsx", "Số;Nội dung")]
    [InlineData("bang.xlsx", "PK\u0003\u0004 nhưng không phải tệp nén")]
    public async Task A_file_is_judged_by_its_content(string fileName, string content)
    {
        var (_, chair, sheet) = await EmptyAsync();
        var page = await chair.RefusedAsync(sheet + "/soan/excel", [], ("file", fileName, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Contains("không phải tệp Excel", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_is_refused_in_words()
    {
        var (_, chair, sheet) = await EmptyAsync();
        var page = await chair.RefusedAsync(sheet + "/soan/excel", [], ("file", "to.xlsx", new byte[WorkbookReading.LargestFile + 1]));
        Assert.Contains("2 MB", page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_a_sheet_that_changed_since_is_shown_again()
    {
        var (_, chair, sheet) = await EnteredAsync("moet-dai-hoc-2015-2016");
        var rows = Rows(await FileAsync(chair, sheet));
        rows[2][3] = "Đào tạo theo hướng mở";
        var preview = FormFields.Of(await PreviewAsync(chair, sheet, Workbook.Write(("Tiêu chí", rows))), "/ap-dung");
        await chair.SubmitAsync(sheet + "/soan/nhom-moi", new() { ["Name"] = "Nhóm mới", ["Kind"] = "Bonus" });
        var answer = await chair.PostAsync(sheet + "/soan/excel/ap-dung", preview);
        var again = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("vừa được người khác sửa", System.Net.WebUtility.HtmlDecode(again), StringComparison.Ordinal);
    }

    private async Task<(TestBlocYear Bloc, Visitor Chair, string Sheet)> EnteredAsync(string name)
    {
        var scheme = Scheme.Read(name);
        var (bloc, chair) = await scheme.BlocAsync(app);
        return (bloc, chair, await scheme.EnterAsync(app, bloc, chair));
    }

    private async Task<(TestBlocYear Bloc, Visitor Chair, string Sheet)> EmptyAsync()
    {
        var (bloc, chair) = await Scheme.Read("moi-cach-tinh").BlocAsync(app);
        await chair.SubmitAsync($"{bloc.Path}/tieu-chi/bat-dau", new() { ["From"] = "moi" });
        return (bloc, chair, $"{bloc.Path}/tieu-chi/1");
    }

    private static async Task<byte[]> FileAsync(Visitor visitor, string sheet) => await visitor.Client.GetByteArrayAsync(sheet + "/xuat.xlsx", Cancel);

    private static async Task<IHtmlDocument> PreviewAsync(Visitor chair, string sheet, byte[] file)
    {
        var answer = await chair.PostAsync(sheet + "/soan/excel", [], ("file", "tieu-chi.xlsx", file));
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static List<List<object?>> Rows(byte[] file) => [.. WorkbookReading.Read(file)![0].Rows.Select(r => r.Cells.Select(c => c.IsNumber ? (object?)decimal.Parse(c.Text, System.Globalization.CultureInfo.InvariantCulture) : c.Text).Concat(Enumerable.Repeat((object?)null, 20)).Take(20).ToList())];

    private async Task<CriteriaSheet> ReadAsync(TestBlocYear bloc)
    {
        await using var scope = app.Database(out var db);
        return await db.CriteriaSheets.AsNoTracking().Whole().SingleAsync(s => s.BlocYearId == bloc.BlocYearId, Cancel);
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SheetExcelTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SheetExcelTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SheetExcelTests(app);
}
