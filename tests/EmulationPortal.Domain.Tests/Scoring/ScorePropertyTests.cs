using EmulationPortal.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>What holds for every sheet and every set of cards.</summary>
public sealed class ScorePropertyTests
{
    private static void ForEverySheet(Func<RandomPaper, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new RandomPaper(seed))));

    [Fact]
    public void The_engine_agrees_with_a_second_plainly_written_calculation() => ForEverySheet(paper =>
        new ScoreEngine(paper.Sheet).Compute(paper.Cards).Members.Select(m => new PlainCalculation.Result(m.Total, m.Maximum, m.Percentage, m.Rank, m.Band?.Name))
            .SequenceEqual(PlainCalculation.Of(paper.Sheet, paper.Cards)));

    [Fact]
    public void Permuting_members_changes_nothing_but_order() => ForEverySheet(paper =>
    {
        var engine = new ScoreEngine(paper.Sheet);
        var (one, other) = (engine.Compute(paper.Cards), engine.Compute(paper.Permuted()));
        return one.Standing.Select(Told).SequenceEqual(other.Standing.Select(Told)) && one.Members.All(m => Told(m) == Told(other.Of(m.UnitId)));

        string Told(MemberScore m) => string.Join('|', m.UnitId, m.Rank, m.Total, m.Percentage, m.Band?.Name, m.AwaitsBallot, string.Join(',', m.GroupTotals), string.Join(',', m.Lines.Select(l => l.Points)));
    });

    [Fact]
    public void A_shared_rank_is_followed_by_a_gap_of_the_same_size() => ForEverySheet(paper =>
    {
        var ranks = new ScoreEngine(paper.Sheet).Compute(paper.Cards).Standing.Where(m => m.Rank is not null).Select(m => m.Rank!.Value).ToList();
        return ranks.Select((rank, at) => rank == 1 + ranks.FindIndex(r => r == rank) && (at == 0 || rank == ranks[at - 1] || rank == at + 1)).All(x => x);
    });

    [Fact]
    public void No_line_of_the_scale_leaves_its_range_unless_its_method_may_exceed() => ForEverySheet(paper =>
    {
        var engine = new ScoreEngine(paper.Sheet);
        return engine.Compute(paper.Cards).Members.All(m => m.Lines.Select((line, i) => (line, c: engine.Criteria[i])).All(x =>
            x.line.Points >= 0 && (x.line.Maximum == 0 || x.c.Method is ScoringMethod.PerItem or ScoringMethod.LevelTable || x.line.Points <= paper.Sheet.Round(x.line.Maximum * (x.c.Method == ScoringMethod.RatioToTarget ? x.c.Cap!.Value : 1)))));
    });

    [Fact]
    public void Words_can_be_made_of_every_line() => ForEverySheet(paper =>
    {
        var table = new ScoreEngine(paper.Sheet).Compute(paper.Cards);
        return table.Members.All(m => LineDerivation.Of(table, m).Zip(paper.Sheet.Criteria).All(x =>
            LineWords.Formula(paper.Sheet, x.Second, x.First) is var words
            && (x.First.Given.State != LineState.Scored || words.Contains($"= {paper.Sheet.Print(x.First.Points)}", StringComparison.Ordinal))
            && LineWords.Method(x.Second).Length > 0));
    });
}
