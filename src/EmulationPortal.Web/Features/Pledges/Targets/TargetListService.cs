using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Shared.Lists;

namespace EmulationPortal.Web.Features.Pledges.Targets;

/// <summary>Common targets of a bloc-year as a table: added, described and put in order as by their form; none is dropped by it.</summary>
public sealed class TargetListService(PortalDbContext db, Visit visit, TargetService service) : IListService
{
    public static readonly Rule NotOpen = new("target-list.not-open", "Đăng ký thi đua của năm này chưa mở. Hãy mở đăng ký, đặt hạn gửi, rồi nhập chỉ tiêu từ Excel.");

    private const string Place = nameof(TargetRow.Order);
    private const string Code = nameof(TargetRow.Code);
    private const string Name = nameof(TargetRow.Name);
    private const string Measure = nameof(TargetRow.UnitOfMeasure);
    private const string Kind = nameof(TargetRow.Kind);
    private const string Direction = nameof(TargetRow.Direction);
    private const string ForUnits = nameof(TargetRow.ForUnits);
    private const string Value = nameof(TargetRow.BlocValue);

    private static readonly (string, TargetDirection)[] Directions = [.. Enum.GetValues<TargetDirection>().Select(d => (d.InWords(), d))];

    private static readonly ListColumn[] Columns =
    [
        new(Place, "Thứ tự", "Số thứ tự trong bảng, từ 1. Để trống thì giữ chỗ cũ, hoặc vào cuối bảng."),
        new(Code, "Mã", "Để trống khi thêm chỉ tiêu thì Cổng đặt theo tên; mã đã có không đổi."),
        new(Name, "Chỉ tiêu", $"Tối đa {Indicator.NameLength} ký tự.", Needed: true),
        new(Measure, "Đơn vị tính", "Ví dụ: HSSV, %, sáng kiến."),
        new(Kind, "Kiểu", FigureCells.KindsNote, Needed: true),
        new(Direction, "Chiều", "Càng cao càng tốt hoặc Càng thấp càng tốt; để trống là càng cao càng tốt."),
        new(ForUnits, "Đơn vị đăng ký", "Có, nếu mỗi đơn vị đăng ký một số; Không, nếu chỉ tiêu chỉ của cả khối, cụm."),
        new(Value, "Chỉ tiêu của cả khối", "Số, Có hoặc Không, hoặc chữ, theo kiểu; để trống nếu không đặt."),
    ];

    private List<(ListRow? Row, TargetRow Target)> targets = [];
    private RegistrationRound? round;

    /// <inheritdoc/>
    public ListFrame Frame => new("Chỉ tiêu chung", $"{visit.BlocYear.TargetsPath()}/excel", visit.BlocYear.RegistrationsPath(), "chi-tieu-chung", Columns,
        "Dòng có mã là chỉ tiêu mang mã ấy; dòng không có mã là chỉ tiêu cùng tên, hoặc chỉ tiêu mới. Đăng ký đang soạn tự theo chỉ tiêu mới.", "Tệp tải về có mọi chỉ tiêu chung của năm.")
    { Over = visit.BlocYear.Title };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel) =>
        [.. (await db.RegistrationRoundAsync(visit.BlocYear.BlocYearId, cancel))?.Targets.Select((t, i) => Cells(Row(t), i + 1)) ?? []];

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        round = await db.RegistrationRoundAsync(visit.BlocYear.BlocYearId, cancel) ?? throw new RuleBroken(NotOpen);
        targets = [.. round.Targets.Select(t => ((ListRow?)null, Row(t)))];
        var before = targets.Select((t, i) => (t.Target.Id, Cells: Cells(t.Target, i + 1))).ToDictionary(t => t.Id!.Value, t => t.Cells);
        var places = new Dictionary<TargetRow, int>();
        var seen = new Dictionary<string, ListRow>();
        foreach (var row in rows)
        {
            row.Name = row[Name];
            var at = targets.FindIndex(t => row[Code].Length > 0 ? t.Target.Code == row[Code] : VietnameseText.Fold(t.Target.Name!) == VietnameseText.Fold(row[Name]));
            var key = at >= 0 ? targets[at].Target.Code! : row[Code].Length > 0 ? row[Code] : Target.CodeOf(row[Name]);
            if (key.Length > 0 && !seen.TryAdd(key, row))
                row.Fault(row[Code].Length > 0 ? Code : Name, $"chỉ tiêu này đã có ở dòng {seen[key].Number}. Hãy giữ một dòng.");
            else if (at < 0 && row[Name].Length > 0 && targets.Find(t => VietnameseText.Fold(t.Target.Name!) == VietnameseText.Fold(row[Name])).Target is { } same)
                row.Fault(Code, $"chỉ tiêu này đang có mã “{same.Code}”. Hãy ghi đúng mã ấy, hoặc để trống.");
            var asked = row.PlaceOf(Place);
            if (Read(row, at < 0 ? null : targets[at].Target, deed) is not { } target)
                continue;
            if (at < 0)
                targets.Add((row, target));
            else
                targets[at] = (row, target);
            if (asked is { } place)
                places[target] = place;
        }

        targets = ListOrder.InOrder(targets, t => places.TryGetValue(t.Target, out var place) ? place : null);
        foreach (var (target, at) in targets.Select((t, i) => (t, i)))
            target.Row?.Settle(Columns, target.Target.Id is { } id ? before[id] : null, Cells(target.Target, at + 1));
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        for (var i = 0; i < targets.Count; i++)
            targets[i].Target.Order = i + 1;
        return service.SaveAsync(new TargetsForm { DueOn = round!.DueOn, Version = round.Version, Targets = [.. targets.Select(t => t.Target)] }, deed, cancel);
    }

    /// <summary>What the row asks for; null when something is wrong with it.</summary>
    private static TargetRow? Read(ListRow row, TargetRow? present, Deed deed)
    {
        var name = row.Words(Name, Indicator.NameLength, "Hãy ghi tên chỉ tiêu.");
        var measure = row.Has(Measure) ? row.Words(Measure, Indicator.UnitLength) : present?.UnitOfMeasure;
        var kind = row.Choice(Kind, FigureCells.Kinds, "Hãy ghi kiểu. " + FigureCells.KindsNote);
        var direction = row.Has(Direction) ? row.Choice(Direction, Directions) ?? default : present?.Direction ?? default;
        var forUnits = row.Has(ForUnits) ? row.Yes(ForUnits) : present?.ForUnits ?? true;
        var value = kind is not { } of ? null : of == IndicatorKind.Text ? row.Words(Value, Target.WordsLength) : FigureCells.Typed(FigureCells.Cell(of, row.Figure(Value, of)));
        if (!row.IsSound)
            return null;
        var target = new TargetRow
        {
            Id = present?.Id,
            Code = row[Code].Length > 0 ? row[Code] : present?.Code ?? Target.CodeOf(name),
            Name = name,
            UnitOfMeasure = measure,
            Kind = kind!.Value,
            Direction = direction,
            ForUnits = forUnits,
            BlocValue = row.Has(Value) ? value : present?.BlocValue,
        };
        try
        {
            _ = new RegistrationRound(Guid.Empty, [TargetService.Draft(target)], deed.Today, deed);
            return target;
        }
        catch (RuleBroken broken)
        {
            row.Fault(broken.Rule == RegistrationRound.CodeUnclear ? Code : broken.Rule == RegistrationRound.NameNeeded ? Name : Value, broken.Message);
            return null;
        }
    }

    private static TargetRow Row(CommonTarget t) => new()
    {
        Id = t.Id,
        Code = t.Code,
        Name = t.Name,
        UnitOfMeasure = t.UnitOfMeasure,
        Kind = t.Kind,
        Direction = t.Direction,
        ForUnits = t.ForUnits,
        BlocValue = FigureCells.Typed(FigureCells.Cell(t.Kind, t.BlocValue, t.BlocWords)),
    };

    private static object?[] Cells(TargetRow t, int place) =>
    [
        (decimal)place, t.Code, t.Name, CellText.Line(t.UnitOfMeasure), t.Kind.InWords(), t.Direction.InWords(), t.ForUnits ? "Có" : "Không",
        t.Kind is IndicatorKind.Number or IndicatorKind.Percent && VietnameseText.ParseNumber(t.BlocValue ?? "") is { } number ? number : CellText.Line(t.BlocValue),
    ];
}
