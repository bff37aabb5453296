namespace EmulationPortal.Domain.Scoring;

/// <summary>A band as it is entered.</summary>
/// <param name="Name">"Xuất sắc".</param>
/// <param name="From">Its lower end, included.</param>
/// <param name="To">Its upper end as printed; null where the paper gives only "từ …", so that it ends where the next higher one begins.</param>
/// <param name="ToIncluded">Whether the upper end belongs to it: "70 đến 90" does, "từ 70 đến dưới 90" does not.</param>
public sealed record BandDraft(string Name, decimal From, decimal? To = null, bool ToIncluded = false);

/// <summary>A band (xếp loại): half-open, from its lower end up to the next higher one.</summary>
public sealed class ScoreBand : Part
{
    public const int NameLength = 120;

    public static readonly Rule Unclear = new("band.unclear", "Mức xếp loại cần tên (tối đa 120 ký tự), điểm đầu không âm và điểm cuối không nhỏ hơn điểm đầu. Hãy xem lại mức “{0}”.");
    public static readonly Rule InNoBand = new("band.hole", "{0} không thuộc mức xếp loại nào: khoảng {1} bị bỏ trống. Hãy sửa để mức dưới kết thúc đúng chỗ mức trên bắt đầu.");

    private ScoreBand()
    {
    }

    internal ScoreBand(Guid sheetId, int order, BandDraft draft)
    {
        var name = VietnameseText.Tidy(draft.Name);
        if (name.Length is 0 or > NameLength || !Criterion.IsPoints(draft.From) || draft.To is { } to && (to < draft.From || !Criterion.IsPoints(to)))
            throw new RuleBroken(Unclear, name) { Field = "Bands" };
        (SheetId, Order, Name, From, To, ToIncluded) = (sheetId, order, name, draft.From, draft.To, draft.To is not null && draft.ToIncluded);
    }

    public Guid SheetId { get; private set; }

    /// <summary>Place as entered, from 1.</summary>
    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Lower end, included.</summary>
    public decimal From { get; private set; }

    /// <summary>Upper end as printed.</summary>
    public decimal? To { get; private set; }

    public bool ToIncluded { get; private set; }

    /// <summary>The band as a draft.</summary>
    public BandDraft ToDraft() => new(Name, From, To, ToIncluded);

    /// <summary>The band a figure falls in, among a sheet's bands. The lowest also takes what lies below nothing, when it begins at 0.</summary>
    /// <returns>Null below the lowest band, or where there are no bands.</returns>
    /// <exception cref="RuleBroken"><see cref="InNoBand"/>: the figure lies in a hole between two bands, or above the highest.</exception>
    public static ScoreBand? Of(CriteriaSheet sheet, decimal figure)
    {
        var bands = sheet.Bands;
        var at = Find(bands, figure);
        if (at == Below)
            return null;
        return at >= 0 ? bands[at] : throw new RuleBroken(InNoBand, VietnameseText.Figure(figure), HoleAround(bands, figure));
    }

    internal const int Below = -1;
    internal const int Hole = -2;

    /// <summary>The place of the band among bands from the highest, <see cref="Below"/> or <see cref="Hole"/>.</summary>
    internal static int Find(IReadOnlyList<ScoreBand> fromHighest, decimal figure)
    {
        for (var i = 0; i < fromHighest.Count; i++)
        {
            var band = fromHighest[i];
            if (figure >= band.From)
                return band.To is not { } to || figure < to || (band.ToIncluded && figure == to) ? i : Hole;
        }

        return fromHighest.Count > 0 && fromHighest[^1].From == 0 ? fromHighest.Count - 1 : Below;
    }

    private static string HoleAround(IReadOnlyList<ScoreBand> fromHighest, decimal figure)
    {
        var above = fromHighest.LastOrDefault(b => b.From > figure);
        return fromHighest.First(b => b.From <= figure).GapTo(above);
    }

    /// <summary>"90 &lt; x &lt; 91": what lies between this band and the next higher.</summary>
    internal string GapTo(ScoreBand? above) =>
        $"{VietnameseText.Figure(To!.Value)} {(ToIncluded ? "<" : "≤")} x{(above is null ? "" : $" < {VietnameseText.Figure(above.From)}")}";
}
