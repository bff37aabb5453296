namespace EmulationPortal.Domain.Awards;

/// <summary>From which fact a condition is answered.</summary>
public enum ConditionKind
{
    /// <summary>Alone on the first rank of the closed ranking.</summary>
    LeadsBloc,
    /// <summary>On rank <see cref="AwardCondition.Number"/> or above.</summary>
    RankAtMost,
    /// <summary>In one of the bands <see cref="AwardCondition.Word"/> names, parted by semicolons.</summary>
    Band,
    /// <summary>At least <see cref="AwardCondition.Number"/> per cent.</summary>
    PercentageAtLeast,
    /// <summary>The award was registered for.</summary>
    Registered,
    PledgeSigned,
    ReportsInTime,
    /// <summary>No exclusion stands.</summary>
    NoExclusion,
    /// <summary><see cref="AwardCondition.Number"/> honours of code <see cref="AwardCondition.Word"/> in the <see cref="AwardCondition.Years"/> years before.</summary>
    EarlierHonours,
    /// <summary>At least <see cref="AwardCondition.Number"/> per cent at a title, as the indicator <see cref="AwardCondition.Word"/> of the yearly report says.</summary>
    ShareAtTitle,
    /// <summary>At least <see cref="AwardCondition.Number"/> recognised initiatives: of a person as proposed, of a unit as the indicator <see cref="AwardCondition.Word"/> says.</summary>
    Initiatives,
    /// <summary>Answered and evidenced by the unit.</summary>
    Declared,
}

/// <summary>A condition as it is asked for.</summary>
/// <param name="Text">As the law or the province words it.</param>
public sealed record ConditionDraft(ConditionKind Kind, string Text, decimal? Number = null, string? Word = null, int? Years = null);

/// <summary>Vietnamese words for <see cref="ConditionKind"/>.</summary>
public static class ConditionWords
{
    /// <summary>The kind as the office chooses it.</summary>
    public static string InWords(this ConditionKind kind) => kind switch
    {
        ConditionKind.LeadsBloc => "Dẫn đầu khối, cụm",
        ConditionKind.RankAtMost => "Xếp hạng không dưới hạng",
        ConditionKind.Band => "Xếp loại",
        ConditionKind.PercentageAtLeast => "Tỷ lệ điểm tối thiểu",
        ConditionKind.Registered => "Đã đăng ký danh hiệu",
        ConditionKind.PledgeSigned => "Đã ký giao ước",
        ConditionKind.ReportsInTime => "Báo cáo đúng hạn",
        ConditionKind.NoExclusion => "Không thuộc trường hợp không xét",
        ConditionKind.EarlierHonours => "Khen thưởng các năm trước",
        ConditionKind.ShareAtTitle => "Tỷ lệ người đạt danh hiệu",
        ConditionKind.Initiatives => "Sáng kiến được công nhận",
        ConditionKind.Declared => "Đơn vị trả lời, kèm minh chứng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>One condition of an award in one version of it: data, so that a province changes it without a programmer.</summary>
public sealed class AwardCondition : Part
{
    public const int TextLength = 600;
    public const int WordLength = 300;

    /// <summary>How many years a condition may look back.</summary>
    public const int MostYears = 20;

    public static readonly Rule TextNeeded = new("condition.text-needed", "Hãy ghi nội dung của từng điều kiện, tối đa 600 ký tự.");
    public static readonly Rule FigureNeeded = new("condition.figure-needed", "Điều kiện “{0}” cần con số lớn hơn 0.");
    public static readonly Rule WordNeeded = new("condition.word-needed", "Điều kiện “{0}” cần tên mức, mã danh hiệu hoặc tên chỉ tiêu, tối đa 300 ký tự.");
    public static readonly Rule YearsNeeded = new("condition.years-needed", "Điều kiện “{0}” cần số năm, từ 1 đến 20.");

    private AwardCondition()
    {
    }

    internal AwardCondition(Guid versionId, int order, ConditionDraft draft)
    {
        (VersionId, Order, Kind) = (versionId, order, draft.Kind);
        Text = VietnameseText.Tidy(draft.Text);
        if (Text.Length is 0 or > TextLength)
            throw new RuleBroken(TextNeeded) { Field = "Conditions" };
        if (draft.Kind is ConditionKind.RankAtMost or ConditionKind.PercentageAtLeast or ConditionKind.EarlierHonours or ConditionKind.ShareAtTitle or ConditionKind.Initiatives)
            Number = draft.Number is > 0 and var number ? number : throw new RuleBroken(FigureNeeded, Text) { Field = "Conditions" };
        if (draft.Kind is ConditionKind.Band or ConditionKind.EarlierHonours or ConditionKind.ShareAtTitle or ConditionKind.Initiatives)
            Word = VietnameseText.Tidy(draft.Word ?? "") is { Length: > 0 and <= WordLength } word ? word : throw new RuleBroken(WordNeeded, Text) { Field = "Conditions" };
        if (draft.Kind == ConditionKind.EarlierHonours)
            Years = draft.Years is > 0 and <= MostYears and var years ? years : throw new RuleBroken(YearsNeeded, Text) { Field = "Conditions" };
    }

    public Guid VersionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    public ConditionKind Kind { get; private set; }

    /// <summary>As the law or the province words it.</summary>
    public string Text { get; private set; } = "";

    public decimal? Number { get; private set; }
    public string? Word { get; private set; }
    public int? Years { get; private set; }

    /// <summary>As it would be asked for again.</summary>
    public ConditionDraft ToDraft() => new(Kind, Text, Number, Word, Years);
}
