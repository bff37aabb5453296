using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>The letterhead, the kind, the addressees and the legal basis, and the title of an annex.</summary>
internal sealed class WordHead(Measured measured, Sheet sheet, double size)
{
    private readonly Style italic = new(size, Measures.TextLine, IsItalic: true), bold = new(size, Measures.AbstractLine, IsBold: true);

    /// <summary>Two columns without rules; the second row begins under the taller cell of the first.</summary>
    public XElement Letterhead(Letterhead head)
    {
        var (left, right) = (sheet.LetterheadLeft, sheet.TextWidth - sheet.LetterheadLeft);
        var (body, motto) = (new Style(Measures.Body, Measures.LetterheadLine, IsBold: true), new Style(Measures.Motto, Measures.LetterheadLine, IsBold: true));
        var place = head.PlaceAndDate?.Text;
        return WordTables.Grid(Measures.LetterheadPadding,
        [
            [
                (left, [Line(WordStyles.SuperiorBody, head.SuperiorBody, new(Measures.SuperiorBody, Measures.LetterheadLine), left), Line(WordStyles.Body, head.Body, body, left), Rule(head.Body, body, left)]),
                (right, [Line(WordStyles.NationalTitle, Typesetting.Letterhead.NationalTitle, body, right), Line(WordStyles.Motto, Typesetting.Letterhead.Motto, motto, right), Rule(Typesetting.Letterhead.Motto, motto, right, share: 1, under: Measures.MottoRuleUnder)]),
            ],
            .. head.Number is null && head.Subject is null && place is null ? Array.Empty<IReadOnlyList<(double, IEnumerable<XElement>)>>() :
            [
                [
                    (left, [
                        .. head.Number is { } number ? [WordXml.Paragraph(new(WordStyles.Number), number.Text)] : Array.Empty<XElement>(),
                        .. head.Subject is { } subject ? [Line(WordStyles.Subject, subject, new(Measures.Subject, Measures.LetterheadLine), left)] : Array.Empty<XElement>(),
                    ]),
                    (right, place is null ? [] : [WordXml.Paragraph(new(WordStyles.Place), place)]),
                ],
            ],
        ]);
    }

    /// <summary>Kind, abstract and "(Kèm theo …)", with the rule under the last of the latter two.</summary>
    public IEnumerable<XElement> Title(OfficialDocument document) =>
    [
        .. Given(WordStyles.Kind, document.Kind, new(Measures.Kind, Measures.KindLine, IsBold: true)),
        .. Titles(WordStyles.Abstract, document.Abstract, isRuled: document.AttachedTo is null),
        .. Attached(document.AttachedTo),
    ];

    /// <summary>"Phụ lục", its title and "(Kèm theo …)".</summary>
    public IEnumerable<XElement> Title(Annex annex) =>
    [
        .. Given(WordStyles.AnnexLabel, annex.Label, new(Measures.Kind, Measures.KindLine, IsBold: true)),
        .. Titles(WordStyles.AnnexTitle, annex.Title, isRuled: false),
        .. Attached(annex.AttachedTo),
    ];

    /// <summary>"Kính gửi" and the legal basis.</summary>
    public IEnumerable<XElement> Opening(OfficialDocument document)
    {
        var addressees = document.Addressees;
        if (addressees.Count == 1)
            yield return WordXml.Paragraph(new(WordStyles.Addressees), measured.Balanced(DocumentText.AddresseesTitle + " " + addressees[0], new(size, Measures.TextLine), sheet.TextWidth));
        if (addressees.Count > 1)
        {
            yield return WordXml.Paragraph(new(WordStyles.Addressees) { Alignment = Alignment.Left, First = Measures.AddresseesTitleAt, Below = 0, KeepNext = true }, DocumentText.AddresseesTitle);
            foreach (var (line, index) in WrittenForm.Series(addressees).Select((line, index) => (line, index)))
                yield return WordXml.Paragraph(new(WordStyles.AddresseeItem) { List = WordNumbering.AddresseeDash, Below = index == addressees.Count - 1 ? Measures.AddresseesBelow : null }, line);
        }
        foreach (var line in WrittenForm.Series(document.LegalBasis))
            yield return WordXml.Paragraph(new(WordStyles.Basis), line);
    }

    private IEnumerable<XElement> Given(string paragraph, string? words, Style style) =>
        words is null ? [] : [WordXml.Paragraph(new(paragraph), measured.Balanced(words, style, sheet.TextWidth))];

    private IEnumerable<XElement> Titles(string paragraph, IReadOnlyList<string> lines, bool isRuled)
    {
        if (lines.Count == 0)
            return [];
        var words = string.Join('\n', lines);
        var title = WordXml.Paragraph(new(paragraph), measured.Balanced(words, bold, sheet.TextWidth));
        return isRuled ? [title, Rule(words, bold, sheet.TextWidth, below: Measures.AbstractBelow)] : [title];
    }

    private IEnumerable<XElement> Attached(RichText? attached) => attached is null ? [] :
        [WordXml.Paragraph(new(WordStyles.Attached), measured.Balanced(attached, italic, sheet.TextWidth)), Rule(attached, italic, sheet.TextWidth, below: Measures.AttachedBelow)];

    private XElement Line(string paragraph, string words, Style style, double width) =>
        WordXml.Paragraph(new(paragraph), measured.Balanced(words, style, width - (2 * Measures.LetterheadPadding)));

    /// <summary>A rule as long as a part of the line over it: a paragraph of its own, never an underline.</summary>
    private XElement Rule(RichText words, Style style, double width, double share = Measures.ShortRuleShare, double under = Measures.ShortRuleUnder, double? below = null)
    {
        var available = below is null ? width - (2 * Measures.LetterheadPadding) : width;
        var aside = (available - (share * measured.LastWidthOf(words, style, available))) / 2;
        return WordXml.Paragraph(new(WordStyles.Rule) { IsRuled = true, KeepNext = below is not null, Above = under, Below = below, Left = aside, Right = aside });
    }
}
