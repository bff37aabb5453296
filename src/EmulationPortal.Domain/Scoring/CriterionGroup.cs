namespace EmulationPortal.Domain.Scoring;

/// <summary>A group as it is asked for.</summary>
/// <param name="Name">"Thực hiện nhiệm vụ chính trị, chuyên môn".</param>
/// <param name="Kind">Where its points go: into the scale, off the total, or on top.</param>
/// <param name="Maximum">As stated on the paper, before the group's weight: what a scale group's criteria must add up to, or the most a bonus or deduction group may come to; null where none is stated.</param>
/// <param name="Weight">Multiplies the points of every line in it.</param>
/// <param name="Appraiser">Who appraises its criteria, unless a criterion says otherwise.</param>
/// <param name="AppraiserName">The department, as printed.</param>
public sealed record GroupDraft(
    string Name, ScoreSide Kind = ScoreSide.Scale, decimal? Maximum = null, decimal Weight = 1, AppraiserKind? Appraiser = null, string? AppraiserName = null);

/// <summary>A group of criteria.</summary>
public sealed class CriterionGroup : Part
{
    public const int NameLength = 300;

    public static readonly Rule NameNeeded = new("criterion-group.name-needed", "Hãy nhập tên nhóm tiêu chí, tối đa 300 ký tự.");
    public static readonly Rule FiguresUnclear = new("criterion-group.figures-unclear", "Nhóm “{0}”: điểm tối đa là số từ 0 đến 100.000, hệ số lớn hơn 0 và không quá 100, không quá 4 chữ số thập phân. Hãy nhập lại.");

    private readonly List<Criterion> criteria = [];

    private CriterionGroup()
    {
    }

    internal CriterionGroup(Guid sheetId, Guid? key, bool fixedByOffice)
    {
        SheetId = sheetId;
        Key = key ?? Id;
        FixedByOffice = fixedByOffice;
    }

    public Guid SheetId { get; private set; }

    /// <summary>Stays the same through all versions of the sheet.</summary>
    public Guid Key { get; private set; }

    /// <summary>Place in the sheet, from 1.</summary>
    public int Order { get; internal set; }

    public string Name { get; private set; } = "";

    /// <summary>Where its points go.</summary>
    public ScoreSide Kind { get; private set; }

    /// <summary>As stated, before the weight; null where none is.</summary>
    public decimal? Maximum { get; private set; }

    public decimal Weight { get; private set; } = 1;
    public AppraiserKind? Appraiser { get; private set; }

    /// <summary>The department, as printed.</summary>
    public string? AppraiserName { get; private set; }

    /// <summary>The office's frame fixes its name, kind, maximum and weight; the criteria inside are the bloc's.</summary>
    public bool FixedByOffice { get; private set; }

    /// <summary>Criteria in their order.</summary>
    public IReadOnlyList<Criterion> Criteria => criteria.OrderBy(c => c.Order).ToList();

    /// <summary>"I", "II": how papers number groups.</summary>
    public string Numeral => ToRoman(Order);

    /// <summary>Sum of its criteria's maxima inside the scale, before the group's weight.</summary>
    public decimal CriteriaMaximum => criteria.Where(c => c.SideIn(Kind) == ScoreSide.Scale).Sum(c => c.Maximum * c.Weight);

    /// <summary>What it may add to the scale, weights included.</summary>
    public decimal FullMaximum => CriteriaMaximum * Weight;

    internal List<Criterion> Parts => criteria;

    internal CriterionGroup Become(GroupDraft draft)
    {
        var name = VietnameseText.Tidy(draft.Name);
        if (name.Length is 0 or > NameLength || draft.AppraiserName?.Length > NameLength)
            throw new RuleBroken(NameNeeded) { Field = "Name" };
        if (draft.Maximum is { } maximum && !Criterion.IsPoints(maximum) || !Criterion.IsWeight(draft.Weight))
            throw new RuleBroken(FiguresUnclear, name) { Field = draft.Maximum is { } m && !Criterion.IsPoints(m) ? "Maximum" : "Weight" };
        (Name, Kind, Maximum, Weight) = (name, draft.Kind, draft.Maximum, draft.Weight);
        Appraiser = draft.Appraiser;
        AppraiserName = draft.Appraiser == AppraiserKind.Department && !string.IsNullOrWhiteSpace(draft.AppraiserName) ? VietnameseText.Tidy(draft.AppraiserName) : null;
        return this;
    }

    /// <summary>The group as a draft.</summary>
    public GroupDraft ToDraft() => new(Name, Kind, Maximum, Weight, Appraiser, AppraiserName);

    internal void FixByOffice() => FixedByOffice = true;

    internal void Reorder()
    {
        for (var i = 0; i < criteria.Count; i++)
            criteria[i].Order = i + 1;
    }

    internal void SortParts() => criteria.Sort((a, b) => a.Order.CompareTo(b.Order));

    private static string ToRoman(int number)
    {
        var text = "";
        foreach (var (value, sign) in ((int, string)[])[(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text += sign;
        }

        return text;
    }
}
