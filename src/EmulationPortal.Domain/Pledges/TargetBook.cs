using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Pledges;

/// <summary>A target somebody has undertaken.</summary>
/// <param name="UnitId">The unit; null for a target of the whole bloc.</param>
/// <param name="Code">Stable sign by which criteria refer to it.</param>
/// <param name="Value">The value undertaken; null for a target in words.</param>
public sealed record TargetFact(
    Guid? UnitId, string Code, string Name, string UnitOfMeasure, IndicatorKind Kind, TargetDirection Direction, int Order, bool IsCommon, decimal? Value, string? Words, decimal? Baseline = null);

/// <summary>How far a target has come.</summary>
/// <param name="Value">The official figure, or the estimate until it is known.</param>
/// <param name="On">The day up to which it counts.</param>
/// <param name="IsSum">Nobody recorded it for the bloc: it is the sum over the members.</param>
public sealed record ProgressFact(decimal? Value, string? Words, bool IsOfficial, DateOnly On, bool IsSum = false);

/// <summary>How a result stands to its target.</summary>
public enum Attainment
{
    /// <summary>Nothing is recorded, or the target is one of words.</summary>
    Unknown,
    /// <summary>Not reached yet; for "lower is better": above what was allowed.</summary>
    Below,
    /// <summary>Reached or better.</summary>
    Reached,
}

/// <summary>
/// The targets of a bloc-year and how far they have come, by unit and code: what criteria, reports and progress look up, so that nothing is typed twice.
/// The pledge in force says what was undertaken; before it is issued, the registrations that were accepted.
/// </summary>
public sealed class TargetBook
{
    /// <summary>Own targets come after all common ones.</summary>
    private const int AfterCommon = 1000;

    private readonly ILookup<(Guid? UnitId, string Code), Progress> progress;

    private TargetBook(IReadOnlyList<TargetFact> targets, IEnumerable<Progress> progress)
    {
        Targets = targets;
        this.progress = progress.ToLookup(p => (p.UnitId, p.Code));
    }

    /// <summary>All targets: those of the bloc first, then by unit in the order of their table.</summary>
    public IReadOnlyList<TargetFact> Targets { get; }

    /// <summary>The book of a bloc-year.</summary>
    /// <param name="pledge">The pledge in force, or null.</param>
    /// <param name="round">What was asked for; null while registration is not open.</param>
    /// <param name="registrations">All registrations; those not accepted count for nothing.</param>
    /// <param name="progress">All progress recorded.</param>
    public static TargetBook Of(Pledge? pledge, RegistrationRound? round, IEnumerable<EmulationRegistration> registrations, IEnumerable<Progress> progress) =>
        new(pledge is not null ? [.. pledge.Targets.Select(t => t.Fact)] : Undertaken(round, registrations.Where(r => r.State == RegistrationState.Accepted)), progress);

    /// <summary>What the bloc and the units of these registrations undertake.</summary>
    public static IReadOnlyList<TargetFact> Undertaken(RegistrationRound? round, IEnumerable<EmulationRegistration> registrations) =>
    [
        .. (round?.Targets ?? []).Where(t => t.OfBloc).Select(t => new TargetFact(null, t.Code, t.Name, t.UnitOfMeasure, t.Kind, t.Direction, t.Order, true, t.BlocValue, t.BlocWords)),
        .. registrations.SelectMany(r => r.Targets.Where(t => t.Filled && !t.NotApplicable)
            .Select(t => new TargetFact(r.UnitId, t.Code, t.Name, t.UnitOfMeasure, t.Kind, t.Direction, t.CommonTargetId is null ? AfterCommon + t.Order : t.Order, t.CommonTargetId is not null, t.Value, t.Words, t.Baseline))),
    ];

    /// <summary>A target by its code; null when the unit (or, for null, the bloc) has not undertaken it.</summary>
    public TargetFact? Find(Guid? unitId, string code) => Targets.FirstOrDefault(t => t.UnitId == unitId && t.Code == code);

    /// <summary>How far a unit, or for null the bloc, has come: the official figure, else the estimate; null when nothing is recorded.</summary>
    public ProgressFact? ProgressOf(Guid? unitId, string code)
    {
        if (Progress.Latest(progress[(unitId, code)]) is { } latest)
            return new ProgressFact(latest.Value, latest.Words, latest.IsOfficial, latest.On);
        return unitId is null && Find(null, code) is { Kind: IndicatorKind.Number } ? SumOf(code) : null;
    }

    /// <summary>Everything recorded for a target, newest first.</summary>
    public IReadOnlyList<Progress> HistoryOf(Guid? unitId, string code) => [.. progress[(unitId, code)].OrderByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id)];

    /// <summary>How the result stands to the target.</summary>
    public Attainment AttainmentOf(TargetFact target) => ProgressOf(target.UnitId, target.Code) is not { } fact || target.Kind == IndicatorKind.Text || target.Value is not { } wanted || fact.Value is not { } had
        ? Attainment.Unknown
        : (target.Direction == TargetDirection.HigherIsBetter ? had >= wanted : had <= wanted) ? Attainment.Reached : Attainment.Below;

    /// <summary>Result in per cent of the target, two decimals, half away from zero; null for words and yes-no, and where the target is 0.</summary>
    public decimal? RateOf(TargetFact target) => target.Kind is IndicatorKind.Number or IndicatorKind.Percent && target.Value is > 0 and { } wanted && ProgressOf(target.UnitId, target.Code)?.Value is { } had
        ? decimal.Round(had / wanted * 100, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>The sum over the members once all that undertook the target have recorded it; official when all of them are.</summary>
    private ProgressFact? SumOf(string code)
    {
        var members = Targets.Where(t => t.UnitId is not null && t.Code == code && t.Kind == IndicatorKind.Number).Select(t => Progress.Latest(progress[(t.UnitId, code)])).ToList();
        return members.Count == 0 || members.Contains(null) ? null
            : new ProgressFact(members.Sum(p => p!.Value), null, members.All(p => p!.IsOfficial), members.Min(p => p!.On), IsSum: true);
    }
}
