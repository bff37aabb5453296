namespace EmulationPortal.Typesetting.Pdf;

/// <summary>What is never parted: a line of a paragraph, a row of a table, a row of signatures.</summary>
/// <param name="Height">Points.</param>
/// <param name="Draw">Draws it with its top at the given height of the page.</param>
internal sealed record Slab(double Height, Action<Page, double> Draw)
{
    /// <summary>Free space above; of two that meet the greater holds, and none at the head of a page.</summary>
    public double Above { get; init; }

    /// <summary>Free space below; see <see cref="Above"/>.</summary>
    public double Below { get; init; }

    /// <summary>How firmly it stays on one page with the next one.</summary>
    public Keep KeepWithNext { get; init; }

    /// <summary>What is drawn first when a page begins with this slab: the head of its table.</summary>
    public Slab? Head { get; init; }

    /// <summary>Drawn at its lower edge when it ends a page: the edge of a row that goes on.</summary>
    public Action<Page, double>? EdgeAtBreak { get; init; }
}

/// <summary>How firmly two slabs stay together; the weakest tie gives way when all cannot hold.</summary>
internal enum Keep
{
    None,
    Wish,
    Must,
}
