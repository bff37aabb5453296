using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <content>A newer version of a sheet, mid-round.</content>
public sealed partial class World
{
    /// <summary>
    /// The next version of the bloc-year's newest sheet, adopted: what hand-given points may be at most falls from 10 to 9, a criterion “9.9 Đăng cai hội nghị” is new, the one of national prizes is gone.
    /// </summary>
    public async Task<CriteriaSheet> NewerSheetAsync(TestBlocYear place)
    {
        var deed = Deed(place.BlocYearId);
        await using var scope = app.Database(out var db);
        var next = (await db.CriteriaSheets.Whole().Where(s => s.BlocYearId == place.BlocYearId).OrderByDescending(s => s.Number).FirstAsync()).NextVersion("Hội nghị giữa năm sửa tiêu chí");
        var manual = next.Criteria.First(c => c.Method == ScoringMethod.Manual);
        next.ReviseCriterion(manual, manual.ToDraft() with { Maximum = 9 });
        next.RemoveCriterion(next.Criteria.Single(c => c.Method == ScoringMethod.BonusPerItem));
        next.AddCriterion(next.Groups[1], new CriterionDraft("9.9", "Đăng cai hội nghị", ScoringMethod.BonusPerItem) { PointsPerItem = 1, Cap = 2 });
        next.AdoptByRecord(new DateOnly(2026, 6, 8), "Biên bản số 11/BB-KTĐ", deed);
        db.Add(next);
        await db.SaveAsync(deed, "thông qua bản mới kiểm thử");
        return next;
    }
}
