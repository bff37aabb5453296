using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Reports;

/// <content>The years it is about, and those in its text that are not (domain rule 22).</content>
public sealed partial class BlocReport
{
    private readonly List<YearAcknowledgement> acknowledgements = [];

    /// <summary>The calendar years the report is about.</summary>
    public IReadOnlyList<int> Years => Cycle == CycleKind.CalendarYear ? [FirstYear] : [FirstYear, FirstYear + 1];

    /// <summary>"năm 2026", "các năm 2025, 2026".</summary>
    public string YearsInWords => Years.Count == 1 ? $"năm {Years[0]}" : $"các năm {string.Join(", ", Years)}";

    /// <summary>Every year of the text that is not one of <see cref="Years"/>, in reading order.</summary>
    public IReadOnlyList<StrangeYear> StrangeYears()
    {
        var found = new List<StrangeYear>();
        var ordinary = Reports.StrangeYears.Find(DefaultTitle, Years).Select(y => y.Year).ToHashSet();
        Look(Id, "Trích yếu", Title, [.. Years, .. ordinary]);
        var numbers = HeadingNumbers.Of(Sections.Select(s => s.Level));
        foreach (var (section, number) in Sections.Zip(numbers))
        {
            Look(section.Id, $"{number} {section.Heading}", section.Heading, Years);
            Look(section.Id, $"{number} {section.Heading}", section.Text, Years);
            foreach (var piece in pieces.Where(p => p.SectionId == section.Id && p.Included).OrderBy(p => p.UnitOrder))
                Look(piece.Id, $"{number} {section.Heading}, phần của {piece.UnitName}", piece.Text, Years);
        }

        foreach (var name in figures.Select(f => f.Name + (f.Words is null ? "" : ": " + f.Words)).Distinct())
            Look(Id, "Bảng chỉ tiêu", name, Years);
        return found;

        void Look(Guid placeId, string place, string text, IReadOnlyCollection<int> allowed) =>
            found.AddRange(Reports.StrangeYears.Find(text, allowed).Select(y => new StrangeYear(placeId, place, y.Year, y.Sentence,
                acknowledgements.Any(a => a.PlaceId == placeId && a.Year == y.Year && a.Sentence == y.Sentence))));
    }

    /// <summary>Says that a strange year is meant; a changed sentence has to be looked at again.</summary>
    /// <exception cref="RuleBroken"><see cref="Fixed"/>, <see cref="UnknownPlace"/>.</exception>
    public void Acknowledge(Guid placeId, int year, string sentence, Deed deed)
    {
        RequireOpen();
        var meant = StrangeYears().FirstOrDefault(y => y.PlaceId == placeId && y.Year == year && y.Sentence == VietnameseText.Tidy(sentence)) ?? throw new RuleBroken(UnknownPlace);
        if (!meant.Acknowledged)
            acknowledgements.Add(new YearAcknowledgement(Id, meant, deed));
    }
}
