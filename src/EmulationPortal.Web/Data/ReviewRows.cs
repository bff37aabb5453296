using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Data;

/// <summary>What the portal holds about the members of a bloc-year.</summary>
/// <param name="Scores">What the scores rest on; null while they are not agreed.</param>
/// <param name="Ranking">The closed ranking, or the table that was agreed outside the portal; null while there is neither.</param>
public sealed record ReviewFacts(ScoreBasis? Scores, ScoreOrder? Ranking, int Year, IReadOnlyDictionary<Guid, CandidateFacts> Units)
{
    /// <summary>The annual review was held outside the portal and its documents are attached.</summary>
    public bool HeldOutside { get; init; }

    /// <summary>The facts of a unit; of one that is no member nothing is known.</summary>
    public CandidateFacts Of(Guid unitId) => Units.GetValueOrDefault(unitId) ?? new CandidateFacts(Year, null, null, null, [], new Dictionary<string, decimal>(), null);
}

/// <summary>A review with the versions of its awards and the facts of its candidates.</summary>
public sealed record ReviewState(AwardReview Review, IReadOnlyDictionary<Guid, AwardTypeVersion> Versions, ReviewFacts Facts)
{
    /// <summary>Every condition of a candidate's award, answered.</summary>
    public IReadOnlyList<ConditionResult> Results(Candidate candidate)
    {
        var slate = Review.Slate(candidate.SlateId);
        return Eligibility.Of(Versions[slate.VersionId], slate.AwardCode, candidate, Facts.Of(candidate.UnitId));
    }

    /// <summary>What speaks against a candidate now.</summary>
    public IReadOnlyList<CandidateFinding> Findings(Candidate candidate) => CandidateFinding.Of(Review, candidate, Results(candidate), Facts.Of(candidate.UnitId));
}

/// <summary>Reads reviews with the facts from which conditions of awards are answered, for all members at once.</summary>
public static class ReviewRows
{
    /// <summary>The review of a bloc-year, or an empty one that nobody has saved.</summary>
    /// <param name="today">On which reports are due.</param>
    /// <param name="toChange">Whether it is going to be changed and saved.</param>
    public static async Task<ReviewState> ReviewStateAsync(this PortalDbContext db, Guid blocYearId, DateOnly today, bool toChange, CancellationToken cancel)
    {
        var reviews = db.AwardReviews.Whole();
        var review = await (toChange ? reviews : reviews.AsNoTracking()).SingleOrDefaultAsync(r => r.BlocYearId == blocYearId, cancel) ?? new AwardReview(blocYearId);
        var ids = review.Slates.Select(s => s.VersionId).ToList();
        var versions = await db.AwardTypes.SelectMany(t => t.Versions).Include(v => v.Conditions).Where(v => ids.Contains(v.Id)).AsNoTracking().ToListAsync(cancel);
        return new ReviewState(review, versions.ToDictionary(v => v.Id), await FactsAsync(db, blocYearId, today, cancel));
    }

    private static async Task<ReviewFacts> FactsAsync(PortalDbContext db, Guid here, DateOnly today, CancellationToken cancel)
    {
        var year = await db.BlocYears.Where(y => y.Id == here).Join(db.Years, y => y.YearId, e => e.Id, (_, e) => e.FirstYear).SingleAsync(cancel);
        var members = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Select(m => m.UnitId).ToListAsync(cancel);
        var ranking = await db.Rankings.AsNoTracking().Include(r => r.Entries).Where(r => db.ScoringRounds.Any(o => o.Id == r.RoundId && o.BlocYearId == here && o.Stage == ScoringStage.Closed))
            .OrderByDescending(r => r.ClosedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        var registered = await RegisteredAsync(db, here, cancel);
        var pledge = await db.Pledges.AsNoTracking().Include(p => p.Units).Include(p => p.Signatures).AsSplitQuery().SingleOrDefaultAsync(p => p.BlocYearId == here && p.State == PledgeState.Issued, cancel);
        var reports = await ReportsAsync(db, here, members, today, cancel);
        var figures = await FiguresAsync(db, here, cancel);
        var honours = await HonoursAsync(db, members, year, cancel);
        var (scores, order) = await ScoresAsync(db, here, ranking, cancel);
        return new ReviewFacts(scores, order, year, members.ToDictionary(u => u, u => new CandidateFacts(
            year, order?.FactOf(u), registered.GetValueOrDefault(u), pledge?.StillToSign.All(s => s.UnitId != u), reports[u], figures.GetValueOrDefault(u, []), honours is null ? null : [.. honours[u]])))
        {
            HeldOutside = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Steps).AnyAsync(s => s.Step == YearStep.AnnualReview && s.WithdrawnAt == null && s.Documents.Any(), cancel),
        };
    }

    /// <summary>A closed ranking; else the step of scoring as it was recorded, where it was held outside the portal.</summary>
    private static async Task<(ScoreBasis?, ScoreOrder?)> ScoresAsync(PortalDbContext db, Guid here, Ranking? ranking, CancellationToken cancel)
    {
        if (ranking is not null)
            return (new ScoreBasis(ranking.Id, $"Bảng xếp hạng chốt ngày {VietnamTime.DayOf(ranking.ClosedAt):dd/MM/yyyy}"), ScoreOrder.Of(ranking));
        if (await db.ScoringRounds.AnyAsync(r => r.BlocYearId == here, cancel))
            return (null, null);
        var step = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Steps).Where(s => s.Step == YearStep.Scoring && s.WithdrawnAt == null).Include(s => s.Places).AsNoTracking().SingleOrDefaultAsync(cancel);
        return step is null ? (null, null) : (new ScoreBasis(null, $"Chấm điểm ngoài Cổng ngày {step.DoneOn:dd/MM/yyyy}. {step.Note}"), ScoreOrder.Of(step));
    }

    private static async Task<Dictionary<Guid, HashSet<string>>> RegisteredAsync(PortalDbContext db, Guid here, CancellationToken cancel)
    {
        var sent = await db.Registrations.AsNoTracking().Include(r => r.Titles)
            .Where(r => r.BlocYearId == here && (r.State == RegistrationState.Submitted || r.State == RegistrationState.Accepted)).ToListAsync(cancel);
        return sent.ToDictionary(r => r.UnitId, r => r.Titles.Where(t => t.Registered).Select(t => t.Code).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Of every member the reports that are due or sent.</summary>
    private static async Task<Dictionary<Guid, List<ReportFact>>> ReportsAsync(PortalDbContext db, Guid here, List<Guid> members, DateOnly today, CancellationToken cancel)
    {
        var rounds = await db.ReportTemplates.Where(t => t.BlocYearId == here && t.DueOn != null).Select(t => new { t.Kind, t.DueOn }).AsNoTracking().ToListAsync(cancel);
        var sent = await db.UnitReports.Where(r => r.BlocYearId == here && r.FirstSubmittedAt != null).Select(r => new { r.UnitId, r.Kind, r.IsLate }).AsNoTracking().ToListAsync(cancel);
        return members.ToDictionary(u => u, u => rounds.OrderBy(r => r.Kind).Select(r => (Round: r, Own: sent.Find(s => s.UnitId == u && s.Kind == r.Kind)))
            .Where(r => r.Own is not null || r.Round.DueOn < today).Select(r => new ReportFact(r.Round.Kind.InWords(), r.Own is null ? null : !r.Own.IsLate)).ToList());
    }

    /// <summary>Figures of the yearly reports by the folded name of the indicator.</summary>
    private static async Task<Dictionary<Guid, Dictionary<string, decimal>>> FiguresAsync(PortalDbContext db, Guid here, CancellationToken cancel)
    {
        var reports = await db.UnitReports.AsNoTracking().Include(r => r.Lines)
            .Where(r => r.BlocYearId == here && r.Kind == ReportKind.Annual && (r.State == UnitReportState.Submitted || r.State == UnitReportState.Accepted)).ToListAsync(cancel);
        return reports.ToDictionary(r => r.UnitId, r => r.Lines.Where(l => l.Actual is not null).GroupBy(l => VietnameseText.Fold(l.Name)).ToDictionary(g => g.Key, g => g.First().Actual!.Value));
    }

    /// <summary>Honours of this year and of as many before as a condition may look back; null while the roll holds none for any member.</summary>
    private static async Task<ILookup<Guid, EarlierHonour>?> HonoursAsync(PortalDbContext db, List<Guid> members, int year, CancellationToken cancel)
    {
        var found = await db.Honours.Where(h => members.Contains(h.UnitId) && h.WithdrawnAt == null && h.ForYear <= year && h.ForYear >= year - AwardCondition.MostYears)
            .Select(h => new { h.UnitId, h.PersonName, h.AwardTypeCode, h.AwardName, h.ForYear, h.DecisionDate }).AsNoTracking().ToListAsync(cancel);
        if (found.Count == 0)
            return null;
        var codes = found.Select(h => h.AwardTypeCode).Distinct().ToList();
        var grounds = (await db.AwardTypes.AsNoTracking().Include(t => t.Versions).Where(t => codes.Contains(t.Code)).ToListAsync(cancel)).ToDictionary(t => t.Code, t => t.Latest.Ground);
        return found.ToLookup(h => h.UnitId, h => new EarlierHonour(h.AwardTypeCode, h.ForYear, h.PersonName is null ? null : VietnameseText.Fold(h.PersonName), h.AwardName, grounds.GetValueOrDefault(h.AwardTypeCode), h.DecisionDate));
    }
}
