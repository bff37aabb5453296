using System.Text.RegularExpressions;

namespace EmulationPortal.Domain;

/// <summary>What became of a stretch of words.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Words that stand together, blanks and line breaks as they were.</summary>
public sealed record DiffRun(DiffKind Kind, string Text);

/// <summary>Which words two versions of a text do not share (Myers 1986, on words).</summary>
public static partial class WordDiff
{
    /// <summary>More differences than this are told as one text taken for another: nobody reads so many.</summary>
    public const int MostDifferences = 1200;

    /// <summary>The runs from which both texts can be put together again: the older from the same and the removed, the newer from the same and the added.</summary>
    public static IReadOnlyList<DiffRun> Between(string older, string newer)
    {
        var (left, right) = (Words(older), Words(newer));
        var head = 0;
        while (head < left.Count && head < right.Count && left[head] == right[head])
            head++;
        var tail = 0;
        while (tail < left.Count - head && tail < right.Count - head && left[^(tail + 1)] == right[^(tail + 1)])
            tail++;
        var middle = Middle(left.GetRange(head, left.Count - head - tail), right.GetRange(head, right.Count - head - tail));
        return Joined([
            .. left.Take(head).Select(w => (DiffKind.Same, w)),
            .. middle,
            .. left.Skip(left.Count - tail).Select(w => (DiffKind.Same, w)),
        ]);
    }

    private static List<(DiffKind, string)> Middle(List<string> left, List<string> right)
    {
        var most = Math.Min(left.Count + right.Count, MostDifferences);
        var reach = new int[(2 * most) + 2];
        var steps = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : Down(reach, most, k, d) ? reach[most + k + 1] : reach[most + k - 1] + 1;
                var y = x - k;
                while (x < left.Count && y < right.Count && left[x] == right[y])
                    (x, y) = (x + 1, y + 1);
                reach[most + k] = x;
                if (x == left.Count && y == right.Count)
                    return Back(left, right, steps, most);
            }

            steps.Add((int[])reach.Clone());
        }

        return [.. left.Select(w => (DiffKind.Removed, w)), .. right.Select(w => (DiffKind.Added, w))];
    }

    /// <summary>Whether diagonal <paramref name="k"/> is reached by a word added, not by a word removed.</summary>
    private static bool Down(int[] reach, int most, int k, int d) => k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1]);

    private static List<(DiffKind, string)> Back(List<string> left, List<string> right, List<int[]> steps, int most)
    {
        var told = new List<(DiffKind, string)>();
        var (x, y) = (left.Count, right.Count);
        for (var d = steps.Count; d > 0; d--)
        {
            var reach = steps[d - 1];
            var k = x - y;
            var down = Down(reach, most, k, d);
            var before = down ? reach[most + k + 1] : reach[most + k - 1];
            var beforeY = before - (down ? k + 1 : k - 1);
            for (var start = down ? before : before + 1; x > start; y--)
                told.Add((DiffKind.Same, left[--x]));
            told.Add(down ? (DiffKind.Added, right[--y]) : (DiffKind.Removed, left[--x]));
            (x, y) = (before, beforeY);
        }

        while (x > 0)
            told.Add((DiffKind.Same, left[--x]));
        told.Reverse();
        return told;
    }

    /// <summary>Neighbours of one kind made one run; between two same runs what was removed stands before what was added.</summary>
    private static List<DiffRun> Joined(List<(DiffKind Kind, string Word)> words)
    {
        var runs = new List<DiffRun>();
        var (removed, added) = ("", "");
        var same = new System.Text.StringBuilder();
        foreach (var (kind, word) in words)
        {
            if (kind == DiffKind.Same)
            {
                Flush();
                same.Append(word);
                continue;
            }

            if (same.Length > 0)
                runs.Add(new DiffRun(DiffKind.Same, same.ToString()));
            same.Clear();
            (removed, added) = kind == DiffKind.Removed ? (removed + word, added) : (removed, added + word);
        }

        Flush();
        if (same.Length > 0)
            runs.Add(new DiffRun(DiffKind.Same, same.ToString()));
        return runs;

        void Flush()
        {
            if (removed.Length > 0)
                runs.Add(new DiffRun(DiffKind.Removed, removed));
            if (added.Length > 0)
                runs.Add(new DiffRun(DiffKind.Added, added));
            (removed, added) = ("", "");
        }
    }

    /// <summary>Words, each with the blanks after it; signs that close a word are words of their own, so that a full stop does not make a word another.</summary>
    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*\s*|\s+|[^\p{L}\p{N}\s]\s*")]
    private static partial Regex Word();
}
