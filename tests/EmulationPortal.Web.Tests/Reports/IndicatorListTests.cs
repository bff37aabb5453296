using System.Net;
using EmulationPortal.Domain.Reports;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reports;

/// <summary>The indicators a round asks for and the figures of a unit's report, brought from Excel and taken to it; the chair takes the figures of all.</summary>
public abstract class IndicatorListTests
{
    private readonly PortalApp app;

    protected IndicatorListTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Indicators_are_added_described_and_put_in_order_and_none_is_dropped()
    {
        var place = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(place);
        var draft = await app.World.DraftAsync(round, place.Members[2]);
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var list = new ListVisitor(chair, round.Path + "/mau/excel");
        await list.SameAsync(await list.ExportAsync());
        var (first, count) = (draft.Lines.OrderBy(l => l.Order).First(), draft.Lines.Count);

        object?[] heads = ["Thứ tự", "Chỉ tiêu", "Đơn vị tính", "Kiểu", "Có kế hoạch năm", "Có số cùng kỳ"];
        var faults = await list.FaultsAsync(ListVisitor.File(heads, ["đầu", first.Name, "x", "Số", "Có", null], [null, first.Name, "x", "Số", "Có", null], [null, null, null, "Số", null, null], [null, "Mới", new string('x', 41), "Kiểu lạ", "chắc", null]));
        Assert.Equal(["A2", "B3", "B4", "C5", "D5", "E5"], faults.Keys.Order(StringComparer.Ordinal));

        var file = ListVisitor.File(heads, [1, "Số buổi ngoại khóa", "buổi", "số", "Có", "Không"], [null, first.Name, "đơn vị đo mới", first.Kind.InWords(), "Có", "Có"]);
        await list.TakeAsync(file);
        await list.SameAsync(file);
        var report = (await app.World.ReportAsync(round, place.Members[2]))!;
        Assert.Equal(count + 1, report.Lines.Count);
        var lines = report.Lines.OrderBy(l => l.Order).ToList();
        Assert.Equal(("Số buổi ngoại khóa", false), (lines[0].Name, lines[0].HasSamePeriod));
        Assert.Equal(("đơn vị đo mới", first.Estimated), (lines[1].UnitOfMeasure, lines[1].Estimated));
        Assert.Equal(HttpStatusCode.Forbidden, await (await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]))).StatusAsync(round.Path + "/mau/excel"));
        await chair.RefusedAsync(place.Path + "/bao-cao/nam/mau/excel", new() { ["Text"] = "Chỉ tiêu\tKiểu\nA\tSố" });
    }

    [Fact]
    public async Task A_unit_brings_its_figures_the_chair_takes_all_that_were_sent()
    {
        var place = await app.World.BlocYearAsync();
        var round = await app.World.RoundAsync(place);
        var draft = await app.World.DraftAsync(round, place.Members[2]);
        var sent = await app.World.SentAsync(round, place.Members[3]);
        var unit = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        var path = round.Of(place.Members[2]) + "/chi-tieu/excel";
        var list = new ListVisitor(unit, path);
        await list.SameAsync(await list.ExportAsync());
        var line = draft.Lines.First(l => l is { Kind: IndicatorKind.Number, HasPlan: true });

        object?[] heads = ["Chỉ tiêu", "Đơn vị tính", "Kiểu", "Kế hoạch năm", "Ước thực hiện", "Ước đến ngày", "Chính thức", "Không áp dụng"];
        var faults = await list.FaultsAsync(ListVisitor.File(heads, [line.Name, "thứ khác", null, "mười", -1, "31/02/2026", "#N/A", null], ["Chỉ tiêu riêng", "buổi", null, 1, null, null, null, null], ["Riêng thứ hai", "buổi", "Số", 1, 2, null, null, null]));
        Assert.Equal(["B2", "C3", "D2", "E2", "F2", "F4", "G2"], faults.Keys.Order(StringComparer.Ordinal));

        var file = ListVisitor.File(heads, [line.Name, null, null, "1.234,5", "1234.5", new DateOnly(2026, 6, 30), null, null], ["Hội thi", "cuộc", "Số", 3, 2, "15/6/2026", null, null]);
        await list.TakeAsync(file);
        await list.SameAsync(file);
        var report = (await app.World.ReportAsync(round, place.Members[2]))!;
        var stored = report.Lines.Single(l => l.Name == line.Name);
        Assert.Equal((1234.5m, 1234.5m, line.SamePeriod), (stored.Plan, stored.Estimated, stored.SamePeriod));
        Assert.Equal(2, report.Lines.Single(l => l.Name == "Hội thi").Estimated);

        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(path));
        var all = WorkbookReading.Read(await (await chair.Client.GetAsync(round.Path + "/so-lieu.xlsx", Cancel)).Content.ReadAsByteArrayAsync(Cancel))![0].Rows;
        Assert.Equal(sent.Lines.Count, all.Count - 1);
        Assert.All(all.Skip(1), r => Assert.Equal(place.Members[3].Name, r.At(0).Text));
        Assert.Equal(HttpStatusCode.Forbidden, await unit.StatusAsync(round.Path + "/so-lieu.xlsx"));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : IndicatorListTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : IndicatorListTests(app);
}
