using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <content>What a newer version of the sheet means for a card under way (rule 11).</content>
public sealed partial class Scorecard
{
    private static readonly ScoreLayer[] Layers = Enum.GetValues<ScoreLayer>();

    /// <summary>Criteria of the newer version whose line would be emptied: the value that counts was entered by another method, or cannot stand any more.</summary>
    public IReadOnlyList<Criterion> EmptiedBy(CriteriaSheet before, CriteriaSheet newer) =>
        [.. newer.Criteria.Where(c => Known(before, c) is var (was, line) && !c.StillTakes(was, line.Final, line.Target))];

    /// <summary>What would be missing once the newer version is followed: criteria that apply and would have no value.</summary>
    public IReadOnlyList<Criterion> MissingBy(CriteriaSheet before, CriteriaSheet newer, UnitKind kind) =>
        [.. newer.Criteria.Where(c => c.AppliesTo(UnitId, kind) && (Known(before, c) is not var (was, line) || line.Final.State == LineState.Missing || !c.StillTakes(was, line.Final, line.Target)))];

    /// <summary>
    /// Goes over to the sheet's newer version: lines keep what may still stand; new ones are empty; a line whose counting value cannot stand is emptied in every layer,
    /// both values being kept with the reason (rule 10); lines of criteria that went stay for the record. A card already sent in an open self-score, and now lacking something, returns to its unit.
    /// </summary>
    /// <param name="round">The round, following already.</param>
    /// <param name="before">The version the card was laid out by.</param>
    /// <param name="newer">The version the round follows.</param>
    /// <param name="kind">The unit's kind.</param>
    /// <param name="deed">Who takes the round over.</param>
    /// <exception cref="RuleBroken"><see cref="AnotherRound"/>, <see cref="AnotherSheet"/>.</exception>
    public void Follow(ScoringRound round, CriteriaSheet before, CriteriaSheet newer, UnitKind kind, Deed deed)
    {
        RequireOf(round, before);
        var why = $"Bộ tiêu chí chuyển sang bản {newer.Number}: {newer.ChangeReason}";
        foreach (var criterion in newer.Criteria)
        {
            if (Known(before, criterion) is var (was, line))
                Renew(line, was, criterion, why, deed);
            else if (!lines.Exists(l => l.CriterionKey == criterion.Key))
                lines.Add(new ScoreLine(Id, criterion.Key));
        }

        SheetId = newer.Id;
        if (round.Stage != ScoringStage.SelfScore || IsOpen)
            return;
        var (missing, unproved) = (Missing(newer, kind), Unproved(newer, kind));
        if (missing.Count + unproved.Count > 0)
            (State, ReturnReason) = (ScorecardState.Returned, ToDo(newer, missing, unproved));
    }

    private void Renew(ScoreLine line, Criterion was, Criterion now, string why, Deed deed)
    {
        var whole = !now.StillTakes(was, line.Final, line.Target);
        foreach (var layer in Layers.Where(l => line.At(l).State == LineState.Scored && (whole || !now.StillTakes(was, line.At(l), line.Target))))
        {
            changes.Add(new ScoreChange(Id, now.Key, layer, line.At(layer), LineValue.Missing, why, deed));
            line.Empty(layer, deed);
        }
    }

    private (Criterion Was, ScoreLine Line)? Known(CriteriaSheet before, Criterion criterion) =>
        before.Criteria.FirstOrDefault(c => c.Key == criterion.Key) is { } was && lines.Find(l => l.CriterionKey == criterion.Key) is { } line ? (was, line) : null;

    private static string ToDo(CriteriaSheet newer, IReadOnlyList<Criterion> missing, IReadOnlyList<Criterion> unproved)
    {
        var words = $"Bộ tiêu chí đã chuyển sang bản {newer.Number}.";
        if (missing.Count > 0)
            words += $" Hãy chấm: {string.Join("; ", missing.Select(c => c.Number))}.";
        if (unproved.Count > 0)
            words += $" Hãy bổ sung minh chứng cho: {string.Join("; ", unproved.Select(c => c.Number))}.";
        return words.Length <= ReasonLength ? words : words[..(ReasonLength - 1)] + "…";
    }
}
