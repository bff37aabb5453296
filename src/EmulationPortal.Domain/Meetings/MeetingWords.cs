using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Meetings;

/// <summary>What a conference is held for; one conference may be of two kinds (domain §1).</summary>
public enum MeetingKind
{
    Launch,
    MidYearReview,
    AnnualReview,
    Extraordinary,
}

/// <summary>How far a conference has come (domain §6).</summary>
public enum MeetingState
{
    Planned,
    Invited,
    /// <summary>Time or place changed; those invited are told again.</summary>
    Moved,
    InSession,
    Closed,
    Cancelled,
}

/// <summary>Vietnamese words of the conference.</summary>
public static class MeetingWords
{
    /// <summary>The kind as the interface says it.</summary>
    public static string InWords(this MeetingKind kind) => kind switch
    {
        MeetingKind.Launch => "Triển khai, ký giao ước",
        MeetingKind.MidYearReview => "Sơ kết",
        MeetingKind.AnnualReview => "Tổng kết",
        MeetingKind.Extraordinary => "Bất thường",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this MeetingState state) => state switch
    {
        MeetingState.Planned => "Đang chuẩn bị",
        MeetingState.Invited => "Đã mời",
        MeetingState.Moved => "Đã đổi lịch",
        MeetingState.InSession => "Đang họp",
        MeetingState.Closed => "Đã bế mạc",
        MeetingState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>"của Khối thi đua số 7": the bloc inside a title.</summary>
    private static string Of(string blocName) => $"của {blocName}";

    /// <summary>
    /// The title of a conference from its kinds, bloc and years: "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025, triển khai công tác thi đua, khen thưởng và ký kết giao ước thi đua năm 2026 của Khối thi đua số 7".
    /// A review belongs to the first year; a launch to the second where there is one.
    /// </summary>
    public static string Title(IReadOnlyCollection<MeetingKind> kinds, string blocName, EmulationYear year, EmulationYear? secondYear)
    {
        const string work = "công tác thi đua, khen thưởng";
        var half = year.Cycle == CycleKind.CalendarYear ? $"6 tháng đầu {year.LabelInSentence}" : $"học kỳ I {year.LabelInSentence}";
        var parts = kinds.OrderBy(k => k is MeetingKind.Launch).ThenBy(k => k).Select(kind => kind switch
        {
            MeetingKind.MidYearReview => $"sơ kết {work} {half}",
            MeetingKind.AnnualReview => $"tổng kết {work} {year.LabelInSentence}",
            MeetingKind.Launch => $"triển khai {work} và ký kết giao ước thi đua {(secondYear ?? year).LabelInSentence}",
            _ => $"bất thường {year.LabelInSentence}",
        });
        return $"Hội nghị {string.Join(", ", parts)} {Of(blocName)}";
    }
}
