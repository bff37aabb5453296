using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Who checks whose card, and who steps aside.</summary>
public sealed class CheckerQueries(PortalDbContext db, Visit visit, RoundQueries rounds)
{
    private const int LargestOfferedSeed = 1_000_000;

    /// <summary>The table; null while no round is open.</summary>
    public async Task<CheckersPage?> PageAsync(DrawForm? posted, CancellationToken cancel)
    {
        if (await rounds.LoadAsync(cancel) is not { } round)
            return null;
        var facts = await RoundFacts.ReadAsync(db, visit, round, cancel);
        var gone = round.Conflicts.SelectMany(c => new[] { c.UnitId, c.CardUnitId }).Concat(facts.Assignments.Select(a => a.CheckerUnitId)).Except(facts.Members.Select(m => m.UnitId)).ToList();
        var names = facts.Members.ToDictionary(m => m.UnitId, m => m.Name);
        foreach (var unit in await db.Units.Where(u => gone.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(cancel))
            names[unit.Id] = unit.Name;
        var mayDraw = visit.May(round, ScoringAct.AssignCheckers);
        return new CheckersPage(visit.BlocYear.RoundPath(), round.Seed,
            [.. facts.Members.Select(m => new CheckedRow(m.Name, [.. facts.Assignments.Where(a => a.CheckedUnitId == m.UnitId).Select(a => names[a.CheckerUnitId]).Order(Domain.VietnameseText.Order)], facts.Assignments.Count(a => a.CheckerUnitId == m.UnitId),
                m.State is not null && visit.May(Operation.RunScoring) && visit.May(round, m.UnitId, ScoringAct.NameCheckers) ? $"{visit.BlocYear.RoundPath()}/phan-cong/{m.Code}" : null))],
            [.. round.Conflicts.OrderByDescending(c => c.At).Select(c => new ConflictRow(names[c.UnitId], names[c.CardUnitId], c.Reason, c.By, c.At))],
            mayDraw ? posted ?? new DrawForm { CheckersPerCard = CheckerDraw.Suggested(facts.Members.Count), Seed = Random.Shared.Next(1, LargestOfferedSeed) } : null, Declarable(round, facts).Any());
    }

    /// <summary>The form that declares a conflict; null when there is no card the visitor's unit could step aside from.</summary>
    public async Task<ConflictFormPage?> ConflictAsync(ConflictForm? posted, CancellationToken cancel)
    {
        if (await rounds.LoadAsync(cancel) is not { } round)
            return null;
        var cards = Declarable(round, await RoundFacts.ReadAsync(db, visit, round, cancel)).ToList();
        return cards.Count == 0 ? null : new ConflictFormPage(visit.BlocYear.RoundPath(), visit.Standing.Acting!.UnitName, [.. cards.Select(m => new SelectListItem(m.Name, m.UnitId.ToString()))], posted ?? new ConflictForm());
    }

    private IEnumerable<MemberFact> Declarable(ScoringRound round, RoundFacts facts) => visit.Standing.Acting is not { } acting ? []
        : facts.Members.Where(m => visit.May(round, m.UnitId, ScoringAct.DeclareConflict) && !round.Conflicts.Any(c => c.UnitId == acting.UnitId && c.CardUnitId == m.UnitId));
}
