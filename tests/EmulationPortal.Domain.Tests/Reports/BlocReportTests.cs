using EmulationPortal.Domain.Blocs;
using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Reports;

/// <summary>Rules of the bloc's report.</summary>
public sealed class BlocReportTests
{
    private static readonly Dictionary<string, Action<BlocReport>> Acts = new()
    {
        ["write"] = r => r.Write(r.Sections[0].Id, "Khác.", 1, Build.Deed()),
        ["rename"] = r => r.Rename("Sơ kết năm 2026"),
        ["gather"] = r => r.Gather([], Build.Deed()),
        ["follow"] = r => r.Follow(Build.Round()),
        ["circulate"] = r => r.Circulate(Build.Deed()),
        ["comment"] = r => r.Comment(null, Guid.CreateVersion7(), "Trường A", "Nên bổ sung số liệu.", Build.Deed()),
        ["agree"] = r => r.AgreeWith(Guid.CreateVersion7(), "Trường A", Build.Deed()),
        ["adopt"] = r => r.Adopt(Guid.CreateVersion7(), new DateOnly(2026, 6, 17)),
        ["issue"] = r => r.Issue(Guid.CreateVersion7(), "Lê Văn An", "Hiệu trưởng"),
    };

    private static readonly Dictionary<BlocReportState, string[]> Allowed = new()
    {
        [BlocReportState.Draft] = ["write", "rename", "gather", "follow", "circulate"],
        [BlocReportState.Circulated] = ["write", "rename", "gather", "follow", "comment", "agree", "adopt"],
        [BlocReportState.Adopted] = ["issue"],
        [BlocReportState.Issued] = [],
    };

    public static TheoryData<BlocReportState, string> EveryStateAndAct()
    {
        var data = new TheoryData<BlocReportState, string>();
        foreach (var state in Enum.GetValues<BlocReportState>())
            foreach (var act in Acts.Keys)
                data.Add(state, act);
        return data;
    }

    [Theory, MemberData(nameof(EveryStateAndAct))]
    public void In_each_state_only_its_acts_are_allowed(BlocReportState state, string act)
    {
        var report = Build.BlocIn(state);
        if (Allowed[state].Contains(act))
        {
            Acts[act](report);
            return;
        }

        Assert.Contains(Build.Broken(() => Acts[act](report)), (Rule[])[BlocReport.Fixed, BlocReport.AlreadyCirculated, BlocReport.NotCirculated, BlocReport.NotAdopted, BlocReport.CommentNotNow]);
        Assert.Equal(state, report.State);
    }

    [Fact]
    public void Thông_qua_bị_từ_chối_khi_còn_năm_lạ_chưa_sửa_hoặc_xác_nhận()
    {
        var report = Build.Bloc("Báo cáo 6 tháng đầu năm 2025 của Khối. So với năm 2024 tăng 3%.");
        report.Circulate(Build.Deed());
        var refusal = Assert.Throws<RuleBroken>(() => report.Adopt(Guid.CreateVersion7(), Build.Due));
        Assert.Equal(BlocReport.YearsUnsettled, refusal.Rule);
        Assert.Contains("còn 2 chỗ", refusal.Message, StringComparison.Ordinal);
        var (wrong, meant) = (report.StrangeYears()[0], report.StrangeYears()[1]);
        Assert.Equal((2025, "Báo cáo 6 tháng đầu năm 2025 của Khối.", false), (wrong.Year, wrong.Sentence, wrong.LooksMeant));
        Assert.True(meant is { Year: 2024, LooksMeant: true });
        report.Acknowledge(meant.PlaceId, 2024, meant.Sentence, Build.Deed());
        Assert.Equal(BlocReport.YearsUnsettled, Build.Broken(() => report.Adopt(Guid.CreateVersion7(), Build.Due)));
        report.Write(report.Sections[0].Id, "Báo cáo 6 tháng đầu năm 2026 của Khối. So với năm 2024 tăng 3%.", 1, Build.Deed());
        report.Adopt(Guid.CreateVersion7(), Build.Due);
        Assert.Equal(BlocReportState.Adopted, report.State);
    }

    [Fact]
    public void A_changed_sentence_has_to_be_acknowledged_anew()
    {
        var report = Build.Bloc("So với năm 2024 tăng 3%.");
        var meant = report.StrangeYears().Single();
        report.Acknowledge(meant.PlaceId, 2024, meant.Sentence, Build.Deed());
        Assert.True(report.StrangeYears().Single().Acknowledged);
        report.Write(report.Sections[0].Id, "So với năm 2024 tăng 4%.", 1, Build.Deed());
        Assert.False(report.StrangeYears().Single().Acknowledged);
    }

    [Theory]
    [InlineData("Kế hoạch năm 2026.", "")]
    [InlineData("Ngày 17/6/2021, ngày 17-6-2021, 17.6.2021.", "2021")]
    [InlineData("Năm học 2024-2025 và 2025-2026.", "2024 2025")]
    [InlineData("Thu 2.025 triệu đồng, 2025,5 tấn, 12025 lượt, đạt 2025%.", "")]
    [InlineData("Quyết định số 2047/QĐ-UBND.", "")]
    [InlineData("Nghị quyết nhiệm kỳ 2020 - 2025", "2020 2025")]
    public void Years_are_told_from_other_numbers(string text, string years) =>
        Assert.Equal(years, string.Join(' ', StrangeYears.Find(text, [2026]).Select(y => y.Year).Order()));

    [Fact]
    public void Years_are_looked_for_in_the_title_and_in_gathered_pieces_but_not_in_those_left_out()
    {
        var round = Build.Round();
        var member = Build.Complete(round, "Chép từ năm 2023.");
        var report = new BlocReport(round, Build.BlocYear, Build.Year);
        report.Gather([new MemberReport(member, "Trường A", 1)], Build.Deed());
        report.Rename("Sơ kết 6 tháng đầu năm 2022");
        Assert.Equal(9, report.StrangeYears().Count(y => y.Year == 2023));
        Assert.Contains(report.StrangeYears(), y => y is { Year: 2022, Place: "Trích yếu" });
        foreach (var piece in report.Pieces)
            report.Include(piece.Id, false);
        Assert.DoesNotContain(report.StrangeYears(), y => y.Year == 2023);
    }

    [Fact]
    public void The_years_of_a_school_year_are_both_its_own()
    {
        var report = new BlocReport(Build.Round(), Build.BlocYear, new EmulationYear(CycleKind.SchoolYear, 2025));
        Assert.Equal("Sơ kết công tác thi đua, khen thưởng học kỳ I năm học 2025-2026; phương hướng, nhiệm vụ học kỳ II năm học 2025-2026", report.Title);
        report.Write(report.Sections[0].Id, "Năm 2025, năm 2026.", 0, Build.Deed());
        Assert.Empty(report.StrangeYears());
    }

    [Fact]
    public void Gathering_again_keeps_edits_and_lays_newer_texts_beside_them()
    {
        var round = Build.Round();
        var (edited, plain) = (Build.Complete(round, "Bản một."), Build.Complete(round, "Bản một."));
        var report = new BlocReport(round, Build.BlocYear, Build.Year);
        MemberReport[] members = [new(edited, "Trường A", 1), new(plain, "Trường B", 2)];
        report.Gather(members, Build.Deed());
        var piece = report.Pieces.First(p => p.UnitId == edited.UnitId);
        report.Write(piece.Id, "Rút gọn.", piece.TextVersion, Build.Deed());
        foreach (var source in new[] { edited, plain })
            foreach (var section in source.Sections.Where(s => s.TakesText))
                source.WriteSection(section.Id, "Bản hai.", section.TextVersion, Build.Deed());

        report.Gather(members, Build.Deed());
        Assert.Equal(("Rút gọn.", "Bản hai.", true), (piece.Text, piece.NewerText, piece.IsEdited));
        Assert.All(report.Pieces.Where(p => p.Id != piece.Id), p => Assert.Equal(("Bản hai.", null), (p.Text, p.NewerText)));
        report.TakeNewer(piece.Id, Build.Deed());
        Assert.Equal(("Bản hai.", null, false), (piece.Text, piece.NewerText, piece.IsEdited));
    }

    [Fact]
    public void Numbers_are_summed_and_shares_are_not()
    {
        var round = Build.Round(
            new IndicatorDraft(null, "Sáng kiến", "sáng kiến", IndicatorKind.Number, true, true),
            new IndicatorDraft(null, "Tỷ lệ", "%", IndicatorKind.Percent, true, true));
        var report = new BlocReport(round, Build.BlocYear, Build.Year);
        report.Gather([new MemberReport(Build.Complete(round), "A", 1), new MemberReport(Build.Complete(round), "B", 2)], Build.Deed());
        Assert.Equal(4, report.Figures.Count);
        Assert.Equal([new FigureTotal("Sáng kiến", "sáng kiến", 40, 20, 16, IsEstimated: true)], FigureTotal.Of(report.Figures));
        Assert.Equal(50, FigureTotal.Of(report.Figures)[0].Rate);
    }

    [Fact]
    public void Headings_are_numbered_by_level() =>
        Assert.Equal(["I.", "II.", "1.", "2.", "III.", "1."], HeadingNumbers.Of([1, 1, 2, 2, 1, 2]));

    [Fact]
    public void An_empty_report_is_not_circulated() =>
        Assert.Equal(BlocReport.NothingToCirculate, Build.Broken(() => new BlocReport(Build.Round(), Build.BlocYear, Build.Year).Circulate(Build.Deed())));

    [Fact]
    public void A_round_needs_a_day_to_come_and_a_chapter_first()
    {
        var template = DefaultTemplates.Of(ReportKind.MidYear, BlocKind.Khoi);
        Assert.Equal(ReportTemplate.DueDayNeeded, Build.Broken(() => template.OpenRound(Build.BlocYear, null, Build.Deed())));
        Assert.Equal(ReportTemplate.DueDayPast, Build.Broken(() => template.OpenRound(Build.BlocYear, new DateOnly(2026, 6, 9), Build.Deed())));
        Assert.Equal(ReportTemplate.SectionsNeeded, Build.Broken(() => ReportTemplate.Default(ReportKind.Annual, [], [])));
        Assert.Equal(ReportTemplate.StartsWithChapter, Build.Broken(() => ReportTemplate.Default(ReportKind.Annual, [new SectionDraft(null, "A", 2, null, true)], [])));
    }
}
