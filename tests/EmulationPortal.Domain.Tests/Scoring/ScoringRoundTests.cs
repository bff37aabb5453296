using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>A round's stages, dates, gates, exclusions and ballots (rules 4, 9, 13).</summary>
public sealed class ScoringRoundTests
{
    [Fact]
    public void No_scoring_before_the_sheet_is_adopted() => Paper.Breaks(CriteriaSheet.NotAdopted, () => new ScoringRound(Paper.Draft(), Paper.Plans, Paper.Deed()));

    [Fact]
    public void Every_stage_has_its_days_in_order()
    {
        var sheet = Paper.Adopted();
        Paper.Breaks(ScoringRound.DatesUnclear, () => new ScoringRound(sheet, Paper.Plans[1..], Paper.Deed()));
        Paper.Breaks(ScoringRound.DatesUnclear, () => new ScoringRound(sheet, [Paper.Plans[0] with { Until = new(2026, 10, 1) }, .. Paper.Plans[1..]], Paper.Deed()));
        Paper.Breaks(ScoringRound.DatesUnclear, () => new ScoringRound(sheet, [Paper.Plans[0] with { Until = new(2026, 12, 30) }, .. Paper.Plans[1..]], Paper.Deed()));
        Assert.Equal(SheetState.Adopted, sheet.State);
    }

    [Fact]
    public void A_moved_deadline_holds_at_once_and_keeps_its_reason()
    {
        var round = Paper.Round(Paper.Adopted());
        Paper.Breaks(ScoringRound.ReasonNeeded, () => round.MoveDeadline(ScoringStage.SelfScore, new(2026, 11, 15), " ", Paper.Deed()));
        Paper.Breaks(ScoringRound.DeadlineBeforeStart, () => round.MoveDeadline(ScoringStage.SelfScore, new(2026, 10, 15), "Bão", Paper.Deed()));
        round.MoveDeadline(ScoringStage.SelfScore, new(2026, 11, 15), "Mưa bão", Paper.Deed());
        var dates = round.Dates[0];
        Assert.Equal((new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 10), "Mưa bão"), (round.DeadlineOf(ScoringStage.SelfScore), dates.FirstUntil, dates.MovedReason));
    }

    [Fact]
    public void One_stage_is_open_at_a_time_and_the_lead_opens_an_earlier_one_again_with_a_reason()
    {
        var round = Paper.Round(Paper.Adopted(), ScoringStage.Appraisal);
        Assert.NotNull(round.TableAgreedAt);
        Paper.Breaks(ScoringRound.NotNow, () => round.Advance(Paper.Deed()));
        Paper.Breaks(ScoringRound.OnlyBack, () => round.Reopen(ScoringStage.Appraisal, "x", Paper.Deed()));
        Paper.Breaks(ScoringRound.ReasonNeeded, () => round.Reopen(ScoringStage.CrossCheck, "", Paper.Deed()));
        round.Reopen(ScoringStage.CrossCheck, "Hai phiếu chấm nhầm đơn vị", Paper.Deed());
        Assert.Equal((ScoringStage.CrossCheck, null), (round.Stage, round.TableAgreedAt));
        Assert.Equal((ScoringStage.Appraisal, ScoringStage.CrossCheck, "Hai phiếu chấm nhầm đơn vị"), (round.Events[^1].From, round.Events[^1].To, round.Events[^1].Reason));
        Assert.False(ScoringAccess.MaySee(ScoringParty.Lead, ScoreSight.OthersCrossChecks, round.Stage));
    }

    [Fact]
    public void The_table_is_adopted_at_the_agreement_by_a_vote_that_passed()
    {
        var round = Paper.Round(Paper.Adopted(), ScoringStage.Agreement);
        var meeting = Meetings.Sample.Open();
        var vote = meeting.PutToVote(null, "Thông qua bảng điểm", EmulationPortal.Domain.Meetings.VoteForm.RaisedHands, EmulationPortal.Domain.Meetings.VoteRule.Default);
        Paper.Breaks(ScoringRound.TableVoteNotPassed, () => round.AdoptTable(vote));
        meeting.RecordVote(vote, 4, 0, 0, Meetings.Sample.Now, Meetings.Sample.Now);
        round.AdoptTable(vote);
        Assert.Equal((vote.Id, meeting.Id, Meetings.Sample.Now), (round.TableVotedItemId, round.TableMeetingId, round.TableAgreedAt));
        round.Advance(Paper.Deed());
        Assert.Equal(ScoringStage.Appraisal, round.Stage);
    }

    [Fact]
    public void An_exclusion_has_a_cause_a_document_and_an_effect_and_is_withdrawn_with_a_reason()
    {
        var round = Paper.Round(Paper.Adopted());
        Paper.Breaks(ScoringRound.ExclusionNeedsCause, () => round.Exclude(Paper.Units[0], "", "QĐ 1", ExclusionEffect.Out, Paper.Deed()));
        Paper.Breaks(ScoringRound.ExclusionNeedsDocument, () => round.Exclude(Paper.Units[0], "Vi phạm tuyển sinh", " ", ExclusionEffect.Out, Paper.Deed()));
        var exclusion = round.Exclude(Paper.Units[0], "Vi phạm tuyển sinh", "Kết luận thanh tra 12/KL-TTr", ExclusionEffect.Out, Paper.Deed());
        round.Exclude(Paper.Units[0], "Gửi báo cáo muộn", "Công văn 9", ExclusionEffect.OneGradeLower, Paper.Deed());
        Assert.Equal(ExclusionEffects.Out | ExclusionEffects.OneGradeLower, round.Exclusions.Together());
        Assert.Equal("Không xét thi đua, không xếp hạng; Hạ một bậc xếp loại.", round.Exclusions.Together().InWords());
        round.WithdrawExclusion(exclusion, "Đã có kết luận lại", Paper.Deed());
        Assert.Equal(ExclusionEffects.OneGradeLower, round.Exclusions.Together());
        Assert.Equal(2, round.Exclusions.Count);
    }

    [Fact]
    public void A_ballot_on_a_tie_places_each_unit_once_and_names_its_minutes()
    {
        var round = Paper.Round(Paper.Adopted(), ScoringStage.Agreement);
        Paper.Breaks(ScoringRound.BallotPlacesUnclear, () => round.RecordTieBallot([Paper.Units[0]], "Biên bản kiểm phiếu"));
        Paper.Breaks(ScoringRound.BallotPlacesUnclear, () => round.RecordTieBallot([Paper.Units[0], Paper.Units[0]], "Biên bản kiểm phiếu"));
        Paper.Breaks(ScoringRound.BallotPlacesUnclear, () => round.RecordTieBallot(Paper.Units[..2], ""));
        round.RecordTieBallot([Paper.Units[1], Paper.Units[0]], "Biên bản kiểm phiếu số 3");
        round.RecordTieBallot([Paper.Units[0], Paper.Units[1]], "Biên bản kiểm phiếu số 4");
        Assert.Equal([(Paper.Units[0], 1), (Paper.Units[1], 2)], round.BallotPlaces.Select(b => (b.UnitId, b.Place)));
        Paper.Breaks(ScoringRound.NotNow, () => Paper.Round(Paper.Adopted()).RecordTieBallot(Paper.Units[..2], "x"));
    }

    [Fact]
    public void A_round_follows_a_newer_adopted_version_and_cards_keep_their_values()
    {
        var sheet = Paper.Adopted();
        var round = Paper.Round(sheet);
        var card = new Scorecard(round, sheet, Paper.Units[0]);
        card.WriteSelf(round, sheet.Criteria[3], LineValue.Of(25), null, null, 0, Paper.Deed());
        var next = sheet.NextVersion("Thêm tiêu chí");
        Paper.Breaks(CriteriaSheet.NotAdopted, () => round.Follow(sheet, next, Paper.Deed()));
        next.AddCriterion(next.Groups[3], new("4.2", "Vắng họp", ScoringMethod.DeductPerItem) { PointsPerItem = 1 });
        Paper.Breaks(ScoringRound.NotNewer, () => round.Follow(sheet, sheet, Paper.Deed()));
        round.Follow(sheet, Paper.Adopted(next), Paper.Deed());
        card.Follow(round, sheet, next, UnitKind.College, Paper.Deed());
        Assert.Equal((next.Id, next.Id, SheetState.Locked, 7), (round.SheetId, card.SheetId, next.State, card.Lines.Count));
        Assert.Equal((25m, LineState.Missing), (card.LineOf(next.Criteria[3].Key).Self.Value, card.LineOf(next.Criteria[6].Key).Self.State));
    }

    [Fact]
    public void A_unit_that_joins_later_gets_a_card_and_the_chair_says_who_checks_it()
    {
        var sheet = Paper.Adopted();
        var round = Paper.Round(sheet, members: 5, checkers: 2);
        var newcomer = Paper.Units[5];
        Guid[] members = Paper.Units[..6];
        round.DeclareConflict(Paper.Units[0], newcomer, "Cùng cơ quan chủ quản", Paper.Deed());
        Assert.Equal(6, round.AddCard(sheet, newcomer).Lines.Count);
        Paper.Breaks(Scorecard.AnotherSheet, () => round.AddCard(Paper.Adopted(), newcomer));
        Assert.Equal(Paper.Units[1..5], round.CouldCheck(newcomer, members));
        Paper.Breaks(ScoringRound.CheckersUnclear, () => round.NameCheckers(newcomer, [], members));
        Paper.Breaks(ScoringRound.CheckersUnclear, () => round.NameCheckers(newcomer, [newcomer], members));
        Paper.Breaks(ScoringRound.CheckersUnclear, () => round.NameCheckers(newcomer, [Paper.Units[0]], members));
        round.NameCheckers(newcomer, [Paper.Units[1], Paper.Units[2]], members);
        Assert.Equal(Paper.Units[1..3], round.Assignments.Where(a => a.CheckedUnitId == newcomer).Select(a => a.CheckerUnitId));
        Assert.DoesNotContain(round.CouldCheck(Paper.Units[0], members), m => round.Assignments.Any(a => a.CheckerUnitId == Paper.Units[0] && a.CheckedUnitId == m));
        while (round.Stage < ScoringStage.Explanation)
            round.Advance(Paper.Deed());
        Paper.Breaks(ScoringRound.NotNow, () => round.NameCheckers(newcomer, [Paper.Units[3]], members));
    }

    [Fact]
    public void The_seed_is_kept_so_that_anyone_can_draw_again()
    {
        var round = Paper.Round(Paper.Adopted(), members: 9, checkers: 4);
        Assert.Equal(2026, round.Seed);
        Assert.Equal(CheckerDraw.Of(Paper.Units[..9], 4, [], 2026).Pairs, round.Assignments.Select(a => new CheckPair(a.CheckerUnitId, a.CheckedUnitId)));
    }
}
