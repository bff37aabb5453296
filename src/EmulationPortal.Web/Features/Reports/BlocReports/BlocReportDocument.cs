using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Reports.BlocReports;

/// <summary>What the bloc's document prints around its text.</summary>
/// <param name="ChairUnitName">The unit that chairs; null until announced.</param>
/// <param name="OfficeName">The office that receives the report: "Sở Nội vụ".</param>
/// <param name="Year">The calendar year of the date line.</param>
/// <param name="SignerName">Who signs; null leaves the place open.</param>
public sealed record BlocFrame(string BlocName, BlocKind BlocKind, BlocWording Wording, string? ChairUnitName, string OfficeName, int Year, string? SignerName, string? SignerTitle)
{
    /// <summary>"BC-KTĐ7".</summary>
    public string Symbol => "BC-" + Wording.DocumentSymbol;
}

/// <summary>The bloc's report as an official document.</summary>
public static class BlocReportDocument
{
    /// <summary>Lays out the report.</summary>
    public static OfficialDocument Of(BlocReport report, BlocFrame frame)
    {
        var period = report.Kind.Period(report.Cycle, report.FirstYear);
        var next = report.Kind.NextPeriod(report.Cycle, report.FirstYear);
        var blocks = new List<Block>
        {
            new Paragraph($"{frame.BlocName} báo cáo kết quả công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next} như sau:"),
        };
        var sections = report.Sections;
        var place = ReportTables.PlaceOf(sections.Select(s => s.Heading));
        foreach (var (section, number, at) in sections.Zip(HeadingNumbers.Of(sections.Select(s => s.Level))).Select((s, i) => (s.First, s.Second, i)))
        {
            blocks.Add(ReportTables.Heading(section.Level, number, section.Heading));
            blocks.AddRange(section.Paragraphs.Select(text => new Paragraph(text)));
            foreach (var piece in report.Pieces.Where(p => p is { Included: true, Text.Length: > 0 } && p.SectionId == section.Id).OrderBy(p => p.UnitOrder))
                blocks.AddRange(piece.Paragraphs.Select((text, i) => new Paragraph(i == 0 ? $"- {piece.UnitName}: {text}" : text)));
            if (at == place)
                blocks.AddRange(Figures(report, frame, period));
        }

        if (place < 0)
            blocks.AddRange(Figures(report, frame, period));
        blocks.Add(Closing(report, frame));
        return new OfficialDocument
        {
            Metadata = new Metadata($"Báo cáo {ReportTables.InSentence(report.Title)} của {frame.BlocName}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName)
            {
                Number = new DocumentNumber(frame.Symbol),
                PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.Year),
            },
            Kind = "BÁO CÁO",
            Abstract = ReportTables.Lines(report.Title),
            Blocks = blocks,
            Profile = Profile.Body14,
            IsDraft = report.State is not BlocReportState.Issued,
        };
    }

    private static Closing Closing(BlocReport report, BlocFrame frame) =>
        new(new SignatureRow(BlocSigner.Of(frame.BlocKind, frame.Wording, frame.SignerName, frame.SignerTitle, frame.ChairUnitName)))
        {
            Paragraphs = [$"Trên đây là Báo cáo {ReportTables.InSentence(report.Title)} của {frame.BlocName}./."],
            Recipients = [frame.OfficeName, $"Các đơn vị thành viên {frame.BlocName}", $"Lưu: VT, {frame.Wording.DocumentSymbol}"],
        };

    /// <summary>The table of members' figures, the unit merged over its indicators, with totals of what can be summed.</summary>
    private static IEnumerable<Block> Figures(BlocReport report, BlocFrame frame, string period)
    {
        var figures = report.Figures.Where(f => f.Kind != IndicatorKind.Text).ToList();
        if (figures.Count > 0)
        {
            var estimates = new Estimates(figures.Select(f => (f.IsEstimated, f.EstimatedOn)));
            var rows = figures.GroupBy(f => f.UnitId).SelectMany((unit, number) => unit.Select((f, i) => Row(f, i == 0 ? (number + 1, unit.Count()) : null, estimates))).ToList();
            var totals = FigureTotal.Of(figures);
            rows.AddRange(totals.Select((t, i) => new TableRow([.. i == 0 ? [new TableCell("") { RowSpan = totals.Count }, new TableCell($"Toàn {frame.BlocKind.InSentence()}") { RowSpan = totals.Count }] : Array.Empty<TableCell>(),
                t.Name, t.UnitOfMeasure, Value(t.Plan), estimates.Mark(Value(t.Actual), t.IsEstimated), ReportTables.Rate(t.Rate), Value(t.SamePeriod)])
            { IsTotal = true }));
            yield return new Table(
                [new("STT", 11, Alignment.Centre), new("Đơn vị", 36), new("Chỉ tiêu"), new("Đơn vị tính", 21, Alignment.Centre), new("Kế hoạch năm", 17, Alignment.Right),
                    new(estimates.Heading, 16, Alignment.Right), new("Tỷ lệ (%)", 15, Alignment.Right), new($"Cùng kỳ {ReportTables.YearBefore(report.Cycle, report.FirstYear)}", 15, Alignment.Right)], rows)
            {
                Caption = $"Bảng 1. Kết quả thực hiện chỉ tiêu chủ yếu {period}",
                ColumnNumbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(6):(5)", "(8)"],
                Note = estimates.Note,
            };
        }

        foreach (var words in report.Figures.Where(f => f is { Kind: IndicatorKind.Text, Words: not null }))
            yield return new Paragraph($"- {words.UnitName}: {words.Name}: {words.Words}");
    }

    private static TableRow Row(GatheredFigure f, (int Number, int Rows)? first, Estimates estimates)
    {
        TableCell[] unit = first is { } begun ? [new TableCell($"{begun.Number}") { RowSpan = begun.Rows }, new TableCell(f.UnitName) { RowSpan = begun.Rows }] : [];
        var actual = estimates.Mark(ReportTables.Value(f.Kind, f.Actual), f.IsEstimated);
        return new TableRow([.. unit, f.Name, f.UnitOfMeasure, ReportTables.Value(f.Kind, f.Plan), actual, ReportTables.Rate(f.Rate), ReportTables.Value(f.Kind, f.SamePeriod)]);
    }

    private static string Value(decimal? sum) => ReportTables.Value(IndicatorKind.Number, sum);
}
