using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>A unit's report as an official document.</summary>
public static class UnitReportDocument
{
    /// <summary>Lays out the report; without a signer the place of the name stays open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="frame">What is printed around it.</param>
    /// <param name="files">Names of the files that go with it.</param>
    public static OfficialDocument Of(UnitReport report, ReportFrame frame, IReadOnlyList<string> files)
    {
        var period = frame.Kind.Period(frame.Cycle, frame.FirstYear);
        var next = frame.Kind.NextPeriod(frame.Cycle, frame.FirstYear);
        var blocks = new List<Block>
        {
            new Paragraph($"{frame.UnitName} báo cáo kết quả công tác thi đua, khen thưởng {period}; phương hướng, nhiệm vụ {next} như sau{(report.TextIsInFile ? " (nội dung tại tệp kèm theo)" : "")}:"),
        };
        var numbers = HeadingNumbers.Of(report.Sections.Select(s => s.Level));
        var place = ReportTables.PlaceOf(report.Sections.Select(s => s.Heading));
        foreach (var (section, number, at) in report.Sections.Zip(numbers).Select((s, i) => (s.First, s.Second, i)))
        {
            if (report.TextIsInFile && section.Text.Length == 0 && at != place)
                continue;
            blocks.Add(ReportTables.Heading(section.Level, number, section.Heading));
            blocks.AddRange(section.Paragraphs.Select(text => new Paragraph(text)));
            if (at == place)
                blocks.AddRange(Figures(report, frame, period));
        }

        if (place < 0)
            blocks.AddRange(Figures(report, frame, period));
        if (files.Count > 0)
            blocks.Add(new Paragraph($"Tài liệu gửi kèm: {string.Join("; ", files)}."));
        blocks.Add(new Closing(new SignatureRow(new Signer(report.SignerName ?? "", SignerCapacity.Of(report.SignerTitle))))
        {
            Paragraphs = [$"Trên đây là Báo cáo {ReportTables.InSentence(frame.Title)} của {frame.UnitName}./."],
            Recipients = ["Như trên", "Lưu: VT"],
        });
        return new OfficialDocument
        {
            Metadata = new Metadata($"Báo cáo {ReportTables.InSentence(frame.Title)} của {frame.UnitName}") { Author = frame.UnitName },
            Letterhead = new Letterhead(frame.Superior, frame.UnitName.ToUpper(VietnameseText.Culture))
            {
                Number = new DocumentNumber("BC"),
                PlaceAndDate = new PlaceAndDate(frame.Place, frame.Year),
            },
            Kind = "BÁO CÁO",
            Abstract = ReportTables.Lines(frame.Title),
            Addressees = [frame.ChairUnitName is { } chair && chair != frame.UnitName ? $"{chair} ({frame.ChairWord} {frame.BlocName})" : frame.BlocName],
            Blocks = blocks,
            Profile = Profile.Body14,
            IsDraft = report.IsOpen,
        };
    }

    private static IEnumerable<Block> Figures(UnitReport report, ReportFrame frame, string period)
    {
        var lines = report.Lines.Where(l => !l.NotApplicable && l.HasFigure).ToList();
        var counted = lines.Where(l => l.Kind != IndicatorKind.Text).ToList();
        if (counted.Count > 0)
        {
            var estimates = new Estimates(counted.Select(l => (l.IsEstimated, l.EstimatedOn)));
            yield return new Table(
                [new("STT", 11, Alignment.Centre), new("Chỉ tiêu"), new("Đơn vị tính", 23, Alignment.Centre), new("Kế hoạch năm", 19, Alignment.Right),
                    new(estimates.Heading, 19, Alignment.Right), new("Tỷ lệ (%)", 17, Alignment.Right), new($"Cùng kỳ {ReportTables.YearBefore(frame.Cycle, frame.FirstYear)}", 19, Alignment.Right)],
                [.. counted.Select((l, i) => new TableRow($"{i + 1}", l.Name, l.UnitOfMeasure, ReportTables.Value(l.Kind, l.Plan),
                    estimates.Mark(ReportTables.Value(l.Kind, l.Actual), l.IsEstimated), ReportTables.Rate(l.Rate), ReportTables.Value(l.Kind, l.SamePeriod)))])
            {
                Caption = $"Bảng 1. Kết quả thực hiện chỉ tiêu {period}",
                ColumnNumbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(5):(4)", "(7)"],
                Note = estimates.Note,
            };
        }

        foreach (var line in lines.Where(l => l is { Kind: IndicatorKind.Text, Words: not null }))
            yield return new Paragraph($"{line.Name}: {line.Words}");
    }
}
