using System.Net;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>Common targets by those who keep them, and a unit's registration by the unit, brought from Excel and taken to it.</summary>
public abstract class TargetListTests
{
    private static readonly object?[] TargetHeads = ["Thứ tự", "Mã", "Chỉ tiêu", "Đơn vị tính", "Kiểu", "Chiều", "Đơn vị đăng ký", "Chỉ tiêu của cả khối"];
    private static readonly object?[] LineHeads = ["Mã", "Danh hiệu, chỉ tiêu", "Đơn vị tính", "Kiểu", "Chiều", "Kết quả năm trước", "Đăng ký năm nay", "Không áp dụng"];
    private readonly PortalApp app;

    protected TargetListTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chair_brings_common_targets_each_mistake_at_its_cell_and_drafts_follow()
    {
        var place = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        var path = place.Path + "/chi-tieu/excel";
        await chair.RefusedAsync(path, new() { ["Text"] = "Chỉ tiêu\tKiểu\nTuyển sinh\tSố" });
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, place.Members[2], RegistrationState.Draft);
        var list = new ListVisitor(chair, path);
        await list.SameAsync(await list.ExportAsync());

        var faults = await list.FaultsAsync(ListVisitor.File(TargetHeads,
            [1, "tuyen-sinh", "Tuyển sinh", "HSSV", "Số", null, "Có", "một nghìn"], [null, null, null, null, "Số", null, null, null], [null, "ma-la", "Đơn thư đúng", "đơn", "Số", null, null, null],
            [null, "Mã Lạ", "Chỉ tiêu lạ", null, "Loại lạ", "Ngang", "Có lẽ", null], [0, null, "Đơn vị an toàn", null, "Có hoặc không", null, null, 5], [null, null, "Chỉ tiêu âm", "số", "Số", null, null, -5]));
        Assert.Equal(["A6", "B4", "C3", "E5", "F5", "G5", "H2", "H6", "H7"], faults.Keys.Order(StringComparer.Ordinal));

        var file = ListVisitor.File(TargetHeads, [1, "an-toan", "Đơn vị an toàn, không ma túy", null, "Có hoặc không", null, "Có", null], [2, null, "Sáng kiến", "sáng kiến", "Số", null, "Có", "1.234,5"], [null, "tuyen-sinh", "Tuyển sinh", "HSSV", "Số", null, "Có", 1200]);
        await list.TakeAsync(file);
        await list.SameAsync(file);
        await list.SameAsync(await list.ExportAsync());
        await using var scope = app.Database(out var db);
        var round = (await db.RegistrationRounds.AsNoTracking().Include(r => r.Targets).SingleAsync(r => r.BlocYearId == place.BlocYearId, Cancel)).Targets;
        Assert.Equal([("an-toan", "Đơn vị an toàn, không ma túy", null), ("sang-kien", "Sáng kiến", 1234.5m), ("tuyen-sinh", "Tuyển sinh", 1200m), ("don-thu", "Đơn thư đúng", (decimal?)null)], round.Select(t => (t.Code, t.Name, t.BlocValue)));
        Assert.Contains((await app.World.RegistrationOfAsync(place, place.Members[2]))!.Targets, t => t.Code == "sang-kien");
        Assert.Equal(HttpStatusCode.Forbidden, await (await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]))).StatusAsync(path));
    }

    [Fact]
    public async Task A_unit_brings_its_titles_and_targets_until_it_has_sent_them()
    {
        var place = await app.World.BlocYearAsync();
        await app.World.RegistrationsAsync(place);
        await app.World.RegistrationAsync(place, place.Members[2], RegistrationState.Draft);
        var officer = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        var path = $"{place.Path}/dang-ky/{place.Members[2].Code}/excel";
        var list = new ListVisitor(officer, path);
        await list.SameAsync(await list.ExportAsync());

        var faults = await list.FaultsAsync(ListVisitor.File(LineHeads,
            ["tuyen-sinh", "Tuyển sinh", null, null, null, 300, "ba trăm", null], ["khong-co", "Chỉ tiêu lạ", null, "Số", null, null, 1, null], [null, "Lao động tiên tiến", null, null, null, null, 1.5m, null],
            [null, "Chỉ tiêu riêng", "buổi", null, null, null, 5, null], ["don-thu", "Tên khác", null, null, null, null, "1 234,5", null], ["an-toan", "Đơn vị an toàn", null, null, null, null, "Có thể", null]));
        Assert.Equal(["A3", "B6", "D5", "G2", "G4", "G7"], faults.Keys.Order(StringComparer.Ordinal));

        var file = ListVisitor.File(LineHeads, ["tuyen-sinh", "Tuyển sinh", null, null, null, "1.200,5", 1300, null], [null, "Đơn thư đúng", null, null, null, null, null, "Có"], [null, "Hiến máu", "lượt người", "Số", null, 10, "20", null], ["LDTT", "Lao động tiên tiến", null, null, null, null, 12, null]);
        await list.TakeAsync(file);
        await list.SameAsync(file);
        var stored = (await app.World.RegistrationOfAsync(place, place.Members[2]))!;
        Assert.Equal((1300m, 1200.5m), (stored.Targets.Single(t => t.Code == "tuyen-sinh").Value, stored.Targets.Single(t => t.Code == "tuyen-sinh").Baseline));
        Assert.True(stored.Targets.Single(t => t.Code == "don-thu").NotApplicable);
        Assert.Equal(20, stored.Targets.Single(t => t.Name == "Hiến máu").Value);
        Assert.Equal(12, stored.Titles.Single(t => t.Code == "LDTT").Value);

        await app.World.RegistrationAsync(place, place.Members[3], RegistrationState.Submitted);
        var sent = await app.SignInAsync(await app.World.PersonInAsync(place.Members[3]));
        await sent.RefusedAsync($"{place.Path}/dang-ky/{place.Members[3].Code}/excel", new() { ["Text"] = "Danh hiệu, chỉ tiêu\tĐăng ký năm nay\nTuyển sinh\t5" });
        Assert.Equal(HttpStatusCode.Forbidden, await sent.StatusAsync(path));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : TargetListTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : TargetListTests(app);
}
