using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Phiếu bầu: one paper, printed as often as needed, without any mark of the voter.</summary>
public static class BallotPaperDocument
{
    /// <summary>Lays it out.</summary>
    public static OfficialDocument Of(Ballot ballot, BallotFrame frame) => new()
    {
        Metadata = new Metadata($"Phiếu bầu: {ballot.Title}, {frame.BlocName}") { Author = frame.BlocName },
        Letterhead = frame.Letterhead(null),
        Kind = "PHIẾU BẦU",
        Abstract = frame.Abstract(ballot),
        Blocks =
        [
            .. ballot.QuestionsInOrder.SelectMany(q => (Block[])[new Heading(2, $"{q.Place}. {q.Text}"), new Paragraph(How(q)) { IsLead = true }, Options(q)]),
            new Paragraph("Phiếu không hợp lệ: phiếu không do Ban kiểm phiếu phát ra; phiếu có dấu hiệu nhận ra người bỏ phiếu. Nội dung đánh dấu sai cách ghi ở trên thì không hợp lệ đối với nội dung đó."),
        ],
    };

    private static string How(BallotQuestion question) => question.Kind switch
    {
        QuestionKind.ApproveEach => $"Đánh dấu X vào một ô “Đồng ý” hoặc “Không đồng ý” ở mỗi dòng; đánh dấu cả hai ô là không hợp lệ. {Blank(question, "dòng")}",
        QuestionKind.ChooseOne => $"Đánh dấu X vào một ô; đánh dấu từ hai ô trở lên là không hợp lệ. {Blank(question, "nội dung")}",
        _ => $"Đánh dấu X vào tối đa {VietnameseText.Count(question.Seats!.Value)} ô; đánh dấu nhiều hơn là không hợp lệ. {Blank(question, "nội dung")}",
    };

    private static string Blank(BallotQuestion question, string what) => question.Rule.BlankIsValid ? $"Để trống {what} nào là không có ý kiến về {what} đó." : $"Để trống {what} là không hợp lệ.";

    private static Table Options(BallotQuestion question) => question.Kind == QuestionKind.ApproveEach
        ? new Table([new("STT", 12, Alignment.Centre), new("Tập thể, cá nhân"), new("Đồng ý", 24, Alignment.Centre), new("Không đồng ý", 24, Alignment.Centre)],
            [.. question.OptionsInOrder.Select(o => new TableRow($"{o.Place}", o.Text, "", ""))])
        : new Table([new("STT", 12, Alignment.Centre), new("Tập thể, cá nhân"), new("Chọn", 24, Alignment.Centre)], [.. question.OptionsInOrder.Select(o => new TableRow($"{o.Place}", o.Text, ""))]);
}
