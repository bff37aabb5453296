using EmulationPortal.Typesetting;

namespace EmulationPortal.Web.Tests.Typesetting;

/// <summary>Where a line must not end; "~" stands for a no-break space.</summary>
public class WrittenFormTests
{
    [Theory]
    [InlineData("trong 6 tháng đầu năm 2026", "trong 6~tháng~đầu năm~2026")]
    [InlineData("có mặt 09/10 đơn vị", "có mặt 09/10~đơn~vị")]
    [InlineData("Khối thi đua số 7, ngày 15 tháng 6", "Khối thi đua số~7, ngày~15 tháng 6")]
    [InlineData("Phòng Thi đua - Khen thưởng", "Phòng Thi đua~- Khen thưởng")]
    [InlineData("KHỐI THI ĐUA SỐ 7", "KHỐI THI ĐUA SỐ~7")]
    [InlineData("trong quý IV năm học", "trong quý~IV năm học")]
    [InlineData("14 giờ 00 phút", "14~giờ 00~phút")]
    [InlineData("02 đơn vịt", "02 đơn vịt")]
    [InlineData("bốn số Inox", "bốn số Inox")]
    [InlineData("a\tb \u200B c\u0007", "a b c")]
    public void Spaces_that_hold_are_known(string given, string written) => Assert.Equal(written, WrittenForm.Of(given).Replace('\u00A0', '~'));

    [Fact]
    public void A_series_is_closed_as_official_lists_are() =>
        Assert.Equal(["Sở Nội vụ;", "Các đơn vị;", "Lưu: VT."], WrittenForm.Series(["Sở Nội vụ", "Các đơn vị;", "Lưu: VT;"]));

    [Fact]
    public void An_open_number_and_date_leave_gaps_and_recorded_ones_take_zeros()
    {
        Assert.Equal("Số: 05/BC-KTĐ7", new DocumentNumber("BC-KTĐ7", "05").Text.ToString());
        Assert.Equal([0, 10, 0], new DocumentNumber("BC-KTĐ7").Text.Select(run => run.GapMillimetres));
        Assert.Equal("Sơn Hải, ngày 05 tháng 02 năm 2026", new PlaceAndDate("Sơn Hải", 2026, 2, 5).Text.ToString());
        Assert.Equal("Sơn Hải, ngày 15 tháng 6 năm 2026", new PlaceAndDate("Sơn Hải", 2026, 6, 15).Text.ToString());
        Assert.Equal([0, 8, 0, 8, 0], new PlaceAndDate("Sơn Hải", 2026).Text.Select(run => run.GapMillimetres));
    }

    [Fact]
    public void Letters_of_points_follow_the_Vietnamese_order() =>
        Assert.Equal("a) b) c) d) đ) e) g) h) i) k) ", string.Concat(Enumerable.Range(0, 10).Select(new ItemList(Marks.Letters).MarkOf)));

    [Fact]
    public void A_list_goes_on_after_a_table() =>
        Assert.Equal(["3. ", "b) "], [new ItemList(Marks.Numbers) { First = 3 }.MarkOf(0), new ItemList(Marks.Letters) { First = 2 }.MarkOf(0)]);
}
