using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What reports ask of the unit a person acts for: its own to be sent, and those of members to be taken in by who leads.</summary>
public sealed class ReportTaskQueries(PortalDbContext db, Visit visit)
{
    /// <summary>The tasks of the person who asks.</summary>
    public async Task<IReadOnlyList<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { UnitId: var unitId, UnitCode: var unitCode })
            return [];
        var today = visit.Today;
        var rounds = await (
            from t in db.ReportTemplates
            join y in db.BlocYears on t.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where y.HandedOverOn == null && y.Memberships.Any(m => m.UnitId == unitId && m.LeftOn == null)
            select new
            {
                t.Kind,
                t.DueOn,
                b.Name,
                b.Code,
                Year = e,
                Mine = db.UnitReports.Where(r => r.BlocYearId == y.Id && r.Kind == t.Kind && r.UnitId == unitId).Select(r => (UnitReportState?)r.State).FirstOrDefault(),
                Leads = db.LeadershipTerms.Where(l => l.From <= today).SelectMany(l => l.Covers).Any(c => c.BlocYearId == y.Id && c.UnitId == unitId && c.Role == LeadershipRole.Chair && !c.Ended),
                Waiting = db.UnitReports.Count(r => r.BlocYearId == y.Id && r.Kind == t.Kind && r.State == UnitReportState.Submitted),
            }).AsNoTracking().ToListAsync(cancel);
        var tasks = new List<TaskRow>();
        foreach (var round in rounds)
        {
            var path = $"/khoi-thi-dua/{round.Code}/{round.Year.Code}/bao-cao/{(round.Kind == ReportKind.Annual ? "nam" : "sau-thang")}";
            var (period, where) = (round.Kind.Period(round.Year.Cycle, round.Year.FirstYear), $"{round.Name}, {round.Year.LabelInSentence}");
            var late = round.DueOn < today;
            if (round.Mine is null or UnitReportState.Draft or UnitReportState.Returned)
                tasks.Add(new TaskRow(round.DueOn, round.Mine == UnitReportState.Returned ? $"Sửa và gửi lại báo cáo {period}" : $"Gửi báo cáo {period}", where, $"{path}/don-vi/{unitCode}",
                    late ? Status.Late : round.Mine is null ? Status.Todo : Status.Doing, late ? $"Quá hạn {today.DayNumber - round.DueOn!.Value.DayNumber} ngày" : round.Mine?.InWords() ?? "Chưa soạn"));
            if (round is { Leads: true, Waiting: > 0 })
                tasks.Add(new TaskRow(null, $"Tiếp nhận {round.Waiting} báo cáo {period} đơn vị đã gửi", where, path, Status.Wait, "Chờ tiếp nhận"));
        }

        return tasks;
    }
}
