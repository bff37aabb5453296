namespace EmulationPortal.Domain.Awards;

/// <summary>An award of the list delivered with the portal.</summary>
public sealed record ReferenceAward(string Code, AwardTypeFacts Facts);

/// <summary>
/// The titles and forms of commendation a provincial bloc proposes, each with its legal source; what was not read in the text of 2022 itself carries a mark until the
/// office has compared it. Codes are those units register for (<see cref="Pledges.EmulationTitle"/>).
/// </summary>
public static class ReferenceAwards
{
    private const string Province = "UBND tỉnh";
    private const string Chairman = "Chủ tịch UBND tỉnh";
    private const string Head = "Thủ trưởng đơn vị";
    private const string Law = "luat-06-2022-qh15";
    private static readonly DateOnly From = new(2024, 1, 1);

    private static readonly ConditionDraft NoBar = new(ConditionKind.NoExclusion, "Không thuộc trường hợp không xét thi đua trong năm");
    private static readonly ConditionDraft Registered = new(ConditionKind.Registered, "Đã đăng ký danh hiệu thi đua từ đầu năm");
    private static readonly ConditionDraft United = new(ConditionKind.Declared, "Nội bộ đoàn kết, gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước");

    /// <summary>The list.</summary>
    public static readonly IReadOnlyList<ReferenceAward> All =
    [
        Of("COTINH", "Cờ thi đua của UBND tỉnh", AwardSubject.Collective, Province, Chairman, 8.0m, "Điều 26",
            "Nội dung các điều kiện ghi theo quy định trước năm 2024 và thông lệ của các tỉnh; cần đối chiếu Điều 26 của Luật năm 2022 và quy chế của tỉnh.", true,
            new(ConditionKind.LeadsBloc, "Dẫn đầu khối, cụm thi đua do UBND tỉnh tổ chức"), Registered, new(ConditionKind.PledgeSigned, "Đã ký giao ước thi đua của khối, cụm"),
            new(ConditionKind.ReportsInTime, "Gửi đủ và đúng hạn báo cáo của khối, cụm"), NoBar,
            new(ConditionKind.Declared, "Hoàn thành vượt mức các chỉ tiêu thi đua và nhiệm vụ được giao"),
            new(ConditionKind.Declared, "Có nhân tố mới, mô hình mới để đơn vị khác học tập"),
            new(ConditionKind.Declared, "Nội bộ đoàn kết; thực hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng, tiêu cực")),
        Of("COCP", "Cờ thi đua của Chính phủ", AwardSubject.Collective, "Chính phủ", "Thủ tướng Chính phủ", 12.0m, "Điều 25",
            "Tỷ lệ không quá 20% số đơn vị đủ tiêu chuẩn Cờ cấp tỉnh và tỷ lệ phiếu của Hội đồng ghi theo quy định trước năm 2024; cần xác minh.", true,
            new(ConditionKind.LeadsBloc, "Tiêu biểu xuất sắc trong số các đơn vị dẫn đầu khối, cụm thi đua của tỉnh"), NoBar,
            new(ConditionKind.Declared, "Tiêu biểu xuất sắc trong số các tập thể đạt tiêu chuẩn Cờ thi đua cấp tỉnh")),
        Of("TTLDXS", "Tập thể lao động xuất sắc", AwardSubject.Collective, Chairman, Chairman, 1.5m, "Điều 27", null, false,
            new(ConditionKind.Declared, "Hoàn thành xuất sắc nhiệm vụ"), new(ConditionKind.Declared, "Tích cực tham gia phong trào thi đua"),
            new(ConditionKind.Declared, "100% cá nhân trong tập thể hoàn thành nhiệm vụ được giao"),
            new(ConditionKind.ShareAtTitle, "Ít nhất 70% cá nhân đạt danh hiệu Lao động tiên tiến", 70, "Tỷ lệ cá nhân đạt Lao động tiên tiến"),
            new(ConditionKind.Declared, "Có cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở"), United, Registered, NoBar),
        Of("TTLDTT", "Tập thể lao động tiên tiến", AwardSubject.Collective, Head, Head, 0.8m, "Điều 28", MoreThanHalf, false, Advanced()),
        Of("TTLDTT-BP", "Tập thể lao động tiên tiến trực thuộc", AwardSubject.Collective, Head, Head, 0.8m, "Điều 28", MoreThanHalf, false, Advanced()),
        Of("BKTINH-TT", "Bằng khen của Chủ tịch UBND tỉnh cho tập thể", AwardSubject.Collective, Chairman, Chairman, 3.0m, "Điều 74",
            "Hệ số tiền thưởng của tập thể gấp đôi cá nhân và các điều kiện của tập thể ghi theo thông lệ; cần đối chiếu Điều 74 của Luật và Điều 54 Nghị định số 152/2025/NĐ-CP.", false,
            new(ConditionKind.EarlierHonours, "Hai năm liên tục đạt danh hiệu Tập thể lao động xuất sắc, hoặc có thành tích xuất sắc được bình xét trong phong trào thi đua", 2, "TTLDXS", 2), Registered,
            new(ConditionKind.PledgeSigned, "Đã ký giao ước thi đua của khối, cụm"), NoBar),
        Of("BKTINH-CN", "Bằng khen của Chủ tịch UBND tỉnh cho cá nhân", AwardSubject.Person, Chairman, Chairman, 1.5m, "Điều 74 khoản 1", null, false,
            new(ConditionKind.Declared, "Hai lần liên tục là Chiến sĩ thi đua cơ sở, hoặc hai năm liên tục trở lên hoàn thành xuất sắc nhiệm vụ"),
            new(ConditionKind.Initiatives, "Có 02 sáng kiến được công nhận, hoặc đạt Chiến sĩ thi đua cơ sở hai lần liên tục", 2, "Sáng kiến được công nhận"), NoBar),
        Of("CSTDT", "Chiến sĩ thi đua cấp tỉnh", AwardSubject.Person, Chairman, Chairman, 3.0m, "Điều 22",
            "Điều kiện ba lần liên tục là Chiến sĩ thi đua cơ sở và sáng kiến có phạm vi ảnh hưởng trong tỉnh ghi theo Luật năm 2003; cần xác minh với Luật năm 2022.", false,
            new(ConditionKind.EarlierHonours, "Ba lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở", 3, "CSTDCS", 3),
            new(ConditionKind.Initiatives, "Có sáng kiến, đề tài có phạm vi ảnh hưởng và hiệu quả áp dụng trong tỉnh", 1, "Sáng kiến được công nhận"), NoBar),
        Of("CSTDCS", "Chiến sĩ thi đua cơ sở", AwardSubject.Person, Head, "Thủ trưởng đơn vị có tư cách pháp nhân", 1.0m, "Điều 23",
            "Điều kiện sáng kiến và tỷ lệ do tỉnh quy định; cần xác minh.", false,
            new(ConditionKind.Declared, "Đạt danh hiệu Lao động tiên tiến"), new(ConditionKind.Initiatives, "Có sáng kiến được công nhận hoặc đề tài đã nghiệm thu", 1, "Sáng kiến được công nhận"), NoBar),
        Of("LDTT", "Lao động tiên tiến", AwardSubject.Person, Head, Head, 0.3m, "Điều 24", null, false,
            new(ConditionKind.Declared, "Hoàn thành tốt nhiệm vụ trở lên"), new(ConditionKind.Declared, "Có tinh thần tự lực, đoàn kết, tích cực tham gia phong trào thi đua"), NoBar),
        Of("GK-TT", "Giấy khen cho tập thể", AwardSubject.Collective, Head, Head, 0.6m, "Điều 75", CertificateOfHead, false, new(ConditionKind.Declared, "Đạt các điều kiện do tỉnh quy định"), NoBar),
        Of("GK-CN", "Giấy khen cho cá nhân", AwardSubject.Person, Head, Head, 0.3m, "Điều 75", CertificateOfHead, false, new(ConditionKind.Declared, "Đạt các điều kiện do tỉnh quy định"), NoBar),
    ];

    private const string MoreThanHalf = "Tỷ lệ trên 50% cá nhân đạt Lao động tiên tiến ghi theo Luật năm 2003; Luật năm 2022 giao bộ, ngành, tỉnh quy định chi tiết, cần xác minh.";
    private const string CertificateOfHead = "Luật giao bộ, ngành, tỉnh quy định chi tiết điều kiện; hệ số tiền thưởng cần xác minh.";

    private static ConditionDraft[] Advanced() =>
    [
        new(ConditionKind.Declared, "Hoàn thành tốt nhiệm vụ"), new(ConditionKind.Declared, "Thường xuyên tham gia phong trào thi đua"),
        new(ConditionKind.ShareAtTitle, "Trên 50% cá nhân đạt danh hiệu Lao động tiên tiến", 50.01m, "Tỷ lệ cá nhân đạt Lao động tiên tiến"),
        new(ConditionKind.Declared, "Không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên"), Registered, NoBar,
    ];

    private static ReferenceAward Of(string code, string name, AwardSubject subject, string authority, string decider, decimal prize, string article, string? toVerify, bool isFlag, params ConditionDraft[] conditions) =>
        new(code, new AwardTypeFacts(name, subject, MeritGround.Yearly, isFlag, authority, decider, prize, $"Luật Thi đua, khen thưởng số 06/2022/QH15, {article}", Law, From, null, toVerify, conditions));
}
