using EmulationPortal.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.Rendering;

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

/// <summary>A unit that went into another, or took it over.</summary>
/// <param name="EndedOn">Its last day; null for one that lives.</param>
public sealed record UnitKin(string Code, string Name, DateOnly? EndedOn);

/// <summary>One unit.</summary>
/// <param name="Successor">What it was merged into.</param>
/// <param name="Predecessors">What was merged into it, the latest first.</param>
public sealed record UnitPage(
    string Code, string Name, UnitKind Kind, string? Abbreviation, string? Aliases, string? ParentName, DateOnly? DissolvedOn, string? DissolutionReason, UnitKin? Successor, IReadOnlyList<UnitKin> Predecessors, long Version,
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

/// <summary>An open year of a bloc in which the unit is a member.</summary>
/// <param name="Role">The word for what it leads there; null for a member like others.</param>
/// <param name="UnderWay">What the unit has under way there.</param>
public sealed record MergedYear(string Title, string Path, string? Role, IReadOnlyList<string> UnderWay);

/// <summary>The form that merges the unit into another, with what it changes.</summary>
/// <param name="Search">What the successor is looked for by.</param>
/// <param name="Found">The units found, the unit itself left out.</param>
public sealed record MergePage(UnitPage Unit, IReadOnlyList<MergedYear> Years, string? Search, IReadOnlyList<SelectListItem> Found, MergeForm Form);
