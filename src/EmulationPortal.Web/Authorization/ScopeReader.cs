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
        var here = route["year"] is string yearCode && route["bloc"] is string blocCode ? await BlocYearNamed.For(db)(db, blocCode, yearCode, actingUnitId, cancel) : null;
        if (here is null && route["year"] is not null && route["bloc"] is not null)
            return null;
        var meeting = here is not null && route["meeting"] is string number ? await ReadMeetingAsync(here.BlocYear.BlocYearId, number, actingUnitId, cancel) : null;
        if (meeting is null && here is not null && route["meeting"] is not null)
            return null;
        var unit = route["unit"] is string unitCode ? await UnitNamed.For(db)(db, unitCode, here?.BlocYear.BlocYearId, meeting?.Meeting.OtherBlocYearId, cancel) : null;
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

    private static readonly CompiledQuery<Func<PortalDbContext, string, string, Guid?, CancellationToken, Task<NamedBlocYear?>>> BlocYearNamed = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, string blocCode, string yearCode, Guid? actingUnitId, CancellationToken _) => (
            from y in db.BlocYears
            join b in db.Blocs on y.BlocId equals b.Id
            join e in db.Years on y.YearId equals e.Id
            where b.Code == blocCode && e.Code == yearCode
            select new NamedBlocYear(
                new BlocYearScope(y.Id, b.Id, e.Id, b.Code, b.Name, e.Code, e.Cycle, b.Wording.ChairWord, b.Wording.ViceChairWord, y.HandedOverOn, b.Kind),
                db.TermCoverages.Where(c => c.BlocYearId == y.Id && !c.Ended).Select(c => new Leader(c.BlocYearId, c.UnitId, c.Role, db.LeadershipTerms.First(t => t.Id == c.TermId).From, db.BlocYears.First(o => o.Id == c.BlocYearId).HandedOverOn != null)).ToList(),
                y.Memberships.Any(m => m.UnitId == actingUnitId && m.LeftOn == null),
                db.AuditChains.Where(c => c.Id == y.Id).Select(c => c.Length).FirstOrDefault()
                    + (from s in db.MeetingYears
                       join o in db.MeetingYears on s.MeetingId equals o.MeetingId
                       join c in db.AuditChains on o.BlocYearId equals c.Id
                       where s.BlocYearId == y.Id
                       select c.Length).Sum()))
        .AsNoTracking().AsSingleQuery().SingleOrDefault())); // one or two leaders: fewer rows than a further query would cost; asked of one table, they are found by its index

    private static readonly CompiledQuery<Func<PortalDbContext, string, Guid?, Guid?, CancellationToken, Task<NamedUnit?>>> UnitNamed = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, string code, Guid? blocYearId, Guid? otherBlocYearId, CancellationToken _) => db.Units.AsNoTracking().Where(u => u.Code == code).Select(u => new NamedUnit(
            new UnitScope(u.Id, u.Code, u.Name, u.Kind), db.Memberships.Any(m => m.UnitId == u.Id && m.LeftOn == null && (m.BlocYearId == blocYearId || m.BlocYearId == otherBlocYearId)))).SingleOrDefault()));

    private static readonly CompiledQuery<Func<PortalDbContext, Guid, int, CancellationToken, Task<MeetingScope?>>> MeetingNumbered = new(() => EF.CompileAsyncQuery(
        (PortalDbContext db, Guid blocYearId, int number, CancellationToken _) => (
            from y in db.MeetingYears
            join m in db.Meetings on y.MeetingId equals m.Id
            where y.BlocYearId == blocYearId && y.Number == number
            select new MeetingScope(m.Id, y.Number, db.MeetingYears.Where(o => o.MeetingId == m.Id && o.BlocYearId != blocYearId).Select(o => (Guid?)o.BlocYearId).FirstOrDefault(), m.SecretaryAccountId))
        .AsNoTracking().SingleOrDefault()));

    /// <summary>Whether a sheet that scores the bloc-year names the unit to appraise a group or a criterion.</summary>
    private Task<bool> AppraisesAsync(Guid blocYearId, Guid unitId, CancellationToken cancel) => (
        from u in db.Units
        from g in db.CriteriaSheets.Where(s => s.BlocYearId == blocYearId && s.State == SheetState.Locked).SelectMany(s => s.Groups)
        where u.Id == unitId && (g.AppraiserName == u.Name || g.Criteria.Any(c => c.AppraiserName == u.Name))
        select g.Id).AnyAsync(cancel);

    /// <summary>The meeting with that number in the bloc-year, whichever of its bloc-years the address names; with the leaders of the other one.</summary>
    private async Task<NamedMeeting?> ReadMeetingAsync(Guid blocYearId, string number, Guid? actingUnitId, CancellationToken cancel)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || await MeetingNumbered.For(db)(db, blocYearId, wanted, cancel) is not { } meeting)
            return null;
        if (meeting.OtherBlocYearId is not { } other)
            return new NamedMeeting(meeting, [], false);
        var leaders = await (
            from c in db.TermCoverages
            join t in db.LeadershipTerms on c.TermId equals t.Id
            join y in db.BlocYears on c.BlocYearId equals y.Id
            where y.Id == other && !c.Ended
            select new Leader(y.Id, c.UnitId, c.Role, t.From, y.HandedOverOn != null)).AsNoTracking().ToListAsync(cancel);
        return new NamedMeeting(meeting, leaders, await db.Memberships.AnyAsync(m => m.BlocYearId == other && m.UnitId == actingUnitId && m.LeftOn == null, cancel));
    }
}
