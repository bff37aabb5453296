namespace EmulationPortal.Domain.Scoring;

/// <summary>The two comparing methods, with a defined result for a target or a best of nothing (rule 6). The multiplication comes before the division, so that no half is lost.</summary>
public static class Ratios
{
    /// <summary>
    /// maximum × min(actual/target; cap), never below 0. Where lower is better: maximum × min(target/actual; cap).
    /// A target of 0 is either met (full points) or not (none); where lower is better, nothing at all against a target above 0 gives the cap.
    /// </summary>
    public static decimal ToTarget(decimal maximum, decimal actual, decimal target, bool lowerIsBetter, decimal cap)
    {
        if (target <= 0)
            return (lowerIsBetter ? actual <= target : actual >= target) ? maximum : 0;
        var (part, whole) = lowerIsBetter ? (target, actual) : (actual, target);
        if (lowerIsBetter && actual <= 0 || part >= cap * whole)
            return maximum * cap;
        return part <= 0 ? 0 : maximum * part / whole;
    }

    /// <summary>
    /// maximum × actual/best; where lower is better maximum × best/actual. A best of 0 gives nobody points where higher is better;
    /// where lower is better it gives full points to those who have it and none to the others.
    /// </summary>
    public static decimal ToBest(decimal maximum, decimal actual, decimal best, bool lowerIsBetter)
    {
        if (lowerIsBetter)
            return actual <= best ? maximum : best <= 0 ? 0 : maximum * best / actual;
        return best <= 0 || actual <= 0 ? 0 : maximum * actual / best;
    }
}
