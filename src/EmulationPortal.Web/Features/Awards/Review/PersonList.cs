using System.Globalization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Awards.Review;

/// <summary>Lists of persons as they are pasted from Excel or brought as a file.</summary>
internal static class PersonList
{
    public static readonly string[] Heads = ["Họ và tên", "Chức vụ", "Thành tích", "Số sáng kiến", "Tên sáng kiến, quyết định công nhận", "Danh hiệu, khen thưởng đã đạt"];

    /// <summary>The most rows taken at once.</summary>
    private const int Most = 500;

    /// <summary>An empty file with the heads.</summary>
    public static byte[] Pattern() => Workbook.Write(("Cá nhân", [[.. Heads]]));

    /// <summary>The first sheet of a file as it would be pasted; null when the content is no Excel file.</summary>
    public static string? TextOf(byte[] content) => WorkbookReading.Read(content) is not [var sheet, ..] ? null
        : string.Join('\n', sheet.Rows.Select(row => string.Join('\t', Enumerable.Range(0, Heads.Length).Select(column => OneLine(row.At(column).Typed)))));

    /// <summary>The rows of a text, each with what is wrong or alike.</summary>
    public static IReadOnlyList<ListRow> Read(string? text, AwardSlate slate, Guid unitId)
    {
        var rows = new List<ListRow>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split('\t');
            if (cells.All(string.IsNullOrWhiteSpace) || VietnameseText.Fold(cells[0]) == VietnameseText.Fold(Heads[0]) || rows.Count >= Most)
                continue;
            var (person, fault) = Person(cells);
            var name = person.PersonName ?? "";
            fault ??= slate.Standing.FirstOrDefault(c => c.UnitId == unitId && c.Folded == VietnameseText.Fold(name)) is { } same ? $"Đã có trong danh sách: {same.Name}."
                : rows.Find(r => VietnameseText.Fold(r.Person.PersonName ?? "") == VietnameseText.Fold(name)) is { } twice ? $"Trùng với dòng {twice.Number}." : null;
            var near = fault is not null ? null : slate.Standing.Where(c => SimilarNames.Alike(c.Name, name)).Select(c => $"{c.Name} ({c.UnitName})")
                .Concat(rows.Where(r => SimilarNames.Alike(r.Person.PersonName ?? "", name)).Select(r => $"{r.Person.PersonName} (dòng {r.Number})")).FirstOrDefault();
            rows.Add(new ListRow(rows.Count + 1, person, fault, near));
        }

        return rows;
    }

    private static (NominateForm Person, string? Fault) Person(string[] cells)
    {
        string? At(int column) => column < cells.Length && cells[column].Trim() is { Length: > 0 } cell ? cell : null;
        var person = new NominateForm { PersonName = At(0) is { } name ? VietnameseText.Tidy(name) : null, Position = At(1), Achievement = At(2), InitiativeNames = At(4), EarlierTitles = At(5) };
        if (person.PersonName is null)
            return (person, "Thiếu họ và tên (cột A).");
        if (At(3) is { } count)
        {
            if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var initiatives))
                return (person, $"Số sáng kiến “{count}” (cột D) phải là số nguyên.");
            person.Initiatives = initiatives;
        }

        return (person, null);
    }

    private static string OneLine(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
