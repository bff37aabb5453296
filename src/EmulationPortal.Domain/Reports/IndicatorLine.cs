namespace EmulationPortal.Domain.Reports;

/// <summary>The figures of one indicator as they are entered. For a yes-no indicator 1 is yes and 0 is no.</summary>
/// <param name="Plan">What was planned for the whole year.</param>
/// <param name="SamePeriod">The figure of the same period of the year before.</param>
/// <param name="Estimated">"Ước thực hiện".</param>
/// <param name="EstimatedOn">The day up to which it was estimated.</param>
/// <param name="Official">The official figure, once known.</param>
/// <param name="Words">The value of a text indicator.</param>
/// <param name="NotApplicable">The indicator does not concern this unit.</param>
public sealed record IndicatorFigures(
    decimal? Plan, decimal? SamePeriod, decimal? Estimated, DateOnly? EstimatedOn, decimal? Official, string? Words = null, bool NotApplicable = false);

/// <summary>One indicator in a unit's report: the round's, or one of the unit's own.</summary>
public sealed class IndicatorLine : Part
{
    public const int WordsLength = 1000;

    /// <summary>Figures beyond this are slips of the finger.</summary>
    public const decimal Largest = 999_999_999_999m;

    public static readonly Rule NameNeeded = new("indicator.name-needed", "Hãy nhập tên chỉ tiêu (tối đa 200 ký tự) và đơn vị tính (tối đa 40 ký tự).");
    public static readonly Rule OutOfBounds = new("indicator.out-of-bounds", "Số của chỉ tiêu “{0}” phải từ 0 đến 999.999.999.999. Hãy kiểm tra lại dấu chấm, dấu phẩy.");
    public static readonly Rule YesOrNo = new("indicator.yes-or-no", "Chỉ tiêu “{0}” chỉ chọn Có hoặc Không.");
    public static readonly Rule EstimateNeedsDay = new("indicator.estimate-needs-day", "Hãy nhập ngày ước tính của chỉ tiêu “{0}”, ví dụ 30/6/2026.");
    public static readonly Rule WordsTooLong = new("indicator.words-too-long", "Nội dung chỉ tiêu “{0}” dài quá 1.000 ký tự. Hãy rút gọn.");

    private IndicatorLine()
    {
    }

    internal IndicatorLine(Guid reportId, Guid indicatorId)
    {
        ReportId = reportId;
        IndicatorId = indicatorId;
    }

    internal IndicatorLine(Guid reportId, string? name, string? unitOfMeasure, IndicatorKind kind, int order)
    {
        (Name, UnitOfMeasure) = (VietnameseText.Tidy(name ?? ""), VietnameseText.Tidy(unitOfMeasure ?? ""));
        if (Name.Length is 0 or > Indicator.NameLength || UnitOfMeasure.Length > Indicator.UnitLength || (UnitOfMeasure.Length == 0 && kind is IndicatorKind.Number or IndicatorKind.Percent))
            throw new RuleBroken(NameNeeded) { Field = "OwnName" };
        ReportId = reportId;
        Kind = kind;
        Order = order;
        HasPlan = HasSamePeriod = kind != IndicatorKind.Text;
    }

    public Guid ReportId { get; private set; }

    /// <summary>The round's indicator; null for one of the unit's own.</summary>
    public Guid? IndicatorId { get; private set; }

    public int Order { get; private set; }
    public string Name { get; private set; } = "";
    public string UnitOfMeasure { get; private set; } = "";
    public IndicatorKind Kind { get; private set; }
    public bool HasPlan { get; private set; }
    public bool HasSamePeriod { get; private set; }

    public decimal? Plan { get; private set; }
    public decimal? SamePeriod { get; private set; }
    public decimal? Estimated { get; private set; }
    public DateOnly? EstimatedOn { get; private set; }
    public decimal? Official { get; private set; }

    /// <summary>The day on which the official figure was entered.</summary>
    public DateOnly? OfficialOn { get; private set; }

    public string? Words { get; private set; }
    public bool NotApplicable { get; private set; }

    /// <summary>The official figure, or the estimate until it is known.</summary>
    public decimal? Actual => Official ?? Estimated;

    /// <summary>Whether <see cref="Actual"/> is only estimated.</summary>
    public bool IsEstimated => Official is null && Estimated is not null;

    /// <summary>Whether the result is known at all.</summary>
    public bool HasActual => Kind == IndicatorKind.Text ? Words is not null : Actual is not null;

    /// <summary>Whether anything was entered.</summary>
    public bool HasFigure => HasActual || NotApplicable || Plan is not null || SamePeriod is not null;

    /// <summary>Actual in per cent of the plan, two decimals, half away from zero; null without a plan or with a plan of 0.</summary>
    public decimal? Rate => RateOf(Kind, Plan, Actual);

    internal static decimal? RateOf(IndicatorKind kind, decimal? plan, decimal? actual) =>
        kind is IndicatorKind.Number or IndicatorKind.Percent && plan is > 0 and { } whole && actual is { } part
            ? decimal.Round(part / whole * 100, 2, MidpointRounding.AwayFromZero) : null;

    internal void Follow(Indicator indicator)
    {
        (Order, Name, UnitOfMeasure, Kind, HasPlan, HasSamePeriod) =
            (indicator.Order, indicator.Name, indicator.UnitOfMeasure, indicator.Kind, indicator.HasPlan, indicator.HasSamePeriod);
    }

    internal bool Differs(IndicatorFigures figures) => Kept(figures) != new IndicatorFigures(Plan, SamePeriod, Estimated, EstimatedOn, Official, Words, NotApplicable);

    internal bool ChangesMoreThanOfficial(IndicatorFigures figures) =>
        Kind == IndicatorKind.Text || Kept(figures) with { Official = Official } != new IndicatorFigures(Plan, SamePeriod, Estimated, EstimatedOn, Official, Words, NotApplicable);

    /// <exception cref="RuleBroken"><see cref="OutOfBounds"/>, <see cref="YesOrNo"/>, <see cref="EstimateNeedsDay"/>, <see cref="WordsTooLong"/>.</exception>
    internal void Check(IndicatorFigures figures)
    {
        var kept = Kept(figures);
        decimal?[] numbers = [kept.Plan, kept.SamePeriod, kept.Estimated, kept.Official];
        if (numbers.Any(n => n is < 0 or > Largest))
            throw new RuleBroken(OutOfBounds, Name) { Field = Id.ToString() };
        if (Kind == IndicatorKind.YesNo && numbers.Any(n => n is not null and not 0 and not 1))
            throw new RuleBroken(YesOrNo, Name) { Field = Id.ToString() };
        if (Kind is IndicatorKind.Number or IndicatorKind.Percent && kept is { Estimated: not null, EstimatedOn: null })
            throw new RuleBroken(EstimateNeedsDay, Name) { Field = Id.ToString() };
        if (kept.Words?.Length > WordsLength)
            throw new RuleBroken(WordsTooLong, Name) { Field = Id.ToString() };
    }

    internal void Put(IndicatorFigures figures, Deed deed)
    {
        var kept = Kept(figures);
        if (kept.Official != Official)
            OfficialOn = kept.Official is null ? null : deed.Today;
        (Plan, SamePeriod, Estimated, EstimatedOn, Official, Words, NotApplicable) = kept;
    }

    /// <summary>What of the figures entered belongs to this kind of indicator.</summary>
    private IndicatorFigures Kept(IndicatorFigures figures)
    {
        var words = Kind == IndicatorKind.Text && !string.IsNullOrWhiteSpace(figures.Words) ? VietnameseText.Tidy(figures.Words) : null;
        var (estimated, official) = Kind == IndicatorKind.Text ? (null, null) : (figures.Estimated, figures.Official);
        return new IndicatorFigures(
            HasPlan ? figures.Plan : null, HasSamePeriod ? figures.SamePeriod : null, estimated, estimated is null ? null : figures.EstimatedOn, official,
            words, figures.NotApplicable && words is null && estimated is null && official is null);
    }
}
