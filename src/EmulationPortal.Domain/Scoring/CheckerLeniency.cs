namespace EmulationPortal.Domain.Scoring;

/// <summary>One checker's points on one card.</summary>
/// <param name="Checker">The checking unit.</param>
/// <param name="Points">By line, in one order for all; null where it gave none.</param>
public sealed record CheckerPoints(Guid Checker, IReadOnlyList<decimal?> Points);

/// <summary>All checks of one card.</summary>
/// <param name="Card">The checked unit.</param>
/// <param name="Maximum">Applicable maximum of the card.</param>
/// <param name="Checks">One for each checker.</param>
public sealed record CheckedCard(Guid Card, decimal Maximum, IReadOnlyList<CheckerPoints> Checks);

/// <summary>How one checker stands to those who checked the same card.</summary>
/// <param name="Checker">The checking unit.</param>
/// <param name="Card">The checked unit.</param>
/// <param name="Deviation">Its points less the median of the others', summed over lines, as a per cent of the card's maximum; null where nobody else checked.</param>
public sealed record CheckDeviation(Guid Checker, Guid Card, decimal? Deviation);

/// <summary>A checker, or two of one card, without whom a unit's rank is another.</summary>
/// <param name="Checkers">One or two.</param>
/// <param name="Card">Whose rank.</param>
/// <param name="Rank">With all checkers.</param>
/// <param name="RankWithout">Without these.</param>
public sealed record RankInfluence(IReadOnlyList<Guid> Checkers, Guid Card, int Rank, int RankWithout)
{
    /// <summary>How many places the rank moves.</summary>
    public int Moves => Math.Abs(RankWithout - Rank);
}

/// <summary>What the report says of one checker.</summary>
/// <param name="Checker">The checking unit.</param>
/// <param name="MeanDeviation">Mean over its cards: positive is lenient, negative strict; null where nothing can be compared.</param>
/// <param name="Deviations">By card.</param>
/// <param name="OutOfLine">Cards on which it lies beyond what is usual in this round.</param>
/// <param name="Influences">Ranks that hang on it, alone or with another, by two places, or by one where the two deviate much.</param>
public sealed record CheckerLeniency(
    Guid Checker, decimal? MeanDeviation, IReadOnlyList<CheckDeviation> Deviations, IReadOnlyList<CheckDeviation> OutOfLine, IReadOnlyList<RankInfluence> Influences)
{
    /// <summary>Whether the report asks to look at its checks.</summary>
    public bool IsNamed => OutOfLine.Count > 0 || Influences.Count > 0;

    /// <summary>The advice in words, without accusing; empty where there is none.</summary>
    public IReadOnlyList<string> Advice(Func<Guid, string> nameOf) =>
    [
        .. OutOfLine.Select(d => $"{nameOf(Checker)} chấm {nameOf(d.Card)} {(d.Deviation > 0 ? "cao" : "thấp")} hơn các đơn vị cùng chấm {decimal.Abs(d.Deviation!.Value).ToString("N2", VietnameseText.Culture)} điểm phần trăm. Nên xem lại phiếu chấm và minh chứng."),
        .. Influences.Select(i => $"Nếu không tính phiếu chấm của {string.Join(" và ", i.Checkers.Select(nameOf))}, {nameOf(i.Card)} từ hạng {i.Rank} thành hạng {i.RankWithout}. Nên xem lại các phiếu này."),
    ];
}
