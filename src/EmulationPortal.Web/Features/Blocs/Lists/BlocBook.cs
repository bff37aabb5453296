using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Lists;

/// <summary>All blocs, their years that are not handed over, and all units, by the words people write for them.</summary>
internal sealed class BlocBook
{
    public const string BlocKey = "Bloc";
    public const string YearKey = "Year";
    public const string UnitKey = "UnitId";

    private readonly ILookup<string, Bloc> blocs;
    private readonly ILookup<string, Unit> units;
    private readonly IReadOnlyList<Unit> living;
    private readonly Dictionary<Guid, Unit> unitOf;
    private readonly Dictionary<(Guid Bloc, string Year), BlocYear> open;
    private readonly HashSet<(Guid Bloc, string Year)> closed;

    private BlocBook(IReadOnlyList<Bloc> blocs, IReadOnlyList<Unit> units, IReadOnlyList<EmulationYear> years, IReadOnlyList<BlocYear> blocYears)
    {
        this.blocs = blocs.Where(b => b.DissolvedOn is null).SelectMany(b => new[] { b.Code, b.Name }.Distinct().Select(n => (Name: VietnameseText.Fold(n), b))).ToLookup(x => x.Name, x => x.b);
        living = [.. units.Where(u => u.DissolvedOn is null)];
        this.units = units.SelectMany(u => NamesOf(u).Select(n => (Name: n.ToLowerInvariant(), u))).ToLookup(x => x.Name, x => x.u);
        unitOf = units.ToDictionary(u => u.Id);
        var codes = years.ToDictionary(y => y.Id, y => y.Code);
        open = blocYears.Where(y => y.HandedOverOn is null).ToDictionary(y => (y.BlocId, codes[y.YearId]));
        closed = [.. blocYears.Where(y => y.HandedOverOn is not null).Select(y => (y.BlocId, codes[y.YearId]))];
        Years = years.ToDictionary(y => y.Code);
        Order = [.. blocs.Where(b => b.DissolvedOn is null).OrderBy(b => VietnameseText.NumbersPadded(b.Name), VietnameseText.Order)];
    }

    /// <summary>Columns that name a bloc-year and a unit, the same in every list of bloc-years.</summary>
    public static ListColumn[] Columns { get; } =
    [
        new(BlocKey, "Khối, cụm", "Tên khối, cụm, hoặc tên trong địa chỉ trang, ví dụ “Khối thi đua số 7” hay “khoi-7”.", Needed: true),
        new(YearKey, "Năm", "Ví dụ 2026; khối, cụm theo năm học thì 2025-2026.", Needed: true),
        new(UnitKey, "Đơn vị", "Tên đầy đủ, tên viết tắt hoặc mã đơn vị.", Needed: true),
    ];

    /// <summary>Blocs that are not dissolved, in Vietnamese order with numbers counted as numbers.</summary>
    public IReadOnlyList<Bloc> Order { get; }

    /// <summary>Years by their code.</summary>
    public IReadOnlyDictionary<string, EmulationYear> Years { get; }

    /// <summary>Bloc-years that are not handed over, those the table would open included.</summary>
    public IReadOnlyDictionary<(Guid Bloc, string Year), BlocYear> Open => open;

    /// <summary>Reads it; nothing of it is tracked.</summary>
    public static async Task<BlocBook> ReadAsync(PortalDbContext db, CancellationToken cancel) => new(
        await db.Blocs.AsNoTracking().ToListAsync(cancel), await db.Units.AsNoTracking().ToListAsync(cancel), await db.Years.AsNoTracking().ToListAsync(cancel),
        await db.BlocYears.AsNoTracking().Include(y => y.Memberships).ToListAsync(cancel));

    /// <summary>The name of a unit.</summary>
    public string NameOf(Guid unitId) => unitOf[unitId].Name;

    /// <summary>A unit as a table names it: by its name, or by its code where the name leads to another, as that of a merged unit does.</summary>
    public string Written(Guid unitId) => Named(unitOf[unitId].Name) is [var only] && only.Id == unitId ? only.Name : unitOf[unitId].Code;

    /// <summary>A bloc as a table names it: by its name, or by its code where two blocs have one name.</summary>
    public string Written(Bloc bloc) => blocs[VietnameseText.Fold(bloc.Name)].Count() > 1 ? bloc.Code : bloc.Name;

    /// <summary>The bloc of a row; null, with the fault at its cell, where it is unclear.</summary>
    public Bloc? Bloc(ListRow row)
    {
        var found = blocs[VietnameseText.Fold(row[BlocKey])].Distinct().ToList();
        if (found.Count == 1)
            return found[0];
        row.Fault(BlocKey, row[BlocKey].Length == 0 ? "Hãy ghi tên khối, cụm."
            : found.Count > 1 ? $"có {found.Count} khối, cụm tên như vậy. Hãy ghi tên trong địa chỉ trang: {string.Join("; ", found.Select(b => b.Code))}."
            : Order.FirstOrDefault(b => SimilarNames.Alike(b.Name, row[BlocKey])) is { } meant ? $"không có khối, cụm này. Có phải “{meant.Name}”? Hãy ghi đúng tên ấy." : "không có khối, cụm này. Hãy ghi đúng tên trên Cổng, hoặc lập khối, cụm trước.");
        return null;
    }

    /// <summary>The bloc-year of a row that is not handed over; null, with the fault at its cell, where it is unclear.</summary>
    /// <param name="opens">A year that is not open yet is made, and the row says so.</param>
    public BlocYear? Year(ListRow row, Bloc bloc, bool opens)
    {
        var code = row[YearKey].Split(' ')[^1].Replace('–', '-').Replace('/', '-');
        if (open.TryGetValue((bloc.Id, code), out var year))
            return year;
        if (closed.Contains((bloc.Id, code)))
            row.Fault(YearKey, "năm này đã bàn giao, chỉ còn đọc. Hãy bỏ dòng này.");
        else if (!int.TryParse(code.AsSpan(0, Math.Min(4, code.Length)), System.Globalization.CultureInfo.InvariantCulture, out var first) || first is < 2000 or > 2100 || new EmulationYear(bloc.Cycle, first) is var known && known.Code != code)
            row.Fault(YearKey, bloc.Cycle == CycleKind.CalendarYear ? $"{bloc.Name} theo năm dương lịch. Hãy ghi bốn chữ số, ví dụ 2026." : $"{bloc.Name} theo năm học. Hãy ghi như 2025-2026.");
        else if (!opens)
            row.Fault(YearKey, $"{bloc.Name} chưa mở năm này. Hãy mở năm và nhập thành viên trước.");
        else
        {
            row.Note(YearKey, $"chưa mở; sẽ mở năm này của {bloc.Name}.");
            return open[(bloc.Id, code)] = new BlocYear(bloc, Years.GetValueOrDefault(code) ?? known);
        }

        return null;
    }

    /// <summary>The unit of a row, one that lives before one that ended; null, with the fault at its cell, where it is unclear.</summary>
    public Unit? Unit(ListRow row)
    {
        var found = Named(row[UnitKey]);
        if (found.Count == 1)
            return found[0];
        row.Fault(UnitKey, row[UnitKey].Length == 0 ? "Hãy ghi tên đơn vị."
            : found.Count > 1 ? $"có {found.Count} đơn vị được gọi như vậy. Hãy ghi mã: {string.Join("; ", found.Select(u => u.Code))}."
            : living.FirstOrDefault(u => SimilarNames.Alike(u.Name, row[UnitKey])) is { } meant ? $"không có đơn vị này. Có phải “{meant.Name}”? Hãy ghi đúng tên ấy." : "không có đơn vị đang hoạt động tên như vậy. Hãy ghi đúng tên trên Cổng, hoặc thêm đơn vị trước.");
        return null;
    }

    /// <summary>What is new is only for a unit that lives.</summary>
    public static void RequireLiving(ListRow row, Unit unit)
    {
        if (unit.DissolvedOn is { } day)
            row.Fault(UnitKey, $"đơn vị đã kết thúc hoạt động từ ngày {day:dd/MM/yyyy}. Hãy ghi đơn vị khác, hoặc bỏ dòng này.");
    }

    private List<Unit> Named(string words)
    {
        var found = units[VietnameseText.Tidy(words).ToLowerInvariant()].Distinct().ToList();
        return found.Exists(u => u.DissolvedOn is null) ? found.FindAll(u => u.DissolvedOn is null) : found;
    }

    private static IEnumerable<string> NamesOf(Unit unit) =>
        new[] { unit.Name, unit.Code, unit.Abbreviation }.Concat((unit.Aliases ?? "").Split('\n')).Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => VietnameseText.Tidy(n!)).Distinct();
}
