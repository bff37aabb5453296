namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Sets a document on pages, part by part, and builds its structure tree.</summary>
internal sealed class DocumentLayout(OfficialDocument document, FaceSet faces)
{
    private readonly LineBreaker breaker = new(faces);
    private readonly Element root = new("Document");

    /// <summary>The pages with the tree of what is on them.</summary>
    public (IReadOnlyList<Page> Pages, Element Root) Set()
    {
        var draftMark = document.IsDraft ? root.Add("P") : null;
        var furniture = new PageFurniture(breaker, faces);
        var paginator = new Paginator(page =>
        {
            furniture.Number(page);
            if (document.IsDraft)
                furniture.DraftMark(page, page.Index == 0 ? draftMark : null);
        });
        var sheet = Sheet.Of(document.Orientation);
        paginator.Flow(sheet, [.. Opening(sheet), .. Blocks(document.Blocks, sheet, root)]);
        foreach (var annex in document.Annexes)
        {
            sheet = Sheet.Of(annex.Orientation);
            var part = root.Add("Sect");
            paginator.Flow(sheet, [.. new HeadLayout(breaker, Text(sheet), sheet).Title(annex, part), .. Blocks(annex.Blocks, sheet, part)]);
        }
        if (document.Verification is { } verification)
            furniture.CheckLine(paginator.Pages[0], verification, root);
        return (paginator.Pages, root);
    }

    private TextLayout Text(Sheet sheet) => new(breaker, sheet.TextWidth, Measures.TextSize(document.Profile));

    private IEnumerable<Slab> Opening(Sheet sheet)
    {
        var text = Text(sheet);
        var head = new HeadLayout(breaker, text, sheet);
        IEnumerable<Slab> letterhead = document.Letterhead is { } given ? [head.Letterhead(given, root, holdsTitle: document.Kind is null)] : [];
        return [.. letterhead, .. head.Title(document, root), .. text.Addressees(document.Addressees, root),
            .. WrittenForm.Series(document.LegalBasis).SelectMany(line => text.Basis(line, root.Add("P")))];
    }

    private List<Slab> Blocks(IReadOnlyList<Block> blocks, Sheet sheet, Element parent)
    {
        var text = Text(sheet);
        var firstHeading = parent == root ? 1 : 2;
        var slabs = new List<Slab>();
        Block? before = null;
        foreach (var block in blocks)
        {
            if (slabs.Count > 0 && (block is Closing { Paragraphs.Count: 0 } || (block is Closing && before is Table)))
                slabs[^1] = slabs[^1] with { KeepWithNext = Keep.Must };
            before = block;
            slabs.AddRange(block switch
            {
                Heading heading => text.Heading(heading, parent.Add($"H{PdfFile.Number(Math.Min(6, heading.Level + firstHeading))}")),
                Paragraph paragraph => text.Paragraph(paragraph, parent.Add("P")),
                ItemList list => text.List(list, parent.Add("L", list.Marks == Marks.Numbers ? "/A<</O/List/ListNumbering/Decimal>>" : "")),
                Table table => new TableLayout(breaker, text, sheet).Slabs(table, parent),
                Closing closing => new ClosingLayout(breaker, text, sheet).Slabs(closing, parent.Add("Sect"), Measures.TextSize(document.Profile)),
                _ => throw new ArgumentOutOfRangeException(nameof(blocks), block.GetType(), "A block that cannot be printed."),
            });
        }
        return slabs;
    }
}
