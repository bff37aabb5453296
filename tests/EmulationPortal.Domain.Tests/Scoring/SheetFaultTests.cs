using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Faults of a draft, each with its place and cure.</summary>
public sealed class SheetFaultTests
{
    private static readonly Dictionary<SheetFaultKind, (bool Forbids, string Says, Action<CriteriaSheet> Spoil)> Spoilers = new()
    {
        [SheetFaultKind.NoGroups] = (true, "chưa có nhóm", s => s.Groups.ToList().ForEach(s.RemoveGroup)),
        [SheetFaultKind.EmptyGroup] = (true, "Nhóm III: “Điểm thưởng” chưa có tiêu chí nào", s => s.RemoveCriterion(s.Criteria[4])),
        [SheetFaultKind.GroupDoesNotAddUp] = (true, "Nhóm II: điểm tối đa ghi 40 nhưng các tiêu chí cộng lại là 45", s => Revise(s, 3, d => d with { Maximum = 35 })),
        [SheetFaultKind.DuplicateNumber] = (true, "Tiêu chí 1.1: số này dùng cho 2 tiêu chí", s => Revise(s, 1, d => d with { Number = "1.1" })),
        [SheetFaultKind.NobodyAppraises] = (true, "Tiêu chí 1.1: chưa có ai thẩm định", s => s.ReviseGroup(s.Groups[0], s.Groups[0].ToDraft() with { Appraiser = null })),
        [SheetFaultKind.NoPoints] = (true, "Tiêu chí 3.1: chưa ghi điểm cho mỗi đơn vị tính", s => Revise(s, 4, d => d with { PointsPerItem = 0 })),
        [SheetFaultKind.UnreachableMaximum] = (true, "Tiêu chí 1.2: theo cách tính chỉ đạt nhiều nhất 12, không tới điểm tối đa 20", s => Revise(s, 1, d => d with { Cap = 12 })),
        [SheetFaultKind.LevelsMissMaximum] = (true, "Tiêu chí 2.2: mức cao nhất được 25 điểm, khác điểm tối đa 30", s => Revise(s, 3, d => d with { Method = ScoringMethod.LevelTable, Levels = [new("Tốt", 25), new("Khá", 20)] })),
        [SheetFaultKind.MayExceedMaximum] = (false, "Tiêu chí 1.2: theo cách tính có thể vượt điểm tối đa 20", s => Revise(s, 1, d => d with { Cap = null })),
        [SheetFaultKind.MaximumTooFine] = (true, "Tiêu chí 1.1: điểm tối đa sau khi nhân hệ số", s =>
        {
            Revise(s, 0, d => d with { Maximum = 0.005m, Weight = 0.0005m });
            s.ReviseGroup(s.Groups[0], s.Groups[0].ToDraft() with { Maximum = null });
        }
        ),
        [SheetFaultKind.StartsFromPointsOutsideScale] = (true, "Tiêu chí 4.1", s => Revise(s, 5, d => d with { Maximum = 5 })),
        [SheetFaultKind.BandHole] = (true, "giữa “Tốt” và “Xuất sắc” bỏ trống 90 < x < 91", s => s.SetBands([new("Xuất sắc", 91), new("Tốt", 70, 90, true), new("Khá", 0)])),
        [SheetFaultKind.BandOverlap] = (true, "“Tốt” và “Xuất sắc” chồng lên nhau tại 90", s => s.SetBands([new("Xuất sắc", 90), new("Tốt", 70, 90, true), new("Khá", 0)])),
        [SheetFaultKind.BandCeiling] = (true, "điểm có thể vượt mức “Xuất sắc”: bỏ trống 100 < x", s => s.SetBands([new("Xuất sắc", 90, 100, true), new("Khá", 0)])),
        [SheetFaultKind.NoBands] = (false, "chưa có mức xếp loại nào", s => s.SetBands([])),
        [SheetFaultKind.LowestBandAboveZero] = (false, "dưới 70 không có mức nào", s => s.SetBands([new("Khá", 70)])),
        [SheetFaultKind.TieRuleWithoutGroup] = (true, "quy tắc thứ 1 so điểm của một nhóm không có trong bộ tiêu chí", s => s.SetTieRules([new(TieRuleKind.GroupTotal, Guid.NewGuid())])),
        [SheetFaultKind.TieRuleNeverReached] = (false, "quy tắc thứ 2 đứng sau “xếp cùng hạng”", s => s.SetTieRules([new(TieRuleKind.SharedRank), new(TieRuleKind.Ballot)])),
        [SheetFaultKind.NoTieRule] = (false, "sẽ xếp cùng hạng", s => s.SetTieRules([])),
    };

    /// <summary>All but the one that is told from what members register, not from the sheet alone.</summary>
    public static TheoryData<SheetFaultKind> Kinds() => [.. Enum.GetValues<SheetFaultKind>().Except([SheetFaultKind.UnknownTarget])];

    private static void Revise(CriteriaSheet sheet, int at, Func<CriterionDraft, CriterionDraft> change) => sheet.ReviseCriterion(sheet.Criteria[at], change(sheet.Criteria[at].ToDraft()));

    [Fact]
    public void A_target_that_nobody_registers_is_a_warning_and_none_while_registration_is_not_open()
    {
        var sheet = Paper.Draft();
        Revise(sheet, 1, d => d with { TargetCode = "nhiem-vu" });
        Assert.Empty(SheetFaults.OfTargets(sheet, []));
        Assert.Empty(SheetFaults.OfTargets(sheet, ["nhiem-vu", "sang-kien"]));
        var fault = Assert.Single(SheetFaults.OfTargets(sheet, ["sang-kien"]));
        Assert.Equal((SheetFaultKind.UnknownTarget, false, "Tiêu chí 1.2"), (fault.Kind, fault.Forbids, fault.Place));
        Assert.Contains("“nhiem-vu”", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_sheet_has_no_fault() => Assert.Empty(SheetFaults.Of(Paper.Draft()));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_fault_is_found_named_with_its_place_and_cured(SheetFaultKind kind)
    {
        var (forbids, says, spoil) = Spoilers[kind];
        var sheet = Paper.Draft();
        spoil(sheet);
        var fault = SheetFaults.Of(sheet).First(f => f.Kind == kind);
        Assert.Equal(forbids, fault.Forbids);
        Assert.Contains(says, fault.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Cure, StringComparison.Ordinal);
        if (forbids)
            Paper.Breaks(CriteriaSheet.HasFaults, () => Paper.Adopted(sheet));
        else
            Assert.Equal(SheetState.Adopted, Paper.Adopted(sheet).State);
    }

    [Theory]
    [InlineData(2, 89.99, true, 90, null)]
    [InlineData(2, 89.9, true, 90, "89,9 < x < 90")]
    [InlineData(0, 89, true, 90, null)]
    [InlineData(0, 90, true, 91, null)]
    [InlineData(2, 90, false, 90, null)]
    [InlineData(2, 89, false, 90, "89 ≤ x < 90")]
    [InlineData(1, 89.95, true, 90, null)]
    public void A_hole_is_what_the_sheets_decimals_can_fall_into(int decimals, decimal to, bool included, decimal next, string? hole)
    {
        var sheet = Paper.Draft();
        sheet.SetComputation(decimals, RoundingRule.HalfAwayFromZero, false, BandMeasure.Percentage);
        sheet.SetBands([new("Xuất sắc", next), new("Tốt", 0, to, included)]);
        var fault = SheetFaults.Of(sheet).SingleOrDefault(f => f.Kind is SheetFaultKind.BandHole or SheetFaultKind.BandOverlap);
        Assert.Equal(hole is null, fault is null);
        if (hole is not null)
            Assert.Contains(hole, fault!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_without_a_name_appraises_nothing_and_a_criterion_may_name_its_own()
    {
        var sheet = Paper.Draft();
        sheet.ReviseGroup(sheet.Groups[0], sheet.Groups[0].ToDraft() with { Appraiser = AppraiserKind.Department });
        Assert.Equal(2, SheetFaults.Of(sheet).Count(f => f.Kind == SheetFaultKind.NobodyAppraises));
        Revise(sheet, 0, d => d with { Appraiser = AppraiserKind.Department, AppraiserName = "Vụ Giáo dục Đại học" });
        Assert.Equal("Tiêu chí 1.2", Assert.Single(SheetFaults.Of(sheet)).Place);
    }
}
