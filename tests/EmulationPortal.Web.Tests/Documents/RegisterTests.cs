using System.Net;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Data;
using EmulationPortal.Web.Infrastructure.Excel;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Registers: numbers the portal gives, one after the other, and numbers clerks gave, in their order.</summary>
public abstract class RegisterTests
{
    private readonly PortalApp app;

    protected RegisterTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_at_once_get_fifty_numbers_without_gap_or_double_and_a_deed_that_fails_leaves_its_number_to_the_next()
    {
        var (symbol, places) = ($"/TTr-{World.Next()}", new List<TestBlocYear>());
        await OpenedAsync(symbol, 37);
        for (var i = 0; i < 3; i++)
            places.Add(await app.World.BlocYearAsync());
        var tries = Enumerable.Range(0, 60).Select(i => Task.Run(() => TakeAsync(symbol, places[i % 3].BlocYearId, fails: i % 6 == 5), Cancel)).ToList();
        var given = (await Task.WhenAll(tries)).OfType<int>().Order().ToList();
        Assert.Equal(Enumerable.Range(37, 50), given);
        await using var scope = app.Database(out var db);
        Assert.Equal(given, await db.IssuedDocuments.Where(d => d.Symbol == symbol).OrderBy(d => d.NumberValue).Select(d => d.NumberValue).ToListAsync(Cancel));
        Assert.Equal(86, (await db.OfficeRegisters.SingleAsync(r => r.Symbol == symbol, Cancel)).Last);
    }

    [Fact]
    public async Task Each_group_and_year_counts_for_itself_and_without_a_register_no_number_is_given()
    {
        var (one, other, none) = ($"/TTr-{World.Next()}", $"/TTr-{World.Next()}", $"/TTr-{World.Next()}");
        var place = await app.World.BlocYearAsync();
        await OpenedAsync(one, 1);
        await OpenedAsync(one, 1, 2027);
        await OpenedAsync(other, 5);
        Assert.Equal([1, 2, 5, null], [await TakeAsync(one, place.BlocYearId), await TakeAsync(one, place.BlocYearId), await TakeAsync(other, place.BlocYearId), await TakeAsync(none, place.BlocYearId)]);
        await using var scope = app.Database(out var db);
        Assert.Equal(0, (await db.OfficeRegisters.SingleAsync(r => r.Symbol == one && r.Year == 2027, Cancel)).Last);
    }

    [Fact]
    public async Task A_bloc_s_register_is_read_by_those_who_lead_it_and_the_office_in_order_searched_and_in_Excel()
    {
        var place = await app.World.BlocYearAsync();
        var clerk = await app.SignInAsync(await app.World.PersonInAsync(place.Chair, PositionKind.Officer));
        string[] numbers = ["12", "2", "2a", "10"];
        foreach (var number in numbers)
        {
            var document = await app.World.DocumentAsync(place, @abstract: "sơ kết lần " + number, symbol: "/BC-KTĐ7");
            await clerk.SubmitAsync(document.Href + "/ghi-so", new() { ["Number"] = number, ["Date"] = "9/6/2026", ["Version"] = "1" });
            if (number == "10")
                await clerk.SubmitAsync(document.Href + "/thu-hoi", new() { ["Reason"] = "Hội nghị hoãn", ["Version"] = "2" });
        }

        var foreign = await app.World.BlocYearAsync();
        var register = place.Path + "/so-van-ban";
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        foreach (var reader in new[] { clerk, office })
        {
            var page = await reader.OpenAsync(register + "?nam=2026");
            Assert.Equal(["02/BC-KTĐ7", "2a/BC-KTĐ7", "10/BC-KTĐ7", "12/BC-KTĐ7"], page.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
            Assert.Contains("Đã thu hồi, số không dùng lại", page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(["12/BC-KTĐ7"], (await clerk.OpenAsync(register + "?nam=2026&tu-khoa=lan+12")).QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()));
        Assert.Empty((await clerk.OpenAsync(register + "?nam=2025")).QuerySelectorAll("tbody th"));
        var sheet = WorkbookReading.Read(await clerk.Client.GetByteArrayAsync(register + "/xuat.xlsx?nam=2026", Cancel))![0];
        Assert.Equal(["Số", "02", "2a", "10", "12"], sheet.Rows.Select(r => r.At(0).Text));
        Assert.Equal("Hội nghị hoãn", sheet.Rows[3].At(7).Text);
        var member = await app.SignInAsync(await app.World.PersonInAsync(place.Members[2]));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(register));
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync(register + "/xuat.xlsx"));
        Assert.Equal(HttpStatusCode.Forbidden, await clerk.StatusAsync(foreign.Path + "/so-van-ban"));
        Assert.Equal(HttpStatusCode.Forbidden, await clerk.StatusAsync("/so-van-ban"));
    }

    [Fact]
    public async Task The_office_opens_its_register_of_next_year_once_with_a_reason_for_a_start_other_than_1()
    {
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        Assert.Contains("ghi số văn thư đã cấp", (await office.OpenAsync("/so-van-ban?nam=2027")).Body!.TextContent, StringComparison.Ordinal);
        var refused = await office.RefusedAsync("/so-van-ban/mo", new() { ["Year"] = "2027", ["Start"] = "37", ["Version"] = "0" });
        Assert.NotNull(refused.QuerySelector("#Reason-loi"));
        Assert.Equal("37", refused.QuerySelector("#Start")!.GetAttribute("value"));
        Assert.NotNull((await office.RefusedAsync("/so-van-ban/mo", new() { ["Year"] = "2020", ["Start"] = "1", ["Version"] = "0" })).QuerySelector("#Year-loi"));
        var page = (await office.SubmitAsync("/so-van-ban/mo", new() { ["Year"] = "2027", ["Start"] = "37", ["Reason"] = "Sổ giấy đã cấp đến số 36", ["Version"] = "0" })).Body!.TextContent;
        Assert.Contains("số đầu tiên là 37/TTr-SNV", page, StringComparison.Ordinal);
        Assert.Contains("Sổ giấy đã cấp đến số 36", page, StringComparison.Ordinal);
        await office.SubmitAsync("/so-van-ban/mo", new() { ["Year"] = "2027", ["Start"] = "1", ["Version"] = "1" });
        Assert.Contains("số đầu tiên là 01/TTr-SNV", (await office.OpenAsync("/so-van-ban?nam=2027")).Body!.TextContent, StringComparison.Ordinal);
        var chair = await app.SignInAsync(await app.World.PersonInAsync((await app.World.BlocYearAsync()).Chair));
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.PostAsync("/so-van-ban/mo", new() { ["Year"] = "2027", ["Start"] = "1", ["Version"] = "2" })).StatusCode);
        var lead = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeLead));
        Assert.Contains("mở sổ TTr-SNV năm 2027", (await lead.OpenAsync("/lich-su")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_s_own_document_is_changed_by_the_office_alone_and_its_given_number_stays_used()
    {
        var symbol = $"/TTr-{World.Next()}";
        var place = await app.World.BlocYearAsync();
        await OpenedAsync(symbol, 1);
        await TakeAsync(symbol, place.BlocYearId);
        string code;
        await using (var scope = app.Database(out var db))
            code = await db.IssuedDocuments.Where(d => d.Symbol == symbol).Select(d => d.VerificationCode).SingleAsync(Cancel);
        var href = $"{place.Path}/van-ban/{code}";
        var (chair, office) = (await app.SignInAsync(await app.World.PersonInAsync(place.Chair)), await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff)));
        Assert.Null((await chair.OpenAsync(href)).QuerySelector("a[href$='/thu-hoi']"));
        Assert.Equal(HttpStatusCode.NotFound, (await chair.PostAsync(href + "/thu-hoi", new() { ["Reason"] = "thử", ["Version"] = "1" })).StatusCode);
        var of = await app.World.DocumentAsync(place);
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsync(of.Href + "/thu-hoi", new() { ["Reason"] = "thử", ["Version"] = "1" })).StatusCode);
        var refused = await office.RefusedAsync(href + "/ghi-so", new() { ["Number"] = "9", ["Date"] = "10/6/2026", ["Why"] = "thử", ["Version"] = "1" });
        Assert.Contains("do sổ của Cổng cấp nên không sửa được", refused.Body!.TextContent, StringComparison.Ordinal);
        await office.SubmitAsync(href + "/thu-hoi", new() { ["Reason"] = "Sai danh sách", ["Version"] = "1" });
        var page = (await office.OpenAsync("/so-van-ban?nam=2026&ky-hieu=" + Uri.EscapeDataString(symbol))).Body!.TextContent;
        Assert.Contains("01" + symbol, page, StringComparison.Ordinal);
        Assert.Contains("Đã thu hồi, số không dùng lại", page, StringComparison.Ordinal);
        var sheet = WorkbookReading.Read(await office.Client.GetByteArrayAsync("/so-van-ban/xuat.xlsx?nam=2026&ky-hieu=" + Uri.EscapeDataString(symbol), Cancel))![0];
        Assert.Equal(["01", "Sai danh sách"], [sheet.Rows[1].At(0).Text, sheet.Rows[1].At(7).Text]);
        Assert.Equal(2, await TakeAsync(symbol, place.BlocYearId));
        Assert.Contains("Sở Nội vụ", (await app.Stranger().OpenAsync("/kiem-tra/" + code)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static Deed By(Guid? blocYear, string? why = null) => new(Guid.NewGuid(), "Chuyên viên kiểm thử", "Chuyên viên", null, new DateTime(2026, 6, 10, 2, 0, 0, DateTimeKind.Utc), blocYear, why);

    private async Task OpenedAsync(string symbol, int start, int year = 2026)
    {
        await using var scope = app.Database(out var db);
        db.Add(new OfficeRegister(symbol, year, start, 0, By(null, start > 1 ? "sổ giấy đã dùng" : null)));
        await db.SaveAsync(By(null), "mở sổ kiểm thử", Cancel);
    }

    /// <summary>Issues a document with the next number, as the room that makes it does.</summary>
    private async Task<int?> TakeAsync(string symbol, Guid blocYear, bool fails = false)
    {
        await using var scope = app.Database(out var db);
        int? taken = null;
        try
        {
            await db.NumberedAsync(symbol, 2026, async given =>
            {
                if (given is not { } number)
                    return;
                var code = System.Security.Cryptography.RandomNumberGenerator.GetString(VerificationCode.Alphabet, IssuedDocument.CodeLength);
                var document = new IssuedDocument(blocYear, Guid.NewGuid(), DocumentKind.Submission, "đề nghị khen thưởng", symbol, code, [1], [2], code, By(blocYear).At, isOfOffice: true);
                document.TakeNumber(number, new DateOnly(2026, 6, 10), By(blocYear));
                db.Add(document);
                await db.SaveAsync(By(blocYear), "cấp số kiểm thử", Cancel);
                if (fails)
                    throw new InvalidOperationException("after the save");
                taken = number;
            }, Cancel);
        }
        catch (InvalidOperationException) when (fails)
        {
            return null;
        }

        return taken;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : RegisterTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : RegisterTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : RegisterTests(app);
}
