using EmulationPortal.Domain.Blocs;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Blocs;

public sealed class LeadershipTermTests
{
    private static readonly Guid[] Units = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly DateOnly Start = new(2026, 1, 1);
    private readonly Bloc bloc = Make.Bloc();

    [Fact]
    public void A_bloc_year_has_one_chair_at_most_and_any_number_of_vice_chairs()
    {
        var year = Make.Year(bloc, 2026, Units);
        var chair = Make.Term(bloc, Units[0], LeadershipRole.Chair, [year]);
        Assert.Same(LeadershipTerm.OneChair, Refusal(() => Make.Term(bloc, Units[1], LeadershipRole.Chair, [year], chair)));
        var vice = Make.Term(bloc, Units[1], LeadershipRole.ViceChair, [year], chair);
        Assert.True(Make.Term(bloc, Units[2], LeadershipRole.ViceChair, [year], chair, vice).Leads(year, Start));
    }

    [Fact]
    public void No_unit_holds_both_roles_or_one_role_twice()
    {
        var year = Make.Year(bloc, 2026, Units);
        var vice = Make.Term(bloc, Units[1], LeadershipRole.ViceChair, [year]);
        Assert.Same(LeadershipTerm.NotBoth, Refusal(() => Make.Term(bloc, Units[1], LeadershipRole.Chair, [year], vice)));
        Assert.Same(LeadershipTerm.SameRoleTwice, Refusal(() => Make.Term(bloc, Units[1], LeadershipRole.ViceChair, [year], vice)));
    }

    [Fact]
    public void The_next_years_chair_may_be_chosen_while_this_years_still_closes_its_papers()
    {
        var (year, next) = (Make.Year(bloc, 2026, Units), Make.Year(bloc, 2027, Units));
        var old = Make.Term(bloc, Units[0], LeadershipRole.Chair, [year]);
        var coming = Make.Term(bloc, Units[1], LeadershipRole.Chair, [next], old);
        Assert.True(old.Leads(year, new DateOnly(2027, 2, 1)));
        Assert.False(coming.Leads(year, new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public void A_term_covers_one_or_two_years_of_one_bloc()
    {
        var year = Make.Year(bloc, 2026, Units);
        Assert.Same(LeadershipTerm.OneOrTwoYears, Refusal(() => Make.Term(bloc, Units[0], LeadershipRole.Chair, [])));
        Assert.Same(LeadershipTerm.OneOrTwoYears, Refusal(() => Make.Term(Make.Bloc("khoi-8"), Units[0], LeadershipRole.Chair, [year])));
        var two = Make.Term(bloc, Units[0], LeadershipRole.Chair, [year, Make.Year(bloc, 2027, Units)]);
        Assert.Equal(2, two.Covers.Count);
    }

    [Fact]
    public void Only_members_lead_and_only_by_a_document()
    {
        var year = Make.Year(bloc, 2026, Units[0]);
        Assert.Same(LeadershipTerm.MustBeMember, Refusal(() => Make.Term(bloc, Units[1], LeadershipRole.Chair, [year])));
        Assert.Same(LeadershipTerm.DocumentNeeded, Refusal(() => LeadershipTerm.Announce(bloc, Units[0], LeadershipRole.Chair, SelectionMode.Elected, Start, " ", [year], [])));
    }

    [Fact]
    public void A_term_that_is_broken_off_keeps_the_year_it_led_to_the_hand_over()
    {
        var (first, second) = (Make.Year(bloc, 2025, Units), Make.Year(bloc, 2026, Units));
        var term = Make.Term(bloc, Units[0], LeadershipRole.Chair, [first, second]);
        first.HandOver(new DateOnly(2026, 1, 20), "Biên bản số 9", Make.Deed);
        term.End(new DateOnly(2026, 5, 1), "Quyết định số 3", [first.Id]);
        Assert.Equal([(first.Id, false), (second.Id, true)], term.Covers.Select(c => (c.BlocYearId, c.Ended)));
    }

    [Fact]
    public void Rights_begin_with_the_term_and_stop_at_the_hand_over_or_the_office_document()
    {
        var year = Make.Year(bloc, 2026, Units);
        var term = Make.Term(bloc, Units[0], LeadershipRole.Chair, [year]);
        Assert.False(term.Leads(year, Start.AddDays(-1)));
        Assert.True(term.Leads(year, Start));
        Assert.Same(LeadershipTerm.EndNeedsDocument, Refusal(() => term.End(Start, "")));
        term.End(Start, "Quyết định số 3");
        Assert.False(term.Leads(year, Start));
        Assert.Same(LeadershipTerm.AlreadyEnded, Refusal(() => term.End(Start, "lần nữa")));

        var successor = Make.Term(bloc, Units[1], LeadershipRole.Chair, [year], term);
        year.HandOver(new DateOnly(2026, 6, 1), "Biên bản số 9", Make.Deed);
        Assert.False(successor.Leads(year, new DateOnly(2026, 6, 2)));
    }

    [Fact]
    public void The_ledger_proposes_who_never_led_then_who_waited_longest_then_who_joined_first() => Prop.ForAll(
        Gen.Choose(0, 6).ArrayOf().Where(a => a.Length > 1).ToArbitrary(), lastYears =>
        {
            var lines = lastYears.Select((last, i) => new RotationLine(Guid.NewGuid(), i + 1, last == 0 ? null : 2019 + last)).ToList();
            var turn = RotationLedger.InTurn(lines.AsEnumerable().Reverse());
            return turn.Count == lines.Count && turn.Zip(turn.Skip(1)).All(p =>
                (p.First.LastChaired ?? 0) < (p.Second.LastChaired ?? 0)
                || (p.First.LastChaired == p.Second.LastChaired && p.First.JoiningOrder < p.Second.JoiningOrder));
        }).QuickCheckThrowOnFailure();

    private static Rule Refusal(Action act) => Assert.Throws<RuleBroken>(act).Rule;
}
