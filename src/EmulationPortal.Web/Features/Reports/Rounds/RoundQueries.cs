using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>Reads of a round.</summary>
public sealed class RoundQueries(PortalDbContext db, Visit visit, IConfiguration configuration)
{
    /// <summary>Blank rows offered under the known ones.</summary>
    private const int BlankRows = 3;

    /// <summary>Who is in, late, returned; leaders and office see all members, a member sees itself.</summary>
    public async Task<RoundPage> OverviewAsync(ReportKind kind, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var due = await db.ReportTemplates.Where(t => t.BlocYearId == year.BlocYearId && t.Kind == kind).Select(t => t.DueOn).SingleOrDefaultAsync(cancel);
        var members = await db.MembersAsync(year.BlocYearId, cancel);
        var reports = await db.UnitReports.AsNoTracking().Where(r => r.BlocYearId == year.BlocYearId && r.Kind == kind)
            .Select(r => new { r.UnitId, r.State, r.SubmittedAt, r.IsLate, r.OnPaper, r.ConfirmedAt, r.ReturnReason }).ToDictionaryAsync(r => r.UnitId, cancel);
        var bloc = await db.BlocReports.AsNoTracking().Where(r => r.BlocYearId == year.BlocYearId && r.Kind == kind).Select(r => (BlocReportState?)r.State).SingleOrDefaultAsync(cancel);
        var overdue = due is { } day && visit.Today > day;
        var acting = visit.Standing.Acting?.UnitId;
        var seesAll = visit.May(Operation.ReviewUnitReport);

        var rows = members.Select(member =>
        {
            var report = reports.GetValueOrDefault(member.UnitId);
            var mine = member.UnitId == acting;
            var isIn = report?.State is UnitReportState.Submitted or UnitReportState.Accepted;
            var status = report?.State switch
            {
                UnitReportState.Accepted => Status.Done,
                UnitReportState.Submitted => Status.Wait,
                UnitReportState.Returned => Status.Blocked,
                _ => overdue ? Status.Late : report is null ? Status.Todo : Status.Doing,
            };
            var words = (report?.State.InWords() ?? "Chưa soạn") + (isIn || !overdue || report?.State == UnitReportState.Returned ? "" : ", quá hạn");
            string?[] remarks = [report is { IsLate: true } ? "Gửi chậm" : null, report is { OnPaper: true } ? (report.ConfirmedAt is null ? "Nhập thay từ bản giấy, đơn vị chưa xác nhận" : "Nhập thay từ bản giấy") : null];
            var remark = string.Join("; ", remarks.OfType<string>());
            var open = mine ? "Mở báo cáo của đơn vị" : isIn || report?.State == UnitReportState.Returned ? "Xem báo cáo" : report is null && visit.May(Operation.EnterUnitReport) && due is not null ? "Nhập thay bản giấy" : null;
            var path = year.UnitPath(kind, member.Code) + (open == "Nhập thay bản giấy" ? "/ban-giay" : "");
            return (Row: new RoundRow(member.Name, status, words, report?.SubmittedAt, remark.Length == 0 ? null : remark, open is null ? null : new ActionLink(open, path), mine),
                IsIn: isIn, Late: report is { IsLate: true } || (overdue && report?.SubmittedAt is null));
        }).ToList();

        return new RoundPage(kind, year.Period(kind), due, year.RoundPath(kind), [.. rows.Where(r => seesAll || r.Row.IsMine).Select(r => r.Row)],
            rows.Count(r => r.IsIn), rows.Count(r => r.Late), members.Count,
            due is { } until && visit.May(Operation.OrganiseReports) ? Message(kind, until) : null,
            due is { } last && visit.May(Operation.OrganiseReports) && rows.Where(r => !r.IsIn).Select(r => r.Row.UnitName).ToList() is { Count: > 0 } missing ? Reminder(kind, last, overdue, missing) : null, Bloc(kind, bloc),
            due is null && !visit.May(Operation.OrganiseReports) ? $"Đơn vị {year.ChairWord} chưa mở kỳ báo cáo này. Khi mở, đường dẫn và hạn gửi hiện tại đây." : null);
    }

    /// <summary>The round's form: as it stands, or from the province's default while it is not open.</summary>
    public async Task<RoundFormPage> FormAsync(ReportKind kind, RoundForm? posted, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var round = await db.RoundAsync(year.BlocYearId, kind, cancel);
        var form = posted ?? Fill(round ?? await DefaultAsync(db, kind, year.Kind, cancel), round is not null);
        for (var i = 0; i < BlankRows && posted is null; i++)
        {
            form.Sections.Add(new SectionRow { Order = form.Sections.Count + 1, Level = 2 });
            form.Indicators.Add(new IndicatorRow { Order = form.Indicators.Count + 1, HasPlan = true, HasSamePeriod = true });
        }

        return new RoundFormPage(kind, year.Period(kind), year.RoundPath(kind), round is not null, form);
    }

    /// <summary>The province's own default, or the one the portal comes with.</summary>
    internal static async Task<ReportTemplate> DefaultAsync(PortalDbContext db, ReportKind kind, BlocKind bloc, CancellationToken cancel) =>
        await db.ReportTemplates.AsNoTracking().Include(t => t.Sections).Include(t => t.Indicators).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.BlocYearId == null && t.Kind == kind, cancel) ?? DefaultTemplates.Of(kind, bloc);

    private static RoundForm Fill(ReportTemplate template, bool isOpen) => new()
    {
        DueOn = template.DueOn,
        Version = template.Version,
        Sections = [.. template.Sections.Select(s => new SectionRow { Id = isOpen ? s.Id : null, Order = s.Order, Heading = s.Heading, Level = s.Level, Guidance = s.Guidance, Required = s.Required })],
        Indicators = [.. template.Indicators.Select(i => new IndicatorRow { Id = isOpen ? i.Id : null, Order = i.Order, Name = i.Name, UnitOfMeasure = i.UnitOfMeasure, Kind = i.Kind, HasPlan = i.HasPlan, HasSamePeriod = i.HasSamePeriod })],
    };

    private string Message(ReportKind kind, DateOnly due)
    {
        var year = visit.BlocYear;
        return $"""
            Kính gửi các đơn vị thành viên {year.BlocName},
            Đơn vị {year.ChairWord} đề nghị các đơn vị gửi báo cáo {year.Period(kind)} trên Cổng Khối thi đua, hạn gửi: hết ngày {due:dd/MM/yyyy}.
            Vào báo cáo tại: {configuration["Office:Address"]?.TrimEnd('/')}{year.RoundPath(kind)}
            Trân trọng./.
            """;
    }

    /// <summary>The text that names who has still to send.</summary>
    private string Reminder(ReportKind kind, DateOnly due, bool overdue, List<string> missing)
    {
        var year = visit.BlocYear;
        return $"""
            Kính gửi: {string.Join("; ", missing)}.
            Đến nay {VietnameseText.Count(missing.Count)} đơn vị trên chưa gửi báo cáo {year.Period(kind)} của {year.BlocName}; hạn gửi {(overdue ? "đã qua từ" : "là")} hết ngày {due:dd/MM/yyyy}.
            Đơn vị {year.ChairWord} đề nghị các đơn vị gửi {(overdue ? "ngay" : "đúng hạn")} tại: {configuration["Office:Address"]?.TrimEnd('/')}{year.RoundPath(kind)}
            Trân trọng./.
            """;
    }

    private BlocReportLine Bloc(ReportKind kind, BlocReportState? state)
    {
        var path = visit.BlocYear.BlocPath(kind);
        var prepares = visit.May(Operation.PrepareBlocReport);
        var status = state switch { null => Status.Todo, BlocReportState.Draft => Status.Doing, BlocReportState.Circulated => Status.Wait, _ => Status.Done };
        var open = state is null or BlocReportState.Draft ? (prepares ? $"Soạn báo cáo của {visit.BlocYear.BlocName}" : null) : $"Mở báo cáo của {visit.BlocYear.BlocName}";
        return new BlocReportLine(status, state?.InWords() ?? "Chưa soạn", open is null ? null : new ActionLink(open, path));
    }
}
