namespace EmulationPortal.Domain.Awards;

/// <summary>How many may be proposed: a number, or a share with its rounding (rule 15).</summary>
/// <param name="Number">The number; null for a share.</param>
/// <param name="Percent">The share in per cent; null for a number.</param>
/// <param name="Rounding">How a share becomes a whole number.</param>
public sealed record AwardQuota(int? Number, decimal? Percent, QuotaRounding Rounding)
{
    /// <summary>Largest number taken.</summary>
    public const int Most = 999;

    public static readonly Rule Unclear = new("quota.unclear", "Hãy ghi số lượng từ 1 đến 999, hoặc tỷ lệ trên 0% đến 100%; chỉ ghi một trong hai.");

    /// <summary>So many.</summary>
    public static AwardQuota Of(int number) => new(number, null, QuotaRounding.Down);

    /// <summary>So many per cent.</summary>
    public static AwardQuota Share(decimal percent, QuotaRounding rounding) => new(null, percent, rounding);

    /// <summary>Refuses a quota that is neither or both.</summary>
    /// <exception cref="RuleBroken"><see cref="Unclear"/>.</exception>
    public void Require()
    {
        if (Number is null == Percent is null || Number is < 1 or > Most || Percent is <= 0 or > 100)
            throw new RuleBroken(Unclear) { Field = nameof(Number) };
    }

    /// <summary>The number of places; of nobody none.</summary>
    /// <param name="whole">What a share is taken of.</param>
    public int Places(int whole) => Number ?? (int)(Rounding switch
    {
        QuotaRounding.Down => decimal.Floor(Exact(whole)),
        QuotaRounding.Up => decimal.Ceiling(Exact(whole)),
        _ => decimal.Round(Exact(whole), 0, MidpointRounding.AwayFromZero),
    });

    /// <summary>The quota with its arithmetic: "20% của 13 đơn vị thành viên là 2,6; làm tròn xuống còn 02".</summary>
    public string InWords(int whole) => Number is { } number ? VietnameseText.Count(number)
        : $"{VietnameseText.Figure(Percent!.Value)}% của {VietnameseText.Count(whole)} đơn vị thành viên là {VietnameseText.Figure(Exact(whole))}; {Rounding.InWords()}: {VietnameseText.Count(Places(whole))}";

    private decimal Exact(int whole) => whole * Percent!.Value / 100;
}
