using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A face as one file uses it: signs are numbered in the order in which they first appear.</summary>
internal sealed class Face(TrueTypeFont font, string name, string resource)
{
    private readonly Dictionary<int, int> codes = [];
    private readonly List<int> signs = [0];

    /// <summary>How the pages call it: "F1".</summary>
    public string Resource => resource;

    /// <summary>Whether any page uses it.</summary>
    public bool IsUsed => codes.Count > 0;

    /// <summary>The share of the type size above the baseline.</summary>
    public double Ascent { get; } = (double)font.Ascent / font.UnitsPerEm;

    /// <summary>The share of the type size from the top of the tallest to the foot of the deepest letter.</summary>
    public double Extent { get; } = (double)(font.Ascent - font.Descent) / font.UnitsPerEm;

    /// <summary>The advance of a sign at type size 1.</summary>
    public double WidthOf(Rune sign) => (double)font.AdvanceOf(font.GlyphOf(sign.Value)) / font.UnitsPerEm;

    /// <summary>The four hexadecimal digits that stand for a sign in the text of a page.</summary>
    public string Encode(Rune sign)
    {
        if (!codes.TryGetValue(sign.Value, out var code))
        {
            codes[sign.Value] = code = signs.Count;
            signs.Add(sign.Value);
        }
        return code.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the font with the glyphs used; call it once all pages are drawn.</summary>
    /// <returns>The number of the font object.</returns>
    public int Write(PdfFile file)
    {
        var glyphs = signs.Select(font.GlyphOf).ToList();
        var tag = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', signs))).Take(6).Select(part => (char)('A' + (part % 26))));
        var fullName = $"{tag}+{name}";
        var program = file.AddStream("", FontSubset.Build(font, glyphs), "/Length1");
        double Thousandths(int units) => 1000.0 * units / font.UnitsPerEm;
        var descriptor = file.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{fullName}/Flags {(font.ItalicAngle != 0 ? 68 : 4)}/FontBBox[{string.Join(' ', font.Box.Select(unit => PdfFile.Number(Thousandths(unit))))}]/ItalicAngle {font.ItalicAngle}/Ascent {PdfFile.Number(Thousandths(font.Ascent))}/Descent {PdfFile.Number(Thousandths(font.Descent))}/CapHeight 662/StemV {(name.Contains("Bold", StringComparison.Ordinal) ? 136 : 80)}/FontFile2 {program} 0 R>>"));
        var widths = string.Join(' ', glyphs.Select(glyph => PdfFile.Number(Thousandths(font.AdvanceOf(glyph)))));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{fullName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{widths}]]/CIDToGIDMap/Identity>>");
        var toUnicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{fullName}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var chunk in signs.Skip(1).Select((sign, index) => (sign, code: index + 1)).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (sign, code) in chunk)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(sign).ToString()))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend").ToString();
    }
}

/// <summary>The four faces of one file.</summary>
internal sealed class FaceSet
{
    private readonly Face[] faces =
    [
        new(TrueTypeFont.Regular, "Tinos", "F1"), new(TrueTypeFont.Bold, "Tinos-Bold", "F2"),
        new(TrueTypeFont.Italic, "Tinos-Italic", "F3"), new(TrueTypeFont.BoldItalic, "Tinos-BoldItalic", "F4"),
    ];

    /// <summary>Those that pages use.</summary>
    public IEnumerable<Face> Used => faces.Where(face => face.IsUsed);

    /// <summary>The face of a style.</summary>
    public Face Of(bool isBold, bool isItalic) => faces[(isBold ? 1 : 0) + (isItalic ? 2 : 0)];
}
