namespace EmulationPortal.Domain;

/// <summary>One part in two versions of a text.</summary>
/// <param name="Older">"Điều 9. Biểu quyết" with its words, null for a part that is new.</param>
/// <param name="Newer">Null for a part that was taken out.</param>
/// <param name="Heading">Which words of the headings differ, numbers left out.</param>
/// <param name="Text">Which words of the texts differ.</param>
public sealed record ComparedPart(string? Older, string? Newer, IReadOnlyList<DiffRun> Heading, IReadOnlyList<DiffRun> Text)
{
    /// <summary>Both versions have it with the same words.</summary>
    public bool IsSame => Older is not null && Newer is not null && Heading.Concat(Text).All(r => r.Kind == DiffKind.Same);
}
