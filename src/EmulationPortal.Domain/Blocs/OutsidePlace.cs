namespace EmulationPortal.Domain.Blocs;

/// <summary>A unit's place in a score table agreed outside the portal, as it is given.</summary>
/// <param name="Points">As the table has them; null where it shows only the order.</param>
/// <param name="Rank">From 1; null for a unit that was not ranked.</param>
/// <param name="Band">"Hoàn thành xuất sắc nhiệm vụ".</param>
public sealed record PlaceDraft(Guid UnitId, string UnitName, decimal? Points, int? Rank, string? Band)
{
    /// <summary>Whether the table says nothing of the unit.</summary>
    public bool IsEmpty => Points is null && Rank is null && string.IsNullOrWhiteSpace(Band);
}

/// <summary>A unit's place in a score table that was agreed outside the portal. Copied, never computed.</summary>
public sealed class OutsidePlace : Part
{
    public const int BandLength = 120;
    public const int UnitNameLength = 300;

    /// <summary>Points of no table reach this.</summary>
    public const decimal MostPoints = 100_000;

    private OutsidePlace()
    {
    }

    internal OutsidePlace(Guid stepRecordId, int order, PlaceDraft draft)
    {
        (StepRecordId, Order, UnitId, UnitName) = (stepRecordId, order, draft.UnitId, draft.UnitName);
        (Points, Rank, Band) = (draft.Points, draft.Rank, string.IsNullOrWhiteSpace(draft.Band) ? null : VietnameseText.Tidy(draft.Band));
    }

    public Guid StepRecordId { get; private set; }

    /// <summary>Place in the table as it was typed, from 1.</summary>
    public int Order { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The unit's name when it was entered.</summary>
    public string UnitName { get; private set; } = "";

    public decimal? Points { get; private set; }

    /// <summary>From 1; null for a unit that was not ranked.</summary>
    public int? Rank { get; private set; }

    public string? Band { get; private set; }
}
