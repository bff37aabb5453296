using System.Globalization;
using System.Text;
using System.Xml.Linq;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Word;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The Word file: the words of the document, valid, in real styles, lists and tables, the same bytes again.</summary>
public class WordTests
{
    private static readonly XNamespace W = WordReader.W;

    public static TheoryData<string> Names => ["Invitation", "Minutes", "Report", "Hard", "Dispatch"];

    [Theory, MemberData(nameof(Names))]
    public void The_file_is_valid_and_holds_the_words_of_the_document(string name) => Whole(SameTextTests.Document(name));

    [Fact]
    public void Random_documents_are_valid_and_hold_their_words()
    {
        for (var seed = 0; seed < 40; seed++)
            Whole(RandomDocumentTests.Document(new Random(seed)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture_and_on_any_thread()
    {
        var once = WordRenderer.Render(HardDocuments.Draft);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "vi-VN", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(once, WordRenderer.Render(HardDocuments.Draft));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => WordRenderer.Render(HardDocuments.Draft)), bytes => Assert.Equal(once, bytes));
    }

    [Fact]
    public void The_points_of_a_list_go_as_officials_count_them_and_are_counted_by_Word()
    {
        var list = new ItemList(Marks.Letters, [.. Enumerable.Range(1, 30).Select(number => (RichText)$"điểm thứ {number}")]);
        var file = Whole(HardDocuments.Plain with { Blocks = [list, new ItemList(Marks.Numbers, "một", "hai"), new Paragraph("giữa"), new ItemList(Marks.Numbers, "ba") { First = 3 }, new ItemList(Marks.Dash, "gạch")] });
        Assert.Contains("d) điểm thứ 4 đ) điểm thứ 5 e) điểm thứ 6 g) điểm thứ 7", WordReader.Text(file), StringComparison.Ordinal);
        Assert.Contains("1. một 2. hai giữa 3. ba - gạch", WordReader.Text(file), StringComparison.Ordinal);
        var items = WordReader.Of(WordReader.Part(file, "document"), "ListParagraph").ToList();
        Assert.Equal(34, items.Count);
        Assert.All(items, item => Assert.NotNull(item.Element(W + "pPr")!.Element(W + "numPr")));
        Assert.DoesNotContain(items, item => WordReader.Text(item).Contains(')', StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_table_repeats_its_head_and_no_row_is_parted()
    {
        var file = Whole(HardDocuments.Plain with { Orientation = Orientation.Landscape, Blocks = [HardDocuments.FortyRows] });
        var table = WordReader.Part(file, "document").Descendants(W + "tbl").Single();
        var rows = table.Elements(W + "tr").ToList();
        Assert.Equal(41, rows.Count);
        Assert.Equal([true, .. Enumerable.Repeat(false, 40)], rows.Select(row => row.Descendants(W + "tblHeader").Any()));
        Assert.All(rows, row => Assert.NotNull(row.Element(W + "trPr")!.Element(W + "cantSplit")));
        Assert.Equal("TableGrid", WordReader.Val(table.Descendants(W + "tblStyle").Single()));
        Assert.Equal("landscape", WordReader.Part(file, "document").Descendants(W + "pgSz").Single().Attribute(W + "orient")!.Value);
    }

    [Fact]
    public void A_draft_has_its_mark_a_page_number_from_page_2_and_an_annex_across_the_sheet()
    {
        var file = Whole(HardDocuments.Draft);
        var body = WordReader.Part(file, "document");
        Assert.Equal([false, true], body.Descendants(W + "sectPr").Select(section => section.Element(W + "pgSz")!.Attribute(W + "orient") is not null));
        Assert.Equal([true, false], body.Descendants(W + "sectPr").Select(section => section.Element(W + "titlePg") is not null));
        Assert.Equal("DỰ THẢO", WordReader.Text(WordReader.Part(file, "headerFirst")));
        Assert.Empty(WordReader.Part(file, "headerFirst").Descendants(W + "fldSimple"));
        foreach (var name in new[] { "headerPortrait", "headerLandscape" })
            Assert.Equal("PAGE", WordReader.Part(file, name).Descendants(W + "fldSimple").Single().Attribute(W + "instr")!.Value);
        Assert.Contains("word/media/qr.png", WordReader.Names(file));
        Assert.Equal(2, body.Descendants(W + "tbl").Count(table => WordReader.Val(table.Descendants(W + "tblStyle").First()) == "TableGrid"));
        Assert.Contains(body.Descendants(W + "vMerge"), merge => WordReader.Val(merge) == "restart");
        Assert.Contains(body.Descendants(W + "gridSpan"), span => WordReader.Val(span) == "5");
    }

    [Fact]
    public void Every_paragraph_has_a_style_that_is_defined_and_the_type_is_Times_New_Roman_in_Vietnamese()
    {
        var file = WordRenderer.Render(HardDocuments.Draft);
        var styles = WordReader.Part(file, "styles");
        var defined = styles.Elements(W + "style").Select(style => style.Attribute(W + "styleId")!.Value).ToHashSet();
        Assert.All(new[] { "document", "headerFirst", "headerPortrait", "footerFirst" }.SelectMany(name => WordReader.Part(file, name).Descendants(W + "p")),
            paragraph => Assert.Contains(WordReader.Val(paragraph.Element(W + "pPr")!.Element(W + "pStyle"))!, defined));
        Assert.Equal("Times New Roman", styles.Descendants(W + "rFonts").Single().Attribute(W + "hAnsi")!.Value);
        Assert.Equal("vi-VN", WordReader.Val(styles.Descendants(W + "lang").Single()));
        Assert.Equal("GIAO ƯỚC THI ĐUA", WordReader.Text(WordReader.Of(WordReader.Part(file, "document"), "Title").Single()));
        Assert.Equal("I. CHỈ TIÊU", WordReader.Text(WordReader.Of(WordReader.Part(file, "document"), "Heading1").Single()));
    }

    [Fact]
    public void Sixty_signers_stand_in_rows_tied_to_one_another_at_the_end()
    {
        var file = Whole(HardDocuments.Plain with { Blocks = [new Closing([.. HardDocuments.Rows(60)]) { Paragraphs = ["Giao ước có hiệu lực./."] }] });
        var tables = WordReader.Part(file, "document").Descendants(W + "tbl").ToList();
        Assert.Equal(20, tables.Count);
        Assert.All(tables, table => Assert.Equal(3, table.Descendants(W + "tc").Count()));
        Assert.All(WordReader.Of(tables[^2], "HoTen"), name => Assert.NotNull(name.Element(W + "pPr")!.Element(W + "keepNext")));
        Assert.All(WordReader.Of(tables[0], "HoTen"), name => Assert.Null(name.Element(W + "pPr")!.Element(W + "keepNext")));
    }

    [Fact]
    public void Every_Vietnamese_letter_in_every_face_is_written_composed()
    {
        const string letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        var words = letters + " " + letters.ToUpperInvariant();
        var runs = new[] { new Run(words), Run.Bold(words), Run.Italic(words), new Run(words, true, true) }.Select(run => run with { Text = run.Text.Normalize(NormalizationForm.FormD) });
        var file = Whole(HardDocuments.Plain with { Blocks = [.. runs.Select(run => new Paragraph(new RichText(run)))] });
        Assert.Equal(string.Join(' ', Enumerable.Repeat(words, 4)), WordReader.Text(file));
        Assert.True(WordReader.Text(WordReader.Part(file, "document")).IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void A_paragraph_of_three_pages_an_empty_document_and_strange_signs_are_written()
    {
        Whole(HardDocuments.Plain);
        Whole(HardDocuments.Plain with { Blocks = [new Paragraph(string.Join(' ', Enumerable.Repeat("Khối thi đua số 7 tổ chức phát động phong trào thi đua yêu nước", 150)))] });
        Whole(HardDocuments.Plain with { Blocks = [new Paragraph("trước <b> & \"漢😀\" \u0001 sau \uD800"), new Paragraph("hai\ndòng")] });
    }

    /// <summary>The file of a document, once it is found valid and to hold the words of the model.</summary>
    internal static byte[] Whole(OfficialDocument document)
    {
        var file = WordRenderer.Render(document);
        WordReader.Validate(file);
        Assert.Equal(WrittenForm.Plain(DocumentText.Of(document)), WordReader.Text(file));
        return file;
    }
}
