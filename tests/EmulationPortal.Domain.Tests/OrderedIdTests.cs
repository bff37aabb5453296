using EmulationPortal.Domain;

namespace EmulationPortal.Domain.Tests;

public class OrderedIdTests
{
    [Fact]
    public void Keys_made_one_after_another_sort_so_as_ids_and_as_text()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();
        Assert.Equal(ids, ids.Order());
        Assert.Equal(ids.Select(i => i.ToString()), ids.Select(i => i.ToString()).Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public void Keys_made_at_once_by_many_are_all_different()
    {
        var ids = new Guid[50_000];
        Parallel.For(0, ids.Length, i => ids[i] = OrderedId.Next());
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
