using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from registration and pledge of the open bloc-years of the unit acted for.</summary>
public sealed class PledgeTaskQueries(PortalDbContext db, Visit visit)
{
    private sealed record MyRound(Guid Id, string Title, string Path, DateOnly DueOn, int Members, bool Chairs);

    /// <summary>What is to be registered, accepted, prepared and signed.</summary>
    public async Task<IReadOnlyList<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting)
            return [];
        var rounds = await RoundsAsync(acting.UnitId, cancel);
        if (rounds.Count == 0)
            return [];
        var ids = rounds.Select(r => r.Id).ToList();
        var registrations = await db.Registrations.Where(r => ids.Contains(r.BlocYearId)).Select(r => new { r.BlocYearId, r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel);
        var pledges = await db.Pledges.AsNoTracking().Include(p => p.Units).Include(p => p.Signatures).AsSplitQuery().Where(p => ids.Contains(p.BlocYearId) && p.State != PledgeState.Replaced).ToListAsync(cancel);
        var steps = await db.BlocYears.Where(y => ids.Contains(y.Id)).SelectMany(y => y.Steps).Where(s => s.Step == YearStep.Pledge).Select(s => s.BlocYearId).ToListAsync(cancel);
        var tasks = new List<TaskRow>();
        foreach (var round in rounds.Where(r => !steps.Contains(r.Id)))
        {
            var states = registrations.Where(r => r.BlocYearId == round.Id).ToList();
            var (draft, issued) = (pledges.FirstOrDefault(p => p.BlocYearId == round.Id && p.State == PledgeState.Draft), pledges.FirstOrDefault(p => p.BlocYearId == round.Id && p.State == PledgeState.Issued));
            if (Own(acting, round, states.FirstOrDefault(s => s.UnitId == acting.UnitId)?.State) is { } own)
                tasks.Add(own);
            if (acting.Leads && issued?.StillToSign.Any(u => u.UnitId == acting.UnitId) == true)
                tasks.Add(new TaskRow(issued.SignedOn, "Ký giao ước thi đua", round.Title, $"{round.Path}/giao-uoc/ky/{acting.UnitCode}", Status.Todo, "Chưa ký"));
            if (round.Chairs)
                tasks.AddRange(Chairing(round, states.Count(s => s.State == RegistrationState.Submitted), states.Count(s => s.State == RegistrationState.Accepted), draft, issued));
        }

        return tasks;
    }

    private TaskRow? Own(HeldPosition acting, MyRound round, RegistrationState? state)
    {
        if (state is RegistrationState.Submitted or RegistrationState.Accepted)
            return null;
        var late = round.DueOn < visit.Today;
        return new TaskRow(round.DueOn, state == RegistrationState.Returned ? "Sửa và gửi lại đăng ký thi đua của đơn vị" : "Gửi đăng ký thi đua của đơn vị", round.Title, $"{round.Path}/dang-ky/{acting.UnitCode}",
            late ? Status.Late : state is null ? Status.Todo : Status.Doing, state == RegistrationState.Returned ? "Bị trả lại" : late ? "Quá hạn" : state is null ? "Chưa bắt đầu" : "Đang soạn");
    }

    private static IEnumerable<TaskRow> Chairing(MyRound round, int submitted, int accepted, Pledge? draft, Pledge? issued)
    {
        if (submitted > 0)
            yield return new TaskRow(null, $"Xem và tiếp nhận {submitted} đăng ký thi đua của đơn vị", round.Title, $"{round.Path}/dang-ky", Status.Wait, "Chờ tiếp nhận");
        if (draft is not null)
            yield return new TaskRow(draft.SignedOn, draft.Number == 1 ? "Soạn và hoàn thành bản chính giao ước thi đua" : $"Soạn và hoàn thành bản chính giao ước thi đua, phiên bản {draft.Number}", round.Title, $"{round.Path}/giao-uoc/soan", Status.Doing, "Đang soạn");
        else if (issued is null && accepted == round.Members)
            yield return new TaskRow(null, "Soạn giao ước thi đua", round.Title, $"{round.Path}/giao-uoc", Status.Todo, "Chưa soạn");
        if (issued is { StillToSign.Count: > 0 and var left })
            yield return new TaskRow(null, $"Ghi nhận chữ ký giao ước của {left} đơn vị", round.Title, $"{round.Path}/giao-uoc", Status.Wait, "Chờ ký");
    }

    private async Task<List<MyRound>> RoundsAsync(Guid unitId, CancellationToken cancel)
    {
        var today = visit.Today;
        var rows = await (
            from r in db.RegistrationRounds
            join y in db.BlocYears on r.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where y.HandedOverOn == null && y.Memberships.Any(m => m.UnitId == unitId && m.LeftOn == null)
            select new
            {
                y.Id,
                b.Name,
                b.Code,
                Year = e.Code,
                e.Cycle,
                r.DueOn,
                Members = y.Memberships.Count(m => m.LeftOn == null),
                Leads = db.LeadershipTerms.Any(t => t.From <= today && t.Covers.Any(c => c.ChairOf == y.Id && c.UnitId == unitId)),
            }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(r =>
        {
            var label = EmulationYear.LabelOf(r.Cycle, r.Year);
            return new MyRound(r.Id, $"{r.Name}, {char.ToLowerInvariant(label[0])}{label[1..]}", $"/khoi-thi-dua/{r.Code}/{r.Year}", r.DueOn, r.Members, r.Leads);
        })];
    }
}
