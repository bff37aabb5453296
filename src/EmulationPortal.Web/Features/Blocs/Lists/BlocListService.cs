using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Blocs.Lists;

/// <summary>Blocs as a table: made and described as by their forms, never dissolved.</summary>
public sealed class BlocListService(PortalDbContext db) : IListService
{
    private const string Code = nameof(NewBlocForm.Code);
    private const string Name = nameof(BlocForm.Name);
    private const string Kind = nameof(NewBlocForm.Kind);
    private const string Cycle = nameof(NewBlocForm.Cycle);
    private const string Description = nameof(BlocForm.Description);
    private const string Authority = nameof(BlocForm.ParentAuthority);
    private const string Symbol = nameof(BlocForm.DocumentSymbol);
    private const int SymbolLength = 40;

    private static readonly (string, BlocKind)[] Kinds = [.. Enum.GetValues<BlocKind>().Select(k => (k.InWords(), k))];
    private static readonly (string, CycleKind)[] Cycles = [.. Enum.GetValues<CycleKind>().Select(c => (c.InWords(), c))];

    private static readonly ListColumn[] Columns =
    [
        new(Code, "Tên trong địa chỉ trang", "Chữ thường không dấu, ví dụ “khoi-7”. Để trống khi lập khối, cụm thì Cổng tự đặt; không đổi được về sau."),
        new(Name, "Tên khối, cụm", "Ví dụ “Khối thi đua số 7”.", Needed: true),
        new(Kind, "Loại", "Khối hoặc Cụm; không đổi được về sau."),
        new(Cycle, "Năm thi đua tính theo", "Năm dương lịch hoặc Năm học; không đổi được về sau."),
        new(Description, "Gồm những đơn vị nào", $"Tối đa {Bloc.DescriptionLength} ký tự.", Lines: true),
        new(Authority, "Cơ quan chia khối, cụm", "Ví dụ “UBND tỉnh”."),
        new(nameof(BlocForm.ChairWord), "Cách gọi đơn vị đứng đầu", "Trưởng khối, Khối trưởng, Cụm trưởng, Trưởng cụm…"),
        new(nameof(BlocForm.ViceChairWord), "Cách gọi đơn vị phó", "Phó Trưởng khối, Khối phó, Cụm phó…"),
        new(nameof(BlocForm.SuperiorBody), "Tiêu đề văn bản, dòng trên", "Cơ quan cấp trên, chữ in hoa, ví dụ “UBND TỈNH …”."),
        new(nameof(BlocForm.BodyName), "Tiêu đề văn bản, dòng dưới", "Tên khối, cụm, chữ in hoa, ví dụ “KHỐI THI ĐUA SỐ 7”."),
        new(Symbol, "Ký hiệu văn bản", "“KTĐ7” cho số, ký hiệu “05/BC-KTĐ7”."),
        new(nameof(BlocForm.Place), "Địa danh trước ngày tháng", "Tên tỉnh, như đứng trước “ngày … tháng …” trên văn bản."),
    ];

    /// <inheritdoc/>
    public ListFrame Frame { get; } = new("Khối, cụm thi đua", "/khoi-thi-dua/excel", "/khoi-thi-dua", "khoi-cum", Columns,
        "Dòng có tên trong địa chỉ trang là khối, cụm mang tên ấy; dòng để trống là khối, cụm cùng tên, hoặc khối, cụm mới.", "Tệp tải về có mọi khối, cụm chưa giải thể.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel)
    {
        var blocs = await db.Blocs.AsNoTracking().Where(b => b.DissolvedOn == null).ToListAsync(cancel);
        return [.. blocs.OrderBy(b => VietnameseText.NumbersPadded(b.Name), VietnameseText.Order).Select(Cells)];
    }

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        var blocs = await db.Blocs.ToListAsync(cancel);
        var seen = new Dictionary<Bloc, ListRow>();
        foreach (var row in rows)
        {
            row.Name = row[Name];
            var code = row[Code].ToLowerInvariant();
            var bloc = blocs.Find(b => code.Length > 0 ? b.Code == code : b.DissolvedOn is null && string.Equals(b.Name, row[Name], StringComparison.OrdinalIgnoreCase));
            if (bloc is not null && seen.TryGetValue(bloc, out var first))
                row.Fault(code.Length > 0 ? Code : Name, $"khối, cụm này đã có ở dòng {first.Number}. Hãy giữ một dòng, hoặc ghi tên khác.");
            else if (blocs.Find(b => b != bloc && b.DissolvedOn is null && row[Name].Length > 0 && string.Equals(b.Name, row[Name], StringComparison.OrdinalIgnoreCase)) is { } same)
                row.Fault(Name, $"đã là tên của “{same.Code}”. Hãy ghi tên khác, hoặc ghi “{same.Code}” vào cột Tên trong địa chỉ trang.");
            Read(row, ref bloc, blocs);
            if (bloc is not null)
                seen.TryAdd(bloc, row);
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel) =>
        db.SaveAsync(deed, $"nhập từ Excel: {rows.Count(r => r.State == ListRowState.New)} khối, cụm mới, {rows.Count(r => r.State == ListRowState.Changed)} khối, cụm thay đổi", cancel);

    private void Read(ListRow row, ref Bloc? bloc, List<Bloc> blocs)
    {
        row.Words(Name, Bloc.NameLength, Bloc.NameNeeded.Sentence);
        var (kind, cycle) = (Fixed(row, Kind, Kinds, bloc?.Kind), Fixed(row, Cycle, Cycles, bloc?.Cycle));
        var description = row.Has(Description) ? row.Words(Description, Bloc.DescriptionLength) : bloc?.Description;
        var wording = new BlocWording(
            Word(row, nameof(BlocForm.ChairWord), bloc?.Wording.ChairWord), Word(row, nameof(BlocForm.ViceChairWord), bloc?.Wording.ViceChairWord),
            Word(row, nameof(BlocForm.SuperiorBody), bloc?.Wording.SuperiorBody), Word(row, nameof(BlocForm.BodyName), bloc?.Wording.BodyName),
            Word(row, Symbol, bloc?.Wording.DocumentSymbol, SymbolLength), Word(row, nameof(BlocForm.Place), bloc?.Wording.Place));
        var authority = Word(row, Authority, bloc?.ParentAuthority);
        if (!row.IsSound)
            return;

        var before = bloc is null ? null : Cells(bloc);
        try
        {
            if (bloc is null)
            {
                var code = row[Code].Length > 0 ? row[Code].ToLowerInvariant() : Bloc.ProposeCode(row[Name]);
                bloc = new Bloc(code, kind!.Value, cycle!.Value, row[Name], description, authority, wording);
                if (BlocService.Reserved.Contains(code) || blocs.Exists(b => b.Code == code))
                    throw new RuleBroken(BlocService.CodeTaken, code) { Field = Code };
                db.Add(bloc);
                blocs.Add(bloc);
            }
            else if (bloc.DissolvedOn is { } day)
            {
                throw new RuleBroken(Bloc.AlreadyDissolved, bloc.Name, day);
            }
            else if (!before!.SequenceEqual(Cells(bloc.Code, row[Name], bloc.Kind, bloc.Cycle, description, authority, wording)))
            {
                bloc.Describe(row[Name], description, authority, wording);
            }

            row.Settle(Columns, before, Cells(bloc));
        }
        catch (RuleBroken broken)
        {
            row.Refused(broken);
        }
    }

    private static T? Fixed<T>(ListRow row, string key, (string, T)[] names, T? present)
        where T : struct, Enum
    {
        if (present is not null && (!row.Has(key) || row[key].Length == 0))
            return present;
        var chosen = row.Choice(key, names, $"Hãy ghi {string.Join(" hoặc ", names.Select(n => n.Item1))}.");
        if (present is { } kept && chosen is { } other && !kept.Equals(other))
            row.Fault(key, $"khối, cụm đã lập theo “{names.First(n => n.Item2.Equals(kept)).Item1}”, không đổi được. Hãy ghi lại như cũ.");
        return chosen;
    }

    private static string Word(ListRow row, string key, string? present, int most = BlocWording.Length) => present is not null && !row.Has(key) ? present : row.Words(key, most, "Hãy nhập ô này.");

    private static object?[] Cells(Bloc bloc) => Cells(bloc.Code, bloc.Name, bloc.Kind, bloc.Cycle, bloc.Description, bloc.ParentAuthority, bloc.Wording);

    private static object?[] Cells(string code, string name, BlocKind kind, CycleKind cycle, string? description, string authority, BlocWording words) =>
    [
        code, CellText.Line(name), kind.InWords(), cycle.InWords(), CellText.Lines(description), CellText.Line(authority), CellText.Line(words.ChairWord), CellText.Line(words.ViceChairWord),
        CellText.Line(words.SuperiorBody), CellText.Line(words.BodyName), CellText.Line(words.DocumentSymbol), CellText.Line(words.Place),
    ];
}
