using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>A level of a level table.</summary>
public sealed class CriterionLevel : Part
{
    private CriterionLevel()
    {
    }

    internal CriterionLevel(Guid criterionId, int order, string name, decimal points) => (CriterionId, Order, Name, Points) = (criterionId, order, name, points);

    public Guid CriterionId { get; private set; }
    public int Order { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Points before weights.</summary>
    public decimal Points { get; private set; }
}

/// <summary>A member, or a kind of members, to which a criterion does not apply.</summary>
public sealed class CriterionExemption : Part
{
    private CriterionExemption()
    {
    }

    internal CriterionExemption(Guid criterionId, Guid? unitId, UnitKind? kind) => (CriterionId, UnitId, Kind) = (criterionId, unitId, kind);

    public Guid CriterionId { get; private set; }
    public Guid? UnitId { get; private set; }
    public UnitKind? Kind { get; private set; }

    /// <summary>Whether it covers the member.</summary>
    public bool Covers(Guid unitId, UnitKind kind) => UnitId == unitId || Kind == kind;
}
