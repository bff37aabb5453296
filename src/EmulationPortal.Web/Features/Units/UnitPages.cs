using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Web.Features.Units;

/// <summary>One unit in the list.</summary>
public sealed record UnitRow(string Code, string Name, string? Abbreviation, UnitKind Kind, DateOnly? DissolvedOn, IReadOnlyList<string> Blocs);

/// <summary>The list of units.</summary>
public sealed record UnitsPage(string? Search, UnitKind? Kind, IReadOnlyList<UnitRow> Rows, int Page, int Total)
{
    public const int Size = 25;
}

/// <summary>A person's position in the unit.</summary>
/// <param name="Noted">A leader has taken note of it.</param>
public sealed record UnitPerson(Guid PositionId, Guid AccountId, string FullName, string Title, string Kind, DateOnly From, DateOnly? To, bool Noted);

/// <summary>A year of the unit in a bloc.</summary>
public sealed record UnitMembership(string BlocName, string? Path, string YearLabel, int FirstYear, string Role, DateOnly? LeftOn);

/// <summary>One unit.</summary>
public sealed record UnitPage(
    string Code, string Name, UnitKind Kind, string? Abbreviation, string? Aliases, string? ParentName, DateOnly? DissolvedOn, string? DissolutionReason, long Version,
    IReadOnlyList<UnitPerson> People, IReadOnlyList<UnitPerson> FormerPeople, IReadOnlyList<UnitMembership> Memberships)
{
    /// <summary>"/don-vi/…".</summary>
    public string Path => $"/don-vi/{Code}";
}

/// <summary>The form of a unit.</summary>
/// <param name="Unit">Null for a new one.</param>
public sealed record UnitFormPage(UnitPage? Unit, UnitForm Form);

/// <summary>The form that ends a unit, with what still hangs on it.</summary>
public sealed record DissolvePage(UnitPage Unit, DissolveForm Form);
