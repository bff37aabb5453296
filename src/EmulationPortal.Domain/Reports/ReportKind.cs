using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Reports;

/// <summary>What a report looks back on.</summary>
public enum ReportKind
{
    /// <summary>Sơ kết: half a calendar year, or the first term of a school year.</summary>
    MidYear,
    /// <summary>Tổng kết.</summary>
    Annual,
    /// <summary>Chuyên đề.</summary>
    Thematic,
}

/// <summary>Words of reports; years come from the emulation year alone (domain rule 22).</summary>
public static class ReportWords
{
    /// <summary>"Báo cáo sơ kết", as the interface says it.</summary>
    public static string InWords(this ReportKind kind) => kind switch
    {
        ReportKind.MidYear => "Báo cáo sơ kết",
        ReportKind.Annual => "Báo cáo tổng kết",
        ReportKind.Thematic => "Báo cáo chuyên đề",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The time a report covers: "6 tháng đầu năm 2026", "học kỳ I năm học 2025-2026", "năm 2026".</summary>
    /// <param name="kind">The kind of report.</param>
    /// <param name="cycle">What the year follows.</param>
    /// <param name="firstYear">The calendar year in which the year begins.</param>
    public static string Period(this ReportKind kind, CycleKind cycle, int firstYear) =>
        (kind, cycle) switch
        {
            (ReportKind.MidYear, CycleKind.CalendarYear) => "6 tháng đầu ",
            (ReportKind.MidYear, _) => "học kỳ I ",
            _ => "",
        } + YearInSentence(cycle, firstYear);

    /// <summary>The time after it: "6 tháng cuối năm 2026", "năm 2027".</summary>
    /// <inheritdoc cref="Period" path="/param"/>
    public static string NextPeriod(this ReportKind kind, CycleKind cycle, int firstYear) => (kind, cycle) switch
    {
        (ReportKind.MidYear, CycleKind.CalendarYear) => "6 tháng cuối " + YearInSentence(cycle, firstYear),
        (ReportKind.MidYear, _) => "học kỳ II " + YearInSentence(cycle, firstYear),
        _ => YearInSentence(cycle, firstYear + 1),
    };

    /// <summary>The abstract of a bloc's report: "Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm 2026".</summary>
    /// <inheritdoc cref="Period" path="/param"/>
    public static string BlocTitle(this ReportKind kind, CycleKind cycle, int firstYear) =>
        Title(kind switch { ReportKind.MidYear => "Sơ kết", ReportKind.Annual => "Tổng kết", _ => "Chuyên đề" }, kind, cycle, firstYear);

    /// <summary>The abstract of a unit's report.</summary>
    /// <inheritdoc cref="Period" path="/param"/>
    public static string UnitTitle(this ReportKind kind, CycleKind cycle, int firstYear) => Title("Kết quả", kind, cycle, firstYear);

    private static string Title(string opening, ReportKind kind, CycleKind cycle, int firstYear) =>
        $"{opening} công tác thi đua, khen thưởng {kind.Period(cycle, firstYear)}; phương hướng, nhiệm vụ {kind.NextPeriod(cycle, firstYear)}";

    private static string YearInSentence(CycleKind cycle, int firstYear) =>
        cycle == CycleKind.CalendarYear ? $"năm {firstYear}" : $"năm học {firstYear}-{firstYear + 1}";
}
