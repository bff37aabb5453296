using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>"Phiếu giải trình thứ hạng": the seven steps of a member's result on paper, from the stored result alone. It proves itself by that result's hash and is not issued.</summary>
public static class WhyDocument
{
    /// <summary>Lays it out.</summary>
    /// <param name="page">What the page shows.</param>
    /// <param name="frame">What the score table prints around itself.</param>
    /// <param name="sha256">The hash of the stored result.</param>
    public static OfficialDocument Of(WhyPage page, RankingFrame frame, string sha256)
    {
        var why = page.Why;
        return new OfficialDocument
        {
            Metadata = new Metadata($"Phiếu giải trình thứ hạng của {page.UnitName}, {frame.Year}") { Author = frame.BlocName },
            Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName),
            Kind = "PHIẾU GIẢI TRÌNH THỨ HẠNG",
            Abstract = [$"của {page.UnitName}", $"trong {frame.BlocName}, {frame.Year}"],
            Blocks =
            [
                Paragraph.Labelled("Kết quả:", Result(page)),
                new Heading(1, "I. ĐIỂM TỪNG TIÊU CHÍ, MỖI DÒNG LÀM TRÒN MỘT LẦN"),
                Lines(page),
                new Heading(1, "II. CỘNG CÁC NHÓM"),
                new Paragraph(why.SumOfGroups + "."),
                new Heading(1, "III. ĐIỂM TRỪ VÀ ĐIỂM THƯỞNG"),
                new Paragraph(why.DeductionsAndBonus + "."),
                new Heading(1, "IV. CÁC TRƯỜNG HỢP KHÔNG XÉT THI ĐUA"),
                new Paragraph(why.Exclusion),
                new Heading(1, "V. TỶ LỆ TRÊN MỨC TỐI ĐA ÁP DỤNG"),
                new Paragraph(why.PercentageWords),
                new Heading(1, "VI. XẾP HẠNG VÀ XỬ LÝ BẰNG ĐIỂM"),
                new Paragraph(why.RankWords),
                new Heading(1, "VII. XẾP LOẠI"),
                new Paragraph(why.BandWords),
                .. Neighbours(page),
                new Paragraph($"Phiếu lập từ kết quả {char.ToLowerInvariant(page.Closed[0])}{page.Closed[1..]}. Mã SHA-256 của kết quả đã lưu: {sha256}."),
            ],
        };
    }

    private static string Result(WhyPage page)
    {
        var entry = page.Why.Entry;
        return $"{(entry.Rank is { } rank ? $"hạng {rank} trong {page.Why.RankedUnits} đơn vị" : "không xếp hạng")}; {page.Sheet.Print(entry.Total)} điểm{(entry.Percentage is { } rate ? $", đạt {page.Sheet.Print(rate)}%" : "")}; xếp loại: {entry.Band ?? "không"}.";
    }

    private static Table Lines(WhyPage page) => new(
        [new TableColumn("Tiêu chí"), new TableColumn("Phép tính", 62), new TableColumn("Điểm", 20, Alignment.Right)],
        [
            .. page.Why.Groups.SelectMany(group => (TableRow[])
            [
                new TableRow(new TableCell($"Nhóm {group.Group.Numeral}. {group.Group.Name}") { ColumnSpan = 3 }) { IsGroup = true },
                .. group.Lines.Select(l => new TableRow($"{l.Criterion.Number} {l.Criterion.Words}", l.Formula, page.Sheet.Print(l.Line.Points))),
                new TableRow(new TableCell($"Cộng nhóm {group.Group.Numeral}{(group.Maximum > 0 ? $" (tối đa {VietnameseText.Figure(group.Maximum)})" : "")}") { ColumnSpan = 2 }, page.Sheet.Print(group.Total)) { IsTotal = true },
            ]),
        ]);

    private static IEnumerable<Block> Neighbours(WhyPage page)
    {
        if (page.Neighbours.Names.Count == 0)
            yield break;
        yield return new Paragraph("So với đơn vị xếp ngay trên và ngay dưới:") { IsLead = true };
        yield return new Table(
            [new TableColumn("Nhóm"), new TableColumn(page.UnitName, 30, Alignment.Right), .. page.Neighbours.Names.Select(name => new TableColumn(name, 38, Alignment.Right))],
            [.. page.Neighbours.Rows.Select(row => new TableRow([row.Name, row.Own, .. row.Others.Select(o => (TableCell)$"{o.Figure} ({o.Difference})")]) { IsTotal = row.IsTotal })]);
    }
}
