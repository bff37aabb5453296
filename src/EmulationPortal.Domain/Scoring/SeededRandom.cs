namespace EmulationPortal.Domain.Scoring;

/// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every machine and in every version, so that a printed seed can be drawn again.</summary>
public sealed class SeededRandom(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var z = state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below the bound, all equally likely.</summary>
    public int Below(int bound)
    {
        var span = (ulong)bound;
        var limit = ulong.MaxValue - (ulong.MaxValue % span);
        ulong drawn;
        do
            drawn = Next();
        while (drawn >= limit);
        return (int)(drawn % span);
    }

    /// <summary>Puts the items in a drawn order.</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
