using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Domain.Tests.Scoring;

/// <summary>Sheets worked by hand come out to the digit: every line, group, step and rank.</summary>
public sealed class WorkedSheetTests
{
    public static TheoryData<string> Sheets() => [.. SheetFile.Names];

    [Theory, MemberData(nameof(Sheets))]
    public void Every_number_of_the_worked_sheet_comes_out(string name)
    {
        var file = SheetFile.Read(name);
        var sheet = file.ToSheet();
        Assert.DoesNotContain(SheetFaults.Of(sheet), f => f.Forbids);
        var table = new ScoreEngine(sheet).Compute(file.ToInputs(sheet));
        foreach (var (row, score) in file.Members.Zip(table.Members))
        {
            var expect = row.Expect;
            foreach (var (criterion, line) in sheet.Criteria.Zip(score.Lines))
            {
                var written = expect.Lines[criterion.Number];
                if (written.ValueKind == System.Text.Json.JsonValueKind.String)
                    Assert.Equal((criterion.Number, LineState.NotApplicable), (criterion.Number, line.State));
                else
                    Assert.Equal((criterion.Number, written.GetDecimal()), (criterion.Number, line.Points));
            }

            Assert.Equal(expect.Groups, score.GroupTotals);
            Assert.Equal(expect.GroupMaxima, score.GroupMaxima);
            Assert.Equal((expect.Scale, expect.Deductions, expect.Bonus, expect.Uncapped, expect.Total, expect.Maximum, expect.Percentage),
                (score.Scale, score.Deductions, score.Bonus, score.Uncapped, score.Total, score.Maximum, score.Percentage));
            Assert.Equal((row.Unit, expect.Rank, expect.BandReached, expect.Band), (row.Unit, score.Rank, score.BandReached?.Name, score.Band?.Name));
            foreach (var (number, formula) in expect.Formulas ?? new Dictionary<string, string>())
            {
                var at = sheet.Criteria.ToList().FindIndex(c => c.Number == number);
                Assert.Equal(formula, LineWords.Formula(sheet, sheet.Criteria[at], LineDerivation.Of(table, score, at)));
            }
        }
    }

    [Fact]
    public void Six_or_more_sheets_are_worked_by_hand() => Assert.True(SheetFile.Names.Count() >= 6);

    [Fact]
    public void Moet_reaches_200_with_its_weights()
    {
        var sheet = SheetFile.Read("moet-dai-hoc-2015-2016").ToSheet();
        Assert.Equal(200, sheet.Scale);
        Assert.Equal([3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], sheet.Criteria.Select(c => c.Weight));
        Assert.All(sheet.Criteria, c => Assert.Equal(AppraiserKind.Department, c.Appraiser));
    }

    [Fact]
    public void Bac_Giang_gives_130_and_140_for_two_kinds_of_member()
    {
        var file = SheetFile.Read("bacgiang-thpt-2017-2018");
        var sheet = file.ToSheet();
        var table = new ScoreEngine(sheet).Compute(file.ToInputs(sheet));
        Assert.Equal(130, table.Of(SheetFile.IdOf("THPT Một")).Maximum);
        Assert.Equal(140, table.Of(SheetFile.IdOf("PTDTNT Hai")).Maximum);
    }

    [Fact]
    public void Mức_70_đến_90_và_91_đến_100_bị_từ_chối_và_chỉ_rõ_chỗ_trống()
    {
        var sheet = SheetFile.Read("bldtbxh-tt08-2019").ToSheet();
        sheet.SetBands([new("Tập thể lao động tiên tiến", 70, 90, ToIncluded: true), new("Tập thể lao động xuất sắc", 91, 100, ToIncluded: true)]);
        var fault = Assert.Single(SheetFaults.Of(sheet), f => f.Kind == SheetFaultKind.BandHole);
        Assert.True(fault.Forbids);
        Assert.Contains("90 < x < 91", fault.Sentence, StringComparison.Ordinal);
        var refusal = Assert.Throws<RuleBroken>(() => ScoreBand.Of(sheet, 90.5m));
        Assert.Equal(ScoreBand.InNoBand, refusal.Rule);
        Assert.Contains("90,5", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("90 < x < 91", refusal.Message, StringComparison.Ordinal);
        var adoption = Assert.Throws<RuleBroken>(() => Paper.Adopted(sheet));
        Assert.Equal(CriteriaSheet.HasFaults, adoption.Rule);
        Assert.Contains("90 < x < 91", adoption.Message, StringComparison.Ordinal);
        Assert.Equal(("Tập thể lao động tiên tiến", "Tập thể lao động xuất sắc"), (ScoreBand.Of(sheet, 90)!.Name, ScoreBand.Of(sheet, 91)!.Name));
    }

    [Fact]
    public void Khung_Bac_Kan_khóa_nhóm_còn_tiêu_chí_trong_nhóm_thì_tự_do()
    {
        var sheet = SheetFile.Read("backan-553-snv-2023").ToSheet();
        var (first, second) = (sheet.Groups[0], sheet.Groups[1]);
        Paper.Breaks(CriteriaSheet.FrameLocked, () => sheet.ReviseGroup(first, first.ToDraft() with { Maximum = 70 }));
        Paper.Breaks(CriteriaSheet.FrameLocked, () => sheet.ReviseGroup(first, first.ToDraft() with { Name = "Khác" }));
        Paper.Breaks(CriteriaSheet.FrameLocked, () => sheet.RemoveGroup(second));
        Paper.Breaks(CriteriaSheet.FrameLocked, () => sheet.MoveGroup(second, 1));
        Paper.Breaks(CriteriaSheet.FrameComplete, () => sheet.AddGroup(new("Thêm", Maximum: 10)));
        sheet.ReviseGroup(first, first.ToDraft() with { Appraiser = AppraiserKind.CrossCheckTeam });
        sheet.RemoveCriterion(first.Criteria[2]);
        sheet.AddCriterion(first, new("1.3", "Tiêu chí riêng của đơn vị", ScoringMethod.Manual, 9));
        Assert.Contains(SheetFaults.Of(sheet), f => f is { Kind: SheetFaultKind.GroupDoesNotAddUp, Forbids: true } && f.Sentence.Contains("60") && f.Sentence.Contains("59"));
        sheet.ReviseCriterion(first.Criteria[2], new("1.3", "Tiêu chí riêng của đơn vị", ScoringMethod.Manual, 10));
        Assert.DoesNotContain(SheetFaults.Of(sheet), f => f.Forbids);
    }

    [Fact]
    public void Ninh_Thuan_giữ_đúng_thứ_tự_các_bước_và_đơn_vị_dẫn_đầu_là_đơn_vị_cao_điểm_nhất()
    {
        var file = SheetFile.Read("ninhthuan-24-2011");
        var draft = file.ToSheet();
        Paper.Breaks(CriteriaSheet.NotAdopted, () => new ScoringRound(draft, Paper.Plans, Paper.Deed()));
        var sheet = Paper.Adopted(draft);
        var round = new ScoringRound(sheet, Paper.Plans, Paper.Deed());
        Paper.Breaks(ScoringRound.TableNotAgreed, round.RequireTableAgreed);
        Paper.Breaks(ScoringRound.CheckersNeeded, () => round.Advance(Paper.Deed()));
        round.AssignCheckers([.. file.Members.Select(m => SheetFile.IdOf(m.Unit))], 1, 1);
        Paper.Breaks(ScoringRound.NotNow, () => round.AdoptTableByRecord("Biên bản", Paper.Deed()));
        round.Advance(Paper.Deed());
        round.Advance(Paper.Deed());
        round.Advance(Paper.Deed());
        Paper.Breaks(ScoringRound.TableNotAgreed, () => round.Advance(Paper.Deed()));
        var table = new ScoreEngine(sheet).Compute(file.ToInputs(sheet));
        Paper.Breaks(ScoringRound.NotNow, () => Ranking.Close(round, table, Paper.Name, Paper.Deed()));
        round.AdoptTableByRecord("Biên bản hội nghị", Paper.Deed());
        round.RequireTableAgreed();
        round.Advance(Paper.Deed());
        var ranking = Ranking.Close(round, table, Paper.Name, Paper.Deed());
        Assert.Equal(SheetFile.IdOf("Huyện Một"), ranking.LeadingUnit!.UnitId);
    }
}
