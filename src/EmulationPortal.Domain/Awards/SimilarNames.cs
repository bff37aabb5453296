namespace EmulationPortal.Domain.Awards;

/// <summary>Finds a person who stands in a list twice in spite of marks, spacing, capitals and one slip of the finger.</summary>
public static class SimilarNames
{
    /// <summary>Below so many letters a slip would make different persons alike.</summary>
    private const int ShortestWithSlip = 8;

    /// <summary>Whether two names may be one person's.</summary>
    public static bool Alike(string left, string right)
    {
        var (one, other) = (Plain(left), Plain(right));
        return one == other || (Math.Min(one.Length, other.Length) >= ShortestWithSlip && Math.Abs(one.Length - other.Length) <= 1 && OneSlip(one, other));
    }

    private static string Plain(string name) => VietnameseText.Fold(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>One letter changed, left out, put in, or two neighbours exchanged.</summary>
    private static bool OneSlip(string one, string other)
    {
        var from = 0;
        while (from < Math.Min(one.Length, other.Length) && one[from] == other[from])
            from++;
        var left = one.AsSpan(from);
        var right = other.AsSpan(from);
        return left.Length == right.Length
            ? left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))
            : left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
    }
}
