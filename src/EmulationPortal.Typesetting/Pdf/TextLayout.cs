namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Paragraphs, headings and lists as slabs, one a line; the first two and the last two lines stay together.</summary>
internal sealed class TextLayout(LineBreaker breaker, double width, double size)
{
    private readonly Style text = new(size, Measures.TextLine);

    /// <summary>The type size of the text in points.</summary>
    public double Size => size;

    public IEnumerable<Slab> Heading(Heading heading, Element element)
    {
        var style = text with { IsBold = heading.Level < 3, IsItalic = heading.Level >= 3 };
        var lines = breaker.Break(heading.Text, style, width, heading.IsCentred ? 0 : Measures.FirstLineIndent);
        return Slabs(lines, element, heading.IsCentred ? Alignment.Centre : Alignment.Left, Measures.ParagraphAbove, isLead: true);
    }

    public IEnumerable<Slab> Paragraph(Paragraph paragraph, Element element)
    {
        var isIndented = paragraph is { IsIndented: true, Alignment: Alignment.Left or Alignment.Justified };
        var lines = breaker.Break(paragraph.Text, text, width, isIndented ? Measures.FirstLineIndent : 0);
        var isLead = paragraph.IsLead || paragraph.Text.ToString().TrimEnd().EndsWith(':');
        return Slabs(lines, element, paragraph.Alignment, Measures.ParagraphAbove, isLead);
    }

    public IEnumerable<Slab> List(ItemList list, Element element)
    {
        var item = 0;
        return list.Items.SelectMany(text => Paragraph(new Paragraph(new RichText([list.MarkOf(item++), .. text])), element.Add("LI").Add("LBody")));
    }

    /// <summary>The italic lines of the legal basis.</summary>
    public IEnumerable<Slab> Basis(string line, Element element) =>
        Slabs(breaker.Break(line, text with { IsItalic = true }, width, Measures.FirstLineIndent), element, Alignment.Justified, Measures.ParagraphAbove);

    /// <summary>"Kính gửi": alone in the middle, or with its dashes under the colon.</summary>
    public IEnumerable<Slab> Addressees(IReadOnlyList<string> addressees, Element parent)
    {
        if (addressees.Count == 0)
            return [];
        if (addressees.Count == 1)
            return Below(Slabs(breaker.Balance(DocumentText.AddresseesTitle + " " + addressees[0], text, width), parent.Add("P"), Alignment.Centre, Measures.AddresseesAbove), Measures.AddresseesBelow);
        var title = Slabs(breaker.Break(DocumentText.AddresseesTitle, text, width, Measures.AddresseesTitleAt), parent.Add("P"), Alignment.Left, Measures.AddresseesAbove, isLead: true);
        var list = parent.Add("L");
        return Below([.. title, .. WrittenForm.Series(addressees).SelectMany(line => Slabs(
            breaker.Break("- " + line, text, width, Measures.AddresseesAt, Measures.AddresseesAt + Measures.AddresseeHang), list.Add("LI").Add("LBody"), Alignment.Left, 0))],
            Measures.AddresseesBelow);
    }

    /// <summary>Lines in the middle over or under something: a caption, a title, "(Kèm theo …)".</summary>
    public IEnumerable<Slab> Middle(RichText words, Style style, Element element, double above) =>
        Slabs(breaker.Balance(words, style, width), element, Alignment.Centre, above, isLead: true);

    /// <summary>Lines as slabs.</summary>
    /// <param name="isLead">The last line stays with what follows.</param>
    public IEnumerable<Slab> Slabs(List<Line> lines, Element element, Alignment alignment, double above, bool isLead = false, double? left = null, double? lineWidth = null)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isTied = i == lines.Count - 1 ? isLead : i == 0 || i == lines.Count - 2;
            yield return new Slab(line.Height, (page, y) =>
            {
                page.Tag(element);
                line.Draw(page, page.Sheet.Left + (left ?? 0), y, lineWidth ?? width, alignment);
            })
            {
                Above = i == 0 ? above : 0,
                KeepWithNext = isTied ? Keep.Must : Keep.None,
            };
        }
    }

    private static List<Slab> Below(IEnumerable<Slab> slabs, double below)
    {
        var list = slabs.ToList();
        list[^1] = list[^1] with { Below = below };
        return list;
    }
}
