namespace EmulationPortal.Domain.Awards;

/// <summary>Who receives an award.</summary>
public enum AwardSubject
{
    Collective,
    Person,
}

/// <summary>What merit an award is given for, and what merit a proposal rests on (rule 15).</summary>
public enum MeritGround
{
    /// <summary>The work of the whole year (công trạng).</summary>
    Yearly,
    /// <summary>A thematic movement (chuyên đề).</summary>
    Thematic,
    /// <summary>Unexpected merit (đột xuất).</summary>
    Unexpected,
}

/// <summary>How a share that is no whole number becomes a number of places.</summary>
public enum QuotaRounding
{
    Down,
    /// <summary>From one half upwards.</summary>
    HalfUp,
    Up,
}

/// <summary>Whether a condition is met.</summary>
public enum ConditionState
{
    Met,
    NotMet,
    /// <summary>Nothing is known yet.</summary>
    Unknown,
}

/// <summary>How a candidate came to be proposed.</summary>
public enum CandidateOrigin
{
    Ranking,
    Nomination,
    /// <summary>From an Excel list.</summary>
    List,
}

/// <summary>Vietnamese words of awards.</summary>
public static class AwardWords
{
    /// <summary>The subject as the interface says it.</summary>
    public static string InWords(this AwardSubject subject) => subject switch
    {
        AwardSubject.Collective => "Tập thể",
        AwardSubject.Person => "Cá nhân",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };

    /// <summary>The ground as the interface says it.</summary>
    public static string InWords(this MeritGround ground) => ground switch
    {
        MeritGround.Yearly => "Thành tích công tác năm",
        MeritGround.Thematic => "Thành tích thi đua theo chuyên đề",
        MeritGround.Unexpected => "Thành tích đột xuất",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    /// <summary>The rounding as printed.</summary>
    public static string InWords(this QuotaRounding rounding) => rounding switch
    {
        QuotaRounding.Down => "làm tròn xuống",
        QuotaRounding.HalfUp => "làm tròn lên khi phần lẻ từ một nửa",
        QuotaRounding.Up => "làm tròn lên",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, null),
    };

    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this ConditionState state) => state switch
    {
        ConditionState.Met => "Đạt",
        ConditionState.NotMet => "Chưa đạt",
        ConditionState.Unknown => "Chưa rõ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The origin as the interface says it.</summary>
    public static string InWords(this CandidateOrigin origin) => origin switch
    {
        CandidateOrigin.Ranking => "Từ bảng xếp hạng",
        CandidateOrigin.Nomination => "Đề cử",
        CandidateOrigin.List => "Danh sách Excel",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };
}
