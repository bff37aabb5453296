namespace EmulationPortal.Domain.Scoring;

/// <summary>Reads a sheet before it is adopted and lists what is wrong, in the order of the paper.</summary>
public static class SheetFaults
{
    /// <summary>All faults; those that forbid adoption and the warnings.</summary>
    public static IReadOnlyList<SheetFault> Of(CriteriaSheet sheet) =>
        [.. OfGroups(sheet), .. sheet.Groups.SelectMany(g => g.Criteria.SelectMany(c => OfCriterion(g, c))), .. BandFaults.Of(sheet), .. OfTieRules(sheet)];

    /// <summary>Warns of criteria that refer to a target nobody registers: their figures would not come by themselves.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="codes">Codes of the targets that members register; none while registration is not open, and nothing is said then.</param>
    public static IReadOnlyList<SheetFault> OfTargets(CriteriaSheet sheet, IReadOnlyCollection<string> codes) => codes.Count == 0 ? [] :
    [
        .. sheet.Criteria.Where(c => c.TargetCode is { } code && !codes.Contains(code)).Select(c => new SheetFault(SheetFaultKind.UnknownTarget, false, $"Tiêu chí {c.Number}",
            $"mã chỉ tiêu “{c.TargetCode}” không có trong các chỉ tiêu đăng ký của năm này, nên số liệu không tự lấy vào bảng điểm", "Hãy chọn lại mã, hoặc thêm chỉ tiêu ấy vào bản đăng ký.", c.Key)),
    ];

    private static IEnumerable<SheetFault> OfGroups(CriteriaSheet sheet)
    {
        if (sheet.Groups.Count == 0)
            yield return new(SheetFaultKind.NoGroups, true, "Bộ tiêu chí", "chưa có nhóm tiêu chí nào", "Hãy thêm nhóm và tiêu chí.");
        foreach (var group in sheet.Groups)
        {
            var place = $"Nhóm {group.Numeral}";
            if (group.Criteria.Count == 0)
                yield return new(SheetFaultKind.EmptyGroup, true, place, $"“{group.Name}” chưa có tiêu chí nào", "Hãy thêm tiêu chí hoặc bỏ nhóm.", group.Key);
            else if (group.Kind == ScoreSide.Scale && group.Maximum is { } stated && stated != group.CriteriaMaximum)
                yield return new(SheetFaultKind.GroupDoesNotAddUp, true, place,
                    $"điểm tối đa ghi {Figure(stated)} nhưng các tiêu chí cộng lại là {Figure(group.CriteriaMaximum)}", "Hãy sửa điểm tối đa của nhóm hoặc của tiêu chí.", group.Key);
        }

        var all = sheet.Criteria;
        foreach (var same in all.GroupBy(c => c.Number, VietnameseText.Order).Where(g => g.Count() > 1))
            yield return new(SheetFaultKind.DuplicateNumber, true, $"Tiêu chí {same.Key}", $"số này dùng cho {same.Count()} tiêu chí", "Hãy đánh lại số.", same.Last().Key);
    }

    private static IEnumerable<SheetFault> OfCriterion(CriterionGroup group, Criterion criterion)
    {
        SheetFault Fault(SheetFaultKind kind, bool forbids, string problem, string cure) => new(kind, forbids, $"Tiêu chí {criterion.Number}", problem, cure, criterion.Key);
        var (appraiser, name) = criterion.Appraiser is null ? (group.Appraiser, group.AppraiserName) : (criterion.Appraiser, criterion.AppraiserName);
        if (appraiser is null || appraiser == AppraiserKind.Department && name is null)
            yield return Fault(SheetFaultKind.NobodyAppraises, true, "chưa có ai thẩm định", "Hãy chọn đơn vị đứng đầu, tổ chấm chéo hoặc ghi tên cơ quan chuyên môn.");
        var side = criterion.SideIn(group.Kind);
        if (side != ScoreSide.Scale && criterion is { Method: ScoringMethod.DeductPerItem, Maximum: > 0 })
            yield return Fault(SheetFaultKind.StartsFromPointsOutsideScale, true, "nằm ngoài thang điểm mà lại bắt đầu từ điểm tối đa rồi trừ dần", "Hãy để điểm tối đa bằng 0, hoặc chuyển tiêu chí vào nhóm trong thang điểm.");
        if (criterion.CountsItems && criterion.PointsPerItem == 0)
            yield return Fault(SheetFaultKind.NoPoints, true, "chưa ghi điểm cho mỗi đơn vị tính", "Hãy nhập điểm.");
        if (criterion.Method == ScoringMethod.LevelTable && Best(criterion) != criterion.Maximum)
            yield return Fault(SheetFaultKind.LevelsMissMaximum, true, $"mức cao nhất được {Figure(Best(criterion))} điểm, khác điểm tối đa {Figure(criterion.Maximum)}", "Hãy sửa bảng mức hoặc điểm tối đa.");
        if (side != ScoreSide.Scale)
            yield break;
        if (criterion.Maximum == 0)
            yield return Fault(SheetFaultKind.NoPoints, true, "điểm tối đa bằng 0", "Hãy nhập điểm tối đa, hoặc chuyển tiêu chí sang nhóm điểm thưởng, điểm trừ.");
        if (MostOf(criterion) is { } most && most < criterion.Maximum)
            yield return Fault(SheetFaultKind.UnreachableMaximum, true, $"theo cách tính chỉ đạt nhiều nhất {Figure(most)}, không tới điểm tối đa {Figure(criterion.Maximum)}", "Hãy sửa mức trần hoặc điểm tối đa.");
        else if (Exceeds(criterion))
            yield return Fault(SheetFaultKind.MayExceedMaximum, false, $"theo cách tính có thể vượt điểm tối đa {Figure(criterion.Maximum)}", "Nếu không chủ định, hãy đặt mức trần bằng điểm tối đa.");
        var full = criterion.Maximum * criterion.Weight * group.Weight;
        if (decimal.Round(full, CriteriaSheet.MostDecimals) != full)
            yield return Fault(SheetFaultKind.MaximumTooFine, true, $"điểm tối đa sau khi nhân hệ số là {full.ToString(VietnameseText.Culture)}, quá 4 chữ số thập phân", "Hãy sửa điểm tối đa hoặc hệ số.");
    }

    private static IEnumerable<SheetFault> OfTieRules(CriteriaSheet sheet)
    {
        const string place = "Xử lý bằng điểm";
        if (sheet.TieRules.Count == 0)
            yield return new(SheetFaultKind.NoTieRule, false, place, "chưa có quy tắc, nên các đơn vị bằng tỷ lệ điểm sẽ xếp cùng hạng", "Nếu quy chế quy định khác, hãy thêm quy tắc.");
        foreach (var rule in sheet.TieRules)
        {
            var group = rule.GroupKey is { } key ? sheet.GroupOf(key) : null;
            if (rule.NeedsGroup && group is null)
                yield return new(SheetFaultKind.TieRuleWithoutGroup, true, place, $"quy tắc thứ {rule.Order} so điểm của một nhóm không có trong bộ tiêu chí", "Hãy chọn lại nhóm.");
            else if (rule.Kind == TieRuleKind.GroupPercentage && group!.Kind != ScoreSide.Scale)
                yield return new(SheetFaultKind.TieRuleWithoutGroup, true, place, $"quy tắc thứ {rule.Order} so tỷ lệ của nhóm {group.Numeral}, nhóm này không có điểm tối đa", "Hãy so tổng điểm của nhóm.");
            if (rule.Order > 1 && sheet.TieRules[rule.Order - 2].Kind == TieRuleKind.SharedRank)
                yield return new(SheetFaultKind.TieRuleNeverReached, false, place, $"quy tắc thứ {rule.Order} đứng sau “xếp cùng hạng” nên không bao giờ dùng đến", "Hãy đổi thứ tự hoặc bỏ quy tắc này.");
        }
    }

    /// <summary>The most a method gives before weights; null where nothing bounds it.</summary>
    internal static decimal? MostOf(Criterion criterion) => criterion.Method switch
    {
        ScoringMethod.RatioToTarget => criterion.Maximum * (criterion.Cap ?? 1),
        ScoringMethod.PerItem => criterion.Cap,
        ScoringMethod.LevelTable => null,
        _ => criterion.Maximum,
    };

    /// <summary>Whether a line of the scale can give more than its maximum.</summary>
    internal static bool Exceeds(Criterion criterion) => criterion.Method switch
    {
        ScoringMethod.PerItem => criterion.Cap is not { } cap || cap > criterion.Maximum,
        ScoringMethod.RatioToTarget => criterion.Cap > 1,
        _ => false,
    };

    private static decimal Best(Criterion criterion) => criterion.Levels.Select(l => l.Points).DefaultIfEmpty(0).Max();

    private static string Figure(decimal points) => VietnameseText.Figure(points);
}
