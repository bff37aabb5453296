namespace EmulationPortal.Domain;

/// <summary>
/// Working days of offices: Monday to Friday without public holidays. Holidays of a fixed day are known here (Bộ luật Lao động 2019, Điều 112); those of the lunar calendar
/// (Tết, Giỗ Tổ) and the second day of the National Day are announced year by year and are given.
/// </summary>
/// <param name="announced">Holidays announced year by year, and days off in lieu.</param>
public sealed class WorkingCalendar(IEnumerable<DateOnly> announced)
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (4, 30), (5, 1), (9, 2)];

    private readonly HashSet<DateOnly> announced = [.. announced];

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Fixed.Contains((day.Month, day.Day)) && !announced.Contains(day);

    /// <summary>The last day of a time limit: the day it begins on is not counted (Bộ luật Dân sự 2015, Điều 147).</summary>
    /// <param name="from">The day on which it begins.</param>
    /// <param name="workingDays">At least 1.</param>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var day = from;
        for (var left = workingDays; left > 0; left -= IsWorking(day) ? 1 : 0)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Working days after one day up to and with another; none where the other is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += IsWorking(day) ? 1 : 0;
        return count;
    }
}
