namespace EmulationPortal.Domain;

/// <summary>A rule of the field: a stable code for logs and tests, and the Vietnamese sentence shown when it is broken.</summary>
/// <param name="Code">Stable, unique, dotted: <c>leadership.one-chair</c>.</param>
/// <param name="Sentence">What is refused and how to cure it, in Vietnamese; may hold <c>{0}</c> places for facts.</param>
public sealed record Rule(string Code, string Sentence);
