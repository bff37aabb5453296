using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>The table of states of the eight steps of a bloc's year.</summary>
public sealed class YearStepsTests
{
    /// <summary>What was recorded; the step the bloc stands at; the states in order: D done, G under way, W its turn, T not yet.</summary>
    [Theory]
    [InlineData("", YearStep.Launch, "W T T T T T T T")]
    [InlineData("Launch", YearStep.Pledge, "D W G T T T T T")]
    [InlineData("Pledge", YearStep.MidYearReview, "T D T W T T T T")]
    [InlineData("Launch Pledge", YearStep.MidYearReview, "D D G W T T T T")]
    [InlineData("Launch Pledge FollowUp", YearStep.MidYearReview, "D D D W T T T T")]
    [InlineData("FollowUp", YearStep.Launch, "W T D T T T T T")]
    [InlineData("MidYearReview", YearStep.Scoring, "T T T D W T T T")]
    [InlineData("Launch AnnualReview", YearStep.AwardProposal, "D T T T T D W T")]
    [InlineData("Launch Pledge FollowUp MidYearReview Scoring AnnualReview AwardProposal", YearStep.HandOver, "D D D D D D D W")]
    public void A_bloc_stands_at_the_first_step_after_all_done(string recorded, YearStep stands, string states)
    {
        var steps = YearSteps.Of(Year.Facts([.. recorded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<YearStep>)]));
        Assert.Equal(Enum.GetValues<YearStep>().Select(s => s.InWords()), steps.Select(s => s.Name));
        Assert.Equal(states, string.Join(' ', steps.Select(s => s.State switch { Status.Done => "D", Status.Doing => "G", Status.Wait => "W", Status.Todo => "T", _ => "?" })));
        Assert.Equal(stands.InWords(), Assert.Single(steps, s => s.Current).Name);
    }

    [Theory]
    [InlineData("", "Ghi nhận việc đã làm", Year.Path + "/buoc/trien-khai")]
    [InlineData("Launch", "Ghi nhận việc đã làm", Year.Path + "/buoc/giao-uoc")]
    [InlineData("Pledge", "Mở kỳ báo cáo", Year.Reports + "/mau")]
    [InlineData("Scoring", "Mở kỳ báo cáo", Year.Path + "/bao-cao/nam/mau")]
    [InlineData("AwardProposal", "Bàn giao năm của cụm", Year.Path + "/ban-giao")]
    public void Only_the_step_of_the_day_has_an_act_and_only_for_who_may(string recorded, string act, string address)
    {
        var facts = Year.Facts([.. recorded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<YearStep>)]);
        var acting = Assert.Single(YearSteps.Of(facts), s => s.Next is not null);
        Assert.True(acting.Current);
        Assert.Equal(new ActionLink(act, address), acting.Next);
        Assert.All(YearSteps.Of(facts.SeenByMember()), s => Assert.Null(s.Next));
    }

    [Fact]
    public void A_review_under_way_is_where_the_bloc_stands_though_earlier_steps_were_not_recorded()
    {
        var steps = YearSteps.Of(Year.Facts() with { MidYear = Year.Review(open: true, sent: 1) });
        var now = Assert.Single(steps, s => s.Current);
        Assert.Equal(("Sơ kết", Status.Doing, "Đang làm"), (now.Name, now.State, now.StateWords));
        Assert.Equal(["1/4 đơn vị đã gửi báo cáo; hạn 15/06/2026.", "Cụm trưởng giữ việc này: Trường Một."], now.Facts);
    }

    [Fact]
    public void A_later_step_done_leaves_a_review_under_way_behind()
    {
        var steps = YearSteps.Of(Year.Facts(YearStep.Scoring) with { MidYear = Year.Review(open: true) });
        Assert.Equal("Tổng kết", Assert.Single(steps, s => s.Current).Name);
        Assert.Equal(Status.Doing, steps[3].State);
        Assert.Null(steps[3].Next);
    }

    [Fact]
    public void A_launch_conference_makes_the_first_step_and_its_minutes_finish_it()
    {
        var planned = Year.Facts() with { Launch = Year.Review(meeting: MeetingState.Planned) with { Reports = "" } };
        Assert.Equal(new ActionLink("Chuẩn bị hội nghị và mời họp", Year.Path + "/hoi-nghi/3"), YearSteps.Of(planned)[0].Next);
        var held = YearSteps.Of(Year.Facts() with { Launch = Year.Review(meeting: MeetingState.Closed, final: true) with { Reports = "" } });
        Assert.Equal((Status.Done, true), (held[0].State, held[1].Current));
    }

    [Fact]
    public void A_step_recorded_by_hand_says_so_whatever_the_portal_knows_of_it()
    {
        var step = YearSteps.Of(Year.Facts(YearStep.MidYearReview) with { MidYear = Year.Review(open: true) })[3];
        Assert.Equal(Status.Done, step.State);
        Assert.Equal(["Đã làm ngoài Cổng ngày 03/02/2026, do Trần Văn A ghi. Biên bản số 01."], step.Facts);
    }

    [Fact]
    public void A_year_handed_over_keeps_what_was_done_and_asks_for_nothing()
    {
        var steps = YearSteps.Of(Year.Facts(YearStep.Launch) with { HandedOverOn = new DateOnly(2027, 1, 20), MidYear = Year.Review(open: true), Annual = Year.Review(meeting: MeetingState.Closed, final: true) });
        Assert.Equal([Status.Done, Status.None, Status.None, Status.None, Status.None, Status.Done, Status.None, Status.Done], steps.Select(s => s.State));
        Assert.Equal(["Bàn giao ngày 20/01/2027. Năm của cụm chỉ còn đọc."], steps[^1].Facts);
        Assert.All(steps, s => Assert.True(s is { Current: false, Next: null }));
    }

    [Fact]
    public void Until_a_chair_is_announced_the_office_holds_the_step() =>
        Assert.Equal("Chưa công bố Cụm trưởng; cơ quan thi đua giữ việc này.", YearSteps.Of(Year.Facts() with { ChairName = null })[0].Facts[^1]);

    [Fact]
    public void Every_step_is_found_by_its_part_of_addresses_and_no_other_word_is()
    {
        Assert.All(Enum.GetValues<YearStep>(), step => Assert.Equal(step, YearSteps.FromSlug(YearSteps.Slug(step))));
        Assert.Equal("so-ket", YearSteps.Slug(YearStep.MidYearReview));
        Assert.Null(YearSteps.FromSlug("sơ kết"));
    }
}
