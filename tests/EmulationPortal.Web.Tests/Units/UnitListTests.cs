using System.Net;
using AngleSharp.Html.Dom;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Units;

/// <summary>Units brought from Excel: every mistake at its cell, all rows or none, the same file twice is once, and the export is what an import reads.</summary>
public abstract class UnitListTests
{
    private const string Excel = "/don-vi/excel";
    private static readonly string[] Heads = ["Mã đơn vị", "Tên đầy đủ", "Loại đơn vị", "Tên viết tắt", "Tên khác, tên cũ", "Đơn vị chủ quản"];
    private readonly PortalApp app;

    protected UnitListTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_300_units_with_25_mistakes_each_is_named_at_its_cell_and_none_is_imported()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var standing = await app.World.UnitAsync($"Sở Giao thông {World.Next()}", UnitKind.Department);
        var mark = World.Next();
        var rows = Rows(mark);
        (string Cell, Action<object?[]> Plant)[] mistakes =
        [
            ("B6", r => r[1] = null),
            ("C7", r => r[2] = null),
            ("C8", r => r[2] = "Trường mầm non liên cấp"),
            ("B9", r => r[1] = new string('Đ', Unit.NameLength + 1)),
            ("D10", r => r[3] = new string('V', Unit.AbbreviationLength + 1)),
            ("B11", r => r[1] = rows[1][1]),
            ("A12", r => r[0] = $"ma-trung-{mark}"),
            ("A13", r => r[0] = "Mã có dấu"),
            ("A14", r => r[0] = "z"),
            ("F15", r => r[5] = r[1]),
            ("F16", r => r[5] = rows[20][1]),
            ("D17", r => r[3] = "VT-CHUNG"),
            ("B18", r => r[1] = "#N/A"),
            ("C19", r => r[2] = "#REF!"),
            ("B20", r => (r[1], r[2]) = ("Trường cao đẳng", "Trường cao đẳng")),
            ("C21", r => (r[1], r[2], r[3]) = ($"don-vi-{mark}", r[1], null)),
            ("B23", r => r[1] = 20260101),
            ("F24", r => r[5] = new string('C', Unit.ParentLength + 1)),
            ("A25", r => r[0] = "excel"),
            ("A26", r => (r[0], r[1]) = ($"ma-khac-{mark}", standing.Name)),
            ("G27", r => r[6] = "Nằm ngoài bảng"),
            ("E28", r => r[4] = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"Tên cũ thứ {i} của một đơn vị dài"))),
            ("A29", r => r[0] = standing.Code),
            ("D30", r => r[3] = "#VALUE!"),
            ("B31", r => r[1] = $"  {((string)rows[5 - 2][1]!).ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD)}\u00A0 "),
        ];
        rows[5][0] = $"MA-TRUNG-{mark}"; // A7 is the first that has the code of A12
        rows[38][3] = "VT-CHUNG"; // D40 has the abbreviation of D17
        rows[20][5] = rows[14][1]; // F22 leads back to row 16
        foreach (var (cell, plant) in mistakes)
            plant(rows[int.Parse(cell[1..], System.Globalization.CultureInfo.InvariantCulture) - 2]);
        rows[26][0] = standing.Code; // A28 is the first that has the code of A29

        var before = await CountAsync();
        var page = await PreviewAsync(office, File(rows));
        Assert.StartsWith("Lỗi:", page.Title, StringComparison.Ordinal);
        var named = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody th").Select(c => c.TextContent).ToHashSet();
        Assert.All(mistakes, mistake => Assert.Contains(mistake.Cell, named));
        Assert.All(page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr"), row => Assert.Contains("ãy ", row.LastElementChild!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Ghi các thay đổi này", page.Body!.TextContent, StringComparison.Ordinal);
        var fields = ListVisitor.Fields(page);
        await office.RefusedAsync(Excel + "/ghi", fields);
        Assert.Equal(before, await CountAsync());

        var faults = WorkbookReading.Read(await (await office.PostAsync(Excel + "/cho-can-sua.xlsx", fields)).Content.ReadAsByteArrayAsync(Cancel))!;
        Assert.Equal(named, faults[0].Rows.Skip(1).Select(r => r.At(0).Text).ToHashSet());
    }

    [Fact]
    public async Task The_mended_file_is_taken_whole_in_one_deed_and_the_same_file_again_changes_nothing()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var mark = World.Next();
        var file = File(Rows(mark));
        await TakeAsync(office, file);
        await using var scope = app.Database(out var db);
        Assert.Equal(300, await db.Units.CountAsync(u => u.Name.EndsWith($"mốc {mark}"), Cancel));
        var deed = await db.AuditEntries.AsNoTracking().Where(a => a.Sentence.StartsWith("nhập từ Excel: 300 đơn vị mới")).OrderByDescending(a => a.Sequence).FirstAsync(Cancel);
        Assert.Contains($"Đơn vị số 299 mốc {mark}", deed.Changes, StringComparison.Ordinal);

        var deeds = await db.AuditEntries.CountAsync(Cancel);
        var again = await PreviewAsync(office, file);
        Assert.Contains("không có gì để ghi", again.Body!.TextContent, StringComparison.Ordinal);
        await office.RefusedAsync(Excel + "/ghi", ListVisitor.Fields(again));
        Assert.Equal(deeds, await db.AuditEntries.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_is_exported_comes_back_without_change_tricky_texts_included()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var mark = World.Next();
        string[] tricky = [$"=1+1 Đơn vị {mark}", $"+84 Đơn vị {mark}", $"-Đơn vị ba {mark}", $"@Đơn vị bốn {mark}", $"\"Đơn vị năm\" & <{mark}>", $"Đơn vị _x0041_ {mark}"];
        await TakeAsync(office, File([.. tricky.Select(t => new object?[] { null, t, "Doanh nghiệp", t[..5] + mark, $"Tên cũ A {mark}\nTên cũ \"B\" {mark}", "=Sở ngoài tỉnh", null })]));
        var bytes = await (await office.Client.GetAsync(Excel + "/tai-ve.xlsx", Cancel)).Content.ReadAsByteArrayAsync(Cancel);
        var sheet = WorkbookReading.Read(bytes)![0];
        Assert.Equal(Heads, sheet.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(tricky.Order(StringComparer.Ordinal), sheet.Rows.Select(r => r.At(1).Text).Where(tricky.Contains).Order(StringComparer.Ordinal));
        using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes)))
        using (var xml = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
            Assert.DoesNotContain("<f>", await xml.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("không có gì để ghi", (await PreviewAsync(office, bytes)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_in_any_order_a_title_above_and_empty_rows_do_no_harm_and_a_rename_keeps_the_old_name_also_the_second_time()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var unit = await app.World.UnitAsync();
        var old = unit.Name;
        var renamed = $"Trường Cao đẳng Đổi tên {World.Next()}";
        var file = Workbook.Write(("Trang 1", [["Danh sách kèm Công văn số 12"], [null], ["stt", "LOẠI ĐƠN VỊ", "Mã  đơn vị", "ten day du", "Ghi chú"], [null], [1, "truong cao dang", unit.Code, renamed, "bỏ qua"], [null]]));
        var preview = await PreviewAsync(office, file);
        var row = Assert.Single(preview.QuerySelectorAll("tbody tr"));
        Assert.Contains($"“{old}” thành “{renamed}”", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("B5", preview.QuerySelector("main details")!.TextContent, StringComparison.Ordinal);
        await TakeAsync(office, file);
        await using var scope = app.Database(out var db);
        var stored = await db.Units.AsNoTracking().SingleAsync(u => u.Id == unit.Id, Cancel);
        Assert.Equal((renamed, old), (stored.Name, stored.Aliases));
        Assert.Contains("không có gì để ghi", (await PreviewAsync(office, file)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_nobody_sees_and_loose_spellings_are_mended_and_said_and_a_name_in_another_spelling_is_no_second_unit()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var mark = World.Next();
        var list = new ListVisitor(office, Excel);
        object?[] heads = [.. Heads];
        var preview = await list.PreviewAsync(ListVisitor.File(heads,
            [null, $" Hội  Chữ\u00A0thập đỏ {mark}", "Đoàn thể, hội", null, null, null], [null, $"Hội Nông dân\u200B {mark}", "đoàn thể, hội", null, null, null],
            [null, $"Hội Người cao tuổi {mark}".Normalize(System.Text.NormalizationForm.FormD), "DOAN THE HOI", null, null, "Trường ở tỉnh khác"]));
        var notes = preview.QuerySelector("main details")!.TextContent;
        foreach (var words in new[] { "B2", "khoảng trắng thừa", "B3", "ký tự ẩn", "C3", "hiểu là “Đoàn thể, hội”", "B4", "chữ dựng rời", "C4", "F4", "không có trong danh sách" })
            Assert.Contains(words, notes, StringComparison.Ordinal);
        await list.ConsentAsync(preview);
        await using var scope = app.Database(out var db);
        Assert.Equal(3, await db.Units.CountAsync(u => u.Name == $"Hội Chữ thập đỏ {mark}" || u.Name == $"Hội Nông dân {mark}" || u.Name == $"Hội Người cao tuổi {mark}", Cancel));

        var faults = await list.FaultsAsync(ListVisitor.File(heads, [null, $"HOI NONG DAN {mark}", "Đoàn thể, hội", null, null, null], [null, $"Xã Hòa Tân {mark}", "Xã, phường", null, null, null], [null, $"Xã Hoà Tân {mark}", "Xã, phường", null, null, null]));
        Assert.Equal(["B2", "B3", "B4"], faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_missing_a_doubled_and_a_misspelt_head_are_named_and_a_block_without_heads_is_read_in_the_order_of_the_pattern()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var page = await PreviewAsync(office, Workbook.Write(("A", [["Tên đầy đủ", "Tên viết tắc", "Tên đầy đủ", "Cấp"], ["Đơn vị thử", null, null, null]])));
        var said = page.QuerySelector("table")!.TextContent;
        foreach (var words in new[] { "B1", "có phải cột “Tên viết tắt”", "C1", "có hai lần", "D1", "không có cột tên như vậy", "Dòng 1", "thiếu cột “Loại đơn vị”" })
            Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase);

        var mark = World.Next();
        var answer = await office.PostAsync(Excel, new() { ["Text"] = $"\tĐơn vị dán A {mark}\tDoanh nghiệp\r\n\tĐơn vị dán B {mark}\tXã, phường\tB{mark}\t\"Tên cũ một\nTên cũ hai\"" });
        await office.SubmitAsync(Excel + "/ghi", ListVisitor.Fields(await ListVisitor.ReadAsync(answer)));
        await using var scope = app.Database(out var db);
        Assert.Equal("Tên cũ một\nTên cũ hai", (await db.Units.AsNoTracking().SingleAsync(u => u.Name == $"Đơn vị dán B {mark}", Cancel)).Aliases);
        await office.RefusedAsync(Excel, []);
        await office.RefusedAsync(Excel, [], ("file", "a.xlsx", "không phải Excel"u8.ToArray()));
    }

    [Fact]
    public async Task Consent_to_a_preview_the_list_has_outgrown_shows_the_new_one_and_writes_nothing()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var unit = await app.World.UnitAsync();
        var fields = ListVisitor.Fields(await PreviewAsync(office, File([[unit.Code, unit.Name, "Trường cao đẳng", $"MỚI {unit.Code}", null, null, null]])));
        await using var scope = app.Database(out var db);
        var stored = await db.Units.SingleAsync(u => u.Id == unit.Id, Cancel);
        stored.Describe(stored.Name, stored.Kind, $"KHÁC {unit.Code}", null, null);
        await db.SaveAsync(app.World.Deed(), "sửa xen vào", Cancel);
        var page = await ListVisitor.ReadAsync(await office.PostAsync(Excel + "/ghi", fields));
        Assert.Contains("Dữ liệu vừa thay đổi", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"“KHÁC {unit.Code}” thành “MỚI {unit.Code}”", page.Body.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync(Excel + "/ghi", ListVisitor.Fields(page));
        Assert.Equal($"MỚI {unit.Code}", await db.Units.Where(u => u.Id == unit.Id).Select(u => u.Abbreviation).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Only_the_office_brings_units()
    {
        var member = await app.SignInAsync(await app.World.PersonInAsync(await app.World.UnitAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(Excel));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(Excel + "/tai-ve.xlsx"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(Excel + "/ghi", new() { ["Text"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await app.Stranger().StatusAsync(Excel));
    }

    private static List<object?[]> Rows(int mark) =>
        [.. Enumerable.Range(1, 300).Select(i => new object?[] { null, $"Đơn vị số {i:000} mốc {mark}", "Sở, ban, ngành", $"ĐV{i:000}-{mark}", null, i % 7 == 0 ? "Bộ ở trung ương" : null, null })];

    private static byte[] File(List<object?[]> rows) => Workbook.Write(("Đơn vị", [[.. Heads], .. rows]));

    private async Task<int> CountAsync()
    {
        await using var scope = app.Database(out var db);
        return await db.Units.CountAsync(u => EF.Functions.Like(u.Name, "Đơn vị số %"), Cancel);
    }

    private static Task<IHtmlDocument> PreviewAsync(Visitor office, byte[] file) => new ListVisitor(office, Excel).PreviewAsync(file);

    private static Task TakeAsync(Visitor office, byte[] file) => new ListVisitor(office, Excel).TakeAsync(file);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : UnitListTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : UnitListTests(app);
}
