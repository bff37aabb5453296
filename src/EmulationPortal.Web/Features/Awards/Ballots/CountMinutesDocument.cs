using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Biên bản kiểm phiếu: tellers, rule, papers, the result of every question with numerator and denominator (rule 17).</summary>
public static class CountMinutesDocument
{
    /// <summary>Lays it out; a draft until it is frozen.</summary>
    public static OfficialDocument Of(Ballot ballot, BallotFrame frame, MinutesForm form) => new()
    {
        Metadata = new Metadata($"Biên bản kiểm phiếu: {ballot.Title}, {frame.BlocName}") { Author = frame.BlocName },
        Letterhead = frame.Letterhead(DocumentKind.CountMinutes),
        Kind = "BIÊN BẢN KIỂM PHIẾU",
        Abstract = frame.Abstract(ballot),
        IsDraft = true,
        Blocks =
        [
            new Paragraph($"Hồi {Moment(ballot.ClosedAt!.Value)}, tại {Said(form.Place, frame.MeetingPlace)}{(frame.MeetingTitle is { } meeting ? $", trong {meeting}" : "")}, Ban kiểm phiếu tiến hành kiểm phiếu: {ballot.Title}."),
            new Heading(1, "I. BAN KIỂM PHIẾU"),
            new Paragraph($"{Said(form.Named, "Hội nghị cử Ban kiểm phiếu").TrimEnd('.')}; Ban kiểm phiếu gồm:") { IsLead = true },
            new ItemList(Marks.Numbers, [.. Closed(ballot.Tellers.OrderBy(t => t.Place).Select(t => $"{t.Name}, {t.Title}, {(t.Place == 1 ? "Trưởng ban" : "Ủy viên")}"))]),
            new Heading(1, "II. NGUYÊN TẮC, THỂ LỆ"),
            new ItemList(Marks.Numbers, [.. Rules(ballot, frame)]),
            new Heading(1, "III. KẾT QUẢ KIỂM PHIẾU"),
            Paragraph.Labelled("1. Tình hình phiếu:", $"số phiếu in {N(ballot.Printed)}, phát ra {N(ballot.Issued)}{(ballot.Written > 0 ? $" (trong đó {N(ballot.Written)} ý kiến bằng văn bản của đơn vị vắng mặt)" : "")}, thu về {N(ballot.Returned)}. Theo từng nội dung:") with { IsLead = true },
            Papers(ballot),
            .. ballot.Questions.Any(q => q.Invalid > 0) ? [new Paragraph($"Phiếu không hợp lệ: {Said(form.Invalid, "đánh dấu không đúng thể lệ").TrimEnd('.')}.")] : Array.Empty<Block>(),
            new Paragraph(new RichText(Run.Bold("2. Kết quả từng nội dung:"))) { IsLead = true },
            .. ballot.QuestionsInOrder.Select(Results),
            new Paragraph($"3. {Summary(ballot)}"),
            new Paragraph($"{(string.IsNullOrWhiteSpace(form.Objections) ? "Hội nghị không có ý kiến khiếu nại về việc bỏ phiếu, kiểm phiếu." : $"Ý kiến về việc bỏ phiếu, kiểm phiếu: {form.Objections.Trim().TrimEnd('.')}.")} {Kept(ballot)}"),
            new Closing(new SignatureRow([.. ballot.Tellers.OrderByDescending(t => t.Place).Select(t => new Signer(t.Name, t.Place == 1 ? "TRƯỞNG BAN" : "ỦY VIÊN"))]), new SignatureRow(new Signer(form.Chair?.Trim() ?? frame.MeetingChair ?? "", "CHỦ TỌA HỘI NGHỊ")))
            {
                Heading = "BAN KIỂM PHIẾU",
                Paragraphs = [$"Biên bản đã đọc trước Hội nghị; việc kiểm phiếu kết thúc vào {Moment(ballot.CountedAt!.Value)}./."],
            },
        ],
    };

    private static IEnumerable<RichText> Rules(Ballot ballot, BallotFrame frame)
    {
        yield return $"Hình thức: bỏ phiếu kín ({char.ToLower(ballot.Way.InWords()[0], VietnameseText.Culture)}{ballot.Way.InWords()[1..]}); mỗi đơn vị thành viên 01 phiếu, do người đứng đầu hoặc cấp phó bỏ phiếu.";
        yield return $"Thực tế có mặt {N(ballot.Voters.Count)}/{N(ballot.Members)} đơn vị thành viên{(frame.Absent.Count == 0 ? "" : $"; vắng {N(frame.Absent.Count)} đơn vị: {string.Join(", ", frame.Absent)}")}.";
        var rules = ballot.QuestionsInOrder.GroupBy(q => q.RuleText).ToList();
        foreach (var rule in rules)
            yield return rules.Count == 1 ? rule.Key : $"{string.Join("; ", rule.Select(q => $"“{q.Text}”"))}: {char.ToLower(rule.Key[0], VietnameseText.Culture)}{rule.Key[1..]}";
    }

    private static Table Papers(Ballot ballot) => new(
        [new("Nội dung"), new("Thu về", 20, Alignment.Centre), new("Hợp lệ", 20, Alignment.Centre), new("Không hợp lệ", 22, Alignment.Centre), new("Tỷ lệ tính trên", 42, Alignment.Centre)],
        [.. ballot.QuestionsInOrder.Select(q => new TableRow(q.Text, N(ballot.Returned), N(q.Valid), N(q.Invalid), $"{N(q.Denominator)} ({Base(q.Rule.Of, ballot.Written > 0)})"))]);

    private static string Base(BallotBase of, bool written) => of switch
    {
        BallotBase.Present => written ? "đơn vị có mặt hoặc có ý kiến bằng văn bản" : "đơn vị có mặt",
        BallotBase.AllMembers => "đơn vị thành viên",
        BallotBase.Returned => "phiếu thu về",
        _ => "phiếu hợp lệ",
    };

    private static Table Results(BallotQuestion question)
    {
        var each = question.Kind == QuestionKind.ApproveEach;
        TableColumn[] columns =
        [
            new("STT", 12, Alignment.Centre), new("Tập thể, cá nhân"), new(each ? "Đồng ý" : "Được chọn", 16, Alignment.Centre), .. each ? [new TableColumn("Không đồng ý", 16, Alignment.Centre)] : Array.Empty<TableColumn>(),
            new(each ? "Không có ý kiến" : "Không chọn", 16, Alignment.Centre), new("Tỷ lệ", 31, Alignment.Centre), new("Kết quả", 22, Alignment.Centre),
        ];
        return new Table(columns,
        [
            new TableRow(new TableCell(question.Text) { ColumnSpan = columns.Length }) { IsGroup = true },
            .. question.OptionsInOrder.Select(o => new TableRow(
            [
                $"{o.Place}", o.Text, N(o.Agree), .. each ? [N(o.Disagree)] : Array.Empty<TableCell>(), N(o.Blank), BallotShare.Of(o.Agree, question.Denominator), o.Tied ? "Bằng phiếu" : o.Passed ? "Đạt" : "Không đạt",
            ])),
        ]);
    }

    private static string Summary(Ballot ballot)
    {
        var options = ballot.Questions.SelectMany(q => q.Options).ToList();
        var passed = ballot.QuestionsInOrder.Select(q => (q.Text, Names: q.OptionsInOrder.Where(o => o.Passed).Select(o => o.Text).ToList())).Where(q => q.Names.Count > 0).ToList();
        var again = ballot.QuestionsInOrder.Where(q => q.Options.Any(o => o.Tied)).ToList();
        return $"Có {N(options.Count(o => o.Passed))}/{N(options.Count)} trường hợp đạt{(passed.Count == 0 ? "" : $", gồm: {string.Join("; ", passed.Select(q => $"{q.Text}: {string.Join(", ", q.Names)}"))}")}. "
            + (again.Count == 0 ? "Không có trường hợp bằng phiếu phải xử lý."
                : string.Join(" ", again.Select(q => $"{q.Text}: {string.Join(", ", q.OptionsInOrder.Where(o => o.Tied).Select(o => o.Text))} bằng phiếu, {(q.Rule.Tie == BallotTie.NextRound ? "bỏ phiếu lại ở vòng tiếp theo" : "báo cáo cấp có thẩm quyền xem xét")}.")));
    }

    private static string Kept(Ballot ballot) => ballot.Way switch
    {
        BallotWay.Phones => "Phiếu bỏ trên điện thoại đã xáo trộn và công bố cùng danh sách mã nhận để mọi người kiểm phiếu lại.",
        BallotWay.Both => "Phiếu giấy được niêm phong, giao đơn vị chủ trì lưu giữ; phiếu bỏ trên điện thoại đã xáo trộn và công bố cùng danh sách mã nhận để mọi người kiểm phiếu lại.",
        _ => "Toàn bộ phiếu được niêm phong, giao đơn vị chủ trì lưu giữ cùng Biên bản này.",
    };

    private static IEnumerable<RichText> Closed(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Select((line, i) => (RichText)(line + (i == all.Count - 1 ? "." : ";")));
    }

    private static string Said(string? typed, string? otherwise) => !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : string.IsNullOrWhiteSpace(otherwise) ? "…" : otherwise;

    private static string N(int count) => VietnameseText.Count(count);

    private static string Moment(DateTime utc)
    {
        var at = VietnamTime.FromUtc(utc);
        return $"{VietnameseText.ClockTime(TimeOnly.FromDateTime(at))}, {VietnameseText.LongDate(DateOnly.FromDateTime(at))}";
    }
}
