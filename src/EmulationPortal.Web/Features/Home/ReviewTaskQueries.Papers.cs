using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <content>What is left to do with papers once they are written: reading, signing, numbering.</content>
public sealed partial class ReviewTaskQueries
{
    /// <summary>Final minutes that wait for this person's signature, as secretary or as the chair they name.</summary>
    private async Task<IEnumerable<TaskRow>> MinutesToSignAsync(HeldPosition acting, Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var waiting = await (
            from minutes in db.Minutes.Include(m => m.Signatures)
            join meeting in db.Meetings.Include(m => m.Presiders).Include(m => m.Years) on minutes.MeetingId equals meeting.Id
            where minutes.State == MinutesState.Final && ids.Contains(meeting.BlocYearId)
            select new { Minutes = minutes, Meeting = meeting }).AsNoTracking().AsSplitQuery().ToListAsync(cancel);
        if (waiting.Count == 0)
            return [];
        var led = acting.Leads ? await db.BlocYearsLedBy(acting.UnitId, visit.Today).ToListAsync(cancel) : [];
        return from w in waiting
               where w.Minutes.SignableBy(w.Meeting, w.Meeting.Years.Any(y => led.Contains(y.BlocYearId)), visit.Deed()).Count > 0
               let year = years[w.Meeting.BlocYearId]
               select new TaskRow(null, $"Ký biên bản: {w.Meeting.Title}", year.Title, $"{year.Path}/hoi-nghi/{w.Meeting.Years.First(y => y.IsMain).Number}/bien-ban/ky", Status.Todo, "Chờ ký");
    }

    /// <summary>The bloc's own documents that the chair unit's clerk has not numbered yet, in one row for a year.</summary>
    private async Task<IEnumerable<TaskRow>> NumbersToRecordAsync(Dictionary<Guid, MyYear> years, CancellationToken cancel)
    {
        var chaired = years.Values.Where(y => y.Chairs).Select(y => y.Id).ToList();
        if (chaired.Count == 0)
            return [];
        var open = await db.IssuedDocuments.Where(d => chaired.Contains(d.BlocYearId) && d.UnitId == null && d.State == IssuedState.Valid && d.Number == null && d.Symbol != "")
            .GroupBy(d => d.BlocYearId).Select(g => new { BlocYearId = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return open.Select(o => new TaskRow(null, $"Ghi số, ngày cho {o.Count} văn bản của {years[o.BlocYearId].KindWord}", years[o.BlocYearId].Title, $"{years[o.BlocYearId].Path}/van-ban?tinh-trang=cua-khoi-chua-ghi-so", Status.Wait, "Chưa ghi số"));
    }

    /// <summary>Drafts of the bloc's report that went to the members, until a conference has voted on them; whoever prepares them needs no reminder to read.</summary>
    private async Task<IEnumerable<TaskRow>> DraftsToReadAsync(Dictionary<Guid, MyYear> years, CancellationToken cancel)
    {
        var member = years.Values.Where(y => !y.Chairs).Select(y => y.Id).ToList();
        if (member.Count == 0)
            return [];
        var drafts = await db.BlocReports.Where(r => member.Contains(r.BlocYearId) && r.State == BlocReportState.Circulated
                && !db.Meetings.SelectMany(m => m.VotedItems).Any(v => v.Subject == VoteSubject.BlocReport && v.SubjectId == r.Id && v.VotedAt != null))
            .Select(r => new { r.BlocYearId, r.Kind }).ToListAsync(cancel);
        return drafts.Select(d => new TaskRow(null, $"Xem dự thảo {Named(d.Kind)} của {years[d.BlocYearId].KindWord}", years[d.BlocYearId].Title, $"{years[d.BlocYearId].Path}/bao-cao/{Slug(d.Kind)}/cua-khoi", Status.Wait, "Dự thảo"));
    }

    /// <summary>Comments on the bloc's draft that wait for the chair's word.</summary>
    private async Task<IEnumerable<TaskRow>> CommentsToAnswerAsync(Dictionary<Guid, MyYear> years, CancellationToken cancel)
    {
        var chaired = years.Values.Where(y => y.Chairs).Select(y => y.Id).ToList();
        if (chaired.Count == 0)
            return [];
        var waiting = await db.BlocReports.Where(r => chaired.Contains(r.BlocYearId) && r.State == BlocReportState.Circulated && r.Comments.Any(c => !c.Agrees && c.Answer == null))
            .Select(r => new { r.BlocYearId, r.Kind, Count = r.Comments.Count(c => !c.Agrees && c.Answer == null) }).ToListAsync(cancel);
        return waiting.Select(w => new TaskRow(null, $"Trả lời {w.Count} ý kiến góp ý {Named(w.Kind)} của {years[w.BlocYearId].KindWord}", years[w.BlocYearId].Title, $"{years[w.BlocYearId].Path}/bao-cao/{Slug(w.Kind)}/cua-khoi/gop-y", Status.Todo, "Chờ trả lời"));
    }

    /// <summary>Comments on the unit's own report that wait for its word, until the report is taken in.</summary>
    private async Task<IEnumerable<TaskRow>> OwnCommentsAsync(HeldPosition acting, Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var waiting = await db.UnitReports.Where(r => r.UnitId == acting.UnitId && ids.Contains(r.BlocYearId) && r.State != UnitReportState.Accepted && r.Comments.Any(c => c.Answer == null))
            .Select(r => new { r.BlocYearId, r.Kind, Count = r.Comments.Count(c => c.Answer == null) }).ToListAsync(cancel);
        return waiting.Select(w => new TaskRow(null, $"Trả lời {w.Count} ý kiến góp ý {Named(w.Kind)} của đơn vị", years[w.BlocYearId].Title, $"{years[w.BlocYearId].Path}/bao-cao/{Slug(w.Kind)}/don-vi/{acting.UnitCode}/gop-y", Status.Todo, "Chờ trả lời"));
    }

    /// <summary>Minutes that go round among the units that attended, until the unit has agreed or objected, or the time is over.</summary>
    private async Task<IEnumerable<TaskRow>> MinutesToReadAsync(HeldPosition acting, Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var now = visit.Now;
        var rows = await (
            from minutes in db.Minutes
            join meeting in db.Meetings on minutes.MeetingId equals meeting.Id
            where minutes.State == MinutesState.Draft && minutes.CirculatedUntil > now && ids.Contains(meeting.BlocYearId)
                && meeting.Attendances.Any(a => a.UnitId == acting.UnitId && a.ArrivedAt != null) && !minutes.Responses.Any(r => r.UnitId == acting.UnitId)
            select new { meeting.BlocYearId, meeting.Title, Until = minutes.CirculatedUntil!.Value, meeting.Years.First(y => y.IsMain).Number }).AsNoTracking().ToListAsync(cancel);
        return rows.Select(r => new TaskRow(VietnamTime.DayOf(r.Until), $"Xem và góp ý biên bản: {r.Title}", years[r.BlocYearId].Title, $"{years[r.BlocYearId].Path}/hoi-nghi/{r.Number}/bien-ban", Status.Todo, $"Đến {VietnameseFormat.Moment(r.Until)}"));
    }
}
