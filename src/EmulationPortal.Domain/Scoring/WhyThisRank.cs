namespace EmulationPortal.Domain.Scoring;

/// <summary>A group's lines as the page sets them out.</summary>
public sealed record WhyGroup(CriterionGroup Group, IReadOnlyList<WhyLine> Lines, decimal Total, decimal Maximum);

/// <summary>A line as the page sets it out.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Line">Its numbers.</param>
/// <param name="Formula">With the numbers put in.</param>
public sealed record WhyLine(Criterion Criterion, LineDerivation Line, string Formula);

/// <summary>From criteria to rank in seven steps a pocket calculator can follow, read from the stored result alone (rule 12).</summary>
public sealed class WhyThisRank
{
    private readonly CriteriaSheet sheet;

    /// <summary>Sets out a member's result.</summary>
    /// <exception cref="RuleBroken"><see cref="Ranking.NotInRanking"/>.</exception>
    public WhyThisRank(Ranking ranking, CriteriaSheet sheet, Guid unitId)
    {
        this.sheet = sheet;
        Entry = ranking.Of(unitId);
        Above = ranking.Entries.LastOrDefault(e => e.Order < Entry.Order && e.Rank is not null);
        Below = Entry.Rank is null ? null : ranking.Entries.FirstOrDefault(e => e.Order > Entry.Order && e.Rank is not null);
        Leader = ranking.Entries.FirstOrDefault(e => e.Rank is not null);
        RankedUnits = ranking.Entries.Count(e => e.Rank is not null);
        var lines = Entry.Lines().ToDictionary(l => l.CriterionKey);
        Groups =
        [
            .. sheet.Groups.Select(g => new WhyGroup(
                g, [.. g.Criteria.Select(c => new WhyLine(c, lines[c.Key], LineWords.Formula(sheet, c, lines[c.Key])))],
                Entry.Groups.Single(r => r.GroupKey == g.Key).Total, Entry.Groups.Single(r => r.GroupKey == g.Key).Maximum)),
        ];
    }

    public RankingEntry Entry { get; }

    /// <summary>The unit next above; null for the first.</summary>
    public RankingEntry? Above { get; }

    /// <summary>The unit next below; null for the last and for a unit without rank.</summary>
    public RankingEntry? Below { get; }

    public RankingEntry? Leader { get; }

    /// <summary>How many units have a rank.</summary>
    public int RankedUnits { get; }

    /// <summary>Step 1: lines by group.</summary>
    public IReadOnlyList<WhyGroup> Groups { get; }

    /// <summary>Step 2: "57,13 + 19,50 + 17,50 = 94,13".</summary>
    public string SumOfGroups
    {
        get
        {
            var parts = Groups.Where(g => g.Group.Kind == ScoreSide.Scale).Select(g => P(g.Total)).ToList();
            return parts.Count == 1 ? P(Entry.Scale) : $"{string.Join(" + ", parts)} = {P(Entry.Scale)}";
        }
    }

    /// <summary>Step 3: "94,13 − 0,50 + 2,00 = 95,63", with the cap where there is one.</summary>
    public string DeductionsAndBonus
    {
        get
        {
            var sum = $"{P(Entry.Scale)} − {P(Entry.Deductions)} + {P(Entry.Bonus)} = {P(Entry.Uncapped)}";
            return Entry.Total == Entry.Uncapped ? sum : $"{sum}; tổng điểm không vượt quá mức tối đa áp dụng, nên còn {P(Entry.Total)}";
        }
    }

    /// <summary>Step 4.</summary>
    public string Exclusion => Entry.ExclusionWords is { } words ? words + "." : ExclusionEffects.None.InWords();

    /// <summary>Step 5: "95,63 / 100 = 95,63%", and what left the denominator.</summary>
    public string PercentageWords => Entry.Percentage is not { } percentage ? "Không có tiêu chí nào áp dụng, nên không tính tỷ lệ và không xếp hạng."
        : $"{P(Entry.Total)} / {VietnameseText.Figure(Entry.Maximum)} = {P(percentage)}%. {Denominator}";

    /// <summary>Step 6: the rank, and how ties were settled.</summary>
    public string RankWords => Entry.Rank is not { } rank ? "Không xếp hạng."
        : $"{(Entry.TieWords is { } ties ? ties.Replace('\n', ' ') + " " : "")}Xếp thứ {rank} trong {RankedUnits} đơn vị.";

    /// <summary>Step 7: the band, and its lowering.</summary>
    public string BandWords
    {
        get
        {
            if (Entry.Rank is null)
                return "Không xếp loại.";
            var figure = sheet.BandMeasure == BandMeasure.Percentage ? P(Entry.Percentage!.Value) + "%" : P(Entry.Total) + " điểm";
            if (Entry.BandReached is not { } reached)
                return $"{figure} dưới mức thấp nhất, chưa được xếp loại.";
            var from = sheet.Bands.First(b => b.Name == reached).From;
            var words = $"{figure} nằm trong mức từ {VietnameseText.Figure(from)}{(sheet.BandMeasure == BandMeasure.Percentage ? "%" : "")} trở lên: {reached}";
            return Entry.Band == reached ? words + "." : $"{words}; hạ một bậc còn: {Entry.Band ?? "không xếp loại"}.";
        }
    }

    private string Denominator
    {
        get
        {
            var left = Groups.SelectMany(g => g.Lines).Where(l => l.Line.Given.State == LineState.NotApplicable).Select(l => l.Criterion.Number).ToList();
            return left.Count == 0 ? $"Không tiêu chí nào được ghi “không áp dụng”, nên mẫu số là {VietnameseText.Figure(Entry.Maximum)}."
                : $"Tiêu chí {string.Join(", ", left)} không áp dụng, nên mẫu số là {VietnameseText.Figure(Entry.Maximum)}.";
        }
    }

    private string P(decimal points) => sheet.Print(points);
}
