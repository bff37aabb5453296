using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Pledges;

/// <summary>Rules of registration, named after their sentences.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void A_leader_submits_an_officer_needs_the_scan()
    {
        var registration = Make.Complete(Make.Round());
        Assert.Same(EmulationRegistration.ScanNeeded, Make.Refused(() => registration.SubmitWithScan("Lê Thị Bình", "Hiệu trưởng", Make.Due, Make.Deed())));
        registration.AttachScan(Guid.CreateVersion7());
        registration.SubmitWithScan("Lê Thị Bình", "Hiệu trưởng", Make.Due, Make.Deed());
        Assert.Equal((RegistrationState.Submitted, "Lê Thị Bình"), (registration.State, registration.SignerName));
    }

    [Theory]
    [InlineData("2026-03-15 23:59", false)]
    [InlineData("2026-03-16 00:00", true)]
    public void Late_means_first_submission_after_the_deadline(string at, bool late)
    {
        var registration = Make.Complete(Make.Round());
        registration.SubmitAsLeader("Lê Thị Bình", "Hiệu trưởng", Make.Due, Make.Deed(at));
        Assert.Equal(late, registration.IsLate);
        registration.Return("Bổ sung", Make.Deed(at));
        registration.SubmitAsLeader("Lê Thị Bình", "Hiệu trưởng", Make.Due, Make.Deed("2026-04-01 08:00"));
        Assert.Equal(late, registration.IsLate);
    }

    [Fact]
    public void What_lacks_a_target_or_any_title_is_not_sent()
    {
        var registration = new EmulationRegistration(Make.Round(), Guid.CreateVersion7());
        Assert.Same(EmulationRegistration.Incomplete, Make.Refused(() => registration.SubmitAsLeader("A", "B", Make.Due, Make.Deed())));
        registration.Put(registration.Targets.ToDictionary(t => (Guid)t.Id, _ => (new LineEntry(1), 0L)), Make.Deed());
        Assert.Same(EmulationRegistration.TitleNeeded, Make.Refused(() => registration.SubmitAsLeader("A", "B", Make.Due, Make.Deed())));
    }

    [Fact]
    public void A_target_that_does_not_concern_the_unit_counts_as_filled()
    {
        var registration = Make.Complete(Make.Round());
        var target = registration.Targets[0];
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [target.Id] = (new LineEntry(null, NotApplicable: true), target.LineVersion) }, Make.Deed());
        Assert.Empty(registration.Missing());
        Assert.DoesNotContain(TargetBook.Undertaken(null, [registration]), t => t.Code == target.Code);
    }

    [Fact]
    public void A_line_somebody_else_wrote_is_not_overwritten_unread_and_others_are_saved()
    {
        var registration = new EmulationRegistration(Make.Round(), Guid.CreateVersion7());
        var (one, two) = (registration.Targets[0], registration.Targets[1]);
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [one.Id] = (new LineEntry(350), 0) }, Make.Deed());
        var unseen = registration.Put(new Dictionary<Guid, (LineEntry, long)> { [one.Id] = (new LineEntry(999), 0), [two.Id] = (new LineEntry(2), 0) }, Make.Deed());
        Assert.Equal([one.Id], unseen.Select(l => l.Id));
        Assert.Equal((350m, 2m), (one.Value, two.Value));
    }

    [Fact]
    public void Sent_is_sent_until_it_comes_back_with_a_reason()
    {
        var registration = Make.Accepted(Make.Round());
        Assert.Same(EmulationRegistration.NotWhileSent, Make.Refused(() => registration.AddOwn("Mô hình", "mô hình", IndicatorKind.Number, TargetDirection.HigherIsBetter)));
        Assert.Same(EmulationRegistration.NotSent, Make.Refused(() => registration.Return("x", Make.Deed())));
        Assert.Same(EmulationRegistration.NotSent, Make.Refused(() => registration.Accept(Make.Deed())));
        Assert.Same(EmulationRegistration.ReasonNeeded, Make.Refused(() => registration.Reopen("  ", Make.Deed())));
        registration.Reopen("Điều chỉnh chỉ tiêu", Make.Deed());
        Assert.Equal(RegistrationState.Returned, registration.State);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000)]
    public void A_figure_out_of_bounds_is_a_slip(long value)
    {
        var registration = new EmulationRegistration(Make.Round(), Guid.CreateVersion7());
        Assert.Same(TargetFigures.OutOfBounds, Make.Refused(() => registration.Put(new Dictionary<Guid, (LineEntry, long)> { [registration.Targets[0].Id] = (new LineEntry(value), 0) }, Make.Deed())));
    }

    [Fact]
    public void Persons_are_registered_in_whole_numbers_and_counted_as_papers_write_them()
    {
        var registration = new EmulationRegistration(Make.Round(), Guid.CreateVersion7());
        var title = registration.Titles.Single(t => t.Title.Code == "LDTT");
        Assert.Same(TargetFigures.WholeNeeded, Make.Refused(() => registration.Put(new Dictionary<Guid, (LineEntry, long)> { [title.Id] = (new LineEntry(2.5m), 0) }, Make.Deed())));
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [title.Id] = (new LineEntry(3), 0) }, Make.Deed());
        Assert.Equal("03 người", title.Counted);
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [title.Id] = (new LineEntry(1200), 1) }, Make.Deed());
        Assert.Equal("1.200 người", title.Counted);
    }

    [Fact]
    public void Yes_or_no_is_nothing_else()
    {
        var registration = new EmulationRegistration(Make.Round(), Guid.CreateVersion7());
        var safe = registration.Targets.Single(t => t.Kind == IndicatorKind.YesNo);
        Assert.Same(TargetFigures.YesOrNo, Make.Refused(() => registration.Put(new Dictionary<Guid, (LineEntry, long)> { [safe.Id] = (new LineEntry(2), 0) }, Make.Deed())));
    }

    [Fact]
    public void A_common_target_taken_away_stays_as_the_units_own_where_it_has_a_value()
    {
        var round = Make.Round();
        var registration = Make.Complete(round, 350);
        round.Revise([.. round.Targets.Skip(1).Select(t => new CommonTargetDraft(t.Id, t.Code, t.Name, t.UnitOfMeasure, t.Kind, t.Direction))], Make.Due, new HashSet<string>(), Make.Deed());
        registration.Follow(round);
        var own = Assert.Single(registration.Targets, t => t.CommonTargetId is null);
        Assert.Equal(("Tuyển sinh", 350m, "rieng-tuyen-sinh"), (own.Name, own.Value, own.Code));
    }

    [Fact]
    public void A_code_units_registered_by_does_not_change_and_two_targets_never_share_one()
    {
        var round = Make.Round();
        var drafts = round.Targets.Select(t => new CommonTargetDraft(t.Id, t.Code, t.Name, t.UnitOfMeasure, t.Kind, t.Direction)).ToList();
        Assert.Same(RegistrationRound.CodeStays, Make.Refused(() => round.Revise([drafts[0] with { Code = "khac" }, .. drafts.Skip(1)], Make.Due, new HashSet<string> { "tuyen-sinh" }, Make.Deed())));
        Assert.Same(RegistrationRound.CodeTaken, Make.Refused(() => round.Revise([drafts[0], drafts[1] with { Code = "tuyen-sinh" }], Make.Due, new HashSet<string>(), Make.Deed())));
        Assert.Same(RegistrationRound.CodeUnclear, Make.Refused(() => round.Revise([drafts[0] with { Code = "Tuyển sinh" }], Make.Due, new HashSet<string>(), Make.Deed())));
        Assert.Same(RegistrationRound.DueDayPast, Make.Refused(() => round.Revise(drafts, new DateOnly(2026, 3, 1), new HashSet<string>(), Make.Deed())));
    }

    [Fact]
    public void Last_year_fills_only_what_is_empty()
    {
        var (round, last) = (Make.Round(), Make.Complete(Make.Round(), 300));
        last.AddOwn("Mô hình mới", "mô hình", IndicatorKind.Number, TargetDirection.HigherIsBetter);
        var registration = new EmulationRegistration(round, Guid.CreateVersion7());
        var target = registration.Targets[0];
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [target.Id] = (new LineEntry(350), 0) }, Make.Deed());
        registration.CopyFrom(last, Make.Deed());
        registration.TakeBaselines(new Dictionary<string, decimal> { ["tuyen-sinh"] = 340 }, Make.Deed());
        Assert.Equal((350m, 340m), (target.Value, target.Baseline));
        Assert.Equal(300, registration.Targets.Single(t => t.Code == "don-thu").Value);
        Assert.Contains(registration.Targets, t => t.Name == "Mô hình mới");
        Assert.True(registration.Titles.All(t => t.Registered));
    }
}
