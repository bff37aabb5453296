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
        var members = await MembersOf(year).CountAsync(cancel);
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.Role == LeadershipRole.Chair)?.UnitId;
        var chairName = chair is null ? null : await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleAsync(cancel);
        var meetings = await MeetingsAsync(year.BlocYearId, cancel);
        return new YearFacts(year.Path, year.ChairWord, chairName, members, recorded, year.HandedOverOn, year.HandedOverOn is null && visit.May(Operation.KeepBlocYear), visit.May(Operation.PlanMeeting),
            visit.May(Operation.PrepareBlocReport), year.KindWord,
            await ReviewAsync(year, ReportKind.MidYear, "sau-thang", Latest(meetings, MeetingKind.MidYearReview), cancel),
            await ReviewAsync(year, ReportKind.Annual, "nam", Latest(meetings, MeetingKind.AnnualReview), cancel),
            Latest(meetings, MeetingKind.Launch) is { } launch ? new ReviewFacts("", null, 0, null, launch) : null,
            await PledgeAsync(year, cancel))
        {
            Texts = [await TextAsync(year, CharterKind.Charter, cancel), await TextAsync(year, CharterKind.Plan, cancel)],
            Sheet = await SheetAsync(year, cancel),
            Round = await RoundAsync(year, cancel),
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

    private async Task<RoundFact?> RoundAsync(BlocYearScope year, CancellationToken cancel)
    {
        if (await db.ScoringRounds.AsNoTracking().Include(r => r.Dates).SingleOrDefaultAsync(r => r.BlocYearId == year.BlocYearId, cancel) is not { } round)
            return null;
        var members = MembersOf(year);
        var states = await db.Scorecards.Where(c => c.RoundId == round.Id && members.Contains(c.UnitId)).Select(c => new { c.UnitId, c.State }).AsNoTracking().ToListAsync(cancel);
        var acting = visit.Scope.ActingUnitIsMember ? visit.Standing.Acting : null;
        return new RoundFact(round.Stage, round.Stage == ScoringStage.Closed ? null : round.DeadlineOf(round.Stage), states.Count(s => s.State == ScorecardState.Submitted),
            acting is not null && states.Exists(s => s.UnitId == acting.UnitId && s.State != ScorecardState.Submitted) ? $"{year.Path}/cham-diem/bang-diem/{acting.UnitCode}" : null);
    }

    private async Task<TextFact> TextAsync(BlocYearScope year, CharterKind kind, CancellationToken cancel)
    {
        var writes = visit.May(Operation.WriteCharter);
        var editions = await db.Charters.Where(c => c.BlocYearId == year.BlocYearId && c.Kind == kind && (writes || c.State != CharterState.Draft)).OrderByDescending(c => c.Edition)
            .Select(c => new { c.State, c.AdoptedOn, c.CommentsDueOn, Answered = c.Comments.Select(a => a.UnitId).Distinct().Count() }).AsNoTracking().ToListAsync(cancel);
        var latest = editions.FirstOrDefault();
        return new TextFact(kind, latest?.State, editions.FirstOrDefault(e => e.AdoptedOn is not null)?.AdoptedOn, latest?.CommentsDueOn, latest?.Answered ?? 0);
    }

    private async Task<ReviewFacts> ReviewAsync(BlocYearScope year, ReportKind kind, string slug, StepMeeting? meeting, CancellationToken cancel)
    {
        var due = await db.ReportTemplates.Where(t => t.BlocYearId == year.BlocYearId && t.Kind == kind).Select(t => t.DueOn).SingleOrDefaultAsync(cancel);
        if (due is null)
            return new ReviewFacts(slug, null, 0, null, meeting);
        var members = MembersOf(year);
        var sent = await db.UnitReports.CountAsync(r => r.BlocYearId == year.BlocYearId && r.Kind == kind && (r.State == UnitReportState.Submitted || r.State == UnitReportState.Accepted) && members.Contains(r.UnitId), cancel);
        var report = await db.BlocReports.Where(r => r.BlocYearId == year.BlocYearId && r.Kind == kind).Select(r => (BlocReportState?)r.State).SingleOrDefaultAsync(cancel);
        return new ReviewFacts(slug, due, sent, report, meeting, await OwnAsync(year, kind, slug, cancel));
    }

    private async Task<PledgeFacts> PledgeAsync(BlocYearScope year, CancellationToken cancel)
    {
        var due = await db.RegistrationRounds.Where(r => r.BlocYearId == year.BlocYearId).Select(r => (DateOnly?)r.DueOn).SingleOrDefaultAsync(cancel);
        var (mayKeep, mayPrepare) = (visit.May(Operation.KeepTargets), visit.May(Operation.PreparePledge));
        if (due is null)
            return new PledgeFacts(null, 0, 0, null, null, false, null, [], null, mayKeep, mayPrepare, 0, 0, 0, null);
        var members = MembersOf(year);
        var states = await db.Registrations.Where(r => r.BlocYearId == year.BlocYearId && members.Contains(r.UnitId)).Select(r => new { r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel);
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

    /// <summary>The units that are members now.</summary>
    private IQueryable<Guid> MembersOf(BlocYearScope year) => db.BlocYears.Where(y => y.Id == year.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Select(m => m.UnitId);

    private async Task<OwnReport?> OwnAsync(BlocYearScope year, ReportKind kind, string slug, CancellationToken cancel)
    {
        if (visit.Standing.Acting is not { } acting || !visit.Scope.ActingUnitIsMember)
            return null;
        var state = await db.UnitReports.Where(r => r.BlocYearId == year.BlocYearId && r.Kind == kind && r.UnitId == acting.UnitId).Select(r => (UnitReportState?)r.State).SingleOrDefaultAsync(cancel);
        return new OwnReport($"{year.Path}/bao-cao/{slug}/don-vi/{acting.UnitCode}", state);
    }

    private sealed record KnownMeeting(MeetingKind First, MeetingKind? Second, StepMeeting Meeting);

    private async Task<List<KnownMeeting>> MeetingsAsync(Guid blocYearId, CancellationToken cancel) => await db.Meetings
        .Where(m => m.State != MeetingState.Cancelled && m.Years.Any(y => y.BlocYearId == blocYearId)).OrderByDescending(m => m.StartsAt)
        .Select(m => new KnownMeeting(m.FirstKind, m.SecondKind, new StepMeeting(m.Years.First(y => y.BlocYearId == blocYearId).Number, m.State, m.StartsAt, m.Place, m.FrozenAt != null)))
        .AsNoTracking().ToListAsync(cancel);

    private static StepMeeting? Latest(List<KnownMeeting> meetings, MeetingKind kind) => meetings.FirstOrDefault(m => m.First == kind || m.Second == kind)?.Meeting;
}
