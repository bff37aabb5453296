using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>A round of reports: its address and the address of each member's report.</summary>
public sealed record TestRound(TestBlocYear BlocYear, ReportKind Kind, string Path)
{
    /// <summary>The address of the bloc's report.</summary>
    public string Bloc => $"{Path}/cua-khoi";

    /// <summary>The address of a member's report.</summary>
    public string Of(Unit unit) => $"{Path}/don-vi/{unit.Code}";
}

/// <summary>Builders of reports.</summary>
public sealed partial class World
{
    /// <summary>Opens a half-year round from the default template; due on 15 June 2026 unless told.</summary>
    public async Task<TestRound> RoundAsync(TestBlocYear blocYear, DateOnly? due = null, ReportKind kind = ReportKind.MidYear)
    {
        await using var scope = app.Database(out var db);
        var day = due ?? new DateOnly(2026, 6, 15);
        var deed = Deed(blocYear.BlocYearId) with { At = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc).AddDays(-3) };
        var bloc = await db.Blocs.Where(b => b.Id == blocYear.BlocId).Select(b => b.Kind).SingleAsync();
        db.Add(DefaultTemplates.Of(kind, bloc).OpenRound(blocYear.BlocYearId, day, deed));
        await db.SaveAsync(deed, "mở kỳ báo cáo");
        return new TestRound(blocYear, kind, $"{blocYear.Path}/bao-cao/{(kind == ReportKind.Annual ? "nam" : "sau-thang")}");
    }

    /// <summary>Makes a unit's draft with every required place filled; texts carry the given mark.</summary>
    public async Task<UnitReport> DraftAsync(TestRound round, Unit unit, string mark = "nội dung")
    {
        await using var scope = app.Database(out var db);
        var template = await db.ReportTemplates.Include(t => t.Sections).Include(t => t.Indicators).AsSplitQuery().SingleAsync(t => t.BlocYearId == round.BlocYear.BlocYearId && t.Kind == round.Kind);
        var report = new UnitReport(template, round.BlocYear.BlocYearId, unit.Id);
        var deed = Deed(round.BlocYear.BlocYearId);
        foreach (var section in report.Sections.Where(s => s.TakesText))
            report.WriteSection(section.Id, $"{section.Heading}: {mark}.", 0, deed);
        report.PutFigures(report.Lines.ToDictionary(l => l.Id, _ => new IndicatorFigures(20, 8, 10, new DateOnly(2026, 6, 30), null)), 0, deed);
        db.Add(report);
        await db.SaveAsync(deed, "soạn báo cáo kiểm thử");
        return report;
    }

    /// <summary>Makes a unit's report that was sent by a leader.</summary>
    public async Task<UnitReport> SentAsync(TestRound round, Unit unit, string mark = "nội dung")
    {
        var draft = await DraftAsync(round, unit, mark);
        await using var scope = app.Database(out var db);
        var report = await db.UnitReports.Include(r => r.Sections).Include(r => r.Lines).Include(r => r.Attachments).Include(r => r.Events).AsSplitQuery().SingleAsync(r => r.Id == draft.Id);
        report.SubmitAsLeader("Người Ký Kiểm Thử", "Phó Hiệu trưởng", new DateOnly(2026, 6, 15), Deed(round.BlocYear.BlocYearId));
        await db.SaveAsync(Deed(round.BlocYear.BlocYearId), "gửi báo cáo kiểm thử");
        return report;
    }

    /// <summary>Reads a unit's report as it is kept.</summary>
    public async Task<UnitReport?> ReportAsync(TestRound round, Unit unit)
    {
        await using var scope = app.Database(out var db);
        return await db.UnitReports.AsNoTracking().Include(r => r.Sections).Include(r => r.Lines).Include(r => r.Attachments).Include(r => r.Events).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.BlocYearId == round.BlocYear.BlocYearId && r.UnitId == unit.Id && r.Kind == round.Kind);
    }

    /// <summary>Reads the bloc's report as it is kept.</summary>
    public async Task<BlocReport?> BlocReportAsync(TestRound round)
    {
        await using var scope = app.Database(out var db);
        return await Whole(db).AsNoTracking().SingleOrDefaultAsync(r => r.BlocYearId == round.BlocYear.BlocYearId && r.Kind == round.Kind);
    }

    /// <summary>The conference passes the bloc's report that was circulated.</summary>
    public async Task AdoptAsync(TestRound round)
    {
        await using var scope = app.Database(out var db);
        var report = await Whole(db).SingleAsync(r => r.BlocYearId == round.BlocYear.BlocYearId && r.Kind == round.Kind);
        report.Adopt(Guid.CreateVersion7(), new DateOnly(2026, 6, 20));
        await db.SaveAsync(Deed(round.BlocYear.BlocYearId), "thông qua báo cáo kiểm thử");
    }

    private static IQueryable<BlocReport> Whole(PortalDbContext db) =>
        db.BlocReports.Include(r => r.Sections).Include(r => r.Pieces).Include(r => r.Figures).Include(r => r.Comments).Include("acknowledgements").AsSplitQuery();
}
