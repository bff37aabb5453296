using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Organisation;

public sealed class UnitTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void A_name_is_kept_tidy_and_needed()
    {
        Assert.Equal("Trường Cao đẳng Y tế", new Unit("  Trường  Cao đẳng Y tế ", UnitKind.College).Name);
        Assert.Same(Unit.NameNeeded, Assert.Throws<RuleBroken>(() => new Unit("  ", UnitKind.College)).Rule);
        Assert.Same(Unit.NameNeeded, Assert.Throws<RuleBroken>(() => new Unit(new string('a', Unit.NameLength + 1), UnitKind.College)).Rule);
    }

    [Fact]
    public void A_code_that_is_given_is_fit_for_an_address()
    {
        Assert.Equal("cao-dang-2", new Unit("Trường A", UnitKind.College, code: "cao-dang-2").Code);
        foreach (var code in (string[])["", "a", "Hoa", "có-dấu", "hai chữ", new string('a', Unit.CodeLength + 1)])
            Assert.Same(Unit.CodeUnclear, Assert.Throws<RuleBroken>(() => new Unit("Trường A", UnitKind.College, code: code)).Rule);
    }

    [Fact]
    public void No_unit_is_its_own_parent_directly_or_over_others()
    {
        var unit = new Unit("Phân hiệu A", UnitKind.BranchCampus);
        Assert.Same(Unit.ParentIsItself, Assert.Throws<RuleBroken>(() => unit.Describe("Phân hiệu A", UnitKind.BranchCampus, null, null, " phân hiệu  a ")).Rule);
        var parents = new Dictionary<string, string?> { ["A"] = "B", ["B"] = "C", ["C"] = "A", ["D"] = "A", ["E"] = "Trường ở tỉnh khác", ["G"] = null };
        Assert.Contains("A → B → C → A", Assert.Throws<RuleBroken>(() => Unit.RequireNoCircle("A", parents)).Message, StringComparison.Ordinal);
        foreach (var outside in (string[])["D", "E", "G"])
            Unit.RequireNoCircle(outside, parents);
    }

    [Fact]
    public void A_renamed_unit_is_still_found_by_its_old_name()
    {
        var unit = new Unit("Trường Trung cấp Nghề", UnitKind.VocationalSchool);
        unit.Describe("Trường Cao đẳng Nghề", UnitKind.College, "CĐN", null, null);
        Assert.Contains("trung cap nghe", unit.Folded, StringComparison.Ordinal);
        Assert.Contains("cdn", unit.Folded, StringComparison.Ordinal);
        Assert.Equal("Trường Trung cấp Nghề", unit.Aliases);
    }

    [Fact]
    public void A_dissolved_unit_changes_no_more_and_says_why_it_ended()
    {
        var unit = new Unit("Hội A", UnitKind.MassOrganisation);
        Assert.Same(Unit.DissolutionNeedsReason, Assert.Throws<RuleBroken>(() => unit.Dissolve(Day, " ")).Rule);
        unit.Dissolve(Day, "Sáp nhập");
        Assert.Same(Unit.AlreadyDissolved, Assert.Throws<RuleBroken>(() => unit.Describe("Hội B", UnitKind.MassOrganisation, null, null, null)).Rule);
        Assert.Contains("01/06/2026", Assert.Throws<RuleBroken>(() => unit.Dissolve(Day, "lần nữa")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_unit_ends_and_the_one_it_went_into_is_found_by_both_names()
    {
        var (unit, other, ended) = (new Unit("Trường Trung cấp Y tế", UnitKind.VocationalSchool, "TCYT"), new Unit("Trường Cao đẳng Y tế", UnitKind.College), new Unit("Trường C", UnitKind.College));
        ended.Dissolve(Day, "Giải thể");
        Assert.Same(Unit.SuccessorIsItself, Assert.Throws<RuleBroken>(() => unit.MergeInto(unit, Day, "Quyết định số 5")).Rule);
        Assert.Same(Unit.SuccessorEnded, Assert.Throws<RuleBroken>(() => unit.MergeInto(ended, Day, "Quyết định số 5")).Rule);
        Assert.Same(Unit.DissolutionNeedsReason, Assert.Throws<RuleBroken>(() => unit.MergeInto(other, Day, " ")).Rule);
        Assert.Null(unit.SuccessorId);
        unit.MergeInto(other, Day, "Quyết định số 5");
        Assert.Equal((Day, other.Id), (unit.DissolvedOn, unit.SuccessorId));
        Assert.Equal("Trường Trung cấp Y tế\nTCYT", other.Aliases);
        Assert.Contains("trung cap y te", other.Folded, StringComparison.Ordinal);
        Assert.Same(Unit.AlreadyDissolved, Assert.Throws<RuleBroken>(() => unit.MergeInto(other, Day, "lần nữa")).Rule);
        var last = new Unit("Trường Đại học Y", UnitKind.College);
        other.MergeInto(last, Day, "Quyết định số 6");
        Assert.Equal("Trường Cao đẳng Y tế\nTrường Trung cấp Y tế\nTCYT", last.Aliases);
    }

    [Fact]
    public void Names_of_merged_units_that_no_longer_fit_are_left_out_rather_than_refused()
    {
        var other = new Unit("Trường Cao đẳng", UnitKind.College);
        for (var i = 0; i < 6; i++)
            new Unit($"{i} {new string('a', Unit.NameLength - 10)}", UnitKind.College).MergeInto(other, Day, "Quyết định số 5");
        Assert.InRange(other.Aliases!.Length, 1, Unit.AliasesLength);
    }

    [Fact]
    public void The_heir_of_a_unit_is_the_last_it_went_into_even_over_several_mergers()
    {
        var (a, b, c) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(c, Unit.HeirOf(a, new Dictionary<Guid, Guid> { [a] = b, [b] = c }));
        Assert.Equal(c, Unit.HeirOf(c, new Dictionary<Guid, Guid> { [a] = b, [b] = c }));
        Assert.Contains(Unit.HeirOf(a, new Dictionary<Guid, Guid> { [a] = b, [b] = a }), new[] { a, b }); // impossible data end too
    }

    [Fact]
    public void The_code_of_a_long_name_fits_and_does_not_end_with_a_hyphen()
    {
        var code = Unit.ProposeCode(string.Join(' ', Enumerable.Repeat("Phân hiệu", 20)));
        Assert.InRange(code.Length, 1, Unit.CodeLength);
        Assert.DoesNotContain("--", code, StringComparison.Ordinal);
        Assert.NotEqual('-', code[^1]);
    }
}
