namespace EmulationPortal.Domain.Awards;

/// <summary>What one question of a counted ballot hands over to the merit review.</summary>
/// <param name="BallotId">The counted ballot.</param>
/// <param name="QuestionId">The question of it.</param>
/// <param name="SlateId">The slate it chooses for; null for any other question.</param>
/// <param name="Round">First voting 1, the voting again after a tie 2 and so on.</param>
/// <param name="RuleInWords">The rule as it was printed.</param>
/// <param name="Valid">Valid papers of this question.</param>
/// <param name="Denominator">What the share was counted of, in papers or units.</param>
/// <param name="Options">In the order of the paper.</param>
/// <param name="Tied">Options that a tie leaves undecided; empty where all is decided.</param>
public sealed record BallotOutcome(Guid BallotId, Guid QuestionId, Guid? SlateId, int Round, string RuleInWords, int Valid, int Denominator, IReadOnlyList<OptionOutcome> Options, IReadOnlyList<Guid> Tied);

/// <summary>The votes of one option and whether it passed.</summary>
public sealed record OptionOutcome(Guid OptionId, string Text, Guid? CandidateId, Guid? UnitId, int Agree, int Disagree, int Blank, bool Passed);
