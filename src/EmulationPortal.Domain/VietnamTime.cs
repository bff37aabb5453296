namespace EmulationPortal.Domain;

/// <summary>The calendar of the portal: Asia/Ho_Chi_Minh, UTC+7 all year. Times are stored in UTC; days are <see cref="DateOnly"/>.</summary>
public static class VietnamTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The wall-clock time in Vietnam at the given UTC moment.</summary>
    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The UTC moment of a wall-clock time in Vietnam.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    /// <summary>The calendar day in Vietnam at the given UTC moment: 17:00 UTC is already tomorrow.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));
}
