using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <content>Dossiers.</content>
public sealed partial class World
{
    /// <summary>Brings a bloc-year to where a dossier may be begun: ranking closed, candidates agreed, the flag chosen by raised hands of all members.</summary>
    public async Task SelectedAsync(TestBlocYear place)
    {
        await ScoringAsync(place, ScoringStage.Closed);
        await ReviewAsync(place, agreed: true);
        await using var scope = app.Database(out var db);
        var deed = Deed(place.BlocYearId);
        var review = await db.AwardReviews.Whole().SingleAsync(r => r.BlocYearId == place.BlocYearId);
        var flag = review.Slates[0];
        review.Select(flag, new OpenChoice(new Dictionary<Guid, int> { [flag.Standing[0].Id] = place.Members.Count }, place.Members.Count, place.Members.Count, VoteRule.Default, "Biên bản số 09/BB-KTĐ", deed.Today), deed);
        db.Expect(review, review.Version);
        await db.SaveAsync(deed, "ghi kết quả lựa chọn kiểm thử");
    }

    /// <summary>Begins the bloc's dossier from the recorded selections; returns its number.</summary>
    public async Task<int> DossierAsync(TestBlocYear place)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed(place.BlocYearId);
        var state = await db.ReviewStateAsync(place.BlocYearId, deed.Today, toChange: false, default);
        var dossier = AwardDossier.Begin(state.Review, state.Versions, DossierRoute.Bloc, null, [], id => state.Facts.Ranking!.Of(id) is { } row ? new DossierScore(row.Total, row.Percentage, row.Rank) : null,
            item => new SummaryText("Đơn vị thành viên", "Hoàn thành vượt mức các chỉ tiêu", null), deed);
        db.Add(dossier);
        await db.SaveAsync(deed, "lập hồ sơ kiểm thử");
        return dossier.Number;
    }

    /// <summary>Takes the only dossier of a bloc-year a step further.</summary>
    public async Task AdvanceDossierAsync(TestBlocYear place, Action<AwardDossier, AwardReview, Deed> step)
    {
        await using var scope = app.Database(out var db);
        var dossier = await db.AwardDossiers.Whole().SingleAsync(d => d.BlocYearId == place.BlocYearId);
        var deed = Deed(place.BlocYearId);
        step(dossier, await db.AwardReviews.Whole().AsNoTracking().SingleAsync(r => r.BlocYearId == place.BlocYearId), deed);
        db.Expect(dossier, dossier.Version);
        await db.SaveAsync(deed, "đưa hồ sơ kiểm thử sang bước tiếp theo");
    }
}
