using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Awards.Ballots;

/// <summary>Who the visitor is on a ballot: read from the terms, the tellers and the paper, never from a form.</summary>
internal static class BallotPeople
{
    public static readonly Rule NotPresiding = new("ballot.not-presiding", "Việc này do {0} thực hiện.");
    public static readonly Rule NotFound = new("ballot.not-found", "Cuộc bỏ phiếu này không còn. Hãy tải lại trang.");

    /// <summary>The ballot of the bloc-year the visit names, to be changed.</summary>
    /// <exception cref="RuleBroken"><see cref="NotFound"/>, or the year was handed over.</exception>
    public static async Task<Ballot> BallotAsync(this PortalDbContext db, Visit visit, int number, CancellationToken cancel)
    {
        visit.RequireOpenYear();
        return await db.Ballots.Whole().SingleOrDefaultAsync(b => b.BlocYearId == visit.BlocYear.BlocYearId && b.Number == number, cancel) ?? throw new RuleBroken(NotFound);
    }

    /// <summary>Whether the visitor presides over the ballot: for a leading unit that does not stand on the paper, or for the office where there is none.</summary>
    public static bool Presides(this Visit visit, Ballot ballot)
    {
        var units = visit.PresidingUnits(ballot);
        return units.Count == 0 ? visit.Standing.IsOffice : visit.Standing.Acting is { } acting && units.Contains(acting.UnitId);
    }

    /// <summary>Refuses whoever does not preside.</summary>
    /// <exception cref="RuleBroken"><see cref="NotPresiding"/>.</exception>
    public static void RequirePresiding(this Visit visit, Ballot ballot)
    {
        if (!visit.Presides(ballot))
            throw new RuleBroken(NotPresiding, visit.PresiderWords(ballot));
    }

    /// <summary>Who presides, in words: "Trưởng khối", or who does in its stead and why.</summary>
    public static string PresiderWords(this Visit visit, Ballot ballot)
    {
        var year = visit.BlocYear;
        var units = visit.PresidingUnits(ballot);
        var chair = visit.Leaders().Where(l => l.Role == LeadershipRole.Chair).Select(l => l.UnitId).ToList();
        return units.Count == 0 ? $"cơ quan thi đua, khen thưởng (đơn vị {year.ChairWord}, {year.ViceChairWord} có tên trên phiếu hoặc chưa được công bố)"
            : units.Any(chair.Contains) ? $"đơn vị {year.ChairWord}" : $"đơn vị {year.ViceChairWord} (đơn vị {year.ChairWord} có tên trên phiếu hoặc chưa được công bố)";
    }

    /// <summary>Whether the visitor is a teller.</summary>
    public static bool Tells(this Visit visit, Ballot ballot) => ballot.Tellers.Any(t => t.AccountId == visit.Standing.AccountId);

    /// <summary>The code the visitor may take: one each, and never one that another took; null for nobody's keeper.</summary>
    public static CodeKeeper? MayKeep(this Visit visit, Ballot ballot, IReadOnlyCollection<(CodeKeeper Keeper, Guid AccountId)> taken)
    {
        var me = visit.Standing.AccountId;
        if (taken.Where(t => t.AccountId == me).Select(t => (CodeKeeper?)t.Keeper).FirstOrDefault() is { } own)
            return own;
        CodeKeeper[] may = [.. visit.Tells(ballot) ? [CodeKeeper.Teller] : Array.Empty<CodeKeeper>(), .. visit.Presides(ballot) ? [CodeKeeper.Chair] : Array.Empty<CodeKeeper>(), .. visit.Standing.IsOffice ? [CodeKeeper.Office] : Array.Empty<CodeKeeper>()];
        return may.Where(k => taken.All(t => t.Keeper != k)).Select(k => (CodeKeeper?)k).FirstOrDefault();
    }

    /// <summary>Whether the person may vote for the unit acted for: its head or a deputy, or the head alone where the charter says so.</summary>
    public static bool MayVoteFor(this Standing standing, CharterTerms terms) =>
        standing.Acting is { Leads: true } acting && (terms.Voter == UnitVoice.Leaders || acting.Kind == PositionKind.Head);

    private static IReadOnlyList<Guid> PresidingUnits(this Visit visit, Ballot ballot) => ballot.PresidingUnits(visit.Leaders().Select(l => (l.UnitId, l.Role)));

    private static IEnumerable<Leader> Leaders(this Visit visit) => visit.Scope.Leaders.Where(l => l.BlocYearId == visit.BlocYear.BlocYearId && l.From <= visit.Today && !l.HandedOver);
}
