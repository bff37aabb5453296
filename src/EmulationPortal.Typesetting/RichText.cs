using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EmulationPortal.Typesetting;

/// <summary>A stretch of text in one style, or an open place for handwriting.</summary>
/// <param name="Text">May hold forced line breaks ("\n").</param>
public sealed record Run(string Text, bool IsBold = false, bool IsItalic = false)
{
    /// <summary>Millimetres left blank for a number or a date written later; 0 for text.</summary>
    public double GapMillimetres { get; private init; }

    /// <summary>Bold text.</summary>
    public static Run Bold(string text) => new(text, IsBold: true);

    /// <summary>Italic text.</summary>
    public static Run Italic(string text) => new(text, IsItalic: true);

    /// <summary>An open place, read as one space.</summary>
    public static Run Gap(double millimetres) => new(" ") { GapMillimetres = millimetres };

    public static implicit operator Run(string text) => new(text);
}

/// <summary>Runs that follow one another without anything between them. A plain string converts to one run.</summary>
public sealed class RichText(params IReadOnlyList<Run> runs) : IReadOnlyList<Run>
{
    public int Count => runs.Count;

    public Run this[int index] => runs[index];

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator RichText?(string? text) => text is null ? null : new(new Run(text));

    public IEnumerator<Run> GetEnumerator() => runs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The words alone, as given.</summary>
    public override string ToString() => string.Concat(runs.Select(run => run.Text));
}
