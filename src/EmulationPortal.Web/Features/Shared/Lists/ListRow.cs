using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Binding;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>A column of a list that comes in and goes out as a table.</summary>
/// <param name="Key">Its name in code: the form field of the same thing, so that refusals find their cell.</param>
/// <param name="Head">The first cell of the column in the file.</param>
/// <param name="Note">What to write in it, for the page and the pattern.</param>
/// <param name="Needed">A file without the column is refused; without others, what they hold stays as it is.</param>
/// <param name="Lines">A cell may hold several lines.</param>
public sealed record ListColumn(string Key, string Head, string Note, bool Needed = false, bool Lines = false);

/// <summary>What a row of a file would do.</summary>
public enum ListRowState
{
    Same,
    New,
    Changed,
    Faulty,
}

/// <summary>Something said about a cell.</summary>
/// <param name="Cell">"C17", or "Dòng 17" for the whole row.</param>
/// <param name="Holds">What stands in it.</param>
/// <param name="Text">What is wrong and its cure, or what the portal makes of it.</param>
/// <param name="IsFault">Nothing is taken while it stands.</param>
public sealed record CellRemark(string Cell, string Holds, string Text, bool IsFault)
{
    /// <summary>Of the cell's row.</summary>
    public int RowNumber => int.Parse(string.Concat(Cell.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}

/// <summary>What changes in one column of a row.</summary>
public sealed record CellChange(string Head, string Before, string After);

/// <summary>A row of a file: its cells tidied and read, and what is said about it.</summary>
/// <param name="number">Of the row in the file, from 1.</param>
/// <param name="cells">As they stand in the file.</param>
/// <param name="columns">The list's columns by key, each with its place in the file, from 0.</param>
public sealed class ListRow(int number, IReadOnlyList<string> cells, IReadOnlyDictionary<string, (ListColumn Column, int At)> columns)
{
    private static readonly string[] ExcelErrors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];

    private readonly List<CellRemark> remarks = [];
    private readonly HashSet<string> faulty = [];
    private readonly Dictionary<string, string> tidied = [];

    /// <summary>Of the row in the file, from 1.</summary>
    public int Number => number;

    /// <summary>What the row is about, for the preview.</summary>
    public string Name { get; set; } = "";

    /// <summary>Faults and notes in the order of the columns.</summary>
    public IReadOnlyList<CellRemark> Remarks => [.. remarks.OrderBy(r => r.Cell.Length).ThenBy(r => r.Cell, StringComparer.Ordinal)];

    /// <summary>What the row would change, or what it would enter.</summary>
    public IReadOnlyList<CellChange> Changes { get; private set; } = [];

    public ListRowState State { get; private set; }

    /// <summary>Nothing is wrong with the row so far.</summary>
    public bool IsSound => faulty.Count == 0;

    /// <summary>The file has the column.</summary>
    public bool Has(string key) => columns.ContainsKey(key);

    /// <summary>The cell, tidied; empty where the file has no such column.</summary>
    public string this[string key] => tidied.TryGetValue(key, out var cell) ? cell : tidied[key] = Read(key);

    /// <summary>The cell, or what is there already where the file has no such column.</summary>
    public string Or(string key, string? present) => Has(key) ? this[key] : present ?? "";

    /// <summary>"C17".</summary>
    public string Place(string key) => columns.TryGetValue(key, out var column) ? $"{Workbook.Letters(column.At)}{number}" : $"Dòng {number}";

    /// <summary>Something is wrong in the cell; one fault of a cell is enough.</summary>
    public void Fault(string key, string text)
    {
        if (faulty.Add(key))
            remarks.Add(new CellRemark(Place(key), Raw(key), text, true));
        State = ListRowState.Faulty;
    }

    /// <summary>Something to know about the cell.</summary>
    public void Note(string key, string text) => remarks.Add(new CellRemark(Place(key), Raw(key), text, false));

    /// <summary>A rule refuses the row: each refusal stands at the cell of its field; one about the whole row at the column of "", or the first.</summary>
    /// <param name="keys">Columns of fields that are named otherwise.</param>
    public void Refused(RuleBroken broken, IReadOnlyDictionary<string, string>? keys = null)
    {
        foreach (var refusal in broken.Others.Prepend(broken))
            Fault(keys?.GetValueOrDefault(refusal.Field ?? "") ?? refusal.Field ?? columns.Values.OrderBy(c => c.At).First().Column.Key, refusal.Message);
    }

    /// <summary>The cell must not be longer than so many signs, nor empty where <paramref name="needed"/> says what to write.</summary>
    public string Words(string key, int most, string? needed = null)
    {
        var words = this[key];
        if (words.Length == 0 && needed is not null)
            Fault(key, needed);
        if (words.Length > most)
            Fault(key, $"dài {words.Length} ký tự, tối đa {most}. Hãy rút gọn.");
        return words;
    }

    /// <summary>One of a closed list, whatever its marks and capitals; null when empty or not among them.</summary>
    /// <param name="names">What may be written, with what it means; the first name of a meaning is offered.</param>
    public T? Choice<T>(string key, IReadOnlyList<(string Name, T Meaning)> names, string? needed = null)
        where T : struct
    {
        if (this[key] is not { Length: > 0 } word || faulty.Contains(key))
        {
            if (needed is not null)
                Fault(key, needed);
            return null;
        }

        var folded = VietnameseText.Fold(word);
        foreach (var (name, meaning) in names)
        {
            if (VietnameseText.Fold(name) != folded)
                continue;
            if (!names.Any(n => n.Name == word))
                Note(key, $"hiểu là “{name}”.");
            return meaning;
        }

        Fault(key, $"không có lựa chọn này. Hãy ghi một trong: {string.Join("; ", names.DistinctBy(n => n.Meaning).Select(n => n.Name))}.");
        return null;
    }

    /// <summary>"Có" or "Không"; empty is no.</summary>
    public bool Yes(string key) => Choice(key, [("Có", true), ("Không", false), ("x", true), ("1", true), ("0", false)]) ?? false;

    /// <summary>A number as Excel or people write it: 1.234,5 or 1234.5; null when empty or unclear.</summary>
    public decimal? Figure(string key)
    {
        if (this[key] is not { Length: > 0 } typed || faulty.Contains(key))
            return null;
        if (VietnameseText.ParseNumber(typed.TrimEnd('%')) is { } number)
            return number;
        Fault(key, "không phải là số. Hãy ghi số bằng chữ số, ví dụ 1.234,5.");
        return null;
    }

    /// <summary>A day, written dd/MM/yyyy or as Excel counts days; null when empty or unclear.</summary>
    public DateOnly? Day(string key, string? needed = null)
    {
        if (this[key] is not { Length: > 0 } typed || faulty.Contains(key))
        {
            if (needed is not null)
                Fault(key, needed);
            return null;
        }

        if (VietnameseDates.ParseDay(typed) is { } day)
            return day;
        if (typed.Length == 5 && int.TryParse(typed, CultureInfo.InvariantCulture, out var serial))
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        Fault(key, "không phải ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 25/02/2026.");
        return null;
    }

    /// <summary>Says what a sound row does, from the cells as they are written out before and after it.</summary>
    /// <param name="list">All columns of the list, in the order of the cells.</param>
    /// <param name="before">Null when the row is new.</param>
    public void Settle(IReadOnlyList<ListColumn> list, IReadOnlyList<object?>? before, IReadOnlyList<object?> after)
    {
        if (!IsSound)
            return;
        Changes = [.. list.Select((column, i) => new CellChange(column.Head, Text(before?[i]), Text(after[i]))).Where(c => c.Before != c.After)];
        State = before is null ? ListRowState.New : Changes.Count > 0 ? ListRowState.Changed : ListRowState.Same;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        decimal number => VietnameseFormat.NumberToEdit(number),
        DateOnly day => VietnameseFormat.Day(day),
        _ => cell.ToString()!,
    };

    private string Raw(string key) => columns.TryGetValue(key, out var column) && column.At < cells.Count ? cells[column.At] : "";

    private string Read(string key)
    {
        var raw = Raw(key);
        if (ExcelErrors.Contains(raw.Trim()))
            Fault(key, $"là lỗi công thức của Excel ({raw.Trim()}). Hãy sửa công thức hoặc gõ thẳng giá trị vào ô.");
        else if (raw.Trim() == WorkbookCell.NeverComputed)
            Fault(key, "là công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại, hoặc gõ thẳng giá trị vào ô.");
        var plain = VietnameseText.WithoutHidden(raw);
        var tidy = (columns.TryGetValue(key, out var column) && column.Column.Lines ? CellText.Lines(raw) : CellText.Line(raw)) ?? "";
        string?[] cured =
        [
            plain != raw ? "ký tự ẩn" : null,
            plain.Normalize() != plain ? "chữ dựng rời (Unicode tổ hợp)" : null,
            plain.Normalize().ReplaceLineEndings("\n") != tidy ? "khoảng trắng thừa" : null,
        ];
        if (tidy.Length > 0 && IsSoundAt(key) && cured.OfType<string>().ToList() is { Count: > 0 } said)
            Note(key, $"đã tự sửa {string.Join(", ", said)}.");
        return tidy;
    }

    private bool IsSoundAt(string key) => !faulty.Contains(key);
}
