using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Random sheets and cards from a seed: all methods, weights, caps, exemptions, bands, ties, exclusions.</summary>
internal sealed class RandomPaper
{
    private static readonly UnitKind[] Kinds = [UnitKind.College, UnitKind.University, UnitKind.Department];
    private readonly SeededRandom random;

    public RandomPaper(int seed)
    {
        random = new SeededRandom(seed);
        Sheet = new CriteriaSheet(Paper.BlocYear, "Ngẫu nhiên");
        var groups = 1 + random.Below(4);
        for (var g = 0; g < groups; g++)
        {
            var kind = g == 0 ? ScoreSide.Scale : Pick(ScoreSide.Scale, ScoreSide.Scale, ScoreSide.Bonus, ScoreSide.Deduction);
            var group = Sheet.AddGroup(new($"Nhóm {g}", kind, kind == ScoreSide.Scale || random.Below(2) == 0 ? null : 1 + random.Below(6), Pick(1m, 1m, 2m, 1.5m), AppraiserKind.Chair));
            for (var c = random.Below(7) + 1; c > 0; c--)
                Sheet.AddCriterion(group, Criterion($"{g}.{c}"));
        }

        Sheet.SetComputation(random.Below(4), Pick(Enum.GetValues<RoundingRule>()), random.Below(3) == 0, Pick(Enum.GetValues<BandMeasure>()));
        Sheet.SetBands([new("A", 80), new("B", 50), new("C", random.Below(2) * 20)]);
        Sheet.SetTieRules(Pick<TieRuleDraft[]>([], [new(TieRuleKind.GroupTotal, Sheet.Groups[0].Key), new(TieRuleKind.FewerDeductions)], [new(TieRuleKind.FewerDeductions), new(TieRuleKind.SharedRank)], [new(TieRuleKind.GroupPercentage, Sheet.Groups[0].Key), new(TieRuleKind.Ballot)]));
        Cards = [.. Enumerable.Range(0, 2 + random.Below(9)).Select(Card)];
    }

    public CriteriaSheet Sheet { get; }
    public List<MemberInput> Cards { get; }

    public MemberInput[] Permuted()
    {
        var permuted = Cards.ToArray();
        random.Shuffle(permuted);
        return permuted;
    }

    private T Pick<T>(params T[] items) => items[random.Below(items.Length)];

    private CriterionDraft Criterion(string number)
    {
        var method = Pick(Enum.GetValues<ScoringMethod>());
        return new CriterionDraft(number, "Tiêu chí", method, method == ScoringMethod.DeductPerItem && random.Below(2) == 0 ? 0 : random.Below(41) / 2m)
        {
            Weight = Pick(1m, 1m, 1m, 2m, 0.5m, 3m),
            Cap = method == ScoringMethod.RatioToTarget ? Pick<decimal?>(null, 1.2m, 1m) : Pick<decimal?>(null, 5m, 7.5m),
            PointsPerItem = random.Below(13) / 4m,
            LowerIsBetter = random.Below(2) == 0,
            Levels = [new("Tốt", 10), new("Khá", 7.25m), new("Đạt", 5)],
            ExemptKinds = random.Below(6) == 0 ? [Pick(Kinds)] : [],
            ExemptUnits = random.Below(8) == 0 ? [Paper.Units[random.Below(5)]] : [],
        };
    }

    private MemberInput Card(int unit) => new(
        Paper.Units[unit], Pick(Kinds), [.. Sheet.Criteria.Select(Line)], random.Below(6) == 0 ? Pick(ExclusionEffects.Out, ExclusionEffects.OneGradeLower, ExclusionEffects.BarredFromFlag) : ExclusionEffects.None);

    private LineInput Line(Criterion criterion) => random.Below(12) switch
    {
        0 => LineValue.NotApplicable,
        1 => LineValue.Missing,
        _ => criterion.Method switch
        {
            ScoringMethod.LevelTable => LineValue.At(Pick("Tốt", "Khá", "Đạt")),
            ScoringMethod.PassFail => LineValue.Of(random.Below(2) == 0),
            ScoringMethod.Manual => LineValue.Of(random.Below((int)(criterion.Maximum * 8) + 1) / 8m),
            ScoringMethod.WeightedArea => LineValue.Of(random.Below(81) / 8m),
            ScoringMethod.RatioToTarget => new LineInput(LineValue.Of(random.Below(30) - 2), random.Below(20)),
            ScoringMethod.LeaderRelative => LineValue.Of(random.Below(20) - 1),
            _ => LineValue.Of(random.Below(9)),
        },
    };
}
