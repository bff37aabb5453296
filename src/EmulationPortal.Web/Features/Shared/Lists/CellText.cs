using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>Texts as cells keep them: what is written out is read back the same.</summary>
internal static class CellText
{
    /// <summary>On one line, tidy; null when nothing is left.</summary>
    public static string? Line(string? text) => VietnameseText.Tidy(text ?? "") is { Length: > 0 } tidy ? tidy : null;

    /// <summary>Line by line, tidy, without empty lines; null when nothing is left.</summary>
    public static string? Lines(string? text) =>
        string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(VietnameseText.Tidy).Where(l => l.Length > 0)) is { Length: > 0 } tidy ? tidy : null;
}
