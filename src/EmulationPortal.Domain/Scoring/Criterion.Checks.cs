namespace EmulationPortal.Domain.Scoring;

/// <content>What a criterion refuses: in its own making, and in what is entered on its line.</content>
public sealed partial class Criterion
{
    /// <summary>Largest figure taken, so that it fits whole ten-thousandths.</summary>
    public const decimal LargestFigure = 99_999_999_999m;

    /// <summary>Largest weight.</summary>
    public const decimal LargestWeight = 100;

    /// <summary>Largest points of one criterion or group.</summary>
    public const decimal LargestPoints = 100_000;

    public static readonly Rule NumberNeeded = new("criterion.number-needed", "Hãy nhập số thứ tự của tiêu chí, tối đa 20 ký tự.");
    public static readonly Rule WordsNeeded = new("criterion.words-needed", "Hãy nhập nội dung tiêu chí {0}, tối đa 2.000 ký tự.");
    public static readonly Rule DetailTooLong = new("criterion.detail-too-long", "Tiêu chí {0}: đề mục, đơn vị tính, mã chỉ tiêu hoặc tên cơ quan thẩm định quá dài. Hãy rút gọn.");
    public static readonly Rule PointsUnclear = new("criterion.points-unclear", "Tiêu chí {0}: điểm là số từ 0 đến 100.000, không quá 4 chữ số thập phân. Hãy nhập lại.");
    public static readonly Rule WeightUnclear = new("criterion.weight-unclear", "Tiêu chí {0}: hệ số là số lớn hơn 0, không quá 100. Hãy nhập lại.");
    public static readonly Rule CapUnclear = new("criterion.cap-unclear", "Tiêu chí {0}: mức trần phải lớn hơn 0. Hãy nhập lại hoặc để trống nếu không giới hạn.");
    public static readonly Rule LevelsUnclear = new("criterion.levels-unclear", "Tiêu chí {0}: mỗi mức cần một tên riêng, tối đa 120 ký tự. Hãy xem lại bảng mức.");

    public static readonly Rule AboveMaximum = new("score.above-maximum", "{0}: điểm từ 0 đến {1}, không nhập được {2}. Hãy nhập lại.");
    public static readonly Rule NegativeCount = new("score.negative-count", "{0}: số lượng không được âm. Hãy nhập số từ 0 trở lên.");
    public static readonly Rule UnknownLevel = new("score.unknown-level", "{0}: không có mức “{1}”. Hãy chọn một trong các mức: {2}.");
    public static readonly Rule YesOrNo = new("score.yes-or-no", "{0}: chỉ chọn Có hoặc Không.");
    public static readonly Rule TargetNeeded = new("score.target-needed", "{0}: chưa có chỉ tiêu để so sánh. Hãy nhập chỉ tiêu đã đăng ký.");
    public static readonly Rule TooFine = new("score.too-fine", "{0}: không quá 4 chữ số thập phân và không lớn hơn 99.999.999.999. Hãy nhập lại {1}.");
    public static readonly Rule PointsAreComputed = new("score.points-are-computed", "{0} tính điểm theo mức. Hãy chọn mức, không nhập điểm.");

    /// <summary>Refuses what cannot stand on this line. Points of a computed method are never entered: only the figure they follow from.</summary>
    /// <param name="given">What was entered.</param>
    /// <param name="target">The member's target, where the method asks for one.</param>
    /// <exception cref="RuleBroken"><see cref="AboveMaximum"/>, <see cref="NegativeCount"/>, <see cref="UnknownLevel"/>, <see cref="YesOrNo"/>, <see cref="TargetNeeded"/>, <see cref="TooFine"/>, <see cref="PointsAreComputed"/>.</exception>
    public void Check(LineValue given, decimal? target = null)
    {
        if (FaultOf(given, target) is { } fault)
            throw fault;
    }

    /// <summary>Whether what was entered by an earlier version's rule means the same by this one, and may stand (rule 11).</summary>
    /// <param name="was">The criterion as it was entered by.</param>
    /// <param name="given">What was entered.</param>
    /// <param name="target">The member's target, where the method asks for one.</param>
    public bool StillTakes(Criterion was, LineValue given, decimal? target) => given.State != LineState.Scored || (was.Method == Method && FaultOf(given, target) is null);

    private RuleBroken? FaultOf(LineValue given, decimal? target)
    {
        if (given.State != LineState.Scored)
            return null;
        if (!Storable(given.Value) || target is { } goal && !Storable(goal))
            return new RuleBroken(TooFine, Named, VietnameseText.Figure(given.Value)) { Field = "Value" };
        return Method switch
        {
            ScoringMethod.Manual or ScoringMethod.WeightedArea when given.Value < 0 || given.Value > Maximum =>
                new RuleBroken(AboveMaximum, Named, VietnameseText.Figure(Maximum), VietnameseText.Figure(given.Value)) { Field = "Value" },
            ScoringMethod.PassFail when given.Value is not (0 or 1) => new RuleBroken(YesOrNo, Named) { Field = "Value" },
            ScoringMethod.LevelTable when given.Level is null => new RuleBroken(PointsAreComputed, Named) { Field = "Level" },
            ScoringMethod.LevelTable when !levels.Exists(l => l.Name == given.Level) =>
                new RuleBroken(UnknownLevel, Named, given.Level!, string.Join(", ", Levels.Select(l => l.Name))) { Field = "Level" },
            ScoringMethod.RatioToTarget when target is null => new RuleBroken(TargetNeeded, Named) { Field = "Target" },
            ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem when given.Value < 0 => new RuleBroken(NegativeCount, Named) { Field = "Value" },
            _ => null,
        };
    }

    private static void CheckDraft(CriterionDraft draft)
    {
        var number = VietnameseText.Tidy(draft.Number);
        if (number.Length is 0 or > NumberLength)
            throw new RuleBroken(NumberNeeded) { Field = "Number" };
        if (VietnameseText.Tidy(draft.Words).Length is 0 or > WordsLength)
            throw new RuleBroken(WordsNeeded, number) { Field = "Words" };
        if (draft.ParentNumber?.Length > NumberLength || draft.ParentWords?.Length > CriterionGroup.NameLength || draft.UnitOfMeasure?.Length > UnitLength
            || draft.TargetCode?.Length > CodeLength || draft.AppraiserName?.Length > CriterionGroup.NameLength)
            throw new RuleBroken(DetailTooLong, number);
        if (!IsPoints(draft.Maximum))
            throw new RuleBroken(PointsUnclear, number) { Field = "Maximum" };
        if (!IsPoints(draft.PointsPerItem))
            throw new RuleBroken(PointsUnclear, number) { Field = "PointsPerItem" };
        if (!draft.Levels.All(l => IsPoints(l.Points)))
            throw new RuleBroken(PointsUnclear, number) { Field = "Levels" };
        if (!IsWeight(draft.Weight))
            throw new RuleBroken(WeightUnclear, number) { Field = "Weight" };
        if (draft.Cap is { } cap && (cap <= 0 || !IsPoints(cap)))
            throw new RuleBroken(CapUnclear, number) { Field = "Cap" };
        var names = draft.Levels.Select(l => VietnameseText.Tidy(l.Name)).ToList();
        if (names.Exists(n => n.Length is 0 or > LineValue.LevelLength) || names.Distinct(VietnameseText.Order).Count() != names.Count)
            throw new RuleBroken(LevelsUnclear, number) { Field = "Levels" };
    }

    internal static bool IsPoints(decimal points) => points is >= 0 and <= LargestPoints && Storable(points);

    internal static bool IsWeight(decimal weight) => weight is > 0 and <= LargestWeight && Storable(weight);

    internal static bool Storable(decimal figure) => decimal.Round(figure, 4) == figure && decimal.Abs(figure) <= LargestFigure;
}
