namespace EmulationPortal.Domain.Pledges;

/// <summary>How far a unit's registration has come.</summary>
public enum RegistrationState
{
    Draft,
    Submitted,
    Returned,
    Accepted,
}

/// <summary>Vietnamese words for <see cref="RegistrationState"/>.</summary>
public static class RegistrationStateWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this RegistrationState state) => state switch
    {
        RegistrationState.Draft => "Đang soạn",
        RegistrationState.Submitted => "Đã gửi",
        RegistrationState.Returned => "Bị trả lại",
        RegistrationState.Accepted => "Đã tiếp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
