using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>What the document prints around its table.</summary>
/// <param name="Year">"năm 2026", inside a sentence.</param>
/// <param name="Passed">How the bloc passed the table.</param>
/// <param name="SignerName">Null leaves the place open.</param>
public sealed record RankingFrame(
    string BlocName, BlocKind Kind, BlocWording Wording, string Year, int DateYear, string? ChairUnitName, string Passed, string? SignerName, string? SignerTitle)
{
    /// <summary>"Bảng tổng hợp điểm, xếp hạng các đơn vị thành viên Khối thi đua số 7, năm 2026".</summary>
    public string Title => $"Bảng tổng hợp điểm, xếp hạng các đơn vị thành viên {BlocName}, {Year}";
}

/// <summary>The score table as an official document, across the page.</summary>
public static class RankingDocument
{
    /// <summary>Lays it out; a draft until it is frozen.</summary>
    public static OfficialDocument Of(RankingTable table, RankingFrame frame) => new()
    {
        Metadata = new Metadata(frame.Title) { Author = frame.BlocName },
        Letterhead = new Letterhead(frame.Wording.SuperiorBody, frame.Wording.BodyName) { PlaceAndDate = new PlaceAndDate(frame.Wording.Place, frame.DateYear) },
        Kind = "BẢNG TỔNG HỢP ĐIỂM, XẾP HẠNG",
        Abstract = [$"các đơn vị thành viên {frame.BlocName}, {frame.Year}"],
        Orientation = Orientation.Landscape,
        IsDraft = true,
        Blocks =
        [
            new Paragraph($"{frame.Passed} Kết quả chấm điểm và xếp hạng như sau:"),
            Scores(table),
            .. Remarks(table),
            new Closing(new SignatureRow(BlocSigner.Of(frame.Kind, frame.Wording, frame.SignerName, frame.SignerTitle, frame.ChairUnitName)))
            {
                Recipients = [$"Các đơn vị thành viên {frame.Kind.InSentence()}", $"Lưu: VT, {frame.Wording.DocumentSymbol}"],
            },
        ],
    };

    private static Table Scores(RankingTable table)
    {
        var heads = table.Heads.SkipLast(1).ToList();
        return new Table(
            [.. heads.Select((head, i) => i switch
            {
                0 => new TableColumn(head, 13, Alignment.Centre),
                1 => new TableColumn(head),
                _ when i == heads.Count - 1 => new TableColumn(head, 26, Alignment.Centre),
                _ => new TableColumn(head, i < 2 + table.Groups.Count ? 17 : 19, Alignment.Right),
            })],
            [.. table.Rows.Select(row => new TableRow([.. table.Cells(row).SkipLast(1).Select(cell => (TableCell)cell)]))])
        {
            Unit = "Đơn vị tính: điểm",
            Note = table.Groups.Count == 0 ? null : (RichText)(string.Join("; ", table.Groups.Select(g => $"Nhóm {g.Numeral}: {g.Name}")) + "."),
        };
    }

    private static IEnumerable<Block> Remarks(RankingTable table)
    {
        var remarked = table.Rows.Where(r => r.Remark.Length > 0).ToList();
        if (remarked.Count == 0)
            yield break;
        yield return new Paragraph("Ghi chú:") { IsLead = true };
        yield return new ItemList(Marks.Dash, [.. remarked.Select(r => (RichText)$"{r.UnitName}: {r.Remark}")]);
    }
}
