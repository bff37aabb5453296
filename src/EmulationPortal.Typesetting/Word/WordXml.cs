using System.Xml.Linq;

namespace EmulationPortal.Typesetting.Word;

/// <summary>Elements of WordprocessingML (ECMA-376), and the units in which it counts.</summary>
internal static class WordXml
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>An element of the main namespace.</summary>
    public static XElement Element(string name, params object?[] content) => new(Main + name, content);

    /// <summary>An element that holds a single value.</summary>
    public static XElement Value(string name, object value) => Element(name, Attribute("val", value));

    /// <summary>An attribute of the main namespace.</summary>
    public static XAttribute Attribute(string name, object value) => new(Main + name, value);

    /// <summary>Points as twentieths, in which lengths are given.</summary>
    public static int Twips(double points) => (int)Math.Round(points * 20);

    /// <summary>A line height given as a multiple of the type size, in 240ths of the line that Times New Roman asks for.</summary>
    public static int LineOf(double multiple)
    {
        const double natural = 1.149; // ascent, descent and gap of Times New Roman
        return (int)Math.Round(240 * multiple / natural);
    }

    /// <summary>The properties of a run; sizes are given in half points.</summary>
    public static XElement? RunProperties(bool isBold = false, bool isItalic = false, double? size = null)
    {
        List<XElement> properties = [];
        if (isBold)
            properties.AddRange([Element("b"), Element("bCs")]);
        if (isItalic)
            properties.AddRange([Element("i"), Element("iCs")]);
        if (size is { } points)
            properties.AddRange([Value("sz", (int)(points * 2)), Value("szCs", (int)(points * 2))]);
        return properties.Count == 0 ? null : Element("rPr", properties);
    }

    /// <summary>Runs of a text; forced line breaks as breaks, an open place as no-break spaces that a hand or a key writes over.</summary>
    public static IEnumerable<XElement> Runs(RichText text) => text.Where(run => run.Text.Length > 0).Select(run =>
    {
        var words = run.GapMillimetres > 0 ? new string('\u00A0', (int)Math.Round(run.GapMillimetres)) : WrittenForm.Of(run.Text);
        return Element("r", RunProperties(run.IsBold, run.IsItalic), words.Split('\n').SelectMany((part, index) => (XElement[])
        [
            .. index > 0 ? [Element("br")] : Array.Empty<XElement>(),
            .. part.Length > 0 ? [Element("t", new XAttribute(XNamespace.Xml + "space", "preserve"), part)] : Array.Empty<XElement>(),
        ]));
    });

    /// <summary>A paragraph.</summary>
    public static XElement Paragraph(ParagraphFormat format, RichText? text = null) => Element("p", format.ToXml(), text is null ? null : Runs(text));
}

/// <summary>How a paragraph stands; what is not given comes from its style.</summary>
/// <param name="Style">The identifier of its style; none inside the definition of a style.</param>
internal sealed record ParagraphFormat(string? Style = null)
{
    public bool KeepNext { get; init; }

    /// <summary>The list it is an item of.</summary>
    public int? List { get; init; }

    /// <summary>A rule over its whole width.</summary>
    public bool IsRuled { get; init; }

    /// <summary>Where a tab centres what follows, in points.</summary>
    public double? CentreTab { get; init; }

    /// <summary>Points.</summary>
    public double? Above { get; init; }

    /// <summary>Points.</summary>
    public double? Below { get; init; }

    /// <summary>A multiple of the type size.</summary>
    public double? Line { get; init; }

    /// <summary>Points, whatever stands in the line.</summary>
    public double? ExactLine { get; init; }

    /// <summary>Points.</summary>
    public double? Left { get; init; }

    /// <summary>Points.</summary>
    public double? Right { get; init; }

    /// <summary>The indent of the first line in points; below zero it hangs out.</summary>
    public double? First { get; init; }

    public Alignment? Alignment { get; init; }

    /// <summary>The level in the outline, from 0.</summary>
    public int? Outline { get; init; }

    /// <summary>The section that it ends.</summary>
    public XElement? Section { get; init; }

    /// <summary>The properties in the order of the schema; null when there are none.</summary>
    public XElement? ToXml()
    {
        List<XElement?> parts =
        [
            Style is null ? null : WordXml.Value("pStyle", Style),
            KeepNext ? WordXml.Element("keepNext") : null,
            List is { } list ? WordXml.Element("numPr", WordXml.Value("ilvl", 0), WordXml.Value("numId", list)) : null,
            IsRuled ? WordXml.Element("pBdr", WordXml.Element("top", WordXml.Attribute("val", "single"), WordXml.Attribute("sz", 6), WordXml.Attribute("space", 0), WordXml.Attribute("color", "000000"))) : null,
            CentreTab is { } tab ? WordXml.Element("tabs", WordXml.Element("tab", WordXml.Attribute("val", "center"), WordXml.Attribute("pos", WordXml.Twips(tab)))) : null,
            Some("spacing", Twips("before", Above), Twips("after", Below), Line is { } line ? WordXml.Attribute("line", WordXml.LineOf(line)) : Twips("line", ExactLine),
                Line is not null ? WordXml.Attribute("lineRule", "auto") : ExactLine is not null ? WordXml.Attribute("lineRule", "exact") : null),
            Indents(),
            Alignment is { } alignment ? WordXml.Value("jc", InWords(alignment)) : null,
            Outline is { } level ? WordXml.Value("outlineLvl", level) : null,
            Section,
        ];
        var given = parts.OfType<XElement>().ToList();
        return given.Count == 0 ? null : WordXml.Element("pPr", given);
    }

    /// <summary>The indents alone; null when there are none.</summary>
    public XElement? Indents() => Some("ind", Twips("left", Left), Twips("right", Right), First is < 0 ? Twips("hanging", -First) : Twips("firstLine", First));

    private static XAttribute? Twips(string name, double? points) => points is { } given ? WordXml.Attribute(name, WordXml.Twips(given)) : null;

    private static XElement? Some(string name, params XAttribute?[] attributes) => attributes.Any(a => a is not null) ? WordXml.Element(name, attributes) : null;

    private static string InWords(Alignment alignment) => alignment switch
    {
        Typesetting.Alignment.Centre => "center",
        Typesetting.Alignment.Right => "right",
        Typesetting.Alignment.Justified => "both",
        _ => "left",
    };
}
