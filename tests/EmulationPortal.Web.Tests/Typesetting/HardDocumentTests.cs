using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Long tables, many signers, long names, the marks of drafts and of issued documents.</summary>
public class HardDocumentTests
{
    private const double Millimetre = 72 / 25.4, Left = 30 * Millimetre, Right = 195 * Millimetre, Top = 20 * Millimetre, Bottom = 277 * Millimetre;

    [Fact]
    public void Forty_rows_keep_their_lines_together_under_a_head_on_every_page()
    {
        Poppler.Require();
        var words = Poppler.Words(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [HardDocuments.FortyRows] }));
        var pages = words.Max(word => word.Page);
        Assert.True(pages > 1);
        Assert.Equal(Enumerable.Range(1, pages), words.Where(word => word.Text == "STT").Select(word => word.Page));
        for (var row = 1; row <= 40; row++)
        {
            var page = words.Single(word => word.Text == $"{row}.000").Page;
            Assert.Equal(page, words.Single(word => word.Text == $"mã{row}đầu").Page);
            Assert.Equal(page, words.Single(word => word.Text == $"mã{row}cuối").Page);
        }
    }

    [Fact]
    public void Sixty_signers_share_baselines_by_row()
    {
        Poppler.Require();
        var words = Poppler.Words(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Closing([.. HardDocuments.Rows(60)]) { Paragraphs = ["Giao ước có hiệu lực./."] }] }));
        var names = Enumerable.Range(1, 60).Select(number => words.Single(word => word.Text == $"Số{number}")).ToList();
        foreach (var row in names.Chunk(3))
            Assert.Single(row.Select(name => (name.Page, Math.Round(name.Baseline, 2))).Distinct());
        Assert.True(names[^4].Page == names[^1].Page, "the last row stands alone");
    }

    [Fact]
    public void A_long_unit_name_is_balanced_over_its_lines()
    {
        Poppler.Require();
        var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Closing(new SignatureRow(new Signer("Vi Văn Trưởng", "HIỆU TRƯỞNG", HardDocuments.LongUnit)))] }));
        var unit = lines[1..^1];
        Assert.Equal(HardDocuments.LongUnit, string.Join(' ', unit.Select(line => line.Text)));
        Assert.Equal(2, unit.Count);
        Assert.True(unit.Min(line => line.Right - line.Left) > 0.75 * unit.Max(line => line.Right - line.Left));
    }

    [Fact]
    public void A_paragraph_of_three_pages_fills_them()
    {
        Poppler.Require();
        var text = string.Join(' ', Enumerable.Range(1, 1300).Select(number => $"câu{number}"));
        var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Paragraph(text)] })).Where(line => line.Baseline > Top).ToList();
        Assert.Equal(3, lines.Max(line => line.Page));
        Assert.Equal(text, string.Join(' ', lines.Select(line => line.Text)));
        Assert.All(lines.Take(lines.Count - 1), line => Assert.Equal(Right, line.Right, 0.05));
        Assert.All(lines.Where(line => line.Page < 3).GroupBy(line => line.Page), page => Assert.InRange(page.Max(line => line.Baseline), Bottom - 20, Bottom));
    }

    [Fact]
    public void A_word_wider_than_the_page_is_broken()
    {
        Poppler.Require();
        var word = string.Concat(Enumerable.Repeat("Nghiêng", 40));
        var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Paragraph(word)] }));
        Assert.Equal(word, string.Concat(lines.Select(line => line.Text)));
        Assert.All(lines, line => Assert.True(line.Right <= Right + 0.05));
    }

    [Fact]
    public void A_long_figure_widens_its_column_and_stays_whole()
    {
        Poppler.Require();
        var table = new Table([new("Chỉ tiêu"), new("Kế hoạch", 12, Alignment.Right), new("Ghi chú", 30)], [new("Kinh phí", "123.456.789", "triệu đồng"), new TableRow("Tổng cộng", "1.123.456.789", "") { IsTotal = true }]);
        var words = Poppler.Words(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [table] }));
        Assert.Contains(words, word => word.Text == "123.456.789");
        Assert.Contains(words, word => word.Text == "1.123.456.789");
        Assert.All(words, word => Assert.True(word.Right <= Right + 0.05));
    }

    [Fact]
    public void A_row_taller_than_a_page_breaks_between_its_lines()
    {
        Poppler.Require();
        var text = string.Join(' ', Enumerable.Range(1, 2000).Select(number => $"ý{number}"));
        var table = new Table([new("STT", 12), new("Nội dung")], [new("1", "Ngắn"), new(new TableCell((RichText)"2") { RowSpan = 2 }, text), new("Cuối")]);
        var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [table] })).Where(line => line.Baseline > Top).ToList();
        Assert.True(lines.Max(line => line.Page) >= 2);
        Assert.All(lines, line => Assert.True(line.Baseline <= Bottom));
        Assert.Equal(Enumerable.Range(1, lines.Max(line => line.Page)), lines.Where(line => line.Text == "STT Nội dung").Select(line => line.Page));
        Assert.EndsWith("ý2000", string.Join(' ', lines.Select(line => line.Text)).Replace(" Cuối", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Recipients_that_reach_below_the_signature_go_on_over_the_page()
    {
        Poppler.Require();
        var closing = new Closing(new SignatureRow(new Signer("Vi Văn Trưởng", "TRƯỞNG KHỐI"))) { Recipients = [.. Enumerable.Range(1, 80).Select(number => $"Đơn vị {number}")] };
        var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [closing] }));
        Assert.Equal(80, lines.Count(line => line.Text.StartsWith("- Đơn vị", StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.True(line.Baseline <= Bottom));
    }

    [Fact]
    public void A_draft_is_marked_on_every_page_and_the_check_line_stands_at_the_foot_of_the_first()
    {
        Poppler.Require();
        var words = Poppler.Words(PdfRenderer.Render(HardDocuments.Draft));
        Assert.Equal(Enumerable.Range(1, words.Max(word => word.Page)), words.Where(word => word.Text == "DỰ" && word.Baseline < Top).Select(word => word.Page));
        var foot = words.Where(word => word.Page == 1 && word.Baseline > Bottom).ToList();
        Assert.Equal("Mã kiểm tra: K5TT-7Q4M-92XK Kiểm tra văn bản tại: thidua.example.vn/kiem-tra", string.Join(' ', foot.Select(word => word.Text)));
        Assert.Equal(Left + (13.4 * Millimetre), foot.Min(word => word.Left), 0.1);
        Assert.DoesNotContain(words, word => word.Page > 1 && word.Baseline > Bottom);
    }

    [Fact]
    public void An_annex_may_lie_across_and_goes_on_with_the_numbers()
    {
        Poppler.Require();
        var pdf = PdfRenderer.Render(HardDocuments.Draft);
        var pages = Poppler.Words(pdf).Max(word => word.Page);
        Assert.Contains("841.89 x 595.28", Poppler.Run("pdfinfo", pdf, "-f", $"{pages}", "-l", $"{pages}", "{file}"), StringComparison.Ordinal);
        Assert.Contains(Poppler.Words(pdf), word => word.Page == pages && word.Baseline < Top && word.Text == $"{pages}");
    }

    [Fact]
    public void A_cell_over_several_columns_stands_at_the_left()
    {
        Poppler.Require();
        var group = Poppler.Words(PdfRenderer.Render(HardDocuments.Draft)).Last(word => word.Text == "I.");
        Assert.Equal(20 * Millimetre, group.Left, 5.0);
    }

    [Fact]
    public void A_table_without_columns_is_refused() => Assert.Throws<ArgumentException>(() => new Table([], []));
}
