using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>The conference of a step, the latest one that was not cancelled.</summary>
/// <param name="Number">Its number within the bloc-year.</param>
/// <param name="Final">The minutes were passed and frozen.</param>
public sealed record StepMeeting(int Number, MeetingState State, DateTime StartsAt, string Place, bool Final);

/// <summary>The report of the unit acted for, in a round that is open.</summary>
/// <param name="Path">Its address.</param>
/// <param name="State">Null while it is not begun.</param>
public sealed record OwnReport(string Path, UnitReportState? State);

/// <summary>What a review (sơ kết, tổng kết) has come to.</summary>
/// <param name="Reports">Part of addresses of its reports: "sau-thang", "nam".</param>
/// <param name="DueOn">Last day for members' reports; null while the round is not open.</param>
/// <param name="Sent">Members whose report was sent or accepted.</param>
/// <param name="Report">The bloc's report, if one was begun.</param>
/// <param name="Meeting">The conference, if one was planned.</param>
/// <param name="Own">The report of the unit acted for; null unless that is a member.</param>
public sealed record ReviewFacts(string Reports, DateOnly? DueOn, int Sent, BlocReportState? Report, StepMeeting? Meeting, OwnReport? Own = null);

/// <summary>Tells a review step from its reports and its conference.</summary>
public static class ReviewStep
{
    /// <summary>The step, or null when nothing of it has begun.</summary>
    public static BlocYearStep? Of(YearStep step, YearFacts f, ReviewFacts review)
    {
        var sentences = Sentences(f, review);
        if (review.Meeting is { State: MeetingState.Closed, Final: true } held)
            return new BlocYearStep(step.InWords(), Status.Done, "Đã xong", [$"Hội nghị ngày {VietnameseFormat.Day(VietnamTime.DayOf(held.StartsAt))}. Biên bản đã thông qua."]);
        return sentences.Count == 0 ? null : new BlocYearStep(step.InWords(), Status.Doing, "Đang làm", sentences, Next: f.MayRun ? Running(f, review) : TakingPart(f, review));
    }

    /// <summary>The act with which a review begins.</summary>
    public static ActionLink Begin(YearFacts f, ReviewFacts review) => new("Mở kỳ báo cáo", $"{Reports(f, review)}/mau");

    /// <summary>The one next act of whoever runs the review.</summary>
    private static ActionLink Running(YearFacts f, ReviewFacts review) => review switch
    {
        { Meeting: { State: MeetingState.Planned } meeting } => new ActionLink("Chuẩn bị hội nghị và mời họp", $"{f.Path}/hoi-nghi/{meeting.Number}"),
        { Meeting: { State: MeetingState.Closed } meeting } => new ActionLink("Hoàn thiện biên bản", $"{f.Path}/hoi-nghi/{meeting.Number}/bien-ban"),
        { Meeting: { } meeting } => new ActionLink("Vào bàn điều hành", $"{f.Path}/hoi-nghi/{meeting.Number}/dieu-hanh"),
        { Report: BlocReportState.Circulated or BlocReportState.Adopted } => new ActionLink("Lập kế hoạch hội nghị", $"{f.Path}/hoi-nghi/lap-ke-hoach"),
        _ when f.MayReport && (review.Report == BlocReportState.Draft || review.Sent == f.Members) => new ActionLink($"Soạn báo cáo của {f.KindWord}", $"{Reports(f, review)}/cua-khoi"),
        _ => new ActionLink("Xem báo cáo của các đơn vị", Reports(f, review)),
    };

    /// <summary>The one next act of everybody else: the own report until it is sent, then the reports there are.</summary>
    private static ActionLink? TakingPart(YearFacts f, ReviewFacts review) => review switch
    {
        { DueOn: null } => null,
        { Own: { State: null } own } => new ActionLink("Soạn báo cáo của đơn vị", own.Path),
        { Own: { State: UnitReportState.Draft } own } => new ActionLink("Soạn tiếp báo cáo của đơn vị", own.Path),
        { Own: { State: UnitReportState.Returned } own } => new ActionLink("Sửa và gửi lại báo cáo của đơn vị", own.Path),
        _ => new ActionLink("Xem báo cáo", Reports(f, review)),
    };

    private static string Reports(YearFacts f, ReviewFacts review) => $"{f.Path}/bao-cao/{review.Reports}";

    private static List<string> Sentences(YearFacts f, ReviewFacts review)
    {
        var told = new List<string>();
        if (review.DueOn is { } due)
            told.Add($"{review.Sent}/{f.Members} đơn vị đã gửi báo cáo; hạn {VietnameseFormat.Day(due)}.");
        if (review.Report is { } state)
            told.Add($"Báo cáo của {f.KindWord}: {state.InWords().ToLower(VietnameseText.Culture)}.");
        if (review.Meeting is { } meeting)
            told.Add($"Hội nghị {VietnameseFormat.Moment(meeting.StartsAt)}, {meeting.Place}: {meeting.State.InWords().ToLower(VietnameseText.Culture)}.");
        return told;
    }
}
