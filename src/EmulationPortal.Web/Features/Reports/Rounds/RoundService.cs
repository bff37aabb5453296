using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>The deeds of a round.</summary>
public sealed class RoundService(PortalDbContext db, Visit visit)
{
    /// <summary>Opens the round, or changes it; reports that are still being written follow.</summary>
    /// <exception cref="RuleBroken">The template refuses, or somebody else changed the round meanwhile.</exception>
    public async Task SaveAsync(ReportKind kind, RoundForm form, Deed deed, CancellationToken cancel)
    {
        var year = visit.BlocYear;
        var sections = form.Sections.OrderBy(s => s.Order).Where(s => !string.IsNullOrWhiteSpace(s.Heading))
            .Select(s => new SectionDraft(s.Id, s.Heading!.Trim(), s.Level == 2 ? 2 : 1, s.Guidance, s.Required)).ToList();
        var indicators = form.Indicators.OrderBy(i => i.Order).Where(i => !string.IsNullOrWhiteSpace(i.Name))
            .Select(i => new IndicatorDraft(i.Id, i.Name!.Trim(), i.UnitOfMeasure?.Trim() ?? "", i.Kind, i.HasPlan, i.HasSamePeriod)).ToList();
        var round = await db.RoundAsync(year.BlocYearId, kind, cancel);
        if (round is null)
        {
            round = (await RoundQueries.DefaultAsync(db, kind, year.Kind, cancel)).OpenRound(year.BlocYearId, form.DueOn, deed);
            round.Revise(sections, indicators, form.DueOn, deed);
            db.Add(round);
            await db.SaveAsync(deed, $"mở kỳ báo cáo {year.Period(kind)}", cancel);
            return;
        }

        round.Revise(sections, indicators, form.DueOn, deed);
        var open = await db.UnitReports.Include(r => r.Sections).Include(r => r.Lines).AsSplitQuery()
            .Where(r => r.BlocYearId == year.BlocYearId && r.Kind == kind && (r.State == UnitReportState.Draft || r.State == UnitReportState.Returned)).ToListAsync(cancel);
        open.ForEach(report => report.Follow(round));
        if (await db.BlocReportAsync(year.BlocYearId, kind, cancel) is { IsOpen: true } bloc)
            bloc.Follow(round);
        await db.SaveSeenAsync(round, form.Version, deed, $"sửa mẫu hoặc hạn của kỳ báo cáo {year.Period(kind)}", cancel);
    }
}
