using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>The table of states of a review: from its first report to the minutes that were passed.</summary>
public sealed class ReviewStepTests
{
    private const string Own = Year.Reports + "/don-vi/truong-hai";

    [Theory]
    [InlineData(0, null, null, "Xem báo cáo của các đơn vị", Year.Reports)]
    [InlineData(3, null, null, "Xem báo cáo của các đơn vị", Year.Reports)]
    [InlineData(4, null, null, "Soạn báo cáo của cụm", Year.Reports + "/cua-khoi")]
    [InlineData(3, BlocReportState.Draft, null, "Soạn báo cáo của cụm", Year.Reports + "/cua-khoi")]
    [InlineData(3, BlocReportState.Circulated, null, "Lập kế hoạch hội nghị", Year.Path + "/hoi-nghi/lap-ke-hoach")]
    [InlineData(4, BlocReportState.Adopted, null, "Lập kế hoạch hội nghị", Year.Path + "/hoi-nghi/lap-ke-hoach")]
    [InlineData(0, null, MeetingState.Planned, "Chuẩn bị hội nghị và mời họp", Year.Path + "/hoi-nghi/3")]
    [InlineData(4, BlocReportState.Circulated, MeetingState.Invited, "Vào bàn điều hành", Year.Path + "/hoi-nghi/3/dieu-hanh")]
    [InlineData(4, BlocReportState.Circulated, MeetingState.Moved, "Vào bàn điều hành", Year.Path + "/hoi-nghi/3/dieu-hanh")]
    [InlineData(4, BlocReportState.Circulated, MeetingState.InSession, "Vào bàn điều hành", Year.Path + "/hoi-nghi/3/dieu-hanh")]
    [InlineData(4, BlocReportState.Adopted, MeetingState.Closed, "Hoàn thiện biên bản", Year.Path + "/hoi-nghi/3/bien-ban")]
    public void Who_runs_the_review_is_led_to_its_next_act(int sent, BlocReportState? report, MeetingState? meeting, string act, string address) =>
        Assert.Equal(new ActionLink(act, address), Of(Year.Facts(), Year.Review(open: true, sent, report, meeting))!.Next);

    [Theory]
    [InlineData(4, null)]
    [InlineData(3, BlocReportState.Draft)]
    public void A_vice_chair_who_does_not_write_the_report_reads_those_of_the_units(int sent, BlocReportState? report) =>
        Assert.Equal(new ActionLink("Xem báo cáo của các đơn vị", Year.Reports), Of(Year.Facts() with { MayReport = false }, Year.Review(open: true, sent, report))!.Next);

    [Theory]
    [InlineData(null, "Soạn báo cáo của đơn vị", Own)]
    [InlineData(UnitReportState.Draft, "Soạn tiếp báo cáo của đơn vị", Own)]
    [InlineData(UnitReportState.Returned, "Sửa và gửi lại báo cáo của đơn vị", Own)]
    [InlineData(UnitReportState.Submitted, "Xem báo cáo", Year.Reports)]
    [InlineData(UnitReportState.Accepted, "Xem báo cáo", Year.Reports)]
    public void A_member_is_led_to_its_own_report_until_it_is_sent(UnitReportState? state, string act, string address)
    {
        foreach (var meeting in new MeetingState?[] { null, MeetingState.Planned, MeetingState.InSession, MeetingState.Closed })
            Assert.Equal(new ActionLink(act, address), Of(Year.Facts().SeenByMember(), Year.Review(open: true, meeting: meeting, own: new OwnReport(Own, state)))!.Next);
    }

    [Fact]
    public void Who_has_no_report_of_its_own_reads_those_of_others() =>
        Assert.Equal(new ActionLink("Xem báo cáo", Year.Reports), Of(Year.Facts().SeenByMember(), Year.Review(open: true))!.Next);

    [Fact]
    public void A_conference_without_reports_asks_nothing_of_a_member() =>
        Assert.Null(Of(Year.Facts().SeenByMember(), Year.Review(meeting: MeetingState.Invited))!.Next);

    [Fact]
    public void A_review_of_which_nothing_began_is_no_step_yet() => Assert.Null(Of(Year.Facts(), Year.Review()));

    [Fact]
    public void A_review_tells_its_reports_and_its_conference()
    {
        var step = Of(Year.Facts(), Year.Review(open: true, sent: 3, BlocReportState.Circulated, MeetingState.Invited))!;
        Assert.Equal(("Sơ kết", Status.Doing), (step.Name, step.State));
        Assert.Equal(
            ["3/4 đơn vị đã gửi báo cáo; hạn 15/06/2026.", "Báo cáo của cụm: đã gửi dự thảo.", "Hội nghị 20/06/2026, 08:00, Hội trường A: đã mời."], step.Facts);
    }

    [Theory]
    [InlineData(MeetingState.Closed, true, Status.Done)]
    [InlineData(MeetingState.Closed, false, Status.Doing)]
    [InlineData(MeetingState.InSession, false, Status.Doing)]
    public void Only_minutes_that_were_passed_finish_a_review(MeetingState state, bool final, Status expected)
    {
        var step = Of(Year.Facts(), Year.Review(open: true, meeting: state, final: final))!;
        Assert.Equal(expected, step.State);
        Assert.Equal(expected == Status.Done, step.Next is null);
        Assert.Equal(expected == Status.Done, step.Facts[0] == "Hội nghị ngày 20/06/2026. Biên bản đã thông qua.");
    }

    private static BlocYearStep? Of(YearFacts facts, ReviewFacts review) => ReviewStep.Of(YearStep.MidYearReview, facts, review);
}
