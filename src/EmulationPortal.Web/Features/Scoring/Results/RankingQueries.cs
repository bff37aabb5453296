using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Scoring.Rounds;
using EmulationPortal.Web.Features.Scoring.Scores;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Excel;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Results;

/// <summary>A closed round with its result.</summary>
internal sealed record ClosedResult(ScoringRound Round, Ranking Ranking, CriteriaSheet Sheet);

/// <summary>A unit's result in one year.</summary>
internal sealed record YearResult(string Label, Guid UnitId, int? Rank, decimal? Percentage);

/// <summary>Reads of the ranking: the stored one once the round is closed, before that a provisional one from what the visitor may see.</summary>
public sealed class RankingQueries(PortalDbContext db, Visit visit, KeptQueries kept)
{
    /// <summary>How many years before are laid beside.</summary>
    private const int YearsBefore = 3;

    private string Path => visit.BlocYear.RoundPath();

    /// <summary>The page.</summary>
    public async Task<RankingPage> PageAsync(CancellationToken cancel)
    {
        var mine = visit.Standing.Acting?.UnitId;
        if (await ClosedAsync(cancel) is { } closed)
        {
            var table = RankingTable.Of(closed.Ranking, closed.Sheet);
            var ids = table.Rows.Select(r => r.UnitId).ToList();
            var codes = await db.Units.Where(u => ids.Contains(u.Id)).Join(db.MemberIds(visit.BlocYear.BlocYearId), u => u.Id, m => m, (u, _) => u).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
            return new RankingPage(Path, ScoringStage.Closed, table, ClosedWords(closed.Ranking), closed.Ranking.Sha256, Charts.Ranking(table, mine, visit.BlocYear.KindWord), await YearTableAsync(table, mine, cancel), codes, mine,
                await PaperAsync(closed.Ranking, cancel), new ActionLink("Kiến nghị về kết quả", $"{Path}/kien-nghi"), closed.Round.Exclusions.Count > 0);
        }

        if (await BlocScores.ReadAsync(db, kept, visit, cancel) is not { } scores)
            return new RankingPage(Path, null, null, null, null, null, null, new Dictionary<Guid, string>(), mine, null, null, false);
        var viewer = visit.Viewer();
        if (scores.Members.Count == 0 || scores.Members.Any(m => !scores.Round.MaySee(viewer, m.UnitId, ScoreSight.Ranking)))
            return new RankingPage(Path, scores.Round.Stage, null, null, null, null, null, new Dictionary<Guid, string>(), mine, null, null, false);
        var provisional = RankingTable.Of(scores.SeenBy(viewer), scores.NameOf);
        return new RankingPage(Path, scores.Round.Stage, provisional, null, null, Charts.Ranking(provisional, mine, visit.BlocYear.KindWord), null, new Dictionary<Guid, string>(), mine, null, null, scores.Round.Exclusions.Count > 0);
    }

    /// <summary>The Excel file of exactly what the page shows, and every line of a stored result; null while nothing may be seen.</summary>
    public async Task<byte[]?> ExcelAsync(CancellationToken cancel)
    {
        var page = await PageAsync(cancel);
        if (page.Table is not { } table)
            return null;
        List<(string, IReadOnlyList<IReadOnlyList<object?>>)> written = [("Xếp hạng", [[.. table.Heads], .. table.Rows.Select(table.Values)])];
        if (await ClosedAsync(cancel) is { } closed)
            written.Add(("Từng tiêu chí", Lines(closed)));
        return Workbook.Write(written);
    }

    /// <summary>The stored result of a closed round; null while it is open.</summary>
    internal async Task<ClosedResult?> ClosedAsync(CancellationToken cancel)
    {
        if (await kept.RoundAsync(visit.BlocYear.BlocYearId, cancel) is not { Stage: ScoringStage.Closed } round)
            return null;
        var ranking = await db.Rankings.AsNoTracking().Whole().Where(r => r.RoundId == round.Id).OrderByDescending(r => r.ClosedAt).ThenByDescending(r => r.Id).FirstAsync(cancel);
        return new ClosedResult(round, ranking, (await kept.SheetAsync(ranking.SheetId, cancel)).Sheet);
    }

    /// <summary>Stored results of this bloc in the years before, oldest first.</summary>
    internal async Task<IReadOnlyList<YearResult>> EarlierAsync(CancellationToken cancel)
    {
        var (bloc, first) = (visit.BlocYear.BlocId, int.Parse(visit.BlocYear.YearCode[..4], System.Globalization.CultureInfo.InvariantCulture));
        var rows = await (
            from r in db.Rankings
            join o in db.ScoringRounds on r.RoundId equals o.Id
            join y in db.BlocYears on r.BlocYearId equals y.Id
            join e in db.Years on y.YearId equals e.Id
            from entry in r.Entries
            where y.BlocId == bloc && o.Stage == ScoringStage.Closed && e.FirstYear < first && e.FirstYear >= first - YearsBefore
            select new { e.FirstYear, e.Cycle, e.Code, r.Id, r.ClosedAt, entry.UnitId, entry.Rank, entry.Percentage }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.FirstYear).OrderBy(g => g.Key).SelectMany(year => year.Where(r => r.Id == year.OrderByDescending(x => x.ClosedAt).ThenByDescending(x => x.Id).First().Id))
                .Select(r => new YearResult(EmulationYear.LabelOf(r.Cycle, r.Code), r.UnitId, r.Rank, r.Percentage)),
        ];
    }

    /// <summary>"Chốt ngày 16/07/2025, …".</summary>
    internal static string ClosedWords(Ranking ranking) => $"Chốt ngày {VietnameseFormat.Day(VietnamTime.DayOf(ranking.ClosedAt))}, {ranking.ClosedBy}";

    private async Task<YearTable?> YearTableAsync(RankingTable table, Guid? mine, CancellationToken cancel)
    {
        var earlier = await EarlierAsync(cancel);
        var labels = earlier.Select(e => e.Label).Distinct().ToList();
        return labels.Count == 0 ? null : new YearTable([.. labels, visit.BlocYear.YearLabel],
        [
            .. table.Rows.Select(row => new YearRow(row.UnitName,
                [.. labels.Select(label => earlier.FirstOrDefault(e => e.Label == label && e.UnitId == row.UnitId) is { } then ? Cell(table, then.Rank, then.Percentage) : "–"), Cell(table, row.Rank, row.Percentage)], row.UnitId == mine)),
        ]);
    }

    private async Task<ActionLink?> PaperAsync(Ranking ranking, CancellationToken cancel)
    {
        var code = await db.IssuedDocuments.Where(d => d.SubjectId == ranking.Id && d.Kind == DocumentKind.ScoreTable && d.State == IssuedState.Valid).Select(d => d.VerificationCode).FirstOrDefaultAsync(cancel);
        return code is not null ? new ActionLink("Xem bản chính bảng tổng hợp điểm", $"{visit.BlocYear.Path}/van-ban/{code}")
            : visit.May(Operation.IssueRanking) && visit.BlocYear.HandedOverOn is null ? new ActionLink("Hoàn thành bản chính bảng tổng hợp điểm", $"{Path}/xep-hang/ban-chinh") : null;
    }

    private static List<IReadOnlyList<object?>> Lines(ClosedResult closed)
    {
        var criteria = closed.Sheet.Criteria;
        List<IReadOnlyList<object?>> rows = [["Đơn vị", "Số", "Tiêu chí", "Số liệu", "Cách tính", "Điểm", "Tối đa"]];
        foreach (var entry in closed.Ranking.Entries)
        {
            rows.AddRange(entry.Lines().Zip(criteria).Select(l => (IReadOnlyList<object?>)
                [entry.UnitName, l.Second.Number, l.Second.Words, l.First.Given.InWords(l.Second.Method), LineWords.Formula(closed.Sheet, l.Second, l.First), l.First.Points, l.First.Maximum]));
        }

        return rows;
    }

    private static string Cell(RankingTable table, int? rank, decimal? percentage) => percentage is not { } known ? "–" : $"{table.Sheet.Print(known)}%{(rank is { } place ? $" (hạng {place})" : "")}";
}
