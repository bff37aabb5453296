using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that scoring rounds give to those outside the bloc: the office, and the departments a sheet names to appraise a part of it.</summary>
public sealed class AppraisalTaskQueries(PortalDbContext db, Visit visit)
{
    private sealed record Room(string BlocName, string BlocCode, EmulationYear Year)
    {
        public string Title => $"{BlocName}, {Year.LabelInSentence}";
        public string Path => $"/khoi-thi-dua/{BlocCode}/{Year.Code}/cham-diem";
    }

    /// <summary>The tasks of the person who asks.</summary>
    public async Task<IEnumerable<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.IsOffice)
            return [.. await AppraisalsAsync(db.ScoringRounds, "Thẩm định điểm, chốt kết quả chấm điểm", cancel), .. await AppealsAsync(cancel)];
        if (visit.Standing.Acting is not { UnitName: var name, UnitId: var unit })
            return [];
        return await AppraisalsAsync(db.ScoringRounds.Where(r => !db.BlocYears.Any(y => y.Id == r.BlocYearId && y.Memberships.Any(m => m.UnitId == unit && m.LeftOn == null))
            && db.CriteriaSheets.Any(s => s.Id == r.SheetId && s.Groups.Any(g => g.AppraiserName == name || g.Criteria.Any(c => c.AppraiserName == name)))), "Thẩm định phần điểm được giao", cancel);
    }

    private async Task<IEnumerable<TaskRow>> AppraisalsAsync(IQueryable<ScoringRound> rounds, string title, CancellationToken cancel)
    {
        var rows = await (
            from r in rounds.Where(r => r.Stage == ScoringStage.Appraisal)
            join y in db.BlocYears on r.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where y.HandedOverOn == null
            select new { Due = r.Dates.Where(d => d.Stage == ScoringStage.Appraisal).Max(d => d.Until), b.Name, b.Code, Year = e }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r => (Room: new Room(r.Name, r.Code, r.Year), r.Due)).Select(r =>
            new TaskRow(r.Due, title, r.Room.Title, r.Room.Path + "/chenh-lech", r.Due < visit.Today ? Status.Late : Status.Todo, r.Due < visit.Today ? "Quá hạn" : "Đang thẩm định"));
    }

    private async Task<IEnumerable<TaskRow>> AppealsAsync(CancellationToken cancel)
    {
        var rows = await (
            from a in db.Appeals.Where(a => a.Upheld == null).GroupBy(a => a.BlocYearId).Select(g => new { BlocYearId = g.Key, Count = g.Count() })
            join y in db.BlocYears on a.BlocYearId equals y.Id
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            select new { a.Count, b.Name, b.Code, Year = e }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r => (Room: new Room(r.Name, r.Code, r.Year), r.Count)).Select(r =>
            new TaskRow(null, $"Trả lời {r.Count} kiến nghị về kết quả", r.Room.Title, r.Room.Path + "/kien-nghi", Status.Todo, "Chờ trả lời"));
    }
}
