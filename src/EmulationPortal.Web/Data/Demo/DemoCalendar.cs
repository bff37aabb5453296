using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>
/// The years the demonstration tells of. Tables name years relative to the one at work (0, -1, -2, -3), and every year that is made is named from here;
/// the clock chooses only which year is at work and which deeds already lie in the past.
/// </summary>
internal sealed class DemoCalendar
{
    private readonly DateTime now;
    private readonly int calendarYear;
    private readonly int schoolYear;

    /// <param name="now">The moment of filling, UTC.</param>
    public DemoCalendar(DateTime now)
    {
        this.now = now;
        Today = VietnamTime.DayOf(now);
        calendarYear = Today.Month <= 2 ? Today.Year - 1 : Today.Year;
        schoolYear = Today.Month <= 8 ? Today.Year - 1 : Today.Year;
    }

    /// <summary>The day of filling in Vietnam.</summary>
    public DateOnly Today { get; }

    /// <summary>First calendar year of the year at work, or of one before or after it.</summary>
    /// <param name="cycle">What the year follows.</param>
    /// <param name="offset">0 for the year at work, -1 for the one before.</param>
    public int FirstYear(CycleKind cycle, int offset) => (cycle == CycleKind.CalendarYear ? calendarYear : schoolYear) + offset;

    /// <summary>A day told as the habit of a bloc: in which calendar year of its emulation year it falls, month and day, and by how many days a bloc is later; a Sunday or Saturday moves to Monday.</summary>
    public DateOnly Day(CycleKind cycle, int offset, YearDay habit, int lateBy = 0) =>
        WorkingDay(new DateOnly(FirstYear(cycle, offset) + habit.Later, habit.Month, habit.Day).AddDays(lateBy));

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly WorkingDay(DateOnly day) =>
        day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };

    /// <summary>Whether a day is over or is today.</summary>
    public bool Reached(DateOnly day) => day <= Today;

    /// <summary>A moment of that day in office hours, UTC; never later than the moment of filling.</summary>
    public DateTime At(DateOnly day, int hour = 9, int minute = 15)
    {
        var moment = VietnamTime.ToUtc(day.ToDateTime(new TimeOnly(hour, minute)));
        return moment < now ? moment : now;
    }
}

/// <summary>A day of an emulation year: <paramref name="Later"/> is 0 in the calendar year in which it begins, 1 in the next.</summary>
internal sealed record YearDay(int Later, int Month, int Day);
