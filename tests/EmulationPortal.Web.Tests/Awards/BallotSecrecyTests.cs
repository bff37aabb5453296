using System.Collections.Concurrent;
using System.Data;
using System.Text;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Awards;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>What somebody who holds everything the portal keeps can learn: every voter marks a paper that no other marks, so that any trace of it would name the voter.</summary>
public abstract class BallotSecrecyTests
{
    private const int Voters = 12;
    private const int Options = 24;

    private readonly PortalApp app;

    protected BallotSecrecyTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_holds_database_journal_and_logs_cannot_tell_who_chose_what()
    {
        var options = Enumerable.Range(1, Options).Select(n => $"Trường hợp {n}").ToArray();
        var ballot = await app.World.BallotAsync(await app.World.VotingPlaceAsync(Voters), BallotWay.Phones,
            [new QuestionDraft("Nội dung", QuestionKind.ApproveEach, null, World.AnyPresence, [.. options.Select(o => new OptionDraft(o))])]);
        var room = await BallotRoom.EnterAsync(app, ballot);
        await using var journal = await WriteAheadLog.KeepAsync(app);
        await room.OpenAsync();
        var ids = (await app.World.ReadBallotAsync(ballot)).QuestionsInOrder.Single().OptionsInOrder.Select(o => o.Id).ToArray();
        using var logs = new Logs();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        var (papers, receipts, random) = (new List<string>(), new List<string>(), new Random(20260610));
        foreach (var unit in ballot.Place.Members)
        {
            var paper = new string([.. Enumerable.Range(0, Options).Select(_ => random.Next(2) == 0 ? '0' : '1')]);
            papers.Add(paper);
            var voter = await app.SignInAsync(await app.World.PersonInAsync(unit));
            receipts.Add(await BallotRoom.ReceiptAsync(await voter.PostAsync($"{ballot.Path}/phieu", ids.Zip(paper).ToDictionary(p => $"Opinions[{p.First}]", p => p.Second == '1' ? "true" : "false"))));
        }

        Assert.Equal(Voters, papers.Distinct().Count());
        List<byte[]> sealedPapers;
        await using (var scope = app.Database(out var db))
            sealedPapers = await db.SealedPapers.Where(p => p.BallotId == ballot.Id).Select(p => p.Sealed).ToListAsync(Cancel);
        Assert.Single(sealedPapers.Select(p => p.Length).Distinct());
        var open = await CopyAsync();
        Assert.All(papers, paper => Assert.False(Holds(open, Encoding.ASCII.GetBytes(paper)), "A choice stands readable in the open database."));
        Assert.All(sealedPapers, paper => Assert.True(Holds(open, paper), "The copy is not of the database: what stands in it was not found."));

        await room.CloseAsync();
        await room.CountAsync();
        var after = await CopyAsync();
        Assert.All(sealedPapers, paper => Assert.False(Holds(after, paper), "A sealed paper outlived the closing."));
        await using (var scope = app.Database(out var db))
        {
            var box = await db.BallotBoxes.AsNoTracking().SingleAsync(b => b.BallotId == ballot.Id, Cancel);
            Assert.True(box is { PublicKey: null, Wraps: null });
            Assert.Equal((0, 0), (await db.SealedPapers.CountAsync(p => p.BallotId == ballot.Id, Cancel), await db.BallotKeepers.CountAsync(k => k.BallotId == ballot.Id, Cancel)));
            var published = box.Papers!.Split('\n');
            Assert.Equal(papers.Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
            Assert.Equal(receipts.Order(StringComparer.Ordinal), box.Receipts!.Split('\n'));
            // By chance one paper of twelve keeps its place; eight or more keep it once in a hundred thousand ballots.
            Assert.True(published.Zip(papers).Count(p => p.First == p.Second) < 8, "The published papers follow the order of casting.");
            if (db is PostgresPortalDbContext)
            {
                var marks = await db.Database.SqlQuery<string>($"""SELECT xmin::text AS "Value" FROM "BallotVoters" WHERE "BallotId" = {ballot.Id}""").ToListAsync(Cancel);
                Assert.Equal(Voters, marks.Count);
                Assert.Single(marks.Distinct());
            }

            if (await journal.ReadAsync() is { } log)
            {
                Assert.All(sealedPapers, paper => Assert.True(Holds(log, paper), "The copy is not of the log: a sealed paper was not found in it."));
                var rest = Without(log, Encoding.ASCII.GetBytes(box.Papers));
                Assert.All(papers, paper => Assert.False(Holds(rest, Encoding.ASCII.GetBytes(paper)), "A choice stands in the log outside the shuffled list."));
                Assert.All(room.Codes.Values, code => Assert.False(Holds(log, Encoding.ASCII.GetBytes(code)), "An opening code stands in the log, beside what it opens."));
            }

            var history = await db.AuditEntries.Where(e => e.ChainId == ballot.Place.BlocYearId).Select(e => e.Sentence + e.Changes).ToListAsync(Cancel);
            Assert.DoesNotContain(history, h => papers.Exists(p => h.Contains(p, StringComparison.Ordinal)) || receipts.Exists(r => h.Contains(r, StringComparison.Ordinal)) || h.Contains(nameof(SealedPaper), StringComparison.Ordinal));
            Assert.All(history.Where(h => h.Contains(nameof(BallotVoter), StringComparison.Ordinal)), h => Assert.Contains("mở bỏ phiếu kín", h, StringComparison.Ordinal)); // the roll is told as it is made, never as it is marked
        }

        Assert.DoesNotContain(logs.Lines, line => papers.Exists(p => line.Contains(p, StringComparison.Ordinal)) || receipts.Exists(r => line.Contains(r, StringComparison.Ordinal))
            || room.Codes.Values.Any(c => line.Contains(c, StringComparison.Ordinal)) || ballot.Place.Members.Any(u => line.Contains(u.Id.ToString(), StringComparison.OrdinalIgnoreCase)));
        await RecountAsync(ballot, room);
    }

    [Fact]
    public async Task Two_hundred_voters_casting_twice_in_parallel_leave_exactly_two_hundred_papers()
    {
        const int many = 200;
        var (ballot, key) = (new Ballot(await PlaceAsync(), 1, "Hai trăm đơn vị", BallotWay.Phones, 1), Enum.GetValues<CodeKeeper>().Select(k => BallotSeal.KeyFor(k)).ToList());
        ballot.Compose([new QuestionDraft("Nội dung", QuestionKind.ApproveEach, null, World.AnyPresence, [new OptionDraft("A"), new OptionDraft("B")])]);
        var teller = Guid.NewGuid();
        ballot.NameTellers([new TellerDraft("Người đếm", "Ủy viên", teller, null)]);
        var deed = app.World.Deed(ballot.BlocYearId);
        var units = Enumerable.Range(1, many).Select(n => new Unit($"Đơn vị bỏ phiếu {World.Next()}", UnitKind.College, code: $"bo-phieu-{World.Next()}")).ToList();
        ballot.Propose(BallotStep.Open, deed);
        ballot.Open([.. units.Select(u => (u.Id, u.Name))], many, null, deed with { AccountId = teller });
        var made = BallotSeal.Make(ballot.Id, [.. key.Select(k => k.Key)]);
        await using (var scope = app.Database(out var db))
        {
            db.AddRange(units);
            db.Add(ballot);
            db.Add(new BallotBox { BallotId = ballot.Id, PublicKey = made.PublicKey, Wraps = made.Wraps });
            await db.SaveAsync(deed, "mở bỏ phiếu kiểm thử", Cancel);
        }

        var outcomes = new ConcurrentBag<CastOutcome>();
        await Parallel.ForEachAsync(units.Concat(units), new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Cancel }, async (unit, cancel) =>
        {
            await using var scope = app.Database(out var db);
            outcomes.Add((await db.CastAsync(ballot.Id, unit.Id, "1-", cancel)).Outcome);
        });
        Assert.Equal((many, many), (outcomes.Count(o => o == CastOutcome.Cast), outcomes.Count(o => o == CastOutcome.VotedAlready)));
        await using var last = app.Database(out var read);
        Assert.Equal((many, many), (await read.SealedPapers.CountAsync(p => p.BallotId == ballot.Id, Cancel), await read.BallotVoters.CountAsync(v => v.BallotId == ballot.Id && v.Voted, Cancel)));
    }

    /// <summary>Ten lines reproduce the count from the published list.</summary>
    private async Task RecountAsync(TestBallot ballot, BallotRoom room)
    {
        var list = await room.Office.Client.GetStringAsync($"{ballot.Path}/phieu-da-bo.txt", Cancel);
        var papers = list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).ToList();
        var names = list.Split('\n').Where(l => l.StartsWith("#- ", StringComparison.Ordinal)).Select(l => l[3..]).ToList();
        var stored = (await app.World.ReadBallotAsync(ballot)).Questions.Single();
        Assert.Equal(stored.OptionsInOrder.Select(o => (o.Text, o.Agree, o.Disagree)), names.Select((name, i) => (name, papers.Count(p => p[i] == '1'), papers.Count(p => p[i] == '0'))));
        Assert.Equal(stored.Valid, papers.Count);
        var page = await room.Office.OpenAsync($"{ballot.Path}/kiem-lai");
        Assert.Equal(list.Trim(), page.QuerySelector("#papers")!.TextContent.Trim());
    }

    private async Task<Guid> PlaceAsync() => (await app.World.BlocYearAsync()).BlocYearId;

    /// <summary>Everything the database keeps: on SQLite its file with the write-ahead log; on PostgreSQL every row of every table of a ballot, with what was deleted but not cleared taken from the tables' files where they can be read.</summary>
    private async Task<byte[]> CopyAsync()
    {
        await using var scope = app.Database(out var db);
        if (db is SqlitePortalDbContext)
        {
            var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(app.Connection).DataSource;
            using var whole = new MemoryStream();
            foreach (var part in new[] { file, file + "-wal" }.Where(File.Exists))
            {
                await using var read = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await read.CopyToAsync(whole, Cancel);
            }

            return whole.ToArray();
        }

        await db.Database.ExecuteSqlRawAsync("CHECKPOINT", Cancel);
        using var pages = new MemoryStream();
        foreach (var table in new[] { "SealedPapers", "BallotVoters", "BallotKeepers", "BallotBoxes", "Ballots", "BallotQuestions", "BallotOptions", "AuditEntries", "SentForms" })
        {
            var bytes = await db.Database.SqlQuery<byte[]>($"""SELECT pg_read_binary_file(pg_relation_filepath(quote_ident({table})::regclass)) AS "Value" """).ToListAsync(Cancel);
            pages.Write(bytes.Single());
        }

        return pages.ToArray();
    }

    /// <summary>The bytes with every occurrence of a part taken out.</summary>
    private static byte[] Without(byte[] whole, byte[] part)
    {
        using var rest = new MemoryStream();
        var from = 0;
        for (int at; (at = whole.AsSpan(from).IndexOf(part)) >= 0; from += at + part.Length)
            rest.Write(whole, from, at);
        rest.Write(whole, from, whole.Length - from);
        Assert.True(rest.Length < whole.Length, "The copy is not of the log: the shuffled list was not found in it.");
        return rest.ToArray();
    }

    private static bool Holds(byte[] whole, byte[] part) => whole.AsSpan().IndexOf(part) >= 0;

    /// <summary>Every line any logger writes, whatever its level.</summary>
    private sealed class Logs : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Lines.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BallotSecrecyTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BallotSecrecyTests(app);
}
