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
        BlocYearScope? blocYear = null;
        if (route["year"] is string yearCode && route["bloc"] is string blocCode)
        {
            blocYear = await (
                from y in db.BlocYears
                join b in db.Blocs on y.BlocId equals b.Id
                join e in db.Years on y.YearId equals e.Id
                where b.Code == blocCode && e.Code == yearCode
                select new BlocYearScope(y.Id, b.Id, e.Id, b.Code, b.Name, e.Code, e.Cycle, b.Wording.ChairWord, b.Wording.ViceChairWord, y.HandedOverOn, b.Kind))
                .AsNoTracking().SingleOrDefaultAsync(cancel);
            if (blocYear is null)
                return null;
        }

        UnitScope? unit = null;
        if (route["unit"] is string unitCode)
        {
            unit = await db.Units.AsNoTracking().Where(u => u.Code == unitCode).Select(u => new UnitScope(u.Id, u.Code, u.Name, u.Kind)).SingleOrDefaultAsync(cancel);
            if (unit is null)
                return null;
        }

        if (blocYear is null)
            return Scope.None with { Unit = unit };

        MeetingScope? meeting = null;
        if (route["meeting"] is string number)
        {
            meeting = await ReadMeetingAsync(blocYear.BlocYearId, number, cancel);
            if (meeting is null)
                return null;
        }

        List<Guid> ids = [blocYear.BlocYearId, .. meeting?.OtherBlocYearId is { } other ? [other] : Array.Empty<Guid>()];
        var leaders = await (
            from c in db.LeadershipTerms.SelectMany(t => t.Covers)
            join t in db.LeadershipTerms on c.TermId equals t.Id
            join y in db.BlocYears on c.BlocYearId equals y.Id
            where ids.Contains(c.BlocYearId) && !c.Ended
            select new Leader(c.BlocYearId, c.UnitId, c.Role, t.From, y.HandedOverOn != null)).AsNoTracking().ToListAsync(cancel);
        var unitIds = new[] { actingUnitId, unit?.UnitId }.OfType<Guid>().ToList();
        var members = await db.BlocYears.Where(y => ids.Contains(y.Id)).SelectMany(y => y.Memberships)
            .Where(m => unitIds.Contains(m.UnitId) && m.LeftOn == null).Select(m => m.UnitId).ToListAsync(cancel);
        if (unit is not null && !members.Contains(unit.UnitId))
            return null;
        var isMember = actingUnitId is { } acting && members.Contains(acting);
        return new Scope(blocYear, unit, meeting, leaders, isMember, unit is not null, actingUnitId is { } outside && !isMember && await AppraisesAsync(blocYear.BlocYearId, outside, cancel));
    }

    /// <summary>Whether a sheet that scores the bloc-year names the unit to appraise a group or a criterion.</summary>
    private Task<bool> AppraisesAsync(Guid blocYearId, Guid unitId, CancellationToken cancel) => (
        from u in db.Units
        from g in db.CriteriaSheets.Where(s => s.BlocYearId == blocYearId && s.State == SheetState.Locked).SelectMany(s => s.Groups)
        where u.Id == unitId && (g.AppraiserName == u.Name || g.Criteria.Any(c => c.AppraiserName == u.Name))
        select g.Id).AnyAsync(cancel);

    /// <summary>The meeting with that number in the bloc-year, whichever of its bloc-years the address names.</summary>
    private async Task<MeetingScope?> ReadMeetingAsync(Guid blocYearId, string number, CancellationToken cancel) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? await (
                from m in db.Meetings
                from y in m.Years
                where y.BlocYearId == blocYearId && y.Number == wanted
                select new MeetingScope(m.Id, y.Number, m.Years.Where(o => o.BlocYearId != blocYearId).Select(o => (Guid?)o.BlocYearId).FirstOrDefault(), m.SecretaryAccountId))
                .AsNoTracking().SingleOrDefaultAsync(cancel)
            : null;
}
