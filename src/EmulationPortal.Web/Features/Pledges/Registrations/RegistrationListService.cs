using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Registrations;

/// <summary>A unit's own targets and the values it registers, as a table: filled and added as by the form, as long as the registration is not sent.</summary>
public sealed class RegistrationListService(PortalDbContext db, Visit visit) : IListService
{
    private const string Code = nameof(Target.Code);
    private const string Name = nameof(OwnTargetForm.OwnName);
    private const string Measure = nameof(OwnTargetForm.OwnUnit);
    private const string Kind = nameof(OwnTargetForm.OwnKind);
    private const string Direction = nameof(OwnTargetForm.OwnDirection);
    private const string Baseline = nameof(LineEntry.Baseline);
    private const string Value = nameof(LineEntry.Value);
    private const string NotApplicable = nameof(LineEntry.NotApplicable);

    private static readonly (string, TargetDirection)[] Directions = [.. Enum.GetValues<TargetDirection>().Select(d => (d.InWords(), d))];

    private static readonly ListColumn[] Columns =
    [
        new(Code, "Mã", "Giữ như tệp tải về. Chỉ tiêu riêng ghi thêm thì để trống."),
        new(Name, "Danh hiệu, chỉ tiêu", "Tên danh hiệu hoặc chỉ tiêu; tên mới là một chỉ tiêu riêng của đơn vị.", Needed: true),
        new(Measure, "Đơn vị tính", "Chỉ cần với chỉ tiêu riêng ghi thêm."),
        new(Kind, "Kiểu", FigureCells.KindsNote + " Chỉ cần với chỉ tiêu riêng ghi thêm."),
        new(Direction, "Chiều", "Càng cao càng tốt hoặc Càng thấp càng tốt; chỉ cần với chỉ tiêu riêng ghi thêm."),
        new(Baseline, "Kết quả năm trước", "Số, hoặc Có, Không."),
        new(Value, "Đăng ký năm nay", "Số, Có hoặc Không, hoặc chữ, theo kiểu.", Needed: true),
        new(NotApplicable, "Không áp dụng", "Có, nếu chỉ tiêu không liên quan đến đơn vị."),
    ];

    private readonly List<(ListRow Row, Asked Asked)> read = [];

    private sealed record Asked(string? Code, string Name, string Measure, IndicatorKind Kind, TargetDirection Direction, LineEntry Entry);

    /// <inheritdoc/>
    public ListFrame Frame => new("Đăng ký thi đua", $"{visit.BlocYear.RegistrationPath(visit.Unit.Code)}/excel", visit.BlocYear.RegistrationPath(visit.Unit.Code), $"dang-ky-{visit.Unit.Code}", Columns,
        "Dòng có mã là danh hiệu, chỉ tiêu mang mã ấy; dòng không có mã là chỉ tiêu cùng tên, hoặc chỉ tiêu riêng mới.", "Tệp tải về có mọi danh hiệu, chỉ tiêu của bản đăng ký đang soạn.")
    { Over = visit.BlocYear.Title };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel) =>
        [.. (await LoadAsync(db.Registrations.Whole().AsNoTracking(), cancel))?.AllLines().Select(Cells) ?? []];

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        var registration = await LoadAsync(db.Registrations.Whole().AsNoTracking(), cancel) ?? throw new RuleBroken(RegistrationService.NotBegun);
        if (!registration.IsOpen)
            throw new RuleBroken(EmulationRegistration.NotWhileSent);
        read.Clear();
        var seen = new Dictionary<RegistrationLine, ListRow>();
        foreach (var row in rows)
        {
            row.Name = row[Name];
            var line = Find(registration, row[Code], row[Name]);
            if (line is not null && !seen.TryAdd(line, row))
                row.Fault(row[Code].Length > 0 ? Code : Name, $"chỉ tiêu này đã có ở dòng {seen[line].Number}. Hãy giữ một dòng.");
            if (line is null && row[Code].Length > 0)
                row.Fault(Code, "bản đăng ký không có mã này. Hãy giữ mã như tệp tải về; chỉ tiêu riêng ghi thêm thì để trống.");
            if (Read(row, line) is not { } asked)
                continue;
            var before = line is null ? null : Cells(line);
            try
            {
                var after = Apply(registration, asked, deed);
                seen.TryAdd(after, row);
                row.Settle(Columns, before, Cells(after));
                read.Add((row, asked));
            }
            catch (RuleBroken broken)
            {
                row.Refused(broken, new Dictionary<string, string> { [line?.Id.ToString() ?? ""] = Value, ["OwnName"] = Name });
            }
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        var registration = await LoadAsync(db.Registrations.Whole(), cancel) ?? throw new RuleBroken(RegistrationService.NotBegun);
        foreach (var (_, asked) in read.Where(r => r.Row.State != ListRowState.Same))
            Apply(registration, asked, deed);
        await db.SaveAsync(deed, $"nhập từ Excel danh hiệu, chỉ tiêu đăng ký của {visit.Unit.Name}", cancel);
    }

    private Task<EmulationRegistration?> LoadAsync(IQueryable<EmulationRegistration> registrations, CancellationToken cancel) =>
        registrations.SingleOrDefaultAsync(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.UnitId == visit.Unit.UnitId, cancel);

    private static RegistrationLine? Find(EmulationRegistration registration, string? code, string name) => string.IsNullOrEmpty(code)
        ? registration.AllLines().FirstOrDefault(l => VietnameseText.Fold(l.Label) == VietnameseText.Fold(name)) : registration.AllLines().FirstOrDefault(l => CodeOf(l) == code);

    /// <summary>What the row asks for; null when something is wrong with it. Of a line that is there only its figures may differ.</summary>
    private static Asked? Read(ListRow row, RegistrationLine? line)
    {
        row.Words(Name, Indicator.NameLength, "Hãy ghi tên danh hiệu hoặc chỉ tiêu.");
        row.Words(Measure, Indicator.UnitLength);
        var kind = row.Choice(Kind, FigureCells.Kinds, line is null ? "Hãy ghi kiểu. " + FigureCells.KindsNote : null) ?? line?.Kind;
        var direction = row.Choice(Direction, Directions) ?? default;
        if (line is not null)
        {
            var present = Cells(line);
            foreach (var (key, at) in (ReadOnlySpan<(string, int)>)[(Name, 1), (Measure, 2), (Kind, 3), (Direction, 4)])
            {
                if (row[key].Length > 0 && VietnameseText.Fold(row[key]) != VietnameseText.Fold(present[at]?.ToString() ?? ""))
                    row.Fault(key, $"chỉ tiêu đã có ghi là “{present[at]}”, chỉ sửa số bằng Excel. Hãy ghi lại như cũ.");
            }
        }

        if (kind is not { } of)
            return null;
        var entry = of == IndicatorKind.Text
            ? new LineEntry(null, row.Words(Value, Target.WordsLength), null, row.Has(NotApplicable) ? row.Yes(NotApplicable) : line?.Entry.NotApplicable == true)
            : new LineEntry(row.Figure(Value, of), null, row.Has(Baseline) ? row.Figure(Baseline, of) : line?.Entry.Baseline, row.Has(NotApplicable) ? row.Yes(NotApplicable) : line?.Entry.NotApplicable == true);
        return row.IsSound ? new Asked(line is null ? null : CodeOf(line), row[Name], row[Measure], of, direction, entry) : null;
    }

    private static RegistrationLine Apply(EmulationRegistration registration, Asked asked, Deed deed)
    {
        var line = Find(registration, asked.Code, asked.Name) ?? registration.AddOwn(asked.Name, asked.Measure, asked.Kind, asked.Direction);
        registration.Put(new Dictionary<Guid, (LineEntry, long)> { [line.Id] = (asked.Entry, line.LineVersion) }, deed);
        return line;
    }

    private static string CodeOf(RegistrationLine line) => line is Target target ? target.Code : ((RegisteredTitle)line).Code;

    private static object?[] Cells(RegistrationLine line) =>
    [
        CodeOf(line), CellText.Line(line.Label), CellText.Line(line is Target target ? target.UnitOfMeasure : ((RegisteredTitle)line).Title.Counted), line.Kind.InWords(), (line as Target)?.Direction.InWords(),
        FigureCells.Cell(line.Kind, line.Entry.Baseline), FigureCells.Cell(line.Kind, line.Entry.Value, line.Entry.Words), line.Entry.NotApplicable ? "Có" : null,
    ];
}
