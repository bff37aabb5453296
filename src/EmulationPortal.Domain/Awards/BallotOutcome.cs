namespace EmulationPortal.Domain.Awards;

/// <summary>What a counted ballot hands over for one of its questions: plain numbers, without who voted how.</summary>
/// <param name="BallotId">The ballot.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="SlateId">The slate it chooses for; null for any other question.</param>
/// <param name="Round">From 1; a tie may lead to a further one.</param>
/// <param name="RuleInWords">The rule as it was printed.</param>
/// <param name="Valid">Valid papers.</param>
/// <param name="Denominator">What the shares are counted of.</param>
/// <param name="Options">Every option with its counts.</param>
/// <param name="Tied">Options on which the rule cannot decide.</param>
public sealed record BallotOutcome(Guid BallotId, Guid QuestionId, Guid? SlateId, int Round, string RuleInWords, int Valid, int Denominator, IReadOnlyList<OptionOutcome> Options, IReadOnlyList<Guid> Tied);

/// <summary>The counts of one option.</summary>
/// <param name="OptionId">The option.</param>
/// <param name="Text">As printed.</param>
/// <param name="CandidateId">The candidate it stands for.</param>
/// <param name="UnitId">The unit it stands for.</param>
/// <param name="Passed">Whether it reached what the rule asks.</param>
public sealed record OptionOutcome(Guid OptionId, string Text, Guid? CandidateId, Guid? UnitId, int Agree, int Disagree, int Blank, bool Passed);
