namespace EmulationPortal.Domain.Scoring;

/// <summary>How a criterion's points arise (rule 6).</summary>
public enum ScoringMethod
{
    /// <summary>Points from 0 to the maximum, given by whoever scores.</summary>
    Manual,
    /// <summary>maximum × min(actual/target; cap), or target/actual where lower is better.</summary>
    RatioToTarget,
    /// <summary>maximum × actual/best in the bloc, or best/actual where lower is better.</summary>
    LeaderRelative,
    /// <summary>Yes: the maximum; no: nothing.</summary>
    PassFail,
    /// <summary>count × points, capped or not.</summary>
    PerItem,
    /// <summary>A named level, each with its points.</summary>
    LevelTable,
    /// <summary>0 to 10, times the weight.</summary>
    WeightedArea,
    /// <summary>count × points taken off: off the criterion's own maximum where it has one, else off the total.</summary>
    DeductPerItem,
    /// <summary>count × points on top of the scale, with or without a cap of its own.</summary>
    BonusPerItem,
}

/// <summary>Which step of the computation a line's points enter (rule 8).</summary>
public enum ScoreSide
{
    /// <summary>Inside the scale: counts in its group's total and in the maximum.</summary>
    Scale,
    /// <summary>Taken off the total.</summary>
    Deduction,
    /// <summary>Put on top of the total.</summary>
    Bonus,
}

/// <summary>Who appraises a criterion.</summary>
public enum AppraiserKind
{
    Chair,
    CrossCheckTeam,
    /// <summary>A named department outside the bloc.</summary>
    Department,
}

/// <summary>How a line and a percentage are rounded.</summary>
public enum RoundingRule
{
    /// <summary>A half goes away from zero: the way it is taught, and the default.</summary>
    HalfAwayFromZero,
    /// <summary>A half goes to the even digit.</summary>
    HalfToEven,
    /// <summary>What is beyond the decimals is dropped.</summary>
    Truncate,
}

/// <summary>What bands are measured in.</summary>
public enum BandMeasure
{
    /// <summary>Per cent of the applicable maximum.</summary>
    Percentage,
    /// <summary>Points of the total.</summary>
    Points,
}

/// <summary>Vietnamese words of a criteria sheet's choices, and what the choices mean in figures.</summary>
public static class ScoringMethodWords
{
    /// <summary>The method as the interface says it.</summary>
    public static string InWords(this ScoringMethod method) => method switch
    {
        ScoringMethod.Manual => "Chấm trực tiếp",
        ScoringMethod.RatioToTarget => "Theo tỷ lệ đạt chỉ tiêu",
        ScoringMethod.LeaderRelative => "So với đơn vị tốt nhất",
        ScoringMethod.PassFail => "Có hoặc không",
        ScoringMethod.PerItem => "Theo số lượng",
        ScoringMethod.LevelTable => "Theo mức",
        ScoringMethod.WeightedArea => "Thang 10 nhân hệ số",
        ScoringMethod.DeductPerItem => "Trừ theo số lượng",
        ScoringMethod.BonusPerItem => "Thưởng theo số lượng",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>What the group's or total's share is called: "Điểm trừ".</summary>
    public static string InWords(this ScoreSide side) => side switch
    {
        ScoreSide.Scale => "Trong thang điểm",
        ScoreSide.Deduction => "Điểm trừ",
        ScoreSide.Bonus => "Điểm thưởng",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };

    /// <summary>The appraiser as the interface says it.</summary>
    public static string InWords(this AppraiserKind appraiser) => appraiser switch
    {
        AppraiserKind.Chair => "Đơn vị đứng đầu",
        AppraiserKind.CrossCheckTeam => "Tổ chấm chéo",
        AppraiserKind.Department => "Cơ quan chuyên môn",
        _ => throw new ArgumentOutOfRangeException(nameof(appraiser), appraiser, null),
    };

    /// <summary>The rounding as the interface says it.</summary>
    public static string InWords(this RoundingRule rounding) => rounding switch
    {
        RoundingRule.HalfAwayFromZero => "Làm tròn thông thường (nửa đơn vị làm tròn lên)",
        RoundingRule.HalfToEven => "Nửa đơn vị làm tròn về chữ số chẵn",
        RoundingRule.Truncate => "Bỏ phần lẻ",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, null),
    };

    /// <summary>The measure as the interface says it.</summary>
    public static string InWords(this BandMeasure measure) => measure == BandMeasure.Percentage ? "Tỷ lệ phần trăm" : "Điểm";

    /// <summary>Rounds a figure to so many decimals.</summary>
    public static decimal Round(this RoundingRule rounding, decimal figure, int decimals) => decimal.Round(figure, decimals, rounding switch
    {
        RoundingRule.HalfAwayFromZero => MidpointRounding.AwayFromZero,
        RoundingRule.HalfToEven => MidpointRounding.ToEven,
        _ => MidpointRounding.ToZero,
    });
}
