using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Typesetting;
using EmulationPortal.Web.Features.Scoring.Cards;
using EmulationPortal.Web.Features.Scoring.Checks;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Papers;

/// <summary>What a member wrote in a round, on paper to be signed: its card, its check of another's card.</summary>
public static class CardDocument
{
    /// <summary>"Bảng tự chấm điểm"; a draft until the unit has sent it.</summary>
    public static OfficialDocument Of(Scorecard card, IReadOnlyList<ReadGroup> groups, GridTotals totals, UnitPaperFrame frame) => new()
    {
        Metadata = new Metadata($"Bảng tự chấm điểm thi đua {frame.Bloc.Year} của {frame.UnitName}") { Author = frame.UnitName },
        Letterhead = Head(frame, card.SubmittedAt),
        Kind = "BẢNG TỰ CHẤM ĐIỂM THI ĐUA",
        Abstract = [$"{frame.Bloc.YearLabel}, {frame.Bloc.BlocName}"],
        IsDraft = card.IsOpen,
        Blocks =
        [
            new Paragraph($"{frame.UnitName} tự chấm điểm thi đua {frame.Bloc.Year} như sau:"),
            Lines(groups, "Kết quả", "Minh chứng, ghi chú"),
            Totals(totals),
            new Closing(new SignatureRow(new Signer(card.SignerName ?? "", SignerCapacity.Of(card.SignerTitle))))
            {
                Recipients = [frame.Bloc.BlocName, "Lưu: VT"],
            },
        ],
    };

    /// <summary>"Biên bản kiểm tra chéo"; a draft until the checking unit has sent it.</summary>
    /// <param name="check">What its author sees.</param>
    /// <param name="frame">Of the checking unit.</param>
    public static OfficialDocument OfCheck(CheckFormPage check, UnitPaperFrame frame) => new()
    {
        Metadata = new Metadata($"Biên bản kiểm tra chéo bảng điểm của {check.Head.UnitName}, {frame.Bloc.Year}") { Author = frame.UnitName },
        Letterhead = Head(frame, check.SentAt) with { PlaceAndDate = null },
        Kind = "BIÊN BẢN KIỂM TRA CHÉO",
        Abstract = [$"bảng điểm thi đua {frame.Bloc.Year} của {check.Head.UnitName}"],
        IsDraft = check.SentAt is null,
        Blocks =
        [
            Paragraph.Labelled("Đơn vị kiểm tra:", frame.UnitName),
            Paragraph.Labelled("Đơn vị được kiểm tra:", check.Head.UnitName),
            new Paragraph($"Kết quả chấm điểm thi đua {frame.Bloc.Year} trong {frame.Bloc.BlocName} như sau:"),
            Lines(check.Read, "Kết quả chấm chéo", "Nhận xét, minh chứng"),
            Totals(check.Grid!.Totals),
            new Closing(new SignatureRow(
                new Signer("", "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA") { Remark = "(Ký, ghi rõ họ tên)" },
                new Signer("", "ĐẠI DIỆN ĐƠN VỊ KIỂM TRA") { Remark = "(Ký, ghi rõ họ tên)" })),
        ],
    };

    private static Letterhead Head(UnitPaperFrame frame, DateTime? sentAt) => new(frame.Superior, frame.UnitName.ToUpper(VietnameseText.Culture))
    {
        PlaceAndDate = new PlaceAndDate(frame.Bloc.Wording.Place, sentAt is { } at ? VietnamTime.DayOf(at).Year : frame.Bloc.DateYear),
    };

    private static Table Lines(IReadOnlyList<ReadGroup> groups, string value, string remarks) => new(
        [new("Số", 13, Alignment.Centre), new("Tiêu chí"), new("Tối đa", 16, Alignment.Right), new(value, 30), new("Điểm", 18, Alignment.Right), new(remarks, 38)],
        [
            .. groups.SelectMany(group => (TableRow[])
            [
                new TableRow(new TableCell(group.Name) { ColumnSpan = 2 }, group.Maximum, "", group.Total, "") { IsGroup = true },
                .. group.Rows.Select(row => new TableRow(row.Number, row.Words, row.Maximum, row.Value, row.Points,
                    new TableCell(string.Join("; ", row.Evidence.Select(e => e.Text).Append(row.Note).Where(t => !string.IsNullOrEmpty(t)))) { IsSmall = true })),
            ]),
        ]);

    private static Paragraph Totals(GridTotals totals) => Paragraph.Labelled("Tổng điểm:",
        $"{totals.Total}/{totals.Maximum} điểm, đạt {totals.Percentage}{(totals.Left > 0 ? $"; còn {totals.Left} tiêu chí chưa chấm" : "")}{(totals.Relative.Length > 0 ? $"; chưa kể tiêu chí {totals.Relative}, tính khi có kết quả của các đơn vị" : "")}.");
}
