namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Lines under one another in a column, with the short rules between them; drawn as a whole.</summary>
internal sealed class Stack(double width)
{
    private readonly List<(Line Line, double Top, Element? Element)> lines = [];
    private readonly List<(double Top, double Width)> rules = [];

    /// <summary>Points.</summary>
    public double Height { get; private set; }

    /// <summary>Adds lines under what is there.</summary>
    /// <param name="above">Points left free above.</param>
    public void Add(IEnumerable<Line> added, Element? element, double above = 0)
    {
        Height += above;
        foreach (var line in added)
        {
            lines.Add((line, Height, element));
            Height += line.Height;
        }
    }

    /// <summary>A centred rule under the last line.</summary>
    /// <param name="under">Points between line and rule.</param>
    /// <param name="share">Its part of the width of the last line.</param>
    public void Rule(double under, double share = Measures.ShortRuleShare)
    {
        Height += under;
        rules.Add((Height, share * lines[^1].Line.Width));
    }

    public void Draw(Page page, double x, double y, Alignment alignment)
    {
        foreach (var (line, top, element) in lines)
        {
            page.Tag(element);
            line.Draw(page, x, y + top, width, alignment);
        }
        foreach (var (top, length) in rules)
        {
            var left = x + ((width - length) / 2);
            page.Rule(left, y + top, left + length, y + top, Measures.Rule);
        }
    }
}
