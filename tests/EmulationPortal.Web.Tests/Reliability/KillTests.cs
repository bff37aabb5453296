using System.Globalization;
using System.Net;
using System.Text.Json;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reliability;

/// <summary>
/// The portal as a process of its own is killed fifty times at random moments under load, half of them on SQLite and half on PostgreSQL (<c>PORTAL_TEST_KILLS</c> gives each another number). Held afterwards, each time and at the end:
/// <list type="number">
/// <item>every acknowledged opinion is there exactly once, and none is there that was not sent;</item>
/// <item>a report's section holds the last text acknowledged or one sent after it, whole, never a part or a mixture;</item>
/// <item>every acknowledged save of a section raised its version once;</item>
/// <item>every opinion in the minutes' facts has exactly one line of history, and every such line its opinion;</item>
/// <item>the chains of history are unbroken and end where their row says;</item>
/// <item>sessions and form tokens from before a kill are good after it.</item>
/// </list>
/// </summary>
public abstract class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("PORTAL_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 25;
    private const int Writers = 3;

    private readonly PortalApp app;
    private readonly string provider;
    private readonly string connection;

    protected KillTests(PortalApp app, string provider, string? connection)
    {
        app.Require();
        (this.app, this.provider, this.connection) = (app, provider, connection!);
    }

    [Fact]
    public async Task Kills_under_load_lose_double_and_halve_nothing()
    {
        var meeting = await app.World.OpenMeetingAsync(await app.World.BlocYearAsync(members: Writers + 2), present: 4);
        var round = await app.World.RoundAsync(meeting.Place);
        var speaker = (await app.World.ReadMeetingAsync(meeting)).Attendances.First(a => a.UnitId is not null);
        var writers = new List<SectionWriter>();
        using var portal = new KillablePortal(provider, connection);
        await portal.StartAsync();
        foreach (var unit in meeting.Place.Members.Skip(2))
        {
            var draft = await app.World.DraftAsync(round, unit);
            var section = draft.Sections.First(s => s.TakesText);
            writers.Add(new SectionWriter(await portal.SignInAsync(await app.World.PersonInAsync(unit, PositionKind.Officer)), $"{round.Of(unit)}/muc/{section.Id}", section.Id));
        }

        OpinionWriter[] desks = [new(await portal.SignInAsync(meeting.Secretary), meeting.Desk, speaker.Id, "thư ký"), new(await portal.SignInAsync(meeting.Chair), meeting.Desk, speaker.Id, "chủ trì")];
        var random = new Random(20260622);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var (texts, opinions) = (Texts(), Opinions());
            Task[] load = [.. writers.Select(w => w.RunAsync(stop.Token)), .. desks.Select(d => d.RunAsync(stop.Token))];
            while (Texts() == texts || Opinions() == opinions)
            {
                Assert.All(load, task => Assert.False(task.IsCompleted, task.Exception?.InnerException?.Message ?? "A writer ended before the kill."));
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await Task.Delay(random.Next(0, 150), TestContext.Current.CancellationToken);
            portal.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(load);
            await RequireSoundAsync(meeting, writers, desks, kill);
            if (kill < Kills - 1)
                await portal.StartAsync();
        }

        Assert.True(Opinions() >= Kills && Texts() >= Kills, "Too little was written for the kills to mean anything.");
        int Opinions() => desks.Sum(d => d.Acknowledged.Count);
        int Texts() => writers.Sum(w => w.Acknowledged);
    }

    private async Task RequireSoundAsync(TestMeeting test, List<SectionWriter> writers, OpinionWriter[] desks, int kill)
    {
        await using var scope = app.Database(out var db);
        var opinions = await db.Meetings.Where(m => m.Id == test.MeetingId).SelectMany(m => m.Opinions).Select(o => o.Text).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(opinions.Count, opinions.Distinct().Count());
        foreach (var desk in desks)
            Assert.Empty(desk.Acknowledged.Except(opinions));
        Assert.Empty(opinions.Except(desks.SelectMany(d => d.Sent)));

        foreach (var writer in writers)
        {
            var stored = await db.UnitReports.SelectMany(r => r.Sections).Where(s => s.Id == writer.SectionId).Select(s => new { s.Text, s.TextVersion }).SingleAsync(TestContext.Current.CancellationToken);
            if (writer.Sent > 0)
                writer.RequireKnown(stored.Text ?? "", stored.TextVersion, kill);
        }

        var added = await db.AuditEntries.Where(e => e.ChainId == test.Place.BlocYearId && e.Sentence.StartsWith("ghi ý kiến")).CountAsync(TestContext.Current.CancellationToken);
        Assert.Equal(opinions.Count, added);
        var proof = await db.ProveAuditAsync(test.Place.BlocYearId, TestContext.Current.CancellationToken);
        Assert.Empty(proof.Faults);
    }

    /// <summary>Saves one section over and over, each text naming its number twice.</summary>
    private sealed class SectionWriter(HttpVisitor visitor, string address, Guid sectionId)
    {
        private long version = 1; // the draft was filled once
        private int acknowledgedNumber;

        public Guid SectionId => sectionId;
        public int Sent { get; private set; }
        public int Acknowledged { get; private set; }

        public async Task RunAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var number = ++Sent;
                if (await visitor.PostAsync(address, new() { ["Text"] = TextOf(number), ["Version"] = $"{version}" }, autosave: true, stop) is not { } answer)
                    return;
                if (answer.Status == HttpStatusCode.OK)
                {
                    version = JsonDocument.Parse(answer.Body).RootElement.GetProperty("version").GetInt64();
                    acknowledgedNumber = number;
                    Acknowledged++;
                }
                else
                    Assert.Fail($"{address} answered {(int)answer.Status}: {answer.Body}");
            }
        }

        /// <summary>After a kill: the stored text is the last one acknowledged or the one in flight; takes up its version.</summary>
        public void RequireKnown(string text, long storedVersion, int kill)
        {
            Assert.True(text == TextOf(acknowledgedNumber) || text == TextOf(Sent) || acknowledgedNumber == 0, $"After kill {kill} the section holds “{text}”, acknowledged was {acknowledgedNumber}, sent {Sent}.");
            if (text == TextOf(Sent))
                acknowledgedNumber = Sent;
            Assert.True(storedVersion >= version, $"After kill {kill} the version {storedVersion} is older than the acknowledged {version}.");
            Assert.True(storedVersion <= version + 1, $"After kill {kill} the version {storedVersion} was raised more than once over {version}.");
            version = storedVersion;
        }

        private static string TextOf(int number) => $"Bản {number} bắt đầu. {new string('x', 400)} Bản {number} kết thúc.";
    }

    /// <summary>Writes opinions at the desk, each with words of its own.</summary>
    private sealed class OpinionWriter(HttpVisitor visitor, string desk, Guid speakerId, string name)
    {
        public List<string> Sent { get; } = [];
        public List<string> Acknowledged { get; } = [];

        public async Task RunAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var text = $"Ý kiến {Sent.Count + 1} do {name} ghi.";
                Sent.Add(text);
                if (await visitor.PostAsync($"{desk}/y-kien", new() { ["SpeakerId"] = $"{speakerId}", ["Text"] = text, ["Time"] = "08:30" }, autosave: false, stop) is not { } answer)
                    return;
                Assert.True(answer.Status == HttpStatusCode.Redirect, $"{desk} answered {(int)answer.Status}: {answer.Body}");
                Acknowledged.Add(text);
            }
        }
    }

    // A database of their own: they run beside all other tests.
    public sealed class OnSqlite(SqliteApp app) : KillTests(app, "Sqlite", app.Connection), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : KillTests(app, "Postgres", app.Connection), IClassFixture<PostgresApp>;
}
