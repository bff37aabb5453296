using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Infrastructure.Binding;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Web.Features.Awards.Honours;

/// <summary>What a list of earlier honours is compared with.</summary>
/// <param name="Units">All units, those of the past included.</param>
/// <param name="Types">The catalogue with its versions.</param>
/// <param name="Standing">Honours of the years of the list that stand in the roll.</param>
internal sealed record RollNow(IReadOnlyList<Unit> Units, IReadOnlyList<AwardType> Types, IReadOnlyList<Honour> Standing);

/// <summary>Lists of earlier honours as they are pasted from Excel or brought as a file.</summary>
internal sealed class HonourList(RollNow roll, Deed deed)
{
    public static readonly string[] Heads = ["Đơn vị", "Họ và tên (để trống nếu là tập thể)", "Chức vụ", "Danh hiệu, hình thức (mã hoặc tên)", "Năm", "Số quyết định", "Ngày quyết định", "Người ký quyết định"];

    /// <summary>The most rows taken at once.</summary>
    public const int Most = 1000;

    private const int DateColumn = 6;

    /// <summary>Which column a fault of <see cref="Honour.Require"/> belongs to.</summary>
    private static readonly Dictionary<string, char> Columns = new()
    {
        [nameof(Honour.PersonName)] = 'B',
        [nameof(Honour.Position)] = 'C',
        [nameof(Honour.AwardTypeCode)] = 'D',
        [nameof(Honour.ForYear)] = 'E',
        [nameof(Honour.DecisionNumber)] = 'F',
        [nameof(Honour.DecisionDate)] = 'G',
        [nameof(Honour.DecidedBy)] = 'H',
    };

    private readonly Dictionary<string, Unit> units = ByName(roll.Units);
    private readonly HashSet<string> keys = [.. roll.Standing.Select(h => h.Key!)];
    private readonly ILookup<(string, int), Honour> byAward = roll.Standing.ToLookup(h => (h.AwardTypeCode, h.ForYear));

    /// <summary>An empty file with the heads.</summary>
    public static byte[] Pattern() => Workbook.Write(("Khen thưởng", [[.. Heads]]));

    /// <summary>The first sheet of a file as it would be pasted; null when the content is no Excel file.</summary>
    public static string? TextOf(byte[] content)
    {
        if (WorkbookReading.Read(content) is not [var sheet, ..])
            return null;
        var lines = new List<string>();
        foreach (var row in sheet.Rows)
        {
            while (lines.Count < row.Number - 1 && lines.Count <= Most * 2)
                lines.Add("");
            lines.Add(string.Join('\t', Enumerable.Range(0, Heads.Length).Select(column => column == DateColumn ? Day(row.At(column)) : VietnameseText.Tidy(row.At(column).Typed))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>The rows of a text; numbers are those of its lines.</summary>
    public IReadOnlyList<ImportRow> Read(string? text)
    {
        var rows = new List<ImportRow>();
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t').Select(VietnameseText.Tidy).Concat(Enumerable.Repeat("", Heads.Length)).Take(Heads.Length).ToArray();
            if (cells.Any(c => c.Length > 0) && VietnameseText.Fold(cells[0]) != VietnameseText.Fold(Heads[0]))
                rows.Add(Row(i + 1, cells, rows));
        }

        return rows;
    }

    private ImportRow Row(int number, string[] cells, List<ImportRow> before)
    {
        var faults = new List<string>();
        var unit = units.GetValueOrDefault(VietnameseText.Fold(cells[0]));
        if (unit is null)
            faults.Add($"Cột A: {UnitFault(cells[0])}");
        var person = cells[1].Length > 0 ? cells[1] : null;
        var type = TypeOf(cells[3]);
        var day = VietnameseDates.ParseDay(cells[DateColumn]);
        if (type is null)
            faults.Add(cells[3].Length == 0 ? $"Cột D: {Honour.AwardNeeded.Sentence}" : $"Cột D: danh mục không có “{cells[3]}”. Hãy ghi mã hoặc tên như trong Danh mục khen thưởng, hoặc thêm vào danh mục trước.");
        else if (type.Latest.Subject == AwardSubject.Person != person is not null)
            faults.Add(person is null ? $"Cột B: {type.Latest.Name} dành cho cá nhân. Hãy nhập họ và tên." : $"Cột B: {type.Latest.Name} dành cho tập thể. Hãy để trống họ và tên, hoặc chọn danh hiệu của cá nhân ở cột D.");
        var draft = new HonourDraft(unit?.Id ?? Guid.Empty, unit?.Name ?? cells[0], person, type?.Code ?? "-", type is null ? "-" : NameOf(type, cells[3], day), YearOf(cells[4]), cells[5], day, cells[7], cells[2].Length > 0 ? cells[2] : null);
        try
        {
            Honour.Require(draft, deed);
        }
        catch (RuleBroken broken)
        {
            faults.AddRange(broken.Others.Prepend(broken).Select(f => $"Cột {Columns[f.Field!]}: {f.Message}"));
        }

        if (faults.Count > 0)
            return new ImportRow(number, cells, null, ImportState.Faulty, faults);
        var key = Honour.KeyOf(draft);
        if (keys.Contains(key))
            return new ImportRow(number, cells, draft, ImportState.Known, ["Đã có trong sổ."]);
        if (before.Find(r => r.Draft is { } other && Honour.KeyOf(other) == key) is { } twice)
            return new ImportRow(number, cells, draft, ImportState.Known, [$"Trùng với dòng {twice.Number}."]);
        var near = byAward[(draft.AwardTypeCode, draft.ForYear!.Value)].Where(h => Near(draft, h.UnitId, h.PersonName, h.DecisionNumber)).Select(h => $"{h.Name}, Quyết định số {h.DecisionNumber} đã có trong sổ")
            .Concat(before.Where(r => r.Draft is { } o && o.AwardTypeCode == draft.AwardTypeCode && o.ForYear == draft.ForYear && Near(draft, o.UnitId, o.PersonName, o.DecisionNumber!)).Select(r => $"dòng {r.Number}")).FirstOrDefault();
        return near is null ? new ImportRow(number, cells, draft, ImportState.New, []) : new ImportRow(number, cells, draft, ImportState.Near, [$"Gần giống {near}. Nếu là mục khác, hãy tự đánh dấu."]);
    }

    /// <summary>The same award and year, and a name that may be the same of the same unit or the same decision.</summary>
    private static bool Near(HonourDraft draft, Guid unit, string? person, string decision) => person is null == draft.PersonName is null
        && (unit == draft.UnitId || (person is not null && VietnameseText.Fold(decision) == VietnameseText.Fold(draft.DecisionNumber!)))
        && (person is null || SimilarNames.Alike(person, draft.PersonName!));

    private string UnitFault(string name) => name.Length == 0 ? "thiếu tên đơn vị."
        : roll.Units.FirstOrDefault(u => SimilarNames.Alike(u.Name, name)) is { } meant ? $"không có đơn vị “{name}”. Có phải “{meant.Name}”? Hãy sửa theo tên trên Cổng."
        : $"không có đơn vị “{name}”. Hãy ghi tên đầy đủ hoặc tên viết tắt như trong danh sách Đơn vị, hoặc thêm đơn vị trước.";

    private AwardType? TypeOf(string text) => text.Length == 0 ? null : roll.Types.FirstOrDefault(t => string.Equals(t.Code, text, StringComparison.OrdinalIgnoreCase))
        ?? roll.Types.FirstOrDefault(t => t.Versions.Any(v => VietnameseText.Fold(v.Name) == VietnameseText.Fold(text)));

    /// <summary>A code stands for the name the award had on the day of the decision.</summary>
    private static string NameOf(AwardType type, string text, DateOnly? day) =>
        !string.Equals(type.Code, text, StringComparison.OrdinalIgnoreCase) ? text : (type.Versions.FirstOrDefault(v => day is { } on && v.InForceOn(on)) ?? type.Versions[0]).Name;

    /// <summary>"2025", or the first year of "2024-2025".</summary>
    private static int? YearOf(string text)
    {
        var first = text.Split('-', '–', '/')[0].Trim();
        return first.Length == 4 && first.All(char.IsAsciiDigit) ? int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Excel keeps a day as the number of days since the end of 1899.</summary>
    private static string Day(WorkbookCell cell) => cell.IsNumber && double.TryParse(cell.Text, System.Globalization.CultureInfo.InvariantCulture, out var days) && days is > 1 and < 2_900_000
        ? Infrastructure.VietnameseFormat.Day(DateOnly.FromDateTime(DateTime.FromOADate(days))) : VietnameseText.Tidy(cell.Text);

    private static Dictionary<string, Unit> ByName(IEnumerable<Unit> all)
    {
        var names = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in all.OrderBy(u => u.DissolvedOn is not null))
        {
            foreach (var name in new[] { unit.Name, unit.Code, unit.Abbreviation }.Concat((unit.Aliases ?? "").Split('\n')).Where(n => !string.IsNullOrWhiteSpace(n)))
                names.TryAdd(VietnameseText.Fold(name!), unit);
        }

        return names;
    }
}
