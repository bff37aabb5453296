using EmulationPortal.Domain.Blocs;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Blocs;

public sealed class BlocYearTests
{
    private static readonly Guid[] Units = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly DateOnly Today = new(2026, 6, 10);
    private readonly Bloc bloc = Make.Bloc();

    [Fact]
    public void A_unit_is_a_member_once_and_may_come_back_after_it_left()
    {
        var year = Make.Year(bloc, 2026, Units);
        Assert.Same(BlocYear.AlreadyMember, Assert.Throws<RuleBroken>(() => year.Join(Units[0])).Rule);
        year.Leave(Units[0], Today, "Chia tách", [], bloc.Wording, Make.Deed);
        Assert.Equal([Units[1], Units[2]], year.MemberUnitIds);
        year.Join(Units[0]);
        Assert.Equal([Units[1], Units[2], Units[0]], year.MemberUnitIds);
        Assert.Equal(4, year.Memberships.Count);
    }

    [Fact]
    public void Leaving_needs_a_reason_a_day_that_has_come_and_no_leading_role()
    {
        var year = Make.Year(bloc, 2026, Units);
        var chair = Make.Term(bloc, Units[0], LeadershipRole.Chair, [year]);
        Assert.Same(BlocYear.LeavingNeedsReason, Refusal(() => year.Leave(Units[1], Today, " ", [], bloc.Wording, Make.Deed)));
        Assert.Same(BlocYear.LeavingInFuture, Refusal(() => year.Leave(Units[1], Today.AddDays(1), "x", [], bloc.Wording, Make.Deed)));
        Assert.Same(BlocYear.LeaderLeaves, Refusal(() => year.Leave(Units[0], Today, "x", [chair], bloc.Wording, Make.Deed)));
        chair.End(Today, "Quyết định số 2");
        year.Leave(Units[0], Today, "x", [chair], bloc.Wording, Make.Deed);
        Assert.Same(BlocYear.NotMember, Refusal(() => year.Leave(Units[0], Today, "x", [chair], bloc.Wording, Make.Deed)));
    }

    [Fact]
    public void Any_order_of_all_members_is_taken_and_nothing_else() => Prop.ForAll(
        Gen.Shuffle(Units).ToArbitrary(), order =>
        {
            var year = Make.Year(bloc, 2026, Units);
            year.Reorder(order);
            return year.MemberUnitIds.SequenceEqual(order)
                && Refusal(() => year.Reorder([.. order.Skip(1)])) == BlocYear.OrderIncomplete
                && Refusal(() => year.Reorder([order[0], order[0], order[1]])) == BlocYear.OrderIncomplete;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_is_recorded_with_its_document_and_entering_it_again_corrects_it()
    {
        var year = Make.Year(bloc, 2026, Units);
        Assert.Same(BlocYear.StepNoteNeeded, Refusal(() => year.RecordStep(YearStep.Launch, Today, "", Make.Deed)));
        Assert.Same(BlocYear.StepInFuture, Refusal(() => year.RecordStep(YearStep.Launch, Today.AddDays(1), "x", Make.Deed)));
        year.RecordStep(YearStep.Launch, Today, "Biên bản số 1", Make.Deed);
        year.RecordStep(YearStep.Launch, Today.AddDays(-1), "Biên bản số 2", Make.Deed);
        Assert.Equal("Biên bản số 2", Assert.Single(year.Steps).Note);
    }

    [Fact]
    public void After_the_hand_over_nothing_of_the_year_changes()
    {
        var year = Make.Year(bloc, 2026, Units);
        Assert.Same(BlocYear.HandOverNeedsSuccessorNote, Refusal(() => year.HandOver(Today, " ", Make.Deed)));
        Assert.Same(BlocYear.HandOverInFuture, Refusal(() => year.HandOver(Today.AddDays(1), "x", Make.Deed)));
        year.HandOver(Today, "Biên bản số 9", Make.Deed);
        Action[] acts =
        [
            () => year.Join(Guid.NewGuid()), () => year.Leave(Units[1], Today, "x", [], bloc.Wording, Make.Deed), () => year.Reorder(Units),
            () => year.RecordStep(YearStep.Launch, Today, "x", Make.Deed), () => year.HandOver(Today, "x", Make.Deed),
            () => Make.Term(bloc, Units[1], LeadershipRole.Chair, [year]),
        ];
        Assert.All(acts, act => Assert.Same(BlocYear.ClosedByHandOver, Refusal(act)));
    }

    [Fact]
    public void The_next_year_has_the_present_members_in_their_order()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.Leave(Units[1], Today, "x", [], bloc.Wording, Make.Deed);
        Assert.Equal([Units[0], Units[2]], year.PrepareNext(bloc, new EmulationYear(CycleKind.CalendarYear, 2027)).MemberUnitIds);
    }

    private static Rule Refusal(Action act) => Assert.Throws<RuleBroken>(act).Rule;
}
