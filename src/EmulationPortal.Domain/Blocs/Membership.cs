namespace EmulationPortal.Domain.Blocs;

/// <summary>A unit's place in one bloc-year, in the order of the decision that made the bloc.</summary>
public sealed class Membership : Part
{
    public const int ReasonLength = 500;

    private Membership()
    {
    }

    internal Membership(Guid blocYearId, Guid unitId, int order)
    {
        BlocYearId = blocYearId;
        UnitId = unitId;
        Order = order;
    }

    public Guid BlocYearId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>Place in the member list, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>Last day as a member, when the unit left in the middle of the year.</summary>
    public DateOnly? LeftOn { get; internal set; }

    public string? LeavingReason { get; internal set; }

    /// <summary>Whether the unit is a member now.</summary>
    public bool Current => LeftOn is null;
}
