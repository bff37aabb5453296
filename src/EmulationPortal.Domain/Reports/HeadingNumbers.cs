namespace EmulationPortal.Domain.Reports;

/// <summary>Numbers of headings: "I.", "II.", and within each "1.", "2.".</summary>
public static class HeadingNumbers
{
    private static readonly string[] Roman = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".Split(' ');

    /// <summary>The number of each heading by its level, in order.</summary>
    public static IEnumerable<string> Of(IEnumerable<int> levels)
    {
        var (chapter, point) = (0, 0);
        foreach (var level in levels)
        {
            if (level == 1)
                (chapter, point) = (chapter + 1, 0);
            else
                point++;
            yield return level == 1 ? (chapter <= Roman.Length ? Roman[chapter - 1] : $"{chapter}") + "." : $"{point}.";
        }
    }
}
