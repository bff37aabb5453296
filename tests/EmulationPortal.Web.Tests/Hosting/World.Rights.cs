using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Builders for the tests of rights.</summary>
public sealed partial class World
{
    /// <summary>Makes the year before of the same bloc with the same members and leaders, handed over.</summary>
    public async Task<TestBlocYear> HandedOverTwinAsync(TestBlocYear twin)
    {
        await using var scope = app.Database(out var db);
        var bloc = await db.Blocs.SingleAsync(b => b.Id == twin.BlocId);
        var year = await YearAsync(db, bloc.Cycle, 2025);
        var blocYear = new BlocYear(bloc, year);
        foreach (var unit in twin.Members)
            blocYear.Join(unit.Id);
        var from = new DateOnly(2025, 1, 1);
        var chair = LeadershipTerm.Announce(bloc, twin.Chair.Id, LeadershipRole.Chair, SelectionMode.Elected, from, "Thông báo số 02/TB-SNV", [blocYear], []);
        var vice = LeadershipTerm.Announce(bloc, twin.ViceChair.Id, LeadershipRole.ViceChair, SelectionMode.Elected, from, "Thông báo số 02/TB-SNV", [blocYear], [chair]);
        db.AddRange(blocYear, chair, vice);
        await db.SaveAsync(Deed(blocYear.Id), "dựng năm trước của khối kiểm thử");
        var past = new TestBlocYear(bloc.Id, blocYear.Id, $"/khoi-thi-dua/{bloc.Code}/{year.Code}", twin.Members);
        await PlannedMeetingAsync(past);
        await HandOverAsync(past);
        return past;
    }

    /// <summary>Plans the first conference of a bloc-year, with a secretary who has an account where one is given.</summary>
    public async Task<Meeting> PlannedMeetingAsync(TestBlocYear blocYear, TestPerson? secretary = null)
    {
        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.Include(y => y.Memberships).SingleAsync(y => y.Id == blocYear.BlocYearId);
        var meeting = new Meeting((year, 1), null, [MeetingKind.MidYearReview], "Hội nghị sơ kết kiểm thử", new DateTime(2026, 6, 17, 7, 0, 0, DateTimeKind.Utc), "Hội trường kiểm thử");
        if (secretary is not null)
            meeting.NameSecretary(secretary.AccountId, MeetingPerson.Of("Bà", secretary.FullName, "Chuyên viên"));
        db.Add(meeting);
        await db.SaveAsync(Deed(year.Id), "lập kế hoạch hội nghị kiểm thử");
        return meeting;
    }
}
