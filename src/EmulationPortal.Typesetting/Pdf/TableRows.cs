namespace EmulationPortal.Typesetting.Pdf;

/// <summary>A cell with its lines set.</summary>
/// <param name="Rows">Rows it takes.</param>
internal sealed record CellBox(int Column, int Columns, int Rows, List<Line> Lines, Alignment Alignment, Element? Element)
{
    public double TextHeight => Lines.Sum(line => line.Height);
}

/// <summary>A row with its cells set.</summary>
internal sealed record RowBox(List<CellBox> Cells, double Padding)
{
    /// <summary>Points, with its lower rule.</summary>
    public double Height { get; set; }

    /// <summary>The height that the cells of this row alone need; one line where they are empty.</summary>
    public double OwnHeight => Cells.Where(cell => cell.Rows == 1).Select(cell => cell.TextHeight).DefaultIfEmpty(Measures.Cell * Measures.CellLine).Max() + (2 * Padding) + Measures.TableRule;
}

/// <summary>Sets rows of a table and draws them.</summary>
/// <param name="edges">Of the columns, from the left edge of the text.</param>
/// <param name="left">The left edge of the text.</param>
internal sealed class TableRows(LineBreaker breaker, double[] edges, double left)
{
    /// <summary>Sets rows; without an element they are no part of the text (a repeated head).</summary>
    /// <param name="leastHeight">Of a row, in points.</param>
    public List<RowBox> Lay(IReadOnlyList<TableRow> rows, IReadOnlyList<TableColumn> columns, Element? parent, bool isHead, double leastHeight = 0)
    {
        var places = TableGrid.Places(rows, edges.Length - 1);
        var boxes = new List<RowBox>(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            var element = parent?.Add("TR");
            var cells = new List<CellBox>();
            for (var i = 0; i < rows[row].Cells.Count; i++)
            {
                var cell = rows[row].Cells[i];
                var column = places[row][i];
                var (wide, high) = (Math.Clamp(cell.ColumnSpan, 1, edges.Length - 1 - column), Math.Clamp(cell.RowSpan, 1, rows.Count - row));
                var alignment = isHead ? Alignment.Centre : cell.AlignmentIn(columns[column]);
                var lines = breaker.Break(cell.Text, StyleOf(rows[row], cell, isHead), edges[column + wide] - edges[column] - (2 * Measures.CellPaddingAside));
                cells.Add(new CellBox(column, wide, high, lines, alignment, element?.Add(isHead ? "TH" : "TD", Attributes(wide, high, isHead))));
            }
            var box = new RowBox(cells, Measures.CellPaddingAbove);
            box.Height = Math.Max(box.OwnHeight, leastHeight);
            boxes.Add(box);
        }
        StretchUnderSpans(boxes);
        return boxes;
    }

    /// <summary>How a cell is set.</summary>
    public static Style StyleOf(TableRow row, TableCell cell, bool isHead = false) =>
        new(cell.IsSmall ? Measures.CellSmall : Measures.Cell, Measures.CellLine, isHead || row.IsGroup || row.IsTotal);

    /// <summary>The row of column numbers, set in any number of columns.</summary>
    public RowBox Numbers(IReadOnlyList<string> numbers, Element? parent)
    {
        var element = parent?.Add("TR");
        var style = new Style(Measures.ColumnNumber, Measures.CellLine, IsItalic: true);
        var cells = numbers.Take(edges.Length - 1).Select((number, column) => new CellBox(
            column, 1, 1, breaker.Break(number, style, edges[column + 1] - edges[column]), Alignment.Centre, element?.Add("TH", Attributes(1, 1, isHead: true)))).ToList();
        var box = new RowBox(cells, Measures.ColumnNumberPadding);
        box.Height = box.OwnHeight;
        return box;
    }

    /// <summary>The first row after <paramref name="start"/> that no spanning cell joins to those before.</summary>
    public static int EndOfJoined(List<RowBox> rows, int start)
    {
        var end = start + 1;
        for (var row = start; row < end; row++)
            end = Math.Max(end, row + rows[row].Cells.Select(cell => cell.Rows).DefaultIfEmpty(1).Max());
        return end;
    }

    /// <summary>Rows as one slab.</summary>
    public Slab Slab(List<RowBox> rows) => new(rows.Sum(row => row.Height), (page, y) =>
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                var height = rows.Skip(row).Take(cell.Rows).Sum(spanned => spanned.Height);
                Frame(page, cell, y, y + height);
                var top = y + ((height - cell.TextHeight) / 2);
                foreach (var line in cell.Lines)
                {
                    Draw(page, cell, line, top);
                    top += line.Height;
                }
            }
            y += rows[row].Height;
        }
    });

    /// <summary>Rows too tall for a page: a joined cell stays with its first row, and a row still too tall parts between its lines.</summary>
    public List<Slab> Parted(List<RowBox> joined, double available)
    {
        var rows = joined.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Rows = 1 })] }).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in joined[row].Cells)
                for (var under = row + 1; under < row + cell.Rows; under++)
                    rows[under].Cells.Add(cell with { Rows = 1, Lines = [], Element = null });
            rows[row].Height = rows[row].OwnHeight;
        }
        return [.. rows.SelectMany(row => row.Height <= available ? [Slab([row])] : Lines(row))];
    }

    private IEnumerable<Slab> Lines(RowBox row)
    {
        var count = row.Cells.Max(cell => cell.Lines.Count);
        var lineHeight = row.Cells.SelectMany(cell => cell.Lines).Max(line => line.Height);
        for (var i = 0; i < count; i++)
        {
            var (index, above, below) = (i, i == 0 ? row.Padding : 0, i == count - 1 ? row.Padding : 0);
            var height = above + lineHeight + below;
            yield return new Slab(height, (page, y) =>
            {
                foreach (var cell in row.Cells)
                {
                    Sides(page, cell, y, y + height);
                    if (index < cell.Lines.Count)
                        Draw(page, cell, cell.Lines[index], y + above);
                }
                if (index == 0)
                    Across(page, y);
                if (index == count - 1)
                    Across(page, y + height);
            })
            {
                KeepWithNext = i == 0 || i == count - 2 ? Keep.Wish : Keep.None,
                EdgeAtBreak = Across,
            };
        }
    }

    private void Across(Page page, double y) => page.Rule(left + edges[0], y, left + edges[^1], y, Measures.TableRule);

    private void Sides(Page page, CellBox cell, double top, double bottom)
    {
        foreach (var x in new[] { left + edges[cell.Column], left + edges[cell.Column + cell.Columns] })
            page.Rule(x, top, x, bottom, Measures.TableRule);
    }

    private void Frame(Page page, CellBox cell, double top, double bottom)
    {
        Sides(page, cell, top, bottom);
        foreach (var y in new[] { top, bottom })
            page.Rule(left + edges[cell.Column], y, left + edges[cell.Column + cell.Columns], y, Measures.TableRule);
    }

    private void Draw(Page page, CellBox cell, Line line, double top)
    {
        page.Tag(cell.Element);
        line.Draw(page, left + edges[cell.Column] + Measures.CellPaddingAside, top, edges[cell.Column + cell.Columns] - edges[cell.Column] - (2 * Measures.CellPaddingAside), cell.Alignment);
    }

    /// <summary>Where a spanning cell needs more than its rows have, they grow in proportion.</summary>
    private static void StretchUnderSpans(List<RowBox> rows)
    {
        for (var row = 0; row < rows.Count; row++)
            foreach (var cell in rows[row].Cells.Where(cell => cell.Rows > 1))
            {
                var spanned = rows.GetRange(row, cell.Rows);
                var (have, need) = (spanned.Sum(box => box.Height), cell.TextHeight + (2 * rows[row].Padding) + Measures.TableRule);
                if (need > have)
                    spanned.ForEach(box => box.Height *= need / have);
            }
    }

    private static string Attributes(int columns, int rows, bool isHead)
    {
        var entries = (isHead ? "/Scope/Column" : "") + (columns > 1 ? $"/ColSpan {PdfFile.Number(columns)}" : "") + (rows > 1 ? $"/RowSpan {PdfFile.Number(rows)}" : "");
        return entries.Length == 0 ? "" : $"/A<</O/Table{entries}>>";
    }
}
