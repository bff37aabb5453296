using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from charters and plans: to comment on a circulated one; for the chair, to send, answer, put to the vote and issue.</summary>
internal static class CharterTasks
{
    /// <summary>The tasks of a unit in its open bloc-years.</summary>
    public static async Task<IEnumerable<TaskRow>> OfAsync(PortalDbContext db, HeldPosition acting, IReadOnlyList<MyYear> years, DateOnly today, CancellationToken cancel)
    {
        var ids = years.Select(y => y.Id).ToList();
        var rows = await db.Charters.Where(c => ids.Contains(c.BlocYearId) && c.State != CharterState.Issued)
            .Select(c => new
            {
                c.BlocYearId,
                c.Kind,
                c.State,
                c.CommentsDueOn,
                Answered = c.Comments.Any(a => a.UnitId == acting.UnitId),
                Waiting = c.Comments.Count(a => !a.Agrees && a.Answer == null),
                Latest = !db.Charters.Any(o => o.BlocYearId == c.BlocYearId && o.Kind == c.Kind && o.Edition > c.Edition),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.Where(r => r.Latest).Select(r =>
        {
            var year = years.First(y => y.Id == r.BlocYearId);
            var (word, address) = ($"{r.Kind.InSentence()} của {year.KindWord}", $"{year.Path}/{(r.Kind == CharterKind.Plan ? "ke-hoach" : "quy-che")}");
            var late = r.CommentsDueOn < today;
            return (r.State, year.Chairs) switch
            {
                (CharterState.Draft, true) => new TaskRow(null, $"Soạn {word} và gửi lấy ý kiến", year.Title, address, Status.Doing, "Đang soạn"),
                (CharterState.Circulated, true) when r.Waiting > 0 => new TaskRow(null, $"Trả lời {r.Waiting} ý kiến góp ý {word}", year.Title, address, Status.Todo, "Chờ trả lời"),
                (CharterState.Circulated, true) => new TaskRow(null, $"Trình hội nghị thông qua {word}", year.Title, address, Status.Wait, late ? "Đã hết hạn góp ý" : "Đang lấy ý kiến"),
                (CharterState.Circulated, false) when !r.Answered => new TaskRow(r.CommentsDueOn, $"Góp ý {word}", year.Title, address, late ? Status.Late : Status.Todo, late ? "Quá hạn góp ý" : "Chưa góp ý"),
                (CharterState.Adopted, true) => new TaskRow(null, $"Hoàn thành bản chính {word}", year.Title, address, Status.Todo, "Chưa có bản chính"),
                _ => null,
            };
        }).OfType<TaskRow>();
    }
}
