using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes the honours of the years before the demonstration, as the office brings them from its lists.</summary>
internal static class HonourBuilder
{
    private const int Years = 3;

    /// <summary>Titles of every second unit, a flag and two certificates a year.</summary>
    public static async Task AddAsync(PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, CancellationToken cancel)
    {
        var units = await db.Units.OrderBy(u => u.Code).Select(u => new { u.Id, u.Name }).AsNoTracking().ToListAsync(cancel);
        var names = (await db.AwardTypes.AsNoTracking().Include(t => t.Versions).ToListAsync(cancel)).ToDictionary(t => t.Code, t => t.Latest.Name);
        var present = calendar.FirstYear(CycleKind.CalendarYear, 0);
        var deed = people.Office(calendar.At(new DateOnly(calendar.FirstYear(CycleKind.CalendarYear, -BlocBuilder.PastYears), 1, 6)));
        var last = Math.Min(present - 2, deed.Today.Year - 1);
        for (var year = last - Years + 1; year <= last; year++)
        {
            var decided = new DateOnly(year, 12, 28);
            Honour Of(int unit, string code, int number) => Honour.Imported(
                new HonourDraft(units[unit % units.Count].Id, units[unit % units.Count].Name, null, code, names[code], year, $"{number}/QĐ-UBND", decided, "Chủ tịch UBND tỉnh"), deed);
            db.Add(Of(year, "COTINH", 3101));
            db.AddRange(Enumerable.Range(1, 2).Select(i => Of(year + (i * 3), "BKTINH-TT", 3102)));
            db.AddRange(Enumerable.Range(0, units.Count / 2).Select(i => Of(i * 2, "TTLDXS", 3103)));
        }

        await db.SaveAsync(deed, "nhập khen thưởng các năm trước vào sổ khen thưởng", cancel);
    }
}
