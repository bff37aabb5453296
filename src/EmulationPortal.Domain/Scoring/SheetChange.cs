namespace EmulationPortal.Domain.Scoring;

/// <summary>What a newer version of the sheet changes for one member.</summary>
/// <param name="UnitId">The member.</param>
/// <param name="Before">By the version in force.</param>
/// <param name="After">By the newer version.</param>
public sealed record ChangedCard(Guid UnitId, MemberScore Before, MemberScore After)
{
    /// <summary>Whether total, applicable maximum, percentage, rank or band differ.</summary>
    public bool Differs => (Before.Total, Before.Maximum, Before.Percentage, Before.Rank, Before.Band?.Name) != (After.Total, After.Maximum, After.Percentage, After.Rank, After.Band?.Name);
}

/// <summary>A preview of a new version mid-round (rule 11): the same cards computed by both versions, lines matched by the criteria's keys, and missing where their value cannot stand any more.</summary>
public sealed class SheetChange
{
    /// <summary>Computes both.</summary>
    /// <param name="before">The version in force.</param>
    /// <param name="after">The newer version.</param>
    /// <param name="cards">The members as they stand by the version in force.</param>
    public SheetChange(CriteriaSheet before, CriteriaSheet after, IReadOnlyList<MemberInput> cards)
    {
        var (old, renewed) = (before.Criteria, after.Criteria);
        Added = AddedTo(old, renewed);
        Removed = [.. old.Where(c => renewed.All(n => n.Key != c.Key))];
        Revised = RevisedIn(old, renewed);
        var from = renewed.Select(c => old.ToList().FindIndex(o => o.Key == c.Key)).ToArray();
        var matched = cards.Select(card => card with { Lines = [.. renewed.Select((c, i) => from[i] < 0 ? default : Kept(old[from[i]], c, card.Lines[from[i]]))] }).ToList();
        var (first, second) = (new ScoreEngine(before).Compute(cards), new ScoreEngine(after).Compute(matched));
        Cards = [.. first.Members.Zip(second.Members, (b, a) => new ChangedCard(b.UnitId, b, a))];
    }

    /// <summary>Every card, in the order given.</summary>
    public IReadOnlyList<ChangedCard> Cards { get; }

    /// <summary>Criteria that are new; their lines are missing until scored.</summary>
    public IReadOnlyList<Criterion> Added { get; }

    public IReadOnlyList<Criterion> Removed { get; }

    /// <summary>Criteria, as they become, whose words or computation change.</summary>
    public IReadOnlyList<Criterion> Revised { get; }

    /// <summary>Whether the newer version has criteria that are new or revised.</summary>
    public static bool AsksAnew(CriteriaSheet before, CriteriaSheet after) => AddedTo(before.Criteria, after.Criteria).Count + RevisedIn(before.Criteria, after.Criteria).Count > 0;

    private static List<Criterion> AddedTo(IReadOnlyList<Criterion> old, IReadOnlyList<Criterion> renewed) => [.. renewed.Where(c => old.All(o => o.Key != c.Key))];

    private static List<Criterion> RevisedIn(IReadOnlyList<Criterion> old, IReadOnlyList<Criterion> renewed) =>
        [.. renewed.Where(c => old.FirstOrDefault(o => o.Key == c.Key) is { } was && !SameRule(was, c))];

    private static LineInput Kept(Criterion was, Criterion now, LineInput line) => now.StillTakes(was, line.Given, line.Target) ? line : new LineInput(LineValue.Missing, line.Target);

    private static bool SameRule(Criterion was, Criterion now)
    {
        var (a, b) = (was.ToDraft(), now.ToDraft());
        return Plain(a) == Plain(b)
            && a.Levels.SequenceEqual(b.Levels) && a.ExemptUnits.ToHashSet().SetEquals(b.ExemptUnits) && a.ExemptKinds.ToHashSet().SetEquals(b.ExemptKinds);
    }

    private static CriterionDraft Plain(CriterionDraft draft) => draft with { Levels = NoLevels, ExemptUnits = NoUnits, ExemptKinds = NoKinds };

    private static readonly LevelDraft[] NoLevels = [];
    private static readonly Guid[] NoUnits = [];
    private static readonly Organisation.UnitKind[] NoKinds = [];
}
