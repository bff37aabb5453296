namespace EmulationPortal.Web.Features.Shared.Lists;

/// <summary>Lists whose rows may ask for a place.</summary>
public static class ListOrder
{
    private const int Last = 1000;

    /// <summary>The place a row asks for, from 1; null when empty or unclear.</summary>
    public static int? PlaceOf(this ListRow row, string key)
    {
        if (row.Figure(key) is not { } place)
            return null;
        if (place is >= 1 and <= Last && place == decimal.Truncate(place))
            return (int)place;
        row.Fault(key, $"thứ tự phải là số nguyên từ 1 đến {Last}. Hãy sửa, hoặc để trống.");
        return null;
    }

    /// <summary>Each thing at the place it asks for, the next where two ask for one; the others fill the rest as they stand. Asked again it changes nothing.</summary>
    /// <param name="present">In their present order, new ones last.</param>
    /// <param name="place">The place asked for; null for those that ask for none.</param>
    public static List<T> InOrder<T>(IReadOnlyList<T> present, Func<T, int?> place)
    {
        var asking = present.Where(i => place(i) is not null).OrderBy(i => place(i)).ToList();
        var at = new int[asking.Count];
        for (var i = 0; i < at.Length; i++)
            at[i] = Math.Max(place(asking[i])!.Value, i == 0 ? 1 : at[i - 1] + 1);
        for (var i = at.Length - 1; i >= 0; i--)
            at[i] = Math.Min(at[i], i == at.Length - 1 ? present.Count : at[i + 1] - 1);
        var rest = new Queue<T>(present.Where(i => place(i) is null));
        return [.. Enumerable.Range(1, present.Count).Select(slot => Array.IndexOf(at, slot) is >= 0 and var found ? asking[found] : rest.Dequeue())];
    }
}
