using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Blocs;

/// <summary>A year opened in its middle: earlier steps are entered as done outside the portal, with their documents.</summary>
public sealed class OutsideStepTests
{
    private static readonly Guid[] Units = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
    private static readonly DateOnly Today = new(2026, 6, 10);
    private readonly Bloc bloc = Make.Bloc();

    [Fact]
    public void Who_entered_a_step_is_kept_and_correcting_it_keeps_its_documents()
    {
        var year = Make.Year(bloc, 2026, Units);
        var record = year.RecordStep(YearStep.Launch, Today, "Hội nghị triển khai", Make.Deed);
        year.AttachToStep(YearStep.Launch, new(" Biên bản  hội nghị ", "02/BB-KTĐ7", Today, null, null), Make.Deed);
        Assert.Same(record, year.RecordStep(YearStep.Launch, Today.AddDays(-1), "Hội nghị triển khai, ký giao ước", Make.Deed));
        Assert.Equal((Make.Deed.PersonName, Make.Deed.At), (record.RecordedBy, record.RecordedAt));
        Assert.Equal("Biên bản hội nghị, số 02/BB-KTĐ7, ngày 10/06/2026", Assert.Single(record.Documents).InWords);
    }

    [Fact]
    public void A_document_has_a_file_or_a_title_or_a_number_and_belongs_to_a_step_that_was_entered()
    {
        var year = Make.Year(bloc, 2026, Units);
        Assert.Same(BlocYear.StepNotRecorded, Refusal(() => year.AttachToStep(YearStep.Pledge, new("Giao ước", null, null, null, null), Make.Deed)));
        year.RecordStep(YearStep.Pledge, Today, "Ký giao ước", Make.Deed);
        Assert.Same(BlocYear.StepDocumentEmpty, Refusal(() => year.AttachToStep(YearStep.Pledge, new(" ", "", Today, null, null), Make.Deed)));
        Assert.Same(BlocYear.StepDocumentTooLong, Refusal(() => year.AttachToStep(YearStep.Pledge, new(new string('a', 301), null, null, null, null), Make.Deed)));
        Assert.Same(BlocYear.StepDocumentInFuture, Refusal(() => year.AttachToStep(YearStep.Pledge, new("Giao ước", null, Today.AddDays(1), null, null), Make.Deed)));
        Assert.Equal("Giao uoc 2026", year.AttachToStep(YearStep.Pledge, new(null, null, null, Guid.NewGuid(), "Giao uoc 2026"), Make.Deed).InWords);
        Assert.Equal("Số 05/GƯ", year.AttachToStep(YearStep.Pledge, new(null, "05/GƯ", null, Guid.NewGuid(), "scan0001"), Make.Deed).InWords);
        var first = year.Recorded(YearStep.Pledge)!.Documents[0];
        year.DetachFromStep(YearStep.Pledge, first.Id);
        Assert.Same(BlocYear.NoSuchStepDocument, Refusal(() => year.DetachFromStep(YearStep.Pledge, first.Id)));
        while (year.Recorded(YearStep.Pledge)!.Documents.Count < BlocYear.MostStepDocuments)
            year.AttachToStep(YearStep.Pledge, new("Trang", null, null, null, null), Make.Deed);
        Assert.Same(BlocYear.TooManyStepDocuments, Refusal(() => year.AttachToStep(YearStep.Pledge, new("Trang", null, null, null, null), Make.Deed)));
    }

    [Fact]
    public void A_withdrawn_step_no_longer_counts_stays_readable_and_may_be_entered_anew()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.RecordStep(YearStep.MidYearReview, Today, "Nhầm năm", Make.Deed);
        year.AttachToStep(YearStep.MidYearReview, new("Biên bản", null, null, null, null), Make.Deed);
        Assert.Same(BlocYear.StepWithdrawalNeedsReason, Refusal(() => year.WithdrawStep(YearStep.MidYearReview, " ", false, Make.Deed)));
        year.WithdrawStep(YearStep.MidYearReview, "Ghi nhầm năm", false, Make.Deed);
        Assert.Null(year.Recorded(YearStep.MidYearReview));
        Assert.Equal(("Ghi nhầm năm", 1), (year.Steps[0].WithdrawalReason, year.Steps[0].Documents.Count));
        Assert.Same(BlocYear.StepNotRecorded, Refusal(() => year.WithdrawStep(YearStep.MidYearReview, "Lần nữa", false, Make.Deed)));
        year.RecordStep(YearStep.MidYearReview, Today, "Đúng năm", Make.Deed);
        Assert.Equal(2, year.Steps.Count);
        Assert.Empty(year.Recorded(YearStep.MidYearReview)!.Documents);
    }

    [Fact]
    public void Scores_on_which_candidates_were_agreed_are_neither_withdrawn_nor_ranked_anew()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.RecordStep(YearStep.Scoring, Today, "Biên bản số 8", Make.Deed);
        Assert.Same(BlocYear.StepInUse, Refusal(() => year.WithdrawStep(YearStep.Scoring, "Nhầm", true, Make.Deed)));
        Assert.Same(BlocYear.StepInUse, Refusal(() => year.RankOutside([Row(0, 1)], true)));
        year.WithdrawStep(YearStep.Scoring, "Nhầm", false, Make.Deed);
        Assert.Same(BlocYear.StepNotRecorded, Refusal(() => year.RankOutside([Row(0, 1)], false)));
    }

    [Fact]
    public void A_ranking_from_outside_names_members_once_begins_at_one_leaves_no_gap_and_never_ranks_more_points_lower()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.RecordStep(YearStep.Scoring, Today, "Biên bản số 8", Make.Deed);
        Assert.Same(BlocYear.RankingEmpty, Refusal(() => year.RankOutside([Row(0, null, 90), Row(1, null)], false)));
        Assert.Same(BlocYear.RankingNotMember, Refusal(() => year.RankOutside([Row(0, 1), Row(0, 2)], false)));
        Assert.Same(BlocYear.RankingNotMember, Refusal(() => year.RankOutside([new PlaceDraft(Guid.NewGuid(), "Lạ", null, 1, null)], false)));
        Assert.Same(BlocYear.PointsUnclear, Refusal(() => year.RankOutside([Row(0, 1, -1)], false)));
        Assert.Same(BlocYear.PointsUnclear, Refusal(() => year.RankOutside([Row(0, 1, 1.23456m)], false)));
        Assert.Same(BlocYear.RankUnclear, Refusal(() => year.RankOutside([Row(0, 2)], false)));
        Assert.Same(BlocYear.BandTooLong, Refusal(() => year.RankOutside([Row(0, 1) with { Band = new string('a', 121) }], false)));
        Assert.Equal("Places[3].Rank", Assert.Throws<RuleBroken>(() => year.RankOutside([Row(0, 1), Row(1, null), Row(2, 1), Row(3, 4)], false)).Field);
        Assert.Same(BlocYear.RankMissing, Refusal(() => year.RankOutside([Row(0, 2), Row(1, 2)], false)));
        Assert.Same(BlocYear.RankAgainstPoints, Refusal(() => year.RankOutside([Row(0, 1, 90), Row(1, 2, 95)], false)));
        year.RankOutside([Row(0, 2, 90), Row(1, 1, 95), Row(2, 2, 90), Row(3, 3, 80)], false);
        year.RankOutside([Row(0, 2, 90), Row(1, 1, 95), Row(2, 2, 90), Row(3, 4)], false);
        Assert.Equal([1, 2, 2, 4], year.Recorded(YearStep.Scoring)!.Places.Select(p => p.Rank));
    }

    [Fact]
    public void Ranks_made_from_points_are_taken_whichever_way_ties_are_counted() => Prop.ForAll(
        Gen.Choose(0, 3).ListOf(Units.Length).ToArbitrary(), points =>
        {
            var year = Make.Year(bloc, 2026, Units);
            year.RecordStep(YearStep.Scoring, Today, "Biên bản số 8", Make.Deed);
            year.RankOutside(points.Select((p, i) => Row(i, 1 + points.Count(o => o > p), p)), false);
            year.RankOutside(points.Select((p, i) => Row(i, 1 + points.Where(o => o > p).Distinct().Count(), p)), false);
            return year.Recorded(YearStep.Scoring)!.Places.Count == Units.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Conditions_of_awards_read_the_rank_of_a_table_from_outside_and_no_share_or_exclusion()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.RecordStep(YearStep.Scoring, Today, "Biên bản số 8", Make.Deed);
        Assert.Null(ScoreOrder.Of(year.Recorded(YearStep.Scoring)!));
        year.RankOutside([Row(0, 1, 95.5m), Row(1, 2, 90), Row(2, null, 70)], false);
        var order = ScoreOrder.Of(year.Recorded(YearStep.Scoring)!)!;
        Assert.Null(order.RankingId);
        Assert.Equal(new RankFact(1, null, null, default, null, true, 2, true), order.FactOf(Units[0]));
        Assert.Null(order.FactOf(Units[2])!.Rank);
        Assert.Null(order.FactOf(Units[3]));
    }

    [Fact]
    public void After_the_hand_over_steps_documents_and_ranks_stay_as_they_are()
    {
        var year = Make.Year(bloc, 2026, Units);
        year.RecordStep(YearStep.Scoring, Today, "Biên bản số 8", Make.Deed);
        year.HandOver(Today, "Biên bản số 9", Make.Deed);
        Action[] acts =
        [
            () => year.RecordStep(YearStep.Launch, Today, "x", Make.Deed), () => year.AttachToStep(YearStep.Scoring, new("x", null, null, null, null), Make.Deed),
            () => year.DetachFromStep(YearStep.Scoring, Guid.NewGuid()), () => year.WithdrawStep(YearStep.Scoring, "x", false, Make.Deed), () => year.RankOutside([Row(0, 1)], false),
        ];
        Assert.All(acts, act => Assert.Same(BlocYear.ClosedByHandOver, Refusal(act)));
    }

    private static PlaceDraft Row(int unit, int? rank, decimal? points = null) => new(Units[unit], $"Đơn vị {unit + 1}", points, rank, null);

    private static Rule Refusal(Action act) => Assert.Throws<RuleBroken>(act).Rule;
}
