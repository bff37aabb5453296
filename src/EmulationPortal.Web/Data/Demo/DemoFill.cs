using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Fills an empty database in one transaction: a fill that is broken off leaves nothing.</summary>
internal sealed class DemoFill(IServiceProvider services, PortalDbContext db)
{
    private static readonly string MarkerAddress = PeopleTable.Address(PeopleTable.OfficeLead).ToUpperInvariant();

    /// <summary>Whether the database holds the demonstration.</summary>
    public Task<bool> IsFilledAsync(CancellationToken cancel) => db.Users.AnyAsync(u => u.NormalizedEmail == MarkerAddress, cancel);

    /// <summary>Whether the database holds nothing that somebody could miss.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel) => !await db.Users.AnyAsync(cancel) && !await db.Units.AnyAsync(cancel);

    /// <summary>Makes everything.</summary>
    /// <param name="rooms">What the rooms do.</param>
    /// <param name="cancel">Gives up; nothing is left then.</param>
    public async Task FillAsync(RoomDeeds rooms, CancellationToken cancel)
    {
        using var turn = await SqliteTurn.TakeAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var calendar = new DemoCalendar(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var people = new PeopleBuilder(db, calendar, services.GetRequiredService<IPasswordHasher<Account>>());
        await people.BuildAsync(cancel);
        var visits = new DemoVisits(services, db, people);
        var years = await AddYearsAsync(calendar, people, cancel);
        await SheetBuilder.AddFrameAsync(db, people.Office(calendar.At(new DateOnly(calendar.FirstYear(CycleKind.CalendarYear, -BlocBuilder.PastYears), 1, 5))), cancel);
        await HonourBuilder.AddAsync(db, calendar, people, cancel);
        foreach (var row in BlocTable.Rows)
        {
            var bloc = new BlocBuilder(db, calendar, people, visits, rooms, years, row);
            var atWork = await bloc.BuildAsync(cancel);
            var reports = ReportTable.Rounds.Where(r => r.Bloc == row.Code).Select(r => new ReportBuilder(db, calendar, people, visits, rooms, atWork, r)).FirstOrDefault();
            var meetings = MeetingTable.Rows.Where(m => m.Bloc == row.Code).Select(m => new MeetingBuilder(db, calendar, people, visits, rooms, atWork, reports, m));
            await DemoAct.DoAllAsync([.. bloc.Steps(cancel), .. bloc.Pledges(cancel), .. reports?.Acts(cancel) ?? [], .. meetings.SelectMany(m => m.Acts(cancel))]);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task<Dictionary<(CycleKind, int), EmulationYear>> AddYearsAsync(DemoCalendar calendar, PeopleBuilder people, CancellationToken cancel)
    {
        var years = new Dictionary<(CycleKind, int), EmulationYear>();
        foreach (var cycle in Enum.GetValues<CycleKind>())
        {
            for (var offset = -BlocBuilder.PastYears; offset <= 0; offset++)
            {
                var year = new EmulationYear(cycle, calendar.FirstYear(cycle, offset));
                years.Add((cycle, offset), year);
                db.Add(year);
            }
        }

        await db.SaveAsync(people.Office(calendar.At(new DateOnly(calendar.FirstYear(CycleKind.CalendarYear, -BlocBuilder.PastYears), 1, 4))), "lập danh mục năm thi đua", cancel);
        return years;
    }
}
