using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings.Desk;

/// <summary>The desk as it stands at this moment.</summary>
public sealed class DeskQueries(PortalDbContext db, Visit visit, KeptQueries kept, MeetingQueries meetings)
{
    private const int WrittenShown = 4;

    /// <summary>The desk, with the item asked for, the one under way, or the first not begun in the middle.</summary>
    public async Task<DeskPage> DeskAsync(Guid? itemId, CancellationToken cancel)
    {
        var meeting = await meetings.LoadAsync(cancel);
        var setting = await meetings.SettingAsync(meeting, cancel);
        var names = setting.NamesFor(meeting);
        var items = meeting.AgendaInOrder.ToList();
        var shown = items.FirstOrDefault(i => i.Id == itemId) ?? meeting.CurrentItem ?? items.FirstOrDefault(i => i.State == AgendaState.Todo) ?? items.LastOrDefault();
        var agenda = items.Select(i => new DeskItem(i.Id, i.Title, i.State, Note(i), i == shown)).ToList();
        var (minutes, charterRule, subjects, reports) = await kept.WhileNothingIsDoneAsync(meeting.Id, async () => (
            await db.Minutes.Whole().AsNoTracking().SingleOrDefaultAsync(m => m.MeetingId == meeting.Id, cancel), await db.CharterRuleAsync(meeting.BlocYearId, cancel),
            await SubjectsAsync(meeting, cancel), await ReportsAsync(meeting, cancel)));
        var people = meeting.Attendances.Where(a => a.Person.Named).OrderBy(a => a.GuestId is null).ThenBy(a => meeting.Roll.FirstOrDefault(r => r.UnitId == a.UnitId)?.Order ?? 0).ThenBy(a => a.Id).ToList();
        var moment = meeting.ClosedAt ?? visit.Now;
        var present = meeting.UnitsPresentAt(moment);
        var opinions = meeting.Opinions.OrderBy(o => o.At).ThenBy(o => o.Id).ToList();
        return new DeskPage(
            meetings.Head(meeting), agenda, Current(items, shown, agenda),
            [.. opinions.Where(o => o.AgendaItemId == shown?.Id).Select(o => Speech(o.Id, o.AttendanceId, o.At, o.Text, o.Revision))],
            [.. opinions.Where(o => o.AgendaItemId != shown?.Id).Select(o => Speech(o.Id, o.AttendanceId, o.At, o.Text, o.Revision))],
            [.. people.Select(a => new SelectListItem($"{a.Person.Addressed}, {Body(a)}", a.Id.ToString()))],
            [.. people.Where(a => a is { GuestId: not null, Came: true }).Select(a => new SelectListItem($"{a.Person.Addressed}, {Body(a)}", a.Id.ToString()))],
            [.. meeting.VotedItems.OrderBy(v => v.Id).Select(v => new VoteRow(v.Id, v.Title, v.Form, v.RuleText, v.Voted, v.For, v.Against, v.Abstain, v.UnitsPresent, v.Members, v.Percent, v.Passed, v.Subject, v.SubjectId, v.CorrectionReason))],
            subjects, reports,
            [.. meeting.Remarks.OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => Speech(r.Id, r.AttendanceId, r.At, r.Text, r.Revision))],
            [.. meeting.Conclusions.OrderBy(c => c.Order).ThenBy(c => c.Id).Select(c => new ConclusionRow(c.Id, c.Text, c.ResponsibleUnitId, c.Responsible, c.Deadline, c.Revision))],
            Responsible(meeting, setting),
            [.. meeting.Roll.OrderBy(r => r.Order).Select(r => Door(r.UnitId, false, r.UnitName, setting.Leading.FirstOrDefault(l => l.UnitId == r.UnitId)?.Word, MeetingPerson.Nobody, a => a.UnitId == r.UnitId))],
            [.. meeting.Guests.OrderBy(g => g.Id).Select(g => Door(g.Id, true, g.Body, null, g.Person, a => a.GuestId == g.Id))],
            new QuorumNow(present.Length, meeting.Roll.Count, (charterRule ?? VoteRule.Default).UnitsNeeded(meeting.Roll.Count)),
            meeting.Secretary.WithTitle,
            minutes is null ? [] : [.. MinutesText.Compose(setting.Facts(meeting, minutes), minutes.Paragraphs).OfType<ComposedParagraph>().Where(p => !p.Closes).Select(p => p.Text).TakeLast(WrittenShown)],
            meeting.May(MeetingAct.Record), meeting.May(MeetingAct.Vote), meeting.OpenedAt, meeting.ClosedAt, meeting.FrozenAt is not null, charterRule?.InWords());

        string Body(Attendance a) => a.UnitId is { } unit ? names.GetValueOrDefault(unit, "") : meeting.Guests.FirstOrDefault(g => g.Id == a.GuestId)?.Body ?? "";

        SpeechRow Speech(Guid id, Guid attendanceId, DateTime at, string text, int revision)
        {
            var speaker = meeting.Attendances.First(a => a.Id == attendanceId);
            return new SpeechRow(id, speaker.Person.Addressed, Body(speaker), at, text, revision);
        }

        DoorRow Door(Guid id, bool isGuest, string name, string? word, MeetingPerson invited, Func<Attendance, bool> of)
        {
            var those = meeting.Attendances.Where(of).OrderBy(a => a.Id).ToList();
            return new DoorRow(id, isGuest, name, word, those.Any(a => a.PresentAt(moment)), invited,
                [.. those.Select(a => new DoorPerson(a.Id, a.Person, a.ArrivedAt, a.LeftAt, a.AbsentReason))]);
        }
    }

    private DeskCurrent? Current(List<AgendaItem> items, AgendaItem? shown, List<DeskItem> agenda)
    {
        if (shown is null)
            return null;
        var at = items.IndexOf(shown);
        return new DeskCurrent(shown.Id, shown.Title, shown.State, at + 1, items.Count, shown.Presenter, shown.Outcome, shown.Revision,
            [.. shown.Papers.OrderBy(p => p.Id).Select(p => new PaperRow(p.Id, p.Title, p.IssuedDocumentId is { } issued ? $"{meetings.Path}/van-ban/{issued}" : $"{meetings.Path}/tai-lieu/{p.Id}"))],
            agenda.ElementAtOrDefault(at + 1));
    }

    private static string Note(AgendaItem item) => item.State switch
    {
        AgendaState.Done => $"{VietnameseFormat.Clock(item.StartedAt ?? item.EndedAt!.Value)}, xong",
        AgendaState.Doing => $"{VietnameseFormat.Clock(item.StartedAt!.Value)}, đang làm",
        _ => item.Presenter ?? (item.Minutes is { } minutes ? $"{minutes} phút" : "Chưa đến"),
    };

    /// <summary>What a vote may be about, beside a matter of the conference.</summary>
    private async Task<List<SelectListItem>> SubjectsAsync(Meeting meeting, CancellationToken cancel) =>
        [.. await VoteSubjects.ReadyAsync(db, [.. meeting.Years.Select(y => y.BlocYearId)], cancel), new SelectListItem("Thông qua biên bản hội nghị", nameof(VoteSubject.Minutes))];

    private async Task<List<VotableReport>> ReportsAsync(Meeting meeting, CancellationToken cancel)
    {
        if (!meeting.May(MeetingAct.Vote))
            return [];
        var ids = meeting.Years.Select(y => y.BlocYearId).ToList();
        var reports = await db.BlocReports.Whole().Where(r => ids.Contains(r.BlocYearId) && r.State == BlocReportState.Circulated).AsNoTracking().ToListAsync(cancel);
        var years = await db.BlocYears.Where(y => ids.Contains(y.Id)).Join(db.Years, y => y.YearId, e => e.Id, (y, e) => new { y.Id, e.Code }).ToDictionaryAsync(y => y.Id, y => y.Code, cancel);
        return [.. reports.Select(r => new VotableReport(r.Id, r.Title, r.StrangeYears().Count(y => !y.Acknowledged), r.YearsInWords,
            $"/khoi-thi-dua/{visit.BlocYear.BlocCode}/{years[r.BlocYearId]}/bao-cao/{(r.Kind == ReportKind.Annual ? "nam" : "sau-thang")}/cua-khoi/nam-thang"))];
    }

    private static List<SelectListItem> Responsible(Meeting meeting, MeetingSetting setting) =>
    [
        new("Các đơn vị thành viên", "Các đơn vị thành viên"),
        new($"Đơn vị {setting.Wording.ChairWord}", $"Đơn vị {setting.Wording.ChairWord}"),
        .. meeting.Roll.OrderBy(r => r.Order).Select(r => new SelectListItem(r.UnitName, r.UnitId.ToString())),
    ];
}
