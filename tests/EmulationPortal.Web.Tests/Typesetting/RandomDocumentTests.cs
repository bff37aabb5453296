using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Documents nobody would write: they print all the same, inside the margins, with every word in order.</summary>
public class RandomDocumentTests
{
    private static readonly string[] Syllables = ["nghiêng", "Đỗ", "ưỡn", "a", "Ẵ", "khuyến", "6", "tháng", "đầu", "-", "2026", "<b>", "&amp;", "trường", "TRƯỜNG", "\u00A0x", "e\u0301", "quý", "IV", new string('ộ', 90)];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Any_document_prints_and_previews_the_same_words(int seed)
    {
        var document = Document(new Random(seed));
        Assert.Equal(WrittenForm.Plain(DocumentText.Of(document)), SameTextTests.HtmlText(document));
        var pdf = PdfRenderer.Render(document);
        Assert.Equal(pdf, PdfRenderer.Render(Document(new Random(seed))));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Any_document_stays_inside_its_margins_with_every_word_in_order(int seed)
    {
        Poppler.Require();
        for (var i = 0; i < 5; i++)
        {
            var document = Document(new Random((100 * seed) + i));
            var pdf = PdfRenderer.Render(document);
            Assert.Equal(Letters(DocumentText.Of(document)), Letters(Poppler.StructureText(pdf)));
            Inside(document, pdf);
        }
    }

    // A word too long for a narrow column is broken, and the reader sees two: only the letters can be compared.
    private static string Letters(string text) => WrittenForm.Plain(text).Replace(" ", "", StringComparison.Ordinal);

    private static void Inside(OfficialDocument document, byte[] pdf)
    {
        const double mm = 72 / 25.4;
        var isWide = document.Orientation == Orientation.Landscape;
        var (left, right, bottom) = isWide ? (20 * mm, 282 * mm, 190 * mm) : (30 * mm, 195 * mm, 277 * mm);
        foreach (var word in Poppler.Words(pdf))
        {
            Assert.InRange(word.Left, left - 0.1, right);
            Assert.InRange(word.Right, left, right + 0.1);
            Assert.InRange(word.Baseline, 14 * mm, bottom);
        }
    }

    internal static OfficialDocument Document(Random random) => HardDocuments.Plain with
    {
        Profile = (Profile)random.Next(2),
        Orientation = (Orientation)random.Next(2),
        IsDraft = random.Next(4) == 0,
        Letterhead = random.Next(5) == 0 ? null : new(Text(random, 6), Text(random, 6)) { Number = random.Next(2) == 0 ? new("BC") : null, Subject = random.Next(3) == 0 ? Text(random, 9) : null, PlaceAndDate = random.Next(2) == 0 ? new("Huế", 2026) : null },
        Kind = random.Next(4) == 0 ? null : Text(random, 4),
        Abstract = Texts(random, 2, 12),
        Addressees = Texts(random, 3, 15),
        LegalBasis = Texts(random, 3, 30),
        Blocks = [.. Enumerable.Range(0, random.Next(14)).Select(_ => Block(random)), .. random.Next(2) == 0 ? Array.Empty<Block>() : [Closing(random)]],
    };

    private static Block Block(Random random) => random.Next(6) switch
    {
        0 => new Heading(random.Next(1, 4), Text(random, 12)) { IsCentred = random.Next(3) == 0 },
        1 => new ItemList((Marks)random.Next(3), [.. Texts(random, 30, 25).Select(text => (RichText)text)]),
        2 => Table(random),
        3 => new Paragraph(new RichText(Run.Bold(Text(random, 5)), " ", Run.Gap(random.Next(1, 30)), Run.Italic(Text(random, 40)))) { Alignment = (Alignment)random.Next(4) },
        _ => new Paragraph(Text(random, random.Next(3) == 0 ? 900 : 60)),
    };

    private static Table Table(Random random)
    {
        var columns = random.Next(1, 9);
        var rows = new List<TableRow>();
        for (var left = random.Next(30); left > 0;)
        {
            var span = columns < 2 ? 1 : Math.Min(left, random.Next(1, 4));
            TableCell Cell() => new((RichText)Text(random, random.Next(40) == 0 ? 250 : 6)) { IsSmall = random.Next(9) == 0 };
            rows.Add(new([Cell() with { RowSpan = span }, .. Enumerable.Range(1, columns - 1).Select(_ => Cell())]) { IsTotal = random.Next(9) == 0 });
            rows.AddRange(Enumerable.Range(1, span - 1).Select(_ => new TableRow([.. Enumerable.Range(1, columns - 1).Select(_ => Cell())])));
            left -= span;
        }
        return new Table([.. Enumerable.Range(0, columns).Select(_ => new TableColumn(Text(random, 3), random.Next(2) == 0 ? random.Next(10, 50) : null, (Alignment)random.Next(3)))], rows)
        {
            Caption = random.Next(2) == 0 ? Text(random, 10) : null,
            Unit = random.Next(3) == 0 ? Text(random, 3) : null,
            Note = random.Next(2) == 0 ? (RichText)Text(random, 40) : null,
        };
    }

    private static Closing Closing(Random random) => new([.. Enumerable.Range(0, random.Next(4)).Select(_ => new SignatureRow([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Signer(Text(random, 4), [.. Texts(random, 3, 8)]))]))])
    {
        Paragraphs = [.. Texts(random, 2, 30).Select(text => (RichText)text)],
        Recipients = Texts(random, 20, 8),
    };

    private static string[] Texts(Random random, int most, int words) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => Text(random, words))];

    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, words + 1)).Select(_ => Syllables[random.Next(random.Next(20) == 0 ? Syllables.Length : Syllables.Length - 1)]));
}
