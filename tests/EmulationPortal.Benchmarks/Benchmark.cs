using System.Diagnostics;
using System.Text;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Benchmarks;

/// <summary>Runs the measures and prints them as one table.</summary>
/// <remarks>
/// <c>--only paper,office,province,pages,card,hour,import,closing</c> runs some of them. <c>--yardstick &lt;folder&gt;</c>, or <c>PORTAL_YARDSTICK</c>, names the folder with the yardstick's
/// <c>limit-app</c>. <c>PORTAL_TEST_POSTGRES</c> names a PostgreSQL server. What is left out without them is said.
/// </remarks>
internal static class Benchmark
{
    private static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var only = Argument(args, "--only")?.Split(',');
        var figures = new List<Figure>();
        var absent = new List<string>();
        bool Asked(string measure) => only is null || only.Contains(measure);

        if (Asked("paper"))
            figures.AddRange(PaperMeasure.Run());
        if (Asked("office"))
            figures.AddRange(await OfficeMeasure.RunAsync(Argument(args, "--yardstick") ?? Environment.GetEnvironmentVariable("PORTAL_YARDSTICK"), absent));
        if (Asked("province") || Asked("pages"))
        {
            await using var store = await Store.SqliteAsync();
            var province = await FillAsync(store, ScoringStage.Appraisal);
            if (Asked("province"))
                figures.AddRange(await ProvinceMeasure.RunAsync(store, province));
            if (Asked("pages"))
                figures.AddRange(await PagesAsync(store, province, Argument(args, "--yardstick") ?? Environment.GetEnvironmentVariable("PORTAL_YARDSTICK"), absent));
        }

        foreach (var name in Asked("card") || Asked("hour") || Asked("import") ? Servers(absent) : [])
        {
            if (Argument(args, "--provider") is { } chosen && chosen != (name is null ? "Sqlite" : "Postgres"))
                continue;
            await using var store = name is null ? await Store.SqliteAsync() : await Store.PostgresAsync(name);
            var province = await FillAsync(store, ScoringStage.SelfScore, officers: 2);
            if (Asked("card"))
                figures.Add(await CardMeasure.RunAsync(store, province));
            if (Asked("hour"))
                figures.AddRange(await HourMeasure.RunAsync(store, province, TimeSpan.FromSeconds(20)));
            if (Asked("import") && name is null)
            {
                using var portal = await WebServer.PortalAsync(store, onOneCore: false);
                figures.AddRange(await ImportMeasure.RunAsync(portal, province));
            }
        }

        foreach (var name in Asked("closing") ? Servers(absent) : [])
        {
            await using var store = name is null ? await Store.SqliteAsync() : await Store.PostgresAsync(name);
            figures.AddRange(await ClosingMeasure.RunAsync(store));
        }

        Figure.Print(figures, Console.Out);
        foreach (var line in absent.Distinct())
            Console.WriteLine(line);
        return 0;
    }

    /// <summary>Where cards are saved: a SQLite file, which has no name, and a PostgreSQL server.</summary>
    private static List<string?> Servers(List<string> absent)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server)
            return [null, server];
        absent.Add("Left out without PORTAL_TEST_POSTGRES: what is measured on PostgreSQL too.");
        return [null];
    }

    private static async Task<IReadOnlyList<Figure>> PagesAsync(Store appraising, Province province, string? yardstick, List<string> absent)
    {
        await using var writing = await Store.SqliteAsync();
        var written = await FillAsync(writing, ScoringStage.SelfScore, blocs: 1, officers: 1);
        using var first = await WebServer.PortalAsync(writing, onOneCore: true);
        using var second = await WebServer.PortalAsync(appraising, onOneCore: true);
        if (yardstick is null)
            absent.Add("Left out without --yardstick: the ratio of the pages to its matrix.");
        var work = Directory.CreateTempSubdirectory("portal-bench-");
        try
        {
            using var beside = yardstick is null ? null : await Yardstick.StartAsync(yardstick, work.FullName);
            return await PagesMeasure.RunAsync(first, written.Blocs[0].Members[0].Officer!, second, province.Office, written.Blocs[0], beside);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<Province> FillAsync(Store store, ScoringStage stage, int blocs = Province.Whole, int officers = 0)
    {
        var watch = Stopwatch.StartNew();
        var province = await Province.BuildAsync(store, stage, blocs, officers);
        Console.Error.WriteLine($"{blocs} blocs filled on {store.Provider} in {watch.Elapsed.TotalSeconds:N0} s");
        return province;
    }

    private static string? Argument(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
