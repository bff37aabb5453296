namespace EmulationPortal.Domain.Reports;

/// <summary>How far a bloc's report has come (domain §6).</summary>
public enum BlocReportState
{
    Draft,
    /// <summary>Sent to the members before the conference; opinions may still be worked in.</summary>
    Circulated,
    /// <summary>Passed by a voted item; fixed from then on.</summary>
    Adopted,
    Issued,
}

/// <summary>Vietnamese words for <see cref="BlocReportState"/>.</summary>
public static class BlocReportStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this BlocReportState state) => state switch
    {
        BlocReportState.Draft => "Đang soạn",
        BlocReportState.Circulated => "Đã gửi dự thảo",
        BlocReportState.Adopted => "Đã thông qua",
        BlocReportState.Issued => "Đã hoàn thành bản chính",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
