using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Agreement;

/// <summary>A member's lines to be set.</summary>
/// <param name="Layer">Agreed, or appraised.</param>
/// <param name="Before">The member before it that the visitor may set too.</param>
public sealed record ValuesPage(string Path, string PostTo, ScoreLayer Layer, string UnitName, string Back, IReadOnlyList<ValueGroup> Groups, ValuesForm Form, ActionLink? Before, ActionLink? After);

/// <summary>A group's lines.</summary>
public sealed record ValueGroup(string Name, IReadOnlyList<ValueLine> Lines);

/// <summary>One line: what was entered at each step and the points it gives.</summary>
/// <param name="At">Its place in the form; null where the visitor may not set it.</param>
/// <param name="Earlier">The steps before, each with its name: "Tự chấm", "95 (9,50 điểm)".</param>
/// <param name="Present">What counts now.</param>
/// <param name="Typed">What stands in the cell.</param>
/// <param name="Choices">Empty for figures.</param>
/// <param name="Why">Why the visitor may not set it: who appraises it.</param>
public sealed record ValueLine(
    int? At, Guid Criterion, string Number, string Words, string Method, IReadOnlyList<Fact> Earlier, string Present, string Typed, string Reason, long Version, IReadOnlyList<SelectListItem> Choices, string? Why);

/// <summary>Lines in question, across members.</summary>
public sealed record ManyPage(string Path, IReadOnlyList<ManyLine> Lines, IReadOnlyList<SelectListItem> To, ManyForm Form);

/// <summary>A line in question.</summary>
/// <param name="Key">What the form sends: unit, criterion, version.</param>
public sealed record ManyLine(string Key, string UnitName, string Criterion, string Self, string Mean, string Agreed, string? Explained, bool Chosen);

/// <summary>The table to be recorded as passed.</summary>
public sealed record TablePage(string Path, IReadOnlyList<Fact> Totals, int Waiting, TableForm Form);
