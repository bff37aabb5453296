using System.Globalization;

namespace EmulationPortal.Domain;

/// <summary>The one way the domain refuses: names the rule, says its sentence with the facts filled in, and never leaves a half-made change.</summary>
public sealed class RuleBroken : Exception
{
    /// <param name="rule">The rule that was broken.</param>
    /// <param name="facts">Facts that fill the places of the rule's sentence, formatted the Vietnamese way.</param>
    public RuleBroken(Rule rule, params object[] facts)
        : base(facts.Length == 0 ? rule.Sentence : string.Format(VietnameseText.Culture, rule.Sentence, facts)) => Rule = rule;

    private RuleBroken(RuleBroken same)
        : base(same.Message) => Rule = same.Rule;

    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; }

    /// <summary>The form field to which the refusal belongs, or null when it concerns the whole act.</summary>
    public string? Field { get; init; }

    /// <summary>What the same act is refused for besides, at other fields.</summary>
    public IReadOnlyList<RuleBroken> Others { get; private set; } = [];

    /// <summary>The same refusal, at the field under which another form asks for the same thing.</summary>
    public RuleBroken At(string field) => new(this) { Field = field };

    /// <summary>Refuses for everything that is wrong with a form, so that it can be put right in one go; nothing wrong refuses nothing.</summary>
    /// <exception cref="RuleBroken">The first refusal, with the rest in <see cref="Others"/>.</exception>
    public static void ThrowAny(IReadOnlyList<RuleBroken> refusals)
    {
        if (refusals.Count == 0)
            return;
        refusals[0].Others = [.. refusals.Skip(1)];
        throw refusals[0];
    }
}
