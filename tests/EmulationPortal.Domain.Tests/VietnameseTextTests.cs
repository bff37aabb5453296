using EmulationPortal.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests;

/// <summary>How Vietnamese words and numbers are searched, read and ordered.</summary>
public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("cao dang y te")]
    [InlineData("CĐ Y tế")]
    [InlineData("cdyt")]
    [InlineData("trường cao đẳng y tế đồng tháp")]
    [InlineData("dong thap")]
    public void A_school_is_found_by_what_people_type(string typed) =>
        Assert.Contains(VietnameseText.Fold(typed), VietnameseText.SearchKey("Trường Cao đẳng Y tế Đồng Tháp"), StringComparison.Ordinal);

    [Theory]
    [InlineData("cdsp")]
    [InlineData("trung cap")]
    [InlineData("y te ha noi")]
    public void A_school_is_not_found_by_another_name(string typed) =>
        Assert.DoesNotContain(VietnameseText.Fold(typed), VietnameseText.SearchKey("Trường Cao đẳng Y tế Đồng Tháp"), StringComparison.Ordinal);

    [Theory]
    [InlineData("9,5", "9.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234", "1234")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("-0,25", "-0.25")]
    [InlineData(" 12 ", "12")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("0.123", "0.123")]
    public void A_number_is_read_as_it_was_meant(string typed, string meant) =>
        Assert.Equal(decimal.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), VietnameseText.ParseNumber(typed));

    [Theory]
    [InlineData("")]
    [InlineData("mười")]
    [InlineData("1,2,3")]
    [InlineData("12.34,5")]
    [InlineData("1.2.3")]
    [InlineData("5%")]
    public void What_is_not_one_clear_number_is_asked_about(string typed) => Assert.Null(VietnameseText.ParseNumber(typed));

    [Fact]
    public void Every_figure_written_is_read_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), whole =>
        {
            var value = whole / 10_000m;
            return VietnameseText.ParseNumber(VietnameseText.Figure(value)) == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_twice_is_folding_once_and_leaves_plain_letters_only() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var folded = VietnameseText.Fold(text.Get);
            return VietnameseText.Fold(folded) == folded && !folded.Contains('đ') && !folded.StartsWith(' ') && !folded.EndsWith(' ');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_is_always_found_by_itself() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>(), text =>
            VietnameseText.SearchKey(text.Get).Contains(VietnameseText.Fold(text.Get), StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void People_are_ordered_by_given_name()
    {
        string[] names = ["Nguyễn Văn Đức", "Trần Thị An", "Lê Ánh", "Phạm Dũng", "Bùi An"];
        Array.Sort(names, VietnameseText.ComparePersons);
        Assert.Equal(["Bùi An", "Trần Thị An", "Lê Ánh", "Phạm Dũng", "Nguyễn Văn Đức"], names);
    }

    [Fact]
    public void Figures_in_names_count_as_numbers() =>
        Assert.Equal(["Khối 2", "Khối 9", "Khối 10"], new[] { "Khối 10", "Khối 9", "Khối 2" }.OrderBy(VietnameseText.NumbersPadded, VietnameseText.Order));

    [Fact]
    public void D_comes_before_barred_d_and_plain_vowels_before_marked_ones() =>
        Assert.Equal(["An", "Ăn", "Ân", "Dung", "Đào", "Em", "Êm"], new[] { "Êm", "Đào", "Ân", "An", "Dung", "Em", "Ăn" }.Order(VietnameseText.Order));

    [Fact]
    public void A_name_keeps_no_signs_nobody_sees_no_second_spelling_and_no_spare_blanks() =>
        Assert.Equal("Trường Cao đẳng", VietnameseText.Tidy("\uFEFF Tr\u01B0\u01A1\u0300ng\u200B  Cao\u00A0\u0111a\u0306\u0309ng\u00AD\0 "));

    [Theory]
    [InlineData("Xã Hòa Bình", "xã Hoà  Bình", true)]
    [InlineData("Trường Đại học Đồng Tháp", "TRUONG DAI HOC DONG THAP", true)]
    [InlineData("Xã Mỹ Thạnh", "Xã Mỹ Thành", false)]
    [InlineData("Công ty Lam Sơn", "Công ty Lam Son", false)]
    [InlineData("Sở Y tế", "Sở Nội vụ", false)]
    public void Two_spellings_are_one_name_by_the_place_of_their_marks_or_without_any(string left, string right, bool same)
    {
        Assert.Equal(same, VietnameseText.OneName(left, right));
        Assert.Equal(same, VietnameseText.OneName(right, left));
    }
}
