using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Scoring;

/// <summary>One line of a criteria sheet.</summary>
public sealed partial class Criterion : Part
{
    public const int NumberLength = 20;
    public const int WordsLength = 2000;
    public const int CodeLength = 60;
    public const int UnitLength = 40;

    private readonly List<CriterionLevel> levels = [];
    private readonly List<CriterionExemption> exemptions = [];

    private Criterion()
    {
    }

    internal Criterion(Guid groupId, Guid? key)
    {
        GroupId = groupId;
        Key = key ?? Id;
    }

    public Guid GroupId { get; private set; }

    /// <summary>Stays the same through all versions of the sheet: scores of two versions are matched by it.</summary>
    public Guid Key { get; private set; }

    /// <summary>Place in its group, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>As printed: "1.1".</summary>
    public string Number { get; private set; } = "";

    /// <summary>Number of the sub-heading it stands under.</summary>
    public string? ParentNumber { get; private set; }

    /// <summary>Words of the sub-heading.</summary>
    public string? ParentWords { get; private set; }

    /// <summary>The official words.</summary>
    public string Words { get; private set; } = "";

    public ScoringMethod Method { get; private set; }

    /// <summary>Points before weights; 10 for a weighted area, 0 for what lies outside the scale by its method.</summary>
    public decimal Maximum { get; private set; }

    /// <summary>Multiplies the points and the maximum.</summary>
    public decimal Weight { get; private set; } = 1;

    /// <summary>For a ratio to target: times the maximum. For methods by count: points before weights; null for no cap.</summary>
    public decimal? Cap { get; private set; }

    /// <summary>Points for one item, of the methods by count.</summary>
    public decimal PointsPerItem { get; private set; }

    public bool LowerIsBetter { get; private set; }
    public string? UnitOfMeasure { get; private set; }

    /// <summary>Code of the registered target whose figures it takes.</summary>
    public string? TargetCode { get; private set; }

    public bool EvidenceRequired { get; private set; }

    /// <summary>Takes the place of the group's appraiser.</summary>
    public AppraiserKind? Appraiser { get; private set; }

    /// <summary>The department, as printed.</summary>
    public string? AppraiserName { get; private set; }

    /// <summary>Levels in the order of the paper.</summary>
    public IReadOnlyList<CriterionLevel> Levels => levels.OrderBy(l => l.Order).ToList();

    /// <summary>Members and kinds to which it does not apply.</summary>
    public IReadOnlyList<CriterionExemption> Exemptions => exemptions;

    /// <summary>"Tiêu chí 1.1 “Tuyển sinh”", for sentences.</summary>
    public string Named => $"Tiêu chí {Number} “{(Words.Length <= 80 ? Words : Words[..79] + "…")}”";

    /// <summary>Whether it applies to a member.</summary>
    public bool AppliesTo(Guid unitId, UnitKind kind) => !exemptions.Exists(e => e.Covers(unitId, kind));

    /// <summary>Which step its points enter, in a group of the given kind.</summary>
    public ScoreSide SideIn(ScoreSide group) => Method switch
    {
        ScoringMethod.BonusPerItem => ScoreSide.Bonus,
        ScoringMethod.DeductPerItem when Maximum == 0 => ScoreSide.Deduction,
        _ => group,
    };

    internal Criterion Become(CriterionDraft draft)
    {
        CheckDraft(draft);
        (Number, Words) = (VietnameseText.Tidy(draft.Number), VietnameseText.Tidy(draft.Words));
        (ParentNumber, ParentWords) = (Kept(draft.ParentNumber), Kept(draft.ParentWords));
        Method = draft.Method;
        Maximum = draft.Method switch { ScoringMethod.WeightedArea => 10, ScoringMethod.BonusPerItem => 0, _ => draft.Maximum };
        Weight = draft.Weight;
        Cap = draft.Method switch
        {
            ScoringMethod.RatioToTarget => draft.Cap ?? 1,
            ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem => draft.Cap,
            _ => null,
        };
        PointsPerItem = CountsItems ? draft.PointsPerItem : 0;
        LowerIsBetter = draft.LowerIsBetter && draft.Method is ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative;
        (UnitOfMeasure, TargetCode) = (Kept(draft.UnitOfMeasure), Kept(draft.TargetCode));
        EvidenceRequired = draft.EvidenceRequired;
        (Appraiser, AppraiserName) = (draft.Appraiser, draft.Appraiser == AppraiserKind.Department ? Kept(draft.AppraiserName) : null);
        levels.Clear();
        if (Method == ScoringMethod.LevelTable)
            levels.AddRange(draft.Levels.Select((level, at) => new CriterionLevel(Id, at + 1, VietnameseText.Tidy(level.Name), level.Points)));
        exemptions.Clear();
        exemptions.AddRange(draft.ExemptUnits.Distinct().Select(unit => new CriterionExemption(Id, unit, null)));
        exemptions.AddRange(draft.ExemptKinds.Distinct().Select(kind => new CriterionExemption(Id, null, kind)));
        return this;
    }

    /// <summary>The criterion as a draft: for an editor, an export, or the next version.</summary>
    public CriterionDraft ToDraft() => new(Number, Words, Method, Maximum)
    {
        Weight = Weight,
        Cap = Cap,
        PointsPerItem = PointsPerItem,
        LowerIsBetter = LowerIsBetter,
        UnitOfMeasure = UnitOfMeasure,
        TargetCode = TargetCode,
        EvidenceRequired = EvidenceRequired,
        ParentNumber = ParentNumber,
        ParentWords = ParentWords,
        Appraiser = Appraiser,
        AppraiserName = AppraiserName,
        Levels = [.. Levels.Select(l => new LevelDraft(l.Name, l.Points))],
        ExemptUnits = [.. exemptions.Where(e => e.UnitId is not null).Select(e => e.UnitId!.Value)],
        ExemptKinds = [.. exemptions.Where(e => e.Kind is not null).Select(e => e.Kind!.Value)],
    };

    internal bool CountsItems => Method is ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem;

    internal void MoveTo(Guid groupId) => GroupId = groupId;

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Tidy(text);
}
