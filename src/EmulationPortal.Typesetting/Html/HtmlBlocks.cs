using System.Globalization;

namespace EmulationPortal.Typesetting.Html;

/// <summary>Blocks as headings, paragraphs, lists, tables and signatures.</summary>
internal sealed class HtmlBlocks(HtmlWriter html)
{
    /// <param name="title">The level of the title over the block: that of the document or of the annex.</param>
    public void Write(Block block, int title)
    {
        switch (block)
        {
            case Heading heading:
                html.Element($"h{Math.Min(6, title + heading.Level)}", $"document__h{heading.Level}" + (heading.IsCentred ? " document__centre" : ""), heading.Text);
                break;
            case Paragraph paragraph:
                html.Element("p", Class(paragraph), paragraph.Text);
                break;
            case ItemList list:
                html.Element(list.Marks == Marks.Dash ? "ul" : "ol", "document__list", () =>
                {
                    for (var i = 0; i < list.Items.Count; i++)
                        html.Element("li", null, new RichText([list.MarkOf(i), .. list.Items[i]]));
                });
                break;
            case Table table:
                Write(table);
                break;
            case Closing closing:
                Write(closing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType(), "A block without HTML.");
        }
    }

    private static string? Class(Paragraph paragraph) => paragraph.Alignment switch
    {
        Alignment.Centre => "document__centre",
        Alignment.Right => "document__right",
        Alignment.Left => "document__left",
        _ => paragraph.IsIndented ? null : "document__flush",
    };

    private void Write(Table table)
    {
        html.Element("div", "document__scroll", () => html.Element("table", null, () =>
        {
            html.Element("caption", null, new RichText([.. Title(table.Caption, Run.Bold), .. table is { Caption: not null, Unit: not null } ? ["\n"] : Array.Empty<Run>(), .. Title(table.Unit, Run.Italic)]));
            html.Element("thead", null, () =>
            {
                foreach (var row in table.HeadRows)
                    Row(table, row, isHead: true, []);
                if (table.ColumnNumbers.Count > 0)
                    html.Element("tr", "document__numbers", () =>
                    {
                        foreach (var number in table.ColumnNumbers)
                            html.Element("td", null, () => html.Text(number));
                    });
            });
            html.Element("tbody", null, () =>
            {
                foreach (var (row, places) in table.Rows.Zip(TableGrid.Places(table.Rows, table.Columns.Count)))
                    Row(table, row, isHead: false, places);
            });
        }), ("tabindex", "0"), ("role", "group"), ("aria-label", WrittenForm.Plain(table.Caption ?? "Bảng")));
        html.Element("p", "document__note", table.Note);
    }

    private static Run[] Title(string? text, Func<string, Run> styled) => text is null ? [] : [styled(text)];

    private void Row(Table table, TableRow row, bool isHead, int[] places) =>
        html.Element("tr", row.IsGroup ? "document__group" : row.IsTotal ? "document__total" : null, () =>
        {
            for (var i = 0; i < row.Cells.Count; i++)
                Cell(row.Cells[i], isHead ? null : row.Cells[i].AlignmentIn(table.Columns[places[i]]));
        });

    private void Cell(TableCell cell, Alignment? alignment)
    {
        List<(string, string)> attributes = [];
        if (alignment is null)
            attributes.Add(("scope", cell.ColumnSpan > 1 ? "colgroup" : "col"));
        if (cell.RowSpan > 1)
            attributes.Add(("rowspan", cell.RowSpan.ToString(CultureInfo.InvariantCulture)));
        if (cell.ColumnSpan > 1)
            attributes.Add(("colspan", cell.ColumnSpan.ToString(CultureInfo.InvariantCulture)));
        var css = alignment switch { Alignment.Centre => "document__centre", Alignment.Right => "document__right", _ => null };
        html.Element(alignment is null ? "th" : "td", cell.IsSmall ? $"{css} document__small".Trim() : css, () => html.Text(cell.Text), [.. attributes]);
    }

    private void Write(Closing closing)
    {
        foreach (var text in closing.Paragraphs)
            html.Element("p", null, text);
        var isBeside = DocumentText.RecipientsBeside(closing);
        html.Element("p", "document__signing", closing.Heading);
        html.Element("div", isBeside ? "document__closing document__closing--beside" : "document__closing", () =>
        {
            if (isBeside)
                Recipients(closing.Recipients);
            foreach (var row in closing.Rows)
                html.Element("div", "document__signers", () =>
                {
                    foreach (var signer in row.Signers)
                        html.Element("div", "document__signer", () =>
                        {
                            foreach (var line in signer.Capacity)
                                html.Element("p", "document__capacity", line);
                            html.Element("p", "document__remark", signer.Remark);
                            html.Element("p", "document__name", signer.Name);
                        });
                });
            if (!isBeside)
                Recipients(closing.Recipients);
        });
    }

    private void Recipients(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0)
            return;
        html.Element("div", "document__recipients", () =>
        {
            html.Element("p", "document__recipients-title", DocumentText.RecipientsTitle);
            html.Element("ul", null, () =>
            {
                foreach (var line in WrittenForm.Series(recipients))
                    html.Element("li", null, "- " + line);
            });
        });
    }
}
