using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from criteria sheets: to comment on a discussed one; for the chair, to send it, answer, bring it to the conference.</summary>
internal static class SheetTasks
{
    /// <summary>The tasks of a unit in its open bloc-years.</summary>
    public static async Task<IEnumerable<TaskRow>> OfAsync(PortalDbContext db, HeldPosition acting, IReadOnlyList<MyYear> years, CancellationToken cancel)
    {
        var ids = years.Select(y => (Guid?)y.Id).ToList();
        var rows = await db.CriteriaSheets.Where(s => ids.Contains(s.BlocYearId) && (s.State == SheetState.Draft || s.State == SheetState.Discussed))
            .Select(s => new { s.BlocYearId, s.Number, s.State, Commented = s.Comments.Any(c => c.UnitId == acting.UnitId), Waiting = s.Comments.Count(c => c.Answer == null) }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r =>
        {
            var year = years.First(y => y.Id == r.BlocYearId);
            var address = $"{year.Path}/tieu-chi/{r.Number}";
            return (r.State, year.Chairs) switch
            {
                (SheetState.Draft, true) => new TaskRow(null, $"Soạn bộ tiêu chí của {year.KindWord} và gửi lấy ý kiến", year.Title, $"{address}/soan", Status.Doing, "Đang soạn"),
                (SheetState.Discussed, true) when r.Waiting > 0 => new TaskRow(null, $"Trả lời {r.Waiting} góp ý về bộ tiêu chí", year.Title, address, Status.Todo, "Chờ trả lời"),
                (SheetState.Discussed, true) => new TaskRow(null, "Trình hội nghị thông qua bộ tiêu chí", year.Title, $"{address}/soan", Status.Wait, "Đang lấy ý kiến"),
                (SheetState.Discussed, false) when !r.Commented => new TaskRow(null, "Góp ý bộ tiêu chí chấm điểm", year.Title, address, Status.Todo, "Chưa góp ý"),
                _ => null,
            };
        }).OfType<TaskRow>();
    }
}
