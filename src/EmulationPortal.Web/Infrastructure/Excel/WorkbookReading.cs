using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using EmulationPortal.Web.Infrastructure.Files;

namespace EmulationPortal.Web.Infrastructure.Excel;

/// <summary>
/// Reads the tables of an Excel file: texts, numbers and days; of a formula the result that was stored with it, and where none was stored, or an error, a fault.
/// A cell merged over several rows of one column counts for each of them.
/// </summary>
public static partial class WorkbookReading
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    private const int MostRows = 5000;
    private const int MostColumns = 60;
    private const long MostSigns = 50_000_000;

    private static readonly XNamespace Main = Workbook.Main;
    private static readonly XNamespace Relations = Workbook.Relations;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostSigns };

    /// <summary>The sheets of the file in their order; null when the content is no Excel file, whatever its name, or unreasonably large.</summary>
    public static IReadOnlyList<WorkbookSheet>? Read(byte[] content)
    {
        using var stream = new MemoryStream(content);
        if (content.Length > LargestFile || FileKind.TypeOf(stream) != Workbook.ContentType)
            return null;
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var styles = WorkbookStyles.Of(zip.GetEntry("xl/styles.xml") is null ? null : Load(zip, "xl/styles.xml"), Load(zip, "xl/workbook.xml"));
            var targets = Load(zip, "xl/_rels/workbook.xml.rels").Elements().ToDictionary(r => (string)r.Attribute("Id")!, r => ((string)r.Attribute("Target")!).TrimStart('/'));
            var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Load(zip, "xl/sharedStrings.xml").Elements(Main + "si").Select(TextOf).ToList();
            return [.. Load(zip, "xl/workbook.xml").Element(Main + "sheets")!.Elements(Main + "sheet").Select(sheet =>
            {
                var target = targets[(string)sheet.Attribute(Relations + "id")!];
                return new WorkbookSheet((string?)sheet.Attribute("name") ?? "", Rows(Load(zip, target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target), shared, styles));
            })];
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidDataException or KeyNotFoundException or NullReferenceException or FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static List<WorkbookRow> Rows(XElement sheet, List<string> shared, WorkbookStyles styles)
    {
        var rows = new List<WorkbookRow>();
        foreach (var row in sheet.Element(Main + "sheetData")?.Elements(Main + "row").Take(MostRows) ?? [])
        {
            var cells = new List<WorkbookCell>();
            foreach (var cell in row.Elements(Main + "c"))
            {
                var column = (string?)cell.Attribute("r") is { } place ? ColumnOf(place) : cells.Count;
                if (column >= MostColumns)
                    break;
                while (cells.Count < column)
                    cells.Add(WorkbookCell.Empty);
                cells.Add(CellOf(cell, shared, styles));
            }

            rows.Add(new WorkbookRow((int?)row.Attribute("r") ?? (rows.Count == 0 ? 1 : rows[^1].Number + 1), cells));
        }

        foreach (var merged in sheet.Element(Main + "mergeCells")?.Elements(Main + "mergeCell").Take(MostRows) ?? [])
            FillDown(rows, ((string?)merged.Attribute("ref") ?? "").Split(':'));
        return rows;
    }

    private static void FillDown(List<WorkbookRow> rows, string[] corners)
    {
        if (corners is not [var first, var last] || ColumnOf(first) is var column && column != ColumnOf(last))
            return;
        var (from, to) = (RowOf(first), RowOf(last));
        var value = rows.Find(r => r.Number == from)?.At(column) ?? WorkbookCell.Empty;
        foreach (var row in rows.Where(r => r.Number > from && r.Number <= to && r.Cells is List<WorkbookCell>))
        {
            var cells = (List<WorkbookCell>)row.Cells;
            while (cells.Count <= column)
                cells.Add(WorkbookCell.Empty);
            cells[column] = value;
        }
    }

    private static WorkbookCell CellOf(XElement cell, List<string> shared, WorkbookStyles styles)
    {
        var value = (string?)cell.Element(Main + "v") ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => new WorkbookCell(shared[int.Parse(value, CultureInfo.InvariantCulture)], false),
            "inlineStr" => new WorkbookCell(cell.Element(Main + "is") is { } text ? TextOf(text) : "", false),
            "str" => new WorkbookCell(Decoded(value), false),
            "e" => new WorkbookCell(value, false, IsFault: true),
            "b" => new WorkbookCell(value == "1" ? "Có" : "Không", false),
            "d" => new WorkbookCell(value, false, DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null),
            _ when value.Length == 0 => cell.Element(Main + "f") is null ? WorkbookCell.Empty : new WorkbookCell(WorkbookCell.NeverComputed, false, IsFault: true),
            _ => new WorkbookCell(value, true, styles.DayOf(value, (int?)cell.Attribute("s") ?? 0)),
        };
    }

    /// <summary>Plain text, or its runs one after another; phonetic remarks are left out.</summary>
    private static string TextOf(XElement text) =>
        Decoded(string.Concat(text.Elements().Where(e => e.Name == Main + "t" || e.Name == Main + "r").Select(e => e.Name == Main + "t" ? e.Value : (string?)e.Element(Main + "t") ?? "")));

    /// <summary>Excel writes signs XML cannot hold by their numbers: "_x000D_".</summary>
    private static string Decoded(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Encoded().Replace(text, sign => ((char)int.Parse(sign.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Encoded();

    private static int RowOf(string place) => int.Parse(place.AsSpan(place.TakeWhile(char.IsAsciiLetter).Count()), CultureInfo.InvariantCulture);

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A') + 1;
        return column - 1;
    }

    private static XElement Load(ZipArchive zip, string path)
    {
        using var reader = XmlReader.Create((zip.GetEntry(path) ?? throw new InvalidDataException(path)).Open(), Safe);
        return XElement.Load(reader);
    }
}
