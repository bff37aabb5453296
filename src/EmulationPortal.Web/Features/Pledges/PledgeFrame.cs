using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>A member of the bloc-year, in the order of its list.</summary>
/// <param name="Role">Null for an ordinary member.</param>
public sealed record PledgeMember(Guid UnitId, string Code, string Name, int Order, LeadershipRole? Role);

/// <summary>The head of a unit, or whoever stands first among its leaders.</summary>
public sealed record UnitHead(string Name, string Title);

/// <summary>What the room's documents print around their facts.</summary>
/// <param name="Year">"năm 2026", inside a sentence.</param>
public sealed record PledgeFrame(string BlocName, BlocKind Kind, BlocWording Wording, string YearLabel, string Year, int DateYear, IReadOnlyList<PledgeMember> Members)
{
    /// <summary>The unit that chairs; null until announced.</summary>
    public PledgeMember? Chair => Members.FirstOrDefault(m => m.Role == LeadershipRole.Chair);
}

/// <summary>Reads several pages of the room share.</summary>
internal static class PledgeReading
{
    /// <summary>The members of the visit's bloc-year in the order of the list.</summary>
    public static async Task<List<PledgeMember>> PledgeMembersAsync(this PortalDbContext db, Visit visit, CancellationToken cancel)
    {
        var here = visit.BlocYear.BlocYearId;
        var rows = await db.BlocYears.Where(y => y.Id == here).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Code, u.Name }).OrderBy(m => m.Order).AsNoTracking().ToListAsync(cancel);
        var leaders = visit.Scope.Leaders.Where(l => l.BlocYearId == here).ToList();
        return [.. rows.Select(m => new PledgeMember(m.Id, m.Code, m.Name, m.Order, leaders.FirstOrDefault(l => l.UnitId == m.Id)?.Role))];
    }

    /// <summary>What documents print around their facts.</summary>
    public static async Task<PledgeFrame> PledgeFrameAsync(this PortalDbContext db, Visit visit, CancellationToken cancel)
    {
        var bloc = await db.Blocs.AsNoTracking().Where(b => b.Id == visit.BlocYear.BlocId).Select(b => new { b.Name, b.Kind, b.Wording }).SingleAsync(cancel);
        return new PledgeFrame(bloc.Name, bloc.Kind, bloc.Wording, visit.BlocYear.YearLabel, visit.BlocYear.YearInSentence(), visit.Today.Year, await db.PledgeMembersAsync(visit, cancel));
    }

    /// <summary>By unit the head, or the first of its deputies.</summary>
    public static async Task<Dictionary<Guid, UnitHead>> HeadsAsync(this PortalDbContext db, IEnumerable<Guid> unitIds, DateOnly today, CancellationToken cancel)
    {
        var ids = unitIds.ToList();
        var rows = await (
            from p in db.Positions
            join a in db.Users on p.AccountId equals a.Id
            where ids.Contains(p.UnitId) && p.Kind != PositionKind.Officer && p.From <= today && (p.To == null || p.To >= today)
            select new { p.UnitId, p.Kind, p.Title, a.FullName, p.From }).AsNoTracking().ToListAsync(cancel);
        return rows.OrderBy(r => r.Kind).ThenBy(r => r.From).ThenBy(r => r.FullName, VietnameseText.Order).DistinctBy(r => r.UnitId).ToDictionary(r => r.UnitId, r => new UnitHead(r.FullName, r.Title));
    }
}
