using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Reports;

/// <summary>Builders of reports with valid defaults.</summary>
internal static class Build
{
    public static readonly Guid BlocYear = Guid.CreateVersion7();
    public static readonly DateOnly Due = new(2026, 6, 15);
    public static readonly EmulationYear Year = new(CycleKind.CalendarYear, 2026);

    /// <summary>A deed at a wall-clock time in Vietnam.</summary>
    public static Deed Deed(string at = "2026-06-10 09:00", string name = "Nguyễn Văn An") =>
        new(Guid.CreateVersion7(), name, "Phó Hiệu trưởng, Trường Chính trị", Guid.CreateVersion7(), VietnamTime.ToUtc(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), BlocYear);

    public static ReportTemplate Round(params IndicatorDraft[] indicators)
    {
        var round = DefaultTemplates.Of(ReportKind.MidYear, BlocKind.Khoi).OpenRound(BlocYear, Due, Deed("2026-05-01 08:00"));
        if (indicators.Length > 0)
            round.Revise([.. round.Sections.Select(s => new SectionDraft(s.Id, s.Heading, s.Level, s.Guidance, s.Required))], indicators, Due, Deed("2026-05-01 08:00"));
        return round;
    }

    public static UnitReport Complete(ReportTemplate? round = null, string text = "Đã làm tốt.")
    {
        var report = new UnitReport(round ?? Round(), BlocYear, Guid.CreateVersion7());
        foreach (var section in report.Sections.Where(s => s.TakesText))
            report.WriteSection(section.Id, text, section.TextVersion, Deed());
        report.PutFigures(report.Lines.ToDictionary(l => l.Id, l => l.Kind == IndicatorKind.Text
            ? new IndicatorFigures(null, null, null, null, null, "lời") : new IndicatorFigures(20, 8, l.Kind == IndicatorKind.YesNo ? 1 : 10, new DateOnly(2026, 6, 30), null)), report.FiguresVersion, Deed());
        return report;
    }

    public static UnitReport In(UnitReportState state)
    {
        var report = Complete();
        if (state == UnitReportState.Draft)
            return report;
        report.SubmitAsLeader("Lê Thị Bình", "Phó Hiệu trưởng", Due, Deed());
        if (state == UnitReportState.Returned)
            report.Return("Thiếu số liệu.", Deed());
        if (state == UnitReportState.Accepted)
            report.Accept(Deed());
        return report;
    }

    public static BlocReport Bloc(string text = "Khối có 10 đơn vị.")
    {
        var report = new BlocReport(Round(), BlocYear, Year);
        report.Write(report.Sections[0].Id, text, 0, Deed());
        return report;
    }

    public static BlocReport BlocIn(BlocReportState state)
    {
        var report = Bloc();
        if (state >= BlocReportState.Circulated)
            report.Circulate(Deed());
        if (state >= BlocReportState.Adopted)
            report.Adopt(Guid.CreateVersion7(), new DateOnly(2026, 6, 17));
        if (state >= BlocReportState.Issued)
            report.Issue(Guid.CreateVersion7(), "Lê Văn An", "Hiệu trưởng");
        return report;
    }

    public static Rule Broken(Action act) => Assert.Throws<RuleBroken>(act).Rule;
}
