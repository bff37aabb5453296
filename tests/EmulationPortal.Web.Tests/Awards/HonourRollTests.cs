using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Reports;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Awards;

/// <summary>The roll of honours: lists of earlier years, search over all years, corrections.</summary>
public abstract class HonourRollTests
{
    private const string Roll = "/so-khen-thuong";
    private readonly PortalApp app;

    protected HonourRollTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_previewed_with_faults_by_row_and_column_and_taken_in_one_deed_and_the_same_file_twice_adds_nothing()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var unit = await app.World.UnitAsync();
        var file = Workbook.Write(("Khen thưởng",
        [
            ["Đơn vị", "Họ và tên", "Chức vụ", "Danh hiệu", "Năm", "Số", "Ngày", "Người ký"],
            [unit.Name, null, null, "TTLDXS", 2024, "90/QĐ-UBND", 45657, "Chủ tịch UBND tỉnh"],
            [unit.Name, "Trần Văn Đức", "Giáo viên", "Chiến sĩ thi đua cơ sở", "2024-2025", "91/QĐ", "5/6/2025", "Hiệu trưởng"],
            [unit.Name, "TRAN VAN DUC", "Giáo viên", "CSTDCS", 2024, "92/QĐ", "5/6/2025", "Hiệu trưởng"],
            [unit.Name, "Trần Văn Đức", "", "TTLDXS", 2023, "93/QĐ", "31/12/2022", "Chủ tịch UBND tỉnh"],
            ["Trường không có", null, null, "Huân chương lạ", "hai nghìn", "", "32/13/2024", ""],
        ]));
        var page = await ReadAsync(await office.PostAsync(Roll + "/nhap", [], ("file", "so.xlsx", file)));
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(5, rows.Count);
        Assert.Contains("Mới", rows[0], StringComparison.Ordinal);
        Assert.Contains("31/12/2024", rows[0], StringComparison.Ordinal);
        Assert.Contains("Gần giống dòng 3", rows[2], StringComparison.Ordinal);
        Assert.Contains("Cột B: Tập thể lao động xuất sắc dành cho tập thể", rows[3], StringComparison.Ordinal);
        Assert.Contains("Cột G: Quyết định ngày 31/12/2022 không thể", rows[3], StringComparison.Ordinal);
        foreach (var fault in new[] { "Cột A: không có đơn vị", "Cột D: danh mục không có", "Cột E: ", "Cột F: ", "Cột G: ", "Cột H: " })
            Assert.Contains(fault, rows[4], StringComparison.Ordinal);

        var text = page.QuerySelector("input[name=Text]")!.GetAttribute("value")!;
        await using var scope = app.Database(out var db);
        await office.SubmitAsync(Roll + "/nhap/ghi", new() { ["Text"] = text });
        var stored = await db.Honours.AsNoTracking().Where(h => h.UnitId == unit.Id).OrderBy(h => h.DecisionNumber).ToListAsync(Cancel);
        Assert.Equal([("90/QĐ-UBND", 2024, "Tập thể lao động xuất sắc"), ("91/QĐ", 2024, "Chiến sĩ thi đua cơ sở")], stored.Select(h => (h.DecisionNumber, h.ForYear, h.AwardName)));
        Assert.Equal(new DateOnly(2024, 12, 31), stored[0].DecisionDate);
        Assert.Equal(2, stored.Select(h => h.EnteredAt).Count(at => at == stored[0].EnteredAt));

        var again = await ReadAsync(await office.PostAsync(Roll + "/nhap", [], ("file", "so.xlsx", file)));
        Assert.Equal(2, again.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("Đã có trong sổ.", StringComparison.Ordinal)));
        Assert.Contains("Không có mục nào để ghi", (await office.RefusedAsync(Roll + "/nhap/ghi", new() { ["Text"] = text })).QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync(Roll + "/nhap/ghi", new() { ["Text"] = text, ["Rows[0]"] = "4" });
        Assert.Equal(3, await db.Honours.CountAsync(h => h.UnitId == unit.Id, Cancel));
        await office.RefusedAsync(Roll + "/nhap", []);
        await office.RefusedAsync(Roll + "/nhap", [], ("file", "a.xlsx", "không phải Excel"u8.ToArray()));
    }

    [Fact]
    public async Task Everybody_finds_units_and_persons_without_marks_and_only_the_office_sees_and_makes_corrections()
    {
        var office = await app.SignInAsync(await app.World.OfficeAsync());
        var unit = await app.World.UnitAsync();
        await office.SubmitAsync(Roll + "/nhap/ghi", new() { ["Text"] = $"{unit.Name}\tĐặng Thị Ngữ\tGiáo viên\tCSTDCS\t2024\t17/QĐ\t5/6/2025\tHiệu trưởng\n{unit.Name}\t\t\tCOTINH\t2023\t18/QĐ\t5/3/2024\tChủ tịch UBND tỉnh" });
        var anybody = app.Stranger();
        var own = $"{Roll}/don-vi/{unit.Code}";
        var found = await anybody.OpenAsync(own + "?tim=dang+thi+ngu");
        Assert.Contains("Đặng Thị Ngữ", Assert.Single(found.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập từ danh sách", found.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single((await anybody.OpenAsync(own + "?danh-hieu=COTINH&nam=2023")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await anybody.OpenAsync(own + "?danh-hieu=COTINH&nam=2024")).QuerySelectorAll("tbody tr"));
        var excel = WorkbookReading.Read(await (await anybody.Client.GetAsync(own + "/excel?nam=2024", Cancel)).Content.ReadAsByteArrayAsync(Cancel))!;
        Assert.Equal("Đặng Thị Ngữ", excel[0].Rows[1].At(1).Text);

        await using var scope = app.Database(out var db);
        var wrong = await db.Honours.AsNoTracking().SingleAsync(h => h.UnitId == unit.Id && h.PersonName == null, Cancel);
        var address = $"{Roll}/{wrong.Id}/rut";
        Assert.Equal(HttpStatusCode.Redirect, await anybody.StatusAsync(Roll + "/nhap"));
        var member = await app.SignInAsync(await app.World.PersonInAsync(unit));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(Roll + "/nhap"));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(address, new() { ["Reason"] = "Thử", ["Version"] = $"{wrong.Version}" })).StatusCode);
        await office.RefusedAsync(address, new() { ["Reason"] = " ", ["Version"] = $"{wrong.Version}" });
        await office.SubmitAsync(address, new() { ["Reason"] = "Nhập nhầm năm", ["Version"] = $"{wrong.Version}" });
        Assert.Single((await anybody.OpenAsync(own + "?da-rut=true")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Nhập nhầm năm", (await office.OpenAsync(own + "?da-rut=true")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync(Roll + "/nhap/ghi", new() { ["Text"] = $"{unit.Name}\t\t\tCOTINH\t2023\t18/QĐ\t5/3/2024\tChủ tịch UBND tỉnh" });
        Assert.Equal(2, (await anybody.OpenAsync(own)).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(3, await db.Honours.CountAsync(h => h.UnitId == unit.Id, Cancel));
    }

    [Fact]
    public async Task At_most_one_flag_of_one_authority_per_unit_year_also_when_a_decision_gave_the_first_and_honours_are_facts_of_the_review()
    {
        var place = (await app.World.ScoringAsync(await app.World.BlocYearAsync(), ScoringStage.Closed)).Place;
        await app.World.ReviewAsync(place);
        var (flagged, free) = (place.Members[1], place.Members[2]);
        await app.World.HonourAsync(flagged, "COTINH", 2026);
        await app.World.HonourAsync(free, "COTINH", 2025);
        await app.World.HonourAsync(free, "CSTDCS", 2025, "Trần Văn An");
        await using var scope = app.Database(out var db);
        var state = await db.ReviewStateAsync(place.BlocYearId, new DateOnly(2026, 6, 10), toChange: false, Cancel);
        Assert.Equal([("COTINH", 2025, null), ("CSTDCS", 2025, "tran van an")], state.Facts.Of(free.Id).Honours!.OrderBy(h => h.AwardCode).Select(h => (h.AwardCode, h.Year, h.Person)));
        Assert.Empty(state.Facts.Of(place.Members[3].Id).Honours!);
        var slate = state.Review.Slates.Single(s => s.IsFlag).Id;
        var chair = await app.SignInAsync(await app.World.PersonInAsync(place.Chair));
        string Address(Unit unit) => $"{place.Path}/binh-xet/de-cu/{unit.Code}/{slate}";
        var refused = await chair.RefusedAsync(Address(flagged), new() { ["Ground"] = "Yearly" });
        Assert.Contains("UBND tỉnh", refused.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        await chair.SubmitAsync(Address(free), new() { ["Ground"] = "Yearly" });
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancel), Cancel);

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : HonourRollTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : HonourRollTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : HonourRollTests(app);
}
