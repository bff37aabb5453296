namespace EmulationPortal.Domain.Scoring;

/// <summary>Finds holes and overlaps between bands. Between two figures that the sheet's decimals cannot tell apart there is no hole: 89,99 and 90 meet where two decimals are kept.</summary>
internal static class BandFaults
{
    private const string Place = "Xếp loại";

    public static IEnumerable<SheetFault> Of(CriteriaSheet sheet)
    {
        var bands = sheet.Bands;
        if (bands.Count == 0)
        {
            yield return new(SheetFaultKind.NoBands, false, Place, "chưa có mức xếp loại nào", "Nếu quy chế có xếp loại, hãy nhập các mức.");
            yield break;
        }

        for (var i = bands.Count - 1; i > 0; i--)
        {
            var (lower, upper) = (bands[i], bands[i - 1]);
            if (upper.From == lower.From || lower.To > upper.From || (lower.To == upper.From && lower.ToIncluded))
                yield return new(SheetFaultKind.BandOverlap, true, Place, $"“{lower.Name}” và “{upper.Name}” chồng lên nhau {OverlapOf(lower, upper)}", "Hãy để mức dưới kết thúc đúng chỗ mức trên bắt đầu.");
            else if (lower.To is { } to && FirstBeyond(to, lower.ToIncluded, sheet.Decimals) < upper.From)
                yield return new(SheetFaultKind.BandHole, true, Place,
                    $"giữa “{lower.Name}” và “{upper.Name}” bỏ trống {lower.GapTo(upper)}", "Hãy để mức dưới kết thúc đúng chỗ mức trên bắt đầu.");
        }

        if (CeilingFault(sheet, bands[0]) is { } ceiling)
            yield return ceiling;
        if (bands[^1].From > 0)
            yield return new(SheetFaultKind.LowestBandAboveZero, false, Place, $"dưới {VietnameseText.Figure(bands[^1].From)} không có mức nào", "Đơn vị dưới ngưỡng này sẽ không được xếp loại.");
    }

    private static SheetFault? CeilingFault(CriteriaSheet sheet, ScoreBand top)
    {
        if (top.To is not { } to)
            return null;
        var full = sheet.BandMeasure == BandMeasure.Percentage ? 100 : sheet.Scale;
        var open = !sheet.CapAtScale && sheet.Groups.Any(g => g.Criteria.Any(c => c.SideIn(g.Kind) switch
        {
            ScoreSide.Bonus => true,
            ScoreSide.Scale => SheetFaults.Exceeds(c),
            _ => false,
        }));
        if (!open && (to > full || (to == full && top.ToIncluded)))
            return null;
        return new(SheetFaultKind.BandCeiling, true, Place, $"điểm có thể vượt mức “{top.Name}”: bỏ trống {top.GapTo(null)}", $"Hãy để mức này là “từ {VietnameseText.Figure(top.From)} trở lên”.");
    }

    private static string OverlapOf(ScoreBand lower, ScoreBand upper) => lower.To is not { } to || upper.From == lower.From || to == upper.From
        ? $"tại {VietnameseText.Figure(upper.From)}"
        : $"ở {VietnameseText.Figure(upper.From)} ≤ x {(lower.ToIncluded ? "≤" : "<")} {VietnameseText.Figure(to)}";

    /// <summary>The first figure with so many decimals that lies beyond the end.</summary>
    private static decimal FirstBeyond(decimal to, bool included, int decimals)
    {
        var step = decimals switch { 0 => 1m, 1 => 0.1m, 2 => 0.01m, 3 => 0.001m, _ => 0.0001m };
        return included ? (decimal.Floor(to / step) * step) + step : decimal.Ceiling(to / step) * step;
    }
}
