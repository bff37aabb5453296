using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EmulationPortal.Typesetting;

/// <summary>The form in which every rendering writes a text: NFC, without control signs, and unbroken where the office never breaks.</summary>
public static partial class WrittenForm
{
    private const char NoBreak = '\u00A0';

    /// <summary>
    /// NFC text in which the spaces that must not end a line are no-break spaces: a number and its unit ("6 tháng đầu",
    /// "05 đơn vị"), "số 7", "năm 2026", "ngày 15", and the space before a dash ("Thi đua - Khen thưởng").
    /// </summary>
    public static string Of(string text)
    {
        var clean = Clean(text).Normalize(NormalizationForm.FormC);
        clean = Spaces().Replace(clean, " ");
        clean = NumberAndUnit().Replace(clean, match => match.Value.Replace(' ', NoBreak));
        clean = WordAndNumber().Replace(clean, match => match.Value.Replace(' ', NoBreak));
        return clean.Replace(" - ", NoBreak + "- ", StringComparison.Ordinal);
    }

    /// <summary>The same words with ordinary spaces, one between two words: what is compared between renderings.</summary>
    public static string Plain(string text) =>
        string.Join(' ', Clean(text).Normalize(NormalizationForm.FormC).Replace(NoBreak, ' ').Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines that stand in a series: each closed with ";", the last with "." (legal basis, addressees, recipients).</summary>
    public static IEnumerable<string> Series(IReadOnlyList<string> lines) =>
        lines.Select((line, index) => line.TrimEnd(' ', ';', '.') + (index == lines.Count - 1 ? "." : ";"));

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // lone surrogates arrive as U+FFFD
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '\n')
                result.Append('\n');
            else if (rune.Value != NoBreak && (rune.Value == '\t' || category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                result.Append(' ');
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format) && (rune.Value & 0xFFFE) != 0xFFFE)
                result.Append(rune.ToString());
        }
        return result.ToString();
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=\d) (?:tháng (?:đầu|cuối)|đơn vị|tập thể|cá nhân|sáng kiến|lượt người|giờ|phút|bản|phiếu|điểm|người)(?!\p{L})")]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"(?<!\p{L})(?:số|ngày|năm|quý|mục|hạng|Bảng|Điều|khoản) (?=\d|[IVX]+(?!\p{L}))", RegexOptions.IgnoreCase)]
    private static partial Regex WordAndNumber();
}
