namespace EmulationPortal.Domain.Scoring;

/// <summary>A way to settle equal percentages.</summary>
public enum TieRuleKind
{
    /// <summary>The higher total of a named group.</summary>
    GroupTotal,
    /// <summary>The higher share of a named group's applicable maximum: fair where a criterion does not apply to one of them.</summary>
    GroupPercentage,
    /// <summary>Fewer points taken off.</summary>
    FewerDeductions,
    /// <summary>A ballot among the members.</summary>
    Ballot,
    /// <summary>The same rank for all; the next rank is skipped.</summary>
    SharedRank,
}

/// <summary>A tie rule as it is asked for.</summary>
/// <param name="Kind">How.</param>
/// <param name="GroupKey">Which group, for the two kinds by group.</param>
/// <param name="Source">Where it stands: "Quy chế, Điều 12".</param>
public sealed record TieRuleDraft(TieRuleKind Kind, Guid? GroupKey = null, string? Source = null);

/// <summary>One step of settling ties.</summary>
public sealed class TieRule : Part
{
    public const int SourceLength = 200;

    private TieRule()
    {
    }

    internal TieRule(Guid sheetId, int order, TieRuleDraft draft)
    {
        (SheetId, Order, Kind) = (sheetId, order, draft.Kind);
        GroupKey = NeedsGroup ? draft.GroupKey : null;
        var source = VietnameseText.Tidy(draft.Source ?? "");
        Source = source.Length is 0 ? null : source[..Math.Min(source.Length, SourceLength)];
    }

    public Guid SheetId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public TieRuleKind Kind { get; private set; }
    public Guid? GroupKey { get; private set; }

    /// <summary>Where it stands: "Quy chế, Điều 12".</summary>
    public string? Source { get; private set; }

    internal bool NeedsGroup => Kind is TieRuleKind.GroupTotal or TieRuleKind.GroupPercentage;

    /// <summary>The rule as a draft.</summary>
    public TieRuleDraft ToDraft() => new(Kind, GroupKey, Source);

    /// <summary>"đơn vị có điểm nhóm I cao hơn xếp trên".</summary>
    public string InWords(CriteriaSheet sheet) => Kind switch
    {
        TieRuleKind.GroupTotal => $"đơn vị có điểm nhóm {GroupNumeral(sheet)} cao hơn xếp trên",
        TieRuleKind.GroupPercentage => $"đơn vị có tỷ lệ điểm nhóm {GroupNumeral(sheet)} cao hơn xếp trên",
        TieRuleKind.FewerDeductions => "đơn vị bị trừ ít điểm hơn xếp trên",
        TieRuleKind.Ballot => "các đơn vị thành viên bỏ phiếu",
        TieRuleKind.SharedRank => "các đơn vị xếp cùng hạng",
        _ => throw new InvalidOperationException(),
    };

    private string GroupNumeral(CriteriaSheet sheet) => GroupKey is { } key && sheet.GroupOf(key) is { } group ? group.Numeral : "?";
}
