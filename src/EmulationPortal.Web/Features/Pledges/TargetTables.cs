using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>The tables of targets that the room's documents have in common.</summary>
internal static class TargetTables
{
    /// <summary>Most columns of targets on a page that stands.</summary>
    public const int WidestPortrait = 6;

    /// <summary>Most columns of targets on a page that lies.</summary>
    public const int WidestLandscape = 10;

    /// <summary>A longer name makes no head of a narrow column.</summary>
    private const int LongestHead = 45;

    private const string None = "–";

    /// <summary>A target's name; where less is better it says so.</summary>
    public static string Named(string name, IndicatorKind kind, TargetDirection direction) =>
        direction == TargetDirection.LowerIsBetter && kind is IndicatorKind.Number or IndicatorKind.Percent ? $"{name} (không quá)" : name;

    /// <summary>A target's name with its measure, as a column's head.</summary>
    public static string Head(TargetFact target)
    {
        var measure = target.UnitOfMeasure.Length == 0 || target.Name.Contains(target.UnitOfMeasure, StringComparison.CurrentCultureIgnoreCase) ? "" : $" ({target.UnitOfMeasure})";
        return Named(target.Name, target.Kind, target.Direction) + measure;
    }

    /// <summary>The common targets that make columns, in their order.</summary>
    public static IReadOnlyList<TargetFact> Columns(IEnumerable<TargetFact> targets) =>
        [.. targets.Where(t => t is { UnitId: not null, IsCommon: true } && t.Kind != IndicatorKind.Text).OrderBy(t => t.Order).DistinctBy(t => t.Code)];

    /// <summary>A target's value in a cell.</summary>
    public static string Value(TargetFact? target) => target is null ? None : TargetFigures.InWords(target.Kind, target.Value, target.Words);

    /// <summary>What each unit undertakes: common targets across when they fit, otherwise down; then own targets and those in words.</summary>
    /// <param name="units">In the order of the list; one without targets is listed with dashes.</param>
    /// <param name="targets">Of these units.</param>
    /// <param name="widest">How many columns fit.</param>
    public static IEnumerable<Block> ByUnit(IReadOnlyList<(Guid Id, string Name)> units, IReadOnlyList<TargetFact> targets, int widest)
    {
        var columns = Columns(targets);
        var across = columns.Count <= widest && columns.All(c => c.Name.Length <= LongestHead);
        if (columns.Count > 0 && across)
            yield return Across(units, targets, columns);
        var rest = targets.Where(t => t.UnitId is not null && t.Kind != IndicatorKind.Text && (!across || !t.IsCommon)).ToList();
        if (rest.Count > 0)
            yield return Down(units, rest, across && columns.Count > 0 ? "Chỉ tiêu riêng của các đơn vị" : null);
        foreach (var (id, name) in units)
        {
            foreach (var target in targets.Where(t => t.UnitId == id && t is { Kind: IndicatorKind.Text, Words: not null }))
                yield return new Paragraph($"- {name}: {target.Name}: {target.Words}");
        }
    }

    private static Table Across(IReadOnlyList<(Guid Id, string Name)> units, IReadOnlyList<TargetFact> targets, IReadOnlyList<TargetFact> columns)
    {
        var width = columns.Count <= 5 ? 20.0 : 17.0;
        return new Table(
            [new("STT", 11, Alignment.Centre), new("Đơn vị"), .. columns.Select(c => new TableColumn(Head(c), width, c.Kind == IndicatorKind.YesNo ? Alignment.Centre : Alignment.Right))],
            [.. units.Select((unit, i) => new TableRow([$"{i + 1}", unit.Name, .. columns.Select(c => (TableCell)Value(targets.FirstOrDefault(t => t.UnitId == unit.Id && t.Code == c.Code)))]))]);
    }

    private static Table Down(IReadOnlyList<(Guid Id, string Name)> units, IReadOnlyList<TargetFact> targets, string? caption)
    {
        var rows = new List<TableRow>();
        var number = 0;
        foreach (var (id, name) in units)
        {
            var own = targets.Where(t => t.UnitId == id).OrderBy(t => t.Order).ToList();
            if (own.Count > 0)
                number++;
            rows.AddRange(own.Select((t, i) => new TableRow([
                .. i == 0 ? [new TableCell($"{number}") { RowSpan = own.Count }, new TableCell(name) { RowSpan = own.Count }] : Array.Empty<TableCell>(),
                Named(t.Name, t.Kind, t.Direction), t.UnitOfMeasure, Value(t)])));
        }

        return new Table([new("STT", 11, Alignment.Centre), new("Đơn vị", 50), new("Chỉ tiêu"), new("Đơn vị tính", 24, Alignment.Centre), new("Chỉ tiêu năm", 22, Alignment.Right)], rows) { Caption = caption };
    }
}
