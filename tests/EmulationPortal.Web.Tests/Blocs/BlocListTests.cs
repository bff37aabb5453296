using System.Net;
using EmulationPortal.Domain.Blocs;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Blocs;

/// <summary>Blocs, their members and their leaders brought from Excel, from nothing to a bloc-year with its chair, by the rules of their forms.</summary>
public abstract class BlocListTests
{
    private const string Blocs = "/khoi-thi-dua/excel";
    private const string Members = Blocs + "/thanh-vien";
    private const string Terms = Blocs + "/nhiem-ky";

    private static readonly object?[] BlocHeads =
    [
        "Tên trong địa chỉ trang", "Tên khối, cụm", "Loại", "Năm thi đua tính theo", "Gồm những đơn vị nào", "Cơ quan chia khối, cụm", "Cách gọi đơn vị đứng đầu", "Cách gọi đơn vị phó",
        "Tiêu đề văn bản, dòng trên", "Tiêu đề văn bản, dòng dưới", "Ký hiệu văn bản", "Địa danh trước ngày tháng",
    ];

    private static readonly object?[] MemberHeads = ["Khối, cụm", "Năm", "Thứ tự", "Đơn vị", "Căn cứ"];
    private static readonly object?[] TermHeads = ["Khối, cụm", "Năm", "Vai trò", "Đơn vị", "Hình thức chọn", "Từ ngày", "Giữ cả năm tiếp theo", "Văn bản công bố", "Ngày kết thúc", "Văn bản kết thúc"];

    private readonly PortalApp app;

    protected BlocListTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bloc_its_members_and_its_chair_come_from_three_files_and_the_same_files_again_change_nothing()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var (number, units) = (World.Next(), new[] { await app.World.UnitAsync(), await app.World.UnitAsync(), await app.World.UnitAsync() });
        var (code, name) = ($"cum-excel-{number}", $"Cụm thi đua Excel {number}");
        var (blocs, members, terms) = (new ListVisitor(office, Blocs), new ListVisitor(office, Members), new ListVisitor(office, Terms));

        var blocFile = ListVisitor.File(BlocHeads, Bloc(code, name));
        await blocs.TakeAsync(blocFile);
        await blocs.SameAsync(blocFile);
        var memberFile = ListVisitor.File(MemberHeads, [name, 2026, 2, units[0].Name, "Quyết định số 5"], [code, "2026", 1, units[1].Code, "Quyết định số 5"], [name, "Năm 2026", null, units[2].Name, "Quyết định số 6"]);
        Assert.Contains("sẽ mở năm này", (await members.PreviewAsync(memberFile)).QuerySelector("main details")!.TextContent, StringComparison.Ordinal);
        await members.TakeAsync(memberFile);
        await members.SameAsync(memberFile);
        var termFile = ListVisitor.File(TermHeads,
            [code, "2026", "Cụm trưởng", units[0].Name, "luân phiên", "01/01/2026", null, "Thông báo số 1", new DateOnly(2026, 3, 31), "Thông báo số 9"],
            [code, 2026, "Trưởng", units[1].Name, "Suy tôn (bầu)", new DateOnly(2026, 4, 1), null, "Thông báo số 9", null, null],
            [code, 2026, "Phó", units[2].Name, "Phân công", "1/4/2026", "Không", "Thông báo số 9", null, null]);
        await terms.TakeAsync(termFile);
        await terms.SameAsync(termFile);

        await using var scope = app.Database(out var db);
        var year = await db.BlocYears.Include(y => y.Memberships).AsNoTracking().SingleAsync(y => db.Blocs.Any(b => b.Id == y.BlocId && b.Code == code), Cancel);
        Assert.Equal([units[1].Id, units[0].Id, units[2].Id], year.MemberUnitIds);
        var chair = await db.LeadershipTerms.SelectMany(t => t.Covers).SingleAsync(c => c.ChairOf == year.Id, Cancel);
        Assert.Equal(units[1].Id, chair.UnitId);
        var deeds = await db.AuditEntries.AsNoTracking().Where(a => a.ChainId == year.Id).OrderBy(a => a.Sequence).ToListAsync(Cancel);
        Assert.Equal(4, deeds.Count);
        Assert.Equal("Quyết định số 5; Quyết định số 6", deeds[0].Why);

        var total = await db.AuditEntries.CountAsync(Cancel);
        foreach (var list in (ListVisitor[])[blocs, members, terms])
            await list.SameAsync(await list.ExportAsync());
        Assert.Equal(total, await db.AuditEntries.CountAsync(Cancel));
    }

    [Fact]
    public async Task Every_mistake_in_blocs_is_named_at_its_cell()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var place = await app.World.BlocYearAsync();
        await using var scope = app.Database(out var db);
        var bloc = await db.Blocs.AsNoTracking().SingleAsync(b => b.Id == place.BlocId, Cancel);
        var faults = await new ListVisitor(office, Blocs).FaultsAsync(ListVisitor.File(BlocHeads,
            Bloc(bloc.Code, bloc.Name, "Khối", "Năm học"), Bloc(bloc.Code, "Tên khác", "Khối"), Bloc(null, null), Bloc("Có dấu", $"Khối A {bloc.Code}"), Bloc("excel", $"Khối B {bloc.Code}"), Bloc($"khac-{bloc.Code}", bloc.Name, symbol: null, kind: "Tổ")));
        Assert.Equal(["A3", "A5", "A6", "B4", "B7", "C7", "D2", "K7"], faults.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_and_terms_keep_the_rules_of_the_bloc_year_and_nothing_is_half_done()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var place = await app.World.BlocYearAsync();
        var code = place.Path.Split('/')[2];
        var newcomer = await app.World.UnitAsync();
        var faults = await new ListVisitor(office, Members).FaultsAsync(ListVisitor.File(MemberHeads,
            [code, 2026, null, newcomer.Name, "Quyết định 1"], [code, 2026, "một", newcomer.Code, "Quyết định 1"], [code, "2026-2027", 1, place.Chair.Name, null], ["Khối không có", 2026, 1, place.Chair.Name, null],
            [code, 2026, -1, place.Chair.Name, null], [code, 2026, 1, "Đơn vị không có", null], [code, 2026, 5, (await app.World.UnitAsync()).Name, null]));
        Assert.Equal(["A5", "B4", "C3", "C6", "D3", "D7", "E8"], faults.Keys.Order(StringComparer.Ordinal));

        string Day(int day) => $"0{day}/02/2026";
        faults = await new ListVisitor(office, Terms).FaultsAsync(ListVisitor.File(TermHeads,
            [code, 2026, "Trưởng", place.Members[2].Name, "Bầu", Day(1), null, "Thông báo 2", null, null],
            [code, 2026, "Phó", newcomer.Name, "Bầu", Day(1), null, "Thông báo 2", null, null],
            [code, 2026, "Phó", place.Chair.Name, "Bầu", Day(1), null, "Thông báo 2", null, null],
            [code, 2026, "Phó", place.Members[3].Name, "Bốc thăm", "31/02/2026", "Có", null, null, "Thông báo 3"],
            [code, 2026, "Phó", place.Members[2].Name, "Bầu", Day(5), null, "Thông báo 2", Day(2), "Thông báo 3"],
            [code, 2026, "Trưởng", place.Chair.Name, "Luân phiên", "01/01/2026", null, "Thông báo số 01/TB-SNV", null, null]));
        Assert.Equal(["C2", "D3", "D4", "E5", "E7", "F5", "G5", "H5", "I5", "I6"], faults.Keys.Order(StringComparer.Ordinal));
        await using var scope = app.Database(out var db);
        Assert.Equal(2, await db.LeadershipTerms.CountAsync(t => t.Covers.Any(c => c.BlocYearId == place.BlocYearId), Cancel));
    }

    [Fact]
    public async Task A_unit_that_ended_stays_in_the_export_where_it_still_is_a_member_and_joins_nothing_new()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var (place, other) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync());
        await using var scope = app.Database(out var db);
        var unit = await db.Units.SingleAsync(u => u.Id == place.Chair.Id, Cancel);
        unit.Dissolve(new DateOnly(2026, 5, 31), "Quyết định số 7");
        await db.SaveAsync(app.World.Deed(), "kết thúc", Cancel);
        foreach (var path in (string[])[Members, Terms])
        {
            var list = new ListVisitor(office, path);
            await list.SameAsync(await list.ExportAsync());
        }

        var faults = await new ListVisitor(office, Members).FaultsAsync(ListVisitor.File(MemberHeads, [other.Path.Split('/')[2], 2026, null, unit.Name, "Quyết định 1"]));
        Assert.Contains("31/05/2026", Assert.Single(faults).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_unit_stands_in_the_export_by_its_code_and_its_old_name_brings_the_unit_it_went_into()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var (place, other, heir) = (await app.World.BlocYearAsync(), await app.World.BlocYearAsync(), await app.World.UnitAsync($"Trường nhận tên cũ {World.Next()}"));
        await app.World.EndTermsAsync(place);
        await using (app.Database(out var db))
        {
            var gone = await db.Units.SingleAsync(u => u.Id == place.Chair.Id, Cancel);
            gone.MergeInto(await db.Units.SingleAsync(u => u.Id == heir.Id, Cancel), new DateOnly(2026, 5, 31), "Quyết định số 7");
            await db.SaveAsync(app.World.Deed(), "sáp nhập", Cancel);
        }

        foreach (var path in (string[])[Members, Terms])
        {
            var list = new ListVisitor(office, path);
            await list.SameAsync(await list.ExportAsync());
        }

        var members = new ListVisitor(office, Members);
        await members.TakeAsync(ListVisitor.File(MemberHeads, [other.Path.Split('/')[2], 2026, null, place.Chair.Name, "Quyết định 1"]));
        Assert.Contains(heir.Name, (await office.OpenAsync($"{other.Path}/thanh-vien")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_office_brings_blocs_members_and_terms()
    {
        var place = await app.World.BlocYearAsync();
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        foreach (var path in (string[])[Blocs, Members, Terms])
        {
            Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(path));
            Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(path + "/tai-ve.xlsx"));
            Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync(path + "/ghi", [])).StatusCode);
        }
    }

    private static object?[] Bloc(string? code, string? name, string kind = "Cụm", string cycle = "Năm dương lịch", string? symbol = "CTĐ1") =>
        [code, name, kind, cycle, "Các trường\nCác hội", "UBND tỉnh", "Cụm trưởng", "Cụm phó", "UBND TỈNH", "CỤM THI ĐUA", symbol, "Lâm Giang"];

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : BlocListTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : BlocListTests(app);
}
