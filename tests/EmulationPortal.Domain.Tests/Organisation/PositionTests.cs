using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Organisation;

public sealed class PositionTests
{
    private static readonly Guid Person = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly Deed ByAdministrator = new(Guid.NewGuid(), "Quản trị", "Quản trị viên", null, new DateTime(2026, 6, 10, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Administrators_grant_no_position_to_themselves() => Assert.Same(Position.NotToOneself,
        Assert.Throws<RuleBroken>(() => Position.Grant(Person, Unit, PositionKind.Head, "Hiệu trưởng", From, [], ByAdministrator with { AccountId = Person })).Rule);

    [Fact]
    public void Nobody_holds_two_positions_at_once_in_one_unit_but_may_after_the_first_ended()
    {
        var first = Grant([]);
        Assert.Same(Position.AlreadyHeld, Assert.Throws<RuleBroken>(() => Grant([first])).Rule);
        first.End(From.AddDays(10));
        Assert.Equal(From.AddDays(11), Position.Grant(Person, Unit, PositionKind.Head, "Hiệu trưởng", From.AddDays(11), [first], ByAdministrator).From);
    }

    [Fact]
    public void A_position_is_held_from_its_first_day_to_its_last()
    {
        var position = Grant([]);
        position.End(From.AddDays(2));
        Assert.Equal([false, true, true, true, false], Enumerable.Range(-1, 5).Select(i => position.HeldOn(From.AddDays(i))));
    }

    [Fact]
    public void A_position_does_not_end_before_it_began() =>
        Assert.Same(Position.EndsBeforeStart, Assert.Throws<RuleBroken>(() => Grant([]).End(From.AddDays(-1))).Rule);

    [Fact]
    public void Heads_and_deputies_lead_and_officers_do_not() => Assert.Equal([true, true, false],
        Enum.GetValues<PositionKind>().Select(kind => new Position(Person, Unit, kind, "Chức danh", From).Leads));

    [Fact]
    public void Taking_note_twice_keeps_the_first_time()
    {
        var position = Grant([]);
        position.TakeNote(ByAdministrator);
        position.TakeNote(ByAdministrator with { At = ByAdministrator.At.AddDays(1) });
        Assert.Equal(ByAdministrator.At, position.NotedAt);
    }

    private static Position Grant(Position[] held) => Position.Grant(Person, Unit, PositionKind.Deputy, "Phó Hiệu trưởng", From, held, ByAdministrator);
}
