using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>What is known of lines before Word sets them: Times New Roman has the widths of the face that print embeds.</summary>
internal sealed class Measured(LineBreaker breaker)
{
    /// <summary>A text with breaks where print balances its lines, so that no word stands alone; as given where a word would be cut.</summary>
    public RichText Balanced(RichText text, Style style, double width)
    {
        if (text is not [{ GapMillimetres: 0 } only])
            return text;
        var broken = string.Join('\n', breaker.Balance(text, style, width).Select(line => line.Words));
        return WrittenForm.Plain(broken) == WrittenForm.Plain(only.Text) ? new RichText(only with { Text = broken }) : text;
    }

    /// <summary>The height of a text once its lines are balanced, in points.</summary>
    public double HeightOf(RichText text, Style style, double width) => breaker.Balance(text, style, width).Sum(line => line.Height);

    /// <summary>The width of the last line of a text once its lines are balanced, in points.</summary>
    public double LastWidthOf(RichText text, Style style, double width) => breaker.Balance(text, style, width)[^1].Width;
}
