using EmulationPortal.Domain.Reports;

namespace EmulationPortal.Domain.Tests.Reports;

/// <summary>Rules of a unit's report.</summary>
public sealed class UnitReportTests
{
    private static readonly Dictionary<string, Action<UnitReport>> Acts = new()
    {
        ["write"] = r => r.WriteSection(r.Sections.First(s => s.TakesText).Id, "Khác.", 1, Build.Deed()),
        ["figures"] = r => r.PutFigures(new Dictionary<Guid, IndicatorFigures> { [r.Lines[0].Id] = new(null, 9, 11, Build.Due, null) }, r.FiguresVersion, Build.Deed()),
        ["official"] = r => r.PutFigures(new Dictionary<Guid, IndicatorFigures> { [r.Lines[0].Id] = new(null, 8, 10, new DateOnly(2026, 6, 30), 12) }, r.FiguresVersion, Build.Deed()),
        ["own"] = r => r.AddOwnIndicator("Lớp", "lớp", IndicatorKind.Number),
        ["attach"] = r => r.Attach(Guid.CreateVersion7()),
        ["scan"] = r => r.AttachScan(Guid.CreateVersion7()),
        ["file"] = r => r.KeepTextInFile(true),
        ["follow"] = r => r.Follow(Build.Round()),
        ["submit"] = r => r.SubmitAsLeader("Lê Thị Bình", "Phó Hiệu trưởng", Build.Due, Build.Deed()),
        ["return"] = r => r.Return("Thiếu.", Build.Deed()),
        ["accept"] = r => r.Accept(Build.Deed()),
    };

    private static readonly Dictionary<UnitReportState, string[]> Allowed = new()
    {
        [UnitReportState.Draft] = ["write", "figures", "official", "own", "attach", "scan", "file", "follow", "submit"],
        [UnitReportState.Submitted] = ["official", "return", "accept"],
        [UnitReportState.Returned] = ["write", "figures", "official", "own", "attach", "scan", "file", "follow", "submit"],
        [UnitReportState.Accepted] = ["official"],
    };

    public static TheoryData<UnitReportState, string> EveryStateAndAct()
    {
        var data = new TheoryData<UnitReportState, string>();
        foreach (var state in Enum.GetValues<UnitReportState>())
            foreach (var act in Acts.Keys)
                data.Add(state, act);
        return data;
    }

    [Theory, MemberData(nameof(EveryStateAndAct))]
    public void In_each_state_only_its_acts_are_allowed(UnitReportState state, string act)
    {
        var report = Build.In(state);
        if (Allowed[state].Contains(act))
        {
            Acts[act](report);
            return;
        }

        Assert.Contains(Build.Broken(() => Acts[act](report)), (Rule[])[UnitReport.NotWhileSent, UnitReport.AlreadySent, UnitReport.NotSent]);
        Assert.Equal(state, report.State);
    }

    [Theory]
    [InlineData("2026-06-15 23:59:59", false)]
    [InlineData("2026-06-16 00:00:00", true)]
    public void Late_is_a_first_submission_after_the_due_day_in_Vietnam(string at, bool late)
    {
        var report = Build.Complete();
        report.SubmitAsLeader("Lê Thị Bình", "Hiệu trưởng", Build.Due, Build.Deed(at));
        Assert.Equal(late, report.IsLate);
        report.Return("Sửa.", Build.Deed("2026-06-20 08:00"));
        report.SubmitAsLeader("Lê Thị Bình", "Hiệu trưởng", Build.Due, Build.Deed("2026-06-21 08:00"));
        Assert.Equal(late, report.IsLate);
        Assert.Equal(Build.Deed(at).At, report.FirstSubmittedAt);
    }

    [Fact]
    public void Cán_bộ_gửi_thay_thì_phải_kèm_bản_quét()
    {
        var report = Build.Complete();
        Assert.Equal(UnitReport.ScanNeeded, Build.Broken(() => report.SubmitWithScan("Lê Thị Bình", "Hiệu trưởng", Build.Due, Build.Deed())));
        report.AttachScan(Guid.CreateVersion7());
        Assert.Equal(UnitReport.SignerNeeded, Build.Broken(() => report.SubmitWithScan(" ", "Hiệu trưởng", Build.Due, Build.Deed())));
        report.SubmitWithScan(" Lê  Thị Bình ", "Hiệu trưởng", Build.Due, Build.Deed());
        Assert.Equal(("Lê Thị Bình", UnitReportState.Submitted), (report.SignerName, report.State));
    }

    [Fact]
    public void Gửi_thay_mà_để_trống_cả_ba_chỗ_thì_nêu_cả_ba()
    {
        var refused = Assert.Throws<RuleBroken>(() => Build.Complete().SubmitWithScan(null, " ", Build.Due, Build.Deed()));
        Assert.Equal(["Scan", "SignerName", "SignerTitle"], refused.Others.Prepend(refused).Select(r => r.Field));
    }

    [Fact]
    public void Báo_cáo_còn_thiếu_thì_nói_rõ_thiếu_gì()
    {
        var report = new UnitReport(Build.Round(), Build.BlocYear, Guid.CreateVersion7());
        var refusal = Assert.Throws<RuleBroken>(() => report.SubmitAsLeader("A", "B", Build.Due, Build.Deed()));
        Assert.Equal(UnitReport.Incomplete, refusal.Rule);
        Assert.Contains("Đặc điểm tình hình", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Sáng kiến được công nhận", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Kiến nghị", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết quả thực hiện", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(UnitReportState.Draft, report.State);
    }

    [Fact]
    public void Text_in_an_attached_file_leaves_only_indicators_to_be_typed()
    {
        var report = new UnitReport(Build.Round(), Build.BlocYear, Guid.CreateVersion7());
        report.KeepTextInFile(true);
        Assert.False(report.TextIsInFile);
        var file = Guid.CreateVersion7();
        report.Attach(file);
        report.KeepTextInFile(true);
        Assert.Equal(report.Lines.Select(l => l.Name), report.Missing().Select(m => m.Name));
        report.Detach(file);
        Assert.False(report.TextIsInFile);
    }

    [Fact]
    public void Trả_lại_phải_ghi_rõ_cần_sửa_gì() =>
        Assert.Equal(UnitReport.ReasonNeeded, Build.Broken(() => Build.In(UnitReportState.Submitted).Return("  \n ", Build.Deed())));

    [Fact]
    public void A_second_writer_of_one_section_changes_nothing_and_is_told()
    {
        var report = Build.Complete();
        var section = report.Sections.First(s => s.TakesText);
        Assert.True(report.WriteSection(section.Id, "Người thứ nhất.", 1, Build.Deed()));
        Assert.False(report.WriteSection(section.Id, "Người thứ hai.", 1, Build.Deed()));
        Assert.Equal(("Người thứ nhất.", 2L), (section.Text, section.TextVersion));
        Assert.True(report.WriteSection(section.Id, "Người thứ nhất. ", 1, Build.Deed()));
        Assert.True(report.WriteSection(section.Id, "Đã ghép.", 2, Build.Deed()));
    }

    [Fact]
    public void Both_the_estimate_and_the_official_figure_are_kept()
    {
        var report = Build.In(UnitReportState.Accepted);
        Acts["official"](report);
        var line = report.Lines[0];
        Assert.Equal((10m, 12m, 12m, false), (line.Estimated, line.Official, line.Actual, line.IsEstimated));
        Assert.Equal((new DateOnly(2026, 6, 30), new DateOnly(2026, 6, 10)), (line.EstimatedOn, line.OfficialOn));
    }

    [Theory]
    [InlineData(850, 812, "95.53")]
    [InlineData(22, 24, "109.09")]
    [InlineData(3, 2, "66.67")]
    [InlineData(0, 5, null)]
    public void The_rate_has_two_decimals_and_none_without_a_plan(int plan, int actual, string? rate)
    {
        var report = Build.Complete();
        var line = report.Lines.First(l => l.HasPlan);
        report.PutFigures(new Dictionary<Guid, IndicatorFigures> { [line.Id] = new(plan, null, null, null, actual) }, report.FiguresVersion, Build.Deed());
        Assert.Equal(rate is null ? null : decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), line.Rate);
    }

    [Fact]
    public void Figures_out_of_bounds_change_none_of_the_form()
    {
        var report = Build.Complete();
        var figures = report.Lines.ToDictionary(l => l.Id, _ => new IndicatorFigures(1, 1, 1, Build.Due, null));
        figures[report.Lines[^1].Id] = new IndicatorFigures(1, 1, -1, Build.Due, null);
        Assert.Equal(IndicatorLine.OutOfBounds, Build.Broken(() => report.PutFigures(figures, report.FiguresVersion, Build.Deed())));
        figures[report.Lines[^1].Id] = new IndicatorFigures(1, 1, 1, null, null);
        Assert.Equal(IndicatorLine.EstimateNeedsDay, Build.Broken(() => report.PutFigures(figures, report.FiguresVersion, Build.Deed())));
        Assert.All(report.Lines, l => Assert.Equal(10, l.Estimated));
    }

    [Fact]
    public void A_yes_no_indicator_takes_only_yes_and_no()
    {
        var report = Build.Complete(Build.Round(new IndicatorDraft(null, "Ký giao ước", "", IndicatorKind.YesNo, false, false)));
        Assert.Equal(IndicatorLine.YesOrNo, Build.Broken(() => report.PutFigures(new Dictionary<Guid, IndicatorFigures> { [report.Lines[0].Id] = new(null, null, 2, null, null) }, report.FiguresVersion, Build.Deed())));
    }

    [Fact]
    public void A_paper_report_is_marked_and_confirmed_by_the_unit()
    {
        var written = Build.Complete();
        Assert.Equal(UnitReport.UnitHasBegun, Build.Broken(() => written.BeginFromPaper(Build.Deed())));
        var report = new UnitReport(Build.Round(), Build.BlocYear, Guid.CreateVersion7());
        Assert.Equal(UnitReport.NotOnPaper, Build.Broken(() => report.SubmitFromPaper("A", "B", Build.Due, Build.Due, Build.Deed())));
        report.BeginFromPaper(Build.Deed());
        Assert.Equal(UnitReport.NothingToConfirm, Build.Broken(() => report.Confirm(Build.Deed())));
        report.PutFigures(report.Lines.ToDictionary(l => l.Id, _ => new IndicatorFigures(null, null, null, null, 5)), 0, Build.Deed());
        var scan = Guid.CreateVersion7();
        report.AttachScan(scan);
        report.Attach(scan);
        report.KeepTextInFile(true);
        Assert.Equal(UnitReport.PaperDayNeeded, Build.Broken(() => report.SubmitFromPaper("A", "B", new DateOnly(2026, 6, 21), Build.Due, Build.Deed("2026-06-20 08:00"))));
        report.SubmitFromPaper("Lê Thị Bình", "Hiệu trưởng", Build.Due, Build.Due, Build.Deed("2026-06-20 08:00"));
        Assert.True(report is { OnPaper: true, IsLate: false, ConfirmedAt: null });
        report.Confirm(Build.Deed("2026-06-21 08:00"));
        Assert.NotNull(report.ConfirmedAt);
        Assert.Equal(UnitReport.NotOnPaper, Build.Broken(() => Build.In(UnitReportState.Submitted).Confirm(Build.Deed())));
    }

    [Fact]
    public void A_changed_round_never_drops_what_was_written()
    {
        var round = Build.Round();
        var report = Build.Complete(round);
        round.Revise([new SectionDraft(null, "Mục mới", 1, null, true)], [], Build.Due, Build.Deed());
        report.Follow(round);
        Assert.Contains(report.Sections, s => s.Heading == "Mục mới" && s.Text.Length == 0);
        Assert.Equal(9, report.Sections.Count(s => s.Text == "Đã làm tốt."));
        Assert.Equal(4, report.Lines.Count);
    }
}
