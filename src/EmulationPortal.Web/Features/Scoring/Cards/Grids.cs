using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Scoring.Sheets;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Cards;

/// <summary>A member's lines computed alone: while others' scores are not open, what compares members stays out.</summary>
/// <param name="Relative">Numbers of the criteria left out, as printed.</param>
public sealed record CardFigures(ScoreEngine Engine, MemberScore Score, ScoreTable Table, IReadOnlySet<int> LeftOut, string Relative)
{
    /// <summary>Computes.</summary>
    /// <param name="engine">Of the sheet.</param>
    /// <param name="unitId">The member.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="lineOf">What a line holds, by criterion.</param>
    public static CardFigures Of(ScoreEngine engine, Guid unitId, UnitKind kind, Func<Criterion, LineInput> lineOf)
    {
        var out_ = engine.Criteria.Select((c, i) => (c, i)).Where(x => x.c.Method == ScoringMethod.LeaderRelative && x.c.AppliesTo(unitId, kind)).ToList();
        var leftOut = out_.Select(x => x.i).ToHashSet();
        var table = engine.Compute([new MemberInput(unitId, kind, [.. engine.Criteria.Select((c, i) => leftOut.Contains(i) ? LineValue.NotApplicable : lineOf(c))])]);
        return new CardFigures(engine, table.Members[0], table, leftOut, string.Join("; ", out_.Select(x => x.c.Number)));
    }

    /// <summary>The points of a line as printed, and their formula.</summary>
    public (string Points, string Formula) Line(int at, LineValue given) => (given.State, LeftOut.Contains(at)) switch
    {
        (LineState.Missing, _) => ("", ""),
        (LineState.NotApplicable, _) => ("–", ""),
        (_, true) => ("–", "Tính khi đủ kết quả của các đơn vị"),
        _ => (Engine.Sheet.Print(Score.Lines[at].Points), LineWords.Formula(Engine.Sheet, Engine.Criteria[at], LineDerivation.Of(Table, Score, at))),
    };

    /// <summary>The running totals.</summary>
    public GridTotals Totals(int left) => new(Engine.Sheet.Print(Score.Total), VietnameseText.Figure(Score.Maximum), Score.Percentage is { } rate ? Engine.Sheet.Print(rate) + "%" : "–", left, Relative);

    /// <summary>A group's total as printed.</summary>
    public string Group(int at) => Engine.Sheet.Print(Score.GroupTotals[at]);
}

/// <summary>Lays a sheet out as a grid.</summary>
internal static class Grids
{
    /// <summary>The choices of a line that is not a figure.</summary>
    public static IReadOnlyList<SelectListItem> Choices(Criterion criterion, string typed)
    {
        List<SelectListItem> choices = criterion.Method switch
        {
            ScoringMethod.PassFail => [new("Chưa chọn", ""), new(SheetWords.Yes, SheetWords.Yes), new(SheetWords.No, SheetWords.No), new("Không áp dụng", CellText.NotApplicable)],
            ScoringMethod.LevelTable => [new("Chưa chọn", ""), .. criterion.Levels.Select(l => new SelectListItem(l.Name, l.Name)), new("Không áp dụng", CellText.NotApplicable)],
            _ => [],
        };
        if (choices.Count > 0 && choices.TrueForAll(c => c.Value != typed))
            choices.Add(new SelectListItem(typed, typed));
        return choices;
    }

    /// <summary>The groups with their rows.</summary>
    public static IReadOnlyList<GridGroup> Groups(CardFigures figures, Func<CriterionGroup, Criterion, Criterion?, int, GridRow> row)
    {
        var (at, result) = (0, new List<GridGroup>());
        foreach (var (group, g) in figures.Engine.Groups.Select((group, g) => (group, g)))
        {
            var rows = new List<GridRow>();
            Criterion? before = null;
            foreach (var criterion in group.Criteria)
            {
                rows.Add(row(group, criterion, before, at++));
                before = criterion;
            }

            var most = group.Kind == ScoreSide.Scale ? VietnameseText.Figure(figures.Score.GroupMaxima[g]) : group.Maximum * group.Weight is { } stated ? (group.Kind == ScoreSide.Bonus ? "+" : "−") + VietnameseText.Figure(stated) : "";
            result.Add(new GridGroup(g, $"{group.Numeral}. {group.Name}", most, figures.Group(g), rows));
        }

        return result;
    }

    /// <summary>The sub-heading that begins with a criterion.</summary>
    public static string? Heading(Criterion criterion, Criterion? before) =>
        criterion.ParentWords is null || (before?.ParentNumber, before?.ParentWords) == (criterion.ParentNumber, criterion.ParentWords) ? null : $"{criterion.ParentNumber} {criterion.ParentWords}".Trim();

    /// <summary>The method's words as they begin a line.</summary>
    public static string Method(Criterion criterion)
    {
        var words = LineWords.Method(criterion);
        return char.ToUpper(words[0], VietnameseText.Culture) + words[1..];
    }

    /// <summary>What a save changed, by the ids of the places: p and f of a line, g of a group, and the totals.</summary>
    public static Dictionary<string, string> Shown(CardFigures figures, Func<Criterion, LineValue> given, Func<Criterion, bool> applies)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = 0;
        foreach (var (criterion, at) in figures.Engine.Criteria.Select((c, at) => (c, at)).Where(x => applies(x.c)))
        {
            var value = given(criterion);
            left += value.State == LineState.Missing ? 1 : 0;
            (shown[$"p{at}"], shown[$"f{at}"]) = figures.Line(at, value);
        }

        for (var g = 0; g < figures.Engine.Groups.Count; g++)
            shown[$"g{g}"] = figures.Group(g);
        var totals = figures.Totals(left);
        (shown["tong"], shown["toi-da"], shown["ty-le"], shown["con-lai"]) = (totals.Total, totals.Maximum, totals.Percentage, LeftWords(left));
        return shown;
    }

    /// <summary>What a line was refused for, and on which of its fields.</summary>
    public static (string Field, string Message)? ErrorOf(int at, IReadOnlyDictionary<string, string>? faults)
    {
        foreach (var field in faults is null ? [] : (string[])[$"v{at}", $"t{at}", $"n{at}"])
        {
            if (faults!.TryGetValue(field, out var message))
                return (field, message);
        }

        return null;
    }

    /// <summary>How many lines wait.</summary>
    public static string LeftWords(int left) => left == 0 ? "Đã chấm đủ" : $"Còn {left} tiêu chí chưa chấm";
}
