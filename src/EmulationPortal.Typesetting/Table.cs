namespace EmulationPortal.Typesetting;

/// <summary>A ruled table. Its head repeats on every page; rows are not cut while they fit a page.</summary>
/// <param name="Columns">From the left, at least one.</param>
/// <param name="Rows">Cells in reading order; a place taken by a cell that spans from above or from the left has no cell of its own.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    public IReadOnlyList<TableColumn> Columns { get; init; } = Columns.Count > 0 ? Columns : throw new ArgumentException("A table has at least one column.", nameof(Columns));

    /// <summary>Rows of a head of two or more levels; without them the titles of the columns are the head.</summary>
    public IReadOnlyList<TableRow> Head { get; init; } = [];

    /// <summary>The row of column numbers under the head, "(1)", "(2)", "(6):(5)"; empty for none.</summary>
    public IReadOnlyList<string> ColumnNumbers { get; init; } = [];

    /// <summary>"Bảng 1. …", above the table.</summary>
    public string? Caption { get; init; }

    /// <summary>"Đơn vị tính: …", above the table at the right.</summary>
    public string? Unit { get; init; }

    /// <summary>Under the table, smaller.</summary>
    public RichText? Note { get; init; }

    /// <summary>Least height of a row in print, in millimetres: room for a hand to sign.</summary>
    public double LeastRowMillimetres { get; init; }

    /// <summary>The rows of the head without the column numbers; none when no column has a title.</summary>
    public IReadOnlyList<TableRow> HeadRows => Head.Count > 0 || Columns.All(column => column.Title.Length == 0) ? Head : [new([.. Columns.Select(column => (TableCell)column.Title)])];
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head, unless the table has a head of its own.</param>
/// <param name="Millimetres">Its width; columns without one share the rest equally. Figures at the right widen it where they would be cut; widths too large for the page shrink together.</param>
/// <param name="Alignment">Of its cells: words left, figures right, codes centred.</param>
public sealed record TableColumn(string Title, double? Millimetres = null, Alignment Alignment = Alignment.Left);

/// <summary>A row of a table.</summary>
public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    /// <summary>Bold, and kept with the next row: a title over the rows that follow.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Bold: a total.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A cell of a table. A plain string converts to one.</summary>
public sealed record TableCell(RichText Text)
{
    /// <summary>Rows it takes; they never part while they fit a page.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Columns it takes.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Instead of the alignment of the column; a cell over several columns stands at the left.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>Set smaller: a remark.</summary>
    public bool IsSmall { get; init; }

    /// <summary>How it stands when it begins in a column.</summary>
    public Alignment AlignmentIn(TableColumn column) => Alignment ?? (ColumnSpan > 1 ? Typesetting.Alignment.Left : column.Alignment);

    public static implicit operator TableCell(string text) => new((RichText)text);
}
