namespace EmulationPortal.Domain.Scoring;

/// <content>A unit that joins the bloc-year while the round is under way, and cards that are left without a checker.</content>
public sealed partial class ScoringRound
{
    public static readonly Rule CheckersUnclear = new("round.checkers-unclear", "Hãy chọn đơn vị chấm chéo trong danh sách. Không chọn đơn vị được chấm, đơn vị đã khai xung đột lợi ích, hoặc đơn vị mà hai bên chấm lẫn nhau khi còn đơn vị khác.");

    /// <summary>Lays out a card by the sheet in use for a unit that joined after the round was opened.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="Scorecard.AnotherSheet"/>.</exception>
    public Scorecard AddCard(CriteriaSheet sheet, Guid unitId)
    {
        Require(ScoringAct.AddCard);
        return sheet.Id == SheetId ? new Scorecard(this, sheet, unitId) : throw new RuleBroken(Scorecard.AnotherSheet);
    }

    /// <summary>Who could be named to check a card besides those assigned: not its own unit, nobody who steps aside, and none whose own card that unit checks while others are left (rule 9).</summary>
    /// <param name="cardUnitId">Whose card.</param>
    /// <param name="members">Member units.</param>
    public IReadOnlyList<Guid> CouldCheck(Guid cardUnitId, IReadOnlyCollection<Guid> members)
    {
        var free = members.Where(m => !StepsAside(m, cardUnitId) && !assignments.Exists(a => a.CheckerUnitId == m && a.CheckedUnitId == cardUnitId)).ToList();
        var oneWay = free.Where(m => !assignments.Exists(a => a.CheckerUnitId == cardUnitId && a.CheckedUnitId == m)).ToList();
        return oneWay.Count > 0 ? oneWay : free;
    }

    /// <summary>Names checkers for one card besides those assigned.</summary>
    /// <exception cref="RuleBroken"><see cref="NotNow"/>, <see cref="CheckersUnclear"/>.</exception>
    public void NameCheckers(Guid cardUnitId, IReadOnlyCollection<Guid> checkers, IReadOnlyCollection<Guid> members)
    {
        Require(ScoringAct.NameCheckers);
        var could = CouldCheck(cardUnitId, members);
        if (checkers.Count == 0 || checkers.Distinct().Count() != checkers.Count || checkers.Except(could).Any())
            throw new RuleBroken(CheckersUnclear) { Field = "Checkers" };
        assignments.AddRange(checkers.Select(c => new CheckAssignment(Id, c, cardUnitId)));
    }
}
