using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>What the last look before sending finds.</summary>
internal static class ReportCheck
{
    private const int Glimpse = 400;

    public static CheckPage Of(UnitReport report, ReportHead head, IReadOnlyList<FileView> files, Visit visit, SubmitForm form)
    {
        var (year, acting) = (visit.BlocYear, visit.Standing.Acting);
        var asLeader = acting is { Leads: true };
        var scan = files.FirstOrDefault(f => f.Id == report.ScanFileId);
        var attachments = files.Where(f => f.Id != report.ScanFileId).Select(f => $"{f.Name}, {f.Size}").ToList();
        var numbers = HeadingNumbers.Of(report.Sections.Select(s => s.Level)).ToList();
        return new CheckPage(head,
            [
                new Fact("Kỳ báo cáo", char.ToUpper(head.Period[0], VietnameseText.Culture) + head.Period[1..]),
                new Fact("Hạn gửi", head.DueOn is { } due ? $"Hết ngày {due:dd/MM/yyyy}" : ""),
                new Fact("Tệp kèm theo", string.Join("\n", attachments), report.TextIsInFile ? "Nội dung báo cáo ở trong tệp" : null, $"{head.Path}#tep"),
            ],
            [.. report.Lines.Select(l => new Fact(l.Name, FigureWords(l), null, $"{head.Path}#chi-tieu"))],
            [.. report.Sections.Zip(numbers).Where(s => s.First.TakesText).Select(s => new Fact($"{s.Second} {s.First.Heading}", s.First.Text.Length == 0 && s.First.Required && !report.TextIsInFile ? "Chưa ghi" : Short(s.First.Text), null, $"{head.Path}#muc-{s.First.Id}"))],
            [.. report.Missing().Select(m => new ActionLink(m.Name, $"{head.Path}#{(report.Lines.Any(l => l.Id == m.Id) ? "chi-tieu" : $"muc-{m.Id}")}"))],
            [.. Remarks(report, head, visit)], asLeader, acting is null ? "" : $"{visit.Standing.PersonName}, {acting.Title}", scan, year.ChairWord, form);
    }

    private static string FigureWords(IndicatorLine line)
    {
        if (line.NotApplicable)
            return "Không áp dụng với đơn vị";
        if (!line.HasFigure)
            return "Chưa ghi";
        if (line.Kind == IndicatorKind.Text)
            return line.Words ?? "";
        var unit = line.Kind is IndicatorKind.Number or IndicatorKind.Percent ? (line.UnitOfMeasure.StartsWith('%') ? "" : " ") + line.UnitOfMeasure : "";
        var estimate = line.IsEstimated ? $" (ước thực hiện{(line.EstimatedOn is { } day ? $" đến {day:dd/MM/yyyy}" : "")})" : "";
        var actual = line.Actual is null ? "chưa có kết quả" : ReportTables.Value(line.Kind, line.Actual) + unit + estimate;
        string?[] rest =
        [
            line.Plan is null ? null : $"kế hoạch {ReportTables.Value(line.Kind, line.Plan)}",
            line.Rate is null ? null : $"đạt {ReportTables.Rate(line.Rate)}%",
            line.SamePeriod is null ? null : $"cùng kỳ {ReportTables.Value(line.Kind, line.SamePeriod)}",
        ];
        return string.Join("; ", new[] { actual }.Concat(rest.OfType<string>()));
    }

    private static IEnumerable<string> Remarks(UnitReport report, ReportHead head, Visit visit)
    {
        if (head.DueOn is { } due && visit.Today > due && report.FirstSubmittedAt is null)
            yield return $"Đã quá hạn {visit.Today.DayNumber - due.DayNumber} ngày; báo cáo sẽ được ghi là gửi chậm.";
        int[] years = visit.BlocYear.Cycle == Domain.Blocs.CycleKind.CalendarYear ? [visit.BlocYear.FirstYear()] : [visit.BlocYear.FirstYear(), visit.BlocYear.FirstYear() + 1];
        foreach (var section in report.Sections)
            foreach (var (year, sentence) in StrangeYears.Find(section.Text, years))
                yield return $"Mục “{section.Heading}” có ghi năm {year}: “{Short(sentence).TrimEnd('.')}”. Nếu do chép từ báo cáo cũ, hãy sửa lại.";
        foreach (var line in report.Lines.Where(l => l is { Kind: IndicatorKind.Number or IndicatorKind.Percent, Actual: not null, SamePeriod: > 0 } && l.Actual > l.SamePeriod * 10))
            yield return $"“{line.Name}” gấp hơn 10 lần cùng kỳ. Hãy kiểm tra dấu chấm, dấu phẩy.";
    }

    private static string Short(string text) => text.Length <= Glimpse ? text : text[..Glimpse].TrimEnd() + "…";
}
