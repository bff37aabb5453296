using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Domain.Tests.Pledges;

/// <summary>Rules of the pledge and of progress, named after their sentences.</summary>
public sealed class PledgeTests
{
    [Fact]
    public void Fewer_than_two_accepted_registrations_make_no_pledge()
    {
        var (first, second, round) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Make.Round());
        Assert.Same(Pledge.TooFewUnits, Make.Refused(() => Make.Draft(first, second).Issue(TargetBook.Undertaken(round, [Make.Accepted(round, 1, first)]), new HashSet<Guid> { first }, withoutTargets: true, Make.Deed())));
    }

    [Fact]
    public void Those_missing_are_named_and_waited_for_or_listed_without_targets_by_choice()
    {
        Guid[] units = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var round = Make.Round();
        var undertaken = TargetBook.Undertaken(round, units.Take(2).Select(u => Make.Accepted(round, 1, u)));
        var accepted = units.Take(2).ToHashSet();
        var refusal = Assert.Throws<RuleBroken>(() => Make.Draft(units).Issue(undertaken, accepted, withoutTargets: false, Make.Deed()));
        Assert.Same(Pledge.UnitsMissing, refusal.Rule);
        Assert.Contains("Trường 3", refusal.Message, StringComparison.Ordinal);
        var pledge = Make.Draft(units);
        pledge.Issue(undertaken, accepted, withoutTargets: true, Make.Deed());
        Assert.Equal(3, pledge.Units.Count);
        Assert.DoesNotContain(pledge.Targets, t => t.UnitId == units[2]);
    }

    [Fact]
    public void An_issued_pledge_does_not_change()
    {
        var (pledge, first, _) = Make.Issued();
        Assert.Same(Pledge.NotWhileIssued, Make.Refused(() => pledge.Write(pledge.Texts[0].Id, "khác", 1, Make.Deed())));
        Assert.Same(Pledge.NotWhileIssued, Make.Refused(() => pledge.NameSigner(first, "Khác", "Khác")));
        Assert.Same(Pledge.NotWhileIssued, Make.Refused(() => pledge.Describe(null, null, null, null, null)));
    }

    [Fact]
    public void Every_unit_signs_once_on_paper_or_in_the_portal_and_then_the_pledge_is_complete()
    {
        var (pledge, first, second) = Make.Issued();
        Assert.Same(Pledge.PaperNeeded, Make.Refused(() => pledge.RecordPaper([first], new DateOnly(2026, 3, 10), hasScan: false, Make.Deed())));
        Assert.Same(Pledge.SigningDayNeeded, Make.Refused(() => pledge.RecordPaper([first], new DateOnly(2026, 3, 11), hasScan: true, Make.Deed())));
        Assert.Same(Pledge.NobodyMarked, Make.Refused(() => pledge.RecordPaper([], new DateOnly(2026, 3, 10), hasScan: true, Make.Deed())));
        pledge.RecordPaper([first], new DateOnly(2026, 3, 9), hasScan: true, Make.Deed());
        Assert.Equal([second], pledge.StillToSign.Select(u => u.UnitId));
        Assert.Same(Pledge.SignedAlready, Make.Refused(() => pledge.SignInPortal(first, "Ai", "Hiệu trưởng", Make.Deed())));
        Assert.Same(Pledge.NotInPledge, Make.Refused(() => pledge.SignInPortal(Guid.CreateVersion7(), "Ai", "Hiệu trưởng", Make.Deed())));
        pledge.SignInPortal(second, "Trần Văn Phó", "Phó Hiệu trưởng", Make.Deed());
        Assert.True(pledge.IsComplete);
        Assert.Contains(pledge.Signatures, s => s is { SignerName: "Trần Văn Phó", SignerTitle: "Phó Hiệu trưởng", InPortal: true });
    }

    [Fact]
    public void A_changed_target_means_a_new_version_with_a_reason_and_signatures_stay_with_the_old_one()
    {
        var (pledge, first, _) = Make.Issued();
        pledge.SignInPortal(first, "Người 1", "Hiệu trưởng", Make.Deed());
        Assert.Same(Pledge.ReasonNeeded, Make.Refused(() => pledge.NextVersion(" ", Make.Deed())));
        var next = pledge.NextVersion("Điều chỉnh chỉ tiêu tuyển sinh", Make.Deed());
        Assert.Equal((2, PledgeState.Draft, 0), (next.Number, next.State, next.Signatures.Count));
        Assert.Equal(pledge.TextOf(PledgePart.Content), next.TextOf(PledgePart.Content));
        pledge.BeReplaced();
        Assert.Equal((PledgeState.Replaced, 1), (pledge.State, pledge.Signatures.Count));
        Assert.Same(Pledge.NotIssued, Make.Refused(() => pledge.SignInPortal(first, "Người 1", "Hiệu trưởng", Make.Deed())));
    }

    [Fact]
    public void Criteria_look_up_a_target_by_its_code_and_the_pledge_in_force_says_its_value()
    {
        var (pledge, first, second) = Make.Issued();
        var book = TargetBook.Of(pledge, Make.Round(), [Make.Accepted(Make.Round(), 999, first)], []);
        Assert.Equal((350m, "HSSV", TargetDirection.HigherIsBetter), (book.Find(first, "tuyen-sinh")!.Value, book.Find(first, "tuyen-sinh")!.UnitOfMeasure, book.Find(first, "tuyen-sinh")!.Direction));
        Assert.Equal(280, book.Find(second, "tuyen-sinh")!.Value);
        Assert.Null(book.Find(first, "khong-co"));
    }

    [Fact]
    public void The_official_figure_counts_before_any_estimate_and_history_is_kept()
    {
        var (pledge, first, _) = Make.Issued();
        var target = pledge.Targets.First(t => t.UnitId == first && t.Code == "tuyen-sinh").Fact;
        Progress[] rows =
        [
            Make.Recorded(target, 200, false, new DateOnly(2026, 6, 30)), Make.Recorded(target, 320, true, new DateOnly(2026, 9, 30)), Make.Recorded(target, 340, false, new DateOnly(2026, 12, 31)),
        ];
        var book = TargetBook.Of(pledge, null, [], rows);
        Assert.Equal(new ProgressFact(320, null, true, new DateOnly(2026, 9, 30)), book.ProgressOf(first, "tuyen-sinh"));
        Assert.Equal(3, book.HistoryOf(first, "tuyen-sinh").Count);
        Assert.Equal(91.43m, book.RateOf(target));
        Assert.Equal(new ProgressFact(200, null, false, new DateOnly(2026, 6, 30)), TargetBook.Of(pledge, null, [], rows.Take(1)).ProgressOf(first, "tuyen-sinh"));
    }

    [Theory]
    [InlineData("tuyen-sinh", 349, Attainment.Below)]
    [InlineData("tuyen-sinh", 350, Attainment.Reached)]
    [InlineData("don-thu", 350, Attainment.Reached)]
    [InlineData("don-thu", 351, Attainment.Below)]
    [InlineData("an-toan", 0, Attainment.Below)]
    [InlineData("an-toan", 1, Attainment.Reached)]
    public void Lower_is_better_and_yes_no_have_their_own_sense(string code, int result, Attainment attainment)
    {
        var (pledge, first, _) = Make.Issued();
        var target = pledge.Targets.First(t => t.UnitId == first && t.Code == code).Fact;
        Assert.Equal(attainment, TargetBook.Of(pledge, null, [], [Make.Recorded(target, result, true, new DateOnly(2026, 3, 1))]).AttainmentOf(target));
    }

    [Fact]
    public void What_nobody_recorded_for_the_bloc_is_the_sum_once_all_members_have_it()
    {
        var round = Make.Round(Make.Enrolment with { BlocValue = 600 });
        EmulationRegistration[] registrations = [Make.Accepted(round, 350), Make.Accepted(round, 280)];
        var facts = TargetBook.Undertaken(round, registrations).Where(t => t.UnitId is not null).ToList();
        Progress[] rows = [Make.Recorded(facts[0], 300, true, new DateOnly(2026, 6, 30)), Make.Recorded(facts[1], 290, false, new DateOnly(2026, 5, 31))];
        Assert.Null(TargetBook.Of(null, round, registrations, rows.Take(1)).ProgressOf(null, "tuyen-sinh"));
        Assert.Equal(new ProgressFact(590, null, false, new DateOnly(2026, 5, 31), IsSum: true), TargetBook.Of(null, round, registrations, rows).ProgressOf(null, "tuyen-sinh"));
    }

    [Fact]
    public void Progress_needs_a_figure_and_a_day_and_an_official_one_no_day_to_come()
    {
        var (pledge, first, _) = Make.Issued();
        var target = pledge.Targets.First(t => t.UnitId == first).Fact;
        Assert.Same(Progress.ValueNeeded, Make.Refused(() => _ = new Progress(Make.BlocYear, target, new ProgressEntry(null, null, false, Make.Due), Make.Deed())));
        Assert.Same(Progress.DayNeeded, Make.Refused(() => _ = new Progress(Make.BlocYear, target, new ProgressEntry(1, null, false, null), Make.Deed())));
        Assert.Same(Progress.DayInFuture, Make.Refused(() => _ = new Progress(Make.BlocYear, target, new ProgressEntry(1, null, true, Make.Due), Make.Deed())));
        Assert.Equal(1, new Progress(Make.BlocYear, target, new ProgressEntry(1, null, false, Make.Due), Make.Deed()).Value);
    }
}
