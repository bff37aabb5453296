using System.Diagnostics;
using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Benchmarks;

/// <summary>An Excel file of 1,000 rows brought to a sheet and shown as a preview.</summary>
internal static class ImportMeasure
{
    private const int Rows = 1000;
    private const int Tries = 7;

    public static async Task<Figure> RunAsync(WebServer portal, Province province)
    {
        var bloc = province.Blocs[0];
        using var chair = await Session.SignInAsync(portal, bloc.Chair!);
        var (file, times) = (File(), new List<double>());
        for (var i = 0; i < Tries; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await chair.PostFileAsync($"{bloc.Path}/tieu-chi/2/soan/excel", "file", "tieu-chi.xlsx", file);
            var page = await Session.ReadAsync(answer);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.OK || !page.Contains($"Tiêu chí đo số {Rows}", StringComparison.Ordinal))
                throw new InvalidOperationException($"The preview was answered {(int)answer.StatusCode} without the last row.");
        }

        return Figure.AtMost($"preview an Excel import of {Rows} rows ({file.Length / 1000} KB; the first took {Figure.In(times[0], "ms")})", Times.Median(times[1..]), 1000, "ms");
    }

    private static byte[] File()
    {
        List<IReadOnlyList<object?>> rows = [[.. SheetExcel.Columns.Select(c => c.Head)]];
        for (var i = 1; i <= Rows; i++)
        {
            var row = new object?[SheetExcel.Columns.Count];
            void Put(string field, object value) => row[SheetExcel.ColumnOf(field)] = value;
            if (i % 100 == 1)
            {
                Put("Row", SheetExcel.GroupWord);
                Put("Words", $"Nhóm {(i / 100) + 1}");
                Put("Method", ScoreSide.Scale.InWords());
            }
            else
            {
                Put("Row", SheetExcel.CriterionWord);
                Put("Number", $"{(i / 100) + 1}.{i % 100}");
                Put("Words", $"Tiêu chí đo số {i}");
                Put("Method", ScoringMethod.PerItem.InWords());
                Put("Maximum", 10m);
                Put("PointsPerItem", 2m);
                Put("UnitOfMeasure", "sáng kiến");
            }

            rows.Add(row);
        }

        return Workbook.Write((SheetExcel.CriteriaName, rows));
    }
}
