namespace EmulationPortal.Domain.Blocs;

/// <summary>What a bloc's year follows.</summary>
public enum CycleKind
{
    CalendarYear,
    SchoolYear,
}

/// <summary>Vietnamese words for <see cref="CycleKind"/>.</summary>
public static class CycleKindWords
{
    /// <summary>The cycle as the interface says it.</summary>
    public static string InWords(this CycleKind cycle) => cycle == CycleKind.CalendarYear ? "Năm dương lịch" : "Năm học";
}

/// <summary>One year of emulation of one cycle: "Năm 2026" or "Năm học 2025-2026". A year is always named, never guessed from a date (domain §1).</summary>
public sealed class EmulationYear : Root
{
    public const int CodeLength = 9;

    public static readonly Rule YearOutOfRange = new("year.out-of-range", "Hãy nhập năm từ 2000 đến 2100.");

    private EmulationYear()
    {
    }

    /// <param name="cycle">What the year follows.</param>
    /// <param name="firstYear">The calendar year in which it begins, 2000 to 2100.</param>
    /// <exception cref="RuleBroken"><see cref="YearOutOfRange"/>.</exception>
    public EmulationYear(CycleKind cycle, int firstYear)
    {
        if (firstYear is < 2000 or > 2100)
            throw new RuleBroken(YearOutOfRange) { Field = "FirstYear" };
        Cycle = cycle;
        FirstYear = firstYear;
        Code = cycle == CycleKind.CalendarYear ? $"{firstYear}" : $"{firstYear}-{firstYear + 1}";
    }

    public CycleKind Cycle { get; private set; }

    /// <summary>The calendar year in which it begins.</summary>
    public int FirstYear { get; private set; }

    /// <summary>"2026" or "2025-2026": unique, used in addresses.</summary>
    public string Code { get; private set; } = "";

    /// <summary>"Năm 2026" or "Năm học 2025-2026".</summary>
    public string Label => LabelOf(Cycle, Code);

    /// <summary>"năm 2026" or "năm học 2025-2026", inside a sentence.</summary>
    public string LabelInSentence => char.ToLower(Label[0], VietnameseText.Culture) + Label[1..];

    /// <summary>The day by which the following year should stand ready: 1 January, or 1 September for school years. Only a reminder; nothing is refused by it.</summary>
    public DateOnly NextDueOn => new(FirstYear + 1, Cycle == CycleKind.CalendarYear ? 1 : 9, 1);

    /// <summary>The calendar years the year touches.</summary>
    public IReadOnlyList<int> CalendarYears => Cycle == CycleKind.CalendarYear ? [FirstYear] : [FirstYear, FirstYear + 1];

    /// <summary>The label of a year known by its cycle and code.</summary>
    public static string LabelOf(CycleKind cycle, string code) => cycle == CycleKind.CalendarYear ? $"Năm {code}" : $"Năm học {code}";

    /// <summary>The year that follows this one in the same cycle.</summary>
    public EmulationYear Next() => new(Cycle, FirstYear + 1);
}
