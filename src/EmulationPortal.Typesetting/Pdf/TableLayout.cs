namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Tables as slabs: the head, then one slab for rows that a spanning cell joins, then the note.</summary>
internal sealed class TableLayout(LineBreaker breaker, TextLayout text, Sheet sheet)
{
    private const double LeastHeadShare = 0.5; // of the page: a taller head is not repeated

    public IEnumerable<Slab> Slabs(Table table, Element parent)
    {
        var element = parent.Add("Table");
        var columns = Columns(table);
        var rows = new TableRows(breaker, columns, sheet.Left);
        var slabs = new List<Slab>();
        var title = table.Caption is null && table.Unit is null ? null : element.Add("Caption");
        if (table.Caption is { } caption)
            slabs.AddRange(text.Middle(caption, new Style(text.Size, Measures.TextLine, IsBold: true), title!.Add("P"), Measures.CaptionAbove));
        if (table.Unit is { } unit)
        {
            slabs.AddRange(text.Slabs(breaker.Break(unit, new Style(Measures.Cell, Measures.TextLine, IsItalic: true), sheet.TextWidth), title!.Add("P"), Alignment.Right, Measures.UnitAbove, isLead: true));
            slabs[^1] = slabs[^1] with { Below = Measures.UnitBelow };
        }

        var head = Head(table, rows, element.Add("THead"));
        var first = slabs.Count;
        slabs.AddRange(head.Select(slab => slab with { KeepWithNext = Keep.Must }));
        var repeated = head is [var only] && only.Height <= LeastHeadShare * sheet.TextHeight ? Artifact(table, rows) : null;
        var body = Body(table, rows, element.Add("TBody"), sheet.TextHeight - (repeated?.Height ?? 0));
        slabs.AddRange(body.Select(slab => slab with { Head = repeated }));
        if (slabs.Count == first)
            return slabs;
        slabs[first] = slabs[first] with { Above = Measures.TableAbove };
        slabs[^1] = slabs[^1] with { Below = Measures.TableBelow };
        if (table.Note is not { } note)
            return slabs;
        slabs[^1] = slabs[^1] with { KeepWithNext = Keep.Must };
        slabs.AddRange(text.Slabs(breaker.Break(note, new Style(Measures.Note, Measures.TextLine), sheet.TextWidth), parent.Add("P"), Alignment.Justified, Measures.NoteAbove));
        return slabs;
    }

    /// <summary>The left edges of the columns and the right edge of the last, from the left edge of the text. A given width grows where a figure would be cut, while the page has room.</summary>
    public double[] Columns(Table table)
    {
        var columns = table.Columns;
        var total = sheet.TextWidth - Measures.TableRule;
        var open = columns.Count(column => column.Millimetres is null);
        var widths = columns.Select(column => column.Millimetres * Measures.Millimetre).ToList();
        var grown = widths.Zip(Figures(table), (width, figure) => width is { } given ? Math.Max(given, figure) : width).ToList();
        if (grown.Sum(width => width ?? 0) + (open * Measures.NarrowestColumn) <= total)
            widths = grown;
        var given = widths.Sum(width => width ?? 0);
        var share = open == 0 ? 0 : Math.Max((total - given) / open, Measures.NarrowestColumn);
        var scale = total / Math.Max(given + (open * share), 1);
        var edges = new double[columns.Count + 1];
        edges[0] = Measures.TableRule / 2;
        for (var i = 0; i < columns.Count; i++)
            edges[i + 1] = edges[i] + (scale * (widths[i] ?? share));
        return edges;
    }

    /// <summary>For every column the width that its longest figure needs.</summary>
    private double[] Figures(Table table)
    {
        var needed = new double[table.Columns.Count];
        foreach (var (row, starts) in table.Rows.Zip(TableGrid.Places(table.Rows, needed.Length)))
            foreach (var (cell, column) in row.Cells.Zip(starts).Where(c => c.First is { ColumnSpan: 1 } && c.First.AlignmentIn(table.Columns[c.Second]) == Alignment.Right))
                needed[column] = Math.Max(needed[column], breaker.LongestFigure(cell.Text, TableRows.StyleOf(row, cell)) + (2 * Measures.CellPaddingAside));
        return needed;
    }

    private static List<Slab> Head(Table table, TableRows rows, Element? element)
    {
        var boxes = rows.Lay(table.HeadRows, [], element, isHead: true);
        if (table.ColumnNumbers.Count > 0)
            boxes.Add(rows.Numbers(table.ColumnNumbers, element));
        return boxes.Count == 0 ? [] : [rows.Slab(boxes)];
    }

    private static Slab Artifact(Table table, TableRows rows) => Head(table, rows, null)[0];

    private static List<Slab> Body(Table table, TableRows rows, Element element, double available)
    {
        var boxes = rows.Lay(table.Rows, table.Columns, element, isHead: false, table.LeastRowMillimetres * Measures.Millimetre);
        var slabs = new List<Slab>();
        var joints = new List<(int LastSlab, int Rows)>();
        for (int start = 0, end; start < boxes.Count; start = end)
        {
            end = TableRows.EndOfJoined(boxes, start);
            var joined = boxes[start..end];
            var added = joined.Sum(box => box.Height) <= available ? [rows.Slab(joined)] : rows.Parted(joined, available);
            if (table.Rows[start].IsGroup)
                added[^1] = added[^1] with { KeepWithNext = Keep.Must };
            slabs.AddRange(added);
            joints.Add((slabs.Count - 1, joined.Count));
        }
        if (joints.Count > 1 && joints[0].Rows == 1)
            Wish(slabs, joints[0].LastSlab);
        if (joints.Count > 1 && joints[^1].Rows == 1)
            Wish(slabs, joints[^2].LastSlab);
        return slabs;
    }

    /// <summary>A row alone at its side of a break takes the next one with it, if that can be.</summary>
    private static void Wish(List<Slab> slabs, int index)
    {
        if (slabs[index].KeepWithNext == Keep.None)
            slabs[index] = slabs[index] with { KeepWithNext = Keep.Wish };
    }
}
