using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Reports;

/// <summary>The templates a province starts from: the headings usual in reports of blocs, and a few indicators every member has.</summary>
public static class DefaultTemplates
{
    /// <summary>The default of a kind, in the words of the bloc's own kind.</summary>
    public static ReportTemplate Of(ReportKind kind, BlocKind bloc) => ReportTemplate.Default(kind, Sections(kind, bloc.InSentence()), Indicators);

    private static SectionDraft[] Sections(ReportKind kind, string bloc) =>
    [
        Chapter("Đặc điểm tình hình", "Tổ chức bộ máy, số người, thuận lợi, khó khăn và những thay đổi trong kỳ."),
        Chapter("Kết quả thực hiện", null),
        Point("Công tác chỉ đạo, triển khai văn bản, kế hoạch", "Văn bản đã ban hành, hội nghị đã tổ chức, việc phổ biến, quán triệt."),
        Point("Phong trào thi đua, thi đua chuyên đề", "Phong trào đã phát động, hưởng ứng; kết quả nổi bật."),
        Point("Thực hiện giao ước, chỉ tiêu", "Đánh giá chung; số liệu ghi ở phần Chỉ tiêu."),
        Point("Công tác khen thưởng, điển hình tiên tiến, sáng kiến", "Số lượng khen thưởng theo từng hình thức, gương điển hình, sáng kiến được công nhận."),
        Point($"Hoạt động chung của {bloc}", "Giao lưu, hội thao, kiểm tra chéo và các hoạt động chung đã tham gia.", required: false),
        Chapter("Hạn chế, nguyên nhân", "Việc chưa làm được, chưa đạt; nguyên nhân."),
        Chapter(kind == ReportKind.MidYear ? "Phương hướng, nhiệm vụ thời gian tới" : "Phương hướng, nhiệm vụ năm sau", "Việc chính, thời gian hoàn thành."),
        Chapter("Kiến nghị", $"Kiến nghị với {bloc} và với cơ quan thi đua - khen thưởng, nếu có.", required: false),
    ];

    private static readonly IndicatorDraft[] Indicators =
    [
        new(null, "Tập thể được khen thưởng", "tập thể", IndicatorKind.Number, HasPlan: false, HasSamePeriod: true),
        new(null, "Cá nhân được khen thưởng", "người", IndicatorKind.Number, HasPlan: false, HasSamePeriod: true),
        new(null, "Sáng kiến được công nhận", "sáng kiến", IndicatorKind.Number, HasPlan: true, HasSamePeriod: true),
        new(null, "Chỉ tiêu đã giao ước đạt và vượt", "%", IndicatorKind.Percent, HasPlan: true, HasSamePeriod: true),
    ];

    private static SectionDraft Chapter(string heading, string? guidance, bool required = true) => new(null, heading, 1, guidance, required);

    private static SectionDraft Point(string heading, string guidance, bool required = true) => new(null, heading, 2, guidance, required);
}
