using EmulationPortal.Domain.Awards;

namespace EmulationPortal.Domain.Tests.Awards;

public sealed class ChairElectionTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();

    [Fact]
    public void The_only_unit_that_passed_is_elected() => Assert.Equal(Two, ChairElection.Elected(Outcome([], (One, false), (Two, true))));

    [Fact]
    public void A_tie_elects_nobody() => Assert.Same(ChairElection.Tied, Refusal(() => ChairElection.Elected(Outcome([Guid.NewGuid()], (One, false), (Two, false)))));

    [Fact]
    public void Where_nobody_passed_nobody_is_elected() => Assert.Same(ChairElection.NobodyElected, Refusal(() => ChairElection.Elected(Outcome([], (One, false), (Two, false)))));

    [Fact]
    public void Two_units_that_passed_are_one_too_many() => Assert.Same(ChairElection.SeveralElected, Refusal(() => ChairElection.Elected(Outcome([], (One, true), (Two, true)))));

    [Fact]
    public void The_last_ballot_that_was_not_made_void_decides()
    {
        ChairBallot[] ballots = [new(1, BallotState.Counted, Outcome([Guid.NewGuid()], (One, false), (Two, false))), new(2, BallotState.Counted, Outcome([], (One, true))), new(3, BallotState.Void, null)];
        Assert.Same(ballots[1], ChairElection.Deciding(ballots));
        ChairElection.RequireElected(ballots, One);
        Assert.Same(ChairElection.OtherElected, Refusal(() => ChairElection.RequireElected(ballots, Two)));
    }

    [Fact]
    public void A_ballot_that_is_not_counted_elects_nobody_yet() =>
        Assert.Same(ChairElection.NotCounted, Refusal(() => ChairElection.RequireElected([new(1, BallotState.Closed, null)], One)));

    [Fact]
    public void Without_a_ballot_the_document_says_how_it_was_chosen() => ChairElection.RequireElected([], One);

    private static BallotOutcome Outcome(Guid[] tied, params (Guid Unit, bool Passed)[] options) =>
        new(Guid.NewGuid(), Guid.NewGuid(), null, 1, "Quá nửa số đơn vị có mặt", 5, 5, [.. options.Select(o => new OptionOutcome(Guid.NewGuid(), "Đơn vị", null, o.Unit, o.Passed ? 4 : 1, 0, 0, o.Passed))], tied);

    private static Rule Refusal(Action act) => Assert.Throws<RuleBroken>(act).Rule;
}
