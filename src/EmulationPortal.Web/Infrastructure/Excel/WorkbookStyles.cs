using System.Globalization;
using System.Xml.Linq;

namespace EmulationPortal.Web.Infrastructure.Excel;

/// <summary>Which styles of a file show numbers as days, and from which day the file counts (ECMA-376 part 1, 18.8.30 and 18.17.4).</summary>
internal sealed class WorkbookStyles
{
    private const int FirstOwnFormat = 164;

    /// <summary>Day 1 of the 1904 system is 2 January 1904: 1,462 days later than in the 1900 system.</summary>
    private const double Between1900And1904 = 1462;

    /// <summary>31 December 9999.</summary>
    private const double LastSerial = 2_958_465;

    /// <summary>The 1900 system counts a 29 February 1900 that never was.</summary>
    private const double BeforeLeapDay = 60;

    private static readonly XNamespace Main = Workbook.Main;
    private readonly bool[] days;
    private readonly bool from1904;

    private WorkbookStyles(bool[] days, bool from1904) => (this.days, this.from1904) = (days, from1904);

    /// <summary>The styles of a file.</summary>
    /// <param name="styles">Its part of styles; null where it has none.</param>
    /// <param name="workbook">Its part of sheets.</param>
    public static WorkbookStyles Of(XElement? styles, XElement workbook)
    {
        var formats = (styles?.Element(Main + "numFmts")?.Elements(Main + "numFmt") ?? [])
            .GroupBy(f => (int)f.Attribute("numFmtId")!).ToDictionary(g => g.Key, g => (string?)g.First().Attribute("formatCode") ?? "");
        var days = (styles?.Element(Main + "cellXfs")?.Elements(Main + "xf") ?? []).Select(xf => IsDay((int?)xf.Attribute("numFmtId") ?? 0, formats)).ToArray();
        return new WorkbookStyles(days, (string?)workbook.Element(Main + "workbookPr")?.Attribute("date1904") is "1" or "true");
    }

    /// <summary>The day a number shows in a style; null where the style shows a number.</summary>
    public DateOnly? DayOf(string number, int style)
    {
        if (style >= days.Length || !days[style] || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
            return null;
        serial = from1904 ? serial + Between1900And1904 : serial < BeforeLeapDay ? serial + 1 : serial;
        return serial is >= 1 and <= LastSerial ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial))) : null;
    }

    /// <summary>Built-in formats of days, and own formats that name a day or a year outside quotes and brackets.</summary>
    private static bool IsDay(int format, Dictionary<int, string> formats)
    {
        if (format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58))
            return true;
        if (format < FirstOwnFormat || !formats.TryGetValue(format, out var code))
            return false;
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '\\')
                i++;
            else if (code[i] == '"')
                quoted = !quoted;
            else if (!quoted && code[i] is '[' or ']')
                bracketed = code[i] == '[';
            else if (!quoted && !bracketed && code[i] is 'd' or 'D' or 'y' or 'Y')
                return true;
        }

        return false;
    }
}
