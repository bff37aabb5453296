using System.Diagnostics;
using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Scoring.Sheets;
using EmulationPortal.Web.Infrastructure.Excel;

namespace EmulationPortal.Benchmarks;

/// <summary>Excel files of 1,000 rows shown as a preview: criteria brought to a sheet, units brought to the list of the province.</summary>
internal static class ImportMeasure
{
    private const int Rows = 1000;
    private const int Tries = 7;

    public static async Task<IReadOnlyList<Figure>> RunAsync(WebServer portal, Province province)
    {
        var bloc = province.Blocs[0];
        using var chair = await Session.SignInAsync(portal, bloc.Chair!);
        using var office = await Session.SignInAsync(portal, province.Office);
        return
        [
            await MeasureAsync(chair, "criteria", $"{bloc.Path}/tieu-chi/2/soan/excel", Criteria(), $"Tiêu chí đo số {Rows}"),
            await MeasureAsync(office, "new units", "/don-vi/excel", Units(), $"Đơn vị đo số {Rows}"),
        ];
    }

    private static async Task<Figure> MeasureAsync(Session session, string what, string path, byte[] file, string lastRow)
    {
        var times = new List<double>();
        for (var i = 0; i < Tries; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await session.PostFileAsync(path, "file", "do.xlsx", file);
            var page = await Session.ReadAsync(answer);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.OK || !page.Contains(lastRow, StringComparison.Ordinal))
                throw new InvalidOperationException($"The preview was answered {(int)answer.StatusCode} without the last row.");
        }

        return Figure.AtMost($"preview an Excel import of {Rows} rows, {what} ({file.Length / 1000} KB; the first took {Figure.In(times[0], "ms")})", Times.Median(times[1..]), 1000, "ms");
    }

    private static byte[] Units() => Workbook.Write(("Đơn vị",
        [["Tên đầy đủ", "Loại đơn vị", "Tên viết tắt", "Đơn vị chủ quản"], .. Enumerable.Range(1, Rows).Select(i => (IReadOnlyList<object?>)[$"Đơn vị đo số {i}", "Sở, ban, ngành", $"ĐO{i}", "Bộ ở trung ương"])]));

    private static byte[] Criteria()
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
