using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>Reads of appeals. A member sees its own; those who lead the bloc-year and the office see all.</summary>
public sealed class AppealQueries(PortalDbContext db, Visit visit, RankingQueries rankings, IConfiguration configuration)
{
    /// <summary>Days of the window after closing where the settings (Scoring:AppealDays) say nothing.</summary>
    public const int UsualDays = 10;

    private string Path => visit.BlocYear.RoundPath();

    private bool SeesAll => visit.Standing.IsOffice || visit.May(Operation.RunScoring);

    /// <summary>Last day of the window of a result.</summary>
    public DateOnly Until(Ranking ranking) => VietnamTime.DayOf(ranking.ClosedAt).AddDays(configuration.GetValue("Scoring:AppealDays", UsualDays));

    /// <summary>Whether a unit may still appeal against the result.</summary>
    public bool IsOpen(Ranking ranking) => visit.BlocYear.HandedOverOn is null && visit.Today <= Until(ranking);

    /// <summary>The form; null while the round is open, or where the unit is not in the result.</summary>
    public async Task<AppealPage?> FormAsync(AppealForm? posted, CancellationToken cancel)
    {
        if (await rankings.ClosedAsync(cancel) is not { } closed || closed.Ranking.Entries.FirstOrDefault(e => e.UnitId == visit.Unit.UnitId) is not { } entry)
            return null;
        var (sheet, lines) = (closed.Sheet, entry.Lines());
        return new AppealPage(Path, entry.UnitName, visit.Unit.Code,
            [new("Kết quả đã chốt", $"{sheet.Print(entry.Total)} điểm, {(entry.Rank is { } rank ? $"hạng {rank}" : "không xếp hạng")}, xếp loại: {entry.Band ?? "không"}"), new("Hạn kiến nghị", $"đến hết ngày {VietnameseFormat.Day(Until(closed.Ranking))}")],
            Until(closed.Ranking), [.. sheet.Criteria.Select((c, i) => new SelectListItem($"{c.Named}: {sheet.Print(lines[i].Points)} điểm", c.Key.ToString()))], posted ?? new AppealForm());
    }

    /// <summary>The list.</summary>
    /// <param name="answering">What was typed as an answer.</param>
    public async Task<AppealsPage> ListAsync((Guid, AppealAnswerForm)? answering, CancellationToken cancel)
    {
        var closed = await rankings.ClosedAsync(cancel);
        var (here, mine, sees) = (visit.BlocYear.BlocYearId, visit.Standing.Acting?.UnitId, SeesAll);
        var rows = await db.Appeals.AsNoTracking().Where(a => a.BlocYearId == here && (sees || a.UnitId == mine)).Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Appeal = a, u.Name }).ToListAsync(cancel);
        var names = await CriteriaAsync(rows.Select(r => r.Appeal.CriterionKey).OfType<Guid>().ToList(), cancel);
        var mayAnswer = visit.May(Operation.AnswerAppeals) && closed is not null && visit.May(closed.Round, ScoringAct.AnswerAppeal);
        var own = closed is not null && visit.Standing.Acting is { Leads: true } acting && IsOpen(closed.Ranking) && closed.Ranking.Entries.Any(e => e.UnitId == acting.UnitId)
            ? new ActionLink("Gửi kiến nghị", $"{Path}/xep-hang/{acting.UnitCode}/kien-nghi") : null;
        return new AppealsPage(Path, closed is null ? null : $"Lãnh đạo đơn vị gửi kiến nghị về kết quả của đơn vị mình đến hết ngày {VietnameseFormat.Day(Until(closed.Ranking))}.", own,
        [
            .. rows.Select(r => r.Appeal).Zip(rows.Select(r => r.Name)).OrderByDescending(r => r.First.At).Select(r => new AppealRow(r.First.Id, r.Second, r.First.CriterionKey is { } key ? names.GetValueOrDefault(key, "Một tiêu chí") : "Kết quả chung",
                r.First.Text, $"{r.First.By} ({r.First.Capacity})", r.First.At, r.First.Upheld, r.First.Answer, r.First.Effect, r.First.AnsweredBy, r.First.AnsweredAt, mayAnswer && r.First.Upheld is null)),
        ], sees, answering);
    }

    private async Task<Dictionary<Guid, string>> CriteriaAsync(List<Guid> keys, CancellationToken cancel) => keys.Count == 0 ? []
        : (await db.CriteriaSheets.Where(s => s.BlocYearId == visit.BlocYear.BlocYearId).OrderBy(s => s.Number).SelectMany(s => s.Groups).SelectMany(g => g.Criteria).Where(c => keys.Contains(c.Key)).AsNoTracking().ToListAsync(cancel))
            .GroupBy(c => c.Key).ToDictionary(c => c.Key, c => c.Last().Named);
}
