namespace EmulationPortal.Domain.Scoring;

/// <summary>A line's computation in words, with the numbers put in: "40 × min(95/100; 1) = 38,00".</summary>
public static class LineWords
{
    /// <summary>The formula and its result.</summary>
    /// <param name="sheet">The sheet, for its decimals.</param>
    /// <param name="criterion">The criterion of the line.</param>
    /// <param name="line">The computed line.</param>
    public static string Formula(CriteriaSheet sheet, Criterion criterion, LineDerivation line)
    {
        if (line.Given.State == LineState.NotApplicable)
            return "Không áp dụng, không tính vào điểm tối đa";
        if (line.Given.State == LineState.Missing)
            return "Chưa nhập, tính 0 điểm";
        var weight = criterion.Weight * (sheet.Groups.FirstOrDefault(g => g.Id == criterion.GroupId)?.Weight ?? 1);
        var working = Working(criterion, line, weight == 1);
        return $"{(weight == 1 ? working : $"{working} × {F(weight)}")} = {sheet.Print(line.Points)}{Remark(criterion, line)}";
    }

    /// <summary>How the criterion is computed, before any figure is known: the words beside the cell.</summary>
    public static string Method(Criterion criterion)
    {
        var (most, item) = (F(criterion.Maximum), F(criterion.PointsPerItem));
        var unit = criterion.UnitOfMeasure ?? "đơn vị tính";
        var words = criterion.Method switch
        {
            ScoringMethod.Manual => $"chấm từ 0 đến {most}",
            ScoringMethod.PassFail => $"có được {most} điểm, không được 0 điểm",
            ScoringMethod.WeightedArea => $"chấm từ 0 đến 10, nhân hệ số {F(criterion.Weight)}",
            ScoringMethod.PerItem => $"mỗi {unit} được {item} điểm{CapWords(criterion, "tối đa")}",
            ScoringMethod.BonusPerItem => $"mỗi {unit} thưởng {item} điểm{CapWords(criterion, "tối đa")}, cộng ngoài thang điểm",
            ScoringMethod.DeductPerItem when criterion.Maximum > 0 => $"từ {most} điểm, mỗi {unit} trừ {item} điểm{CapWords(criterion, "trừ tối đa")}, không dưới 0",
            ScoringMethod.DeductPerItem => $"mỗi {unit} trừ {item} điểm vào tổng điểm{CapWords(criterion, "trừ tối đa")}",
            ScoringMethod.LevelTable => string.Join("; ", criterion.Levels.Select(l => $"{l.Name}: {F(l.Points)}")),
            ScoringMethod.RatioToTarget => $"{most} × min({(criterion.LowerIsBetter ? "chỉ tiêu/kết quả" : "kết quả/chỉ tiêu")}; {F(criterion.Cap ?? 1)})",
            _ => criterion.LowerIsBetter ? $"{most} × kết quả thấp nhất trong khối/kết quả" : $"{most} × kết quả/kết quả cao nhất trong khối",
        };
        return criterion.Weight == 1 || criterion.Method == ScoringMethod.WeightedArea ? words : $"({words}) × hệ số {F(criterion.Weight)}";
    }

    private static string Working(Criterion criterion, LineDerivation line, bool alone)
    {
        var (value, most, item, cap) = (line.Given.Value, F(criterion.Maximum), F(criterion.PointsPerItem), criterion.Cap);
        switch (criterion.Method)
        {
            case ScoringMethod.Manual or ScoringMethod.WeightedArea:
                return alone ? $"{F(value)}/{most}" : F(value);
            case ScoringMethod.PassFail:
                return value == 0 ? "Không: 0" : $"Có: {most}";
            case ScoringMethod.LevelTable:
                return $"Mức “{line.Given.Level}”: {F(criterion.Levels.FirstOrDefault(l => l.Name == line.Given.Level)?.Points ?? 0)}";
            case ScoringMethod.DeductPerItem when criterion.Maximum > 0:
                return Bracketed($"{most} − {Capped(value, item, cap, criterion.PointsPerItem)}", alone);
            case ScoringMethod.PerItem or ScoringMethod.BonusPerItem or ScoringMethod.DeductPerItem:
                return Capped(value, item, cap, criterion.PointsPerItem);
            case ScoringMethod.RatioToTarget:
                var target = line.Target ?? 0;
                if (target <= 0)
                    return $"{most} × {((criterion.LowerIsBetter ? value <= target : value >= target) ? "1" : "0")}";
                if (criterion.LowerIsBetter && value <= 0)
                    return $"{most} × {F(cap ?? 1)}";
                return criterion.LowerIsBetter ? $"{most} × min({F(target)}/{F(value)}; {F(cap ?? 1)})" : $"{most} × min({F(value)}/{F(target)}; {F(cap ?? 1)})";
            default:
                var best = line.Best ?? value;
                if (best <= 0 || value <= 0)
                    return $"{most} × {(criterion.LowerIsBetter && value <= best ? "1" : "0")}";
                return criterion.LowerIsBetter ? $"{most} × {F(best)}/{F(value)}" : $"{most} × {F(value)}/{F(best)}";
        }
    }

    /// <summary>What a target or a best of nothing means, in words (rule 6).</summary>
    private static string Remark(Criterion criterion, LineDerivation line)
    {
        var value = line.Given.Value;
        if (criterion.Method == ScoringMethod.RatioToTarget)
        {
            if (line.Target is not > 0)
                return line.Points > 0 ? $" (chỉ tiêu là {F(line.Target ?? 0)} và đã đạt, nên được điểm tối đa)" : $" (chỉ tiêu là {F(line.Target ?? 0)} và không đạt, nên không có điểm)";
            if (criterion.LowerIsBetter && value <= 0)
                return " (càng thấp càng tốt, kết quả không phát sinh, nên được mức cao nhất)";
            return value <= 0 ? " (kết quả không lớn hơn 0, nên không có điểm)" : "";
        }

        if (criterion.Method != ScoringMethod.LeaderRelative)
            return "";
        var best = line.Best ?? value;
        if (criterion.LowerIsBetter)
            return best > 0 ? $" (thấp nhất trong khối: {F(best)})" : value <= best
                ? $" (thấp nhất trong khối: {F(best)}; đơn vị đạt mức này được điểm tối đa)" : $" (thấp nhất trong khối: {F(best)}; đơn vị cao hơn không có điểm)";
        return best > 0 ? $" (cao nhất trong khối: {F(best)})" : " (không đơn vị nào có kết quả, nên không ai có điểm)";
    }

    private static string Capped(decimal value, string item, decimal? cap, decimal perItem) =>
        cap is { } most && value * perItem > most ? $"min({F(value)} × {item}; {F(most)})" : $"{F(value)} × {item}";

    private static string Bracketed(string working, bool alone) => alone ? working : $"({working})";

    private static string CapWords(Criterion criterion, string word) => criterion.Cap is { } cap ? $", {word} {F(cap)} điểm" : "";

    private static string F(decimal figure) => VietnameseText.Figure(figure);
}
