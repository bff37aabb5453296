namespace EmulationPortal.Domain.Awards;

/// <summary>What the decision says of one that was proposed; it may differ from the proposal.</summary>
/// <param name="ItemId">Who.</param>
/// <param name="AwardCode">The award given; null where none is.</param>
/// <param name="AwardName">As the decision names it.</param>
/// <param name="Reason">Why it differs from the proposal.</param>
public sealed record DecidedLine(Guid ItemId, string? AwardCode, string? AwardName, string? Reason);

/// <summary>The council's result and the decision, as one person of the office recorded them and the lead confirmed them.</summary>
public sealed class DossierDecision : Part
{
    public const int NumberLength = 60;
    public const int DeciderLength = 160;

    private readonly List<DecisionLine> lines = [];

    private DossierDecision()
    {
    }

    internal DossierDecision(Guid dossierId, string number, DateOnly on, string decidedBy, string council, IEnumerable<DecidedLine> decided, Deed deed)
    {
        (DossierId, Number, On, DecidedBy, Council) = (dossierId, number, on, decidedBy, council);
        (RecordedById, RecordedBy, RecordedAs, RecordedAt) = (deed.AccountId, deed.PersonName, deed.Capacity, deed.At);
        lines.AddRange(decided.Select(d => new DecisionLine(Id, d)));
    }

    public Guid DossierId { get; private set; }

    /// <summary>"1205/QĐ-UBND".</summary>
    public string Number { get; private set; } = "";

    /// <summary>The date of the decision.</summary>
    public DateOnly On { get; private set; }

    /// <summary>"Chủ tịch UBND tỉnh".</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>The council's result in words.</summary>
    public string Council { get; private set; } = "";

    public Guid RecordedById { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public string RecordedAs { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public string? ConfirmedBy { get; private set; }
    public string? ConfirmedAs { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Why the lead sent it back; it is then recorded anew.</summary>
    public string? ReturnedReason { get; private set; }

    /// <summary>One for each that was proposed.</summary>
    public IReadOnlyList<DecisionLine> Lines => lines;

    /// <summary>Waits for the lead.</summary>
    public bool Waits => ConfirmedAt is null && ReturnedReason is null;

    internal void Confirm(Deed deed) => (ConfirmedBy, ConfirmedAs, ConfirmedAt) = (deed.PersonName, deed.Capacity, deed.At);

    internal void Return(string reason) => ReturnedReason = reason;
}

/// <summary>What the decision gives to one that was proposed.</summary>
public sealed class DecisionLine : Part
{
    private DecisionLine()
    {
    }

    internal DecisionLine(Guid decisionId, DecidedLine line) => (DecisionId, ItemId, AwardCode, AwardName, Reason) = (decisionId, line.ItemId, line.AwardCode, line.AwardName, line.Reason);

    public Guid DecisionId { get; private set; }
    public Guid ItemId { get; private set; }

    /// <summary>Null where none is given.</summary>
    public string? AwardCode { get; private set; }

    public string? AwardName { get; private set; }
    public string? Reason { get; private set; }
}
