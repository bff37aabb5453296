namespace EmulationPortal.Domain.Pledges;

/// <summary>A title or award a unit may register for.</summary>
/// <param name="Code">Stable: "COTINH".</param>
/// <param name="Name">As the law names it.</param>
/// <param name="ForUnit">For the collective itself: registered or not; otherwise a number of collectives or persons is registered.</param>
/// <param name="Counted">What is counted: "người", "tập thể"; empty for the collective itself.</param>
public sealed record EmulationTitle(string Code, string Name, bool ForUnit, string Counted)
{
    public const int CodeLength = 20;

    /// <summary>Titles and forms of commendation usual in a provincial bloc (Luật Thi đua, khen thưởng 2022, Điều 22–28, 74, 75).</summary>
    public static readonly IReadOnlyList<EmulationTitle> All =
    [
        new("COTINH", "Cờ thi đua của UBND tỉnh", true, ""),
        new("TTLDXS", "Tập thể lao động xuất sắc", true, ""),
        new("TTLDTT", "Tập thể lao động tiên tiến", true, ""),
        new("BKTINH-TT", "Bằng khen của Chủ tịch UBND tỉnh cho tập thể", true, ""),
        new("TTLDTT-BP", "Tập thể lao động tiên tiến trực thuộc", false, "tập thể"),
        new("CSTDT", "Chiến sĩ thi đua cấp tỉnh", false, "người"),
        new("CSTDCS", "Chiến sĩ thi đua cơ sở", false, "người"),
        new("LDTT", "Lao động tiên tiến", false, "người"),
        new("BKTINH-CN", "Bằng khen của Chủ tịch UBND tỉnh cho cá nhân", false, "người"),
    ];
}
