using EmulationPortal.Domain.Blocs;

namespace EmulationPortal.Domain.Tests.Blocs;

public sealed class BlocTests
{
    [Theory]
    [InlineData("Khối thi đua số 7", "khoi-7")]
    [InlineData("Cụm thi đua các huyện biên giới", "cum-cac-huyen-bien-gioi")]
    public void The_code_of_a_bloc_is_short_and_plain(string name, string code) => Assert.Equal(code, Bloc.ProposeCode(name));

    [Theory]
    [InlineData("Khối 7")]
    [InlineData("khối-7")]
    [InlineData("k")]
    [InlineData("khoi/7")]
    public void A_code_that_would_not_stand_in_an_address_is_refused(string code) =>
        Assert.Same(Bloc.CodeUnclear, Assert.Throws<RuleBroken>(() => Make.Bloc(code: code)).Rule);

    [Fact]
    public void Every_word_of_a_bloc_is_needed() => Assert.Same(Bloc.WordingNeeded,
        Assert.Throws<RuleBroken>(() => new Bloc("khoi-7", BlocKind.Khoi, CycleKind.CalendarYear, "Khối", null, "UBND tỉnh", Make.Words with { ChairWord = " " })).Rule);

    [Fact]
    public void A_dissolved_bloc_opens_no_year()
    {
        var bloc = Make.Bloc();
        bloc.Dissolve(new DateOnly(2026, 1, 1), "Quyết định số 1");
        Assert.Same(Bloc.Dissolved, Assert.Throws<RuleBroken>(() => new BlocYear(bloc, new EmulationYear(CycleKind.CalendarYear, 2026))).Rule);
        Assert.Same(Bloc.AlreadyDissolved, Assert.Throws<RuleBroken>(() => bloc.Dissolve(new DateOnly(2026, 1, 1), "lần nữa")).Rule);
    }

    [Fact]
    public void A_year_of_the_other_cycle_is_refused() =>
        Assert.Same(BlocYear.CycleDiffers, Assert.Throws<RuleBroken>(() => new BlocYear(Make.Bloc(), new EmulationYear(CycleKind.SchoolYear, 2026))).Rule);

    [Fact]
    public void Years_of_both_cycles_are_named_with_a_hyphen_and_follow_each_other()
    {
        var school = new EmulationYear(CycleKind.SchoolYear, 2025);
        Assert.Equal(("Năm học 2025-2026", "2025-2026", "2026-2027"), (school.Label, school.Code, school.Next().Code));
        Assert.Equal(("Năm 2026", "năm 2026"), (new EmulationYear(CycleKind.CalendarYear, 2026).Label, new EmulationYear(CycleKind.CalendarYear, 2026).LabelInSentence));
        Assert.Same(EmulationYear.YearOutOfRange, Assert.Throws<RuleBroken>(() => new EmulationYear(CycleKind.CalendarYear, 1999)).Rule);
    }
}

/// <summary>Blocs with valid defaults.</summary>
internal static class Make
{
    public static readonly BlocWording Words = new("Trưởng khối", "Phó Trưởng khối", "UBND TỈNH", "KHỐI THI ĐUA SỐ 7", "KTĐ7", "Đồng Tháp");
    public static readonly Deed Deed = new(Guid.NewGuid(), "Lê An", "Chuyên viên", null, new DateTime(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc));

    public static Bloc Bloc(string code = "khoi-7") => new(code, BlocKind.Khoi, CycleKind.CalendarYear, "Khối thi đua số 7", null, "UBND tỉnh", Words);

    public static BlocYear Year(Bloc bloc, int first, params Guid[] members)
    {
        var year = new BlocYear(bloc, new EmulationYear(CycleKind.CalendarYear, first));
        foreach (var member in members)
            year.Join(member);
        return year;
    }

    public static LeadershipTerm Term(Bloc bloc, Guid unit, LeadershipRole role, IReadOnlyList<BlocYear> years, params LeadershipTerm[] standing) =>
        LeadershipTerm.Announce(bloc, unit, role, SelectionMode.Rotation, new DateOnly(2026, 1, 1), "Thông báo số 1", years, standing);
}
