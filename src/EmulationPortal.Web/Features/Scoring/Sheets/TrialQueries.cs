using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace EmulationPortal.Web.Features.Scoring.Sheets;

/// <summary>Sample cards and what the sheet makes of them. Nothing of it is stored.</summary>
public sealed class TrialQueries(SheetQueries queries)
{
    /// <summary>Columns offered at first: enough to see ranks and ties, few enough for a screen.</summary>
    private const int FirstCards = 4;

    /// <summary>Columns added at a time.</summary>
    private const int MoreCards = 3;

    private const int MostCards = 20;

    /// <summary>The words of a cell for a line that does not apply.</summary>
    private const string NotApplicable = "-";

    /// <summary>The page; null when the sheet is not there.</summary>
    /// <param name="typed">The cells as typed; null at first.</param>
    /// <param name="seed">Fills the cells with sample figures, the same for the same seed.</param>
    /// <param name="count">How many cards; null for a few.</param>
    public async Task<TrialPage?> PageAsync(int number, Dictionary<string, string>? typed, int? seed, int? count, CancellationToken cancel)
    {
        if (await queries.LoadAsync(SheetKey.Of(number), cancel) is not { } sheet)
            return null;
        var members = await queries.MembersAsync(cancel);
        var cards = Cards(members, Math.Clamp(count ?? FirstCards, 1, MostCards));
        var cells = typed ?? (seed is { } from ? SampleCells.Of(sheet, cards.Count, from) : []);
        var errors = new Dictionary<string, string>();
        var inputs = cards.Select((card, m) => new MemberInput(card.Id, card.Kind, [.. sheet.Criteria.Select((criterion, c) => Line(criterion, c, m, card, cells, errors))])).ToList();
        var head = queries.Head(sheet);
        var faults = sheet.IsOpen ? SheetTables.Faults(sheet, await queries.TargetsAsync(cancel), head.Editor) : [];
        var computed = cells.Count > 0 && errors.Count == 0;
        return new TrialPage(head, [.. cards.Select(c => c.Name)], Rows(sheet, cells, errors, cards), computed ? Results(new ScoreEngine(sheet).Compute(inputs), cards) : [], faults, (seed ?? 0) + 1, cards.Count, cards.Count < members.Count ? Math.Min(members.Count, cards.Count + MoreCards) : null);
    }

    private static List<SheetMember> Cards(List<SheetMember> members, int count)
    {
        // One of every kind first, so that what does not apply to a kind can be seen.
        var chosen = members.DistinctBy(m => m.Kind).Concat(members).Distinct().Take(count).ToHashSet();
        return members.Count > 0 ? [.. members.Where(chosen.Contains)]
            : [.. Enumerable.Range(1, 3).Select(i => new SheetMember(Guid.CreateVersion7(), $"Đơn vị {i}", UnitKind.Department))];
    }

    private static LineInput Line(Criterion criterion, int c, int m, SheetMember card, Dictionary<string, string> cells, Dictionary<string, string> errors)
    {
        if (!criterion.AppliesTo(card.Id, card.Kind))
            return LineValue.NotApplicable;
        var (name, targetName) = ($"o-{c}-{m}", $"ct-{c}-{m}");
        var text = cells.GetValueOrDefault(name, "").Trim();
        if (text.Length == 0)
            return LineValue.Missing;
        if (text == NotApplicable)
            return LineValue.NotApplicable;
        decimal? target = cells.GetValueOrDefault(targetName, "") is { Length: > 0 } typed ? VietnameseText.ParseNumber(typed) : null;
        LineValue? value = criterion.Method switch
        {
            ScoringMethod.LevelTable => LineValue.At(text),
            ScoringMethod.PassFail => LineValue.Of(text == SheetWords.Yes),
            _ => VietnameseText.ParseNumber(text) is { } figure ? LineValue.Of(figure) : null,
        };
        try
        {
            if (value is { } given)
            {
                criterion.Check(given, target);
                return new LineInput(given, target);
            }

            errors[name] = $"Tiêu chí {criterion.Number}, {card.Name}: hãy nhập một số, ví dụ 8,5; hoặc dấu - nếu không áp dụng.";
        }
        catch (RuleBroken broken)
        {
            errors[broken.Field == "Target" ? targetName : name] = $"{card.Name}: {broken.Message}";
        }

        return LineValue.Missing;
    }

    private static IReadOnlyList<TrialGroup> Rows(CriteriaSheet sheet, Dictionary<string, string> cells, Dictionary<string, string> errors, List<SheetMember> cards)
    {
        var at = 0;
        return [.. sheet.Groups.Select(g => new TrialGroup($"{g.Numeral}. {g.Name}", [.. g.Criteria.Select(c => Row(sheet, g, c, at++))]))];

        TrialRow Row(CriteriaSheet of, CriterionGroup group, Criterion criterion, int c) => new(
            criterion.Number, criterion.Words, char.ToUpper(LineWords.Method(criterion)[0], VietnameseText.Culture) + LineWords.Method(criterion)[1..], criterion.Points(group.Kind),
            [.. cards.Select((card, m) => new TrialCell($"o-{c}-{m}", cells.GetValueOrDefault($"o-{c}-{m}", ""), criterion.AppliesTo(card.Id, card.Kind), errors.GetValueOrDefault($"o-{c}-{m}"),
                criterion.Method == ScoringMethod.RatioToTarget ? $"ct-{c}-{m}" : null, cells.GetValueOrDefault($"ct-{c}-{m}", ""), errors.GetValueOrDefault($"ct-{c}-{m}")))],
            criterion.Method switch
            {
                ScoringMethod.PassFail => [new("", ""), new(SheetWords.Yes, SheetWords.Yes), new(SheetWords.No, SheetWords.No), new("Không áp dụng", NotApplicable)],
                ScoringMethod.LevelTable => [new("", ""), .. criterion.Levels.Select(l => new SelectListItem(l.Name, l.Name)), new("Không áp dụng", NotApplicable)],
                _ => [],
            });
    }

    private static List<TrialResult> Results(ScoreTable table, List<SheetMember> cards)
    {
        string NameOf(Guid unit) => cards.First(c => c.Id == unit).Name;
        return
        [
            .. table.Standing.Select(score => new TrialResult(NameOf(score.UnitId), table.Sheet.Print(score.Total), VietnameseText.Figure(score.Maximum), score.Percentage is { } rate ? table.Sheet.Print(rate) + "%" : "–",
                score.Rank is { } rank ? $"{rank}{(score.AwaitsBallot ? ", chờ bỏ phiếu" : "")}" : "–", score.Band?.Name ?? "–",
                $"{table.Sheet.Print(score.Scale)} − {table.Sheet.Print(score.Deductions)} + {table.Sheet.Print(score.Bonus)} = {table.Sheet.Print(score.Uncapped)}",
                [.. table.Engine.Groups.Select((g, i) => $"Nhóm {g.Numeral}: {table.Sheet.Print(score.GroupTotals[i])}{(score.GroupMaxima[i] == 0 ? "" : $" / {VietnameseText.Figure(score.GroupMaxima[i])}")}")],
                [.. LineDerivation.Of(table, score).Select((line, i) => $"Tiêu chí {table.Engine.Criteria[i].Number}: {LineWords.Formula(table.Sheet, table.Engine.Criteria[i], line)}")],
                TieWords.Of(table, score, NameOf))),
        ];
    }
}

/// <summary>Sample figures from a seed.</summary>
internal static class SampleCells
{
    /// <summary>A plausible value for every cell.</summary>
    public static Dictionary<string, string> Of(CriteriaSheet sheet, int cards, int seed)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (criterion, c) in sheet.Criteria.Select((criterion, c) => (criterion, c)))
        {
            for (var m = 0; m < cards; m++)
            {
                // A small linear step of its own: the same seed gives the same cells everywhere.
                var dice = (int)((((uint)seed * 2654435761u) + ((uint)c * 40503u) + ((uint)m * 2246822519u)) >> 8) & 0xFFFF;
                var part = 70 + (dice % 31);
                cells[$"o-{c}-{m}"] = criterion.Method switch
                {
                    ScoringMethod.PassFail => dice % 5 == 0 ? SheetWords.No : SheetWords.Yes,
                    ScoringMethod.LevelTable => criterion.Levels.Count == 0 ? "" : criterion.Levels[dice % Math.Min(2, criterion.Levels.Count)].Name,
                    ScoringMethod.DeductPerItem => $"{dice % 2}",
                    ScoringMethod.PerItem or ScoringMethod.BonusPerItem => $"{dice % 4}",
                    ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative => $"{part + 5}",
                    _ => FormText.Of(decimal.Round(criterion.Maximum * part / 100, 1)),
                };
                if (criterion.Method == ScoringMethod.RatioToTarget)
                    cells[$"ct-{c}-{m}"] = criterion.LowerIsBetter ? "80" : "100";
            }
        }

        return cells;
    }
}
