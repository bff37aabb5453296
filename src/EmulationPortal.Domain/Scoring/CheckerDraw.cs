namespace EmulationPortal.Domain.Scoring;

/// <summary>A checker and the card it checks, both as units.</summary>
public readonly record struct CheckPair(Guid Checker, Guid Card);

/// <summary>
/// Who checks whose card: drawn from a seed; every member checks as many cards as it is checked by; nobody checks itself;
/// no two check each other while the bloc's size allows it (rule 9). The members stand in a drawn circle and each checks those at drawn distances,
/// of which never two are opposite; declared conflicts are then exchanged away.
/// </summary>
public sealed class CheckerDraw
{
    private const int Attempts = 64;

    private readonly Guid[] circle;
    private readonly HashSet<CheckPair> forbidden;
    private readonly HashSet<CheckPair> pairs = [];

    private CheckerDraw(Guid[] circle, HashSet<CheckPair> forbidden) => (this.circle, this.forbidden) = (circle, forbidden);

    /// <summary>The pairs, by card and checker.</summary>
    public IReadOnlyList<CheckPair> Pairs => [.. pairs.OrderBy(p => p.Card).ThenBy(p => p.Checker)];

    /// <summary>Cards that conflicts leave without any checker.</summary>
    public int CardsWithoutChecker => circle.Count(card => !pairs.Any(p => p.Card == card));

    /// <summary>Four where the bloc is large enough: then three that collude are never more than half of a card's checkers. Otherwise as many as can check without checking each other, at least one.</summary>
    public static int Suggested(int members) => Math.Clamp((members - 1) / 2, 1, 4);

    /// <summary>Draws.</summary>
    /// <param name="members">In any order; the result does not depend on it.</param>
    /// <param name="checkersPerCard">At most one less than the members; more is cut down.</param>
    /// <param name="conflicts">Pairs that may not be.</param>
    /// <param name="seed">Any.</param>
    public static CheckerDraw Of(IReadOnlyCollection<Guid> members, int checkersPerCard, IReadOnlyCollection<CheckPair> conflicts, long seed)
    {
        var sorted = members.Distinct().Order().ToArray();
        var wanted = Math.Clamp(checkersPerCard, 0, Math.Max(0, sorted.Length - 1));
        var random = new SeededRandom(seed);
        var forbidden = conflicts.ToHashSet();
        CheckerDraw? best = null;
        for (var attempt = 0; attempt < Attempts && best is not { Clashes: 0 }; attempt++)
        {
            var circle = (Guid[])sorted.Clone();
            random.Shuffle(circle);
            var draw = new CheckerDraw(circle, forbidden);
            draw.Place(Distances(sorted.Length, wanted, random));
            if (best is null || draw.Clashes < best.Clashes)
                best = draw;
        }

        best!.ExchangeConflicts(random);
        return best;
    }

    private int Clashes => pairs.Count(forbidden.Contains);

    /// <summary>Distances around the circle: first one of every two opposite ones, then, in a bloc too small for that, the others.</summary>
    private static int[] Distances(int members, int wanted, SeededRandom random)
    {
        var halves = Enumerable.Range(1, Math.Max(0, (members - 1) / 2)).ToArray();
        random.Shuffle(halves);
        var first = halves.Select(d => random.Below(2) == 0 ? d : members - d).ToArray();
        var second = first.Select(d => members - d);
        return [.. first.Concat(members % 2 == 0 ? [members / 2] : []).Concat(second).Take(wanted)];
    }

    private void Place(int[] distances)
    {
        for (var i = 0; i < circle.Length; i++)
        {
            foreach (var distance in distances)
                pairs.Add(new CheckPair(circle[i], circle[(i + distance) % circle.Length]));
        }
    }

    /// <summary>Exchanges cards between two checkers until no conflict is left; a pair that cannot be exchanged is dropped.</summary>
    private void ExchangeConflicts(SeededRandom random)
    {
        foreach (var clash in Pairs.Where(forbidden.Contains))
        {
            var others = Pairs.ToArray();
            random.Shuffle(others);
            var exchange = Array.FindIndex(others, o => CanExchange(clash, o, allowMutual: false));
            if (exchange < 0)
                exchange = Array.FindIndex(others, o => CanExchange(clash, o, allowMutual: true));
            pairs.Remove(clash);
            if (exchange < 0)
                continue;
            pairs.Remove(others[exchange]);
            pairs.Add(new CheckPair(clash.Checker, others[exchange].Card));
            pairs.Add(new CheckPair(others[exchange].Checker, clash.Card));
        }
    }

    private bool CanExchange(CheckPair clash, CheckPair other, bool allowMutual) =>
        Fits(new CheckPair(clash.Checker, other.Card), allowMutual) && Fits(new CheckPair(other.Checker, clash.Card), allowMutual);

    private bool Fits(CheckPair pair, bool allowMutual) =>
        pair.Checker != pair.Card && !pairs.Contains(pair) && !forbidden.Contains(pair) && (allowMutual || !pairs.Contains(new CheckPair(pair.Card, pair.Checker)));
}
