using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Meetings;

namespace EmulationPortal.Web.Tests.Meetings;

/// <summary>The day of the week as official Vietnamese writes it.</summary>
public sealed class WeekdayTests
{
    [Theory]
    [InlineData(22, "Chủ nhật, 22/11/2026, 14:00 · Hội trường")]
    [InlineData(26, "Thứ Năm, 26/11/2026, 14:00 · Hội trường")]
    public void A_conference_is_headed_by_its_day_of_the_week(int day, string expected) =>
        Assert.Equal(expected, new MeetingHead("", "", "", "", MeetingState.Planned, new DateTime(2026, 11, day, 7, 0, 0, DateTimeKind.Utc), "Hội trường", 1).WhenAndWhere);
}
