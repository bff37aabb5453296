using System.Text;

namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Parts text into lines: at spaces; where a word alone is too long, at a hyphen or stroke, and last anywhere.</summary>
internal sealed class LineBreaker(FaceSet faces)
{
    private const double Tolerance = 0.001;
    private const int LineFeed = '\n';
    private static readonly string[] Openings = [" TỈNH ", " THÀNH PHỐ ", " VÀ ", " TẠI ", " CỦA "];

    /// <summary>Lines no wider than <paramref name="width"/>; at least one, perhaps empty.</summary>
    /// <param name="indent">Of the first line, in points.</param>
    /// <param name="hang">Of the other lines.</param>
    public List<Line> Break(RichText text, Style style, double width, double indent = 0, double hang = 0)
    {
        var glyphs = Glyphs(text, style);
        var lines = new List<Line>();
        var start = 0;
        do
        {
            while (start < glyphs.Count && glyphs[start] is { IsSpace: true, IsNoBreakSpace: false })
                start++;
            var left = lines.Count == 0 ? indent : hang;
            var (end, next) = End(glyphs, start, width - left);
            var endsInSpace = next > end && next < glyphs.Count && glyphs[end].IsSpace;
            while (end > start && glyphs[end - 1].IsSpace)
                end--;
            var isLast = next >= glyphs.Count || glyphs[next - 1].Sign.Value == LineFeed;
            lines.Add(new Line([.. glyphs[start..end]], style, left, isLast, endsInSpace || (isLast && next < glyphs.Count)));
            start = next;
        }
        while (start < glyphs.Count);
        return lines;
    }

    /// <summary>Lines of nearly equal width, as few as <see cref="Break"/> needs: no word alone under a long line, and a name in capitals parted by sense ("SỞ GIÁO DỤC VÀ ĐÀO TẠO" over "TỈNH …").</summary>
    public List<Line> Balance(RichText text, Style style, double width)
    {
        var lines = Break(text, style, width);
        if (lines.Count == 2 && BySense(text, style, width) is { } sensible)
            return sensible;
        var (low, high) = (lines.Max(line => line.Width) / 2, width);
        for (var i = 0; i < 12 && lines.Count > 1; i++)
        {
            var middle = (low + high) / 2;
            var narrower = Break(text, style, middle);
            (low, high, lines) = narrower.Count > lines.Count ? (middle, high, lines) : (low, middle, narrower);
        }
        return lines;
    }

    /// <summary>The width of the longest figure: in less, it would be cut. Words are not counted.</summary>
    public double LongestFigure(RichText text, Style style)
    {
        var (width, longest, isFigure) = (0.0, 0.0, true);
        foreach (var glyph in Glyphs(text, style))
        {
            if (glyph.IsSpace || glyph.Sign.Value == LineFeed)
            {
                (width, isFigure) = (0, true);
                continue;
            }

            isFigure &= Rune.IsDigit(glyph.Sign) || glyph.Sign.Value is '.' or ',' or '%' or '-';
            width += glyph.Width;
            longest = isFigure ? Math.Max(longest, width) : longest;
        }

        return longest;
    }

    /// <summary>A name in capitals in two lines, parted before a word that opens a part of its own; null where none fits.</summary>
    private List<Line>? BySense(RichText text, Style style, double width)
    {
        if (text is not [var only])
            return null;
        var words = only.Text;
        return Openings.Select(opening => words.IndexOf(opening, StringComparison.Ordinal)).Where(at => at > 0)
            .Select(at => Break(words[..at] + "\n" + words[(at + 1)..], style, width)).Where(lines => lines.Count == 2)
            .MinBy(lines => lines.Max(line => line.Width));
    }

    private List<Glyph> Glyphs(RichText text, Style style)
    {
        var glyphs = new List<Glyph>();
        foreach (var run in text)
        {
            var face = faces.Of(style.IsBold || run.IsBold, style.IsItalic || run.IsItalic);
            if (run.GapMillimetres > 0)
                glyphs.Add(new Glyph(new Rune(' '), face, run.GapMillimetres * Measures.Millimetre, true));
            else
                foreach (var sign in WrittenForm.Of(run.Text).EnumerateRunes())
                    glyphs.Add(Glyph.Of(sign, face, style.Size));
        }
        return glyphs;
    }

    /// <summary>Where a line that begins at <paramref name="start"/> ends and where the next begins.</summary>
    private static (int End, int Next) End(List<Glyph> glyphs, int start, double width)
    {
        var used = 0.0;
        (int End, int Next)? atSpace = null, inWord = null;
        for (var i = start; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Sign.Value == LineFeed)
                return (i, i + 1);
            if (glyph is { IsSpace: true, IsNoBreakSpace: false })
                atSpace = (i, i + 1);
            else if (used + glyph.Width > width + Tolerance && i > start)
                return atSpace ?? inWord ?? (i, i);
            if (glyph.IsNoBreakSpace && i > start)
                inWord = (i, i + 1);
            else if (glyph.Sign.Value is '-' or '/')
                inWord = (i + 1, i + 1);
            used += glyph.Width;
        }
        return (glyphs.Count, glyphs.Count);
    }
}
