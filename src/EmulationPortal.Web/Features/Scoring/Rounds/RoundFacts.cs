using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring.Rounds;

/// <summary>How far a member has come in a round.</summary>
/// <param name="State">Of its card; null for one that joined after the round was opened.</param>
/// <param name="Checkers">Units assigned to its card, without those that left before they sent their check.</param>
/// <param name="ChecksSent">Of these, how many have sent their check.</param>
/// <param name="ChecksToSend">Cards the member itself has still to check.</param>
/// <param name="Waiting">Explanations not answered yet.</param>
internal sealed record MemberFact(
    Guid UnitId, string Code, string Name, ScorecardState? State, DateTime? SentAt, bool IsLate, int Checkers, int ChecksSent, IReadOnlyList<Guid> ChecksToSend, int Waiting)
{
    /// <summary>Still with the unit.</summary>
    public bool IsOpen => State != ScorecardState.Submitted;
}

/// <summary>A round with what its members have come to.</summary>
/// <param name="Members">In the order of the bloc-year's list.</param>
/// <param name="Assignments">Who checks whom of the members; a unit that left counts where it had sent its check before.</param>
internal sealed record RoundFacts(ScoringRound Round, IReadOnlyList<MemberFact> Members, IReadOnlyList<CheckAssignment> Assignments)
{
    /// <summary>The members whose card is still with them.</summary>
    public IReadOnlyList<MemberFact> NotSent => [.. Members.Where(m => m.IsOpen && m.State is not null)];

    /// <summary>The members that joined after the round was opened and have no card yet.</summary>
    public IReadOnlyList<MemberFact> WithoutCard => [.. Members.Where(m => m.State is null)];

    /// <summary>The members that have cards to check.</summary>
    public IReadOnlyList<MemberFact> NotChecked => [.. Members.Where(m => m.ChecksToSend.Count > 0)];

    public static async Task<RoundFacts> ReadAsync(PortalDbContext db, Visit visit, ScoringRound round, CancellationToken cancel)
    {
        var members = await db.BlocYears.Where(y => y.Id == visit.BlocYear.BlocYearId).SelectMany(y => y.Memberships).Where(m => m.LeftOn == null)
            .Join(db.Units, m => m.UnitId, u => u.Id, (m, u) => new { m.Order, u.Id, u.Code, u.Name }).OrderBy(m => m.Order).AsNoTracking().ToListAsync(cancel);
        var cards = await db.Scorecards.Where(c => c.RoundId == round.Id)
            .Select(c => new { c.UnitId, c.State, c.SubmittedAt, c.IsLate, Waiting = c.Explanations.Count(e => e.Answer == null) }).AsNoTracking().ToDictionaryAsync(c => c.UnitId, cancel);
        var sent = (await db.CrossChecks.Where(c => c.RoundId == round.Id && c.SubmittedAt != null).Select(c => new { c.CheckerUnitId, c.CheckedUnitId }).AsNoTracking().ToListAsync(cancel))
            .Select(c => (c.CheckerUnitId, c.CheckedUnitId)).ToHashSet();
        var present = members.Select(m => m.Id).ToHashSet();
        var assignments = round.Assignments.Where(a => present.Contains(a.CheckedUnitId) && (present.Contains(a.CheckerUnitId) || sent.Contains((a.CheckerUnitId, a.CheckedUnitId)))).ToList();
        return new RoundFacts(round, [.. members.Select(m =>
        {
            var card = cards.GetValueOrDefault(m.Id);
            var checkers = assignments.Where(a => a.CheckedUnitId == m.Id).ToList();
            return new MemberFact(m.Id, m.Code, m.Name, card?.State, card is { State: ScorecardState.Submitted } ? card.SubmittedAt : null, card?.IsLate ?? false, checkers.Count,
                checkers.Count(a => sent.Contains((a.CheckerUnitId, m.Id))),
                [.. assignments.Where(a => a.CheckerUnitId == m.Id && !sent.Contains((m.Id, a.CheckedUnitId))).Select(a => a.CheckedUnitId)], card?.Waiting ?? 0);
        })], assignments);
    }

    /// <summary>What the present stage still waits for, in sentences.</summary>
    public IEnumerable<string> Unfinished()
    {
        if (Round.Stage != ScoringStage.Closed && WithoutCard.Count > 0)
            yield return $"Chưa có bảng điểm: {string.Join("; ", WithoutCard.Select(m => m.Name))}.";
        switch (Round.Stage)
        {
            case ScoringStage.SelfScore when NotSent.Count > 0:
                yield return $"Chưa gửi bảng điểm: {string.Join("; ", NotSent.Select(m => m.Name))}.";
                break;
            case ScoringStage.CrossCheck when NotChecked.Count > 0:
                yield return $"Chưa gửi đủ phiếu chấm chéo: {string.Join("; ", NotChecked.Select(m => m.Name))}.";
                break;
            case ScoringStage.Explanation when Members.Sum(m => m.Waiting) is > 0 and var waiting:
                yield return $"Còn {waiting} giải trình chưa được trả lời.";
                break;
        }
    }
}
