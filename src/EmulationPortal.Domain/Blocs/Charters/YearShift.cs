using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>Takes the numbers of one emulation year in a copied text for those of another (rule 22). Numbers of documents and full dates stay: they name what happened.</summary>
public static partial class YearShift
{
    /// <summary>The text with every year moved by the distance of the two years; "năm học 2024-2025" as one.</summary>
    public static string To(string text, int firstYear, EmulationYear year)
    {
        var by = year.FirstYear - firstYear;
        if (by == 0)
            return text;
        int[] own = year.Cycle == CycleKind.CalendarYear ? [firstYear, firstYear + 1] : [firstYear, firstYear + 1, firstYear + 2];
        return YearToken().Replace(text, match => int.Parse(match.Value, CultureInfo.InvariantCulture) is var found && own.Contains(found)
            ? (found + by).ToString(CultureInfo.InvariantCulture) : match.Value);
    }

    /// <summary>A year after "năm", "học", "tháng …/", "quý …/" or beside another year; not in a full date or the number of a document.</summary>
    [GeneratedRegex(@"(?<!tháng \d{1,2} năm )(?<=\bnăm(?: học)? |\bnăm(?: học)? 20\d\d-|[Tt]háng \d{1,2}/|[Qq]uý (?:I|II|III|IV)/)20\d\d(?!\d|/\p{L})")]
    private static partial Regex YearToken();
}
