using System.Collections.Concurrent;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reliability;

/// <summary>The portal is killed while units vote: every vote acknowledged is in the box once, no roll's mark is without its paper, and who got no answer can vote again without a second paper.</summary>
public abstract class BallotKillTests
{
    private const int Kills = 3;
    private const int VotersPerKill = 6;

    private readonly PortalApp app;
    private readonly string provider;

    protected BallotKillTests(PortalApp app, string provider)
    {
        app.Require();
        (this.app, this.provider) = (app, provider);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kills_during_a_ballot_lose_and_double_no_paper()
    {
        var place = await app.World.VotingPlaceAsync(Kills * VotersPerKill);
        var test = await app.World.BallotAsync(place, BallotWay.Phones, [new QuestionDraft("Nội dung", QuestionKind.ApproveEach, null, World.AnyPresence, [new OptionDraft("A")])], present: 1);
        var option = (await app.World.ReadBallotAsync(test)).Questions.Single().Options.Single().Id;
        await using (var scope = app.Database(out var db))
        {
            var ballot = await db.Ballots.Whole().SingleAsync(b => b.Id == test.Id, Cancel);
            var deed = app.World.Deed(place.BlocYearId);
            ballot.Propose(BallotStep.Open, deed);
            ballot.Open([.. place.Members.Select(u => (u.Id, u.Name))], place.Members.Count, null, deed with { AccountId = test.Teller.AccountId });
            var made = BallotSeal.Make(ballot.Id, [.. Enum.GetValues<CodeKeeper>().Select(k => BallotSeal.KeyFor(k).Key)]);
            db.Add(new BallotBox { BallotId = ballot.Id, PublicKey = made.PublicKey, Wraps = made.Wraps });
            await db.SaveAsync(deed, "mở bỏ phiếu kiểm thử", Cancel);
        }

        using var portal = new KillablePortal(provider, app.Connection!);
        await portal.StartAsync();
        var voters = new List<(Guid Unit, HttpVisitor Visitor)>();
        foreach (var unit in place.Members)
            voters.Add((unit.Id, await portal.SignInAsync(await app.World.PersonInAsync(unit))));
        var (acknowledged, random) = (new ConcurrentBag<Guid>(), new Random(20260610));
        foreach (var group in voters.Chunk(VotersPerKill))
        {
            var before = acknowledged.Count;
            var casting = Task.WhenAll(group.Select(async (voter, i) =>
            {
                await Task.Delay(5 * i, Cancel);
                if (await CastAsync(voter.Visitor) is { } body && body.Contains("secret-code", StringComparison.Ordinal))
                    acknowledged.Add(voter.Unit);
            }));
            while (acknowledged.Count == before && !casting.IsCompleted)
                await Task.Delay(2, Cancel);
            await Task.Delay(random.Next(0, 20), Cancel);
            portal.Kill();
            await casting;
            await RequireSoundAsync(test.Id, acknowledged);
            await portal.StartAsync();
        }

        foreach (var (_, visitor) in voters)
            Assert.Matches("secret-code|Đơn vị đã bỏ phiếu", await CastAsync(visitor) ?? "");
        await RequireSoundAsync(test.Id, place.Members.Select(u => u.Id));
        voters.ForEach(v => v.Visitor.Dispose());

        async Task<string?> CastAsync(HttpVisitor visitor) =>
            (await visitor.PostAsync($"{test.Path}/phieu", new() { [$"Opinions[{option}]"] = "true" }, autosave: false, Cancel))?.Body is { } body ? System.Net.WebUtility.HtmlDecode(body) : null;
    }

    private async Task RequireSoundAsync(Guid ballotId, IEnumerable<Guid> acknowledged)
    {
        await using var scope = app.Database(out var db);
        var voted = await db.BallotVoters.Where(v => v.BallotId == ballotId && v.Voted).Select(v => v.UnitId).ToListAsync(Cancel);
        Assert.Equal(voted.Count, await db.SealedPapers.CountAsync(p => p.BallotId == ballotId, Cancel));
        Assert.Empty(acknowledged.Except(voted));
    }

    // A database of their own: they run beside all other tests.
    public sealed class OnSqlite(SqliteApp app) : BallotKillTests(app, "Sqlite"), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : BallotKillTests(app, "Postgres"), IClassFixture<PostgresApp>;
}
