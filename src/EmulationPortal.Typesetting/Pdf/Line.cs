using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A sign in its face.</summary>
/// <param name="Width">Points; of an open place the whole place.</param>
internal readonly record struct Glyph(Rune Sign, Face Face, double Width, bool IsOpenPlace)
{
    private const int NoBreakSpace = 0xA0;

    public bool IsSpace => Sign.Value == ' ' && !IsOpenPlace;

    /// <summary>A space that ends no line unless nothing else does.</summary>
    public bool IsNoBreakSpace { get; init; }

    /// <summary>A no-break space becomes an ordinary one in the file, so that words can be searched and copied.</summary>
    public static Glyph Of(Rune sign, Face face, double size) => sign.Value == NoBreakSpace
        ? new(new Rune(' '), face, face.WidthOf(new Rune(' ')) * size, false) { IsNoBreakSpace = true }
        : new(sign, face, face.WidthOf(sign) * size, false);
}

/// <summary>How a stretch of lines is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Spacing">The height of a line as a multiple of the size.</param>
internal sealed record Style(double Size, double Spacing, bool IsBold = false, bool IsItalic = false)
{
    public double LineHeight => Size * Spacing;
}

/// <summary>A line of signs.</summary>
/// <param name="indent">Points from the left edge of the text.</param>
/// <param name="isLast">The last of its paragraph or before a forced break: never justified.</param>
/// <param name="endsInSpace">A space follows it in the text: written at its end, where it is not seen but read.</param>
internal sealed class Line(Glyph[] glyphs, Style style, double indent, bool isLast, bool endsInSpace)
{
    /// <summary>Points, as set without widening.</summary>
    public double Width { get; } = glyphs.Sum(glyph => glyph.Width);

    public double Height => style.LineHeight;

    /// <summary>Its words; no-break spaces as they were.</summary>
    public string Words => string.Concat(glyphs.Select(glyph => glyph.IsNoBreakSpace ? "\u00A0" : glyph.Sign.ToString()));

    /// <summary>Draws the line.</summary>
    /// <param name="x">The left edge of the text.</param>
    /// <param name="top">The top of the line.</param>
    /// <param name="width">The width of the text.</param>
    public void Draw(Page page, double x, double top, double width, Alignment alignment)
    {
        if (glyphs.Length == 0)
            return;
        var free = width - indent - Width;
        var spaces = glyphs.Count(glyph => glyph.IsSpace);
        var widening = alignment == Alignment.Justified && !isLast && spaces > 0 && free > 0 ? free / spaces : 0;
        var at = x + indent + alignment switch { Alignment.Centre => free / 2, Alignment.Right => free, _ => 0 };
        var face = glyphs[0].Face;
        var baseline = top + ((Height - (face.Extent * style.Size)) / 2) + (face.Ascent * style.Size);
        Glyph[] written = endsInSpace ? [.. glyphs, Glyph.Of(new Rune(' '), glyphs[^1].Face, style.Size)] : glyphs;
        for (int start = 0, end; start < written.Length; start = end)
        {
            for (end = start + 1; end < written.Length && written[end].Face == written[start].Face && !written[end - 1].IsOpenPlace;)
                end++;
            var stretch = written.AsSpan(start, end - start);
            page.Text(stretch, style.Size, at, baseline, widening);
            foreach (var glyph in stretch)
                at += glyph.Width + (glyph.IsSpace ? widening : 0);
        }
    }
}
