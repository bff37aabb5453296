using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that ballots give: to vote, to open and to close, to count. Of who has voted nothing is told but to the unit itself.</summary>
public sealed class BallotTaskQueries(PortalDbContext db, Visit visit, MyYearQueries mine)
{
    /// <summary>The tasks of the person who asks.</summary>
    public async Task<IEnumerable<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting || await mine.MineAsync(cancel) is not { Count: > 0 } years)
            return [];
        var (ids, me, unit) = (years.Select(y => y.Id).ToList(), visit.Standing.AccountId, acting.UnitId);
        var ballots = await db.Ballots.Where(b => ids.Contains(b.BlocYearId) && (b.State == BallotState.Prepared || b.State == BallotState.Open || b.State == BallotState.Closed)).OrderBy(b => b.Number).Select(b => new
        {
            b.BlocYearId,
            b.Number,
            b.State,
            b.Way,
            b.ProposedStep,
            Tells = b.Tellers.Any(t => t.AccountId == me),
            MayVote = b.Voters.Any(v => v.UnitId == unit && !v.Voted && !v.OnPaper),
            Concerned = b.Questions.Any(q => q.Options.Any(o => o.UnitId == unit)),
        }).AsNoTracking().ToListAsync(cancel);
        return ballots.SelectMany(b =>
        {
            var year = years.First(y => y.Id == b.BlocYearId);
            var path = $"{year.Path}/bo-phieu/{b.Number}";
            TaskRow? Row(bool when, string text, string address, string words) => when ? new TaskRow(null, text, year.Title, address, Status.Todo, words) : null;
            return ((TaskRow?[])
            [
                Row(b is { State: BallotState.Open, MayVote: true, Way: not BallotWay.Paper } && acting.Leads, "Bỏ phiếu kín của đơn vị", $"{path}/phieu", "Đang bỏ phiếu"),
                Row(b.Tells && b.ProposedStep == BallotStep.Open, "Ban kiểm phiếu: xác nhận mở bỏ phiếu", path, "Chờ xác nhận"),
                Row(b.Tells && b.ProposedStep == BallotStep.Close, "Ban kiểm phiếu: xác nhận đóng bỏ phiếu", $"{path}/dong", "Chờ xác nhận"),
                Row(b.Tells && b.State == BallotState.Closed, "Ban kiểm phiếu: kiểm phiếu", $"{path}/kiem-phieu", "Đã đóng"),
                Row(year.Chairs && !b.Concerned && b is { State: BallotState.Prepared, ProposedStep: null }, "Bỏ phiếu kín: mở bỏ phiếu", path, "Đang chuẩn bị"),
                Row(year.Chairs && !b.Concerned && b is { State: BallotState.Open, ProposedStep: null }, "Bỏ phiếu kín: đóng bỏ phiếu", path, "Đang bỏ phiếu"),
            ]).OfType<TaskRow>();
        });
    }
}
