using System.Globalization;
using System.Text;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>The file itself: the same bytes again, its claims, its type, its structure.</summary>
public class PdfFileTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture_and_on_any_thread()
    {
        var once = PdfRenderer.Render(HardDocuments.Draft);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "vi-VN", "de-DE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(once, PdfRenderer.Render(HardDocuments.Draft));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => PdfRenderer.Render(HardDocuments.Draft)), bytes => Assert.Equal(once, bytes));
    }

    [Fact]
    public void Another_word_or_another_date_gives_other_bytes()
    {
        var document = HardDocuments.Dispatch;
        var bytes = PdfRenderer.Render(document);
        Assert.NotEqual(bytes, PdfRenderer.Render(document with { IsDraft = true }));
        Assert.NotEqual(bytes, PdfRenderer.Render(document with { Metadata = document.Metadata with { Date = new(2026, 2, 5, 8, 0, 0, TimeSpan.Zero) } }));
    }

    [Fact]
    public void The_file_names_its_title_and_language_and_claims_no_conformance_it_has_not_proved()
    {
        var date = new DateTimeOffset(2026, 2, 5, 15, 30, 0, TimeSpan.FromHours(7));
        var text = Encoding.Latin1.GetString(PdfRenderer.Render(HardDocuments.Plain with { Metadata = new("Báo cáo <1> & \"2\"") { Author = "Khối 5", Identifier = "vb-1", Date = date } }));
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
        Assert.Contains("/Marked true", text, StringComparison.Ordinal);
        Assert.Contains("/Lang<FEFF00760069>", text, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20260205083000Z)", text, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-02-05T08:30:00Z", text, StringComparison.Ordinal);
        Assert.Contains("&lt;1&gt; &amp; &quot;2&quot;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_date_the_file_tells_no_time()
    {
        var text = Encoding.Latin1.GetString(PdfRenderer.Render(HardDocuments.Plain));
        Assert.DoesNotContain("Date", text, StringComparison.Ordinal);
    }

    [Theory, InlineData("Invitation"), InlineData("Minutes"), InlineData("Report"), InlineData("Hard"), InlineData("Dispatch")]
    public void Another_checker_finds_the_file_sound(string name)
    {
        Poppler.Require("qpdf", "qpdf");
        Assert.Contains("No syntax or stream encoding errors found", Poppler.Run("qpdf", PdfRenderer.Render(SameTextTests.Document(name)), "--check", "{file}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_face_is_embedded_as_a_subset_with_its_unicode()
    {
        Poppler.Require();
        var fonts = Poppler.Run("pdffonts", PdfRenderer.Render(HardDocuments.Draft), "{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(4, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+Tinos\S* +CID TrueType +Identity-H +yes yes yes", font));
    }

    [Fact]
    public void The_structure_has_headings_lists_tables_with_scope_and_a_described_code()
    {
        Poppler.Require();
        var structure = Poppler.Run("pdfinfo", PdfRenderer.Render(HardDocuments.Draft), "-struct", "{file}");
        foreach (var part in new[] { "Document", "H1", "H2", "H4", "L (", "LI", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "/Scope /Column", "/RowSpan 2", "/ColSpan 5", "Figure" })
            Assert.Contains(part, structure, StringComparison.Ordinal);
    }
}
