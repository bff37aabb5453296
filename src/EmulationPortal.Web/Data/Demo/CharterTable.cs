namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far charter and plan of the year at work have come.</summary>
internal enum CharterStage
{
    /// <summary>Nobody has begun.</summary>
    None,
    Draft,
    /// <summary>With the members, some of whom have answered.</summary>
    Circulated,
    /// <summary>Passed at the launch conference.</summary>
    Adopted,
    /// <summary>Passed, and a second edition is being discussed.</summary>
    Amended,
}

/// <summary>A bloc's charter and plan in the year at work.</summary>
internal sealed record CharterRow(string Bloc, CharterStage Charter, CharterStage Plan);

/// <summary>Charters and plans: passed in every past year; in the year at work as each bloc stands.</summary>
internal static class CharterTable
{
    public static readonly IReadOnlyList<CharterRow> Rows =
    [
        new(BlocTable.Mixed, CharterStage.Amended, CharterStage.Adopted),
        new("khoi-9", CharterStage.Circulated, CharterStage.Draft),
        new("khoi-7", CharterStage.Circulated, CharterStage.Circulated),
        new("cum-2", CharterStage.Adopted, CharterStage.Adopted),
        new("cum-thpt-1", CharterStage.Draft, CharterStage.None),
        new("khoi-2", CharterStage.Adopted, CharterStage.Adopted),
        new("khoi-11", CharterStage.Adopted, CharterStage.Adopted),
    ];

    /// <summary>What members say of the circulated text: the key of the part's heading, the words, the answer; null while it waits.</summary>
    public static readonly IReadOnlyList<(string Heading, string Text, string? Answer)> Comments =
    [
        ("Chế độ hội nghị", "Đề nghị gửi tài liệu trước ít nhất 07 ngày làm việc để đơn vị lấy ý kiến nội bộ.", "Giữ thời hạn 05 ngày làm việc theo thực tế các năm; tài liệu dài sẽ gửi sớm hơn."),
        ("Kiểm tra chéo", "Bổ sung quy định đơn vị được kiểm tra cử người làm việc trực tiếp với đơn vị kiểm tra.", null),
        ("Kinh phí hoạt động", "Nhất trí; đề nghị ghi rõ mức đóng góp chung (nếu có) trong Kế hoạch hoạt động.", null),
    ];
}
