namespace EmulationPortal.Domain.Meetings;

/// <summary>How far the minutes have come (domain §6). Number and date are recorded with the frozen document; minutes that are signed and numbered are issued.</summary>
public enum MinutesState
{
    Draft,
    Final,
#pragma warning disable CA1720 // the office's word, not the type
    Signed,
#pragma warning restore CA1720
}

/// <summary>In what capacity one signs minutes (Nghị định 30/2020/NĐ-CP, mẫu 1.9).</summary>
public enum MinutesSigner
{
    Secretary,
    Chair,
}

/// <summary>A paragraph somebody wrote: instead of one made from facts, or of one's own.</summary>
public sealed class MinutesParagraph : RevisedPart
{
    public const int KeyLength = 60;

    private MinutesParagraph()
    {
    }

    internal MinutesParagraph(Guid minutesId, string key, string? afterKey)
    {
        MinutesId = minutesId;
        Key = key;
        AfterKey = afterKey;
    }

    public Guid MinutesId { get; private set; }

    /// <summary>Names the facts: "opinion:…"; a free paragraph has a key of its own.</summary>
    public string Key { get; private set; } = "";

    /// <summary>For a free paragraph: the one it follows.</summary>
    public string? AfterKey { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The words the facts gave when this was written; null for a free paragraph.</summary>
    public string? BasedOn { get; private set; }

    /// <summary>Whether it stands for no facts.</summary>
    public bool Free => AfterKey is not null;

    internal void Write(string text, string? basedOn)
    {
        Text = text;
        BasedOn = basedOn;
        Touch();
    }
}

/// <summary>A text that came too late to be saved over a newer one: kept for its writer until both were compared.</summary>
public sealed class MinutesAside : Part
{
    private MinutesAside()
    {
    }

    internal MinutesAside(Guid minutesId, string key, Guid accountId, string text, DateTime at)
    {
        MinutesId = minutesId;
        Key = key;
        AccountId = accountId;
        Text = text;
        At = at;
    }

    public Guid MinutesId { get; private set; }
    public string Key { get; private set; } = "";
    public Guid AccountId { get; private set; }
    public string Text { get; internal set; } = "";
    public DateTime At { get; internal set; }
}

/// <summary>A unit's answer to circulated minutes: agreed, or an objection to one paragraph.</summary>
public sealed class MinutesResponse : Part
{
    public const int ObjectionLength = 2000;

    private MinutesResponse()
    {
    }

    internal MinutesResponse(Guid minutesId, Guid unitId, string personName, string? key, string? objection, DateTime at)
    {
        MinutesId = minutesId;
        UnitId = unitId;
        PersonName = personName;
        Key = key;
        Objection = objection;
        At = at;
    }

    public Guid MinutesId { get; private set; }
    public Guid UnitId { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>The paragraph objected to; null for agreement to the whole.</summary>
    public string? Key { get; private set; }

    /// <summary>What is objected; null for agreement.</summary>
    public string? Objection { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The secretary's answer; the objection is then settled.</summary>
    public string? Answer { get; internal set; }

    /// <summary>Whether the objection is printed in the minutes instead of being answered.</summary>
    public bool Printed { get; internal set; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool Settled => Objection is null || Answer is not null || Printed;
}

/// <summary>A signature given in the portal.</summary>
public sealed class MinutesSignature : Part
{
    public const int CapacityLength = 340;

    private MinutesSignature()
    {
    }

    internal MinutesSignature(Guid minutesId, MinutesSigner signer, Deed deed)
    {
        MinutesId = minutesId;
        Signer = signer;
        AccountId = deed.AccountId;
        PersonName = deed.PersonName;
        Capacity = deed.Capacity;
        At = deed.At;
    }

    public Guid MinutesId { get; private set; }
    public MinutesSigner Signer { get; private set; }
    public Guid AccountId { get; private set; }
    public string PersonName { get; private set; } = "";
    public string Capacity { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>Vietnamese words of minutes.</summary>
public static class MinutesWords
{
    /// <summary>The state as the interface says it.</summary>
    public static string InWords(this MinutesState state) => state switch
    {
        MinutesState.Draft => "Dự thảo",
        MinutesState.Final => "Đã chốt, chờ ký",
        MinutesState.Signed => "Đã ký",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The capacity as printed.</summary>
    public static string InWords(this MinutesSigner signer) => signer switch
    {
        MinutesSigner.Secretary => "Thư ký",
        MinutesSigner.Chair => "Chủ tọa",
        _ => throw new ArgumentOutOfRangeException(nameof(signer), signer, null),
    };
}
