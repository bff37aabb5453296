using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>In what capacity a unit's report is signed.</summary>
public sealed class UnitReportSignerTests
{
    [Theory]
    [InlineData("Hiệu trưởng", "HIỆU TRƯỞNG")]
    [InlineData("Phó Giám đốc", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC")]
    [InlineData("Phó Hiệu trưởng phụ trách", "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH")]
    [InlineData(null, "THỦ TRƯỞNG ĐƠN VỊ")]
    public void A_deputy_signs_for_the_head_unless_in_charge(string? title, string lines) => Assert.Equal(lines.Split('|'), SignerCapacity.Of(title));
}
