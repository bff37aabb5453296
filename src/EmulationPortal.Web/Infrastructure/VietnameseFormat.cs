using System.Globalization;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>How numbers, days and moments are written in Vietnamese text: comma decimals, dot groups, dd/MM/yyyy, 24-hour time.</summary>
public static class VietnameseFormat
{
    /// <summary>The culture every page is written in.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>1.234,5 with as many decimals as the number has; with <paramref name="decimals"/> always that many.</summary>
    public static string Number(decimal value, int? decimals = null) =>
        value.ToString(decimals is { } places ? "N" + places.ToString(CultureInfo.InvariantCulture) : "#,0.##########", Culture);

    /// <summary>The same number as it stands in a field: 1234,5. No dots, so that it can be read in one way only when it comes back.</summary>
    public static string NumberToEdit(decimal value) => value.ToString("0.##########", Culture);

    /// <summary>A share of a hundred, already multiplied: 86,5%.</summary>
    public static string Percent(decimal value, int? decimals = null) => Number(value, decimals) + "%";

    /// <summary>05/01/2026.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>05/01/2026, 14:02 in Vietnam, from a moment kept in UTC.</summary>
    public static string Moment(DateTime utc) => InVietnam(utc).ToString("dd/MM/yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>When something was last saved: 14:02 on the same day, otherwise with the day.</summary>
    /// <param name="today">Today in Vietnam.</param>
    public static string SavedAt(DateTime utc, DateOnly today) => DateOnly.FromDateTime(InVietnam(utc)) == today ? Clock(utc) : Moment(utc);

    /// <summary>14:02 in Vietnam, from a moment kept in UTC.</summary>
    public static string Clock(DateTime utc) => InVietnam(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The moment for the <c>datetime</c> attribute of a <c>time</c> element.</summary>
    public static string MachineMoment(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTime InVietnam(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
