using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One line side by side, in points: what the unit gave itself, the checkers, the bloc and the office. Null where there is none, or where the criterion does not apply.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Self">Self-score.</param>
/// <param name="CheckMean">Mean of the submitted cross-checks, rounded as the sheet rounds.</param>
/// <param name="CheckLowest">Lowest of them.</param>
/// <param name="CheckHighest">Highest of them.</param>
/// <param name="Agreed">Agreed by the bloc.</param>
/// <param name="Appraised">Changed in the appraisal.</param>
public sealed record LineDifference(Criterion Criterion, decimal? Self, decimal? CheckMean, decimal? CheckLowest, decimal? CheckHighest, decimal? Agreed, decimal? Appraised)
{
    /// <summary>Cross-check less self-score; null where either is missing.</summary>
    public decimal? Gap => CheckMean - Self;

    /// <summary>The rows of a card.</summary>
    /// <param name="table">The bloc as it stands, for what compares members.</param>
    /// <param name="card">The card.</param>
    /// <param name="kind">The unit's kind.</param>
    /// <param name="checks">Cross-checks of any card; those of this one that were submitted count.</param>
    public static IReadOnlyList<LineDifference> Of(ScoreTable table, Scorecard card, UnitKind kind, IReadOnlyCollection<CrossCheck> checks)
    {
        var own = SubmittedOf(card, checks);
        return
        [
            .. table.Engine.Criteria.Select((criterion, i) =>
            {
                var line = card.LineOf(criterion.Key);
                decimal? Points(LineValue value) => PointsOf(table, card, kind, i, value);
                var given = own.Select(c => Points(c.ValueOf(criterion.Key))).OfType<decimal>().ToList();
                return new LineDifference(
                    criterion, Points(line.Self), given.Count == 0 ? null : table.Sheet.Round(given.Average()), given.Count == 0 ? null : given.Min(), given.Count == 0 ? null : given.Max(),
                    Points(line.Agreed), Points(line.Appraised));
            }),
        ];
    }

    /// <summary>A card's checks as the leniency report takes them.</summary>
    public static CheckedCard ForLeniency(ScoreTable table, Scorecard card, UnitKind kind, IReadOnlyCollection<CrossCheck> checks) => new(
        card.UnitId, table.Of(card.UnitId).Maximum,
        [.. SubmittedOf(card, checks).Select(c => new CheckerPoints(c.CheckerUnitId, [.. table.Engine.Criteria.Select((criterion, i) => PointsOf(table, card, kind, i, c.ValueOf(criterion.Key)))]))]);

    private static List<CrossCheck> SubmittedOf(Scorecard card, IReadOnlyCollection<CrossCheck> checks) =>
        [.. checks.Where(c => c.RoundId == card.RoundId && c.CheckedUnitId == card.UnitId && c.IsSubmitted)];

    private static decimal? PointsOf(ScoreTable table, Scorecard card, UnitKind kind, int index, LineValue value) =>
        value.State == LineState.Scored && table.Engine.Criteria[index] is var criterion && criterion.AppliesTo(card.UnitId, kind)
            ? table.Engine.PointsOf(index, new LineInput(value, card.LineOf(criterion.Key).Target), table.BestOf(index)) : null;
}
