using System.Globalization;
using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A page being drawn. Places are points from its top left corner.</summary>
internal sealed class Page(Sheet sheet, int index)
{
    private readonly StringBuilder content = new();
    private readonly StringBuilder rules = new();
    private readonly HashSet<string> drawn = [];
    private Element? open;
    private bool isArtifact;

    public Sheet Sheet => sheet;

    /// <summary>From 0.</summary>
    public int Index => index;

    /// <summary>The elements of the marked stretches, by mark.</summary>
    public List<Element> Marks { get; } = [];

    /// <summary>Until further notice, what is drawn belongs to an element; without one it is no part of the text.</summary>
    public void Tag(Element? element)
    {
        if (content.Length > 0 && (element is null ? isArtifact : element == open))
            return;
        CloseTag();
        (open, isArtifact) = (element, element is null);
        if (element is null)
        {
            content.Append("/Artifact BMC\n");
            return;
        }
        content.Append(CultureInfo.InvariantCulture, $"/Span<</MCID {Marks.Count}>>BDC\n");
        element.Holds(index, Marks.Count);
        Marks.Add(element);
    }

    /// <summary>Signs of one face on a baseline, each space widened.</summary>
    /// <param name="widening">Points added to each space.</param>
    public void Text(ReadOnlySpan<Glyph> glyphs, double size, double x, double baseline, double widening)
    {
        content.Append(CultureInfo.InvariantCulture, $"BT/{glyphs[0].Face.Resource} {PdfFile.Number(size)} Tf {PdfFile.Number(x)} {PdfFile.Number(sheet.Height - baseline)} Td[<");
        foreach (var glyph in glyphs)
        {
            content.Append(glyph.Face.Encode(glyph.Sign));
            if (glyph.IsSpace && widening != 0)
                content.Append('>').Append(PdfFile.Number(-1000 * widening / size)).Append('<');
        }
        content.Append(">]TJ ET\n");
    }

    /// <summary>A straight line; one drawn twice is drawn once.</summary>
    public void Rule(double fromX, double fromY, double toX, double toY, double width)
    {
        var rule = $"{PdfFile.Number(width)} w {PdfFile.Number(fromX)} {PdfFile.Number(sheet.Height - fromY)} m {PdfFile.Number(toX)} {PdfFile.Number(sheet.Height - toY)} l S\n";
        if (drawn.Add(rule))
            rules.Append(rule);
    }

    /// <summary>Black squares of one side, given by their top left corners.</summary>
    public void Squares(IEnumerable<(double X, double Y)> corners, double side)
    {
        foreach (var (x, y) in corners)
            content.Append(CultureInfo.InvariantCulture, $"{PdfFile.Number(x)} {PdfFile.Number(sheet.Height - y - side)} {PdfFile.Number(side)} {PdfFile.Number(side)} re\n");
        content.Append("f\n");
    }

    /// <summary>The drawing as the file holds it; nothing may be drawn after.</summary>
    public byte[] Finish()
    {
        if (rules.Length > 0)
        {
            Tag(null);
            content.Append(rules);
        }
        CloseTag();
        return Encoding.ASCII.GetBytes(content.ToString());
    }

    private void CloseTag()
    {
        if (open is not null || isArtifact)
            content.Append("EMC\n");
        (open, isArtifact) = (null, false);
    }
}
