using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Tests.Hosting;

/// <content>Criteria sheets.</content>
public sealed partial class World
{
    /// <summary>An adopted first version with a criterion of every method, a second version before the members with a remark, and a frame of the office.</summary>
    public async Task SheetsAsync(TestBlocYear place)
    {
        var deed = Deed(place.BlocYearId);
        var sheet = AdoptedSheet(place, deed);
        var second = sheet.NextVersion("Sở Nội vụ thay hướng dẫn");
        second.ReviseCriterion(second.Criteria[0], second.Criteria[0].ToDraft() with { Maximum = 12 });
        second.SetBands([new("Xuất sắc", 91, 100, true), new("Tốt", 70, 90, true)]);
        second.Discuss();
        second.Comment(second.Criteria[0].Key, "Nên giữ điểm tối đa cũ.", deed with { UnitId = place.Members[2].Id });
        var frame = CriteriaSheet.Frame($"Khung kiểm thử {Next()}", $"Công văn số {Next()}/SNV-TĐKT");
        frame.AddCriterion(frame.AddGroup(new GroupDraft("Nhiệm vụ chính trị", Maximum: 60)), new CriterionDraft("1.1", "Nhiệm vụ theo kế hoạch", ScoringMethod.Manual, 60));
        await using (var scope = app.Database(out var db))
        {
            db.AddRange(sheet, second);
            await db.SaveAsync(deed, "dựng bộ tiêu chí kiểm thử");
        }

        await SaveAsync(db => db.Add(frame));
    }

    /// <summary>A sheet locked by a round that was just opened and has no cards: it names the department "Sở Nội vụ" to appraise a part.</summary>
    public async Task LockedSheetAsync(TestBlocYear place) => await ScoringAsync(place with { Members = [] });

    /// <summary>A sheet with a criterion of every method, adopted outside the portal.</summary>
    private static CriteriaSheet AdoptedSheet(TestBlocYear place, Deed deed)
    {
        var sheet = new CriteriaSheet(place.BlocYearId, "Bộ tiêu chí kiểm thử");
        var main = sheet.AddGroup(new GroupDraft("Nhiệm vụ chuyên môn", Appraiser: AppraiserKind.CrossCheckTeam));
        var bonus = sheet.AddGroup(new GroupDraft("Điểm thưởng", ScoreSide.Bonus, 5, Appraiser: AppraiserKind.Department, AppraiserName: "Sở Nội vụ"));
        foreach (var (method, i) in Enum.GetValues<ScoringMethod>().Where(m => m != ScoringMethod.BonusPerItem).Select((m, i) => (m, i)))
        {
            sheet.AddCriterion(main, new CriterionDraft($"1.{i + 1}", $"Tiêu chí {method.InWords().ToLower(VietnameseText.Culture)}", method, 10)
            {
                Cap = method is ScoringMethod.PerItem or ScoringMethod.DeductPerItem ? 10 : null,
                PointsPerItem = 2,
                UnitOfMeasure = "lần",
                EvidenceRequired = i % 2 == 0,
                Levels = [new("Tốt", 10), new("Khá", 7.5m)],
                ExemptKinds = i == 3 ? [UnitKind.Enterprise] : [],
                ParentNumber = i > 4 ? "b" : "a",
                ParentWords = i > 4 ? "Chất lượng" : "Khối lượng",
            });
        }

        sheet.AddCriterion(bonus, new CriterionDraft("2.1", "Giải quốc gia", ScoringMethod.BonusPerItem) { PointsPerItem = 1, Cap = 3 });
        sheet.SetBands([new("Xuất sắc", 90), new("Tốt", 70), new("Hoàn thành", 0)]);
        sheet.SetTieRules([new(TieRuleKind.GroupTotal, main.Key, "Quy chế, Điều 12"), new(TieRuleKind.SharedRank)]);
        var launch = new DateOnly(2026, 3, 5);
        sheet.AdoptByRecord(launch < deed.Today ? launch : deed.Today, "Biên bản số 05/BB-KTĐ", deed);
        return sheet;
    }
}
