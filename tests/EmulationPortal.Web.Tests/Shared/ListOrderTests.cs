using EmulationPortal.Web.Features.Shared.Lists;

namespace EmulationPortal.Web.Tests.Shared;

/// <summary>Rows that ask for places.</summary>
public sealed class ListOrderTests
{
    [Theory]
    [InlineData("a b c d", "", "a b c d")]
    [InlineData("a b c d", "c1", "c a b d")]
    [InlineData("a b c d", "d1 c2", "d c a b")]
    [InlineData("a b c d", "a9", "b c d a")]
    [InlineData("a b c d", "a2 b2", "c a b d")]
    [InlineData("a b c d", "a4 b4", "c d a b")]
    [InlineData("a b c d", "a7 b6", "c d b a")]
    public void Each_stands_where_it_asks_the_others_fill_the_rest_and_asked_again_nothing_changes(string present, string asked, string expected)
    {
        var places = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(p => p[..1], p => p[1] - '0');
        var once = ListOrder.InOrder(present.Split(' '), item => places.TryGetValue(item, out var place) ? place : null);
        Assert.Equal(expected, string.Join(' ', once));
        Assert.Equal(once, ListOrder.InOrder(once, item => places.TryGetValue(item, out var place) ? place : null));
    }
}
