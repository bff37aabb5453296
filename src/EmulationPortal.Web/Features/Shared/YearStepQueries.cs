using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>Tells the steps of a bloc-year as the visitor may see them: what is known of the year, and what is open to this person; once a request.</summary>
public sealed class YearStepQueries(YearRecordQueries records, Visit visit)
{
    private IReadOnlyList<BlocYearStep>? steps;

    /// <summary>The steps of the bloc-year the address names.</summary>
    public async Task<IReadOnlyList<BlocYearStep>> HereAsync(CancellationToken cancel)
    {
        var chair = visit.Scope.Leaders.FirstOrDefault(l => l.Role == LeadershipRole.Chair && l.BlocYearId == visit.BlocYear.BlocYearId)?.UnitId;
        return steps ??= YearSteps.Of(Facts(visit.BlocYear, await records.OfAsync(visit.BlocYear, chair, cancel)));
    }

    private HeldPosition? Acting => visit.Scope.ActingUnitIsMember ? visit.Standing.Acting : null;

    private YearFacts Facts(BlocYearScope year, YearRecord known) => new(
        year.Path, year.ChairWord, known.ChairName, known.Members.Count, known.Recorded, year.HandedOverOn, year.HandedOverOn is null && visit.May(Operation.KeepBlocYear), visit.May(Operation.PlanMeeting),
        visit.May(Operation.PrepareBlocReport), year.KindWord, Review(year, known, ReportKind.MidYear, "sau-thang", MeetingKind.MidYearReview), Review(year, known, ReportKind.Annual, "nam", MeetingKind.AnnualReview),
        Latest(known, MeetingKind.Launch) is { } launch ? new ReviewFacts("", null, 0, null, launch) : null, Pledge(year, known.Pledge))
    {
        Texts = Texts(known),
        Sheet = Sheet(known),
        Round = Round(year, known.Round),
        Award = known.Award,
        MayWriteTexts = year.HandedOverOn is null && visit.May(Operation.WriteCharter),
    };

    private SheetFact? Sheet(YearRecord known)
    {
        var seen = known.Sheets.Where(s => s.State != SheetState.Draft || visit.May(Operation.WriteCriteria)).ToList();
        return (seen.Find(s => s.AdoptedAt is not null) ?? seen.FirstOrDefault()) is { } sheet ? new SheetFact(sheet.Number, sheet.State, sheet.AdoptedAt is { } at ? VietnamTime.DayOf(at) : null) : null;
    }

    private RoundFact? Round(BlocYearScope year, KnownRound? round) => round is null ? null : new RoundFact(round.Stage, round.DueOn, round.Cards.Values.Count(s => s == ScorecardState.Submitted),
        Acting is { } acting && round.Cards.TryGetValue(acting.UnitId, out var own) && own != ScorecardState.Submitted ? $"{year.Path}/cham-diem/bang-diem/{acting.UnitCode}" : null);

    /// <summary>The charter and the plan, in this order.</summary>
    private IReadOnlyList<TextFact> Texts(YearRecord known)
    {
        var seen = known.Texts.Where(t => t.State != CharterState.Draft || visit.May(Operation.WriteCharter)).ToList();
        return
        [
            .. new[] { CharterKind.Charter, CharterKind.Plan }.Select(kind =>
            {
                var editions = seen.FindAll(t => t.Kind == kind);
                var latest = editions.FirstOrDefault();
                return new TextFact(kind, latest?.State, editions.Find(e => e.AdoptedOn is not null)?.AdoptedOn, latest?.CommentsDueOn, latest?.Answered ?? 0);
            }),
        ];
    }

    private ReviewFacts Review(BlocYearScope year, YearRecord known, ReportKind kind, string slug, MeetingKind meeting)
    {
        var held = Latest(known, meeting);
        if (!known.Due.TryGetValue(kind, out var due))
            return new ReviewFacts(slug, null, 0, null, held);
        var reports = known.Reports.Where(r => r.Kind == kind).ToList();
        return new ReviewFacts(slug, due, reports.Count(r => r.State is UnitReportState.Submitted or UnitReportState.Accepted && known.Members.Contains(r.UnitId)),
            known.BlocReports.TryGetValue(kind, out var state) ? state : null, held,
            Acting is { } acting ? new OwnReport($"{year.Path}/bao-cao/{slug}/don-vi/{acting.UnitCode}", reports.Find(r => r.UnitId == acting.UnitId)?.State) : null);
    }

    private PledgeFacts Pledge(BlocYearScope year, KnownPledge? known)
    {
        var (mayKeep, mayPrepare) = (visit.May(Operation.KeepTargets), visit.May(Operation.PreparePledge));
        if (known is null)
            return new PledgeFacts(null, 0, 0, null, null, false, null, [], null, mayKeep, mayPrepare, 0, 0, 0, null);
        var acting = Acting;
        return new PledgeFacts(known.DueOn, known.States.Values.Count(s => s is RegistrationState.Submitted or RegistrationState.Accepted), known.States.Values.Count(s => s == RegistrationState.Accepted),
            acting is not null && known.States.TryGetValue(acting.UnitId, out var own) ? own : null, acting is null ? null : $"{year.Path}/dang-ky/{acting.UnitCode}", known.Drafted,
            known.IssuedAt, [.. known.StillToSign.Select(u => u.Name)],
            acting is { Leads: true } && known.StillToSign.Any(u => u.Id == acting.UnitId) ? $"{year.Path}/giao-uoc/ky/{acting.UnitCode}" : null, mayKeep, mayPrepare,
            known.Targets, known.Recorded, known.Reached, acting is not null && known.Undertaking.Contains(acting.UnitId) ? $"{year.Path}/tien-do/{acting.UnitCode}/ghi" : null);
    }

    private static StepMeeting? Latest(YearRecord known, MeetingKind kind) => known.Meetings.FirstOrDefault(m => m.First == kind || m.Second == kind)?.Meeting;
}
