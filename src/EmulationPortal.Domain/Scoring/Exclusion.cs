namespace EmulationPortal.Domain.Scoring;

/// <summary>What an exclusion does (rule 13).</summary>
public enum ExclusionEffect
{
    /// <summary>Not ranked at all.</summary>
    Out,
    /// <summary>Ranked, but not proposed for the flag.</summary>
    BarredFromFlag,
    /// <summary>Its band is the next lower one.</summary>
    OneGradeLower,
}

/// <summary>Effects of all exclusions of one member together.</summary>
[Flags]
public enum ExclusionEffects
{
    None = 0,
    Out = 1,
    BarredFromFlag = 2,
    OneGradeLower = 4,
}

/// <summary>Words and sums of exclusion effects.</summary>
public static class ExclusionWords
{
    /// <summary>The effect as the interface says it.</summary>
    public static string InWords(this ExclusionEffect effect) => effect switch
    {
        ExclusionEffect.Out => "Không xét thi đua, không xếp hạng",
        ExclusionEffect.BarredFromFlag => "Không đề nghị tặng Cờ thi đua",
        ExclusionEffect.OneGradeLower => "Hạ một bậc xếp loại",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    /// <summary>All effects in one sentence; "Không có." for none.</summary>
    public static string InWords(this ExclusionEffects effects) => effects == ExclusionEffects.None ? "Không có."
        : string.Join("; ", Enum.GetValues<ExclusionEffect>().Where(e => effects.HasFlag(e.AsEffects())).Select(e => e.InWords())) + ".";

    /// <summary>The effect among the sum of effects.</summary>
    public static ExclusionEffects AsEffects(this ExclusionEffect effect) => effect switch
    {
        ExclusionEffect.Out => ExclusionEffects.Out,
        ExclusionEffect.BarredFromFlag => ExclusionEffects.BarredFromFlag,
        _ => ExclusionEffects.OneGradeLower,
    };

    /// <summary>The effects of exclusions that stand: two of one kind count once.</summary>
    public static ExclusionEffects Together(this IEnumerable<Exclusion> exclusions) =>
        exclusions.Where(e => e.Stands).Aggregate(ExclusionEffects.None, (sum, e) => sum | e.Effect.AsEffects());
}

/// <summary>A member excluded in a round (không xét thi đua): cause, document, effect. Withdrawn with a reason, never erased.</summary>
public sealed class Exclusion : Part
{
    public const int CauseLength = 500;
    public const int DocumentLength = 300;

    private Exclusion()
    {
    }

    internal Exclusion(Guid roundId, Guid unitId, string cause, string document, ExclusionEffect effect, Deed deed)
    {
        (RoundId, UnitId, Cause, Document, Effect) = (roundId, unitId, cause, document, effect);
        (By, At) = (deed.PersonName, deed.At);
    }

    public Guid RoundId { get; private set; }
    public Guid UnitId { get; private set; }
    public string Cause { get; private set; } = "";

    /// <summary>Number and date of the document it rests on.</summary>
    public string Document { get; private set; } = "";

    public ExclusionEffect Effect { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    public string? WithdrawnReason { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Not withdrawn.</summary>
    public bool Stands => WithdrawnAt is null;

    internal void Withdraw(string reason, Deed deed) => (WithdrawnReason, WithdrawnAt) = (reason, deed.At);
}
