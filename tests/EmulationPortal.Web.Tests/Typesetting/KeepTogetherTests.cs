using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>What stays on one page, wherever the page happens to end: the text before is lengthened line by line.</summary>
public class KeepTogetherTests
{
    private const double Top = 20 * 72 / 25.4;

    [Fact]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        Poppler.Require();
        foreach (var lines in AtEveryLine([new Heading(1, "I. ĐẦU MỤC"), new Heading(2, "1. Tiểu mục"), new Paragraph(LongText(4)), new Paragraph("Lời dẫn:"), new ItemList(Marks.Dash, "Một việc.")]))
        {
            var heading = lines.FindIndex(line => line.Text == "I. ĐẦU MỤC");
            Assert.Equal(lines[heading].Page, lines[heading + 3].Page); // both headings and two lines of text
            var lead = lines.FindIndex(line => line.Text == "Lời dẫn:");
            Assert.Equal(lines[lead].Page, lines[lead + 1].Page);
        }
    }

    [Theory, InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void No_line_of_a_paragraph_stands_alone(int sentences)
    {
        Poppler.Require();
        foreach (var lines in AtEveryLine([new Paragraph("Đoạn " + LongText(sentences))]))
        {
            var start = lines.FindIndex(line => line.Text.StartsWith("Đoạn", StringComparison.Ordinal));
            var byPage = lines[start..].GroupBy(line => line.Page).Select(page => page.Count());
            Assert.All(byPage, count => Assert.True(count >= 2, $"{count} line alone"));
        }
    }

    [Fact]
    public void A_signature_takes_its_closing_paragraph_along()
    {
        Poppler.Require();
        var closing = new Closing(new SignatureRow(new Signer("Tên Người Ký", "TM. KHỐI THI ĐUA", "TRƯỞNG KHỐI")))
        {
            Paragraphs = ["Trên đây là báo cáo./."],
            Recipients = ["Sở Nội vụ", "Lưu: VT"],
        };
        foreach (var lines in AtEveryLine([closing]))
            Assert.Single(lines.Where(line => line.Text.StartsWith("Trên đây", StringComparison.Ordinal) || line.Text.Contains("TM.", StringComparison.Ordinal) || line.Text.StartsWith("- Lưu", StringComparison.Ordinal) || line.Text == "Tên Người Ký").Select(line => line.Page).Distinct());
    }

    [Fact]
    public void A_signature_without_closing_words_takes_the_end_of_the_table_along()
    {
        Poppler.Require();
        var table = new Table([new("Nội dung")], [.. Enumerable.Range(1, 6).Select(number => new TableRow($"Dòng {number}"))]) { Note = "Ghi chú." };
        foreach (var lines in AtEveryLine([table, new Closing(new SignatureRow(new Signer("Tên Người Ký", "TRƯỞNG KHỐI")))]))
        {
            int PageOf(string text) => lines.Single(line => line.Text == text).Page;
            Assert.Equal(PageOf("Tên Người Ký"), PageOf("Dòng 5"));
            Assert.Equal(PageOf("Tên Người Ký"), PageOf("Ghi chú."));
        }
    }

    [Fact]
    public void Closing_words_after_a_table_take_its_last_two_rows_along()
    {
        Poppler.Require();
        var table = new Table([new("Nội dung")], [.. Enumerable.Range(1, 6).Select(number => new TableRow($"Dòng {number}"))]);
        foreach (var lines in AtEveryLine([table, new Closing(new SignatureRow(new Signer("Tên Người Ký", "CHỦ TỌA"))) { Paragraphs = ["Biên bản lập thành 05 bản."] }]))
        {
            int PageOf(string text) => lines.Single(line => line.Text == text).Page;
            Assert.Equal(PageOf("Tên Người Ký"), PageOf("Biên bản lập thành 05 bản."));
            Assert.Equal(PageOf("Tên Người Ký"), PageOf("Dòng 5"));
        }
    }

    [Fact]
    public void A_long_name_in_capitals_parts_before_the_place()
    {
        Poppler.Require();
        var document = HardDocuments.Plain with { Blocks = [new Closing(new SignatureRow(new Signer("Tên Người Ký", "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÂM GIANG")))] };
        Assert.Contains(Poppler.Lines(PdfRenderer.Render(document)), line => line.Text == "TỈNH LÂM GIANG");
    }

    [Fact]
    public void A_table_has_two_rows_on_each_side_and_its_head_on_every_page()
    {
        Poppler.Require();
        var table = new Table([new("Đầu bảng")], [.. Enumerable.Range(1, 8).Select(number => new TableRow($"Dòng {number}"))]) { Caption = "Bảng 1. Tên bảng" };
        foreach (var lines in AtEveryLine([table]))
        {
            var pages = lines.Where(line => line.Text.StartsWith("Dòng", StringComparison.Ordinal)).GroupBy(line => line.Page).ToList();
            Assert.All(pages, page => Assert.True(page.Count() >= 2, $"{page.Count()} row alone"));
            Assert.Equal(pages.Select(page => page.Key), lines.Where(line => line.Text == "Đầu bảng").Select(line => line.Page));
            Assert.Equal(pages[0].Key, lines.Single(line => line.Text == "Bảng 1. Tên bảng").Page);
        }
    }

    [Fact]
    public void Rows_of_one_unit_and_a_title_row_with_its_first_row_do_not_part()
    {
        Poppler.Require();
        var table = new Table(
            [new("Đơn vị", 50), new("Chỉ tiêu")],
            [
                new("Mở đầu", "a"), new("Tiếp theo", "b"),
                new(new TableCell((RichText)"Nhóm I") { ColumnSpan = 2 }) { IsGroup = true },
                new(new TableCell((RichText)"Trường") { RowSpan = 3 }, "một"), new("hai"), new("ba"),
                new("Kế cuối", "c"), new("Cuối", "d"),
            ]);
        foreach (var lines in AtEveryLine([table]))
            Assert.Single(lines.Where(line => line.Text is "Nhóm I" or "một" or "ba" || line.Text.Contains("hai", StringComparison.Ordinal)).Select(line => line.Page).Distinct());
    }

    [Fact]
    public void The_last_of_several_rows_of_signers_does_not_stand_alone()
    {
        Poppler.Require();
        foreach (var lines in AtEveryLine([new Closing([.. HardDocuments.Rows(9)]) { Paragraphs = ["Giao ước có hiệu lực từ ngày ký./."] }]))
        {
            int PageOf(string text) => lines.First(line => line.Text.Contains(text, StringComparison.Ordinal)).Page;
            Assert.Equal(PageOf("Giao ước có hiệu lực"), PageOf("Số1"));
            Assert.Equal(PageOf("Số4"), PageOf("Số7"));
            Assert.Contains("Số4", lines.First(line => line.Text.Contains("Số5", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Sentences that fill about so many lines.</summary>
    private static string LongText(int lines) => string.Concat(Enumerable.Repeat("Khối thi đua thực hiện các nội dung đã giao ước trong năm và báo cáo kết quả đúng hạn. ", lines));

    /// <summary>The lines without page numbers, with the blocks beginning at every height of the page.</summary>
    private static IEnumerable<List<TextLine>> AtEveryLine(Block[] blocks)
    {
        for (var before = 18; before < 36; before++)
        {
            var document = HardDocuments.Plain with { Blocks = [.. Enumerable.Range(1, before).Select(number => new Paragraph($"Câu thứ {number}.")), .. blocks] };
            yield return [.. Poppler.Lines(PdfRenderer.Render(document)).Where(line => line.Baseline > Top)];
        }
    }
}
