namespace EmulationPortal.Web.Features.Shared;

/// <summary>What an error page says beyond its own words.</summary>
/// <param name="Reference">The number by which the office finds the event in its log.</param>
/// <param name="Reason">Why, in a sentence for the person: the rule, or what is missing.</param>
/// <param name="WhatToDo">What the person can do about it.</param>
/// <param name="Next">Where to go from here; null leads home.</param>
public sealed record ErrorPage(string Reference, string? Reason = null, string? WhatToDo = null, ActionLink? Next = null);

/// <summary>One field two people changed.</summary>
/// <param name="Name">Its name in the form, so that the resolved text is posted as the form would.</param>
public sealed record ConflictField(string Name, string Label, string Mine, string Theirs);

/// <summary>
/// Somebody saved after this person had opened the page. Both texts are shown; this person's can be edited and saved over the other,
/// or left. Nothing is lost until they choose.
/// </summary>
/// <param name="Subject">What was being written: "Báo cáo 6 tháng đầu năm, phần III".</param>
/// <param name="SavedBy">Who saved the other text, with the position they acted in.</param>
/// <param name="SaveHref">The section's own address, to which the form posts.</param>
/// <param name="Version">The version of the other text; posted as <c>Version</c>, so that a third writer is noticed too.</param>
/// <param name="KeepTheirs">Back to the section as it is saved now.</param>
/// <param name="Fields">Every field of the section; those alike on both sides are posted unseen.</param>
public sealed record ConflictPage(
    string Subject,
    string SavedBy,
    DateTime SavedAtUtc,
    string SaveHref,
    long Version,
    ActionLink KeepTheirs,
    IReadOnlyList<ConflictField> Fields);
