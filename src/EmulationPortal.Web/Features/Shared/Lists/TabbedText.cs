using System.Text;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>Tables as Excel puts them on the clipboard: a tab between cells, a line for each row, quotes around a cell that holds lines or tabs.</summary>
internal static class TabbedText
{
    /// <summary>A sheet of a file as it would be pasted; rows and columns keep their places.</summary>
    public static string Of(WorkbookSheet sheet)
    {
        var text = new StringBuilder();
        var number = 1;
        foreach (var row in sheet.Rows)
        {
            for (; number < row.Number; number++)
                text.Append('\n');
            text.AppendJoin('\t', row.Cells.Select(cell => Written(cell.IsFault ? cell.Text : cell.Typed))).Append('\n');
            number++;
        }

        return text.ToString();
    }

    /// <summary>The cells of each row; the first row has the number 1.</summary>
    public static List<List<string>> Rows(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var rows = new List<List<string>> { new() };
        for (var at = 0; at <= text.Length;)
        {
            var (cell, end) = Quoted(text, at) ?? Plain(text, at);
            rows[^1].Add(cell);
            if (end < text.Length && text[end] == '\n')
                rows.Add([]);
            at = end + 1;
        }

        return rows;
    }

    private static (string Cell, int End) Plain(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\t', '\n');
        return end < 0 ? (text[from..], text.Length) : (text[from..(from + end)], from + end);
    }

    /// <summary>A cell in quotes; null when the quotes are the cell's own.</summary>
    private static (string Cell, int End)? Quoted(string text, int from)
    {
        if (from >= text.Length || text[from] != '"')
            return null;
        var cell = new StringBuilder();
        var needed = false;
        for (var at = from + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
                needed |= text[at] is '\n' or '\t';
            else if (at + 1 < text.Length && text[at + 1] == '"')
                (at, needed) = (at + 1, true);
            else
                return needed && (at + 1 == text.Length || text[at + 1] is '\t' or '\n') ? (cell.ToString(), at + 1) : null;
            cell.Append(text[at]);
        }

        return null;
    }

    private static string Written(string cell) =>
        cell.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 && !cell.StartsWith('"') ? cell : $"\"{cell.ReplaceLineEndings("\n").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
