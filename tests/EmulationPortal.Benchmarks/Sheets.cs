using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Benchmarks;

/// <summary>A criteria sheet of 60 criteria with every method, and plausible values for it.</summary>
internal static class Sheets
{
    public const int Criteria = 60;

    /// <summary>The sheet, adopted.</summary>
    public static CriteriaSheet Adopted(Guid blocYearId, Deed deed)
    {
        var sheet = new CriteriaSheet(blocYearId, "Bộ tiêu chí đo");
        var groups = Enumerable.Range(1, 3).Select(i => sheet.AddGroup(new GroupDraft($"Nhóm nhiệm vụ thứ {i}", Appraiser: AppraiserKind.Chair))).ToList();
        var bonus = sheet.AddGroup(new GroupDraft("Điểm thưởng", ScoreSide.Bonus, 10, Appraiser: AppraiserKind.Chair));
        var methods = Enum.GetValues<ScoringMethod>();
        for (var i = 0; i < Criteria; i++)
        {
            var method = methods[i % methods.Length];
            sheet.AddCriterion(method == ScoringMethod.BonusPerItem ? bonus : groups[i / 20], new CriterionDraft($"{(i / 20) + 1}.{(i % 20) + 1}", $"Tiêu chí {i + 1}: Thực hiện nhiệm vụ giáo dục và đào tạo", method, 10)
            {
                Cap = method is ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem ? 10 : null,
                PointsPerItem = 1,
                UnitOfMeasure = "lần",
                Levels = [new("Tốt", 10), new("Khá", 7.5m), new("Đạt", 5)],
            });
        }

        sheet.SetBands([new("Xuất sắc", 90), new("Tốt", 70), new("Hoàn thành", 0)]);
        sheet.SetTieRules([new(TieRuleKind.SharedRank)]);
        sheet.AdoptByRecord(new DateOnly(2026, 3, 5), "Biên bản số 05/BB-KTĐ", deed);
        return sheet;
    }

    /// <summary>What member number <paramref name="member"/> gives itself on a line.</summary>
    public static LineValue Value(Criterion criterion, int at, int member)
    {
        var dice = ((at * 7) + (member * 3) + (at * member)) % 20;
        return criterion.Method switch
        {
            ScoringMethod.PassFail => LineValue.Of(dice > 2),
            ScoringMethod.LevelTable => LineValue.At(criterion.Levels[dice % criterion.Levels.Count].Name),
            ScoringMethod.RatioToTarget or ScoringMethod.LeaderRelative => LineValue.Of(80 + dice),
            ScoringMethod.PerItem or ScoringMethod.DeductPerItem or ScoringMethod.BonusPerItem => LineValue.Of(dice % 5),
            _ => LineValue.Of(dice / 2m),
        };
    }

    /// <summary>The target of a line that is compared with one.</summary>
    public static decimal? Target(Criterion criterion) => criterion.Method == ScoringMethod.RatioToTarget ? 100 : null;
}
