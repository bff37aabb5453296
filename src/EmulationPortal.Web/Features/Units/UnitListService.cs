using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Units;

/// <summary>Units as a table: entered and described as by their form, never dissolved.</summary>
public sealed class UnitListService(PortalDbContext db) : IListService
{
    private const string Code = nameof(Unit.Code);
    private const string Name = nameof(Unit.Name);
    private const string Kind = nameof(Unit.Kind);
    private const string Abbreviation = nameof(Unit.Abbreviation);
    private const string Aliases = nameof(Unit.Aliases);
    private const string Parent = nameof(Unit.ParentName);

    private static readonly IReadOnlyList<(string, UnitKind)> Kinds = [.. Enum.GetValues<UnitKind>().Select(k => (k.InWords(), k)), ("Trường THPT", UnitKind.HighSchool)];

    private static readonly ListColumn[] Columns =
    [
        new(Code, "Mã đơn vị", "Để trống khi thêm đơn vị thì Cổng tự đặt. Đơn vị đã có: giữ nguyên mã khi đổi tên."),
        new(Name, "Tên đầy đủ", $"Đúng như trên quyết định thành lập, tối đa {Unit.NameLength} ký tự. Khi đổi tên, tên cũ được giữ trong “Tên khác, tên cũ”.", Needed: true),
        new(Kind, "Loại đơn vị", "Một trong: " + string.Join("; ", Enum.GetValues<UnitKind>().Select(k => k.InWords())) + ".", Needed: true),
        new(Abbreviation, "Tên viết tắt", $"Tên mọi người quen gọi, tối đa {Unit.AbbreviationLength} ký tự; hai đơn vị không dùng chung."),
        new(Aliases, "Tên khác, tên cũ", "Mỗi tên một dòng trong ô (Alt+Enter). Tên ghi thêm được thêm vào; tên đã có không bị bỏ.", Lines: true),
        new(Parent, "Đơn vị chủ quản", "Với phân hiệu: trường mẹ, có thể ở tỉnh khác."),
    ];

    /// <inheritdoc/>
    public ListFrame Frame { get; } = new("Đơn vị", "/don-vi/excel", "/don-vi", "don-vi", Columns,
        "Dòng có mã là đơn vị mang mã ấy; dòng không có mã là đơn vị đang hoạt động cùng tên, hoặc đơn vị mới.", "Tệp tải về có mọi đơn vị đang hoạt động.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.DissolvedOn == null).ToListAsync(cancel);
        return [.. units.OrderBy(u => u.Name, VietnameseText.Order).Select(Cells)];
    }

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        var names = new UnitNames(await db.Units.ToListAsync(cancel));
        foreach (var row in rows)
            names.Know(row, row[Code].ToLowerInvariant(), row[Name]);
        foreach (var row in rows)
            Read(row, names);
        foreach (var row in rows)
            names.RequireFree(row);
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel) =>
        db.SaveAsync(deed, $"nhập từ Excel: {rows.Count(r => r.State == ListRowState.New)} đơn vị mới, {rows.Count(r => r.State == ListRowState.Changed)} đơn vị thay đổi", cancel);

    private void Read(ListRow row, UnitNames names)
    {
        row.Name = row[Name];
        var unit = names.Of(row);
        row.Words(Name, Unit.NameLength, Unit.NameNeeded.Sentence);
        if (Kinds.Any(k => VietnameseText.Fold(k.Item1) == VietnameseText.Fold(row[Name])) || (row[Name].Length > 0 && !row[Name].Any(char.IsLetter)))
            row.Fault(Name, "không phải tên một đơn vị. Hãy ghi tên đầy đủ; nếu cả dòng lệch một cột, hãy kéo lại cho đúng.");
        var kind = row.Choice(Kind, Kinds, "Hãy ghi loại đơn vị.");
        var abbreviation = row.Has(Abbreviation) ? row.Words(Abbreviation, Unit.AbbreviationLength) : unit?.Abbreviation;
        var parent = row.Has(Parent) ? row.Words(Parent, Unit.ParentLength) : unit?.ParentName;
        var aliases = Joined(unit?.Aliases, row[Aliases], row[Name]);
        if (aliases.Length > Unit.AliasesLength)
            row.Fault(Aliases, $"cùng với tên đã có dài {aliases.Length} ký tự, tối đa {Unit.AliasesLength}. Hãy rút gọn.");
        if (!row.IsSound)
            return;

        var before = unit is null ? null : Cells(unit);
        try
        {
            if (unit is null)
                db.Add(unit = names.Made(row, new Unit(row[Name], kind!.Value, code: names.FreeCode(row[Code].ToLowerInvariant(), row[Name]))));
            if (before is null || !before.SequenceEqual([unit.Code, row[Name], kind!.Value.InWords(), CellText.Line(abbreviation), CellText.Lines(aliases), CellText.Line(parent)]))
                unit.Describe(row[Name], kind!.Value, abbreviation, aliases, parent);
            row.Settle(Columns, before, Cells(unit));
        }
        catch (RuleBroken broken)
        {
            row.Refused(broken);
        }
    }

    private static object?[] Cells(Unit unit) => [unit.Code, CellText.Line(unit.Name), unit.Kind.InWords(), CellText.Line(unit.Abbreviation), CellText.Lines(unit.Aliases), CellText.Line(unit.ParentName)];

    /// <summary>The names there are, and those of the file that are new; the name itself is none of its others.</summary>
    private static string Joined(string? present, string added, string name)
    {
        var lines = (CellText.Lines(present) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        lines.AddRange(added.Split('\n').Where(l => l.Length > 0 && l != name && !lines.Exists(known => string.Equals(known, l, StringComparison.OrdinalIgnoreCase))));
        return string.Join('\n', lines);
    }
}
