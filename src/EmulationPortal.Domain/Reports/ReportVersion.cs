using System.Text.Json;

namespace EmulationPortal.Domain.Reports;

/// <summary>A part of a version: a section, or the figures.</summary>
/// <param name="PlaceId">The section; the report itself for the figures.</param>
/// <param name="Name">Number and heading: "I. Kết quả".</param>
/// <param name="Text">Its words, a paragraph a line.</param>
public sealed record VersionPart(Guid PlaceId, string Name, string Text);

/// <summary>The words of a report as they stood when it was sent, to be laid beside another version; never changed afterwards.</summary>
public sealed class ReportVersion : Root
{
    public const int OccasionLength = 200;

    public static readonly Rule NothingNew = new("report-version.nothing-new", "Dự thảo chưa thay đổi so với bản đã gửi, nên không gửi lại.");

    private ReportVersion()
    {
    }

    private ReportVersion(Guid reportId, Guid blocYearId, int number, string occasion, IReadOnlyList<VersionPart> parts, Deed deed)
    {
        ReportId = reportId;
        BlocYearId = blocYearId;
        Number = number;
        Occasion = occasion;
        Content = JsonSerializer.Serialize(parts);
        (At, PersonName) = (deed.At, deed.PersonName);
    }

    /// <summary>The report of a unit or of the bloc.</summary>
    public Guid ReportId { get; private set; }

    public Guid BlocYearId { get; private set; }

    /// <summary>From 1, within the report.</summary>
    public int Number { get; private set; }

    /// <summary>When it was kept: "Dự thảo gửi các đơn vị".</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The parts, as JSON.</summary>
    public string Content { get; private set; } = "[]";

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<VersionPart> Parts => JsonSerializer.Deserialize<List<VersionPart>>(Content) ?? [];

    /// <summary>Keeps the bloc's report as it goes to the members.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">The version sent before; null for the first.</param>
    /// <param name="deed">Who sends.</param>
    /// <exception cref="RuleBroken"><see cref="NothingNew"/>, <see cref="BlocReport.CommentNotNow"/>.</exception>
    public static ReportVersion Of(BlocReport report, ReportVersion? before, Deed deed)
    {
        if (report.State != BlocReportState.Circulated)
            throw new RuleBroken(BlocReport.CommentNotNow, report.State.InWords());
        var parts = ReportParts.Of(report);
        if (before is not null && before.Parts.SequenceEqual(parts))
            throw new RuleBroken(NothingNew);
        return new ReportVersion(report.Id, report.BlocYearId, (before?.Number ?? 0) + 1, before is null ? "Dự thảo gửi các đơn vị" : "Dự thảo gửi lại sau góp ý", parts, deed);
    }

    /// <summary>Keeps a unit's report as it is sent.</summary>
    /// <param name="report">The report.</param>
    /// <param name="before">The version sent before; null for the first.</param>
    /// <param name="deed">Who sends.</param>
    public static ReportVersion Of(UnitReport report, ReportVersion? before, Deed deed) =>
        new(report.Id, report.BlocYearId, (before?.Number ?? 0) + 1, before is null ? "Bản gửi lần đầu" : "Bản gửi lại", ReportParts.Of(report), deed);
}

/// <summary>The words of a report, part by part.</summary>
public static class ReportParts
{
    /// <summary>Sections of the bloc's report with the pieces taken into it, then its figures.</summary>
    public static IReadOnlyList<VersionPart> Of(BlocReport report) =>
    [
        .. report.Sections.Zip(HeadingNumbers.Of(report.Sections.Select(s => s.Level)), (s, number) => new VersionPart(s.Id, $"{number} {s.Heading}",
            string.Join('\n', s.Paragraphs.Concat(report.Pieces.Where(p => p is { Included: true, Text.Length: > 0 } && p.SectionId == s.Id).OrderBy(p => p.UnitOrder).Select(p => $"- {p.UnitName}: {p.Text}"))))),
        .. Figures(report.Id, report.Figures.Select(f => $"{f.UnitName}; {f.Name}: {Values(f.Plan, f.Actual, f.SamePeriod, f.Words)}")),
    ];

    /// <summary>Sections of a unit's report, then its figures.</summary>
    public static IReadOnlyList<VersionPart> Of(UnitReport report) =>
    [
        .. report.Sections.Zip(HeadingNumbers.Of(report.Sections.Select(s => s.Level)), (s, number) => new VersionPart(s.Id, $"{number} {s.Heading}", string.Join('\n', s.Paragraphs))),
        .. Figures(report.Id, report.Lines.Select(l => $"{l.Name}: {(l.NotApplicable ? "không áp dụng" : Values(l.Plan, l.Actual, l.SamePeriod, l.Words))}")),
    ];

    /// <summary>The parts of the newer version, each beside the same place of the older; places that are gone come last.</summary>
    public static IReadOnlyList<ComparedPart> Compare(IReadOnlyList<VersionPart> older, IReadOnlyList<VersionPart> newer) =>
    [
        .. newer.Select(part => (part, before: older.FirstOrDefault(p => p.PlaceId == part.PlaceId))).Select(p =>
            new ComparedPart(p.before?.Name, p.part.Name, WordDiff.Between(p.before?.Name ?? "", p.part.Name), WordDiff.Between(p.before?.Text ?? "", p.part.Text))),
        .. older.Where(p => newer.All(n => n.PlaceId != p.PlaceId)).Select(p => new ComparedPart(p.Name, null, WordDiff.Between(p.Name, ""), WordDiff.Between(p.Text, ""))),
    ];

    private static IEnumerable<VersionPart> Figures(Guid reportId, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } told ? [new VersionPart(reportId, "Chỉ tiêu", string.Join('\n', told))] : [];

    private static string Values(decimal? plan, decimal? actual, decimal? samePeriod, string? words) => words
        ?? $"kế hoạch {Figure(plan)}, thực hiện {Figure(actual)}, cùng kỳ {Figure(samePeriod)}";

    private static string Figure(decimal? value) => value is { } figure ? VietnameseText.Figure(figure) : "chưa ghi";
}
