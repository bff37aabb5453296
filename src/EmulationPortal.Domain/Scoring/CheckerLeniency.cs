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

/// <summary>Two checkers of one card who deviate from the others in the same direction, together beyond what is usual.</summary>
/// <param name="First">One deviation.</param>
/// <param name="Second">The other.</param>
public sealed record SharedDeviation(CheckDeviation First, CheckDeviation Second)
{
    /// <summary>Both together, per cent of the card's maximum.</summary>
    public decimal Sum => (First.Deviation ?? 0) + (Second.Deviation ?? 0);

    /// <summary>The two checkers.</summary>
    public IReadOnlyList<Guid> Checkers => [First.Checker, Second.Checker];
}

/// <summary>What the report says of one checker.</summary>
/// <param name="Checker">The checking unit.</param>
/// <param name="MeanDeviation">Mean over its cards: positive is lenient, negative strict; null where nothing can be compared.</param>
/// <param name="Deviations">By card.</param>
/// <param name="OutOfLine">Cards on which it alone lies beyond what is usual in this round: the strong sign.</param>
/// <param name="Shared">Cards on which it and another together do: a weak sign, common enough among honest checkers.</param>
/// <param name="Influences">Ranks that move by two places or more without it, or without it and another: a weak sign too.</param>
public sealed record CheckerLeniency(
    Guid Checker, decimal? MeanDeviation, IReadOnlyList<CheckDeviation> Deviations, IReadOnlyList<CheckDeviation> OutOfLine,
    IReadOnlyList<SharedDeviation> Shared, IReadOnlyList<RankInfluence> Influences)
{
    /// <summary>Whether the report asks to look at its checks.</summary>
    public bool IsNamed => OutOfLine.Count > 0 || Shared.Count > 0 || Influences.Count > 0;

    /// <summary>The advice in words, without accusing; the strong signs first, empty where there is none.</summary>
    public IReadOnlyList<string> Advice(Func<Guid, string> nameOf) =>
    [
        .. OutOfLine.Select(d => $"{nameOf(Checker)} chấm {nameOf(d.Card)} {Side(d.Deviation!.Value)} hơn các đơn vị cùng chấm {Percent(d.Deviation.Value)} điểm phần trăm. Nên xem lại phiếu chấm và minh chứng."),
        .. Shared.Select(s => $"{Both(s.Checkers, nameOf)} cùng chấm {nameOf(s.First.Card)} {Side(s.Sum)} hơn các đơn vị khác, cộng lại {Percent(s.Sum)} điểm phần trăm. Nên đối chiếu minh chứng."),
        .. Influences.Select(i => $"Nếu không tính phiếu chấm của {Both(i.Checkers, nameOf)}, {nameOf(i.Card)} từ hạng {i.Rank} thành hạng {i.RankWithout}. Nên xem lại các phiếu này."),
    ];

    private static string Both(IReadOnlyList<Guid> checkers, Func<Guid, string> nameOf) => string.Join(" và ", checkers.Select(nameOf));

    private static string Side(decimal deviation) => deviation > 0 ? "cao" : "thấp";

    private static string Percent(decimal deviation) => decimal.Abs(deviation).ToString("N2", VietnameseText.Culture);
}
