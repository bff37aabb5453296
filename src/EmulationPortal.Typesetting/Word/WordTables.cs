using System.Xml.Linq;
using EmulationPortal.Typesetting.Pdf;

namespace EmulationPortal.Typesetting.Word;

/// <summary>Tables of the text, ruled, and tables that only place things side by side.</summary>
/// <param name="layout">Gives the columns the widths they have in print.</param>
internal sealed class WordTables(TableLayout layout)
{
    private const double SpacerLine = 1;

    /// <summary>A table with its caption and note.</summary>
    /// <param name="isTied">Its end stays with what follows.</param>
    public IEnumerable<XElement> Of(Table table, bool isTied)
    {
        if (table.Caption is { } caption)
            yield return WordXml.Paragraph(new(WordStyles.Caption), caption);
        if (table.Unit is { } unit)
            yield return WordXml.Paragraph(new(WordStyles.Unit), unit);
        if (table.Caption is null && table.Unit is null)
            yield return Spacer(Measures.TableAbove, isTied: true);
        var edges = layout.Columns(table);
        var widths = edges.Zip(edges.Skip(1), (left, right) => WordXml.Twips(right) - WordXml.Twips(left)).ToArray();
        var head = table.HeadRows;
        List<XElement> rows =
        [
            .. Rows(head, widths, row => Properties(isHead: true), (_, cell, _) => WordXml.Paragraph(new(WordStyles.TableHead) { KeepNext = true }, cell?.Text)),
            .. table.ColumnNumbers.Count == 0 ? [] : Rows([new([.. table.ColumnNumbers.Take(widths.Length).Select(number => (TableCell)number)])], widths, row => Properties(isHead: true), (_, cell, _) => WordXml.Paragraph(new(WordStyles.TableNumbers) { KeepNext = true }, cell?.Text)),
            .. Body(table, widths, isTied || table.Note is not null),
        ];
        if (rows.Count == 0)
            yield break;
        yield return Whole(WordStyles.Ruled, widths, rows);
        if (table.Note is { } note)
            yield return WordXml.Paragraph(new(WordStyles.Note) { KeepNext = isTied }, note);
    }

    /// <summary>Cells side by side without rules, in one row that is never parted.</summary>
    /// <param name="aside">Free at both sides of every cell, in points.</param>
    public static XElement SideBySide(double aside, params IReadOnlyList<(double Width, IEnumerable<XElement> Content)> cells) => Grid(aside, [cells]);

    /// <summary>Cells in rows without rules.</summary>
    /// <param name="aside">Free at both sides of every cell, in points.</param>
    public static XElement Grid(double aside, IReadOnlyList<IReadOnlyList<(double Width, IEnumerable<XElement> Content)>> rows)
    {
        int[] widths = [.. rows[0].Select(cell => WordXml.Twips(cell.Width))];
        XElement Margin(string side) => WordXml.Element(side, WordXml.Attribute("w", WordXml.Twips(aside)), WordXml.Attribute("type", "dxa"));
        return Whole(WordStyles.Plain, widths, rows.Select(row => WordXml.Element("tr", Properties(),
            row.Select((cell, column) => WordXml.Element("tc", WordXml.Element("tcPr", Width(widths[column])), Filled(cell.Content))))),
            WordXml.Element("tblCellMar", Margin("left"), Margin("right")));
    }

    /// <summary>Free height between two things that have none of their own.</summary>
    public static XElement Spacer(double height = SpacerLine, bool isTied = false) => WordXml.Paragraph(new(WordStyles.Rule) { ExactLine = height, KeepNext = isTied });

    private static IEnumerable<XElement> Filled(IEnumerable<XElement> content) => content.Any() ? content : [Spacer()];

    private static IEnumerable<XElement> Body(Table table, int[] widths, bool isTied)
    {
        var joined = new bool[table.Rows.Count]; // with the next row
        for (var row = 0; row < joined.Length; row++)
        {
            var isEnd = row == 0 || row == joined.Length - 2;
            joined[row] = row < joined.Length - 1 ? joined[row] || table.Rows[row].IsGroup || isEnd : isTied;
            foreach (var cell in table.Rows[row].Cells)
                for (var under = row; under < Math.Min(row + cell.RowSpan, joined.Length) - 1; under++)
                    joined[under] = true;
        }

        return Rows(table.Rows, widths, row => Properties(leastHeight: table.LeastRowMillimetres * Measures.Millimetre), (row, cell, column) =>
        {
            var isStrong = table.Rows[row] is { IsGroup: true } or { IsTotal: true };
            var style = cell?.IsSmall == true ? WordStyles.CellSmall : isStrong ? WordStyles.TableTotal : WordStyles.Cell;
            var alignment = cell?.AlignmentIn(table.Columns[column]) ?? Alignment.Left;
            return WordXml.Paragraph(new(style) { Alignment = alignment is Alignment.Left ? null : alignment, KeepNext = joined[row] },
                cell is { IsSmall: true } && isStrong ? new RichText([.. cell.Text.Select(run => run with { IsBold = true })]) : cell?.Text);
        });
    }

    /// <summary>Rows in which a cell that spans from above goes on, and a missing one is empty.</summary>
    private static IEnumerable<XElement> Rows(IReadOnlyList<TableRow> rows, int[] widths, Func<int, XElement> properties, Func<int, TableCell?, int, XElement> paragraph)
    {
        var above = new (int Rows, int Columns)[widths.Length];
        var places = TableGrid.Places(rows, widths.Length);
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = new List<XElement>();
            for (int column = 0, span; column < widths.Length; column += span)
            {
                var index = Array.IndexOf(places[row], column);
                var cell = index < 0 ? null : rows[row].Cells[index];
                var goesOn = cell is null && above[column].Rows > 0;
                span = goesOn ? above[column].Columns : Math.Clamp(cell?.ColumnSpan ?? 1, 1, widths.Length - column);
                var high = cell is null ? 1 : Math.Clamp(cell.RowSpan, 1, rows.Count - row);
                above[column] = goesOn ? (above[column].Rows - 1, span) : (high - 1, span);
                cells.Add(WordXml.Element("tc",
                    WordXml.Element("tcPr", Width(widths.AsSpan(column, span).ToArray().Sum()), span > 1 ? WordXml.Value("gridSpan", span) : null,
                        goesOn ? WordXml.Element("vMerge") : high > 1 ? WordXml.Value("vMerge", "restart") : null, WordXml.Value("vAlign", "center")),
                    paragraph(row, cell, column)));
            }
            yield return WordXml.Element("tr", properties(row), cells);
        }
    }

    private static XElement Properties(bool isHead = false, double leastHeight = 0) => WordXml.Element("trPr", WordXml.Element("cantSplit"),
        leastHeight > 0 ? WordXml.Element("trHeight", WordXml.Attribute("val", WordXml.Twips(leastHeight)), WordXml.Attribute("hRule", "atLeast")) : null,
        isHead ? WordXml.Element("tblHeader") : null);

    private static XElement Whole(string style, int[] widths, IEnumerable<XElement> rows, XElement? margins = null) => WordXml.Element("tbl",
        WordXml.Element("tblPr", WordXml.Value("tblStyle", style), WordXml.Element("tblW", WordXml.Attribute("w", widths.Sum()), WordXml.Attribute("type", "dxa")),
            WordXml.Element("tblLayout", WordXml.Attribute("type", "fixed")), margins),
        WordXml.Element("tblGrid", widths.Select(width => WordXml.Element("gridCol", WordXml.Attribute("w", width)))),
        rows);

    private static XElement Width(int twips) => WordXml.Element("tcW", WordXml.Attribute("w", twips), WordXml.Attribute("type", "dxa"));
}
