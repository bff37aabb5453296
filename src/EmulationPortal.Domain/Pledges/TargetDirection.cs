namespace EmulationPortal.Domain.Pledges;

/// <summary>Which way a target is better.</summary>
public enum TargetDirection
{
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>Vietnamese words for <see cref="TargetDirection"/>.</summary>
public static class TargetDirectionWords
{
    /// <summary>The direction as the interface says it.</summary>
    public static string InWords(this TargetDirection direction) => direction == TargetDirection.HigherIsBetter ? "Càng cao càng tốt" : "Càng thấp càng tốt";
}
