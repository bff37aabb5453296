namespace EmulationPortal.Domain.Blocs;

/// <summary>One member's line in the ledger: when it joined the bloc and which years it has chaired.</summary>
/// <param name="UnitId">The member.</param>
/// <param name="JoiningOrder">Place in the order of joining, from 1.</param>
/// <param name="LastChaired">First calendar year of the last emulation year it chaired; null if never.</param>
public sealed record RotationLine(Guid UnitId, int JoiningOrder, int? LastChaired);

/// <summary>Who has led when, and who has waited longest (rule 3). A proposal is only a proposal.</summary>
public static class RotationLedger
{
    /// <summary>Members in the order in which they would be proposed: never led first, then the longest wait; ties by order of joining.</summary>
    public static IReadOnlyList<RotationLine> InTurn(IEnumerable<RotationLine> members) =>
        [.. members.OrderBy(m => m.LastChaired ?? int.MinValue).ThenBy(m => m.JoiningOrder)];
}
