using System.Text.Json;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>The two texts of a person who met a newer one, side by side.</summary>
public sealed class UnitConflictQueries(PortalDbContext db, Visit visit)
{
    /// <summary>The two texts of a section; null when none waits.</summary>
    public async Task<ConflictPage?> SectionAsync(ReportKind kind, Guid sectionId, CancellationToken cancel)
    {
        var report = await db.UnitReportAsync(visit.BlocYear.BlocYearId, kind, visit.Unit.UnitId, cancel);
        if (report?.Sections.FirstOrDefault(s => s.Id == sectionId) is not { } section || await MineAsync(sectionId, cancel) is not { } mine)
            return null;
        var path = visit.BlocYear.UnitPath(kind, visit.Unit.Code);
        return new ConflictPage($"Báo cáo {visit.BlocYear.Period(kind)}, mục “{section.Heading}”", section.WrittenBy ?? visit.Unit.Name, section.WrittenAt ?? mine.At,
            $"{path}/muc/{sectionId}?ghep=true", section.TextVersion, new ActionLink("Để bản đã lưu sau, quay lại báo cáo", $"{path}#muc-{sectionId}"),
            [new ConflictField("Text", section.Heading, mine.Text, section.Text)]);
    }

    /// <summary>The two sets of figures; null when none waits.</summary>
    public async Task<ConflictPage?> FiguresAsync(ReportKind kind, CancellationToken cancel)
    {
        var report = await db.UnitReportAsync(visit.BlocYear.BlocYearId, kind, visit.Unit.UnitId, cancel);
        if (report is null || await MineAsync(report.Id, cancel) is not { } mine || JsonSerializer.Deserialize<FiguresForm>(mine.Text) is not { } form)
            return null;
        var path = visit.BlocYear.UnitPath(kind, visit.Unit.Code);
        var fields = new List<ConflictField>
        {
            new("EstimatedOn", "Số liệu ước thực hiện đến ngày", Day(form.EstimatedOn), Day(report.Lines.Select(l => l.EstimatedOn).FirstOrDefault(d => d is not null) ?? form.EstimatedOn)),
        };
        foreach (var (line, i) in report.Lines.Select((l, i) => (l, i)))
        {
            var typed = form.Lines.FirstOrDefault(l => l.Id == line.Id) ?? new FigureRow { Id = line.Id, Plan = line.Plan, SamePeriod = line.SamePeriod, Estimated = line.Estimated, Official = line.Official, Words = line.Words, NotApplicable = line.NotApplicable };
            var at = $"Lines[{i}].";
            fields.AddRange(
            [
                new(at + "Id", line.Name, $"{line.Id}", $"{line.Id}"),
                new(at + "Plan", $"{line.Name}: kế hoạch", Number(typed.Plan), Number(line.Plan)),
                new(at + "SamePeriod", $"{line.Name}: cùng kỳ", Number(typed.SamePeriod), Number(line.SamePeriod)),
                new(at + "Estimated", $"{line.Name}: ước thực hiện", Number(typed.Estimated), Number(line.Estimated)),
                new(at + "Official", $"{line.Name}: chính thức", Number(typed.Official), Number(line.Official)),
                new(at + "Words", line.Name, typed.Words ?? "", line.Words ?? ""),
                new(at + "NotApplicable", $"{line.Name}: không áp dụng", typed.NotApplicable ? "true" : "false", line.NotApplicable ? "true" : "false"),
            ]);
        }

        return new ConflictPage($"Báo cáo {visit.BlocYear.Period(kind)}, số liệu chỉ tiêu", report.FiguresBy ?? visit.Unit.Name, report.FiguresAt ?? mine.At,
            $"{path}/chi-tieu?ghep=true", report.FiguresVersion, new ActionLink("Để số liệu đã lưu sau, quay lại báo cáo", $"{path}#chi-tieu"), fields);
    }

    private async Task<SetAsideText?> MineAsync(Guid placeId, CancellationToken cancel) =>
        (await db.WaitingAsync(placeId, visit.Standing.AccountId, cancel)).FirstOrDefault();

    private static string Number(decimal? value) => value is { } known ? VietnameseFormat.NumberToEdit(known) : "";

    private static string Day(DateOnly? day) => day is { } known ? VietnameseFormat.Day(known) : "";
}
