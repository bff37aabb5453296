using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>A value as it stands in a cell, and back: what people type or paste from Excel.</summary>
internal static class CellText
{
    /// <summary>A line that does not apply.</summary>
    public const string NotApplicable = "-";

    public static readonly Rule FigureUnclear = new("score.figure-unclear", "{0}: không đọc được “{1}”. Hãy nhập một số, ví dụ 8,5; tiêu chí không áp dụng thì ghi dấu -.");

    /// <summary>The value as it is typed.</summary>
    public static string Of(Criterion criterion, LineValue value) => value.State switch
    {
        LineState.Missing => "",
        LineState.NotApplicable => NotApplicable,
        _ when criterion.Method == ScoringMethod.LevelTable => value.Level ?? "",
        _ when criterion.Method == ScoringMethod.PassFail => value.Value == 0 ? SheetWords.No : SheetWords.Yes,
        _ => VietnameseFormat.NumberToEdit(value.Value),
    };

    /// <summary>A figure as it is typed.</summary>
    public static string Of(decimal? figure) => figure is { } known ? VietnameseFormat.NumberToEdit(known) : "";

    /// <summary>What was typed as a value.</summary>
    /// <exception cref="RuleBroken"><see cref="FigureUnclear"/>, <see cref="Criterion.YesOrNo"/>.</exception>
    public static LineValue Read(Criterion criterion, string typed)
    {
        var text = typed.Trim();
        var folded = VietnameseText.Fold(text);
        if (text.Length == 0)
            return LineValue.Missing;
        if (text is NotApplicable or "–" or "—" || folded is "khong ap dung" or "kad")
            return LineValue.NotApplicable;
        return criterion.Method switch
        {
            ScoringMethod.LevelTable => LineValue.At(criterion.Levels.FirstOrDefault(l => VietnameseText.Order.Equals(l.Name, VietnameseText.Tidy(text)))?.Name ?? text),
            ScoringMethod.PassFail => folded switch
            {
                "co" or "dat" or "x" or "1" => LineValue.Of(true),
                "khong" or "khong dat" or "0" => LineValue.Of(false),
                _ => throw new RuleBroken(Criterion.YesOrNo, criterion.Named) { Field = "Value" },
            },
            _ => LineValue.Of(Figure(criterion, text, "Value")),
        };
    }

    /// <summary>What was typed as a target; null where nothing was.</summary>
    /// <exception cref="RuleBroken"><see cref="FigureUnclear"/>.</exception>
    public static decimal? ReadTarget(Criterion criterion, string typed) => criterion.Method != ScoringMethod.RatioToTarget || string.IsNullOrWhiteSpace(typed) ? null : Figure(criterion, typed, "Target");

    private static decimal Figure(Criterion criterion, string text, string field) =>
        VietnameseText.ParseNumber(text) ?? throw new RuleBroken(FigureUnclear, criterion.Named, text.Length <= 40 ? text : text[..40] + "…") { Field = field };
}
