using System.Diagnostics;
using EmulationPortal.Domain.Scoring;
using Microsoft.Data.Sqlite;

namespace EmulationPortal.Benchmarks;

/// <summary>The floor of a recomputation: the province's scores read by one plain command, and the arithmetic alone.</summary>
/// <param name="sheet">The criteria, the same in every bloc.</param>
/// <param name="places">The place of every bloc's criteria in it, by key: what the portal keeps of sheets too.</param>
internal sealed class BareProvince(string connection, IReadOnlyList<Criterion> sheet, IReadOnlyDictionary<Guid, int> places)
{
    private readonly Dictionary<string, int> placeOf = places.ToDictionary(p => p.Key.ToString().ToUpperInvariant(), p => p.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, (decimal?[,] Values, string?[,] Levels, decimal?[,] Targets)> blocs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);

    /// <summary>Reads all and computes all; milliseconds.</summary>
    public double Run()
    {
        blocs.Clear();
        units.Clear();
        var watch = Stopwatch.StartNew();
        var lines = Read();
        var total = blocs.Values.Sum(Percentages);
        watch.Stop();
        if (lines != blocs.Count * Province.Members * Sheets.Criteria || total <= 0)
            throw new InvalidOperationException($"{lines} scores were read, {total} came out.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private int Read()
    {
        using var open = new SqliteConnection(connection);
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = """
            SELECT card.RoundId, line.CardId, line.CriterionKey, line.Target, line.Agreed_State, line.Agreed_Value, line.Agreed_Level
            FROM Scorecards card JOIN ScoreLine line ON line.CardId = card.Id
            """;
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read())
        {
            var (round, card) = (reader.GetString(0), reader.GetString(1));
            if (!blocs.TryGetValue(round, out var bloc))
                blocs[round] = bloc = (new decimal?[Province.Members, Sheets.Criteria], new string?[Province.Members, Sheets.Criteria], new decimal?[Province.Members, Sheets.Criteria]);
            if (!units.TryGetValue(card, out var unit))
                units[card] = unit = units.Count % Province.Members;
            var place = placeOf[reader.GetString(2)];
            bloc.Targets[unit, place] = reader.IsDBNull(3) ? null : reader.GetInt64(3) / 10_000m;
            bloc.Values[unit, place] = reader.GetString(4) == nameof(LineState.Scored) ? reader.GetInt64(5) / 10_000m : null;
            bloc.Levels[unit, place] = reader.IsDBNull(6) ? null : reader.GetString(6);
            count++;
        }

        return count;
    }

    private decimal Percentages((decimal?[,] Values, string?[,] Levels, decimal?[,] Targets) bloc)
    {
        var totals = new decimal[Province.Members];
        for (var c = 0; c < sheet.Count; c++)
        {
            decimal best = 0;
            for (var u = 0; u < totals.Length; u++)
                best = Math.Max(best, bloc.Values[u, c] ?? 0);
            for (var u = 0; u < totals.Length; u++)
                totals[u] += decimal.Round(Points(sheet[c], bloc.Values[u, c] ?? 0, bloc.Levels[u, c], bloc.Targets[u, c] ?? 0, best), 2, MidpointRounding.AwayFromZero);
        }

        Array.Sort(totals);
        return totals.Sum(t => 100 * t / (10 * sheet.Count));
    }

    private static decimal Points(Criterion criterion, decimal value, string? level, decimal target, decimal best)
    {
        switch (criterion.Method)
        {
            case ScoringMethod.Manual or ScoringMethod.WeightedArea:
                return value;
            case ScoringMethod.PassFail:
                return value == 0 ? 0 : criterion.Maximum;
            case ScoringMethod.RatioToTarget:
                return target == 0 ? 0 : Math.Min(criterion.Maximum, criterion.Maximum * value / target);
            case ScoringMethod.LeaderRelative:
                return best == 0 ? 0 : criterion.Maximum * value / best;
            case ScoringMethod.LevelTable:
                return level switch { "Tốt" => 10, "Khá" => 7.5m, "Đạt" => 5, _ => 0 };
            case ScoringMethod.DeductPerItem:
                return Math.Max(0, criterion.Maximum - Math.Min(10, value * criterion.PointsPerItem));
            default:
                return Math.Min(10, value * criterion.PointsPerItem);
        }
    }
}
