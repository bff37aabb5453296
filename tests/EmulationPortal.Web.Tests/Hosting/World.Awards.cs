using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Blocs.Charters;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <content>Merit reviews.</content>
public sealed partial class World
{
    /// <summary>Begins the merit review of a bloc-year whose ranking is closed: a flag by raised hands for which the first of the ranking stands, and an award for persons; where asked for, the candidates are agreed.</summary>
    public async Task ReviewAsync(TestBlocYear place, bool agreed = false)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed(place.BlocYearId);
        var review = new AwardReview(place.BlocYearId);
        var flag = review.AddSlate(await AwardAsync(db, "COTINH"), AwardQuota.Of(1), SelectionMethod.RaisedHands, "Quy chế của Khối, Điều 9", deed);
        review.AddSlate(await AwardAsync(db, "CSTDT"), AwardQuota.Of(2), SelectionMethod.Acclamation, null, deed);
        db.Add(review);
        await db.SaveAsync(deed, "bắt đầu bình xét kiểm thử");
        var state = await db.ReviewStateAsync(place.BlocYearId, deed.Today, toChange: true, default);
        review.Propose(flag, new CandidateDraft(place.Chair.Id, place.Chair.Name), CandidateOrigin.Ranking, state.Facts.Scores, state.Facts.Of(place.Chair.Id).Rank, [], deed);
        if (agreed)
            review.Agree(1, deed.Today, "Nhất trí danh sách", state.Facts.Scores, place.Members.Count, _ => [], deed);
        await db.SaveAsync(deed, "đề nghị ứng viên kiểm thử");
    }

    /// <summary>Enters an honour of a unit or of a person of it, decided on the day of the clock or at the end of the year it honours.</summary>
    public async Task HonourAsync(Unit unit, string code, int year, string? person = null)
    {
        await using var scope = app.Database(out var db);
        var deed = Deed();
        var end = new DateOnly(year, 12, 31);
        db.Add(Honour.Imported(new HonourDraft(unit.Id, unit.Name, person, code, (await AwardAsync(db, code)).Latest.Name, year, $"{Next()}/QĐ-UBND", end < deed.Today ? end : deed.Today, "Chủ tịch UBND tỉnh"), deed));
        await db.SaveAsync(deed, "ghi sổ khen thưởng kiểm thử");
    }

    private static Task<AwardType> AwardAsync(PortalDbContext db, string code) => db.AwardTypes.Whole().AsNoTracking().SingleAsync(t => t.Code == code);
}
