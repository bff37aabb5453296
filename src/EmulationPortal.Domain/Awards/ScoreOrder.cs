using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Awards;

/// <summary>A unit in the table that merit is reviewed by.</summary>
/// <param name="Total">Points; null where the table shows only the order.</param>
/// <param name="Percentage">Of the applicable maximum; null where it is not known.</param>
/// <param name="Rank">From 1; null for a unit without one.</param>
public sealed record RankedUnit(Guid UnitId, string UnitName, decimal? Total, decimal? Percentage, int? Rank, string? Band, ExclusionEffects Exclusions = ExclusionEffects.None, string? ExclusionWords = null);

/// <summary>The order of the units that merit is reviewed by: the closed ranking, or the table that was agreed outside the portal and copied into it.</summary>
/// <param name="RankingId">The closed ranking; null where the table was agreed outside.</param>
/// <param name="Entries">In the order of the table.</param>
public sealed record ScoreOrder(Guid? RankingId, IReadOnlyList<RankedUnit> Entries)
{
    /// <summary>The order of a closed ranking.</summary>
    public static ScoreOrder Of(Ranking ranking) =>
        new(ranking.Id, [.. ranking.Entries.Select(e => new RankedUnit(e.UnitId, e.UnitName, e.Total, e.Percentage, e.Rank, e.Band, e.Exclusions, e.ExclusionWords))]);

    /// <summary>The order entered with the step of scoring; null where only the step was entered.</summary>
    public static ScoreOrder? Of(StepRecord scoring) =>
        scoring.Places.Count == 0 ? null : new(null, [.. scoring.Places.Select(p => new RankedUnit(p.UnitId, p.UnitName, p.Points, null, p.Rank, p.Band))]);

    /// <summary>A unit's row; null where the table does not name it.</summary>
    public RankedUnit? Of(Guid unitId) => Entries.FirstOrDefault(e => e.UnitId == unitId);

    /// <summary>A unit's place as conditions of awards ask for it; null where the table does not name it.</summary>
    public RankFact? FactOf(Guid unitId) => Of(unitId) is not { } own ? null
        : new RankFact(own.Rank, own.Percentage, own.Band, own.Exclusions, own.ExclusionWords, own.Rank == 1 && Entries.Count(e => e.Rank == 1) == 1, Entries.Count(e => e.Rank is not null), RankingId is null);
}
