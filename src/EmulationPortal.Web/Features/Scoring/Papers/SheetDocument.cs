using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Papers;

/// <summary>A criteria sheet as an official document, across the page.</summary>
public static class SheetDocument
{
    /// <summary>"Bộ tiêu chí chấm điểm thi đua, bản 2": as listed among the bloc's documents.</summary>
    public static string TitleOf(ReadPage page) => $"{page.Head.Title}, bản {page.Head.Number}";

    /// <summary>Lays it out; a draft until it is frozen.</summary>
    /// <param name="page">What the sheet's page shows.</param>
    /// <param name="frame">What the bloc's documents print around their facts.</param>
    /// <param name="signerName">Null leaves the place open.</param>
    /// <param name="signerTitle">The signer's real title.</param>
    public static OfficialDocument Of(ReadPage page, PaperFrame frame, string? signerName, string? signerTitle) => new()
    {
        Metadata = new Metadata($"{TitleOf(page)}, {frame.BlocName}, {frame.Year}") { Author = frame.BlocName },
        Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName) { PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.DateYear) },
        Kind = "BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA",
        Abstract = [$"{frame.YearLabel} của {frame.BlocName}"],
        Orientation = Orientation.Landscape,
        IsDraft = true,
        Blocks =
        [
            new Paragraph(Opening(page, frame)),
            new Heading(1, "I. TIÊU CHÍ VÀ ĐIỂM TỐI ĐA"),
            Criteria(page.Table),
            new Heading(1, "II. CÁCH TÍNH"),
            new ItemList(Marks.Dash, [.. page.Table.Computation.Select(s => (RichText)s)]),
            new Heading(1, "III. XẾP LOẠI"),
            page.Table.Bands.Count == 0 ? new Paragraph("Không xếp loại.") : new ItemList(Marks.Dash, [.. page.Table.Bands.Select(b => (RichText)b)]),
            new Heading(1, "IV. KHI BẰNG ĐIỂM"),
            page.Table.Ties.Count == 0 ? new Paragraph("Các đơn vị bằng tỷ lệ điểm xếp cùng hạng.") : new ItemList(Marks.Numbers, [.. page.Table.Ties.Select(t => (RichText)t)]),
            new Closing(new SignatureRow(BlocSigner.Of(frame.Kind, frame.Wording, signerName, signerTitle, frame.ChairUnitName)))
            {
                Recipients = [$"Các đơn vị thành viên {frame.Kind.InSentence()}", $"Lưu: VT, {frame.Wording.DocumentSymbol}"],
            },
        ],
    };

    private static string Opening(ReadPage page, PaperFrame frame)
    {
        var state = page.Head.Adoption is { } adopted ? char.ToLower(adopted[0], VietnameseText.Culture) + adopted[1..] : "chưa được thông qua";
        return $"{TitleOf(page)}, {state}{(page.Head.FrameSource is { } source ? $", theo khung {source}" : "")}. Thang điểm {page.Table.Scale}; áp dụng với các đơn vị thành viên {frame.BlocName} như sau:";
    }

    private static Table Criteria(SheetTable table) => new(
        [new("Số", 14, Alignment.Centre), new("Nội dung"), new("Cách tính", 74), new("Điểm tối đa", 19, Alignment.Right), new("Minh chứng", 22, Alignment.Centre), new("Thẩm định", 40)],
        [.. table.Groups.SelectMany(Rows)])
    {
        Unit = "Đơn vị tính: điểm",
    };

    private static IEnumerable<TableRow> Rows(GroupRows group)
    {
        yield return new TableRow(new TableCell($"{group.Numeral}. {group.Name}{(group.Remark is null ? "" : $" ({group.Remark})")}") { ColumnSpan = 3 }, group.Maximum, "", group.Appraiser) { IsGroup = true };
        foreach (var criterion in group.Criteria)
        {
            if (criterion.Heading is { } heading)
                yield return new TableRow(new TableCell(heading) { ColumnSpan = 6 }) { IsGroup = true };
            yield return new TableRow(criterion.Number, criterion.Words + (criterion.Exempt is null ? "" : $"\n{criterion.Exempt}"), criterion.Method, criterion.Points, criterion.Evidence ? "Phải có" : "", criterion.Appraiser);
        }
    }
}
