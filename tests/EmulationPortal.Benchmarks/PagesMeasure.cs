using System.Diagnostics;

namespace EmulationPortal.Benchmarks;

/// <summary>A page to be asked for again and again.</summary>
internal sealed record MeasuredPage(string Name, Session Session, string Path)
{
    /// <summary>Requests a second, a figure for each round.</summary>
    public List<double> Rates { get; } = [];

    /// <summary>Bytes on the wire.</summary>
    public int Bytes { get; set; }
}

/// <summary>Pages with a bloc's scores beside the yardstick's matrix of 15 × 60: each server kept to one core, answers compressed, asked by turns.</summary>
internal static class PagesMeasure
{
    private const int Asking = 8;
    private const int Rounds = 3;
    private const double MostBytes = 10_000;
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(10);

    /// <param name="writing">A portal at the self-score.</param>
    /// <param name="officer">Of the first member of its first bloc.</param>
    /// <param name="appraising">A portal at the appraisal.</param>
    /// <param name="office">Of the office there.</param>
    /// <param name="bloc">The first bloc; its addresses are the same in both.</param>
    /// <param name="yardstick">The yardstick; null where it is not to be had.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(WebServer writing, Person officer, WebServer appraising, Person office, ScoredBloc bloc, WebServer? yardstick)
    {
        using var writer = await Session.SignInAsync(writing, officer);
        using var reader = await Session.SignInAsync(appraising, office);
        var (unit, round) = (bloc.Members[0], bloc.Path + "/cham-diem");
        List<MeasuredPage> pages =
        [
            new("grid 15 × 60 of the sheet's trial", reader, $"{bloc.Path}/tieu-chi/1/thu?so={Province.Members}"),
            new("card of 60 lines, written", writer, bloc.CardPath(unit)),
            new("differences of a unit, from 15 × 60 scores", reader, $"{round}/chenh-lech/{unit.Code}"),
            new("provisional ranking, from 15 × 60 scores", reader, $"{round}/xep-hang"),
        ];
        MeasuredPage? matrix = null;
        if (yardstick is not null)
        {
            var session = new Session(yardstick.Address);
            await session.TextAsync("/login");
            pages.Add(matrix = new MeasuredPage("the yardstick's matrix", session, "/AuthMatrixEf"));
        }

        foreach (var page in pages)
            await AskAsync(page, Warming);
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var page in pages)
                page.Rates.Add(await AskAsync(page, Lasting));
        }

        matrix?.Session.Dispose();
        var beside = matrix is null ? double.NaN : Times.Median(matrix.Rates);
        return [.. pages.Where(p => p != matrix).SelectMany(p => Of(p, Times.Median(p.Rates), beside))];
    }

    private static IEnumerable<Figure> Of(MeasuredPage page, double rate, double beside)
    {
        yield return double.IsNaN(beside) ? new Figure(page.Name, Figure.In(rate, "/s"), "", null, "", null)
            : new Figure(page.Name, Figure.In(rate, "/s"), $"yardstick's matrix {Figure.In(beside, "/s")}", rate / beside, "≥ 0.8 ×", rate / beside >= 0.8);
        yield return Figure.AtMost($"{page.Name}: on the wire", page.Bytes / 1000.0, MostBytes / 1000, "KB");
    }

    /// <summary>Asks from several connections at once for a time; answers a second.</summary>
    internal static async Task<double> AskAsync(MeasuredPage page, TimeSpan lasting)
    {
        var (answers, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Asking).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < lasting)
            {
                page.Bytes = await page.Session.BytesAsync(page.Path);
                Interlocked.Increment(ref answers);
            }
        })));
        return answers / watch.Elapsed.TotalSeconds;
    }
}
