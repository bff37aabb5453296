using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>Appeals and their answers.</summary>
public sealed class AppealService(PortalDbContext db, Visit visit, RankingQueries rankings, AppealQueries queries)
{
    public static readonly Rule NotClosed = new("appeal.not-closed", "Kết quả chưa chốt nên chưa gửi kiến nghị được.");
    public static readonly Rule NotThere = new("appeal.not-there", "Kiến nghị này không còn. Hãy tải lại trang.");
    public static readonly Rule NoSuchCriterion = new("appeal.no-such-criterion", "Tiêu chí này không có trong kết quả. Hãy chọn lại.");

    /// <summary>A leader of the visit's unit appeals.</summary>
    /// <exception cref="RuleBroken">The appeal refuses, or the year was handed over.</exception>
    public async Task AppealAsync(AppealForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var closed = await rankings.ClosedAsync(cancel) ?? throw new RuleBroken(NotClosed);
        visit.Require(closed.Round, visit.Unit.UnitId, ScoringAct.Appeal);
        if (form.Criterion is { } key && closed.Sheet.Criteria.All(c => c.Key != key))
            throw new RuleBroken(NoSuchCriterion) { Field = nameof(form.Criterion) };
        db.Add(new Appeal(closed.Round, closed.Ranking, queries.Until(closed.Ranking), form.Criterion, form.Text, deed));
        await db.SaveAsync(deed, $"gửi kiến nghị về kết quả chấm điểm của {visit.Unit.Name}", cancel);
    }

    /// <summary>The office answers.</summary>
    /// <exception cref="RuleBroken">The appeal refuses, or the year was handed over.</exception>
    public async Task AnswerAsync(Guid id, AppealAnswerForm form, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var closed = await rankings.ClosedAsync(cancel) ?? throw new RuleBroken(NotClosed);
        visit.Require(closed.Round, Guid.Empty, ScoringAct.AnswerAppeal);
        var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == id && a.BlocYearId == visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(NotThere);
        appeal.Decide(closed.Round, form.Upheld!.Value, form.Text, form.Effect, deed);
        await db.SaveSeenAsync(appeal, appeal.Version, deed, $"trả lời kiến nghị: {(form.Upheld.Value ? "chấp nhận" : "không chấp nhận")}", cancel);
    }
}
