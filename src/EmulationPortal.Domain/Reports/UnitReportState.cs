namespace EmulationPortal.Domain.Reports;

/// <summary>How far a unit's report has come (domain §6).</summary>
public enum UnitReportState
{
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>Vietnamese words for <see cref="UnitReportState"/>.</summary>
public static class UnitReportStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this UnitReportState state) => state switch
    {
        UnitReportState.Draft => "Đang soạn",
        UnitReportState.Submitted => "Đã gửi",
        UnitReportState.Returned => "Trả lại để sửa",
        UnitReportState.Accepted => "Đã tiếp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
