using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>The dossier: begun from recorded selections only, complete before it is issued, asked for once, decided by two persons.</summary>
public sealed class AwardDossierTests
{
    private const int Days = 25;
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly DossierScore Score = new(101.25m, 97.5m, 1);
    private static readonly Dictionary<Guid, AwardTypeVersion> NoVersions = [];

    private static (AwardReview Review, AwardSlate Slate) Chosen(int candidates = 1, int places = 1, bool select = true)
    {
        var review = Nominees.Review();
        var slate = review.Slate(Nominees.Award(flag: true), places);
        var all = Enumerable.Range(0, candidates).Select(i => review.Put(slate, i)).ToList();
        review.Agree();
        if (select)
            review.Select(slate, new OpenChoice(all.ToDictionary(c => c.Id, _ => 8), 9, 10, VoteRule.Default, "Biên bản số 09/BB-KTĐ7", new(2026, 12, 5)), Paper.Deed("2026-12-05 11:00"));
        return (review, slate);
    }

    private static AwardDossier Begin(AwardReview? review, DossierRoute route = DossierRoute.Bloc, (Guid, string)? proposer = null, params AwardDossier[] before) =>
        AwardDossier.Begin(review, NoVersions, route, proposer, before, _ => Score, i => new SummaryText("Đặc điểm", $"Thành tích của {i.Name}", null), Paper.Deed("2026-12-06 08:00"));

    private static IssuedDocument Document(DocumentKind kind = DocumentKind.Minutes, Guid? blocYear = null, string at = "2026-12-05 15:00") =>
        new(blocYear ?? Paper.BlocYear, Guid.CreateVersion7(), kind, "hội nghị tổng kết", "", "ABCDEFGHJKLM", [1], [2], new string('0', 64), Paper.Deed(at).At);

    /// <summary>A dossier whose summaries are confirmed and whose annexes are there.</summary>
    private static (AwardReview Review, AwardDossier Dossier) Complete(DossierRoute route = DossierRoute.Bloc)
    {
        var (review, _) = Chosen();
        var dossier = Begin(review, route);
        dossier.Confirm(dossier.Summaries[0], 1, "Phó Hiệu trưởng", Paper.Deed("2026-12-06 09:00"));
        dossier.Attach([Document(), Document(DocumentKind.ScoreTable)]);
        return (review, dossier);
    }

    private static (AwardReview Review, AwardDossier Dossier) At(DossierState state, DossierRoute route = DossierRoute.Bloc)
    {
        var (review, dossier) = Complete(route);
        if (state >= DossierState.Issued)
            dossier.Issue(review, [(PaperRole.Submission, Document(DocumentKind.Submission), null), (PaperRole.Summary, Document(DocumentKind.MeritSummary), dossier.Summaries[0].Id)], Paper.Deed("2026-12-07 08:00"));
        if (state >= DossierState.Received)
            dossier.Receive(new(2026, 12, 8), Calendar, Days, Paper.Deed("2026-12-08 08:00"));
        if (state == DossierState.Incomplete)
            dossier.AskForMore("Thiếu số liệu", Paper.Deed("2026-12-09 08:00"));
        if (state == DossierState.Appraised)
            dossier.Appraise(review, "Đủ điều kiện", Paper.Deed("2026-12-10 08:00"));
        return (review, dossier);
    }

    private static DecidedLine AsProposed(AwardDossier dossier) => new(dossier.Items[0].Id, dossier.Items[0].AwardCode, dossier.Items[0].AwardName, null);

    private static DossierDecision Decide(AwardDossier dossier, Deed deed, params DecidedLine[] lines) => dossier.RecordDecision("1205/QĐ-UBND", new(2026, 12, 20), "Chủ tịch UBND tỉnh", "Hội đồng họp, 15/15 đồng ý", lines, deed);

    [Fact]
    public void No_dossier_before_the_prescribed_selection_is_recorded()
    {
        Paper.Breaks(AwardDossier.NotReviewed, () => Begin(null));
        Paper.Breaks(AwardDossier.NotReviewed, () => Begin(Nominees.Review()));
        var (review, slate) = Chosen(select: false);
        Paper.Breaks(AwardDossier.NotSelected, () => Begin(review));
        review.Select(slate, new OpenChoice(slate.Standing.ToDictionary(c => c.Id, _ => 2), 9, 10, VoteRule.Default, "Biên bản", new(2026, 12, 5)), Paper.Deed("2026-12-05 11:00"));
        Paper.Breaks(AwardDossier.NobodyChosen, () => Begin(review));
    }

    [Fact]
    public void Every_item_says_score_rank_votes_and_proposed_form_as_they_were_recorded()
    {
        var (review, _) = Chosen();
        var item = Begin(review).Items.Single();
        Assert.Equal(("101,25 điểm; xếp hạng 1", "08/09 (88,89%)", "Danh hiệu COTINH"), (item.Merit, item.Votes, item.AwardName));
        Assert.Equal(("Theo thứ hạng của bảng điểm", "0/09 (0,00%)", "10/10 (100%)"), (DossierWords.Votes(null, null), DossierWords.Votes(0, 9), DossierWords.Votes(10, 10)));
    }

    [Fact]
    public void One_chosen_stands_in_one_dossier_and_a_withdrawn_one_makes_room()
    {
        var (review, _) = Chosen();
        var first = Begin(review);
        Paper.Breaks(AwardDossier.AlreadyProposed, () => Begin(review, before: first));
        first.Withdraw("Bình xét lại", Paper.Deed("2026-12-06 10:00"));
        Assert.Equal(2, Begin(review, before: first).Number);
    }

    [Fact]
    public void The_route_of_the_province_says_who_proposes()
    {
        var (review, _) = Chosen(candidates: 2, places: 2);
        Paper.Breaks(AwardDossier.OtherRoute, () => Begin(review, DossierRoute.Bloc, (Paper.Units[0], "Đơn vị 1")));
        Paper.Breaks(AwardDossier.OtherRoute, () => Begin(review, DossierRoute.EachUnit));
        Paper.Breaks(AwardDossier.NobodyChosen, () => Begin(review, DossierRoute.EachUnit, (Paper.Units[5], "Đơn vị 6")));
        var own = Begin(review, DossierRoute.EachUnit, (Paper.Units[0], "Đơn vị 1"));
        Assert.Equal(Paper.Units[0], own.Items.Single().UnitId);
        Paper.Breaks(AwardDossier.NotYours, () => own.RequireKeptBy(Paper.Units[1]));
        Assert.Single(Begin(review, DossierRoute.EachUnit, (Paper.Units[1], "Đơn vị 2"), own).Items);
    }

    [Fact]
    public void A_unit_writes_and_confirms_its_own_summary_and_a_new_text_is_confirmed_anew()
    {
        var (review, _) = Chosen();
        var dossier = Begin(review);
        var summary = dossier.Summaries[0];
        var text = new SummaryText("I", "II", "III");
        Paper.Breaks(AwardDossier.SummaryNotYours, () => dossier.Write(summary, text, 1, Paper.Deed(unit: Paper.Units[3])));
        Paper.Breaks(AwardDossier.SummaryChanged, () => dossier.Write(summary, text, 7, Paper.Deed()));
        Paper.Breaks(AwardDossier.SummaryTooLong, () => dossier.Write(summary, text with { Achievements = new string('a', MeritSummary.Longest + 1) }, 1, Paper.Deed()));
        dossier.Confirm(summary, 1, "Hiệu trưởng", Paper.Deed());
        dossier.Write(summary, text with { Achievements = " " }, 1, Paper.Deed());
        Assert.Null(summary.ConfirmedAt);
        Paper.Breaks(AwardDossier.SummaryEmpty, () => dossier.Confirm(summary, 2, "Hiệu trưởng", Paper.Deed()));
    }

    [Fact]
    public void Nothing_is_issued_before_every_summary_is_confirmed_and_every_paper_there_or_spoken_for()
    {
        var (review, _) = Chosen();
        var dossier = Begin(review);
        Paper.Breaks(AwardDossier.SummariesOpen, () => dossier.Issue(review, [], Paper.Deed()));
        dossier.Confirm(dossier.Summaries[0], 1, "Hiệu trưởng", Paper.Deed());
        Paper.Breaks(AwardDossier.ChecklistOpen, () => dossier.Issue(review, [], Paper.Deed()));
        Paper.Breaks(AwardDossier.AnnexUnfit, () => dossier.Attach([Document(blocYear: Guid.CreateVersion7())]));
        dossier.Attach([Document()]);
        Paper.Breaks(AwardDossier.NoSuchLine, () => dossier.Note("khong-co", "Bản giấy", Paper.Deed()));
        Paper.Breaks(AwardDossier.NoteNeeded, () => dossier.Note("scores", " ", Paper.Deed()));
        dossier.Note("scores", "Bảng điểm giấy, nộp kèm", Paper.Deed());
        dossier.Issue(review, [], Paper.Deed());
        Assert.Equal(DossierState.Issued, dossier.State);
        Paper.Breaks(AwardDossier.NotNow, () => dossier.Attach([]));
    }

    [Fact]
    public void No_proposal_goes_out_while_a_violation_is_being_verified()
    {
        var (review, dossier) = Complete();
        review.OpenViolation(Paper.Units[0], "Đơn vị 1", "Đơn tố cáo", "Công văn số 12/TTr", Paper.Deed());
        Paper.Breaks(AwardReview.ViolationOpen, () => dossier.Issue(review, [], Paper.Deed()));
        Paper.Breaks(AwardReview.ViolationOpen, () => Begin(review));
        var (later, received) = At(DossierState.Received);
        later.OpenViolation(Paper.Units[0], "Đơn vị 1", "Đơn tố cáo", "Công văn số 12/TTr", Paper.Deed());
        Paper.Breaks(AwardReview.ViolationOpen, () => received.Appraise(later, "Đủ", Paper.Deed("2026-12-10 08:00")));
    }

    [Fact]
    public void The_time_limit_runs_in_working_days_from_the_day_it_was_received_and_anew_once_it_was_completed()
    {
        var (review, dossier) = At(DossierState.Issued);
        Paper.Breaks(AwardDossier.DayUnclear, () => dossier.Receive(new(2026, 12, 6), Calendar, Days, Paper.Deed("2026-12-08 08:00")));
        Paper.Breaks(AwardDossier.DayUnclear, () => dossier.Receive(null, Calendar, Days, Paper.Deed("2026-12-08 08:00")));
        dossier.Receive(new(2026, 12, 8), Calendar, 3, Paper.Deed("2026-12-08 08:00"));
        Assert.Equal(new DateOnly(2026, 12, 11), dossier.DueOn);
        dossier.AskForMore("Thiếu số liệu", Paper.Deed("2026-12-09 08:00"));
        Assert.Null(dossier.DueOn);
        dossier.Complete(review, [], "Đã bổ sung", Calendar, 3, Paper.Deed("2026-12-11 08:00"));
        Assert.Equal((new DateOnly(2026, 12, 16), DossierState.Received), (dossier.DueOn, dossier.State));
    }

    [Fact]
    public void Completeness_is_asked_for_once()
    {
        var (review, dossier) = At(DossierState.Incomplete);
        Paper.Breaks(AwardDossier.AskedOnce, () => dossier.AskForMore("Thiếu nữa", Paper.Deed("2026-12-09 09:00")));
        dossier.Complete(review, [], "Đã bổ sung", Calendar, Days, Paper.Deed("2026-12-10 08:00"));
        Paper.Breaks(AwardDossier.AskedOnce, () => dossier.AskForMore("Thiếu nữa", Paper.Deed("2026-12-11 09:00")));
        Paper.Breaks(AwardDossier.WhatIsMissing, () => At(DossierState.Received).Dossier.AskForMore(" ", Paper.Deed("2026-12-09 08:00")));
    }

    [Theory]
    [InlineData(DossierState.Draft)]
    [InlineData(DossierState.Issued)]
    [InlineData(DossierState.Received)]
    [InlineData(DossierState.Incomplete)]
    [InlineData(DossierState.Appraised)]
    public void After_the_hand_over_only_what_the_office_asked_for_is_still_answered(DossierState state)
    {
        var dossier = At(state).Dossier;
        dossier.RequireOpenAfter(null);
        if (state == DossierState.Incomplete)
            dossier.RequireOpenAfter(new(2026, 12, 8));
        else
            Paper.Breaks(Domain.Blocs.BlocYear.ClosedByHandOver, () => dossier.RequireOpenAfter(new(2026, 12, 8)));
    }

    [Fact]
    public void The_office_concludes_only_after_the_public_notice_has_ended()
    {
        var (review, dossier) = At(DossierState.Received);
        Paper.Breaks(AwardDossier.NoticeUnclear, () => dossier.PublishNames(new(2026, 12, 8), new(2026, 12, 8), "Cổng"));
        Paper.Breaks(AwardDossier.NoticePlaceNeeded, () => dossier.PublishNames(new(2026, 12, 8), new(2026, 12, 18), ""));
        dossier.PublishNames(new(2026, 12, 8), new(2026, 12, 18), "Cổng thông tin điện tử tỉnh");
        Paper.Breaks(AwardDossier.NoticeRuns, () => dossier.Appraise(review, "Đủ điều kiện", Paper.Deed("2026-12-18 08:00")));
        dossier.Appraise(review, "Đủ điều kiện", Paper.Deed("2026-12-19 08:00"));
        Assert.Equal(DossierState.Appraised, dossier.State);
    }

    [Fact]
    public void An_opinion_names_who_gave_it_and_what_it_says()
    {
        var (_, dossier) = At(DossierState.Received);
        var deed = Paper.Deed("2026-12-09 08:00");
        Paper.Breaks(AwardDossier.BodyNeeded, () => dossier.AddOpinion(" ", null, new(2026, 12, 9), true, "Nhất trí", deed));
        Paper.Breaks(AwardDossier.OpinionNeeded, () => dossier.AddOpinion("Sở Y tế", null, new(2026, 12, 9), true, " ", deed));
        Paper.Breaks(AwardDossier.DayUnclear, () => dossier.AddOpinion("Sở Y tế", null, new(2026, 12, 30), true, "Nhất trí", deed));
        dossier.AddOpinion("Sở Y tế", "Công văn số 7/SYT", new(2026, 12, 9), false, "Đề nghị xem lại", deed);
        Assert.Equal(("Sở Y tế", false), (dossier.Opinions.Single().Body, dossier.Opinions.Single().Agrees));
    }

    [Fact]
    public void A_decision_is_recorded_by_one_person_and_confirmed_by_another_and_only_then_there_are_honours()
    {
        var (_, dossier) = At(DossierState.Appraised);
        var staff = Paper.Deed("2026-12-21 08:00");
        Paper.Breaks(AwardDossier.NothingToConfirm, () => dossier.ConfirmDecision(2026, staff));
        Decide(dossier, staff, AsProposed(dossier));
        Paper.Breaks(AwardDossier.AwaitsLead, () => Decide(dossier, staff, AsProposed(dossier)));
        Paper.Breaks(AwardDossier.SecondPerson, () => dossier.ConfirmDecision(2026, staff));
        dossier.ReturnDecision("Sai số quyết định");
        Decide(dossier, staff, AsProposed(dossier));
        var honour = dossier.ConfirmDecision(2026, Paper.Deed("2026-12-21 09:00")).Single();
        Assert.Equal((Paper.Units[0], "COTINH", 2026, "1205/QĐ-UBND", dossier.Id), (honour.UnitId, honour.AwardTypeCode, honour.ForYear, honour.DecisionNumber, honour.DossierId));
        Assert.Equal(DossierState.Decided, dossier.State);
        Paper.Breaks(AwardDossier.NotNow, () => dossier.Withdraw("Rút", staff));
    }

    [Fact]
    public void A_decision_may_differ_from_the_proposal_and_then_says_why()
    {
        var (_, dossier) = At(DossierState.Appraised);
        var staff = Paper.Deed("2026-12-21 08:00");
        var none = AsProposed(dossier) with { AwardCode = null, AwardName = null };
        Paper.Breaks(AwardDossier.ListUnclear, () => Decide(dossier, staff));
        Paper.Breaks(AwardDossier.ListUnclear, () => Decide(dossier, staff, AsProposed(dossier) with { ItemId = Guid.CreateVersion7() }));
        Paper.Breaks(AwardDossier.DifferenceNeedsReason, () => Decide(dossier, staff, none));
        Decide(dossier, staff, none with { Reason = "Hội đồng không đồng ý" });
        Assert.Empty(dossier.ConfirmDecision(2026, Paper.Deed("2026-12-21 09:00")));
    }

    [Fact]
    public void By_the_department_s_route_its_own_submission_comes_before_the_decision()
    {
        var (_, dossier) = At(DossierState.Appraised, DossierRoute.ReportThenDepartment);
        Paper.Breaks(AwardDossier.NotSubmitted, () => Decide(dossier, Paper.Deed("2026-12-21 08:00"), AsProposed(dossier)));
        dossier.Submit(Document(DocumentKind.Submission));
        Paper.Breaks(AwardDossier.SubmittedAlready, () => dossier.Submit(Document(DocumentKind.Submission)));
        Decide(dossier, Paper.Deed("2026-12-21 08:00"), AsProposed(dossier));
        Paper.Breaks(AwardDossier.NotByThisRoute, () => At(DossierState.Appraised).Dossier.Submit(Document(DocumentKind.Submission)));
    }

    [Theory]
    [InlineData(DossierState.Draft)]
    [InlineData(DossierState.Issued)]
    [InlineData(DossierState.Incomplete)]
    public void No_later_step_is_taken_before_its_turn(DossierState state)
    {
        var (review, dossier) = At(state);
        var deed = Paper.Deed("2026-12-15 08:00");
        Paper.Breaks(AwardDossier.NotNow, () => dossier.Appraise(review, "Đủ", deed));
        Paper.Breaks(AwardDossier.NotNow, () => dossier.Decline("Không", deed));
        Paper.Breaks(AwardDossier.NotNow, () => dossier.PublishNames(new(2026, 12, 15), new(2026, 12, 20), "Cổng"));
        Paper.Breaks(AwardDossier.NotNow, () => Decide(dossier, deed, AsProposed(dossier)));
        Paper.Breaks(AwardDossier.NotNow, () => dossier.ConfirmDecision(2026, deed));
    }

    [Fact]
    public void A_dossier_is_declined_with_its_reason()
    {
        var (_, dossier) = At(DossierState.Received);
        Paper.Breaks(AwardDossier.ReasonNeeded, () => dossier.Decline(" ", Paper.Deed("2026-12-09 08:00")));
        dossier.Decline("Không đủ điều kiện", Paper.Deed("2026-12-09 08:00"));
        Assert.Equal((DossierState.Declined, "Không đủ điều kiện", false), (dossier.State, dossier.Events[^1].Words, dossier.Stands));
    }
}
