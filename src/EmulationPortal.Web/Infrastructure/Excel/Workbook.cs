using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Infrastructure.Excel;

/// <summary>A cell as it stands in a file.</summary>
/// <param name="Text">Its text; a number the invariant way.</param>
/// <param name="IsNumber">It is stored as a number.</param>
/// <param name="Day">The day it shows, where the number is styled as one.</param>
/// <param name="IsFault">A formula that gave an error, or none that was ever computed: there is no value to read.</param>
public readonly record struct WorkbookCell(string Text, bool IsNumber, DateOnly? Day = null, bool IsFault = false)
{
    /// <summary>Stands for the value of a formula that no program has computed before the file was saved.</summary>
    public const string NeverComputed = "#CHƯA TÍNH";

    /// <summary>An empty cell.</summary>
    public static readonly WorkbookCell Empty = new("", false);

    /// <summary>As it would be typed in a field: days as dd/MM/yyyy, numbers with a decimal comma and without groups.</summary>
    public string Typed => Day is { } day ? VietnameseFormat.Day(day) : IsNumber && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? VietnameseFormat.NumberToEdit(decimal.Round(figure, 6)) : Text.Trim();
}

/// <summary>A sheet of a file: its name and its rows, each with its number from 1.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<WorkbookRow> Rows);

/// <summary>A row; cells that are not in the file are empty.</summary>
public sealed record WorkbookRow(int Number, IReadOnlyList<WorkbookCell> Cells)
{
    /// <summary>The cell of a column, from 0.</summary>
    public WorkbookCell At(int column) => column < Cells.Count ? Cells[column] : WorkbookCell.Empty;
}

/// <summary>
/// Writes tables as an Excel file (Office Open XML, ECMA-376): first rows bold and held, numbers as numbers, days as days, everything else as text,
/// so that a cell that begins with = + - @ is never a formula. The same tables give the same bytes.
/// </summary>
public static partial class Workbook
{
    /// <summary>The content type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    internal const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>"A", "Z", "AA" of a column from 0.</summary>
    public static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    /// <summary>The file of one or more tables.</summary>
    /// <param name="sheets">Names of at most 31 characters, none of \ / ? * [ ] :, and rows with the head first; a cell is a number, a day, a text or null.</param>
    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)> sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Count).ToList();
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.main+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="r{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="r{sheets.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(sheets.Select((s, i) => $"""<sheet name="{Escaped(s.Name)}" sheetId="{i + 1}" r:id="r{i + 1}"/>"""))}</sheets></workbook>""");
            Part(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>""");
            foreach (var number in numbers)
                Part(zip, $"xl/worksheets/sheet{number}.xml", Sheet(sheets[number - 1].Rows));
        }

        return file.ToArray();
    }

    private static string Sheet(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var column = 0; column < rows.Max(r => r.Count); column++)
        {
            var width = Math.Clamp(rows.Select(r => column < r.Count ? Convert.ToString(r[column], CultureInfo.InvariantCulture)?.Length ?? 0 : 0).Max() + 2, 8, 48);
            xml.Append(CultureInfo.InvariantCulture, $"""<col min="{column + 1}" max="{column + 1}" width="{width}" customWidth="1"/>""");
        }

        xml.Append("</cols><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row + 1}">""");
            for (var column = 0; column < rows[row].Count; column++)
                xml.Append(Cell(rows[row][column], $"{Letters(column)}{row + 1}", row == 0 ? " s=\"1\"" : ""));
            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object? value, string place, string style) => value switch
    {
        null or "" => "",
        decimal or int or long => string.Create(CultureInfo.InvariantCulture, $"""<c r="{place}"{style}><v>{value}</v></c>"""),
        DateOnly day => string.Create(CultureInfo.InvariantCulture, $"""<c r="{place}" s="2"><v>{day.ToDateTime(TimeOnly.MinValue).ToOADate()}</v></c>"""),
        _ => Text(value.ToString()!, place, style),
    };

    /// <summary>A text; one that begins like a formula is marked as text besides, so that it stays one when somebody edits the cell.</summary>
    private static string Text(string text, string place, string style) =>
        $"""<c r="{place}"{(style.Length == 0 && text[0] is '=' or '+' or '-' or '@' ? " s=\"3\"" : style)} t="inlineStr"><is><t xml:space="preserve">{Escaped(Encoded().Replace(text, "_x005F_"))}</t></is></c>""";

    /// <summary>Signs XML cannot hold are left out.</summary>
    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t')));

    /// <summary>What Excel would read as a sign written by its number (_x000D_) is itself text here.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Encoded();

    private static void Part(ZipArchive zip, string path, string xml)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml);
    }
}
