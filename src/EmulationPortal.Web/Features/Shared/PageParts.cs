namespace EmulationPortal.Web.Features.Shared;

/// <summary>Words that lead somewhere: the act, not "bấm vào đây".</summary>
public sealed record ActionLink(string Text, string Href);

/// <summary>A line of a summary list.</summary>
/// <param name="Text">What stands there; line breaks are kept. Empty reads "Không có".</param>
/// <param name="Note">Quiet words after it.</param>
/// <param name="EditHref">Where "Sửa" leads on a check page; null draws none.</param>
public sealed record Fact(string Term, string Text, string? Note = null, string? EditHref = null);

/// <summary>One thing that happened, told in a sentence: who, in what capacity, what changed.</summary>
public sealed record HistoryEntry(DateTime AtUtc, string Sentence);

/// <summary>A place with nothing in it yet, and the way forward.</summary>
public sealed record EmptyState(string Title, string? Text = null, ActionLink? Next = null);
