using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>What a card can take from the targets its unit undertook: the target, and the result recorded for it.</summary>
internal static class TargetOffers
{
    /// <summary>The lines that are still empty and for which something is recorded.</summary>
    public static async Task<List<(Criterion Criterion, LineValue Value, decimal? Target)>> ReadAsync(PortalDbContext db, Guid blocYearId, Scorecard card, CriteriaSheet sheet, UnitKind kind, CancellationToken cancel)
    {
        var asked = sheet.Criteria.Where(c => c.TargetCode is not null && c.Method != ScoringMethod.LevelTable && c.AppliesTo(card.UnitId, kind) && card.LineOf(c.Key).Self.State == LineState.Missing).ToList();
        if (asked.Count == 0)
            return [];
        var book = await db.TargetBookAsync(blocYearId, cancel);
        var offers = new List<(Criterion, LineValue, decimal?)>();
        foreach (var criterion in asked)
        {
            var goal = criterion.Method == ScoringMethod.RatioToTarget ? card.LineOf(criterion.Key).Target ?? book.Find(card.UnitId, criterion.TargetCode!)?.Value : null;
            var result = book.ProgressOf(card.UnitId, criterion.TargetCode!)?.Value;
            var value = result is { } known && Stands(criterion, LineValue.Of(known), goal) ? LineValue.Of(known) : LineValue.Missing;
            if (value.State != LineState.Missing || goal != card.LineOf(criterion.Key).Target)
                offers.Add((criterion, value, goal));
        }

        return offers;
    }

    private static bool Stands(Criterion criterion, LineValue value, decimal? goal)
    {
        try
        {
            criterion.Check(value, goal);
            return true;
        }
        catch (Domain.RuleBroken)
        {
            return false; // A result that cannot stand on the line is not offered; the unit enters it itself.
        }
    }
}
