using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>The choices of a sheet as lists and as words; what is chosen can be read back from either name or words.</summary>
public static class SheetWords
{
    public const string Yes = "Có";
    public const string No = "Không";

    public static IReadOnlyList<SelectListItem> Methods { get; } = Options<ScoringMethod>(m => m.InWords());
    public static IReadOnlyList<SelectListItem> Sides { get; } = Options<ScoreSide>(s => s.InWords());
    public static IReadOnlyList<SelectListItem> Appraisers { get; } = Options<AppraiserKind>(a => a.InWords());
    public static IReadOnlyList<SelectListItem> Roundings { get; } = Options<RoundingRule>(r => r.InWords());
    public static IReadOnlyList<SelectListItem> Measures { get; } = Options<BandMeasure>(m => m.InWords());
    public static IReadOnlyList<SelectListItem> TieKinds { get; } = Options<TieRuleKind>(t => t.InWords());
    public static IReadOnlyList<SelectListItem> Kinds { get; } = Options<UnitKind>(k => k.InWords());

    /// <summary>The way to settle ties as a list offers it.</summary>
    public static string InWords(this TieRuleKind kind) => kind switch
    {
        TieRuleKind.GroupTotal => "Điểm của một nhóm cao hơn",
        TieRuleKind.GroupPercentage => "Tỷ lệ điểm của một nhóm cao hơn",
        TieRuleKind.FewerDeductions => "Bị trừ ít điểm hơn",
        TieRuleKind.Ballot => "Các đơn vị thành viên bỏ phiếu",
        TieRuleKind.SharedRank => "Xếp cùng hạng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Who appraises, as printed: the named department, else the kind.</summary>
    public static string InWords(AppraiserKind? kind, string? name) => name ?? kind?.InWords() ?? "";

    /// <summary>A bonus or a deduction begins with its sign, so that nobody takes it for part of the scale.</summary>
    public static string Points(this Criterion criterion, ScoreSide group) => criterion.SideIn(group) switch
    {
        ScoreSide.Bonus => criterion.Method == ScoringMethod.BonusPerItem ? Most("+", criterion.Cap * criterion.Weight) : Most("+", criterion.Maximum * criterion.Weight),
        ScoreSide.Deduction => criterion.Method == ScoringMethod.DeductPerItem ? Most("−", criterion.Cap * criterion.Weight) : Most("−", criterion.Maximum * criterion.Weight),
        _ => VietnameseText.Figure(criterion.Maximum * criterion.Weight),
    };

    /// <summary>Reads a choice from its name or its words; null when it is neither.</summary>
    public static T? Parse<T>(string text, Func<T, string> words)
        where T : struct, Enum
    {
        var tidy = VietnameseText.Tidy(text);
        return Enum.TryParse<T>(tidy, out var named) && Enum.IsDefined(named) && !char.IsDigit(tidy[0]) ? named
            : Enum.GetValues<T>().Where(v => VietnameseText.Order.Equals(words(v), tidy)).Cast<T?>().FirstOrDefault();
    }

    private static string Most(string sign, decimal? points) => points is { } known ? sign + VietnameseText.Figure(known) : sign;

    private static List<SelectListItem> Options<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(words(v), v.ToString()))];
}
