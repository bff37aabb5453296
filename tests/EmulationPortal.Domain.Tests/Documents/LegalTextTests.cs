using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Documents;

namespace EmulationPortal.Domain.Tests.Documents;

/// <summary>Legal texts and the basis chosen from them (rule 21).</summary>
public sealed class LegalTextTests
{
    private static readonly LegalPlace SchoolBloc = new(Guid.CreateVersion7(), CycleKind.SchoolYear, "Ủy ban nhân dân tỉnh Nghệ An");
    private static readonly LegalPlace YearBloc = SchoolBloc with { Cycle = CycleKind.CalendarYear, ParentAuthority = "UBND tỉnh Lâm Giang" };

    private static LegalFacts Facts(string number = "18/2025/QĐ-UBND", LegalKind kind = LegalKind.Decision) =>
        new(number, kind, "ban hành quy định về khối thi đua", "UBND tỉnh Lâm Giang", new(2025, 3, 1), new(2025, 3, 10), null, LegalPurpose.All, LegalReach.Everywhere, null, null, "Công báo", null);

    private static List<LegalText> Delivered => [.. ReferenceLegalTexts.All.Select(r => new LegalText(r.Key, r.Facts, r.Key))];

    private static Deed Deed() => new(Guid.CreateVersion7(), "Trần Thị Kiểm", "Chuyên viên", null, new DateTime(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc));

    private static IEnumerable<string> Numbers(IEnumerable<LegalLine> lines) => lines.Select(l => Delivered.First(t => t.Code == l.Code).Number);

    [Fact]
    public void The_legal_basis_is_chosen_by_date_in_official_order()
    {
        Assert.Equal(["06/2022/QH15", "152/2025/NĐ-CP", "15/2025/TT-BNV"], Numbers(LegalBasis.On(Delivered, new(2026, 9, 30), LegalPurpose.BlocActivity, YearBloc)));
        Assert.Equal(["06/2022/QH15", "06/2026/QH16", "152/2025/NĐ-CP", "15/2025/TT-BNV"], Numbers(LegalBasis.On(Delivered, new(2026, 10, 1), LegalPurpose.BlocActivity, YearBloc)));
        Assert.Equal(["06/2022/QH15", "98/2023/NĐ-CP"], Numbers(LegalBasis.On(Delivered, new(2025, 6, 30), LegalPurpose.BlocActivity, YearBloc)));
        Assert.Equal(["06/2022/QH15", "152/2025/NĐ-CP"], Numbers(LegalBasis.On(Delivered, new(2025, 7, 1), LegalPurpose.BlocActivity, YearBloc)));
    }

    [Fact]
    public void A_text_of_one_province_or_of_school_years_reaches_no_other_bloc()
    {
        Assert.Equal(["06/2022/QH15", "152/2025/NĐ-CP", "29/2023/TT-BGDĐT", "15/2025/TT-BNV", "77/2025/QĐ-UBND"], Numbers(LegalBasis.On(Delivered, new(2026, 4, 1), LegalPurpose.BlocActivity, SchoolBloc)));
        Assert.Contains("07/2026/TT-BGDĐT", Numbers(LegalBasis.On(Delivered, new(2026, 4, 2), LegalPurpose.BlocActivity, SchoolBloc)));
        Assert.DoesNotContain("77/2025/QĐ-UBND", Numbers(LegalBasis.On(Delivered, new(2026, 4, 2), LegalPurpose.BlocActivity, YearBloc)));
        var own = new LegalText("rieng", Facts() with { Reach = LegalReach.Bloc, BlocId = YearBloc.BlocId });
        Assert.Single(LegalBasis.On([own], new(2026, 1, 1), LegalPurpose.All, YearBloc));
        Assert.Empty(LegalBasis.On([own], new(2026, 1, 1), LegalPurpose.All, YearBloc with { BlocId = Guid.CreateVersion7() }));
    }

    [Fact]
    public void A_text_whose_first_day_in_force_is_unknown_is_quoted_by_no_document() => Assert.DoesNotContain(
        Numbers(Enumerable.Range(2010, 20).SelectMany(year => LegalBasis.On(Delivered, new(year, 12, 31), LegalPurpose.Awards, YearBloc))), n => n is "01/2024/TT-BNV" or "20/2025/TT-BNV");

    [Fact]
    public void The_mark_to_be_verified_goes_with_the_line_and_is_not_in_its_words()
    {
        var line = LegalBasis.On(Delivered, new(2026, 10, 1), LegalPurpose.BlocActivity, YearBloc)[1];
        Assert.Contains("Chưa đọc toàn văn", line.ToVerify, StringComparison.Ordinal);
        Assert.Equal("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số 06/2026/QH16 ngày 23 tháng 4 năm 2026", line.Text);
        Assert.Equal("Quyết định số 18/2025/QĐ-UBND ngày 01 tháng 3 năm 2025 của UBND tỉnh Lâm Giang ban hành quy định về khối thi đua", new LegalText("x", Facts()).Citation);
    }

    [Fact]
    public void Every_delivered_text_names_its_source_and_its_successor_is_in_the_list()
    {
        Assert.All(ReferenceLegalTexts.All, r => Assert.NotEmpty(r.Facts.Source));
        Assert.All(ReferenceLegalTexts.All.Where(r => r.ReplacedBy is not null), r => Assert.Contains(ReferenceLegalTexts.All, o => o.Key == r.ReplacedBy));
        Assert.Equal(ReferenceLegalTexts.All.Count, ReferenceLegalTexts.All.Select(r => r.Key).Distinct().Count());
    }

    [Fact]
    public void What_the_office_edited_is_never_overwritten_by_the_delivered_list()
    {
        var text = new LegalText("a", Facts(), "a");
        text.Refresh(Facts() with { Title = "tên mới của danh mục" });
        Assert.Equal("tên mới của danh mục", text.Title);
        text.Describe(Facts() with { Title = "tên do cơ quan sửa" });
        text.Refresh(Facts() with { Title = "tên khác của danh mục" });
        Assert.Equal("tên do cơ quan sửa", text.Title);
    }

    [Fact]
    public void The_mark_is_taken_away_only_with_a_note()
    {
        var text = new LegalText("a", Facts() with { ToVerify = "Cần xác minh ngày" });
        Assert.Equal(LegalText.VerifiedNeedsNote, Assert.Throws<RuleBroken>(() => text.Verify(" ", Deed())).Rule);
        text.Verify("Đối chiếu Công báo số 12", Deed());
        Assert.True(text is { ToVerify: null, VerifiedNote: "Đối chiếu Công báo số 12", Edited: true } && text.VerifiedOn == new DateOnly(2026, 6, 10));
        Assert.Equal(LegalText.NothingToVerify, Assert.Throws<RuleBroken>(() => text.Verify("lại", Deed())).Rule);
    }

    [Fact]
    public void Facts_that_contradict_each_other_are_refused()
    {
        (LegalFacts Facts, Rule Rule)[] wrong =
        [
            (Facts() with { Number = " " }, LegalText.NumberNeeded), (Facts() with { Title = "" }, LegalText.TitleNeeded), (Facts() with { Issuer = "" }, LegalText.IssuerNeeded),
            (Facts() with { Source = "" }, LegalText.SourceNeeded), (Facts() with { InForceFrom = new(2025, 2, 1) }, LegalText.StartsBeforeIssue),
            (Facts() with { InForceTo = new(2025, 3, 9) }, LegalText.EndsBeforeStart), (Facts() with { Reach = LegalReach.Province }, LegalText.ReachNeedsProvince),
            (Facts() with { Reach = LegalReach.Bloc }, LegalText.ReachNeedsBloc),
        ];
        Assert.All(wrong, w => Assert.Equal(w.Rule, Assert.Throws<RuleBroken>(() => new LegalText("x", w.Facts)).Rule));
        var text = new LegalText("x", Facts());
        Assert.Equal(LegalText.ReplacesItself, Assert.Throws<RuleBroken>(() => text.ReplaceBy(text)).Rule);
    }
}
