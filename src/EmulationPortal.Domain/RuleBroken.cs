using System.Globalization;

namespace EmulationPortal.Domain;

/// <summary>The one way the domain refuses: names the rule, says its sentence with the facts filled in, and never leaves a half-made change.</summary>
public sealed class RuleBroken : Exception
{
    /// <param name="rule">The rule that was broken.</param>
    /// <param name="facts">Facts that fill the places of the rule's sentence, formatted the Vietnamese way.</param>
    public RuleBroken(Rule rule, params object[] facts)
        : base(facts.Length == 0 ? rule.Sentence : string.Format(VietnameseText.Culture, rule.Sentence, facts)) => Rule = rule;

    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; }

    /// <summary>The form field to which the refusal belongs, or null when it concerns the whole act.</summary>
    public string? Field { get; init; }
}
