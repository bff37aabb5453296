using System.Text;
using EmulationPortal.Typesetting;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Every letter of Vietnamese in every face, in and out again.</summary>
public class AlphabetTests
{
    private static readonly string Letters = AllLetters();

    [Fact]
    public void The_alphabet_has_its_letters() => Assert.Equal(2 * ((12 * 6) + 17), Letters.Length);

    [Fact]
    public void Every_letter_has_a_glyph_in_every_face()
    {
        foreach (var face in new[] { TrueTypeFont.Regular, TrueTypeFont.Bold, TrueTypeFont.Italic, TrueTypeFont.BoldItalic })
            foreach (var sign in Letters + "0123456789.,;:-–/()[]%“”\"'…&+=<>×²")
                Assert.True(face.GlyphOf(sign) > 0, $"{sign}");
    }

    [Fact]
    public void Every_letter_comes_back_from_paper()
    {
        Poppler.Require();
        var words = Letters.Chunk(6).Select(chunk => new string(chunk)).ToArray();
        var text = string.Join(' ', words);
        var runs = new[] { new Run(text), Run.Bold(text), Run.Italic(text), new Run(text, true, true) };
        var pdf = PdfRenderer.Render(HardDocuments.Plain with { Blocks = [.. runs.Select(run => new Paragraph(new RichText(run)))] });
        var back = Poppler.Words(pdf).Select(word => word.Text).ToList();
        Assert.Equal([.. words, .. words, .. words, .. words], back);
        Assert.All(back, word => Assert.True(word.IsNormalized(NormalizationForm.FormC)));
    }

    [Fact]
    public void Decomposed_text_is_composed()
    {
        Poppler.Require();
        var pdf = PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Paragraph("Ngữ Ỡ Ẵ Đ ượng".Normalize(NormalizationForm.FormD))] });
        Assert.Equal(["Ngữ", "Ỡ", "Ẵ", "Đ", "ượng"], Poppler.Words(pdf).Select(word => word.Text));
    }

    [Fact]
    public void A_sign_without_a_glyph_shows_a_box_and_is_still_read()
    {
        Poppler.Require();
        var pdf = PdfRenderer.Render(HardDocuments.Plain with { Blocks = [new Paragraph("trước 漢😀 sau \uD800")] });
        Assert.Equal(["trước", "漢😀", "sau", "\uFFFD"], Poppler.Words(pdf).Select(word => word.Text));
    }

    private static string AllLetters()
    {
        const string marks = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng
        var vowels = "aăâeêioôơuưy".SelectMany(vowel => marks.Select(mark => $"{vowel}{mark}").Prepend($"{vowel}"));
        var lower = string.Concat(vowels).Normalize(NormalizationForm.FormC) + "bcdđghklmnpqrstvx";
        return lower + lower.ToUpperInvariant();
    }
}
