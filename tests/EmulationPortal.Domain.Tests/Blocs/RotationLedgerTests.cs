using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Tests.Blocs;

/// <summary>Whose turn it is (rule 3), over random ledgers.</summary>
public sealed class RotationLedgerTests
{
    private static readonly Random Chance = new(7);

    [Fact]
    public void Who_never_led_comes_first_then_the_longest_wait_and_ties_by_order_of_joining()
    {
        var lines = new[] { Line(1, 2024), Line(2, null), Line(3, 2022), Line(4, null), Line(5, 2022) };
        Assert.Equal([2, 4, 3, 5, 1], RotationLedger.InTurn(lines).Select(l => l.JoiningOrder));
    }

    [Fact]
    public void The_order_in_which_members_are_given_changes_nothing()
    {
        for (var round = 0; round < 500; round++)
        {
            var lines = Enumerable.Range(1, Chance.Next(1, 16)).Select(order => Line(order, Chance.Next(3) == 0 ? null : Chance.Next(2015, 2026))).ToArray();
            var mixed = lines.ToArray();
            Chance.Shuffle(mixed);
            Assert.Equal(RotationLedger.InTurn(lines), RotationLedger.InTurn(mixed));
        }
    }

    [Fact]
    public void Where_every_proposal_is_followed_all_lead_once_before_anybody_leads_again()
    {
        for (var round = 0; round < 200; round++)
        {
            var members = Enumerable.Range(1, Chance.Next(2, 16)).Select(order => Line(order, null)).ToList();
            List<int> led = [];
            for (var year = 2026; year < 2026 + (3 * members.Count); year++)
            {
                var next = RotationLedger.InTurn(members)[0];
                led.Add(next.JoiningOrder);
                members[members.FindIndex(m => m.UnitId == next.UnitId)] = next with { LastChaired = year };
                Assert.Equal(next.UnitId, RotationLedger.InTurn(members)[^1].UnitId);
            }

            Assert.All(led.Chunk(members.Count), turn => Assert.Equal(Enumerable.Range(1, members.Count), turn));
        }
    }

    private static RotationLine Line(int order, int? chaired) => new(Guid.NewGuid(), order, chaired);
}
