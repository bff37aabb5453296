namespace EmulationPortal.Web.Features.Shared;

/// <summary>A room in the main navigation.</summary>
/// <param name="Current">The page shown belongs to it.</param>
public sealed record NavLink(string Text, string Href, bool Current);

/// <summary>A position the person holds and may act in.</summary>
/// <param name="Text">As people say it: "Phó Hiệu trưởng, Trường Cao đẳng Y tế".</param>
public sealed record PositionChoice(Guid Id, string Text, bool Current);

/// <summary>Years that can be looked at, as one choice: "Năm 2026 và 2025-2026".</summary>
public sealed record YearChoice(string Text, string Href, bool Current);

/// <summary>What the head of every page shows.</summary>
/// <param name="OfficeName">The office that runs the portal, as it signs itself.</param>
/// <param name="PersonName">Null for a visitor who has not signed in.</param>
/// <param name="ActingAs">The position acted in now, with its unit; null for a person without one.</param>
/// <param name="Positions">Every position held; the switch is drawn when there is more than one.</param>
/// <param name="Years">The year switch is drawn when there is any.</param>
/// <param name="YearShown">The year of the bloc whose page this is, which the switch then names; null on other pages.</param>
/// <param name="Demonstration">The data are invented, and the page says so.</param>
public sealed record PageHeaderModel(
    string OfficeName,
    string? PersonName,
    string? ActingAs,
    IReadOnlyList<NavLink> Nav,
    IReadOnlyList<PositionChoice> Positions,
    IReadOnlyList<YearChoice> Years,
    string? YearShown,
    bool Demonstration);
