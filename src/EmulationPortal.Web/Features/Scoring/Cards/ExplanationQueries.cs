using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>What the checkers gave, what the unit says to it, and what it was answered.</summary>
public sealed class ExplanationQueries(PortalDbContext db, Visit visit, CardQueries cards)
{
    /// <summary>The page; null where the explanations are not open to the visitor.</summary>
    /// <param name="posted">What was typed and refused.</param>
    /// <param name="answering">The explanation whose answer was typed.</param>
    public async Task<ExplainPage?> PageAsync(SayingForm? posted, Guid? answering, CancellationToken cancel)
    {
        if (await cards.LoadAsync(cancel) is not { } facts || !facts.Round.MaySee(visit.Viewer(), facts.Card.UnitId, ScoreSight.Explanations))
            return null;
        var (round, card) = (facts.Round, facts.Card);
        var seesChecks = round.MaySee(visit.Viewer(), card.UnitId, ScoreSight.OthersCrossChecks);
        var checks = seesChecks ? await db.CrossChecks.AsNoTracking().Whole().Where(c => c.RoundId == round.Id && c.CheckedUnitId == card.UnitId && c.SubmittedAt != null).ToListAsync(cancel) : [];
        var checkers = checks.ConvertAll(c => c.CheckerUnitId);
        var names = await db.Units.Where(u => checkers.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var applying = facts.Engine.Criteria.Where(c => c.AppliesTo(card.UnitId, facts.Kind)).ToList();
        var told = applying.Where(c => checks.Exists(k => k.ValueOf(c.Key) != card.LineOf(c.Key).Self) || card.Explanations.Any(e => e.CriterionKey == c.Key)).ToList();
        return new ExplainPage(cards.Head(facts), [.. told.Select(Line)], [.. applying.Except(told).Select(c => (c.Key, $"{c.Number} {c.Words}"))], seesChecks,
            visit.May(round, card.UnitId, ScoringAct.Explain), visit.May(round, card.UnitId, ScoringAct.AnswerExplanation), answering, posted ?? new SayingForm());

        ExplainLine Line(Criterion criterion) => new(criterion.Key, criterion.Number, criterion.Words, card.LineOf(criterion.Key).Self.InWords(criterion.Method),
            [.. checks.OrderBy(c => names[c.CheckerUnitId], Domain.VietnameseText.Order).Select(c => (names[c.CheckerUnitId], c.ValueOf(criterion.Key).InWords(criterion.Method), c.Lines.FirstOrDefault(l => l.CriterionKey == criterion.Key)?.Note))],
            [.. card.Explanations.Where(e => e.CriterionKey == criterion.Key)]);
    }
}
