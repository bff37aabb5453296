using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Web.Data.Demo;

/// <summary>How far a conference has come.</summary>
internal enum MeetingStage
{
    Planned,
    Invited,
    Moved,
    Cancelled,
    InSession,
    /// <summary>Over; its minutes lie with the units for their objections.</summary>
    MinutesCirculated,
    /// <summary>Over; its minutes were passed in the room, signed and numbered.</summary>
    MinutesSigned,
}

/// <summary>A conference in the year at work.</summary>
/// <param name="Bloc">The bloc.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Kind">Its kind; null for the review its bloc works at.</param>
/// <param name="InDays">Its day, in days from the day of filling; for a finished review, from the due day of its reports.</param>
/// <param name="Title">Its title; null for the usual one.</param>
/// <param name="Reason">Why it was moved or called off.</param>
internal sealed record MeetingRow(string Bloc, MeetingStage Stage, MeetingKind? Kind, int InDays, string? Title = null, string? Reason = null);

/// <summary>What is said and concluded.</summary>
internal static class MeetingTable
{
    public const string Office = "Phòng Thi đua - Khen thưởng, Sở Nội vụ tỉnh Lâm Giang";
    public const string Remark = "Ghi nhận kết quả của các đơn vị; đề nghị tiếp tục đổi mới nội dung, hình thức phong trào, khen thưởng kịp thời thành tích đột xuất, quan tâm người lao động trực tiếp; "
        + "rà soát việc công nhận sáng kiến đúng quy định của tỉnh và gửi hồ sơ khen thưởng đúng hạn.";

    public static readonly IReadOnlyList<MeetingRow> Rows =
    [
        new("cum-2", MeetingStage.MinutesSigned, MeetingKind.MidYearReview, 14),
        new("khoi-7", MeetingStage.MinutesCirculated, MeetingKind.Extraordinary, -2, "Hội nghị trao đổi kinh nghiệm xây dựng mô hình điển hình tiên tiến"),
        new("khoi-2", MeetingStage.InSession, MeetingKind.Extraordinary, 0, "Hội nghị thống nhất nội dung kiểm tra việc thực hiện giao ước thi đua"),
        new("khoi-11", MeetingStage.Invited, null, 6),
        new(BlocTable.Mixed, MeetingStage.Planned, null, 11),
        new("khoi-9", MeetingStage.Moved, MeetingKind.Extraordinary, 8, "Hội nghị giao lưu, trao đổi kinh nghiệm công tác thi đua, khen thưởng", "Trùng với kỳ họp của Hội đồng nhân dân tỉnh"),
        new("cum-thpt-1", MeetingStage.Cancelled, MeetingKind.Extraordinary, 5, "Hội nghị chuyên đề đổi mới sinh hoạt chuyên môn theo cụm", "Lồng ghép nội dung vào hội nghị giao ban của ngành Giáo dục"),
    ];

    /// <summary>The programme: item, minutes.</summary>
    public static IEnumerable<(string Title, int Minutes)> Agenda(MeetingKind kind) =>
    [
        ("Tuyên bố lý do, giới thiệu đại biểu, thông qua chương trình và thư ký Hội nghị", 10),
        (kind switch
        {
            MeetingKind.MidYearReview => "Trình bày dự thảo Báo cáo sơ kết",
            MeetingKind.AnnualReview => "Trình bày dự thảo Báo cáo tổng kết",
            _ => "Trình bày báo cáo chuyên đề",
        }, 20),
        ("Thảo luận", 45),
        ("Phát biểu của đại diện cơ quan quản lý", 15),
        ("Kết luận, biểu quyết thông qua các nội dung và Biên bản", 20),
    ];

    public static readonly IReadOnlyList<string> Opinions =
    [
        "Nhất trí với dự thảo báo cáo; đề nghị bổ sung kết quả chuyển đổi số và nêu rõ mô hình tiêu biểu của từng đơn vị.",
        "Đề nghị {0} thống nhất mẫu theo dõi chỉ tiêu giao ước để các đơn vị báo cáo cùng một cách tính, thuận lợi khi chấm điểm cuối năm.",
        "Kiến nghị tổ chức thêm một đợt trao đổi kinh nghiệm về công nhận sáng kiến cấp cơ sở; đơn vị sẵn sàng đăng cai.",
    ];

    /// <summary>Conclusions: text, who does it, days until it is due; null for a standing task.</summary>
    public static readonly IReadOnlyList<(string Text, string Responsible, int? DueInDays)> Conclusions =
    [
        ("Tiếp thu ý kiến, hoàn thiện báo cáo và gửi Sở Nội vụ.", "Đơn vị {0}", 7),
        ("Rà soát chỉ tiêu chưa đạt, có giải pháp cụ thể và báo cáo kết quả thực hiện.", "Các đơn vị thành viên", 30),
        ("Tuyên truyền, nhân rộng mô hình, điển hình tiên tiến bằng hình thức phù hợp với từng đơn vị.", "Các đơn vị thành viên", null),
    ];
}
