using EmulationPortal.Domain;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared.Lists;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Reports.UnitReports;

/// <summary>The figures of a unit's report as a table: filled as by their form, and indicators of its own added; all figures of a round to be taken away.</summary>
public sealed class FigureListService(PortalDbContext db, Visit visit) : IListService
{
    private const string Name = nameof(OwnIndicatorForm.OwnName);
    private const string Measure = nameof(OwnIndicatorForm.OwnUnit);
    private const string Kind = nameof(OwnIndicatorForm.OwnKind);
    private const string Plan = nameof(IndicatorFigures.Plan);
    private const string SamePeriod = nameof(IndicatorFigures.SamePeriod);
    private const string Estimated = nameof(IndicatorFigures.Estimated);
    private const string EstimatedOn = nameof(IndicatorFigures.EstimatedOn);
    private const string Official = nameof(IndicatorFigures.Official);
    private const string Words = nameof(IndicatorFigures.Words);
    private const string NotApplicable = nameof(IndicatorFigures.NotApplicable);

    private static readonly ListColumn[] Columns =
    [
        new(Name, "Chỉ tiêu", "Giữ như tệp tải về; tên mới là một chỉ tiêu riêng của đơn vị.", Needed: true),
        new(Measure, "Đơn vị tính", "Chỉ cần với chỉ tiêu riêng ghi thêm."),
        new(Kind, "Kiểu", FigureCells.KindsNote + " Chỉ cần với chỉ tiêu riêng ghi thêm."),
        new(Plan, "Kế hoạch năm", "Số; Có hoặc Không với chỉ tiêu có hoặc không."),
        new(SamePeriod, "Cùng kỳ", "Như cột Kế hoạch năm."),
        new(Estimated, "Ước thực hiện", "Như cột Kế hoạch năm."),
        new(EstimatedOn, "Ước đến ngày", "Ngày/tháng/năm; cần khi có số ước thực hiện."),
        new(Official, "Chính thức", "Như cột Kế hoạch năm. Sau khi gửi báo cáo chỉ còn ghi được cột này."),
        new(Words, "Nội dung", "Với chỉ tiêu bằng chữ."),
        new(NotApplicable, "Không áp dụng", "Có, nếu chỉ tiêu không liên quan đến đơn vị."),
    ];

    private readonly List<(ListRow Row, Asked Asked)> read = [];
    private ReportKind kind;

    private sealed record Asked(string Name, string Measure, IndicatorKind Kind, IndicatorFigures Figures);

    /// <inheritdoc/>
    public ListFrame Frame => new($"Số liệu báo cáo {visit.BlocYear.Period(kind)}", $"{visit.BlocYear.UnitPath(kind, visit.Unit.Code)}/chi-tieu/excel", visit.BlocYear.UnitPath(kind, visit.Unit.Code), $"so-lieu-{kind.Slug()}-{visit.Unit.Code}", Columns,
        "Chỉ tiêu được nhận ra theo tên.", "Tệp tải về có mọi chỉ tiêu của báo cáo với số đã ghi.")
    { Over = visit.BlocYear.Title };

    /// <summary>For a kind of round.</summary>
    public FigureListService Of(ReportKind report)
    {
        kind = report;
        return this;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel) => [.. Lines(await LoadAsync(cancel)).Select(Cells)];

    /// <summary>The figures of all reports of the round that were sent, a row for each unit and indicator.</summary>
    public async Task<byte[]> AllAsync(CancellationToken cancel)
    {
        var year = visit.BlocYear.BlocYearId;
        var members = (await db.MembersAsync(year, cancel)).ToList();
        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Lines).Where(r => r.BlocYearId == year && r.Kind == kind && (r.State == UnitReportState.Submitted || r.State == UnitReportState.Accepted)).ToDictionaryAsync(r => r.UnitId, cancel);
        return Workbook.Write(("Số liệu", [["Đơn vị", .. Columns.Select(c => c.Head)], .. members.SelectMany(m => Lines(reports.GetValueOrDefault(m.UnitId)).Select(l => (IReadOnlyList<object?>)[m.Name, .. Cells(l)]))]));
    }

    /// <inheritdoc/>
    public async Task PlanAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        var report = await LoadAsync(cancel) ?? throw new RuleBroken(UnitReportService.NotBegun);
        db.ChangeTracker.Clear(); // what is tried here is not saved
        read.Clear();
        var seen = new Dictionary<IndicatorLine, ListRow>();
        foreach (var row in rows)
        {
            row.Name = row[Name];
            var line = Find(report, row[Name]);
            if (line is not null && !seen.TryAdd(line, row))
                row.Fault(Name, $"chỉ tiêu này đã có ở dòng {seen[line].Number}. Hãy giữ một dòng.");
            if (Read(row, line) is not { } asked)
                continue;
            var before = line is null ? null : Cells(line);
            try
            {
                var after = Apply(report, asked, deed);
                seen.TryAdd(after, row);
                row.Settle(Columns, before, Cells(after));
                read.Add((row, asked));
            }
            catch (RuleBroken broken)
            {
                row.Fault(broken.Field == "OwnName" ? Name : broken.Rule == IndicatorLine.EstimateNeedsDay ? EstimatedOn : broken.Rule == IndicatorLine.WordsTooLong ? Words : Official, broken.Message);
            }
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(IReadOnlyList<ListRow> rows, Deed deed, CancellationToken cancel)
    {
        var report = await LoadAsync(cancel) ?? throw new RuleBroken(UnitReportService.NotBegun);
        foreach (var (_, asked) in read.Where(r => r.Row.State != ListRowState.Same))
            Apply(report, asked, deed);
        await db.SaveAsync(deed, $"nhập từ Excel số liệu chỉ tiêu báo cáo {visit.BlocYear.Period(kind)} của {visit.Unit.Name}", cancel);
    }

    private Task<UnitReport?> LoadAsync(CancellationToken cancel) => db.UnitReportAsync(visit.BlocYear.BlocYearId, kind, visit.Unit.UnitId, cancel);

    private static IEnumerable<IndicatorLine> Lines(UnitReport? report) => (report?.Lines ?? []).OrderBy(l => l.Order);

    private static IndicatorLine? Find(UnitReport report, string name) => report.Lines.FirstOrDefault(l => VietnameseText.Fold(l.Name) == VietnameseText.Fold(name));

    /// <summary>What the row asks for; null when something is wrong with it. Of a line that is there only its figures may differ.</summary>
    private static Asked? Read(ListRow row, IndicatorLine? line)
    {
        row.Words(Name, Indicator.NameLength, "Hãy ghi tên chỉ tiêu.");
        row.Words(Measure, Indicator.UnitLength);
        var of = row.Choice(Kind, FigureCells.Kinds, line is null ? "Hãy ghi kiểu. " + FigureCells.KindsNote : null) ?? line?.Kind;
        if (line is not null && row[Measure].Length > 0 && VietnameseText.Fold(row[Measure]) != VietnameseText.Fold(line.UnitOfMeasure))
            row.Fault(Measure, $"chỉ tiêu đã có tính bằng “{line.UnitOfMeasure}”, chỉ sửa số bằng Excel. Hãy ghi lại như cũ.");
        if (line is not null && of != line.Kind)
            row.Fault(Kind, $"chỉ tiêu đã có kiểu “{line.Kind.InWords()}”, chỉ sửa số bằng Excel. Hãy ghi lại như cũ.");
        if (of is not { } known)
            return null;
        foreach (var (key, asked) in (ReadOnlySpan<(string, bool)>)[(Plan, line?.HasPlan ?? true), (SamePeriod, line?.HasSamePeriod ?? true), (Words, known == IndicatorKind.Text), (Estimated, known != IndicatorKind.Text), (Official, known != IndicatorKind.Text)])
        {
            if (!asked && row[key].Length > 0)
                row.Fault(key, "chỉ tiêu này không ghi cột này. Hãy xóa ô; nếu dòng bị lệch cột, hãy kéo lại cho đúng.");
        }

        decimal? Figure(string key, decimal? present) => row.Has(key) ? row.Figure(key, known) : present;
        var figures = new IndicatorFigures(Figure(Plan, line?.Plan), Figure(SamePeriod, line?.SamePeriod), Figure(Estimated, line?.Estimated), row.Has(EstimatedOn) ? row.Day(EstimatedOn) : line?.EstimatedOn,
            Figure(Official, line?.Official), row.Has(Words) ? row.Words(Words, IndicatorLine.WordsLength) : line?.Words, row.Has(NotApplicable) ? row.Yes(NotApplicable) : line?.NotApplicable == true);
        return row.IsSound ? new Asked(row[Name], row[Measure], known, figures) : null;
    }

    private static IndicatorLine Apply(UnitReport report, Asked asked, Deed deed)
    {
        var line = Find(report, asked.Name) ?? report.AddOwnIndicator(asked.Name, asked.Measure, asked.Kind);
        report.PutFigures(new Dictionary<Guid, IndicatorFigures> { [line.Id] = asked.Figures }, report.FiguresVersion, deed);
        return line;
    }

    private static object?[] Cells(IndicatorLine l) =>
    [
        CellText.Line(l.Name), CellText.Line(l.UnitOfMeasure), l.Kind.InWords(), FigureCells.Cell(l.Kind, l.Plan), FigureCells.Cell(l.Kind, l.SamePeriod), FigureCells.Cell(l.Kind, l.Estimated), l.EstimatedOn,
        FigureCells.Cell(l.Kind, l.Official), CellText.Line(l.Words), l.NotApplicable ? "Có" : null,
    ];
}
