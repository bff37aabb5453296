namespace EmulationPortal.Typesetting;

/// <summary>Where the cells of a table stand once spans from above and from the left are counted.</summary>
internal static class TableGrid
{
    /// <summary>For every row the column in which each of its cells begins, never beyond the last column.</summary>
    public static List<int[]> Places(IReadOnlyList<TableRow> rows, int columns)
    {
        var takenUntil = new int[columns]; // by column: the first row that no cell from above reaches
        var places = new List<int[]>(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            var starts = new int[rows[row].Cells.Count];
            var column = 0;
            for (var i = 0; i < starts.Length; i++)
            {
                while (column < columns - 1 && takenUntil[column] > row)
                    column++;
                starts[i] = Math.Min(column, columns - 1);
                for (var span = 0; span < rows[row].Cells[i].ColumnSpan && column < columns; span++, column++)
                    takenUntil[column] = row + rows[row].Cells[i].RowSpan;
            }
            places.Add(starts);
        }
        return places;
    }
}
