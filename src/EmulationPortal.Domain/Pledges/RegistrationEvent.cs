namespace EmulationPortal.Domain.Pledges;

/// <summary>What happened to a registration.</summary>
public enum RegistrationAct
{
    Submitted,
    SubmittedWithScan,
    Returned,
    Accepted,
    Reopened,
}

/// <summary>One step of a registration, for its history.</summary>
public sealed class RegistrationEvent : Part
{
    public const int NameLength = 120;
    public const int CapacityLength = 400;

    private RegistrationEvent()
    {
    }

    internal RegistrationEvent(Guid registrationId, RegistrationAct act, Deed deed, string? remark) =>
        (RegistrationId, Act, At, PersonName, Capacity, Remark) = (registrationId, act, deed.At, deed.PersonName, deed.Capacity, remark);

    public Guid RegistrationId { get; private set; }
    public RegistrationAct Act { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string PersonName { get; private set; } = "";
    public string Capacity { get; private set; } = "";
    public string? Remark { get; private set; }
}

/// <summary>Vietnamese words for <see cref="RegistrationAct"/>.</summary>
public static class RegistrationActWords
{
    /// <summary>The act as a sentence without its subject.</summary>
    public static string InWords(this RegistrationAct act) => act switch
    {
        RegistrationAct.Submitted => "ký và gửi bản đăng ký",
        RegistrationAct.SubmittedWithScan => "gửi bản đăng ký kèm bản quét có chữ ký",
        RegistrationAct.Returned => "trả lại bản đăng ký để sửa",
        RegistrationAct.Accepted => "tiếp nhận bản đăng ký",
        RegistrationAct.Reopened => "mở lại bản đăng ký đã tiếp nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
