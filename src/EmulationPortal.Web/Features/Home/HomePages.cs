using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure.TagHelpers;

namespace EmulationPortal.Web.Features.Home;

/// <summary>One thing the person must do: a link to the exact place.</summary>
/// <param name="DueOn">Last day, where there is one.</param>
/// <param name="Where">The bloc and year, or the unit, it belongs to.</param>
public sealed record TaskRow(DateOnly? DueOn, string Title, string Where, string Address, Status State, string StateWords);

/// <summary>The public first page.</summary>
public sealed record LandingPage(string OfficeName, bool SignedIn);

/// <summary>Everything the person must do, by due date, and the blocs they belong to.</summary>
/// <param name="Blocs">The open bloc-years of the unit acted for: what comes next when nothing is to be done.</param>
public sealed record TasksPage(string PersonName, string Capacity, DateOnly Today, IReadOnlyList<TaskRow> Tasks, IReadOnlyList<ActionLink> Blocs);
