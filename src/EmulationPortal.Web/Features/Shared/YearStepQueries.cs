using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Reads the facts from which <see cref="YearSteps"/> tells the state of a bloc-year; once a request.</summary>
public sealed class YearStepQueries(PortalDbContext db, Visit visit)
{
    private IReadOnlyList<BlocYearStep>? steps;

    /// <summary>The steps of the bloc-year the address names.</summary>
    public async Task<IReadOnlyList<BlocYearStep>> HereAsync(CancellationToken cancel) => steps ??= YearSteps.Of(await FactsAsync(visit.BlocYear, cancel));

    private async Task<YearFacts> FactsAsync(BlocYearScope year, CancellationToken cancel)
    {
        var recorded = await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Steps)
            .Select(s => new RecordedStep(s.Step, s.DoneOn, s.Note)).AsNoTracking().ToListAsync(cancel);
        var members = await db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Select(m => m.UnitId).ToListAsync(cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.Role == LeadershipRole.Chair)?.UnitId;
        var chairName = chair is null ? null : await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleAsync(cancel);
        var meetings = await MeetingsAsync(year.BlocYearId, cancel);
        var reviews = await ReviewsAsync(year, members, meetings, cancel);
        return new YearFacts(year.Path, year.ChairWord, chairName, members.Count, recorded, year.HandedOverOn, year.HandedOverOn is null && visit.May(Operation.KeepBlocYear), visit.May(Operation.PlanMeeting),
            visit.May(Operation.PrepareBlocReport), year.KindWord, reviews[0], reviews[1],
            Latest(meetings, MeetingKind.Launch) is { } launch ? new ReviewFacts("", null, 0, null, launch) : null,
            await PledgeAsync(year, members, cancel))
        {
            Texts = await TextsAsync(year, cancel),
            Sheet = await SheetAsync(year, cancel),
            Round = await RoundAsync(year, members, cancel),
            Award = await AwardAsync(year, cancel),
            MayWriteTexts = year.HandedOverOn is null && visit.May(Operation.WriteCharter),
        };
    }

    private async Task<SheetFact?> SheetAsync(BlocYearScope year, CancellationToken cancel)
    {
        var writes = visit.May(Operation.WriteCriteria);
        var sheets = await db.CriteriaSheets.Where(s => s.BlocYearId == year.BlocYearId && (writes || s.State != SheetState.Draft)).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.State, s.AdoptedAt }).AsNoTracking().ToListAsync(cancel);
        return (sheets.FirstOrDefault(s => s.AdoptedAt is not null) ?? sheets.FirstOrDefault()) is { } sheet
            ? new SheetFact(sheet.Number, sheet.State, sheet.AdoptedAt is { } at ? Domain.VietnamTime.DayOf(at) : null) : null;
    }

    private async Task<RoundFact?> RoundAsync(BlocYearScope year, List<Guid> members, CancellationToken cancel)
    {
        if (await db.ScoringRounds.AsNoTracking().Include(r => r.Dates).SingleOrDefaultAsync(r => r.BlocYearId == year.BlocYearId, cancel) is not { } round)
            return null;
        var states = (await db.Scorecards.Where(c => c.RoundId == round.Id).Select(c => new { c.UnitId, c.State }).AsNoTracking().ToListAsync(cancel)).FindAll(s => members.Contains(s.UnitId));
        var acting = visit.Scope.ActingUnitIsMember ? visit.Standing.Acting : null;
        return new RoundFact(round.Stage, round.Stage == ScoringStage.Closed ? null : round.DeadlineOf(round.Stage), states.Count(s => s.State == ScorecardState.Submitted),
            acting is not null && states.Exists(s => s.UnitId == acting.UnitId && s.State != ScorecardState.Submitted) ? $"{year.Path}/cham-diem/bang-diem/{acting.UnitCode}" : null);
    }

    private async Task<AwardFact?> AwardAsync(BlocYearScope year, CancellationToken cancel) =>
        await db.AwardReviews.AsNoTracking().Whole().SingleOrDefaultAsync(r => r.BlocYearId == year.BlocYearId, cancel) is { Slates.Count: > 0 } review
            ? new AwardFact(review.Slates.Sum(s => s.Standing.Count), review.Consensus?.On, review.AllSelected) : null;

    /// <summary>The charter and the plan, in this order.</summary>
    private async Task<IReadOnlyList<TextFact>> TextsAsync(BlocYearScope year, CancellationToken cancel)
    {
        var writes = visit.May(Operation.WriteCharter);
        var all = await db.Charters.Where(c => c.BlocYearId == year.BlocYearId && (writes || c.State != CharterState.Draft)).OrderByDescending(c => c.Edition)
            .Select(c => new { c.Kind, c.State, c.AdoptedOn, c.CommentsDueOn, Answered = c.Comments.Select(a => a.UnitId).Distinct().Count() }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. new[] { CharterKind.Charter, CharterKind.Plan }.Select(kind =>
            {
                var editions = all.FindAll(c => c.Kind == kind);
                var latest = editions.FirstOrDefault();
                return new TextFact(kind, latest?.State, editions.Find(e => e.AdoptedOn is not null)?.AdoptedOn, latest?.CommentsDueOn, latest?.Answered ?? 0);
            }),
        ];
    }

    /// <summary>The half-year and the annual review, in this order.</summary>
    private async Task<IReadOnlyList<ReviewFacts>> ReviewsAsync(BlocYearScope year, List<Guid> members, List<KnownMeeting> meetings, CancellationToken cancel)
    {
        (ReportKind Kind, string Slug, StepMeeting? Meeting)[] kinds =
            [(ReportKind.MidYear, "sau-thang", Latest(meetings, MeetingKind.MidYearReview)), (ReportKind.Annual, "nam", Latest(meetings, MeetingKind.AnnualReview))];
        var due = await db.ReportTemplates.Where(t => t.BlocYearId == year.BlocYearId && t.DueOn != null).Select(t => new { t.Kind, t.DueOn }).AsNoTracking().ToListAsync(cancel);
        if (due.Count == 0)
            return [.. kinds.Select(k => new ReviewFacts(k.Slug, null, 0, null, k.Meeting))];
        var units = await db.UnitReports.Where(r => r.BlocYearId == year.BlocYearId).Select(r => new { r.Kind, r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel);
        var blocs = await db.BlocReports.Where(r => r.BlocYearId == year.BlocYearId).Select(r => new { r.Kind, r.State }).AsNoTracking().ToListAsync(cancel);
        var acting = visit.Scope.ActingUnitIsMember ? visit.Standing.Acting : null;
        return
        [
            .. kinds.Select(k => due.Find(d => d.Kind == k.Kind) is not { } template ? new ReviewFacts(k.Slug, null, 0, null, k.Meeting) : new ReviewFacts(k.Slug, template.DueOn,
                units.Count(r => r.Kind == k.Kind && r.State is UnitReportState.Submitted or UnitReportState.Accepted && members.Contains(r.UnitId)), blocs.Find(r => r.Kind == k.Kind)?.State, k.Meeting,
                acting is null ? null : new OwnReport($"{year.Path}/bao-cao/{k.Slug}/don-vi/{acting.UnitCode}", units.Find(r => r.Kind == k.Kind && r.UnitId == acting.UnitId)?.State))),
        ];
    }

    private async Task<PledgeFacts> PledgeAsync(BlocYearScope year, List<Guid> members, CancellationToken cancel)
    {
        var due = await db.RegistrationRounds.Where(r => r.BlocYearId == year.BlocYearId).Select(r => (DateOnly?)r.DueOn).SingleOrDefaultAsync(cancel);
        var (mayKeep, mayPrepare) = (visit.May(Operation.KeepTargets), visit.May(Operation.PreparePledge));
        if (due is null)
            return new PledgeFacts(null, 0, 0, null, null, false, null, [], null, mayKeep, mayPrepare, 0, 0, 0, null);
        var states = (await db.Registrations.Where(r => r.BlocYearId == year.BlocYearId).Select(r => new { r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel)).FindAll(r => members.Contains(r.UnitId));
        var pledges = await db.Pledges.AsNoTracking().Include(p => p.Units).Include(p => p.Signatures).AsSplitQuery().Where(p => p.BlocYearId == year.BlocYearId && p.State != PledgeState.Replaced).ToListAsync(cancel);
        var issued = pledges.FirstOrDefault(p => p.State == PledgeState.Issued);
        var book = await db.TargetBookAsync(year.BlocYearId, cancel);
        var acting = visit.Scope.ActingUnitIsMember ? visit.Standing.Acting : null;
        return new PledgeFacts(due, states.Count(s => s.State is RegistrationState.Submitted or RegistrationState.Accepted), states.Count(s => s.State == RegistrationState.Accepted),
            states.FirstOrDefault(s => s.UnitId == acting?.UnitId)?.State, acting is null ? null : $"{year.Path}/dang-ky/{acting.UnitCode}", pledges.Any(p => p.State == PledgeState.Draft),
            issued?.IssuedAt, issued is null ? [] : [.. issued.StillToSign.Select(u => u.UnitName)],
            acting is { Leads: true } && issued?.StillToSign.Any(u => u.UnitId == acting.UnitId) == true ? $"{year.Path}/giao-uoc/ky/{acting.UnitCode}" : null, mayKeep, mayPrepare,
            book.Targets.Count, book.Targets.Count(t => book.ProgressOf(t.UnitId, t.Code) is not null), book.Targets.Count(t => book.AttainmentOf(t) == Attainment.Reached),
            acting is not null && book.Targets.Any(t => t.UnitId == acting.UnitId) ? $"{year.Path}/tien-do/{acting.UnitCode}/ghi" : null);
    }

    private sealed record KnownMeeting(MeetingKind First, MeetingKind? Second, StepMeeting Meeting);

    private async Task<List<KnownMeeting>> MeetingsAsync(Guid blocYearId, CancellationToken cancel) => await db.Meetings
        .Where(m => m.State != MeetingState.Cancelled && m.Years.Any(y => y.BlocYearId == blocYearId)).OrderByDescending(m => m.StartsAt)
        .Select(m => new KnownMeeting(m.FirstKind, m.SecondKind, new StepMeeting(m.Years.First(y => y.BlocYearId == blocYearId).Number, m.State, m.StartsAt, m.Place, m.FrozenAt != null)))
        .AsNoTracking().ToListAsync(cancel);

    private static StepMeeting? Latest(List<KnownMeeting> meetings, MeetingKind kind) => meetings.FirstOrDefault(m => m.First == kind || m.Second == kind)?.Meeting;
}
