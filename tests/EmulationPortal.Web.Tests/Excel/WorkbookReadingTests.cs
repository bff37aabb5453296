using System.IO.Compression;
using System.Text;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Tests.Excel;

/// <summary>Files as Excel writes them: shared and rich texts, days of both systems, formulas with and without a result, merged cells, texts with signs XML cannot hold.</summary>
public sealed class WorkbookReadingTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Shared_rich_and_inline_texts_are_read_whole() =>
        Assert.Equal(["Tên đầy đủ", "Trường Cao đẳng Y tế", "Dòng một\ndòng hai", "_x0041_ là chữ", "ô riêng"], Row("""
            <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><t>ô riêng</t></is></c>
            """).Cells.Select(c => c.Typed));

    [Theory]
    [InlineData(false, 46078, "25/02/2026")]
    [InlineData(true, 44616, "25/02/2026")]
    [InlineData(false, 46387.5625, "31/12/2026")]
    [InlineData(false, 1, "01/01/1900")]
    public void Days_are_read_in_both_systems_by_their_style(bool from1904, double serial, string day)
    {
        var value = serial.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var row = Row($"""<c r="A1" s="1"><v>{value}</v></c><c r="B1" s="2"><v>{value}</v></c><c r="C1" s="4"><v>{value}</v></c>""", from1904);
        Assert.Equal([day, day, day], row.Cells.Select(c => c.Typed));
    }

    [Fact]
    public void A_number_in_a_style_of_numbers_is_a_number_in_Vietnamese() =>
        Assert.Equal(["1234,5", "46078", "0,1"], Row("""<c r="A1" s="3"><v>1234.5</v></c><c r="B1"><v>46078</v></c><c r="C1"><v>0.10000000000000001</v></c>""").Cells.Select(c => c.Typed));

    [Fact]
    public void A_formula_is_read_by_its_result_and_without_one_or_with_an_error_is_a_fault()
    {
        var row = Row("""
            <c r="A1"><f>C4*2</f><v>2469</v></c><c r="B1" t="str"><f>"Sở "&amp;"Nội vụ"</f><v>Sở Nội vụ</v></c><c r="C1"><f>SUM(A1)</f></c><c r="D1"><f>1+1</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1" t="b"><v>1</v></c>
            """);
        Assert.Equal(["2469", "Sở Nội vụ", WorkbookCell.NeverComputed, WorkbookCell.NeverComputed, "#DIV/0!", "", "Có"], row.Cells.Select(c => c.Typed));
        Assert.Equal([false, false, true, true, true, false, false], row.Cells.Select(c => c.IsFault));
    }

    [Fact]
    public void A_cell_merged_over_rows_counts_for_each_and_a_title_merged_over_columns_for_one()
    {
        var rows = WorkbookReading.Read(File("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>Tiêu đề</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Khối 1</t></is></c><c r="B3"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>
            """, merged: "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"))![0].Rows;
        Assert.Equal([(1, "Tiêu đề", ""), (3, "Khối 1", "1"), (4, "Khối 1", "2")], rows.Select(r => (r.Number, r.At(0).Typed, r.At(1).Typed)));
    }

    [Fact]
    public void What_is_written_is_read_back_and_nothing_of_it_is_a_formula()
    {
        object?[] cells = ["=1+1", "+84", "-5 điểm", "@Sở", "_x000D_", "hai\ndòng", "\"ngoặc\" & <dấu>", 1234.5m, new DateOnly(2026, 2, 25), " có cách "];
        var file = Workbook.Write(("Trang", [cells]));
        Assert.Equal(["=1+1", "+84", "-5 điểm", "@Sở", "_x000D_", "hai\ndòng", "\"ngoặc\" & <dấu>", "1234,5", "25/02/2026"], WorkbookReading.Read(file)![0].Rows[0].Cells.Take(9).Select(c => c.Typed));
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<f>", sheet.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_Excel_file_or_unpacks_beyond_reason_is_refused_whatever_its_name()
    {
        Assert.Null(WorkbookReading.Read("Tên,Loại\nA,B"u8.ToArray()));
        Assert.Null(WorkbookReading.Read(new byte[WorkbookReading.LargestFile + 1]));
        Assert.Null(WorkbookReading.Read(File(new string(' ', 60_000_000))));
        Assert.Null(WorkbookReading.Read(File("""<row r="1"><c r="A1" t="s"><v>99</v></c></row>""")));
    }

    private static WorkbookRow Row(string cells, bool from1904 = false) => Assert.Single(WorkbookReading.Read(File($"<row r=\"1\">{cells}</row>", from1904))![0].Rows);

    private static byte[] File(string rows, bool from1904 = false, string merged = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string path, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
            }

            Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>""");
            Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-42A]dd\/mm\/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\ &quot;day&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>""");
            Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>Tên đầy đủ</t></si><si><r><t>Trường</t></r><r><rPr><b/></rPr><t xml:space="preserve"> </t></r><r><t>Cao đẳng Y tế</t></r><rPh sb="0" eb="1"><t>phiên âm</t></rPh></si><si><t>Dòng một_x000A_dòng hai</t></si><si><t>_x005F_x0041_ là chữ</t></si></sst>""");
            Part("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{merged}</worksheet>""");
        }

        return file.ToArray();
    }
}
