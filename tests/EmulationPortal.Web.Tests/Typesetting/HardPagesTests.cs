using System.Buffers.Binary;
using System.Text;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;
using EmulationPortal.Typesetting.Word;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The longest names, narrow columns, empty tables, a wide table over several sheets, signers at the foot of a page, marks over and under letters.</summary>
public class HardPagesTests
{
    private const double Millimetre = 72 / 25.4, Top = 20 * Millimetre;
    private static readonly (double Left, double Right) Upright = (30 * Millimetre, 195 * Millimetre), Across = (20 * Millimetre, 282 * Millimetre);

    [Fact]
    public void Forty_rows_go_over_sheets_that_lie_across_with_their_head_and_number()
    {
        Poppler.Require();
        var document = HardDocuments.Plain with { Orientation = Orientation.Landscape, Blocks = [HardDocuments.FortyRows] };
        var words = Poppler.Words(Whole(document));
        var pages = words.Max(word => word.Page);
        Assert.InRange(pages, 2, 4);
        Assert.Equal(Enumerable.Range(1, pages), words.Where(word => word.Text == "STT").Select(word => word.Page));
        for (var row = 1; row <= 40; row++)
            Assert.Single(words.Where(word => word.Text == $"{row}.000" || word.Text == $"mã{row}đầu" || word.Text == $"mã{row}cuối").Select(word => word.Page).Distinct());
        var numbers = words.Where(word => word.Baseline < Top).ToList();
        Assert.Equal(Enumerable.Range(2, pages - 1).Select(page => ($"{page}", page)), numbers.Select(word => (word.Text, word.Page)));
        Assert.All(numbers, number => Assert.Equal((Across.Left + Across.Right) / 2, (number.Left + number.Right) / 2, 0.5));
        Assert.All(words.Except(numbers), word => Assert.True(word.Left >= Across.Left && word.Right <= Across.Right && word.Baseline <= 190 * Millimetre, word.Text));
    }

    [Fact]
    public void Two_signers_come_to_the_foot_of_a_page_together_and_with_words_before_them()
    {
        Poppler.Require();
        var signers = new Closing(new SignatureRow(new Signer("Phan Ngọc Diễm", "THƯ KÝ"), new Signer("Lê Quốc Thịnh", "CHỦ TỌA")))
        {
            Paragraphs = ["Biên bản được lập thành 05 bản.", "Hội nghị kết thúc vào 16 giờ 45 phút./."],
            Recipients = ["Các đơn vị trong khối", "Lưu: hồ sơ khối"],
        };
        var atTheFoot = 0;
        for (var before = 18; before < 36; before++)
        {
            var blocks = Enumerable.Range(1, before).Select(number => new Paragraph($"Câu thứ {number}."));
            var lines = Poppler.Lines(PdfRenderer.Render(HardDocuments.Plain with { Blocks = [.. blocks, signers] })).Where(line => line.Baseline > Top).ToList();
            var closing = lines[lines.FindIndex(line => line.Text.StartsWith("Biên bản được", StringComparison.Ordinal))..];
            Assert.Single(closing.Select(line => line.Page).Distinct());
            Assert.Contains(closing, line => line.Text == "THƯ KÝ CHỦ TỌA");
            Assert.Contains(closing, line => line.Text == "Phan Ngọc Diễm Lê Quốc Thịnh");
            if (closing[^1].Page == 1 && (277 * Millimetre) - closing[^1].Baseline < 25)
                atTheFoot++;
        }
        Assert.True(atTheFoot > 0, "no signature came to the foot of a page");
    }

    [Fact]
    public void The_longest_name_stands_whole_in_every_place_and_touches_nothing()
    {
        Poppler.Require();
        var name = HardDocuments.LongestUnit;
        Assert.True(name.Length >= 150);
        var document = HardDocuments.Plain with
        {
            Letterhead = new("SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH SƠN HẢI", name.ToUpperInvariant()) { Number = new("BC-TTGDNN"), PlaceAndDate = new("Sơn Hải", 2026) },
            Kind = "BÁO CÁO",
            Abstract = [$"Tự kiểm tra của {name}"],
            Addressees = [name],
            Blocks =
            [
                new Table([new("STT", 11, Alignment.Centre), new("Đơn vị", 40), new("Nội dung"), new("Điểm", 16, Alignment.Right)], [new("1", name, name, "98,75")]) { Caption = "Bảng 1. Đơn vị" },
                new Closing(new SignatureRow(new Signer("Vi Văn Trưởng", "TM. KHỐI THI ĐUA", "GIÁM ĐỐC", name.ToUpperInvariant()))) { Paragraphs = ["Trên đây là báo cáo./."], Recipients = [name, "Lưu: VT"] },
            ],
        };
        var pdf = Whole(document);
        var words = Poppler.Words(pdf);
        Assert.All(words, word => Assert.True(word.Left >= Upright.Left - 0.05 && word.Right <= Upright.Right + 0.05, word.Text));
        var motto = words.First(word => word.Text == "CỘNG");
        Assert.All(words.Where(word => word.Page == 1 && word.Baseline < words.First(kind => kind.Text == "BÁO" && kind.Left > motto.Left - 100).Baseline && word.Left < motto.Left - 10), word => Assert.True(word.Right < motto.Left, word.Text));
        Untouched(words);

        foreach (var row in (SignatureRow[])[new(Head("A"), Head("B")), new(Head("A"), Head("B"), Head("C"))])
            Untouched(Poppler.Words(Whole(HardDocuments.Plain with { Blocks = [new Closing(row) { Paragraphs = ["Giao ước có hiệu lực./."] }] })));

        static Signer Head(string person) => new($"Nguyễn Văn {person}", "GIÁM ĐỐC", HardDocuments.LongestUnit.ToUpperInvariant());
    }

    [Fact]
    public void A_word_without_a_break_stays_in_its_narrow_column()
    {
        Poppler.Require();
        var word = string.Concat(Enumerable.Repeat("nghiêng", 12));
        var pdf = PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Table([new("STT", 12), new("Mã", 20), new("Ghi chú")], [new("1", word, "mép")])] });
        var words = Poppler.Words(pdf);
        var parts = words.Where(part => part.Text.Length > 0 && word.Contains(part.Text, StringComparison.Ordinal) && part.Text is not ("1" or "mép")).ToList();
        Assert.Equal(word, string.Concat(parts.Select(part => part.Text)));
        Assert.All(parts, part => Assert.True(part.Right <= words.Single(next => next.Text == "mép").Left, part.Text));
    }

    [Fact]
    public void A_table_without_rows_shows_its_head_in_every_format()
    {
        Poppler.Require();
        var empty = new Table([new("STT", 12), new("Đơn vị"), new("Điểm", 20)], []) { Caption = "Bảng 1. Chưa có số liệu", ColumnNumbers = ["(1)", "(2)", "(3)"], Note = "Ghi chú: chưa nộp." };
        var text = WrittenForm.Plain("Trước. Bảng 1. Chưa có số liệu STT Đơn vị Điểm (1) (2) (3) Ghi chú: chưa nộp. Sau.");
        var document = HardDocuments.Plain with { Blocks = [new Paragraph("Trước."), empty, new Paragraph("Sau.")] };
        Assert.Equal(text, SameTextTests.PdfText(Whole(document)));
    }

    [Fact]
    public void The_marks_of_a_line_stay_clear_of_the_letters_above_and_of_the_rules_of_a_table()
    {
        Poppler.Require();
        const string high = "ẴẲỖỔỮỬẶ";
        foreach (var (face, bold, italic) in new[] { (TrueTypeFont.Regular, false, false), (TrueTypeFont.Bold, true, false), (TrueTypeFont.Italic, false, true), (TrueTypeFont.BoldItalic, true, true) })
        {
            var run = new RichText(new Run($"{high}\n{high}", bold, italic));
            var rise = high.Max(letter => BinaryPrimitives.ReadInt16BigEndian(face.Outline(face.GlyphOf(letter))[8..])) / (double)face.UnitsPerEm;
            var pages = PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Paragraph(run), new Table([new("A")], [new TableRow(new TableCell(run)), new TableRow(new TableCell(run))])] });
            var lines = Poppler.Words(pages).Where(word => word.Text == high).ToList();
            Assert.Equal(6, lines.Count);
            foreach (var (above, below) in new[] { (0, 1), (2, 3), (4, 5) })
                Assert.True(lines[below].Baseline - lines[above].Baseline > rise * lines[below].Size * 1.05, $"{face.ItalicAngle}: marks reach the line above");
            Assert.True(lines[4].Baseline - lines[3].Baseline - (rise * lines[4].Size) > 0.22 * lines[3].Size, "marks reach the rule between two rows");
        }
    }

    /// <summary>A line of an exact height cuts marks off in Word: none that bears words has one.</summary>
    [Fact]
    public void No_line_with_words_has_an_exact_height_in_Word()
    {
        var w = WordReader.W;
        foreach (var document in new[] { HardDocuments.Draft, HardDocuments.Dispatch, SpecimenGeometryTests.Document("Minutes"), SpecimenGeometryTests.Document("Report") })
        {
            var file = WordRenderer.Render(document);
            var exact = WordReader.Part(file, "styles").Elements(w + "style").Where(style => Exact(style.Element(w + "pPr"))).Select(style => style.Attribute(w + "styleId")!.Value).ToHashSet();
            var paragraphs = WordReader.Part(file, "document").Descendants(w + "p").Where(p => WordReader.Text(p).Trim().Length > 0).ToList();
            Assert.NotEmpty(paragraphs);
            Assert.All(paragraphs, p => Assert.False(Exact(p.Element(w + "pPr")) || exact.Contains(WordReader.Val(p.Element(w + "pPr")?.Element(w + "pStyle")) ?? ""), WordReader.Text(p)));
        }

        bool Exact(System.Xml.Linq.XElement? properties) => properties?.Element(w + "spacing")?.Attribute(w + "lineRule")?.Value == "exact";
    }

    [Fact]
    public void Decomposed_names_are_composed_everywhere_in_a_document()
    {
        var document = HardDocuments.Dispatch;
        var decomposed = document with
        {
            Letterhead = document.Letterhead! with { Body = document.Letterhead.Body.Normalize(NormalizationForm.FormD), Subject = document.Letterhead.Subject!.Normalize(NormalizationForm.FormD) },
            Addressees = [.. document.Addressees.Select(addressee => addressee.Normalize(NormalizationForm.FormD))],
        };
        Assert.NotEqual(document.Letterhead!.Body, decomposed.Letterhead!.Body);
        Assert.Equal(PdfRenderer.Render(document), PdfRenderer.Render(decomposed));
        Assert.Equal(WordRenderer.Render(document), WordRenderer.Render(decomposed));
        Assert.Equal(SameTextTests.HtmlText(document), SameTextTests.HtmlText(decomposed));
    }

    /// <summary>The PDF of a document whose three renderings hold the same words.</summary>
    private static byte[] Whole(OfficialDocument document)
    {
        WordTests.Whole(document);
        var (text, pdf) = (WrittenForm.Plain(DocumentText.Of(document)), PdfRenderer.Render(document));
        Assert.Equal(text, SameTextTests.HtmlText(document));
        Assert.Equal(text, SameTextTests.PdfText(pdf));
        return pdf;
    }

    /// <summary>Fails where two words stand on one another: closer than half a line above one another and side by side.</summary>
    private static void Untouched(List<Word> words)
    {
        foreach (var page in words.GroupBy(word => word.Page).Select(page => page.ToList()))
            for (var i = 0; i < page.Count; i++)
                for (var j = i + 1; j < page.Count; j++)
                    Assert.False(Math.Abs(page[i].Baseline - page[j].Baseline) < 0.8 * Math.Min(page[i].Size, page[j].Size) && page[i].Left < page[j].Right - 0.1 && page[j].Left < page[i].Right - 0.1, $"{page[i].Text} on {page[j].Text}");
    }
}
