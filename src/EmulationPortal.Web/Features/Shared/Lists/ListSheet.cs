using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>
/// A table brought to a list: where its head is, which column is which, and its rows. Columns are known by their heads in any order;
/// rows above the head, empty rows, and columns for numbering or remarks count for nothing.
/// </summary>
public sealed class ListSheet
{
    /// <summary>The head stands within so many rows.</summary>
    private const int DeepestHead = 15;

    private const string Remarked = "ghi chu";
    private static readonly string[] Unread = ["stt", "tt", "so tt", "so thu tu", Remarked];

    private readonly Dictionary<string, (ListColumn Column, int At)> places = [];
    private readonly List<CellRemark> remarks = [];

    private ListSheet()
    {
    }

    /// <summary>What is wrong with the head, or with cells under no head.</summary>
    public IReadOnlyList<CellRemark> Remarks => remarks;

    /// <summary>The rows under the head; none while a needed column is missing.</summary>
    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    /// <summary>Reads a text as it is pasted, or made of a file.</summary>
    /// <param name="text">Tabs between cells.</param>
    /// <param name="columns">The list's columns.</param>
    /// <param name="pasted">A pasted block may come without its head: its columns are then those of the pattern, in its order.</param>
    public static ListSheet Of(string text, IReadOnlyList<ListColumn> columns, bool pasted)
    {
        var cells = TabbedText.Rows(text);
        var sheet = new ListSheet();
        var head = Enumerable.Range(0, Math.Min(cells.Count, DeepestHead)).MaxBy(r => cells[r].Count(c => Find(columns, c) is not null));
        if (cells.Count > 0 && cells[head].All(c => Find(columns, c) is null))
            head = pasted ? -1 : Math.Max(0, cells.FindIndex(r => r.Exists(c => !string.IsNullOrWhiteSpace(c))));
        if (head < 0)
        {
            foreach (var (column, at) in columns.Select((c, i) => (c, i)))
                sheet.places[column.Key] = (column, at);
        }
        else if (!sheet.ReadHead(cells[head], head + 1, columns))
            return sheet;

        sheet.Rows = [.. cells.Select((row, i) => (Row: row, Number: i + 1)).Skip(head + 1)
            .Where(r => r.Row.Exists(c => !string.IsNullOrWhiteSpace(c)) && !sheet.IsHeadAgain(r.Row)).Select(r => new ListRow(r.Number, r.Row, sheet.places))];
        foreach (var row in sheet.Rows)
            sheet.RequireHeads(cells[row.Number - 1], row.Number, head < 0 ? null : cells[head]);
        return sheet;
    }

    private static ListColumn? Find(IReadOnlyList<ListColumn> columns, string cell) =>
        string.IsNullOrWhiteSpace(cell) ? null : columns.FirstOrDefault(c => VietnameseText.Fold(c.Head) == VietnameseText.Fold(VietnameseText.Tidy(cell)));

    private bool ReadHead(List<string> head, int number, IReadOnlyList<ListColumn> columns)
    {
        var unknown = new List<(string Cell, int At)>();
        foreach (var (cell, at) in head.Select((c, i) => (VietnameseText.Tidy(c), i)).Where(c => c.Item1.Length > 0))
        {
            if (Find(columns, cell) is not { } column)
                unknown.Add((cell, at));
            else if (!places.TryAdd(column.Key, (column, at)))
                remarks.Add(new CellRemark($"{Workbook.Letters(at)}{number}", cell, $"cột “{column.Head}” có hai lần. Hãy xóa một cột.", true));
        }

        foreach (var (cell, at) in unknown.Where(u => !Unread.Contains(VietnameseText.Fold(u.Cell))))
        {
            var meant = columns.FirstOrDefault(c => !places.ContainsKey(c.Key) && SimilarNames.Alike(c.Head, cell));
            remarks.Add(new CellRemark($"{Workbook.Letters(at)}{number}", cell, meant is null ? "danh sách này không có cột tên như vậy. Hãy sửa tiêu đề theo tệp mẫu, hoặc xóa cột." : $"có phải cột “{meant.Head}”? Hãy sửa tiêu đề theo tệp mẫu.", true));
        }

        remarks.AddRange(unknown.Where(u => VietnameseText.Fold(u.Cell) == Remarked).Select(u => new CellRemark($"{Workbook.Letters(u.At)}{number}", u.Cell, "cột này không được nhập.", false)));
        foreach (var missing in columns.Where(c => c.Needed && !places.ContainsKey(c.Key)))
            remarks.Add(new CellRemark($"Dòng {number}", "", $"thiếu cột “{missing.Head}”. Hãy thêm cột có tiêu đề này, hoặc dùng tệp mẫu.", true));
        return columns.All(c => !c.Needed || places.ContainsKey(c.Key));
    }

    private bool IsHeadAgain(List<string> row) =>
        places.Values.Count(p => p.At < row.Count && VietnameseText.Fold(VietnameseText.Tidy(row[p.At])) == VietnameseText.Fold(p.Column.Head)) > places.Count / 2;

    /// <summary>What stands under no head would be lost without a word.</summary>
    private void RequireHeads(List<string> row, int number, List<string>? head)
    {
        var known = places.Values.Select(p => p.At).ToHashSet();
        foreach (var (cell, at) in row.Select((c, i) => (VietnameseText.Tidy(c), i)).Where(c => c.Item1.Length > 0 && !known.Contains(c.i)))
        {
            if (head is null || at >= head.Count || string.IsNullOrWhiteSpace(head[at]))
                remarks.Add(new CellRemark($"{Workbook.Letters(at)}{number}", cell, "ô có chữ nhưng cột không có tiêu đề. Nếu dòng bị lệch cột, hãy kéo lại cho đúng; nếu thừa, hãy xóa.", true));
        }
    }
}
