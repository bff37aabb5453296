using EmulationPortal.Domain.Awards;
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

/// <summary>A meeting of a bloc-year, by its kinds.</summary>
internal sealed record KnownMeeting(MeetingKind First, MeetingKind? Second, StepMeeting Meeting);

/// <summary>A member's report.</summary>
internal sealed record KnownReport(ReportKind Kind, Guid UnitId, UnitReportState State);

/// <summary>A version of the charter or the plan.</summary>
internal sealed record KnownText(CharterKind Kind, CharterState State, DateOnly? AdoptedOn, DateOnly? CommentsDueOn, int Answered);

/// <summary>A version of the criteria sheet.</summary>
internal sealed record KnownSheet(int Number, SheetState State, DateTime? AdoptedAt);

/// <summary>Registration, pledge and progress of a bloc-year.</summary>
/// <param name="States">Registrations of members, by unit.</param>
/// <param name="Undertaking">Units that have targets.</param>
internal sealed record KnownPledge(
    DateOnly DueOn, IReadOnlyDictionary<Guid, RegistrationState> States, bool Drafted, DateTime? IssuedAt, IReadOnlyList<(Guid Id, string Name)> StillToSign,
    IReadOnlySet<Guid> Undertaking, int Targets, int Recorded, int Reached);

/// <summary>The scoring round of a bloc-year.</summary>
/// <param name="DueOn">Last day of the stage; null once closed.</param>
/// <param name="Cards">States of members' cards, by unit.</param>
internal sealed record KnownRound(ScoringStage Stage, DateOnly? DueOn, IReadOnlyDictionary<Guid, ScorecardState> Cards);

/// <summary>What the steps of a bloc-year are told from, whoever looks. Shared by all requests: only read.</summary>
/// <param name="Members">Units that are members now.</param>
/// <param name="Meetings">Not cancelled, the latest first.</param>
/// <param name="Due">Last days of the open rounds of reports.</param>
/// <param name="Texts">Charters and plans, the newest first.</param>
/// <param name="Sheets">The newest first.</param>
internal sealed record YearRecord(
    IReadOnlyList<RecordedStep> Recorded, IReadOnlyList<Guid> Members, string? ChairName, IReadOnlyList<KnownMeeting> Meetings, IReadOnlyDictionary<ReportKind, DateOnly> Due,
    IReadOnlyList<KnownReport> Reports, IReadOnlyDictionary<ReportKind, BlocReportState> BlocReports, KnownPledge? Pledge, IReadOnlyList<KnownText> Texts, IReadOnlyList<KnownSheet> Sheets, KnownRound? Round, AwardFact? Award);

/// <summary>Reads <see cref="YearRecord"/> of the bloc-year that the address names and keeps it while nothing is done there.</summary>
public sealed class YearRecordQueries(PortalDbContext db, KeptQueries kept)
{
    internal Task<YearRecord> OfAsync(BlocYearScope year, Guid? chair, CancellationToken cancel) =>
        kept.WhileNothingIsDoneAsync((year.BlocYearId, chair), () => ReadAsync(year.BlocYearId, chair, cancel));

    private async Task<YearRecord> ReadAsync(Guid here, Guid? chair, CancellationToken cancel)
    {
        var recorded = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Steps).Where(s => s.WithdrawnAt == null).Select(s => new RecordedStep(s.Step, s.DoneOn, s.Note, s.RecordedBy, s.Documents.Count)).AsNoTracking().ToListAsync(cancel);
        var members = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null).Select(m => m.UnitId).ToListAsync(cancel);
        var chairName = chair is null ? null : await db.Units.Where(u => u.Id == chair).Select(u => u.Name).SingleAsync(cancel);
        var meetings = await db.Meetings.Where(m => m.State != MeetingState.Cancelled && m.Years.Any(y => y.BlocYearId == here)).OrderByDescending(m => m.StartsAt)
            .Select(m => new KnownMeeting(m.FirstKind, m.SecondKind, new StepMeeting(m.Years.First(y => y.BlocYearId == here).Number, m.State, m.StartsAt, m.Place, m.FrozenAt != null))).AsNoTracking().ToListAsync(cancel);
        var due = await db.ReportTemplates.Where(t => t.BlocYearId == here && t.DueOn != null).Select(t => new { t.Kind, DueOn = t.DueOn!.Value }).AsNoTracking().ToDictionaryAsync(t => t.Kind, t => t.DueOn, cancel);
        var reports = due.Count == 0 ? [] : await db.UnitReports.Where(r => r.BlocYearId == here).Select(r => new KnownReport(r.Kind, r.UnitId, r.State)).AsNoTracking().ToListAsync(cancel);
        var blocReports = due.Count == 0 ? [] : await db.BlocReports.Where(r => r.BlocYearId == here).Select(r => new { r.Kind, r.State }).AsNoTracking().ToDictionaryAsync(r => r.Kind, r => r.State, cancel);
        var texts = await db.Charters.Where(c => c.BlocYearId == here).OrderByDescending(c => c.Edition)
            .Select(c => new KnownText(c.Kind, c.State, c.AdoptedOn, c.CommentsDueOn, c.Comments.Select(a => a.UnitId).Distinct().Count())).AsNoTracking().ToListAsync(cancel);
        var sheets = await db.CriteriaSheets.Where(s => s.BlocYearId == here).OrderByDescending(s => s.Number).Select(s => new KnownSheet(s.Number, s.State, s.AdoptedAt)).AsNoTracking().ToListAsync(cancel);
        return new YearRecord(recorded, members, chairName, meetings, due, reports, blocReports, await PledgeAsync(here, members, cancel), texts, sheets, await RoundAsync(here, members, cancel), await AwardAsync(here, cancel));
    }

    private async Task<KnownPledge?> PledgeAsync(Guid here, List<Guid> members, CancellationToken cancel)
    {
        if (await db.RegistrationRounds.Where(r => r.BlocYearId == here).Select(r => (DateOnly?)r.DueOn).SingleOrDefaultAsync(cancel) is not { } due)
            return null;
        var states = (await db.Registrations.Where(r => r.BlocYearId == here).Select(r => new { r.UnitId, r.State }).AsNoTracking().ToListAsync(cancel)).Where(r => members.Contains(r.UnitId)).ToDictionary(r => r.UnitId, r => r.State);
        var pledges = await db.Pledges.AsNoTracking().Include(p => p.Units).Include(p => p.Signatures).AsSplitQuery().Where(p => p.BlocYearId == here && p.State != PledgeState.Replaced).ToListAsync(cancel);
        var issued = pledges.FirstOrDefault(p => p.State == PledgeState.Issued);
        var book = await db.TargetBookAsync(here, cancel);
        return new KnownPledge(due, states, pledges.Any(p => p.State == PledgeState.Draft), issued?.IssuedAt, issued is null ? [] : [.. issued.StillToSign.Select(u => (u.UnitId, u.UnitName))],
            book.Targets.Select(t => t.UnitId).OfType<Guid>().ToHashSet(), book.Targets.Count, book.Targets.Count(t => book.ProgressOf(t.UnitId, t.Code) is not null), book.Targets.Count(t => book.AttainmentOf(t) == Attainment.Reached));
    }

    private async Task<AwardFact?> AwardAsync(Guid here, CancellationToken cancel) =>
        await db.AwardReviews.AsNoTracking().Whole().SingleOrDefaultAsync(r => r.BlocYearId == here, cancel) is { Slates.Count: > 0 } review
            ? new AwardFact(review.Slates.Sum(s => s.Standing.Count), review.Consensus?.On, review.AllSelected, await BallotAsync(here, cancel)) { Dossiers = await db.AwardDossiers.Where(d => d.BlocYearId == here).OrderBy(d => d.Number).Select(d => new DossierFact(d.Number, d.State)).AsNoTracking().ToListAsync(cancel) } : null;

    private async Task<string?> BallotAsync(Guid here, CancellationToken cancel) =>
        await db.Ballots.Where(b => b.BlocYearId == here && (b.State == BallotState.Open || b.State == BallotState.Closed)).OrderByDescending(b => b.Number).Select(b => new { b.Number, b.State }).FirstOrDefaultAsync(cancel) is { } ballot
            ? $"Bỏ phiếu kín số {ballot.Number}: {(ballot.State == BallotState.Open ? "đang bỏ phiếu" : "đã đóng, chờ kiểm phiếu")}." : null;

    private async Task<KnownRound?> RoundAsync(Guid here, List<Guid> members, CancellationToken cancel)
    {
        if (await db.ScoringRounds.AsNoTracking().Include(r => r.Dates).SingleOrDefaultAsync(r => r.BlocYearId == here, cancel) is not { } round)
            return null;
        var cards = await db.Scorecards.Where(c => c.RoundId == round.Id).Select(c => new { c.UnitId, c.State }).AsNoTracking().ToListAsync(cancel);
        return new KnownRound(round.Stage, round.Stage == ScoringStage.Closed ? null : round.DeadlineOf(round.Stage), cards.Where(c => members.Contains(c.UnitId)).ToDictionary(c => c.UnitId, c => c.State));
    }
}
