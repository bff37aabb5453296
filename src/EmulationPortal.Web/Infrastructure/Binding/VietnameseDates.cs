using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Infrastructure.Binding;

/// <summary>Reads days and clock times as they are typed and pasted.</summary>
public static partial class VietnameseDates
{
    private static readonly string[] DayForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    /// <summary>"5/1/2026", "05/01/2026", "5-1-2026", "2026-01-05". Null when unclear: two-digit years are not guessed.</summary>
    public static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? day : null;

    /// <summary>"14:30", "14h30", "14 giờ 30", "14 giờ 30 phút", "8h". Null when unclear.</summary>
    public static TimeOnly? ParseTime(string text)
    {
        var match = Clock().Match(text.Trim());
        return match.Success
            && int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) is < 24 and var hour
            && (match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0) is < 60 and var minute
                ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^(?<h>\d{1,2})\s*(?::|h|g|giờ)\s*(?:(?<m>\d{1,2})\s*(?:phút|p)?)?(?::00(?:\.0+)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
