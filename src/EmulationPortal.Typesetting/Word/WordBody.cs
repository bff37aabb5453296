using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>The part "document.xml": the text, and a section for the main part and for every annex.</summary>
internal sealed class WordBody(OfficialDocument document, WordNumbering numbering)
{
    private readonly LineBreaker breaker = new(new FaceSet());
    private readonly double size = Measures.TextSize(document.Profile);

    public XElement ToXml()
    {
        var sheet = Sheet.Of(document.Orientation);
        var head = new WordHead(new Measured(breaker), sheet, size);
        List<XElement> body =
        [
            .. document.Letterhead is { } letterhead ? [head.Letterhead(letterhead)] : Array.Empty<XElement>(),
            .. head.Title(document), .. head.Opening(document), .. Blocks(document.Blocks, sheet),
        ];
        var section = WordFurniture.Section(document, document.Orientation, isFirst: true);
        foreach (var annex in document.Annexes)
        {
            body.Add(WordXml.Paragraph(new(WordStyles.Rule) { Section = section }));
            sheet = Sheet.Of(annex.Orientation);
            body.AddRange([.. new WordHead(new Measured(breaker), sheet, size).Title(annex), .. Blocks(annex.Blocks, sheet)]);
            section = WordFurniture.Section(document, annex.Orientation, isFirst: false);
        }
        if (body is [] or [.., { Name.LocalName: "tbl" }])
            body.Add(WordTables.Spacer());
        return WordXml.Element("document", new XAttribute(XNamespace.Xmlns + "w", WordXml.Main), new XAttribute(XNamespace.Xmlns + "r", WordXml.Relations), WordXml.Element("body", body, section));
    }

    private IEnumerable<XElement> Blocks(IReadOnlyList<Block> blocks, Sheet sheet)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var isTied = i < blocks.Count - 1 && blocks[i + 1] is Closing closing && (closing.Paragraphs.Count == 0 || blocks[i] is Table);
            foreach (var element in Block(blocks[i], sheet, isTied))
                yield return element;
        }
    }

    private IEnumerable<XElement> Block(Block block, Sheet sheet, bool isTied) => block switch
    {
        Heading heading => [WordXml.Paragraph(new(WordStyles.Heading(heading.Level)) { First = heading.IsCentred ? 0 : null, Alignment = heading.IsCentred ? Alignment.Centre : null }, heading.Text)],
        Paragraph paragraph => [Paragraph(paragraph, isTied)],
        ItemList list => list.Items.Zip(numbering.Of(list), (text, number) => WordXml.Paragraph(new(WordStyles.ListItem) { List = number, KeepNext = IsLead(text) }, text))
            .Select((item, index) => isTied && index == list.Items.Count - 1 ? Tied(item) : item),
        Table table => new WordTables(new TableLayout(breaker, new TextLayout(breaker, sheet.TextWidth, size), sheet)).Of(table, isTied),
        Closing closing => new WordClosing(new Measured(breaker), sheet, size).Of(closing),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType(), "A block that Word cannot show."),
    };

    private static XElement Paragraph(Paragraph paragraph, bool isTied)
    {
        var isIndented = paragraph is { IsIndented: true, Alignment: Alignment.Left or Alignment.Justified };
        return WordXml.Paragraph(new(WordStyles.Text)
        {
            KeepNext = isTied || paragraph.IsLead || IsLead(paragraph.Text),
            First = isIndented ? null : 0,
            Alignment = paragraph.Alignment == Alignment.Justified ? null : paragraph.Alignment,
        }, paragraph.Text);
    }

    private static bool IsLead(RichText text) => text.ToString().TrimEnd().EndsWith(':');

    private static XElement Tied(XElement paragraph)
    {
        if (paragraph.Element(WordXml.Main + "pPr") is { } properties && properties.Element(WordXml.Main + "keepNext") is null)
            properties.Element(WordXml.Main + "pStyle")!.AddAfterSelf(WordXml.Element("keepNext"));
        return paragraph;
    }
}
