using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmulationPortal.Benchmarks;

/// <summary>The deadline hour of a province: lines saved at a steady rate beside page views, begun when they are due whether or not earlier ones were answered.</summary>
internal static partial class HourMeasure
{
    private const int SavesPerSecond = 33;
    private const int ViewsPerSecond = 100;
    private const double Limit = 300;

    /// <summary>What stands for the time of an act that was not answered as it should be: longer than any.</summary>
    private const double Failed = 1e9;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Store store, Province province, TimeSpan lasting)
    {
        using var portal = await WebServer.PortalAsync(store, onOneCore: false);
        var writers = new List<Writer>();
        foreach (var bloc in province.Blocs)
        {
            foreach (var member in bloc.Members.Where(m => m.Officer is not null))
                writers.Add(await Writer.OpenAsync(await Session.SignInAsync(portal, member.Officer!), bloc, member));
        }

        await WarmAsync(writers);
        var watch = Stopwatch.StartNew();
        var (saves, views) = await HourAsync(writers, lasting);
        var took = watch.Elapsed.TotalSeconds;
        writers.ForEach(w => w.Dispose());
        var name = $"{store.Provider}, {SavesPerSecond} saves/s beside {ViewsPerSecond} views/s";
        return
        [
            Figure.AtMost($"{name}: a save, p95", Times.At(saves, 0.95), Limit, "ms"),
            new Figure($"{name}: answered a second", $"{Figure.In(saves.Count(t => t < Failed) / took, "saves")}, {Figure.In(views.Count(t => t < Failed) / took, "views")}; {saves.Count(t => t >= Failed) + views.Count(t => t >= Failed)} failed", "", null, "", null),
            new Figure($"{name}: a save, median; a view, median and p95", $"{Figure.In(Times.Median(saves), "ms")}; {Figure.In(Times.Median(views), "ms")}, {Figure.In(Times.At(views, 0.95), "ms")}", "", null, "", null),
        ];
    }

    /// <summary>Each person saves and looks around, one after the other, until what runs often has been compiled.</summary>
    private static async Task WarmAsync(List<Writer> writers)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < Warming; i++)
        {
            await writers[i % writers.Count].SaveAsync(i / writers.Count);
            await Task.WhenAll(writers[i % writers.Count].ViewAsync(i), writers[(i + 1) % writers.Count].ViewAsync(i + 1));
        }
    }

    private static async Task<(IReadOnlyCollection<double> Saves, IReadOnlyCollection<double> Views)> HourAsync(List<Writer> writers, TimeSpan lasting)
    {
        var (saves, views, watch) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), Stopwatch.StartNew());
        await Task.WhenAll(
            SteadyAsync(watch, SavesPerSecond, lasting, saves, i => writers[i % writers.Count].SaveAsync(i / writers.Count)),
            SteadyAsync(watch, ViewsPerSecond, lasting, views, i => writers[i * 7 % writers.Count].ViewAsync(i)));
        return (saves, views);
    }

    /// <summary>Begins acts at a steady rate; a time runs from when an act was due.</summary>
    private static async Task SteadyAsync(Stopwatch watch, int perSecond, TimeSpan lasting, ConcurrentBag<double> times, Func<int, Task> act)
    {
        var acts = new List<Task>();
        for (var i = 0; i < perSecond * lasting.TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            var number = i;
            acts.Add(Task.Run(async () =>
            {
                try
                {
                    await act(number);
                    times.Add((watch.Elapsed - due).TotalMilliseconds);
                }
                catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TaskCanceledException)
                {
                    times.Add(Failed);
                }
            }));
        }

        await Task.WhenAll(acts);
    }

    /// <summary>One person at a card.</summary>
    private sealed partial class Writer : IDisposable
    {
        private readonly SemaphoreSlim turn = new(1, 1); // a browser sends one save of a form at a time
        private readonly Session session;
        private readonly string card;
        private readonly string[] pages;
        private readonly Dictionary<string, string> fields;
        private readonly int[] figures;

        private Writer(Session session, ScoredBloc bloc, Member member, string page)
        {
            (this.session, card) = (session, bloc.CardPath(member));
            pages = ["/viec-cua-toi", $"{bloc.Path}/cham-diem", card];
            fields = Input().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
            foreach (var (name, was) in fields.Where(f => f.Key[0] == 'w').ToList())
            {
                var typed = was.Split('|');
                (fields["v" + name[1..]], fields["t" + name[1..]], fields["n" + name[1..]]) = (typed[0], typed[1], typed[2]);
            }

            // Lines with a plain figure: the others would need a choice from their list.
            figures = [.. fields.Where(f => f.Key[0] == 'v' && f.Value.Length is > 0 and < 3 && f.Value.All(char.IsAsciiDigit)).Select(f => int.Parse(f.Key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))];
        }

        public static async Task<Writer> OpenAsync(Session session, ScoredBloc bloc, Member member) => new(session, bloc, member, await session.TextAsync(bloc.CardPath(member)));

        /// <summary>Changes one line and sends the form, as the page does by itself.</summary>
        public async Task SaveAsync(int time)
        {
            await turn.WaitAsync();
            try
            {
                var line = figures[time % figures.Length];
                fields[$"v{line}"] = fields[$"v{line}"] == "1" ? "2" : "1";
                using var answer = await session.PostAsync(card + "/dong", fields, autosave: true);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"A save was answered {(int)answer.StatusCode}: {await Session.ReadAsync(answer)}");
                using var saved = JsonDocument.Parse(await Session.ReadAsync(answer));
                if (saved.RootElement.GetProperty("faults").EnumerateObject().Any())
                    throw new InvalidOperationException($"A line was refused: {saved.RootElement.GetProperty("faults")}");
                foreach (var version in saved.RootElement.GetProperty("versions").EnumerateObject())
                    fields[version.Name] = version.Value.GetString()!;
            }
            finally
            {
                turn.Release();
            }
        }

        /// <summary>Opens the work list, the round or the own card.</summary>
        public Task<int> ViewAsync(int time) => session.BytesAsync(pages[time % pages.Length]);

        public void Dispose()
        {
            session.Dispose();
            turn.Dispose();
        }

        [GeneratedRegex("""<input type="hidden" name="(?<name>[sw][0-9]+|Sheet|Version)" value="(?<value>[^"]*)""")]
        private static partial Regex Input();
    }
}
