using System.Diagnostics;
using System.Text;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Benchmarks;

/// <summary>Runs the measures and prints them as one table.</summary>
/// <remarks>
/// <c>--only province,pages,card,hour,import</c> runs some of them. <c>--yardstick &lt;folder&gt;</c>, or <c>PORTAL_YARDSTICK</c>, names the folder with the yardstick's
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

        if (Asked("province"))
        {
            await using var store = await Store.SqliteAsync();
            var province = await FillAsync(store, ScoringStage.Appraisal);
            figures.AddRange(await ProvinceMeasure.RunAsync(store, province));
        }

        Figure.Print(figures, Console.Out);
        foreach (var line in absent)
            Console.WriteLine(line);
        return 0;
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
