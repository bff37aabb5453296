using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

/// <summary>A round, its cards, its cross-checks and its ranking are kept as they were made.</summary>
public abstract class RoundStoreTests
{
    private readonly PortalApp app;

    protected RoundStoreTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_rounds_ranking_is_read_back_to_the_byte_and_can_be_computed_again()
    {
        var round = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Closed);
        await using var scope = app.Database(out var db);
        var ranking = await db.Rankings.Whole().AsNoTracking().SingleAsync(r => r.RoundId == round.Id, Cancel);
        Assert.True(ranking.IsIntact);
        Assert.Equal(4, ranking.Entries.Count);
        var sheet = await app.World.ReadScoringSheetAsync(round);
        var cards = await db.Scorecards.Whole().AsNoTracking().Where(c => c.RoundId == round.Id).ToListAsync(Cancel);
        var table = new ScoreEngine(sheet).Compute([.. cards.Select(c => c.ToInput(sheet, UnitKind.College))]);
        Assert.All(ranking.Entries, e => Assert.Equal((table.Of(e.UnitId).Total, table.Of(e.UnitId).Rank), (e.Total, e.Rank)));
        Assert.Equal(ScoringStage.Closed, (await app.World.ReadScoringAsync(round)).Stage);
    }

    [Fact]
    public async Task The_agreed_value_starts_as_the_mean_of_the_cross_checks()
    {
        var round = await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Explanation);
        var (card, sheet) = (await app.World.ReadScorecardAsync(round, round.Place.Members[2]), await app.World.ReadScoringSheetAsync(round));
        var line = card.LineOf(sheet.Criteria[0].Key);
        Assert.Equal(LineValue.Of(line.Self.Value - 0.5m), line.Agreed);
        Assert.All(sheet.Criteria.Skip(1), c => Assert.Equal(card.LineOf(c.Key).Self, card.LineOf(c.Key).Agreed));
        Assert.Equal(sheet.Criteria.Count(c => c.EvidenceRequired), Assert.Single(card.Evidence).Uses.Count);
    }

    [Fact]
    public async Task Of_two_who_write_one_line_from_the_same_version_the_second_is_told()
    {
        var round = await app.World.ScoringAsync(await app.World.BlocYearAsync());
        var sheet = await app.World.ReadScoringSheetAsync(round);
        await using var first = app.Database(out var one);
        await using var second = app.Database(out var two);
        await PutAsync(one, 7);
        await PutAsync(two, 6);
        await one.SaveAsync(app.World.Deed(round.Place.BlocYearId), "ghi điểm", Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.SaveAsync(app.World.Deed(round.Place.BlocYearId), "ghi điểm", Cancel));
        var line = (await app.World.ReadScorecardAsync(round, round.Place.Members[2])).LineOf(sheet.Criteria[0].Key);
        Assert.Equal((LineValue.Of(7), 1), (line.Self, line.LineVersion));

        async Task PutAsync(PortalDbContext db, decimal value)
        {
            var open = await db.ScoringRounds.Whole().SingleAsync(r => r.Id == round.Id, Cancel);
            var card = await db.Scorecards.Whole().SingleAsync(c => c.RoundId == round.Id && c.UnitId == round.Place.Members[2].Id, Cancel);
            Assert.True(card.WriteSelf(open, sheet.Criteria[0], LineValue.Of(value), null, null, 0, app.World.Deed()));
        }
    }

    [Fact]
    public async Task A_bloc_year_has_one_round_and_a_member_one_card()
    {
        var place = await app.World.BlocYearAsync();
        var round = await app.World.ScoringAsync(place);
        await Assert.ThrowsAsync<DbUpdateException>(() => app.World.ScoringAsync(place));
        await using var scope = app.Database(out var db);
        var (open, sheet) = (await db.ScoringRounds.Whole().SingleAsync(r => r.Id == round.Id, Cancel), await app.World.ReadScoringSheetAsync(round));
        db.Add(new Scorecard(open, sheet, place.Chair.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveAsync(app.World.Deed(place.BlocYearId), "bảng điểm thứ hai", Cancel));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : RoundStoreTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : RoundStoreTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : RoundStoreTests(app);
}
