namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// Each checker's leniency, and how far leaving out any one checker, or two of one card, moves any rank: advice, not accusation.
/// A checker is compared with the median of the others of the same card, so that one who favours does not hide another;
/// what is usual in a round is read from its smallest deviations, so that the large ones cannot excuse themselves.
/// </summary>
public sealed class LeniencyReport
{
    /// <summary>Deviations below this many per cent are never remarked on.</summary>
    public const decimal Floor = 1;

    /// <summary>Deviations beyond this many per cent always are.</summary>
    public const decimal Ceiling = 3;

    /// <summary>Deviations beyond so many times the usual one are remarked on.</summary>
    public const decimal Factor = 3;

    /// <summary>Moves of so many places are remarked on.</summary>
    public const int PlacesMoved = 2;

    /// <summary>A quarter of normally spread deviations is smaller than this part of their standard deviation.</summary>
    private const decimal QuarterOfNormal = 0.3186m;

    private readonly IReadOnlyList<CheckedCard> cards;
    private readonly decimal[] percentages;
    private readonly List<CheckDeviation> deviations = [];
    private readonly List<SharedDeviation> shared = [];
    private readonly List<RankInfluence> influences = [];

    /// <summary>Compares all checks of a round.</summary>
    public LeniencyReport(IReadOnlyList<CheckedCard> cards)
    {
        this.cards = cards;
        percentages = [.. cards.Select(c => Percentage(c, []))];
        foreach (var card in cards)
        {
            foreach (var check in card.Checks)
                deviations.Add(new CheckDeviation(check.Checker, card.Card, Deviation(card, check)));
        }

        var known = deviations.Where(d => d.Deviation is not null).Select(d => decimal.Abs(d.Deviation!.Value)).ToList();
        known.Sort();
        Usual = known.Count == 0 ? 0 : known[known.Count / 4] / QuarterOfNormal;
        Threshold = Math.Clamp(Factor * Usual, Floor, Ceiling);
        var checkers = deviations.Select(d => d.Checker).Distinct().Order().ToList();
        foreach (var checker in checkers)
            LeaveOut(checker);
        for (var i = 0; i < cards.Count; i++)
            TakeEveryTwo(i);
        Checkers = [.. checkers.Select(About)];
    }

    /// <summary>By unit.</summary>
    public IReadOnlyList<CheckerLeniency> Checkers { get; }

    /// <summary>The usual size of a deviation in this round, per cent.</summary>
    public decimal Usual { get; }

    /// <summary>Beyond which a deviation is remarked on, per cent.</summary>
    public decimal Threshold { get; }

    /// <summary>The largest move of any rank when one checker is left out everywhere, for each checker: advice for all, remarked on or not.</summary>
    public IReadOnlyList<RankInfluence> LargestMoves { get; private set; } = [];

    private CheckerLeniency About(Guid checker)
    {
        var own = deviations.Where(d => d.Checker == checker).ToList();
        var known = own.Where(d => d.Deviation is not null).Select(d => d.Deviation!.Value).ToList();
        return new CheckerLeniency(
            checker, known.Count == 0 ? null : decimal.Round(known.Average(), 4), own,
            [.. own.Where(d => d.Deviation is { } off && decimal.Abs(off) > Threshold)], [.. shared.Where(s => s.Checkers.Contains(checker))], [.. influences.Where(i => i.Checkers.Contains(checker))]);
    }

    /// <summary>Leaves one checker out of every card and notes the largest move of a rank.</summary>
    private void LeaveOut(Guid checker)
    {
        var without = cards.Select((c, i) => c.Checks.Any(k => k.Checker == checker) ? Percentage(c, [checker]) : percentages[i]).ToArray();
        var moves = cards.Select((c, i) => new RankInfluence([checker], c.Card, RankOf(percentages, i, percentages[i]), RankOf(without, i, without[i]))).ToList();
        var largest = moves.OrderByDescending(m => m.Moves).ThenBy(m => m.Card).First();
        LargestMoves = [.. LargestMoves, largest];
        influences.AddRange(moves.Where(m => m.Moves >= PlacesMoved && cards.Any(c => c.Card == m.Card && c.Checks.Any(k => k.Checker == checker))));
    }

    /// <summary>Takes every two checkers of one card together: whether both deviate in one direction, and where its rank moves without them.</summary>
    private void TakeEveryTwo(int at)
    {
        var card = cards[at];
        if (card.Checks.Count < 3)
            return;
        var rank = RankOf(percentages, at, percentages[at]);
        var own = deviations.Where(d => d.Card == card.Card).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            for (var j = i + 1; j < own.Count; j++)
            {
                var two = new SharedDeviation(own[i], own[j]);
                if (own[i].Deviation * own[j].Deviation > 0 && decimal.Abs(two.Sum) > Threshold)
                    shared.Add(two);
                var influence = new RankInfluence(two.Checkers, card.Card, rank, RankOf(percentages, at, Percentage(card, [own[i].Checker, own[j].Checker])));
                if (influence.Moves >= PlacesMoved)
                    influences.Add(influence);
            }
        }
    }

    private static decimal? Deviation(CheckedCard card, CheckerPoints check)
    {
        decimal sum = 0;
        var compared = false;
        for (var line = 0; line < check.Points.Count; line++)
        {
            if (check.Points[line] is not { } own)
                continue;
            var others = card.Checks.Where(c => c.Checker != check.Checker && c.Points[line] is not null).Select(c => c.Points[line]!.Value).ToList();
            if (others.Count == 0)
                continue;
            compared = true;
            sum += own - Median(others);
        }

        return compared && card.Maximum > 0 ? decimal.Round(100 * sum / card.Maximum, 4) : null;
    }

    /// <summary>The card's percentage by the mean of its checkers without those named; a line nobody else checked keeps what was given.</summary>
    private static decimal Percentage(CheckedCard card, ReadOnlySpan<Guid> without)
    {
        if (card.Maximum == 0 || card.Checks.Count == 0)
            return 0;
        decimal sum = 0;
        for (var line = 0; line < card.Checks[0].Points.Count; line++)
            sum += MeanOf(card, line, without) ?? MeanOf(card, line, []) ?? 0;
        return 100 * sum / card.Maximum;
    }

    private static decimal? MeanOf(CheckedCard card, int line, ReadOnlySpan<Guid> without)
    {
        decimal given = 0;
        var count = 0;
        foreach (var check in card.Checks)
        {
            if (check.Points[line] is not { } points || without.Contains(check.Checker))
                continue;
            given += points;
            count++;
        }

        return count == 0 ? null : given / count;
    }

    private static int RankOf(decimal[] all, int at, decimal percentage)
    {
        var rank = 1;
        for (var i = 0; i < all.Length; i++)
        {
            if (i != at && all[i] > percentage)
                rank++;
        }

        return rank;
    }

    private static decimal Median(List<decimal> figures)
    {
        figures.Sort();
        var middle = figures.Count / 2;
        return figures.Count % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
