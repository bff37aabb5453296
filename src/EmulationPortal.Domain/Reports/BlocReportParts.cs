namespace EmulationPortal.Domain.Reports;

/// <summary>A member's report that is in, with what the bloc's report prints of the member.</summary>
/// <param name="Report">Submitted or accepted.</param>
/// <param name="UnitName">The member's official name.</param>
/// <param name="Order">Its place in the member list.</param>
public sealed record MemberReport(UnitReport Report, string UnitName, int Order);

/// <summary>A section of the bloc's report with the bloc's own text.</summary>
public sealed class BlocReportSection : DraftedText
{
    private BlocReportSection()
    {
    }

    internal BlocReportSection(Guid reportId, Guid templateSectionId)
    {
        ReportId = reportId;
        TemplateSectionId = templateSectionId;
    }

    public Guid ReportId { get; private set; }
    public Guid TemplateSectionId { get; private set; }
    public int Order { get; private set; }
    public string Heading { get; private set; } = "";

    /// <summary>1 for "I.", 2 for "1.".</summary>
    public int Level { get; private set; }

    internal void Follow(TemplateSection section) => (Order, Heading, Level) = (section.Order, section.Heading, section.Level);
}

/// <summary>What one member wrote under a heading, edited down for the bloc's report.</summary>
public sealed class GatheredPiece : DraftedText
{
    private GatheredPiece()
    {
    }

    internal GatheredPiece(Guid reportId, Guid sectionId, Guid unitId)
    {
        ReportId = reportId;
        SectionId = sectionId;
        UnitId = unitId;
        Included = true;
    }

    public Guid ReportId { get; private set; }
    public Guid SectionId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";

    /// <summary>The unit's place in the member list.</summary>
    public int UnitOrder { get; private set; }

    /// <summary>The unit's text as it was gathered last and taken over.</summary>
    public string SourceText { get; private set; } = "";

    /// <summary>A newer text of the unit that met an edited one here; null when there is none.</summary>
    public string? NewerText { get; private set; }

    /// <summary>Whether it is printed.</summary>
    public bool Included { get; internal set; }

    /// <summary>Whether it was edited here.</summary>
    public bool IsEdited => Text != SourceText;

    internal void Take(string source, string unitName, int order, Deed deed)
    {
        (UnitName, UnitOrder) = (unitName, order);
        if (source == SourceText)
        {
            NewerText = null;
            return;
        }

        if (IsEdited)
            NewerText = source;
        else
            Replace(source, deed);
    }

    internal void TakeNewer(Deed deed)
    {
        if (NewerText is { } newer)
            Replace(newer, deed);
    }

    private void Replace(string source, Deed deed)
    {
        Write(source, TextVersion, deed);
        SourceText = Text;
        NewerText = null;
    }
}

/// <summary>One figure of one member, as gathered.</summary>
public sealed class GatheredFigure : Part
{
    private GatheredFigure()
    {
    }

    internal GatheredFigure(Guid reportId, MemberReport member, IndicatorLine line)
    {
        ReportId = reportId;
        UnitId = member.Report.UnitId;
        (UnitName, UnitOrder, Order) = (member.UnitName, member.Order, line.Order);
        (IndicatorId, Name, UnitOfMeasure, Kind) = (line.IndicatorId, line.Name, line.UnitOfMeasure, line.Kind);
        (Plan, SamePeriod, Actual, IsEstimated, Words) = (line.Plan, line.SamePeriod, line.Actual, line.IsEstimated, line.Words);
        EstimatedOn = line.IsEstimated ? line.EstimatedOn : null;
    }

    public Guid ReportId { get; private set; }
    public Guid UnitId { get; private set; }
    public string UnitName { get; private set; } = "";
    public int UnitOrder { get; private set; }

    /// <summary>The round's indicator; null for one of the unit's own.</summary>
    public Guid? IndicatorId { get; private set; }

    public int Order { get; private set; }
    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public IndicatorKind Kind { get; private set; }
    public decimal? Plan { get; private set; }
    public decimal? SamePeriod { get; private set; }
    public decimal? Actual { get; private set; }

    /// <summary><see cref="Actual"/> is "ước thực hiện" up to <see cref="EstimatedOn"/>.</summary>
    public bool IsEstimated { get; private set; }

    public DateOnly? EstimatedOn { get; private set; }
    public string? Words { get; private set; }

    /// <summary>Actual in per cent of the plan, two decimals.</summary>
    public decimal? Rate => IndicatorLine.RateOf(Kind, Plan, Actual);
}

/// <summary>The sum of one indicator over the members; only numbers are summed, shares never.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="UnitOfMeasure">Its unit.</param>
/// <param name="Plan">Sum of plans; null unless every member that reports the indicator has a plan.</param>
/// <param name="Actual">Sum of results.</param>
/// <param name="SamePeriod">Sum of the same period; null unless every member that reports it has one.</param>
public sealed record FigureTotal(string Name, string UnitOfMeasure, decimal? Plan, decimal? Actual, decimal? SamePeriod)
{
    /// <summary>Actual in per cent of the plan, two decimals.</summary>
    public decimal? Rate => IndicatorLine.RateOf(IndicatorKind.Number, Plan, Actual);

    /// <summary>Totals of the round's number indicators that two or more members report.</summary>
    public static IReadOnlyList<FigureTotal> Of(IEnumerable<GatheredFigure> figures) =>
    [
        .. figures.Where(f => f is { IndicatorId: not null, Kind: IndicatorKind.Number, Actual: not null }).GroupBy(f => f.IndicatorId)
            .Where(g => g.Count() > 1).OrderBy(g => g.Min(f => f.Order))
            .Select(g => new FigureTotal(g.First().Name, g.First().UnitOfMeasure, SumOrNull(g.Select(f => f.Plan)), g.Sum(f => f.Actual), SumOrNull(g.Select(f => f.SamePeriod)))),
    ];

    private static decimal? SumOrNull(IEnumerable<decimal?> figures)
    {
        var all = figures.ToList();
        return all.Contains(null) ? null : all.Sum();
    }
}

/// <summary>Somebody's word that a strange year in one sentence is meant.</summary>
public sealed class YearAcknowledgement : Part
{
    private YearAcknowledgement()
    {
    }

    internal YearAcknowledgement(Guid reportId, StrangeYear meant, Deed deed)
    {
        ReportId = reportId;
        (PlaceId, Year, Sentence) = (meant.PlaceId, meant.Year, meant.Sentence);
        (By, At) = (deed.PersonName, deed.At);
    }

    public Guid ReportId { get; private set; }
    public Guid PlaceId { get; private set; }
    public int Year { get; private set; }
    public string Sentence { get; private set; } = "";
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

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
