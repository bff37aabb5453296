namespace EmulationPortal.Typesetting.Pdf;

/// <summary>Fills pages with slabs from the top, and parts them only where their ties allow.</summary>
/// <param name="open">Draws what stands in the margins of a new page.</param>
internal sealed class Paginator(Action<Page> open)
{
    private const double Tolerance = 0.01;
    private readonly List<Page> pages = [];
    private Slab? last; // on the current page
    private double y;

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>Sets a section, beginning on a new page.</summary>
    public void Flow(Sheet sheet, IEnumerable<Slab> slabs)
    {
        NewPage(sheet);
        var chain = new List<Slab>();
        foreach (var slab in slabs)
        {
            chain.Add(slab);
            if (slab.KeepWithNext != Keep.None)
                continue;
            Place(chain);
            chain = [];
        }
        Place(chain);
    }

    private void Place(List<Slab> chain)
    {
        if (chain.Count == 0)
            return;
        if (y + HeightOf(chain, last) > pages[^1].Sheet.TextBottom + Tolerance && last is not null)
        {
            var sheet = pages[^1].Sheet;
            if (chain.Count > 1 && HeightOf(chain, null) + (chain[0].Head?.Height ?? 0) > sheet.TextHeight + Tolerance)
            {
                Part(chain);
                return;
            }
            last.EdgeAtBreak?.Invoke(pages[^1], y);
            NewPage(sheet);
            if (chain[0].Head is { } head)
                Put(head);
        }
        else if (chain.Count > 1 && y + HeightOf(chain, last) > pages[^1].Sheet.TextBottom + Tolerance)
        {
            Part(chain);
            return;
        }
        chain.ForEach(Put);
    }

    /// <summary>Places what is too tall for one page piece by piece, parted at its weakest ties.</summary>
    private void Part(List<Slab> chain)
    {
        var weakest = chain.SkipLast(1).Min(slab => slab.KeepWithNext);
        var piece = new List<Slab>();
        foreach (var slab in chain)
        {
            piece.Add(slab);
            if (slab.KeepWithNext != weakest && slab != chain[^1])
                continue;
            Place(piece);
            piece = [];
        }
    }

    private void Put(Slab slab)
    {
        y += Gap(last, slab);
        slab.Draw(pages[^1], y);
        y += slab.Height;
        last = slab;
    }

    private void NewPage(Sheet sheet)
    {
        pages.Add(new Page(sheet, pages.Count));
        (last, y) = (null, sheet.Top);
        open(pages[^1]);
    }

    private static double HeightOf(List<Slab> chain, Slab? before)
    {
        var height = 0.0;
        foreach (var slab in chain)
        {
            height += Gap(before, slab) + slab.Height;
            before = slab;
        }
        return height;
    }

    private static double Gap(Slab? upper, Slab lower) => upper is null ? 0
        : upper.Below >= 0 && lower.Above >= 0 ? Math.Max(upper.Below, lower.Above)
        : upper.Below + lower.Above;
}
