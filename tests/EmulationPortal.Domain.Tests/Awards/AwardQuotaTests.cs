using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Tests.Scoring;

namespace EmulationPortal.Domain.Tests.Awards;

/// <summary>A quota is a number, or a share with its rounding printed (rule 15).</summary>
public sealed class AwardQuotaTests
{
    [Theory]
    [InlineData(12, 20, QuotaRounding.Down, 2)]
    [InlineData(12, 20, QuotaRounding.HalfUp, 2)]
    [InlineData(12, 20, QuotaRounding.Up, 3)]
    [InlineData(13, 50, QuotaRounding.Down, 6)]
    [InlineData(13, 50, QuotaRounding.HalfUp, 7)]
    [InlineData(13, 50, QuotaRounding.Up, 7)]
    [InlineData(10, 20, QuotaRounding.Down, 2)]
    [InlineData(10, 20, QuotaRounding.HalfUp, 2)]
    [InlineData(10, 20, QuotaRounding.Up, 2)]
    public void A_share_is_rounded_down_half_up_or_up_and_a_whole_result_is_left_as_it_is(int members, int percent, QuotaRounding rounding, int places) =>
        Assert.Equal(places, AwardQuota.Share(percent, rounding).Places(members));

    [Theory]
    [InlineData(2.4999, 0)]
    [InlineData(5, 1)]
    [InlineData(4.9999, 0)]
    public void Just_below_one_half_goes_down_and_exactly_one_half_goes_up(double percent, int places) =>
        Assert.Equal(places, AwardQuota.Share((decimal)percent, QuotaRounding.HalfUp).Places(10));

    [Theory]
    [InlineData(QuotaRounding.Down)]
    [InlineData(QuotaRounding.HalfUp)]
    [InlineData(QuotaRounding.Up)]
    public void A_share_of_no_members_is_no_place(QuotaRounding rounding) => Assert.Equal(0, AwardQuota.Share(20, rounding).Places(0));

    [Fact]
    public void The_smallest_share_rounded_up_is_one_place_and_the_whole_share_is_everybody()
    {
        Assert.Equal(1, AwardQuota.Share(0.01m, QuotaRounding.Up).Places(1));
        Assert.Equal(13, AwardQuota.Share(100, QuotaRounding.Down).Places(13));
    }

    [Fact]
    public void The_arithmetic_and_the_rounding_are_printed()
    {
        Assert.Equal("20% của 13 đơn vị thành viên là 2,6; làm tròn xuống: 02", AwardQuota.Share(20, QuotaRounding.Down).InWords(13));
        Assert.Equal("01", AwardQuota.Of(1).InWords(13));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, 20)]
    [InlineData(0, null)]
    [InlineData(1000, null)]
    [InlineData(null, 0)]
    [InlineData(null, 101)]
    public void Neither_both_and_figures_out_of_bounds_are_refused(int? number, int? percent) => Paper.Breaks(AwardQuota.Unclear, () => new AwardQuota(number, percent, QuotaRounding.Down).Require());
}
