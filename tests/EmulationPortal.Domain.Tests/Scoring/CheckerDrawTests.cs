using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Who checks whose card (rule 9).</summary>
public sealed class CheckerDrawTests
{
    public static TheoryData<int> Sizes() => [.. Enumerable.Range(2, 39)];

    [Theory, MemberData(nameof(Sizes))]
    public void Checkers_are_balanced_and_nobody_checks_itself(int size)
    {
        for (var checkers = 1; checkers < Math.Min(size, 8); checkers++)
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var pairs = CheckerDraw.Of(Paper.Units[..size], checkers, [], seed).Pairs;
                Assert.Equal(size * checkers, pairs.Distinct().Count());
                Assert.DoesNotContain(pairs, p => p.Checker == p.Card);
                Assert.All(Paper.Units[..size], unit => Assert.Equal((checkers, checkers), (pairs.Count(p => p.Checker == unit), pairs.Count(p => p.Card == unit))));
            }
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void No_two_check_each_other_while_the_size_allows_it(int size)
    {
        for (var checkers = 1; checkers <= (size - 1) / 2; checkers++)
        {
            var pairs = CheckerDraw.Of(Paper.Units[..size], checkers, [], size).Pairs;
            Assert.DoesNotContain(pairs, p => pairs.Contains(new CheckPair(p.Card, p.Checker)));
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_on_every_machine_whatever_the_order_of_members()
    {
        var members = Paper.Units[..7];
        var pairs = CheckerDraw.Of(members, 2, [], 20261105).Pairs;
        Assert.Equal(pairs, CheckerDraw.Of([.. members.Reverse()], 2, [], 20261105).Pairs);
        Assert.NotEqual(pairs, CheckerDraw.Of(members, 2, [], 20261106).Pairs);
        Assert.Equal("2→1 3→1 6→2 7→2 5→3 7→3 2→4 5→4 1→5 6→5 3→6 4→6 1→7 4→7", string.Join(' ', pairs.Select(p => $"{Number(p.Checker)}→{Number(p.Card)}")));

        static int Number(Guid unit) => Array.IndexOf(Paper.Units, unit) + 1;
    }

    [Fact]
    public void The_generator_gives_the_published_numbers_of_SplitMix64()
    {
        var random = new SeededRandom(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL], Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Theory]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    [InlineData(10, 4)]
    [InlineData(15, 4)]
    public void Declared_conflicts_are_exchanged_away_and_the_balance_stays(int size, int checkers)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SeededRandom(seed);
            var conflicts = Enumerable.Range(0, 3).Select(_ => new CheckPair(Paper.Units[random.Below(size)], Paper.Units[random.Below(size)])).ToList();
            var pairs = CheckerDraw.Of(Paper.Units[..size], checkers, conflicts, seed).Pairs;
            Assert.DoesNotContain(pairs, conflicts.Contains);
            Assert.DoesNotContain(pairs, p => p.Checker == p.Card);
            if (size >= 7)
                Assert.All(Paper.Units[..size], unit => Assert.Equal((checkers, checkers), (pairs.Count(p => p.Checker == unit), pairs.Count(p => p.Card == unit))));
        }
    }

    [Fact]
    public void A_card_nobody_may_check_is_counted()
    {
        var all = Paper.Units[1..4].Select(u => new CheckPair(u, Paper.Units[0])).ToList();
        Assert.Equal(1, CheckerDraw.Of(Paper.Units[..4], 1, all, 3).CardsWithoutChecker);
        var round = new ScoringRound(Paper.Adopted(), Paper.Plans, Paper.Deed());
        foreach (var pair in all)
            round.DeclareConflict(pair.Checker, pair.Card, "Cùng một lãnh đạo", Paper.Deed());
        Paper.Breaks(ScoringRound.ConflictNotAssignable, () => round.AssignCheckers(Paper.Units[..4], 1, 3));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    [InlineData(10, 4)]
    [InlineData(30, 4)]
    public void As_many_checkers_are_suggested_as_need_not_check_each_other(int size, int checkers) => Assert.Equal(checkers, CheckerDraw.Suggested(size));
}
