using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>What three of ten members gain by colluding in the cross-check, and what the leniency report says of it.</summary>
public sealed class CollusionTests
{
    private const int Members = 10;
    private const int Lines = 25;
    private const decimal MaximumOfLine = 4;
    private const int Rounds = 1000;

    /// <summary>How the three score: friends and rivals, on one line.</summary>
    public enum Plot
    {
        /// <summary>Nobody colludes.</summary>
        None,
        /// <summary>Friends get the maximum everywhere.</summary>
        FriendsToTheTop,
        /// <summary>Friends get a drawn part of what they lack, from a little to all.</summary>
        FriendsALittle,
        /// <summary>Friends get half of what they lack, and everybody else loses half a point a line.</summary>
        FriendsUpRivalsDown,
        /// <summary>Only rivals are scored down, by a drawn amount.</summary>
        RivalsDown,
    }

    [Theory]
    [InlineData(Plot.FriendsToTheTop)]
    [InlineData(Plot.FriendsALittle)]
    [InlineData(Plot.FriendsUpRivalsDown)]
    [InlineData(Plot.RivalsDown)]
    public void No_colluder_gains_more_than_one_rank_or_3_percent_by_those_the_report_does_not_name(Plot plot)
    {
        var (gained, unnamed) = (0, new List<string>());
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (honest, colluding) = (new Bloc(seed, Plot.None), new Bloc(seed, plot));
            if (!colluding.Plotters.Any(friend => colluding.GainOver(honest, friend).TooMuch))
                continue;
            gained++;
            var named = new LeniencyReport(colluding.Cards).Checkers.Where(c => c.IsNamed).Select(c => c.Checker).ToHashSet();
            var unmended = new Bloc(seed, plot, honestAfterAll: named);
            unnamed.AddRange(colluding.Plotters.Where(friend => unmended.GainOver(honest, friend).TooMuch).Select(friend => $"round {seed}: {Paper.Name(friend)} {unmended.GainOver(honest, friend)}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{plot}: too much gained in {gained} of {Rounds} rounds, {unnamed.Count} left by the unnamed");
        Assert.True(gained > Rounds / 10, "the plot pays, so that the test says something");
        Assert.True(unnamed.Count == 0, string.Join('\n', unnamed.Take(20)));
    }

    [Fact]
    public void Honest_checkers_seldom_bear_the_strong_sign_and_fewer_than_half_a_weak_one()
    {
        var (named, outOfLine) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var report = new LeniencyReport(new Bloc(seed, Plot.None).Cards);
            named += report.Checkers.Count(c => c.IsNamed);
            outOfLine += report.Checkers.Count(c => c.OutOfLine.Count > 0);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"honest: {outOfLine / (double)Rounds:N2} of {Members} a round out of line, {named / (double)Rounds:N2} named at all");
        Assert.True(outOfLine < Rounds / 2 && named < Rounds * Members / 2, $"{outOfLine} {named}");
    }

    [Fact]
    public void Those_who_favour_much_bear_the_strong_sign()
    {
        var (friends, found) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bloc = new Bloc(seed, Plot.FriendsUpRivalsDown);
            var strong = new LeniencyReport(bloc.Cards).Checkers.Where(c => c.OutOfLine.Count > 0).Select(c => c.Checker).ToHashSet();
            friends += bloc.Plotters.Count;
            found += bloc.Plotters.Count(strong.Contains);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {friends} out of line");
        Assert.True(found > friends * 0.98, $"{found} of {friends}");
    }

    [Fact]
    public void The_advice_says_who_on_which_card_and_by_how_much()
    {
        CheckerPoints Check(int unit, params decimal[] points) => new(Paper.Units[unit], [.. points.Select(p => (decimal?)p)]);
        CheckedCard[] cards =
        [
            new(Paper.Units[0], 20, [Check(1, 8, 7), Check(2, 8, 7), Check(3, 10, 9)]),
            new(Paper.Units[1], 20, [Check(0, 8, 7.5m), Check(2, 8, 7.5m), Check(3, 8, 7.5m)]),
            new(Paper.Units[2], 20, [Check(0, 8, 7.75m), Check(1, 8, 7.75m), Check(3, 8, 7.75m)]),
        ];
        var report = new LeniencyReport(cards);
        var fourth = report.Checkers.Single(c => c.Checker == Paper.Units[3]);
        Assert.Equal((20m, 0m, 0m, 6.6667m), (fourth.Deviations[0].Deviation, fourth.Deviations[1].Deviation, fourth.Deviations[2].Deviation, fourth.MeanDeviation));
        Assert.Equal((0m, 1m), (report.Usual, report.Threshold));
        var advice = fourth.Advice(Paper.Name);
        Assert.Equal("Đơn vị 4 chấm Đơn vị 1 cao hơn các đơn vị cùng chấm 20,00 điểm phần trăm. Nên xem lại phiếu chấm và minh chứng.", advice[0]);
        Assert.Equal("Nếu không tính phiếu chấm của Đơn vị 4, Đơn vị 1 từ hạng 1 thành hạng 3. Nên xem lại các phiếu này.", advice[1]);
        Assert.Equal(2, report.LargestMoves.Single(m => m.Checkers[0] == Paper.Units[3]).Moves);
    }

    /// <summary>A bloc whose true scores, honest slips and draw of checkers come from the seed alone, so that one round can be played honest and colluding.</summary>
    private sealed class Bloc
    {
        private readonly decimal[] percentages;

        public Bloc(int seed, Plot plot, HashSet<Guid>? honestAfterAll = null)
        {
            var random = new SeededRandom(seed);
            var units = Paper.Units[..Members];
            var truth = units.Select(_ => Truth(random)).ToArray();
            var order = units.ToArray();
            random.Shuffle(order);
            Plotters = [.. order[..3]];
            var pairs = CheckerDraw.Of(units, CheckerDraw.Suggested(Members), [], seed).Pairs;
            var slips = pairs.ToDictionary(p => p, _ => Enumerable.Range(0, Lines).Select(_ => Slip(random)).ToArray());
            var share = (1 + random.Below(20)) / 20m;
            Cards = [.. units.Select((card, at) => new CheckedCard(card, Lines * MaximumOfLine, [.. pairs.Where(p => p.Card == card).Select(p => Check(p, truth[at]))]))];
            percentages = [.. Cards.Select(c => Enumerable.Range(0, Lines).Sum(line => c.Checks.Average(k => k.Points[line]!.Value)))];

            CheckerPoints Check(CheckPair pair, decimal[] points) => new(pair.Checker, [.. points.Select((t, line) =>
                (decimal?)Given(pair, Math.Clamp(t + slips[pair][line], 0, MaximumOfLine), honestAfterAll?.Contains(pair.Checker) == true ? Plot.None : plot, share))]);
        }

        public IReadOnlyList<Guid> Plotters { get; }
        public IReadOnlyList<CheckedCard> Cards { get; }

        public (int Places, decimal Percent, bool TooMuch) GainOver(Bloc honest, Guid unit)
        {
            var (places, percent) = (honest.RankOf(unit) - RankOf(unit), PercentOf(unit) - honest.PercentOf(unit));
            return (places, percent, places > 1 || percent > 3);
        }

        private decimal PercentOf(Guid unit) => percentages[Array.IndexOf(Paper.Units, unit)];

        private int RankOf(Guid unit) => 1 + percentages.Count(p => p > PercentOf(unit));

        private decimal Given(CheckPair pair, decimal honest, Plot plot, decimal share)
        {
            if (!Plotters.Contains(pair.Checker))
                return honest;
            var friend = Plotters.Contains(pair.Card);
            return plot switch
            {
                Plot.FriendsToTheTop when friend => MaximumOfLine,
                Plot.FriendsALittle when friend => Quarter(honest + (share * (MaximumOfLine - honest))),
                Plot.FriendsUpRivalsDown when friend => Quarter(honest + ((MaximumOfLine - honest) / 2)),
                Plot.FriendsUpRivalsDown => Math.Max(0, honest - 0.5m),
                Plot.RivalsDown when !friend => Math.Max(0, Quarter(honest - share)),
                _ => honest,
            };
        }

        /// <summary>A member's true points: the bloc spreads over some 18 per cent.</summary>
        private static decimal[] Truth(SeededRandom random)
        {
            var quality = 0.78m + (random.Below(181) / 1000m);
            return [.. Enumerable.Range(0, Lines).Select(_ => Math.Clamp(Quarter((quality * MaximumOfLine) + ((random.Below(101) - 50) / 100m)), 0, MaximumOfLine))];
        }

        /// <summary>One line in five is seen differently by an honest checker, by a quarter or half a point.</summary>
        private static decimal Slip(SeededRandom random) => random.Below(5) > 0 ? 0 : (1 + random.Below(2)) * (random.Below(2) == 0 ? 0.25m : -0.25m);

        private static decimal Quarter(decimal points) => decimal.Round(points * 4, MidpointRounding.AwayFromZero) / 4;
    }
}
