using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Tasks that come from reports, conferences and minutes of the open bloc-years of the unit acted for.</summary>
public sealed partial class ReviewTaskQueries(PortalDbContext db, Visit visit, MyYearQueries mine, KeptQueries kept)
{
    /// <summary>Everything the person must do for reports and conferences.</summary>
    public async Task<IReadOnlyList<TaskRow>> MineAsync(CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting)
            return [];
        var open = await mine.MineAsync(cancel);
        if (open.Count == 0)
            return [];
        var years = open.ToDictionary(y => y.Id);
        var ids = years.Keys.ToList();
        return
        [
            .. await OwnReportsAsync(acting, years, ids, cancel), .. await BlocReportsAsync(years, ids, cancel), .. await MeetingsAsync(acting, years, ids, cancel),
            .. await MinutesToSignAsync(acting, years, ids, cancel), .. await NumbersToRecordAsync(years, cancel), .. await DraftsToReadAsync(years, cancel), .. await CommentsToAnswerAsync(years, cancel), .. await OwnCommentsAsync(acting, years, ids, cancel), .. await MinutesToReadAsync(acting, years, ids, cancel),
            .. await CharterTasks.OfAsync(db, acting, open, visit.Today, cancel),
            .. await ScoringTasks.OfAsync(db, kept, acting, open, visit.Today, cancel),
            .. await SheetTasks.OfAsync(db, acting, open, cancel),
        ];
    }

    private async Task<IEnumerable<TaskRow>> OwnReportsAsync(HeldPosition acting, Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var rounds = await db.ReportTemplates.Where(t => t.BlocYearId != null && ids.Contains(t.BlocYearId.Value)).Select(t => new { BlocYearId = t.BlocYearId!.Value, t.Kind, t.DueOn }).AsNoTracking().ToListAsync(cancel);
        var reports = await db.UnitReports.Where(r => r.UnitId == acting.UnitId && ids.Contains(r.BlocYearId)).Select(r => new { r.BlocYearId, r.Kind, r.State }).AsNoTracking().ToListAsync(cancel);
        return from round in rounds
               let report = reports.FirstOrDefault(r => r.BlocYearId == round.BlocYearId && r.Kind == round.Kind)
               where report is null || report.State is UnitReportState.Draft or UnitReportState.Returned
               let year = years[round.BlocYearId]
               let late = round.DueOn < visit.Today
               select new TaskRow(round.DueOn, report?.State == UnitReportState.Returned ? $"Sửa và gửi lại {Named(round.Kind)} của đơn vị" : $"Gửi {Named(round.Kind)} của đơn vị", year.Title,
                   $"{year.Path}/bao-cao/{Slug(round.Kind)}/don-vi/{acting.UnitCode}",
                   late ? Status.Late : report is null ? Status.Todo : Status.Doing,
                   report?.State == UnitReportState.Returned ? "Bị trả lại" : late ? "Quá hạn" : report is null ? "Chưa bắt đầu" : "Đang soạn");
    }

    private async Task<IEnumerable<TaskRow>> BlocReportsAsync(Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var chaired = ids.Where(id => years[id].Chairs).ToList();
        if (chaired.Count == 0)
            return [];
        var waiting = await db.UnitReports.Where(r => chaired.Contains(r.BlocYearId) && r.State == UnitReportState.Submitted)
            .GroupBy(r => new { r.BlocYearId, r.Kind }).Select(g => new { g.Key.BlocYearId, g.Key.Kind, Count = g.Count() }).ToListAsync(cancel);
        var drafts = await db.BlocReports.Where(r => chaired.Contains(r.BlocYearId) && (r.State == BlocReportState.Draft || r.State == BlocReportState.Adopted))
            .Select(r => new { r.BlocYearId, r.Kind, r.State }).AsNoTracking().ToListAsync(cancel);
        return waiting.Select(w => new TaskRow(null, $"Xem và tiếp nhận {w.Count} báo cáo của đơn vị", years[w.BlocYearId].Title, $"{years[w.BlocYearId].Path}/bao-cao/{Slug(w.Kind)}", Status.Wait, "Chờ tiếp nhận"))
            .Concat(drafts.Select(d => d.State == BlocReportState.Draft
                ? new TaskRow(null, $"Hoàn thiện {Named(d.Kind)} của {years[d.BlocYearId].KindWord}", years[d.BlocYearId].Title, $"{years[d.BlocYearId].Path}/bao-cao/{Slug(d.Kind)}/cua-khoi", Status.Doing, "Đang soạn")
                : new TaskRow(null, $"Hoàn thành bản chính {Named(d.Kind)} của {years[d.BlocYearId].KindWord} đã thông qua", years[d.BlocYearId].Title, $"{years[d.BlocYearId].Path}/bao-cao/{Slug(d.Kind)}/cua-khoi", Status.Todo, "Chưa có bản chính")));
    }

    private async Task<IEnumerable<TaskRow>> MeetingsAsync(HeldPosition acting, Dictionary<Guid, MyYear> years, List<Guid> ids, CancellationToken cancel)
    {
        var account = visit.Standing.AccountId;
        var rows = await db.Meetings.Where(m => ids.Contains(m.BlocYearId) && m.State != MeetingState.Cancelled && m.FrozenAt == null)
            .OrderBy(m => m.StartsAt).Take(50)
            .Select(m => new
            {
                m.BlocYearId,
                m.Title,
                m.State,
                m.StartsAt,
                m.ReplyBy,
                Secretary = m.SecretaryAccountId == account,
                m.Years.First(y => y.BlocYearId == m.BlocYearId).Number,
                Asked = m.Presiders.All(p => p.UnitId != acting.UnitId),
                Answered = db.InvitationReplies.Any(r => r.MeetingId == m.Id && r.UnitId == acting.UnitId && r.ForStartsAt == m.StartsAt),
                Silent = db.BlocYears.Where(y => y.Id == m.BlocYearId).SelectMany(y => y.Memberships).Count(e => e.LeftOn == null && m.Presiders.All(p => p.UnitId != e.UnitId)
                    && !db.InvitationReplies.Any(r => r.MeetingId == m.Id && r.UnitId == e.UnitId && r.ForStartsAt == m.StartsAt)),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.SelectMany(m =>
        {
            var year = years[m.BlocYearId];
            var runs = year.Chairs || m.Secretary;
            var address = $"{year.Path}/hoi-nghi/{m.Number}";
            var day = VietnamTime.DayOf(m.StartsAt);
            var replyBy = m.ReplyBy ?? day;
            var invited = m.State is MeetingState.Invited or MeetingState.Moved && m.StartsAt > visit.Now;
            var late = replyBy < visit.Today;
            return new[]
            {
                invited && m is { Asked: true, Answered: false } ? new TaskRow(replyBy, $"Trả lời giấy mời: {m.Title}", year.Title, $"{address}/tra-loi", late ? Status.Late : Status.Todo, late ? "Quá hạn" : "Chưa trả lời") : null,
                invited && year.Chairs && m.Silent > 0 ? new TaskRow(replyBy, $"Nhắc {m.Silent} đơn vị chưa trả lời giấy mời: {m.Title}", year.Title, $"{address}/cac-tra-loi", Status.Wait, "Chờ trả lời") : null,
                m.State switch
                {
                    MeetingState.Planned when year.Chairs => new TaskRow(day, $"Mời họp: {m.Title}", year.Title, address, Status.Todo, "Chưa mời"),
                    MeetingState.Planned => null,
                    MeetingState.Closed when runs => new TaskRow(null, $"Hoàn thiện biên bản: {m.Title}", year.Title, $"{address}/bien-ban", Status.Doing, "Đang soạn"),
                    MeetingState.Closed => null,
                    MeetingState.InSession => new TaskRow(day, runs ? $"Điều hành: {m.Title}" : $"Đang họp: {m.Title}", year.Title, runs ? $"{address}/dieu-hanh" : address, Status.Doing, "Đang họp"),
                    _ when runs => new TaskRow(day, $"Điều hành: {m.Title}", year.Title, $"{address}/dieu-hanh", Status.Wait, VietnameseFormat.Moment(m.StartsAt)),
                    _ when invited && m is { Asked: true, Answered: false } => null,
                    _ => new TaskRow(day, $"Dự họp: {m.Title}", year.Title, address, Status.Wait, VietnameseFormat.Moment(m.StartsAt)),
                },
            };
        }).OfType<TaskRow>();
    }

    private static string Slug(ReportKind kind) => kind == ReportKind.Annual ? "nam" : "sau-thang";

    private static string Named(ReportKind kind) => kind == ReportKind.Annual ? "báo cáo năm" : "báo cáo 6 tháng";
}
