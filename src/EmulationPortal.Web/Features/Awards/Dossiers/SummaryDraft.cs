using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Dossiers;

/// <summary>Drafts summaries of achievements from what the portal holds of a unit: its yearly report, its targets, its score and its honours. No figure is typed twice.</summary>
internal sealed class SummaryDraft(string blocName, string year, IReadOnlyList<UnitReport> reports, TargetBook targets, IReadOnlyList<Honour> honours)
{
    private static readonly string[] NotAchievements = ["dac diem", "han che", "ton tai", "nguyen nhan", "phuong huong", "nhiem vu", "kien nghi", "de xuat"];

    /// <summary>Reads what drafts are made from, for all members at once.</summary>
    public static async Task<SummaryDraft> ReadAsync(PortalDbContext db, BlocYearScope year, IReadOnlyCollection<Guid> units, CancellationToken cancel)
    {
        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Sections).Include(r => r.Lines).AsSplitQuery()
            .Where(r => r.BlocYearId == year.BlocYearId && r.Kind == ReportKind.Annual && units.Contains(r.UnitId) && (r.State == UnitReportState.Submitted || r.State == UnitReportState.Accepted)).ToListAsync(cancel);
        var honours = await db.Honours.AsNoTracking().Where(h => h.WithdrawnAt == null && units.Contains(h.UnitId)).OrderBy(h => h.ForYear).ThenBy(h => h.DecisionDate).ToListAsync(cancel);
        return new SummaryDraft(year.BlocName, char.ToLowerInvariant(year.YearLabel[0]) + year.YearLabel[1..], reports, await db.TargetBookAsync(year.BlocYearId, cancel), honours);
    }

    /// <summary>The draft for one that is proposed.</summary>
    public SummaryText Of(DossierItem item) => item.PersonName is null ? OfUnit(item) : OfPerson(item);

    private SummaryText OfUnit(DossierItem item)
    {
        var report = reports.FirstOrDefault(r => r.UnitId == item.UnitId);
        var achieved = new List<string>();
        if (item.Total is not null)
            achieved.Add($"Kết quả chấm điểm thi đua {year}: {item.Merit}{(item.Percentage is { } percentage ? $" (đạt {VietnameseText.Figure(percentage)}% tổng điểm)" : "")}.");
        achieved.AddRange(targets.Targets.Where(t => t.UnitId == item.UnitId).Select(Sentence).OfType<string>());
        if (report is not null)
            achieved.AddRange(report.Sections.Where(s => s.Text.Length > 0 && !Is(s.Heading, NotAchievements)).Select(s => s.Text));
        var situation = report?.Sections.FirstOrDefault(s => s.Text.Length > 0 && Is(s.Heading, ["dac diem"]))?.Text;
        return new SummaryText(situation ?? $"{item.UnitName} là đơn vị thành viên của {blocName}, {year}.", string.Join('\n', achieved), Earlier(item));
    }

    private SummaryText OfPerson(DossierItem item)
    {
        string?[] achieved =
        [
            item.Achievement, item.Initiatives is > 0 and var count ? $"Sáng kiến được công nhận: {VietnameseText.Count(count)}." : null, item.InitiativeNames,
        ];
        return new SummaryText(string.Join(", ", new[] { item.PersonName, item.Position, item.UnitName }.OfType<string>()) + ".", string.Join('\n', achieved.OfType<string>()),
            string.Join('\n', new[] { item.EarlierTitles, Earlier(item) }.OfType<string>().Where(t => t.Length > 0)));
    }

    private string Earlier(DossierItem item) => string.Join('\n', honours.Where(h => h.UnitId == item.UnitId && h.PersonName == item.PersonName)
        .Select(h => $"Năm {h.ForYear}: {h.AwardName} (Quyết định số {h.DecisionNumber} ngày {h.DecisionDate:dd/MM/yyyy} của {h.DecidedBy})."));

    /// <summary>"Tổng số học sinh, sinh viên: thực hiện 812 trên 850 người, đạt 95,53%."; null while nothing is recorded.</summary>
    private string? Sentence(TargetFact target)
    {
        if (targets.ProgressOf(target.UnitId, target.Code) is not { } had)
            return null;
        if (had.Value is not { } value || target.Value is not { } wanted || target.Kind is not (IndicatorKind.Number or IndicatorKind.Percent))
            return had.Words is { Length: > 0 } words ? $"{target.Name}: {words.TrimEnd('.')}." : null;
        var unit = target.UnitOfMeasure.StartsWith('%') ? target.UnitOfMeasure : " " + target.UnitOfMeasure;
        return $"{target.Name}: thực hiện {VietnameseText.Figure(value)}/{VietnameseText.Figure(wanted)}{unit}{(targets.RateOf(target) is { } rate ? $", đạt {VietnameseText.Figure(rate)}% chỉ tiêu" : "")}{(had.IsOfficial ? "" : " (ước thực hiện)")}.";
    }

    private static bool Is(string heading, string[] words) => VietnameseText.Fold(heading) is var folded && words.Any(w => folded.Contains(w, StringComparison.Ordinal));
}
