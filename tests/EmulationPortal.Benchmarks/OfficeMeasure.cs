using System.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>
/// The pages that are open all day, on a province of 1,600 units, 160 blocs and three years: each server kept to one core, asked by turns. Lists beside the yardstick's signed-in list;
/// the others beside a page of the portal that sends as many plain queries and writes the same bytes; all of them beside the same page of a province a hundredth of the size. Then start and memory.
/// </summary>
internal static class OfficeMeasure
{
    private const int Rounds = 3;
    private const int Starts = 3;
    private const int SmallBlocs = 2;
    private const int Timed = 300;
    private const double MostQueries = 6;
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);

    /// <param name="yardstick">The yardstick's folder; null where it is not to be had.</param>
    /// <param name="absent">Takes what is left out.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(string? yardstick, List<string> absent)
    {
        var work = Directory.CreateTempSubdirectory("portal-bench-");
        try
        {
            await using var whole = await Filled.MakeAsync(OfficeProvince.Whole);
            await using var small = await Filled.MakeAsync(SmallBlocs);
            if (yardstick is null)
                absent.Add("Left out without --yardstick: the ratio of the lists to its list, start and memory.");
            var limit = yardstick is null ? null : await Yardstick.StartAsync(yardstick, work.FullName);
            List<Figure> figures = [];
            using (var portal = await WebServer.PortalAsync(whole.Store, onOneCore: true, bare: true))
            using (var little = await WebServer.PortalAsync(small.Store, onOneCore: true, bare: true))
            using (limit)
            {
                var list = limit is null ? null : await ListAsync(limit);
                var pages = await PagesAsync(portal, whole.Province);
                var smallPages = await PagesAsync(little, small.Province);
                for (var i = 0; i < pages.Count; i++)
                    figures.AddRange(await OfAsync(pages[i], smallPages[i], list, work.FullName));
                if (limit is not null)
                    figures.Add(Figure.AtMost("memory after this load", portal.Megabytes, "yardstick", limit.Megabytes, 1.5, "MB"));
            }

            if (yardstick is not null)
                figures.Add(await StartAsync(whole, Path.Combine(work.FullName, "limit"), work.FullName));
            return figures;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<MeasuredPage> ListAsync(WebServer limit)
    {
        var session = new Session(limit.Address);
        await session.TextAsync("/login");
        return new MeasuredPage("yardstick's signed-in list", session, "/AuthEf");
    }

    private static async Task<IReadOnlyList<(MeasuredPage Page, bool IsList)>> PagesAsync(WebServer portal, OfficeProvince province)
    {
        var office = await Session.SignInAsync(portal, province.Office);
        var chair = await Session.SignInAsync(portal, province.Chair);
        var officer = await Session.SignInAsync(portal, province.Officer);
        return
        [
            (new("list of units", office, "/don-vi"), true), (new("list of blocs", office, "/khoi-thi-dua"), true), (new("tasks of an officer", officer, "/viec-cua-toi"), false), (new("tasks of the office", office, "/viec-cua-toi"), false),
            (new("a bloc's year", chair, province.Path), false), (new("a report being written", officer, $"{province.Path}/bao-cao/nam/don-vi/{province.UnitCode}"), false), (new("desk of a conference", chair, $"{province.Path}/hoi-nghi/1/dieu-hanh"), false),
        ];
    }

    private static async Task<IEnumerable<Figure>> OfAsync((MeasuredPage Page, bool IsList) measured, (MeasuredPage Page, bool IsList) small, MeasuredPage? list, string work)
    {
        var (page, isList) = measured;
        await page.Session.TextAsync(page.Path);
        var (text, queries) = await page.Session.QueriesAsync(page.Path);
        var figures = new List<Figure> { new($"{page.Name}: queries", Figure.In(queries, "queries"), "", null, Figure.In(MostQueries, "queries", "≤ "), queries <= MostQueries) };
        if (isList && list is null)
            return figures;
        var file = Path.Combine(work, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, text);
        var beside = isList ? list! : new MeasuredPage("bare page of as many queries and bytes", page.Session, $"{BarePageController.Address}?queries={queries}&file={Uri.EscapeDataString(file)}");
        beside.Rates.Clear();
        foreach (var warm in new[] { page, beside, small.Page })
            await PagesMeasure.AskAsync(warm, Warming);
        for (var i = 0; i < Rounds; i++)
        {
            page.Rates.Add(await PagesMeasure.AskAsync(page, Lasting));
            beside.Rates.Add(await PagesMeasure.AskAsync(beside, Lasting));
        }

        var (rate, floor) = (Times.Median(page.Rates), Times.Median(beside.Rates));
        figures.Add(new Figure(page.Name, Figure.In(rate, "/s"), $"{beside.Name} {Figure.In(floor, "/s")}", rate / floor, "≥ 0.8 ×", rate / floor >= 0.8));
        var (whole, little) = await MediansAsync(page, small.Page);
        figures.Add(Figure.AtMost($"{page.Name}: p50", whole, "at a hundredth of the size", little, 1.2));
        return figures;
    }

    /// <summary>The middle time of a page, asked one after another and by turns with the same of the small province; milliseconds.</summary>
    private static async Task<(double Whole, double Small)> MediansAsync(MeasuredPage page, MeasuredPage small)
    {
        var (whole, little) = (new List<double>(), new List<double>());
        for (var i = 0; i < Timed; i++)
        {
            foreach (var (asked, times) in new[] { (page, whole), (small, little) })
            {
                var watch = Stopwatch.StartNew();
                await asked.Session.BytesAsync(asked.Path);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return (Times.Median(whole), Times.Median(little));
    }

    /// <summary>From starting the published program to the first page of somebody who has a session.</summary>
    private static async Task<Figure> StartAsync(Filled filled, string limit, string work)
    {
        var published = Path.Combine(work, "portal");
        await Yardstick.PublishAsync(Path.Combine(Root(), "src", "EmulationPortal.Web"), published, Path.Combine(work, "portal-obj"), "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/published.lock.json");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            using (var portal = await WebServer.PortalAsync(filled.Store, onOneCore: true, published: published))
            {
                using var session = await Session.SignInAsync(portal, filled.Province.Office);
                ours.Add(watch.Elapsed.TotalMilliseconds);
            }

            watch.Restart();
            using var yardstick = await Yardstick.RunAsync(limit, work, toBeWarmed: false);
            using var theirSession = new Session(yardstick.Address);
            await theirSession.TextAsync("/login");
            await theirSession.TextAsync("/AuthEf");
            theirs.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Figure.AtMost("published program to the first signed-in page, the sign-in included", Times.Median(ours), "yardstick", Times.Median(theirs), 1.5);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmulationPortal.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The program does not run from its source tree.");
    }

    /// <summary>A store with a province in it.</summary>
    private sealed record Filled(Store Store, OfficeProvince Province) : IAsyncDisposable
    {
        public static async Task<Filled> MakeAsync(int blocs)
        {
            var watch = Stopwatch.StartNew();
            var store = await Store.SqliteAsync();
            var province = await OfficeProvince.BuildAsync(store, blocs);
            Console.Error.WriteLine($"{blocs} blocs with three years filled in {watch.Elapsed.TotalSeconds:N0} s");
            return new Filled(store, province);
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
