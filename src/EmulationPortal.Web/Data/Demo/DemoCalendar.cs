using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>
/// The years the demonstration tells of. Tables name years relative to the one at work (0, -1, -2, -3), and every year that is made is named from here;
/// the clock chooses only which year is at work and which deeds already lie in the past.
/// </summary>
internal sealed class DemoCalendar
{
    private readonly int calendarYear;
    private readonly int schoolYear;

    /// <param name="now">The moment of filling, UTC.</param>
    public DemoCalendar(DateTime now)
    {
        Now = now;
        Today = VietnamTime.DayOf(now);
        calendarYear = Today.Month <= 2 ? Today.Year - 1 : Today.Year;
        schoolYear = Today.Month <= 8 ? Today.Year - 1 : Today.Year;
    }

    /// <summary>The moment of filling, UTC.</summary>
    public DateTime Now { get; }

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

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    public static DateOnly LastWorkingDay(DateOnly day) =>
        day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    /// <summary>
    /// The review a round of the year at work is for. From March to September the calendar year's first half is reviewed, from October on the whole year;
    /// a finished round always is the first half's.
    /// </summary>
    public ReportKind Review(CycleKind cycle, RoundStage stage) =>
        stage != RoundStage.Finished && cycle == CycleKind.CalendarYear && InAnnualSeason ? ReportKind.Annual : ReportKind.MidYear;

    /// <summary>The step of a calendar year that is being worked at.</summary>
    public YearStep Working => InAnnualSeason ? YearStep.AnnualReview : YearStep.MidYearReview;

    /// <summary>The due day of a round: as its table says; in the annual season a finished one lay in June.</summary>
    public DateOnly DueDay(CycleKind cycle, RoundRow round) =>
        round.Stage == RoundStage.Finished && InAnnualSeason ? WorkingDay(new DateOnly(FirstYear(cycle, 0), 6, 12))
        : round.DueInDays < 0 ? LastWorkingDay(Today.AddDays(round.DueInDays)) : WorkingDay(Today.AddDays(round.DueInDays));

    /// <summary>The last day of the time a review looks back on.</summary>
    public DateOnly EndOf(ReportKind kind, CycleKind cycle) => (kind, cycle) switch
    {
        (ReportKind.MidYear, CycleKind.CalendarYear) => new DateOnly(FirstYear(cycle, 0), 6, 30),
        (ReportKind.MidYear, _) => new DateOnly(FirstYear(cycle, 0) + 1, 1, 15),
        (_, CycleKind.CalendarYear) => new DateOnly(FirstYear(cycle, 0), 12, 31),
        _ => new DateOnly(FirstYear(cycle, 0) + 1, 5, 31),
    };

    private bool InAnnualSeason => Today.Month is <= 2 or >= 10;

    /// <summary>Whether a day is over or is today.</summary>
    public bool Reached(DateOnly day) => day <= Today;

    /// <summary>A moment of that day in office hours, UTC; never later than the moment of filling.</summary>
    public DateTime At(DateOnly day, int hour = 9, int minute = 15)
    {
        var moment = VietnamTime.ToUtc(day.ToDateTime(new TimeOnly(hour, minute)));
        return moment < Now ? moment : Now;
    }
}

/// <summary>A day of an emulation year: <paramref name="Later"/> is 0 in the calendar year in which it begins, 1 in the next.</summary>
internal sealed record YearDay(int Later, int Month, int Day);
