using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>
/// The lists of a document. Points of official texts go a, b, c, d, đ, e, g …: Word counts Latin letters only, so a list of
/// points is made of stretches that Word counts, with "đ)" as a stretch of its own.
/// </summary>
internal sealed class WordNumbering
{
    public const int Dash = 1, AddresseeDash = 2, RecipientDash = 3;
    private const int Decimal = 4, Letter = 5, Literal = 6;

    private readonly List<string> literals = [];
    private readonly List<XElement> numbers = [.. new[] { Dash, AddresseeDash, RecipientDash }.Select(id => Number(id, id))];

    /// <summary>For every item of a list the number that opens it.</summary>
    public IEnumerable<int> Of(ItemList list)
    {
        var (current, next) = (0, 0);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Marks == Marks.Dash)
            {
                yield return Dash;
                continue;
            }

            var mark = list.MarkOf(i).Trim();
            var place = list.Marks == Marks.Numbers ? list.First + i : PlaceOf(mark);
            if (current == 0 || place is null || place != next)
                current = place is { } start ? Counted(list.Marks == Marks.Numbers ? Decimal : Letter, start) : Spelt(mark);
            next = place + 1 ?? 0;
            yield return current;
        }
    }

    /// <summary>The part "numbering.xml".</summary>
    public XElement ToXml()
    {
        var text = new ParagraphFormat { Left = 0, First = Measures.FirstLineIndent };
        return WordXml.Element("numbering",
            Kind(Dash, "bullet", "-", text),
            Kind(AddresseeDash, "bullet", "-", Hanging(Measures.AddresseesAt, Measures.AddresseeHang)),
            Kind(RecipientDash, "bullet", "-", Hanging(0, Measures.RecipientsHang)),
            Kind(Decimal, "decimal", "%1.", text),
            Kind(Letter, "lowerLetter", "%1)", text),
            literals.Select((mark, index) => Kind(Literal + index, "bullet", mark, text)),
            numbers);
    }

    private static ParagraphFormat Hanging(double at, double hang) => new() { Left = at + hang, First = -hang };

    /// <summary>The place of a mark as Word counts: "a)" 1, "z)" 26, "aa)" 27; null for "đ)".</summary>
    private static int? PlaceOf(string mark) => mark[0] is >= 'a' and <= 'z' ? mark[0] - 'a' + 1 + (26 * (mark.Length - 2)) : null;

    private int Counted(int kind, int start)
    {
        var id = numbers.Count + 1;
        numbers.Add(Number(id, kind, WordXml.Element("lvlOverride", WordXml.Attribute("ilvl", 0), WordXml.Value("startOverride", start))));
        return id;
    }

    private int Spelt(string mark)
    {
        if (!literals.Contains(mark))
            literals.Add(mark);
        var id = numbers.Count + 1;
        numbers.Add(Number(id, Literal + literals.IndexOf(mark)));
        return id;
    }

    private static XElement Number(int id, int kind, XElement? start = null) =>
        WordXml.Element("num", WordXml.Attribute("numId", id), WordXml.Value("abstractNumId", kind), start);

    private static XElement Kind(int id, string format, string text, ParagraphFormat place) =>
        WordXml.Element("abstractNum", WordXml.Attribute("abstractNumId", id), WordXml.Value("multiLevelType", "singleLevel"),
            WordXml.Element("lvl", WordXml.Attribute("ilvl", 0), WordXml.Value("start", 1), WordXml.Value("numFmt", format), WordXml.Value("suff", "space"),
                WordXml.Value("lvlText", text), WordXml.Value("lvlJc", "left"), WordXml.Element("pPr", place.Indents())));
}
