using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Sheets, rounds and people with everything a test does not care about filled in.</summary>
internal static class Paper
{
    public static readonly Guid BlocYear = Guid.CreateVersion7();
    public static readonly Guid[] Units = [.. Enumerable.Range(0, 40).Select(i => new Guid(i + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];
    public static readonly StagePlan[] Plans =
    [
        new(ScoringStage.SelfScore, new(2026, 11, 1), new(2026, 11, 10)), new(ScoringStage.CrossCheck, new(2026, 11, 11), new(2026, 11, 20)),
        new(ScoringStage.Explanation, new(2026, 11, 21), new(2026, 11, 25)), new(ScoringStage.Agreement, new(2026, 11, 26), new(2026, 12, 5)),
        new(ScoringStage.Appraisal, new(2026, 12, 6), new(2026, 12, 20)),
    ];

    public static Deed Deed(string at = "2026-11-05 09:00", Guid? unit = null) =>
        new(Guid.CreateVersion7(), "Lê Minh Nguyệt", "Phó Hiệu trưởng", unit ?? Units[0], VietnamTime.ToUtc(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), BlocYear);

    public static string Name(Guid unit) => $"Đơn vị {Array.IndexOf(Units, unit) + 1}";

    /// <summary>Group I of 60 with two criteria, group II of 40 with two, bonus and deductions.</summary>
    public static CriteriaSheet Draft()
    {
        var sheet = new CriteriaSheet(BlocYear, "Bộ tiêu chí Khối 7");
        var one = sheet.AddGroup(new("Nhiệm vụ chuyên môn", Maximum: 60, Appraiser: AppraiserKind.CrossCheckTeam));
        sheet.AddCriterion(one, new("1.1", "Tuyển sinh", ScoringMethod.RatioToTarget, 40));
        sheet.AddCriterion(one, new("1.2", "Sáng kiến", ScoringMethod.PerItem, 20) { PointsPerItem = 4, Cap = 20, EvidenceRequired = true });
        var two = sheet.AddGroup(new("Công tác thi đua", Maximum: 40, Appraiser: AppraiserKind.Chair));
        sheet.AddCriterion(two, new("2.1", "Đăng ký, giao ước", ScoringMethod.PassFail, 10));
        sheet.AddCriterion(two, new("2.2", "Hoạt động chung", ScoringMethod.Manual, 30));
        var bonus = sheet.AddGroup(new("Điểm thưởng", ScoreSide.Bonus, 5, Appraiser: AppraiserKind.Chair));
        sheet.AddCriterion(bonus, new("3.1", "Giải thưởng", ScoringMethod.BonusPerItem) { PointsPerItem = 2 });
        var minus = sheet.AddGroup(new("Điểm trừ", ScoreSide.Deduction, Appraiser: AppraiserKind.Chair));
        sheet.AddCriterion(minus, new("4.1", "Báo cáo chậm", ScoringMethod.DeductPerItem) { PointsPerItem = 0.5m });
        sheet.SetBands([new("Xuất sắc", 90), new("Tốt", 80), new("Khá", 0)]);
        sheet.SetTieRules([new(TieRuleKind.GroupTotal, one.Key), new(TieRuleKind.FewerDeductions), new(TieRuleKind.SharedRank)]);
        return sheet;
    }

    public static CriteriaSheet Adopted(CriteriaSheet? draft = null)
    {
        var sheet = draft ?? Draft();
        sheet.AdoptByRecord(new(2026, 10, 1), "Biên bản số 02/BB-KTĐ7 ngày 01/10/2026", Deed());
        return sheet;
    }

    /// <summary>A sheet with one group and the given criteria, numbered as given.</summary>
    public static CriteriaSheet Of(params CriterionDraft[] criteria)
    {
        var sheet = new CriteriaSheet(BlocYear, "Bộ tiêu chí");
        var group = sheet.AddGroup(new("Nhóm", Appraiser: AppraiserKind.Chair));
        foreach (var criterion in criteria)
            sheet.AddCriterion(group, criterion);
        return sheet;
    }

    public static MemberInput Card(int unit, params LineInput[] lines) => new(Units[unit], UnitKind.College, lines);

    /// <summary>The four lines of <see cref="Draft"/> with its bonus and deduction.</summary>
    public static MemberInput Full(int unit, decimal actual, decimal count, bool pass, decimal points, decimal bonus = 0, decimal late = 0, ExclusionEffects exclusions = ExclusionEffects.None, int? ballot = null) =>
        new(Units[unit], UnitKind.College,
        [
            new(LineValue.Of(actual), 100), LineValue.Of(count), LineValue.Of(pass), LineValue.Of(points), LineValue.Of(bonus), LineValue.Of(late),
        ], exclusions, ballot);

    public static ScoringRound Round(CriteriaSheet sheet, ScoringStage stage = ScoringStage.SelfScore, int members = 5, int checkers = 2)
    {
        var round = new ScoringRound(sheet, Plans, Deed());
        round.AssignCheckers(Units[..members], checkers, 2026);
        while (round.Stage < stage)
            Onward(round);
        return round;
    }

    public static void Onward(ScoringRound round)
    {
        if (round.Stage == ScoringStage.Agreement)
            round.AdoptTableByRecord("Biên bản số 05/BB-KTĐ7 ngày 05/12/2026", Deed("2026-12-05 10:00"));
        round.Advance(Deed());
    }

    public static void Breaks(Rule rule, Func<object?> act) => Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule);

    public static void Breaks(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBroken>(act).Rule);
}
