namespace EmulationPortal.Domain.Scoring;

/// <summary>
/// Computes a bloc's scores from a sheet and what was entered, in the order of rule 8: lines, groups, deductions, bonus, cap, exclusions, percentage, rank, ties, band.
/// Reads the sheet once; every figure is decimal; each line is rounded once and sums are exact. Words are made afterwards, from the result.
/// </summary>
public sealed class ScoreEngine
{
    private readonly CriterionColumn[] columns;
    private readonly GroupColumn[] groups;
    private readonly bool comparesMembers;

    /// <summary>Reads the sheet.</summary>
    public ScoreEngine(CriteriaSheet sheet)
    {
        Sheet = sheet;
        Groups = sheet.Groups;
        Criteria = sheet.Criteria;
        Bands = sheet.Bands;
        TieRules = sheet.TieRules;
        groups = [.. Groups.Select(g => new GroupColumn(g.Kind, g.Maximum * g.Weight))];
        columns = [.. Groups.SelectMany((group, at) => group.Criteria.Select(criterion => new CriterionColumn(criterion, group, at)))];
        comparesMembers = Array.Exists(columns, c => c.Method == ScoringMethod.LeaderRelative);
    }

    public CriteriaSheet Sheet { get; }

    /// <summary>Groups in order, as the result's arrays count them.</summary>
    public IReadOnlyList<CriterionGroup> Groups { get; }

    /// <summary>Criteria in order, as the result's arrays count them.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Bands from the highest.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; }

    public IReadOnlyList<TieRule> TieRules { get; }

    /// <summary>Computes all members of one bloc together.</summary>
    /// <param name="members">In any order; the result keeps it, and does not otherwise depend on it.</param>
    /// <exception cref="ArgumentException">A member's lines are not as many as the sheet's criteria.</exception>
    public ScoreTable Compute(IReadOnlyList<MemberInput> members)
    {
        var best = comparesMembers ? BestOf(members) : [];
        var scores = new MemberScore[members.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Score(members[i], best);
        return new ScoreTable(this, scores, best);
    }

    /// <summary>The points of one line, rounded, for a criterion that applies.</summary>
    /// <param name="index">The criterion's place in <see cref="Criteria"/>.</param>
    /// <param name="line">What was entered.</param>
    /// <param name="best">The best of the bloc, where the method compares with it.</param>
    public decimal PointsOf(int index, in LineInput line, decimal? best = null) =>
        line.Given.State == LineState.Scored ? Sheet.Round(columns[index].Points(line, best)) : 0;

    private decimal?[] BestOf(IReadOnlyList<MemberInput> members)
    {
        var best = new decimal?[columns.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            var column = columns[c];
            if (column.Method != ScoringMethod.LeaderRelative)
                continue;
            for (var m = 0; m < members.Count; m++)
            {
                var member = members[m];
                var given = member.Lines[c].Given;
                if (given.State != LineState.Scored || !column.AppliesTo(member.UnitId, member.Kind))
                    continue;
                if (best[c] is not { } so || (column.LowerIsBetter ? given.Value < so : given.Value > so))
                    best[c] = given.Value;
            }
        }

        return best;
    }

    private MemberScore Score(MemberInput member, decimal?[] best)
    {
        if (member.Lines.Length != columns.Length)
            throw new ArgumentException("A member's lines must be as many as the sheet's criteria.", nameof(member));
        var lines = new LineScore[columns.Length];
        var totals = new decimal[groups.Length];
        var maxima = new decimal[groups.Length];
        decimal deductions = 0, bonus = 0;
        for (var c = 0; c < columns.Length; c++)
        {
            var column = columns[c];
            ref readonly var line = ref member.Lines[c];
            if (line.Given.State == LineState.NotApplicable || !column.AppliesTo(member.UnitId, member.Kind))
            {
                lines[c] = new LineScore(LineState.NotApplicable, 0, 0);
                continue;
            }

            var points = line.Given.State == LineState.Scored
                ? Sheet.Rounding.Round(column.Points(line, comparesMembers ? best[c] : null), Sheet.Decimals) : 0;
            lines[c] = new LineScore(line.Given.State, points, column.FullMaximum);
            maxima[column.Group] += column.FullMaximum;
            if (column.Side == groups[column.Group].Kind)
                totals[column.Group] += points;
            else if (column.Side == ScoreSide.Bonus)
                bonus += points;
            else
                deductions += points;
        }

        decimal scale = 0, maximum = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            var group = groups[g];
            if (group.Kind == ScoreSide.Scale)
            {
                scale += totals[g];
                maximum += maxima[g];
                continue;
            }

            if (group.Cap is { } cap && totals[g] > cap)
                totals[g] = cap;
            if (group.Kind == ScoreSide.Bonus)
                bonus += totals[g];
            else
                deductions += totals[g];
        }

        var uncapped = scale - deductions + bonus;
        var total = Sheet.CapAtScale && uncapped > maximum ? maximum : uncapped;
        return new MemberScore(member, lines, totals, maxima)
        {
            Scale = scale,
            Deductions = deductions,
            Bonus = bonus,
            Uncapped = uncapped,
            Total = total,
            Maximum = maximum,
            Percentage = maximum == 0 ? null : Sheet.Rounding.Round(100 * total / maximum, Sheet.Decimals),
        };
    }

    private readonly record struct GroupColumn(ScoreSide Kind, decimal? Cap);
}
