using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared.Lists;

namespace EmulationPortal.Web.Features.Reports.Rounds;

/// <summary>The indicators a round of reports asks for, as a table: added, described and put in order as by the round's form; none is dropped by it.</summary>
public sealed class IndicatorListService(PortalDbContext db, Visit visit, RoundService service) : IListService
{
    public static readonly Rule NotOpen = new("indicator-list.not-open", "Kỳ báo cáo này chưa mở. Hãy mở kỳ báo cáo, đặt hạn gửi, rồi nhập chỉ tiêu từ Excel.");

    private const string Place = nameof(IndicatorRow.Order);
    private const string Name = nameof(IndicatorRow.Name);
    private const string Measure = nameof(IndicatorRow.UnitOfMeasure);
    private const string Kind = nameof(IndicatorRow.Kind);
    private const string HasPlan = nameof(IndicatorRow.HasPlan);
    private const string HasSamePeriod = nameof(IndicatorRow.HasSamePeriod);

    private static readonly ListColumn[] Columns =
    [
        new(Place, "Thứ tự", "Số thứ tự trong bảng, từ 1. Để trống thì giữ chỗ cũ, hoặc vào cuối bảng."),
        new(Name, "Chỉ tiêu", $"Tối đa {Indicator.NameLength} ký tự.", Needed: true),
        new(Measure, "Đơn vị tính", "Ví dụ: sinh viên, %, sáng kiến."),
        new(Kind, "Kiểu", FigureCells.KindsNote, Needed: true),
        new(HasPlan, "Có kế hoạch năm", "Có, nếu báo cáo ghi cả số kế hoạch."),
        new(HasSamePeriod, "Có số cùng kỳ", "Có, nếu báo cáo ghi cả số cùng kỳ năm trước."),
    ];

    private ReportKind kind;
    private ReportTemplate? round;
    private List<(ListRow? Row, IndicatorRow Indicator)> indicators = [];

    /// <inheritdoc/>
    public ListFrame Frame => new($"Chỉ tiêu báo cáo {visit.BlocYear.Period(kind)}", $"{visit.BlocYear.RoundPath(kind)}/mau/excel", $"{visit.BlocYear.RoundPath(kind)}/mau", $"chi-tieu-bao-cao-{kind.Slug()}", Columns,
        "Chỉ tiêu được nhận ra theo tên; đổi tên thì sửa ở trang của kỳ báo cáo. Báo cáo đang soạn tự theo chỉ tiêu mới.", "Tệp tải về có mọi chỉ tiêu của kỳ báo cáo.")
    { Over = visit.BlocYear.Title };

    /// <summary>For a kind of round.</summary>
    public IndicatorListService Of(ReportKind report)
    {
        kind = report;
        return this;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel) =>
        [.. (await db.RoundAsync(visit.BlocYear.BlocYearId, kind, cancel))?.Indicators.Select((t, i) => Cells(Row(t), i + 1)) ?? []];

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        round = await db.RoundAsync(visit.BlocYear.BlocYearId, kind, cancel) ?? throw new RuleBroken(NotOpen);
        indicators = [.. round.Indicators.Select(i => ((ListRow?)null, Row(i)))];
        var before = indicators.Select((t, i) => (t.Indicator.Id, Cells: Cells(t.Indicator, i + 1))).ToDictionary(t => t.Id!.Value, t => t.Cells);
        var places = new Dictionary<IndicatorRow, int>();
        var seen = new Dictionary<string, ListRow>();
        foreach (var row in rows)
        {
            row.Name = row[Name];
            var at = indicators.FindIndex(t => VietnameseText.Fold(t.Indicator.Name!) == VietnameseText.Fold(row[Name]));
            if (row[Name].Length > 0 && !seen.TryAdd(VietnameseText.Fold(row[Name]), row))
                row.Fault(Name, $"chỉ tiêu này đã có ở dòng {seen[VietnameseText.Fold(row[Name])].Number}. Hãy giữ một dòng.");
            var asked = row.PlaceOf(Place);
            if (Read(row, at < 0 ? null : indicators[at].Indicator) is not { } indicator)
                continue;
            if (at < 0)
                indicators.Add((row, indicator));
            else
                indicators[at] = (row, indicator);
            if (asked is { } place)
                places[indicator] = place;
        }

        indicators = ListOrder.InOrder(indicators, t => places.TryGetValue(t.Indicator, out var place) ? place : null);
        foreach (var (indicator, at) in indicators.Select((t, i) => (t, i)))
            indicator.Row?.Settle(Columns, indicator.Indicator.Id is { } id ? before[id] : null, Cells(indicator.Indicator, at + 1));
    }

    /// <inheritdoc/>
    public Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        for (var i = 0; i < indicators.Count; i++)
            indicators[i].Indicator.Order = i + 1;
        return service.SaveAsync(kind, new RoundForm
        {
            DueOn = round!.DueOn,
            Version = round.Version,
            Sections = [.. round.Sections.Select(s => new SectionRow { Id = s.Id, Order = s.Order, Heading = s.Heading, Level = s.Level, Guidance = s.Guidance, Required = s.Required })],
            Indicators = [.. indicators.Select(t => t.Indicator)],
        }, deed, cancel);
    }

    private static IndicatorRow? Read(ListRow row, IndicatorRow? present)
    {
        var name = row.Words(Name, Indicator.NameLength, "Hãy ghi tên chỉ tiêu.");
        var measure = row.Has(Measure) ? row.Words(Measure, Indicator.UnitLength) : present?.UnitOfMeasure;
        var value = row.Choice(Kind, FigureCells.Kinds, "Hãy ghi kiểu. " + FigureCells.KindsNote);
        var plan = row.Has(HasPlan) ? row.Yes(HasPlan) : present?.HasPlan ?? true;
        var samePeriod = row.Has(HasSamePeriod) ? row.Yes(HasSamePeriod) : present?.HasSamePeriod ?? true;
        return row.IsSound ? new IndicatorRow
        {
            Id = present?.Id,
            Name = present is not null && VietnameseText.Tidy(present.Name!) == name ? present.Name : name,
            UnitOfMeasure = measure,
            Kind = value!.Value,
            HasPlan = plan && value != IndicatorKind.Text,
            HasSamePeriod = samePeriod && value != IndicatorKind.Text,
        } : null;
    }

    private static IndicatorRow Row(Indicator i) => new() { Id = i.Id, Name = i.Name, UnitOfMeasure = i.UnitOfMeasure, Kind = i.Kind, HasPlan = i.HasPlan, HasSamePeriod = i.HasSamePeriod };

    private static object?[] Cells(IndicatorRow i, int place) =>
        [(decimal)place, CellText.Line(i.Name), CellText.Line(i.UnitOfMeasure), i.Kind.InWords(), i.HasPlan ? "Có" : "Không", i.HasSamePeriod ? "Có" : "Không"];
}
