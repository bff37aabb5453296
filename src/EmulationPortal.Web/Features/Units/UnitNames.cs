using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Shared.Lists;

namespace EmulationPortal.Web.Features.Units;

/// <summary>Who is who in a table of units: which row is which unit, and whether names, abbreviations and codes stay unlike when all rows are taken.</summary>
internal sealed class UnitNames(IReadOnlyList<Unit> units)
{
    private readonly Dictionary<string, Unit> byCode = units.ToDictionary(u => u.Code);
    private readonly Dictionary<string, Unit> byName = Living(units).DistinctBy(u => u.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(u => u.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ListRow, Unit> known = [];
    private readonly Dictionary<Unit, ListRow> rowOf = [];
    private readonly Dictionary<string, ListRow> newCodes = [];
    private readonly Dictionary<string, ListRow> newNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> meant = [];
    private readonly HashSet<string> taken = [.. units.Select(u => u.Code)];

    private ILookup<string, Unit>? finalNames;
    private ILookup<string, Unit>? finalAbbreviations;
    private ILookup<string, Unit>? alike;
    private Dictionary<string, string?>? parents;

    /// <summary>Finds the unit of a row, or takes it for a new one; two rows are never one unit.</summary>
    public void Know(ListRow row, string code, string name)
    {
        if (code.Length > 0 && byCode.TryGetValue(code, out var unit) || (code.Length == 0 && byName.TryGetValue(name, out unit)))
        {
            if (!rowOf.TryAdd(unit!, row))
                row.Fault(code.Length > 0 ? nameof(Unit.Code) : nameof(Unit.Name), $"đơn vị này đã có ở dòng {rowOf[unit!].Number}. Hãy giữ một dòng.");
            known[row] = unit!;
            return;
        }

        if (code.Length > 0 && !newCodes.TryAdd(code, row))
            row.Fault(nameof(Unit.Code), $"mã này đã có ở ô {newCodes[code].Place(nameof(Unit.Code))}. Hãy ghi mã khác, hoặc để trống.");
        if (code.Length > 0 && byName.TryGetValue(name, out var other) && row[nameof(Unit.Name)].Length > 0)
            row.Fault(nameof(Unit.Code), $"{other.Name} đang có mã “{other.Code}”. Hãy ghi đúng mã ấy, hoặc để trống.");
        else if (name.Length > 0 && !newNames.TryAdd(name, row))
            row.Fault(nameof(Unit.Name), $"tên này đã có ở ô {newNames[name].Place(nameof(Unit.Name))}. Nếu là đơn vị khác, hãy ghi thêm địa bàn hoặc cơ quan chủ quản vào tên.");
        if (UnitService.Reserved.Contains(code))
            row.Fault(nameof(Unit.Code), "Cổng dùng từ này trong địa chỉ trang. Hãy ghi mã khác, hoặc để trống.");
        taken.Add(code);
    }

    /// <summary>The unit the row is about; null when it is new.</summary>
    public Unit? Of(ListRow row) => known.GetValueOrDefault(row);

    /// <summary>Remembers the unit made of a row.</summary>
    public Unit Made(ListRow row, Unit unit)
    {
        known[row] = unit;
        rowOf[unit] = row;
        return unit;
    }

    /// <summary>The code given, or one made of the name that no unit has.</summary>
    public string FreeCode(string given, string name)
    {
        if (given.Length > 0)
            return given;
        var proposed = Unit.ProposeCode(name);
        for (var n = 1; ; n++)
        {
            var code = n == 1 ? proposed : $"{proposed[..Math.Min(proposed.Length, Unit.CodeLength - 5)]}-{n}";
            if (code.Length > 1 && !UnitService.Reserved.Contains(code) && taken.Add(code))
                return code;
        }
    }

    /// <summary>Looks, once every row was read, whether names and abbreviations are still those of one unit each, and parents lead somewhere.</summary>
    public void RequireFree(ListRow row)
    {
        if (!row.IsSound || row.State == ListRowState.Same || Of(row) is not { } unit)
            return;
        var all = rowOf.Keys.Concat(units).Distinct().ToList();
        finalNames ??= Living(all).ToLookup(u => u.Name, StringComparer.OrdinalIgnoreCase);
        finalAbbreviations ??= Living(all).Where(u => u.Abbreviation is not null).ToLookup(u => u.Abbreviation!, StringComparer.OrdinalIgnoreCase);
        alike ??= Living(all).ToLookup(u => VietnameseText.Fold(u.Name));
        parents ??= Living(all).DistinctBy(u => u.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(u => u.Name, u => u.ParentName, StringComparer.OrdinalIgnoreCase);

        if (finalNames[unit.Name].FirstOrDefault(u => u != unit) is { } same)
            row.Fault(nameof(Unit.Name), $"đã là tên của đơn vị có mã “{same.Code}”{Where(same)}. Nếu là đơn vị khác, hãy ghi thêm địa bàn hoặc cơ quan chủ quản vào tên.");
        else if (row.Changes.Any(c => c.After == unit.Name) && alike[VietnameseText.Fold(unit.Name)].Where(u => u != unit).ToList() is [var near, ..] others)
        {
            if (others.Find(u => VietnameseText.OneName(u.Name, unit.Name)) is { } one)
                row.Fault(nameof(Unit.Name), $"cùng tên với “{one.Name}” (mã “{one.Code}”{Where(one)}), chỉ khác cách bỏ dấu hoặc dấu câu. Hãy bỏ dòng này; nếu là một đơn vị cần sửa tên, hãy ghi mã.");
            else
                row.Note(nameof(Unit.Name), $"gần giống “{near.Name}” (mã “{near.Code}”). Nếu là một đơn vị, hãy sửa tên hoặc ghi mã.");
        }

        if (unit.Abbreviation is { } abbreviation && row.Changes.Any(c => c.After == abbreviation) && finalAbbreviations[abbreviation].FirstOrDefault(u => u != unit) is { } holder)
            row.Fault(nameof(Unit.Abbreviation), $"tên viết tắt này dùng cho {holder.Name}{Where(holder)}. Hãy chọn tên viết tắt khác, hoặc để trống.");
        if (unit.ParentName is not { } parent || row.Changes.All(c => c.After != parent))
            return;
        if (!parents.ContainsKey(parent))
            row.Note(nameof(Unit.ParentName), $"không có trong danh sách đơn vị; sẽ ghi nguyên văn như cơ quan ngoài tỉnh.{(Meant(parent) is { } meant ? $" Có phải “{meant}”?" : "")}");
        try
        {
            Unit.RequireNoCircle(unit.Name, parents);
        }
        catch (RuleBroken broken)
        {
            row.Refused(broken);
        }
    }

    /// <summary>The unit a parent's name may mean, with one slip in it.</summary>
    private string? Meant(string parent) => meant.TryGetValue(parent, out var known) ? known : meant[parent] = parents!.Keys.FirstOrDefault(name => SimilarNames.Alike(name, parent));

    private string Where(Unit unit) => rowOf.TryGetValue(unit, out var row) ? $", dòng {row.Number}" : "";

    private static IEnumerable<Unit> Living(IEnumerable<Unit> all) => all.Where(u => u.DissolvedOn is null);
}
