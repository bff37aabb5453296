namespace EmulationPortal.Domain.Tests;

/// <summary>Time limits in working days.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new([new(2026, 2, 16), new(2026, 2, 17), new(2026, 2, 18), new(2026, 2, 19), new(2026, 2, 20)]);

    [Fact]
    public void The_day_a_limit_begins_on_is_not_counted_and_weekends_are_skipped() => Assert.Equal(new DateOnly(2026, 6, 15), Calendar.Add(new(2026, 6, 10), 3));

    [Fact]
    public void Holidays_of_a_fixed_day_and_announced_ones_are_skipped()
    {
        Assert.Equal(new DateOnly(2026, 5, 5), Calendar.Add(new(2026, 4, 29), 2));
        Assert.Equal(new DateOnly(2026, 2, 23), Calendar.Add(new(2026, 2, 13), 1));
        Assert.False(Calendar.IsWorking(new(2026, 9, 2)));
    }

    [Fact]
    public void The_days_between_are_those_a_limit_would_count()
    {
        Assert.Equal(25, Calendar.Between(new(2026, 6, 10), Calendar.Add(new(2026, 6, 10), 25)));
        Assert.Equal(0, Calendar.Between(new(2026, 6, 10), new(2026, 6, 10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new(2026, 6, 10), 0));
    }
}
