namespace EmulationPortal.Domain.Blocs.Charters;

/// <summary>Lays two versions of a charter or plan side by side, part by part.</summary>
public static class CharterComparison
{
    /// <summary>
    /// The parts of the newer version in order, each with the older one it descends from or, failing that, one of the same heading; parts taken out stand where they stood.
    /// </summary>
    public static IReadOnlyList<ComparedPart> Of(Charter older, Charter newer)
    {
        var (before, after) = (older.Parts, newer.Parts);
        var (olderNumbers, newerNumbers) = (CharterNumbers.Of(older.Kind, before), CharterNumbers.Of(newer.Kind, after));
        var pairs = Pairs(before, after);
        var told = new List<ComparedPart>();
        var next = 0;
        for (var i = 0; i < after.Count; i++)
        {
            if (pairs[i] is >= 0 and var at)
            {
                for (; next < at; next++)
                    TakenOut(next);
                next = Math.Max(next, at + 1);
                told.Add(new ComparedPart(CharterNumbers.Name(olderNumbers[at], before[at]), CharterNumbers.Name(newerNumbers[i], after[i]),
                    WordDiff.Between(before[at].Heading, after[i].Heading), WordDiff.Between(before[at].Text, after[i].Text)));
            }
            else
                told.Add(new ComparedPart(null, CharterNumbers.Name(newerNumbers[i], after[i]), WordDiff.Between("", after[i].Heading), WordDiff.Between("", after[i].Text)));
        }

        for (; next < before.Count; next++)
            TakenOut(next);
        return told;

        void TakenOut(int place)
        {
            if (!pairs.Contains(place))
                told.Add(new ComparedPart(CharterNumbers.Name(olderNumbers[place], before[place]), null, WordDiff.Between(before[place].Heading, ""), WordDiff.Between(before[place].Text, "")));
        }
    }

    /// <summary>For each newer part the place of the older one it belongs to, or -1; none is taken twice.</summary>
    private static int[] Pairs(IReadOnlyList<CharterPart> before, IReadOnlyList<CharterPart> after)
    {
        var taken = new HashSet<int>();
        var pairs = after.Select(part => Take(i => before[i].LineId == part.LineId)).ToArray();
        for (var i = 0; i < after.Count; i++)
        {
            var part = after[i];
            if (pairs[i] < 0 && part.Heading.Length > 0)
                pairs[i] = Take(at => before[at].Shape == part.Shape && VietnameseText.Fold(before[at].Heading) == VietnameseText.Fold(part.Heading));
        }

        return pairs;

        int Take(Func<int, bool> fits)
        {
            for (var i = 0; i < before.Count; i++)
            {
                if (!taken.Contains(i) && fits(i))
                {
                    taken.Add(i);
                    return i;
                }
            }

            return -1;
        }
    }
}
