using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>Makes registration, pledge and progress of one bloc-year, as far as its stage says. The bloc-year is asked for when the deeds are done: a past one is made on the way.</summary>
internal sealed class PledgeBuilder(
    PortalDbContext db, DemoCalendar calendar, PeopleBuilder people, DemoVisits visits, RoomDeeds rooms, BlocRow row, int offset, PledgeStage stage, Func<DemoBlocYear> year)
{
    private readonly Dictionary<Guid, EmulationRegistration> registrations = [];
    private RegistrationRound round = null!;

    private string Chair => year().Chair!;

    private List<UnitRow> Members => [.. year().BlocYear.MemberUnitIds.Select(id => UnitTable.Rows.Single(u => people.Unit(u.Code).Id == id))];

    /// <summary>Everything that happens, each on its day if that has come; what is done at one time bears that time, so that a history reads in its order.</summary>
    public IEnumerable<DemoAct> Acts(CancellationToken cancel)
    {
        (DateOnly Day, PledgeStage From, Func<DateTime, Task> Do)[] acts =
        [
            (Day(PledgeTable.Opened), PledgeStage.Registering, at => OpenAsync(at, cancel)),
            (Day(PledgeTable.Sent), PledgeStage.Registering, at => SendAsync(at, cancel)),
            (Day(PledgeTable.AcceptedOn), PledgeStage.Registering, at => ReviewAsync(at, cancel)),
            (Day(PledgeTable.Issued), PledgeStage.Preparing, at => PledgeAsync(at, cancel)),
            (Day(PledgeTable.HalfYear), PledgeStage.Following, at => RecordAsync(at, whole: false, cancel)),
            (Day(PledgeTable.Results), PledgeStage.Finished, at => RecordAsync(at, whole: true, cancel)),
        ];
        return acts.Where(a => stage >= a.From && calendar.Reached(a.Day)).Select(a => (a.Do, At: calendar.At(a.Day, 7, 30))).Select(a => new DemoAct(a.At, () => a.Do(a.At)));
    }

    private async Task OpenAsync(DateTime at, CancellationToken cancel)
    {
        round = new RegistrationRound(year().BlocYear.Id, DefaultPledge.Targets, DemoCalendar.WorkingDay(VietnamTime.DayOf(at).AddDays(9)), Deed(PositionKind.Officer, Chair, at));
        db.Add(round);
        await db.SaveAsync(Deed(PositionKind.Officer, Chair, at), $"mở đăng ký thi đua {year().Year.LabelInSentence}", cancel);
    }

    private async Task SendAsync(DateTime at, CancellationToken cancel)
    {
        foreach (var (unit, n) in Members.Select((u, i) => (u, i)))
        {
            if (stage == PledgeStage.Registering && n % 4 == 3)
                continue;
            var writing = Deed(PositionKind.Officer, unit.Code, at);
            var registration = new EmulationRegistration(round, people.Unit(unit.Code).Id);
            var entries = registration.Targets.ToDictionary(t => t.Id, t => (Entry(t, n), 0L));
            foreach (var (title, i) in registration.Titles.Select((t, i) => (t, i)).Where(t => (t.i + n) % 3 != 0 || t.t.Title.Code == "TTLDXS"))
                entries[title.Id] = (new LineEntry(title.Title.ForUnit ? 1 : 2 + ((n + i) * 3 % 11)), 0);
            registration.Put(entries, writing);
            db.Add(registration);
            registrations[registration.UnitId] = registration;
            if (stage == PledgeStage.Finished)
            {
                var (name, title) = people.Person(PositionKind.Deputy, unit.Code);
                var signing = Deed(PositionKind.Deputy, unit.Code, at);
                registration.SubmitAsLeader(name, title, round.DueOn, signing);
                await db.SaveAsync(signing, $"gửi đăng ký thi đua của {unit.Name}", cancel);
                continue;
            }

            await db.SaveAsync(writing, $"soạn đăng ký thi đua của {unit.Name}", cancel);
            if (stage == PledgeStage.Registering && n % 4 == 2)
                continue;
            var sending = Deed(PositionKind.Deputy, unit.Code, at);
            await visits.GoAsync(PeopleTable.Mailbox(PositionKind.Deputy, unit.Code), unit.Code, year(), sending, ("unit", unit.Code), cancel);
            await rooms.SubmitRegistration(visits.Services, registration.Version, sending);
        }
    }

    private async Task ReviewAsync(DateTime at, CancellationToken cancel)
    {
        foreach (var (unit, n) in Members.Select((u, i) => (u, i)))
        {
            if (!registrations.TryGetValue(people.Unit(unit.Code).Id, out var registration) || registration.State != RegistrationState.Submitted || (stage == PledgeStage.Registering && n % 8 == 5))
                continue;
            var deed = unit.Code == Chair ? people.Office(at, year().BlocYear.Id) : Deed(PositionKind.Officer, Chair, at);
            if (stage == PledgeStage.Registering && n == 1)
                registration.Return(PledgeTable.ReturnReason, deed);
            else
                registration.Accept(deed);
            await db.SaveAsync(deed, registration.State == RegistrationState.Accepted ? $"tiếp nhận đăng ký thi đua của {unit.Name}" : $"trả lại đăng ký thi đua của {unit.Name}", cancel);
        }
    }

    private async Task PledgeAsync(DateTime at, CancellationToken cancel)
    {
        var deed = Deed(PositionKind.Deputy, Chair, at);
        await visits.GoAsync(PeopleTable.Mailbox(PositionKind.Deputy, Chair), Chair, year(), deed, ("unit", Chair), cancel);
        await rooms.BeginPledge(visits.Services, deed);
        var pledge = await db.Pledges.Whole().SingleAsync(p => p.BlocYearId == year().BlocYear.Id, cancel);
        var lead = people.OfficeLead;
        pledge.Describe(VietnamTime.DayOf(at), $"Hội nghị triển khai công tác thi đua, khen thưởng {year().Year.LabelInSentence}", MeetingTable.Office, lead.Name, lead.Title);
        await db.SaveAsync(Deed(PositionKind.Deputy, Chair, at), "ghi ngày, nơi ký và người ký giao ước", cancel);
        if (stage == PledgeStage.Preparing)
            return;
        await rooms.IssuePledge(visits.Services, pledge.Version, Deed(PositionKind.Deputy, Chair, at));
        foreach (var (unit, _) in Members.Select((u, i) => (u, i)).Where(u => stage != PledgeStage.Signing || u.i % 3 != 2))
        {
            var signing = Deed(PositionKind.Deputy, unit.Code, at);
            var (name, title) = people.Person(PositionKind.Deputy, unit.Code);
            pledge.SignInPortal(people.Unit(unit.Code).Id, name, title, signing);
            await db.SaveAsync(signing, $"ký giao ước thi đua cho {unit.Name}", cancel);
        }
    }

    private async Task RecordAsync(DateTime at, bool whole, CancellationToken cancel)
    {
        var book = await db.TargetBookAsync(year().BlocYear.Id, cancel);
        foreach (var (unit, n) in Members.Select((u, i) => (u, i)).Where(u => whole || u.i % 5 != 4))
        {
            var deed = Deed(PositionKind.Officer, unit.Code, at);
            foreach (var target in round.Targets.Where(t => whole || t.Order <= 4 || n % 2 == 0))
            {
                if (book.Find(people.Unit(unit.Code).Id, target.Code) is { } fact)
                    db.Add(new Progress(year().BlocYear.Id, fact, new ProgressEntry(PledgeTable.Result(target, n, whole), null, whole, VietnamTime.DayOf(at).AddDays(-6), PledgeTable.Evidence[(n + target.Order) % PledgeTable.Evidence.Count]), deed));
            }

            await db.SaveAsync(deed, $"ghi {(whole ? "kết quả chính thức" : "ước thực hiện")} chỉ tiêu của {unit.Name}", cancel);
        }
    }

    private LineEntry Entry(Target target, int n)
    {
        var common = round.Targets.Single(t => t.Id == target.CommonTargetId);
        return new LineEntry(PledgeTable.Value(common, n), null, PledgeTable.Result(common, n, whole: true));
    }

    private DateOnly Day((YearDay Calendar, YearDay School) habit) => calendar.Day(row.Cycle, offset, row.Cycle == CycleKind.CalendarYear ? habit.Calendar : habit.School, row.LateBy);

    private Deed Deed(PositionKind kind, string unit, DateTime at) => people.Deed(PeopleTable.Mailbox(kind, unit), unit, at < calendar.Now ? at : calendar.Now, year().BlocYear.Id);
}
