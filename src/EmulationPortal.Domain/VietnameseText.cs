using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain;

/// <summary>How Vietnamese words and numbers are written, compared and searched.</summary>
public static partial class VietnameseText
{
    /// <summary>vi-VN: comma decimals, point thousands, d/M/yyyy, Vietnamese sorting.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Vietnamese alphabetical order, capitals and small letters alike.</summary>
    public static readonly StringComparer Order = StringComparer.Create(Culture, ignoreCase: true);

    private static readonly (string Long, string Short)[] CommonShortenings =
    [
        ("trung hoc pho thong", "thpt"), ("giao duc nghe nghiep", "gdnn"), ("giao duc va dao tao", "gddt"),
        ("bao hiem xa hoi", "bhxh"), ("uy ban nhan dan", "ubnd"), ("dai hoc", "dh"), ("cao dang", "cd"), ("trung cap", "tc"),
    ];

    /// <summary>Letters without marks, đ as d, lower case, single spaces: what is compared when somebody searches.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var plain = c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c);
            if (char.IsLetterOrDigit(plain))
                folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// Everything a name may be searched by: folded, with the usual shortenings ("cd y te") and the initials of each spelling ("tcdyt", "cdyt").
    /// </summary>
    public static string SearchKey(params IEnumerable<string?> names)
    {
        var keys = new List<string>();
        foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n)))
        {
            var folded = Fold(name!);
            var shortened = CommonShortenings.Aggregate(folded, (text, pair) => text.Replace(pair.Long, pair.Short, StringComparison.Ordinal));
            keys.Add(folded);
            keys.Add(shortened);
            keys.Add(Initials(folded));
            keys.Add(string.Concat(shortened.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => CommonShortenings.Any(p => p.Short == w) ? w : w[..1])));
        }

        return string.Join(" | ", keys.Distinct());
    }

    /// <summary>The first letters of the words of a folded text.</summary>
    public static string Initials(string folded) =>
        string.Concat(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]));

    /// <summary>Composed form, trimmed, runs of blanks made one, signs nobody sees (zero-width, soft hyphens, controls) left out: how a name is kept.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', WithoutHidden(text).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without signs nobody sees; blanks and line ends stay.</summary>
    public static string WithoutHidden(string text) => text.Any(IsHidden) ? string.Concat(text.Where(c => !IsHidden(c))) : text;

    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>Whether two spellings are one name: capitals aside, with marks placed otherwise in a word ("hoà", "hòa"), or without any mark in one of them.</summary>
    public static bool OneName(string left, string right)
    {
        var (one, other) = (Marked(left), Marked(right));
        return Fold(left) == Fold(right) && (one == other || one == Fold(left) || other == Fold(right));
    }

    /// <summary>Each word's letters, then its marks in one order.</summary>
    private static string Marked(string name) => string.Join(' ', Tidy(name).ToLower(Culture).Split(' ').Select(word =>
    {
        var signs = word.Normalize(NormalizationForm.FormD);
        return string.Concat(signs.Where(char.IsLetterOrDigit)) + string.Concat(signs.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark).Order());
    }).Where(word => word.Length > 0));

    /// <summary>A folded text as part of an address: "khoi-thi-dua-so-7".</summary>
    public static string Slug(string text) => Fold(text).Replace(' ', '-');

    /// <summary>A count as official texts write it: below ten with a zero ("03"), zero itself as "0".</summary>
    public static string Count(int count) => count is > 0 and < 10 ? $"0{count}" : count.ToString(Culture);

    /// <summary>"ngày 05 tháng 01 năm 2026": day below 10 and months 1, 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
    public static string LongDate(DateOnly day) => $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : $"{day.Month}")} năm {day.Year}";

    /// <summary>"14 giờ 00 phút".</summary>
    public static string ClockTime(TimeOnly time) => $"{time.Hour:00} giờ {time.Minute:00} phút";

    /// <summary>A figure with comma decimals and point thousands, no needless zeros, at most four decimals.</summary>
    public static string Figure(decimal value) => value.ToString("#,##0.####", Culture);

    /// <summary>
    /// Reads what people type or paste: "9,5", "1.234,5", "1234.5", " 12 ". Returns null when the text is not one clear number:
    /// "1.234" alone is read as one thousand two hundred and thirty-four, the Vietnamese way.
    /// </summary>
    public static decimal? ParseNumber(string text)
    {
        var plain = text.Trim().Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Length == 0)
            return null;
        var commas = plain.Count(c => c == ',');
        var points = plain.Count(c => c == '.');
        string invariant;
        if (commas == 1 && points == 0)
            invariant = plain.Replace(',', '.');
        else if (commas == 1 && plain.LastIndexOf('.') < plain.IndexOf(',') && Grouped(plain[..plain.IndexOf(',')], '.'))
            invariant = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (points == 1 && commas >= 1 && plain.LastIndexOf(',') < plain.IndexOf('.') && Grouped(plain[..plain.IndexOf('.')], ','))
            invariant = plain.Replace(",", "", StringComparison.Ordinal);
        else if (commas == 0 && points >= 1 && Grouped(plain, '.'))
            invariant = plain.Replace(".", "", StringComparison.Ordinal);
        else if (commas == 0 && points <= 1)
            invariant = plain;
        else
            return null;
        return decimal.TryParse(invariant, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A name as it is ordered where figures count as numbers: "số 10" after "số 9".</summary>
    public static string NumbersPadded(string name) => Figures().Replace(name, figures => figures.Value.PadLeft(6, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figures();

    /// <summary>Orders persons the Vietnamese way: by given name (the last word), then by the rest.</summary>
    public static int ComparePersons(string? left, string? right)
    {
        var compare = Culture.CompareInfo;
        var (leftGiven, rightGiven) = (GivenName(left), GivenName(right));
        var byGiven = compare.Compare(leftGiven, rightGiven);
        return byGiven != 0 ? byGiven : compare.Compare(left, right);
    }

    private static string GivenName(string? name) => name is null ? "" : name[(name.LastIndexOf(' ') + 1)..];

    private static bool Grouped(string digits, char separator)
    {
        var groups = digits.TrimStart('-', '+').Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0].All(char.IsAsciiDigit)
            && !(groups.Length > 1 && groups[0] == "0")
            && groups.Skip(1).All(g => g.Length == 3 && g.All(char.IsAsciiDigit));
    }
}
