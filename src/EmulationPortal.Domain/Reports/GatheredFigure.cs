namespace EmulationPortal.Domain.Reports;

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
/// <param name="IsEstimated">One of the results at least is an estimate.</param>
public sealed record FigureTotal(string Name, string UnitOfMeasure, decimal? Plan, decimal? Actual, decimal? SamePeriod, bool IsEstimated)
{
    /// <summary>Actual in per cent of the plan, two decimals.</summary>
    public decimal? Rate => IndicatorLine.RateOf(IndicatorKind.Number, Plan, Actual);

    /// <summary>Totals of the round's number indicators that two or more members report.</summary>
    public static IReadOnlyList<FigureTotal> Of(IEnumerable<GatheredFigure> figures) =>
    [
        .. figures.Where(f => f is { IndicatorId: not null, Kind: IndicatorKind.Number, Actual: not null }).GroupBy(f => f.IndicatorId)
            .Where(g => g.Count() > 1).OrderBy(g => g.Min(f => f.Order))
            .Select(g => new FigureTotal(g.First().Name, g.First().UnitOfMeasure, SumOrNull(g.Select(f => f.Plan)), g.Sum(f => f.Actual), SumOrNull(g.Select(f => f.SamePeriod)), g.Any(f => f.IsEstimated))),
    ];

    private static decimal? SumOrNull(IEnumerable<decimal?> figures)
    {
        var all = figures.ToList();
        return all.Contains(null) ? null : all.Sum();
    }
}
