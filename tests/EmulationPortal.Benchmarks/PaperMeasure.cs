using System.Diagnostics;
using EmulationPortal.Typesetting.Pdf;
using EmulationPortal.Web.Tests.Typesetting;

namespace EmulationPortal.Benchmarks;

/// <summary>Minutes of three to four pages as a PDF, in this process: the first of its life, one when warm, and sixty at once.</summary>
internal static class PaperMeasure
{
    private const int AtOnce = 60;
    private const int Tries = 60;

    public static IReadOnlyList<Figure> Run()
    {
        var document = Specimens.Minutes;
        var watch = Stopwatch.StartNew();
        var size = PdfRenderer.Render(document).Length;
        var first = watch.Elapsed.TotalMilliseconds;
        for (var i = 0; i < 2 * Tries; i++)
            PdfRenderer.Render(document);
        var one = Times.Median([.. Enumerable.Range(0, Tries).Select(_ => Timed(() => PdfRenderer.Render(document)))]);
        var together = Times.Median([.. Enumerable.Range(0, 5).Select(_ => Timed(() => Task.WaitAll([.. Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => PdfRenderer.Render(document)))])))]);
        return
        [
            Figure.AtMost("minutes of three to four pages as PDF, warm", one, 8, "ms"), Figure.AtMost("the same, the first of the process", first, 150, "ms"),
            Figure.AtMost("its size", size / 1000.0, 80, "KB"), Figure.AtMost($"{AtOnce} of them at once", together, "one", one, 66),
        ];
    }

    private static double Timed(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
