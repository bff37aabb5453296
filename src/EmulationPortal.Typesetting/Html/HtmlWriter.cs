using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EmulationPortal.Typesetting.Html;

/// <summary>Writes well-formed HTML; every text goes through the encoder.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();

    public override string ToString() => html.ToString();

    /// <summary>An element with text only; nothing when the text is absent or empty.</summary>
    public void Element(string name, string? cssClass, RichText? text, params (string Name, string Value)[] attributes)
    {
        if (text is null || text.ToString().Length == 0)
            return;
        Element(name, cssClass, () => Text(text), attributes);
    }

    /// <summary>An element around what <paramref name="content"/> writes.</summary>
    public void Element(string name, string? cssClass, Action content, params (string Name, string Value)[] attributes)
    {
        html.Append('<').Append(name);
        if (cssClass is not null)
            Attribute("class", cssClass);
        foreach (var (attribute, value) in attributes)
            Attribute(attribute, value);
        html.Append('>');
        content();
        html.Append("</").Append(name).Append('>');
    }

    /// <summary>Runs as strong, em and open places; forced breaks as br.</summary>
    public void Text(RichText text)
    {
        foreach (var run in text)
        {
            var (before, after) = (run.IsBold, run.IsItalic) switch
            {
                (true, true) => ("<strong><em>", "</em></strong>"),
                (true, false) => ("<strong>", "</strong>"),
                (false, true) => ("<em>", "</em>"),
                _ => ("", ""),
            };
            if (run.GapMillimetres > 0)
                (before, after) = ("<span class=\"gap\">", "</span>");
            html.Append(before).Append(Encoder.Encode(WrittenForm.Of(run.Text)).Replace("&#xA;", "<br>", StringComparison.Ordinal)).Append(after);
        }
    }

    private void Attribute(string name, string value) =>
        html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
}
