using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from registration and pledge of the open bloc-years of the unit acted for.</summary>
public sealed class PledgeTaskQueries(PortalDbContext db, Visit visit, MyYearQueries mine)
{
    private sealed record MyRound(MyYear Year, DateOnly DueOn)
    {
        public Guid Id => Year.Id;
        public string Title => Year.Title;
        public string Path => Year.Path;
    }

    /// <summary>What is to be registered, accepted, prepared and signed.</summary>
    public async Task<IReadOnlyList<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting)
            return [];
        var years = (await mine.MineAsync(cancel)).Where(y => !y.PledgeRecorded).ToDictionary(y => y.Id);
        var open = years.Keys.ToList();
        var rounds = years.Count == 0 ? [] : (await db.RegistrationRounds.Where(r => open.Contains(r.BlocYearId)).Select(r => new { r.BlocYearId, r.DueOn }).AsNoTracking().ToListAsync(cancel))
            .ConvertAll(r => new MyRound(years[r.BlocYearId], r.DueOn));
        if (rounds.Count == 0)
            return [];
        var ids = rounds.Select(r => r.Id).ToList();
        var registrations = await db.Registrations.Where(r => ids.Contains(r.BlocYearId)).Select(r => new { r.BlocYearId, r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel);
        var pledges = await db.Pledges.AsNoTracking().Include(p => p.Units).Include(p => p.Signatures).AsSplitQuery().Where(p => ids.Contains(p.BlocYearId) && p.State != PledgeState.Replaced).ToListAsync(cancel);
        var tasks = new List<TaskRow>();
        foreach (var round in rounds)
        {
            var states = registrations.Where(r => r.BlocYearId == round.Id).ToList();
            var (draft, issued) = (pledges.FirstOrDefault(p => p.BlocYearId == round.Id && p.State == PledgeState.Draft), pledges.FirstOrDefault(p => p.BlocYearId == round.Id && p.State == PledgeState.Issued));
            if (Own(acting, round, states.FirstOrDefault(s => s.UnitId == acting.UnitId)?.State) is { } own)
                tasks.Add(own);
            if (acting.Leads && issued?.StillToSign.Any(u => u.UnitId == acting.UnitId) == true)
                tasks.Add(new TaskRow(issued.SignedOn, "Ký giao ước thi đua", round.Title, $"{round.Path}/giao-uoc/ky/{acting.UnitCode}", Status.Todo, "Chưa ký"));
            if (round.Year.Chairs)
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
        else if (issued is null && accepted == round.Year.Members)
            yield return new TaskRow(null, "Soạn giao ước thi đua", round.Title, $"{round.Path}/giao-uoc", Status.Todo, "Chưa soạn");
        if (issued is { StillToSign.Count: > 0 and var left })
            yield return new TaskRow(null, $"Ghi nhận chữ ký giao ước của {left} đơn vị", round.Title, $"{round.Path}/giao-uoc", Status.Wait, "Chờ ký");
    }
}
