using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>Numbers of parts: "Chương I", "Điều 1" through all chapters of a charter; "I.", "1." of a plan. A timetable has none.</summary>
public static class CharterNumbers
{
    /// <summary>The number of each part, in order; empty for a timetable.</summary>
    public static IReadOnlyList<string> Of(CharterKind kind, IReadOnlyList<CharterPart> parts)
    {
        var numbers = new List<string>();
        var article = 0;
        var romans = HeadingNumbers.Of(parts.Where(p => p.Shape != PartShape.Timetable).Select(p => p.Shape == PartShape.Chapter ? 1 : 2)).ToList();
        var at = 0;
        foreach (var part in parts)
        {
            if (part.Shape == PartShape.Timetable)
            {
                numbers.Add("");
                continue;
            }

            var number = romans[at++];
            numbers.Add(kind == CharterKind.Plan ? number : part.Shape == PartShape.Chapter ? "Chương " + number.TrimEnd('.') : $"Điều {++article}.");
        }

        return numbers;
    }

    /// <summary>A part as people call it: "Điều 9. Bình xét và biểu quyết".</summary>
    public static string Name(string number, CharterPart part) =>
        string.Join(' ', new[] { number.Length == 0 || number[^1] == '.' ? number : number + ".", part.Heading.Length > 0 ? part.Heading : part.Shape == PartShape.Timetable ? "Bảng tiến độ" : "(chưa có tên)" }.Where(w => w.Length > 0));
}
