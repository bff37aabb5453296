using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>The parts of a pledge that are written.</summary>
public enum PledgePart
{
    /// <summary>One legal basis a line.</summary>
    Basis,
    Content,
    /// <summary>Left out of the paper when empty.</summary>
    Measures,
    Commitment,
}

/// <summary>Vietnamese words for <see cref="PledgePart"/>.</summary>
public static class PledgePartWords
{
    /// <summary>The part's heading.</summary>
    public static string InWords(this PledgePart part) => part switch
    {
        PledgePart.Basis => "Căn cứ",
        PledgePart.Content => "Nội dung thi đua",
        PledgePart.Measures => "Biện pháp thực hiện",
        PledgePart.Commitment => "Cam kết",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

/// <summary>A written part of a pledge.</summary>
public sealed class PledgeText : DraftedText
{
    private PledgeText()
    {
    }

    internal PledgeText(Guid pledgeId, PledgePart part, string text, Deed deed)
    {
        (PledgeId, Part) = (pledgeId, part);
        Write(text, 0, deed);
    }

    public Guid PledgeId { get; private set; }
    public PledgePart Part { get; private set; }
}

/// <summary>A unit at the table, as it is now.</summary>
/// <param name="ListOrder">Its place in the member list.</param>
/// <param name="Role">Null for an ordinary member.</param>
/// <param name="RoleWord">The bloc's own word for the role: "Cụm trưởng".</param>
/// <param name="SignerName">Its head, as known to the portal.</param>
/// <param name="SignerTitle">The head's title.</param>
public sealed record PledgeSeat(Guid UnitId, string UnitName, int ListOrder, LeadershipRole? Role, string? RoleWord, string? SignerName, string? SignerTitle);

/// <summary>A unit that signs the pledge, as printed.</summary>
public sealed class PledgeUnit : Part
{
    private PledgeUnit()
    {
    }

    internal PledgeUnit(Guid pledgeId, PledgeSeat seat) => (PledgeId, UnitId, SignerName, SignerTitle) = (pledgeId, seat.UnitId, seat.SignerName, seat.SignerTitle);

    public Guid PledgeId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>Place among the signatures, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>Place in the member list, from 1.</summary>
    public int ListOrder { get; private set; }

    /// <summary>Null for an ordinary member.</summary>
    public LeadershipRole? Role { get; private set; }

    /// <summary>The bloc's own word for the role.</summary>
    public string? RoleWord { get; private set; }

    public string? SignerName { get; private set; }
    public string? SignerTitle { get; private set; }

    internal void Follow(PledgeSeat seat, int place) => (UnitName, Place, ListOrder, Role, RoleWord) = (seat.UnitName, place, seat.ListOrder, seat.Role, seat.RoleWord);

    internal void Name(string? name, string? title) => (SignerName, SignerTitle) = (name, title);
}

/// <summary>A target as the pledge prints it.</summary>
public sealed class PledgedTarget : Part
{
    private PledgedTarget()
    {
    }

    internal PledgedTarget(Guid pledgeId, TargetFact fact)
    {
        PledgeId = pledgeId;
        (UnitId, Code, Name, UnitOfMeasure, Kind, Direction) = (fact.UnitId, fact.Code, fact.Name, fact.UnitOfMeasure, fact.Kind, fact.Direction);
        (Order, IsCommon, Value, Words, Baseline) = (fact.Order, fact.IsCommon, fact.Value, fact.Words, fact.Baseline);
    }

    public Guid PledgeId { get; private set; }

    /// <summary>Null for a target of the whole bloc.</summary>
    public Guid? UnitId { get; private set; }

    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public IndicatorKind Kind { get; private set; }
    public TargetDirection Direction { get; private set; }
    public int Order { get; private set; }
    public bool IsCommon { get; private set; }
    public decimal? Value { get; private set; }
    public string? Words { get; private set; }
    public decimal? Baseline { get; private set; }

    /// <summary>The target as it is looked up.</summary>
    public TargetFact Fact => new(UnitId, Code, Name, UnitOfMeasure, Kind, Direction, Order, IsCommon, Value, Words, Baseline);
}

/// <summary>A unit's signature under one version of the pledge.</summary>
public sealed class PledgeSignature : Part
{
    private PledgeSignature()
    {
    }

    internal PledgeSignature(Guid pledgeId, Guid unitId, string name, string title, DateOnly day, bool inPortal, Deed deed) =>
        (PledgeId, UnitId, SignerName, SignerTitle, SignedOn, InPortal, RecordedBy, RecordedAt) = (pledgeId, unitId, name, title, day, inPortal, deed.PersonName, deed.At);

    public Guid PledgeId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>Who really signed.</summary>
    public string SignerName { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";
    public DateOnly SignedOn { get; private set; }

    /// <summary>Signed in the portal; otherwise on the paper whose scan is attached.</summary>
    public bool InPortal { get; private set; }

    public string RecordedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private set; }
}
