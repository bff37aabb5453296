using System.Net;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>The next chair: a term that begins by its date, beside an old chair that finishes its papers until the hand-over (rule 2).</summary>
public abstract class NextChairTests
{
    private static readonly DateTime LastSecond = new(2026, 6, 10, 16, 59, 59, DateTimeKind.Utc); // 23:59:59 of 10 June in Vietnam
    private readonly PortalApp app;

    protected NextChairTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    [Fact]
    public async Task At_the_last_second_before_its_first_day_the_next_chair_does_not_lead_and_the_old_one_finishes_its_year_until_the_hand_over()
    {
        var before = app.Clock.GetUtcNow().UtcDateTime;
        try
        {
            app.Clock.Jump(LastSecond.AddMinutes(-10));
            var old = await app.World.BlocYearAsync(firstYear: 2025);
            var office = await app.SignInAsync(await app.World.OfficeAsync());
            await office.SubmitAsync($"{old.Path}/nam-sau", []);
            var next = $"{old.Path[..old.Path.LastIndexOf('/')]}/2026";
            var announced = LeadershipTests.Announce(old.Members[2].Id, mode: "Rotation");
            announced["From"] = "11/6/2026";
            await office.SubmitAsync($"{next}/truong-khoi/cong-bo", announced);
            var (was, will) = (await app.SignInAsync(await app.World.PersonInAsync(old.Chair)), await app.SignInAsync(await app.World.PersonInAsync(old.Members[2])));

            app.Clock.Jump(LastSecond);
            Assert.Equal(HttpStatusCode.Forbidden, await will.StatusAsync($"{next}/buoc"));
            app.Clock.Jump(LastSecond);
            Assert.Equal(HttpStatusCode.OK, await was.StatusAsync($"{old.Path}/buoc"));

            app.Clock.Jump(LastSecond.AddSeconds(1));
            Assert.Equal(HttpStatusCode.OK, await will.StatusAsync($"{next}/buoc"));
            Assert.Equal(HttpStatusCode.Forbidden, await will.StatusAsync($"{old.Path}/buoc"));
            Assert.Equal(HttpStatusCode.OK, await was.StatusAsync($"{old.Path}/buoc"));
            Assert.Equal(HttpStatusCode.Forbidden, await was.StatusAsync($"{next}/buoc"));

            await was.SubmitAsync($"{old.Path}/ban-giao", new() { ["Day"] = "11/6/2026", ["Note"] = "Biên bản bàn giao số 3/BB-KTĐ; đơn vị nhận ký", ["Understood"] = "true", ["Version"] = await app.World.VersionAsync(old) });
            Assert.Equal(HttpStatusCode.Forbidden, await was.StatusAsync($"{old.Path}/buoc"));
            Assert.Equal(HttpStatusCode.OK, await was.StatusAsync(old.Path));
            Assert.Equal(HttpStatusCode.OK, await will.StatusAsync($"{next}/buoc"));
        }
        finally
        {
            app.Clock.Jump(before);
        }
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : NextChairTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : NextChairTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : NextChairTests(app);
}
