using EmulationPortal.Domain;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>Asks a round's own table on behalf of a visit.</summary>
internal static class RoundSight
{
    public static readonly Rule NotOpened = new("round.not-opened", "Đợt chấm điểm của năm này chưa mở.");

    /// <summary>Who is looking, as the round distinguishes it. After the hand-over nobody leads any more.</summary>
    public static ScoringViewer Viewer(this Visit visit)
    {
        var leaders = visit.Scope.Leaders.Where(l => l.BlocYearId == visit.BlocYear.BlocYearId && l.From <= visit.Today && !l.HandedOver).ToList();
        var acting = visit.Standing.Acting;
        return new ScoringViewer(acting?.UnitId, acting is { Leads: true }, visit.Scope.ActingUnitIsMember, leaders.Find(l => l.Role == LeadershipRole.Chair)?.UnitId,
            [.. leaders.Where(l => l.Role == LeadershipRole.ViceChair).Select(l => l.UnitId)], visit.Standing.Roles.Contains(RoleNames.OfficeStaff), visit.Standing.Roles.Contains(RoleNames.OfficeLead), visit.Scope.ActingUnitAppraises);
    }

    /// <summary>Whether the visitor may do it to a card now, in a year that is still open.</summary>
    public static bool May(this Visit visit, ScoringRound round, Guid cardUnitId, ScoringAct act) => visit.BlocYear.HandedOverOn is null && round.MayDo(visit.Viewer(), cardUnitId, act);

    /// <summary>Whether the visitor may do to the round as a whole what is done to no single card.</summary>
    public static bool May(this Visit visit, ScoringRound round, ScoringAct act) => visit.May(round, Guid.Empty, act);

    /// <summary>Refuses what the visitor may not do to a card now.</summary>
    /// <exception cref="RuleBroken"><see cref="BlocYear.ClosedByHandOver"/>, <see cref="ScoringRound.NotNow"/>, <see cref="ScoringRound.NotYours"/>.</exception>
    public static void Require(this Visit visit, ScoringRound round, Guid cardUnitId, ScoringAct act)
    {
        visit.RequireOpenYear();
        round.Require(visit.Viewer(), cardUnitId, act);
    }
}
