using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges.Tracking;

/// <summary>Reads of progress: leaders and office see all members, a member sees itself and the bloc's own targets.</summary>
public sealed class TrackingQueries(PortalDbContext db, Visit visit)
{
    private string Path => visit.BlocYear.TrackingPath();

    private bool SeesAll => visit.May(Operation.ReviewRegistration);

    /// <summary>The bloc's progress.</summary>
    public async Task<BlocTrackingPage> BlocAsync(CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        var members = await db.PledgeMembersAsync(visit, cancel);
        var ofBloc = book.Targets.Where(t => t.UnitId is null).OrderBy(t => t.Order).Select(t => Row(book, t, null)).ToList();
        var mine = visit.Standing.Acting?.UnitId;
        return new BlocTrackingPage(Path, book.Targets.Count > 0, ofBloc.Count == 0 ? null : new ProgressChart("cua-khoi", $"Chỉ tiêu chung của {visit.BlocYear.KindWord}", SentenceOf(ofBloc), ofBloc),
            [.. members.Where(m => SeesAll || m.UnitId == mine).Select(m => UnitRow(book, m, m.UnitId == mine))],
            SeesAll ? [.. TargetTables.Columns(book.Targets).Select(t => new ActionLink(t.Name, $"{Path}/chi-tieu/{t.Code}"))] : [], visit.May(Operation.KeepTargets) && Open && ofBloc.Count > 0);
    }

    /// <summary>The progress of the unit the address names.</summary>
    public async Task<UnitTrackingPage> UnitAsync(CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        var path = visit.BlocYear.TrackingPath(visit.Unit.Code);
        var rows = book.Targets.Where(t => t.UnitId == visit.Unit.UnitId).OrderBy(t => t.Order).Select(t => Row(book, t, $"{path}/chi-tieu/{t.Code}")).ToList();
        var own = visit.Standing.Acting?.UnitId == visit.Unit.UnitId;
        return new UnitTrackingPage(path, visit.Unit.Name, own, own && Open && rows.Count > 0, rows.Count == 0 ? null : new ProgressChart("cua-don-vi", "Thực hiện so với chỉ tiêu", SentenceOf(rows), rows));
    }

    /// <summary>One common target across the members; null when nobody undertook it.</summary>
    public async Task<CommonTrackingPage?> CommonAsync(string code, CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        var members = await db.PledgeMembersAsync(visit, cancel);
        var rows = members.Select(m => (Member: m, Target: book.Find(m.UnitId, code))).Where(m => m.Target is not null)
            .Select(m => Row(book, m.Target!, $"{visit.BlocYear.TrackingPath(m.Member.Code)}/chi-tieu/{code}") with { Name = m.Member.Name, Mine = m.Member.UnitId == visit.Standing.Acting?.UnitId }).ToList();
        if (rows.Count == 0)
            return null;
        var name = book.Targets.First(t => t.UnitId is not null && t.Code == code).Name;
        return new CommonTrackingPage(Path, name, new ProgressChart("so-sanh", "Các đơn vị so với chỉ tiêu của mình", SentenceOf(rows), rows));
    }

    /// <summary>Everything recorded for a target of the unit; null when it has none of that code.</summary>
    public async Task<HistoryPage?> HistoryAsync(string code, CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        if (book.Find(visit.Unit.UnitId, code) is not { } target)
            return null;
        var path = visit.BlocYear.TrackingPath(visit.Unit.Code);
        var history = book.HistoryOf(visit.Unit.UnitId, code);
        var ids = history.Select(p => p.EvidenceFileId).OfType<Guid>().ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.FileName, cancel);
        return new HistoryPage(path, visit.Unit.Name, Row(book, target, null),
            [.. history.Select(p => new RecordedRow(WithUnit(target, TargetFigures.InWords(target.Kind, p.Value, p.Words)), p.IsOfficial ? "Chính thức" : "Ước thực hiện", p.On,
                p.EvidenceFileId is { } file ? files.GetValueOrDefault(file) : p.Evidence, p.EvidenceFileId is { } id ? $"{path}/tep/{id}" : LinkOf(p.Evidence), p.RecordedBy, p.RecordedAt))]);
    }

    /// <summary>The form for the unit's progress; null when it has undertaken nothing.</summary>
    /// <param name="posted">What was refused.</param>
    /// <param name="fromReports">Fill the form with figures the unit's reports have.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<RecordPage?> RecordUnitAsync(RecordForm? posted, bool fromReports, CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        var path = visit.BlocYear.TrackingPath(visit.Unit.Code);
        var targets = book.Targets.Where(t => t.UnitId == visit.Unit.UnitId).OrderBy(t => t.Order).ToList();
        var offers = await OffersAsync(targets, book, cancel);
        var form = posted ?? Blank(targets);
        if (fromReports && posted is null)
        {
            foreach (var row in form.Rows.Where(r => offers.ContainsKey(r.Code)))
                (row.Value, row.Words, row.Evidence) = (offers[row.Code].Line.Actual, offers[row.Code].Line.Words, offers[row.Code].Source);
            form.IsOfficial = offers.Values.All(o => !o.Line.IsEstimated) && offers.Values.All(o => o.Line.Kind != IndicatorKind.Text);
            form.On = offers.Values.Select(o => o.Line.EstimatedOn).FirstOrDefault(d => d is not null) ?? form.On;
        }

        return targets.Count == 0 || !Open ? null : new RecordPage(path, visit.Unit.Name, $"{path}/ghi", [.. targets.Select(t => Line(book, t, offers.TryGetValue(t.Code, out var offer) ? offer.Words : null))],
            offers.Count > 0 && !fromReports && posted is null ? new ActionLink($"Điền {offers.Count} số đã có trong báo cáo của đơn vị", $"{path}/ghi?tu=bao-cao") : null, form);
    }

    /// <summary>The form for the bloc's own targets; null when it has none.</summary>
    public async Task<RecordPage?> RecordBlocAsync(RecordForm? posted, CancellationToken cancel)
    {
        var book = await BookAsync(cancel);
        var targets = book.Targets.Where(t => t.UnitId is null).OrderBy(t => t.Order).ToList();
        return targets.Count == 0 || !Open ? null : new RecordPage(Path, null, $"{Path}/ghi", [.. targets.Select(t => Line(book, t, null))], null, posted ?? Blank(targets));
    }

    /// <summary>A file of evidence of the unit; null when there is none of that id.</summary>
    public Task<StoredFile?> FileAsync(Guid fileId, CancellationToken cancel) => db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId
        && db.Progress.Any(p => p.EvidenceFileId == f.Id && p.BlocYearId == visit.BlocYear.BlocYearId && p.UnitId == visit.Unit.UnitId), cancel);

    private bool Open => visit.BlocYear.HandedOverOn is null;

    private Task<TargetBook> BookAsync(CancellationToken cancel) => db.TargetBookAsync(visit.BlocYear.BlocYearId, cancel);

    private RecordForm Blank(List<TargetFact> targets) => new() { On = visit.Today, Rows = [.. targets.Select(t => new ResultRow { Code = t.Code })] };

    private static RecordLine Line(TargetBook book, TargetFact target, string? offered)
    {
        var progress = book.ProgressOf(target.UnitId, target.Code);
        return new RecordLine(target.Code, target.Name, target.UnitOfMeasure, target.Kind, TargetTables.Value(target), progress is null ? "Chưa ghi" : $"{TargetFigures.InWords(target.Kind, progress.Value, progress.Words)} ({How(progress)})", offered);
    }

    /// <summary>Indicators of the unit's reports of the year that bear a target's name and have a figure newer than what is recorded.</summary>
    private async Task<Dictionary<string, (IndicatorLine Line, string Words, string Source)>> OffersAsync(List<TargetFact> targets, TargetBook book, CancellationToken cancel)
    {
        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Lines).Where(r => r.BlocYearId == visit.BlocYear.BlocYearId && r.UnitId == visit.Unit.UnitId).ToListAsync(cancel);
        var offers = new Dictionary<string, (IndicatorLine, string, string)>();
        foreach (var target in targets)
        {
            var known = book.ProgressOf(target.UnitId, target.Code);
            var (report, line) = reports.OrderByDescending(r => r.Kind).Select(r => (Report: r, Line: r.Lines.FirstOrDefault(l => l.HasActual && l.Kind == target.Kind && VietnameseText.Fold(l.Name) == VietnameseText.Fold(target.Name))))
                .FirstOrDefault(r => r.Line is not null);
            if (line is null || (known is not null && known.Value == line.Actual && known.Words == line.Words && known.IsOfficial == !line.IsEstimated))
                continue;
            var source = $"Báo cáo {(report.Kind == ReportKind.Annual ? "năm" : "6 tháng")} của đơn vị";
            offers[target.Code] = (line, $"{source}: {TargetFigures.InWords(line.Kind, line.Actual, line.Words)}{(line.IsEstimated ? " (ước thực hiện)" : "")}", source);
        }

        return offers;
    }

    private UnitTrackingRow UnitRow(TargetBook book, PledgeMember member, bool mine)
    {
        var targets = book.Targets.Where(t => t.UnitId == member.UnitId).ToList();
        var known = targets.Select(t => book.ProgressOf(t.UnitId, t.Code)).OfType<ProgressFact>().ToList();
        return new UnitTrackingRow(member.Name, targets.Count(t => book.AttainmentOf(t) == Attainment.Reached), known.Count, targets.Count, known.Count == 0 ? null : known.Max(p => p.On), visit.BlocYear.TrackingPath(member.Code), mine);
    }

    private static ProgressRow Row(TargetBook book, TargetFact target, string? href)
    {
        var progress = book.ProgressOf(target.UnitId, target.Code);
        var attainment = book.AttainmentOf(target);
        var rate = book.RateOf(target);
        var lower = target.Direction == TargetDirection.LowerIsBetter;
        decimal? share = target.Kind == IndicatorKind.YesNo ? (progress is null ? null : attainment == Attainment.Reached ? 100 : 0)
            : rate is { } known ? Math.Min(100, known) : progress is { Value: { } had } && target.Value == 0 ? (had == 0 ? 0 : 100) : null;
        var (status, words) = attainment switch
        {
            Attainment.Reached => (Status.Done, lower ? "Trong mức cho phép" : "Đạt"),
            Attainment.Below => lower ? (Status.Late, "Vượt mức cho phép") : (Status.Doing, target.Kind == IndicatorKind.YesNo ? "Chưa đạt" : "Đang thực hiện"),
            _ => progress is null ? (Status.Todo, "Chưa ghi kết quả") : (Status.Doing, "Đã ghi"),
        };
        var plan = (lower && target.Kind is IndicatorKind.Number or IndicatorKind.Percent ? "Không quá " : "") + TargetTables.Value(target);
        return new ProgressRow(target.Code, target.Name, target.UnitOfMeasure, target.Direction, plan, progress is null ? "–" : TargetFigures.InWords(target.Kind, progress.Value, progress.Words), progress is null ? "–" : How(progress),
            share, rate, status, words, href);
    }

    /// <summary>"Đạt 3 trên 6 chỉ tiêu; 2 chỉ tiêu chưa ghi kết quả."</summary>
    private static string SentenceOf(List<ProgressRow> rows)
    {
        var reached = rows.Count(r => r.Status == Status.Done);
        var unknown = rows.Count(r => r.Status == Status.Todo);
        var over = rows.Count(r => r.Status == Status.Late);
        return $"Đạt {reached} trên {rows.Count}{(over > 0 ? $"; {over} vượt mức cho phép" : "")}{(unknown > 0 ? $"; {unknown} chưa ghi kết quả" : "")}.";
    }

    private static string How(ProgressFact progress) => $"{(progress.IsSum ? "Cộng từ các đơn vị, " : "")}{(progress.IsOfficial ? (progress.IsSum ? "chính thức" : "Chính thức") : progress.IsSum ? "ước thực hiện" : "Ước thực hiện")} đến {VietnameseFormat.Day(progress.On)}";

    private static string WithUnit(TargetFact target, string value) => target.Kind is IndicatorKind.Number or IndicatorKind.Percent ? VietnameseText.Tidy($"{value} {target.UnitOfMeasure}") : value;

    private static string? LinkOf(string? evidence) => Uri.TryCreate(evidence, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link.AbsoluteUri : null;
}
