using System.Globalization;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Authorization;

/// <summary>
/// Reads what the address names. Routes use fixed parameter names: <c>{bloc}</c> and <c>{year}</c>, <c>{unit}</c>, <c>{meeting}</c>.
/// </summary>
public sealed class ScopeReader(PortalDbContext db)
{
    /// <summary>Reads the scope of a request; null when the address names something that does not exist.</summary>
    public async Task<Scope?> ReadAsync(RouteValueDictionary route, Guid? actingUnitId, CancellationToken cancel)
    {
        var here = route["year"] is string yearCode && route["bloc"] is string blocCode ? await ReadBlocYearAsync(blocCode, yearCode, actingUnitId, cancel) : null;
        if (here is null && route["year"] is not null && route["bloc"] is not null)
            return null;
        var meeting = here is not null && route["meeting"] is string number ? await ReadMeetingAsync(here.BlocYear.BlocYearId, number, actingUnitId, cancel) : null;
        if (meeting is null && here is not null && route["meeting"] is not null)
            return null;
        List<Guid> ids = here is null ? [] : [here.BlocYear.BlocYearId, .. meeting?.Meeting.OtherBlocYearId is { } other ? [other] : Array.Empty<Guid>()];
        var unit = route["unit"] is string unitCode ? await ReadUnitAsync(unitCode, ids, cancel) : null;
        if (unit is not { IsMember: true } && route["unit"] is not null && (here is not null || unit is null))
            return null;
        if (here is null)
            return Scope.None with { Unit = unit?.Unit, DeedsBefore = db.DeedsDone };
        var isMember = here.ActingIsMember || meeting is { ActingIsMember: true };
        return new Scope(here.BlocYear, unit?.Unit, meeting?.Meeting, [.. here.Leaders, .. meeting?.Leaders ?? []], isMember, unit is not null,
            actingUnitId is { } outside && !isMember && await AppraisesAsync(here.BlocYear.BlocYearId, outside, cancel))
        { DeedsHere = here.Deeds, DeedsBefore = db.DeedsDone };
    }

    private sealed record NamedBlocYear(BlocYearScope BlocYear, IReadOnlyList<Leader> Leaders, bool ActingIsMember, long Deeds);

    private sealed record NamedMeeting(MeetingScope Meeting, IReadOnlyList<Leader> Leaders, bool ActingIsMember);

    private sealed record NamedUnit(UnitScope Unit, bool IsMember);

    private Task<NamedBlocYear?> ReadBlocYearAsync(string blocCode, string yearCode, Guid? actingUnitId, CancellationToken cancel) => (
        from y in db.BlocYears
        join b in db.Blocs on y.BlocId equals b.Id
        join e in db.Years on y.YearId equals e.Id
        where b.Code == blocCode && e.Code == yearCode
        select new NamedBlocYear(
            new BlocYearScope(y.Id, b.Id, e.Id, b.Code, b.Name, e.Code, e.Cycle, b.Wording.ChairWord, b.Wording.ViceChairWord, y.HandedOverOn, b.Kind),
            (from c in db.LeadershipTerms.SelectMany(t => t.Covers)
             join t in db.LeadershipTerms on c.TermId equals t.Id
             join o in db.BlocYears on c.BlocYearId equals o.Id
             where o.Id == y.Id && !c.Ended
             select new Leader(c.BlocYearId, c.UnitId, c.Role, t.From, o.HandedOverOn != null)).ToList(),
            y.Memberships.Any(m => m.UnitId == actingUnitId && m.LeftOn == null),
            db.AuditChains.Where(c => c.Id == y.Id).Select(c => c.Length).FirstOrDefault()
                + db.Meetings.Where(m => m.Years.Any(s => s.BlocYearId == y.Id)).SelectMany(m => m.Years).Join(db.AuditChains, s => s.BlocYearId, c => c.Id, (_, c) => c.Length).Sum()))
        .AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancel); // one or two leaders: fewer rows than a further query would cost

    private Task<NamedUnit?> ReadUnitAsync(string code, List<Guid> blocYearIds, CancellationToken cancel) =>
        db.Units.AsNoTracking().Where(u => u.Code == code).Select(u => new NamedUnit(new UnitScope(u.Id, u.Code, u.Name, u.Kind),
            db.BlocYears.Any(y => blocYearIds.Contains(y.Id) && y.Memberships.Any(m => m.UnitId == u.Id && m.LeftOn == null)))).SingleOrDefaultAsync(cancel);

    /// <summary>Whether a sheet that scores the bloc-year names the unit to appraise a group or a criterion.</summary>
    private Task<bool> AppraisesAsync(Guid blocYearId, Guid unitId, CancellationToken cancel) => (
        from u in db.Units
        from g in db.CriteriaSheets.Where(s => s.BlocYearId == blocYearId && s.State == SheetState.Locked).SelectMany(s => s.Groups)
        where u.Id == unitId && (g.AppraiserName == u.Name || g.Criteria.Any(c => c.AppraiserName == u.Name))
        select g.Id).AnyAsync(cancel);

    /// <summary>The meeting with that number in the bloc-year, whichever of its bloc-years the address names; with the leaders of the other one.</summary>
    private async Task<NamedMeeting?> ReadMeetingAsync(Guid blocYearId, string number, Guid? actingUnitId, CancellationToken cancel) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? await (
                from m in db.Meetings
                from y in m.Years
                where y.BlocYearId == blocYearId && y.Number == wanted
                select new NamedMeeting(
                    new MeetingScope(m.Id, y.Number, m.Years.Where(o => o.BlocYearId != blocYearId).Select(o => (Guid?)o.BlocYearId).FirstOrDefault(), m.SecretaryAccountId),
                    (from s in m.Years
                     join c in db.LeadershipTerms.SelectMany(t => t.Covers) on s.BlocYearId equals c.BlocYearId
                     join t in db.LeadershipTerms on c.TermId equals t.Id
                     join e in db.BlocYears on c.BlocYearId equals e.Id
                     where e.Id != blocYearId && !c.Ended
                     select new Leader(c.BlocYearId, c.UnitId, c.Role, t.From, e.HandedOverOn != null)).ToList(),
                    db.BlocYears.Any(e => m.Years.Any(o => o.BlocYearId == e.Id) && e.Memberships.Any(p => p.UnitId == actingUnitId && p.LeftOn == null))))
                .AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(cancel)
            : null;
}
