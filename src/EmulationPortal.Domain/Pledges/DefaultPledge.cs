using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What a registration and a pledge begin with, in the words of the bloc's own kind.</summary>
public static class DefaultPledge
{
    /// <summary>Targets every bloc can begin from; the chair changes them at will.</summary>
    public static readonly IReadOnlyList<CommonTargetDraft> Targets =
    [
        new(null, "nhiem-vu", "Hoàn thành nhiệm vụ được giao", "%", IndicatorKind.Percent, TargetDirection.HigherIsBetter),
        new(null, "lao-dong-tien-tien", "Lao động tiên tiến", "%", IndicatorKind.Percent, TargetDirection.HigherIsBetter),
        new(null, "sang-kien", "Sáng kiến được công nhận", "sáng kiến", IndicatorKind.Number, TargetDirection.HigherIsBetter),
        new(null, "dien-hinh", "Điển hình tiên tiến được nhân rộng", "điển hình", IndicatorKind.Number, TargetDirection.HigherIsBetter),
        new(null, "don-thu", "Đơn thư đúng, đúng một phần", "đơn", IndicatorKind.Number, TargetDirection.LowerIsBetter),
        new(null, "co-quan-van-hoa", "Đạt chuẩn văn hóa", "", IndicatorKind.YesNo, TargetDirection.HigherIsBetter),
    ];

    /// <summary>The text a part of the pledge begins with.</summary>
    /// <param name="part">The part.</param>
    /// <param name="bloc">Khối or cụm.</param>
    /// <param name="chairWord">The bloc's own word for its chair.</param>
    /// <param name="year">"năm 2026", "năm học 2025-2026".</param>
    /// <param name="legal">The legal texts in force on its day, each as printed from "Căn cứ" on (rule 21).</param>
    public static string TextOf(PledgePart part, BlocKind bloc, string chairWord, string year, IEnumerable<string> legal) => part switch
    {
        PledgePart.Basis => Basis(year, legal),
        PledgePart.Content => $"""
            1. Thi đua hoàn thành và hoàn thành vượt mức các chỉ tiêu, nhiệm vụ chính trị, chuyên môn được giao.
            2. Thi đua thực hiện tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thực hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng.
            3. Thi đua đổi mới phương pháp làm việc, cải cách hành chính, chuyển đổi số; phát huy sáng kiến, nghiên cứu khoa học.
            4. Thực hiện tốt công tác thi đua, khen thưởng; phát hiện, bồi dưỡng, nhân điển hình tiên tiến.
            """,
        PledgePart.Measures => "",
        PledgePart.Commitment => $"""
            1. Các đơn vị cụ thể hóa nội dung giao ước thành phong trào thi đua, tổ chức thực hiện đến từng tập thể, cá nhân; tham gia đầy đủ hoạt động của {bloc.InSentence()}; báo cáo, tự chấm điểm đúng thời hạn.
            2. Đơn vị {chairWord} theo dõi, đôn đốc, tổng hợp tiến độ thực hiện các chỉ tiêu và thông báo tại hội nghị sơ kết, tổng kết.
            3. Kết quả thực hiện giao ước là căn cứ để {bloc.InSentence()} chấm điểm, bình xét, đề nghị khen thưởng {year}.
            """,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>The basis of a pledge: legal texts, then what the units registered; one a line.</summary>
    public static string Basis(string year, IEnumerable<string> legal) => string.Join(";\n", legal.Append($"Căn cứ bản đăng ký thi đua {year} của các đơn vị thành viên")) + ".";
}
