using System.Security.Cryptography;
using System.Text.Json;

namespace EmulationPortal.Domain.Scoring;

/// <summary>The result of a round: computed once when it closes, stored with its whole derivation, and never recomputed (rule 12).</summary>
public sealed partial class Ranking : Root
{
    public static readonly Rule AwaitsBallot = new("ranking.awaits-ballot", "{0} bằng điểm và các quy tắc khác không phân định được. Hãy tổ chức bỏ phiếu và ghi kết quả trước khi chốt.");
    public static readonly Rule SheetDiffers = new("ranking.sheet-differs", "Bảng điểm được tính theo bản khác của bộ tiêu chí. Hãy tính lại rồi chốt.");
    public static readonly Rule LineMissing = new("ranking.line-missing", "{0} còn tiêu chí chưa có điểm: {1}. Hãy chấm đủ trước khi chốt.");
    public static readonly Rule NotInRanking = new("ranking.not-in-ranking", "Đơn vị này không có trong bảng xếp hạng.");

    private readonly List<RankingEntry> entries = [];

    private Ranking()
    {
    }

    /// <summary>Closes a round and keeps its result.</summary>
    /// <param name="round">At its appraisal, the table agreed.</param>
    /// <param name="table">Computed from the final values.</param>
    /// <param name="nameOf">A unit's name as printed.</param>
    /// <param name="deed">Who closes it.</param>
    /// <param name="replaces">The ranking of this round that it takes the place of, after a stage was opened again.</param>
    /// <exception cref="RuleBroken"><see cref="ScoringRound.NotNow"/>, <see cref="ScoringRound.TableNotAgreed"/>, <see cref="SheetDiffers"/>, <see cref="LineMissing"/>, <see cref="AwaitsBallot"/>.</exception>
    public static Ranking Close(ScoringRound round, ScoreTable table, Func<Guid, string> nameOf, Deed deed, Ranking? replaces = null)
    {
        round.Require(ScoringAct.Close);
        round.RequireTableAgreed();
        if (table.Sheet.Id != round.SheetId)
            throw new RuleBroken(SheetDiffers);
        foreach (var score in table.Standing)
        {
            var missing = table.Engine.Criteria.Where((_, i) => score.Lines[i].State == LineState.Missing).Select(c => c.Number).ToList();
            if (missing.Count > 0)
                throw new RuleBroken(LineMissing, nameOf(score.UnitId), string.Join("; ", missing));
        }

        if (table.Standing.Where(s => s.AwaitsBallot).Select(s => nameOf(s.UnitId)).ToList() is { Count: > 0 } tied)
            throw new RuleBroken(AwaitsBallot, string.Join(", ", tied));
        var ranking = new Ranking { RoundId = round.Id, BlocYearId = round.BlocYearId, SheetId = round.SheetId, ClosedAt = deed.At, ClosedBy = deed.PersonName, ReplacesId = replaces?.Id };
        foreach (var score in table.Standing)
        {
            var causes = round.Exclusions.Where(e => e.Stands && e.UnitId == score.UnitId).Select(e => $"{e.Effect.InWords()}: {e.Cause} ({e.Document})").ToList();
            ranking.entries.Add(new RankingEntry(ranking.Id, ranking.entries.Count + 1, table, score, nameOf, causes.Count == 0 ? null : string.Join("; ", causes)));
        }

        ranking.Sha256 = ranking.ComputeSha256();
        round.Close(deed);
        return ranking;
    }

    public Guid RoundId { get; private set; }
    public Guid BlocYearId { get; private set; }
    public Guid SheetId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime ClosedAt { get; private set; }

    public string ClosedBy { get; private set; } = "";

    /// <summary>The earlier ranking of the round it takes the place of.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Hex SHA-256 of <see cref="CanonicalBytes"/> when it was closed.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>From the highest; those without rank last.</summary>
    public IReadOnlyList<RankingEntry> Entries => entries.OrderBy(e => e.Order).ToList();

    /// <summary>Who leads by score: alone on the first rank; null where several share it. Whether it may have the flag is asked elsewhere (rules 13 and 14).</summary>
    public RankingEntry? LeadingUnit => entries.Where(e => e.Rank == 1).ToList() is [var only] ? only : null;

    /// <summary>A member's entry.</summary>
    /// <exception cref="RuleBroken"><see cref="NotInRanking"/>.</exception>
    public RankingEntry Of(Guid unitId) => entries.Find(e => e.UnitId == unitId) ?? throw new RuleBroken(NotInRanking);

    /// <summary>Whether the stored rows still are what was closed.</summary>
    public bool IsIntact => Sha256 == ComputeSha256();

    /// <summary>Every number and word of the result in one fixed form: the same result gives the same bytes, whoever closes it and when.</summary>
    public byte[] CanonicalBytes()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var entry in Entries)
                entry.Write(json);
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private string ComputeSha256() => Convert.ToHexStringLower(SHA256.HashData(CanonicalBytes()));
}
