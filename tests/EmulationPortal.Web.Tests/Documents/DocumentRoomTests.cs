using System.Net;
using EmulationPortal.Domain.Documents;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Authorization;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>The clerk's desk: list, number and date, signed copy, replacement, revocation, downloads.</summary>
public abstract class DocumentRoomTests
{
    private readonly PortalApp app;

    protected DocumentRoomTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_and_date_are_recorded_after_the_document_was_signed()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ7");
        var page = await clerk.SubmitAsync(document.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "9/6/2026", ["Version"] = "1" });
        Assert.Contains("05/BC-KTĐ7", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("09/06/2026", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_given_once_in_a_bloc_symbol_and_calendar_year()
    {
        var (blocYear, clerk) = await DeskAsync();
        var first = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ7");
        var second = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ7");
        var otherSymbol = await app.World.DocumentAsync(blocYear, symbol: "/BB-KTĐ7");
        await clerk.SubmitAsync(first.Href + "/ghi-so", new() { ["Number"] = "05", ["Date"] = "9/6/2026", ["Version"] = "1" });
        var refused = await clerk.RefusedAsync(second.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "1/6/2026", ["Version"] = "1" });
        Assert.Contains("đã dùng cho văn bản khác", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", refused.QuerySelector("#Number")!.GetAttribute("value"));
        await clerk.SubmitAsync(otherSymbol.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "1/6/2026", ["Version"] = "1" });
        await clerk.SubmitAsync(second.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "31/12/2025", ["Version"] = "1" });
    }

    [Fact]
    public async Task Ten_clerks_recording_one_number_at_once_give_it_to_one_document()
    {
        var (blocYear, _) = await DeskAsync();
        var attempts = new List<Task<HttpResponseMessage>>();
        for (var i = 0; i < 10; i++)
        {
            var document = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ9");
            var clerk = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
            attempts.Add(Task.Run(() => clerk.PostAsync(document.Href + "/ghi-so", new() { ["Number"] = "7", ["Date"] = "9/6/2026", ["Version"] = "1" }), Cancel));
        }

        var answers = await Task.WhenAll(attempts);
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(9, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        await using var scope = app.Database(out var db);
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(d => d.BlocYearId == blocYear.BlocYearId && d.Number == "07", Cancel));
    }

    [Fact]
    public async Task Correcting_a_recorded_number_needs_a_reason_and_keeps_both_in_the_history()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear, symbol: "/BC-KTĐ7");
        await clerk.SubmitAsync(document.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "9/6/2026", ["Version"] = "1" });
        var refused = await clerk.RefusedAsync(document.Href + "/ghi-so", new() { ["Number"] = "6", ["Date"] = "9/6/2026", ["Version"] = "2" });
        Assert.NotNull(refused.QuerySelector("#Why-loi"));
        await clerk.SubmitAsync(document.Href + "/ghi-so", new() { ["Number"] = "6", ["Date"] = "9/6/2026", ["Version"] = "2", ["Why"] = "Ghi nhầm dòng trong sổ" });
        var history = (await clerk.OpenAsync(blocYear.Path + "/lich-su")).Body!.TextContent;
        Assert.Contains("sửa số 05/BC-KTĐ7 thành 06/BC-KTĐ7", history, StringComparison.Ordinal);
        Assert.Contains("Ghi nhầm dòng trong sổ", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frozen_file_is_downloaded_byte_by_byte_under_a_Vietnamese_name()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear, @abstract: "sơ kết 6 tháng đầu năm: “đoàn kết”");
        var answer = await clerk.Client.GetAsync(document.Href + "/tep", Cancel);
        Assert.Equal(document.Bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Báo cáo sơ kết 6 tháng đầu năm “đoàn kết”.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task The_signed_copy_is_attached_and_downloaded_under_its_own_name()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear);
        byte[] scan = [.. "%PDF-1.4 bản quét "u8, .. Guid.NewGuid().ToByteArray()];
        await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "Báo cáo đã ký.pdf", scan));
        var answer = await clerk.Client.GetAsync(document.Href + "/ban-da-ky", Cancel);
        Assert.Equal(scan, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("Báo cáo đã ký.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task A_renamed_program_is_refused_as_a_signed_copy_and_nothing_is_kept()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear);
        var page = await clerk.RefusedAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "bao-cao.pdf", "MZ\u0090\0 program"u8.ToArray()));
        Assert.Contains("không phải là PDF", page.Body!.TextContent, StringComparison.Ordinal);
        await using var scope = app.Database(out var db);
        Assert.Null(await db.IssuedDocuments.Where(d => d.Id == document.Id).Select(d => d.SignedCopyId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_replaced_document_leads_to_the_one_in_force_and_takes_nothing_more()
    {
        var (blocYear, clerk) = await DeskAsync();
        var old = await app.World.DocumentAsync(blocYear);
        var current = await app.World.DocumentAsync(blocYear, @abstract: "bản đúng");
        var page = await clerk.SubmitAsync(old.Href + "/thay-the", new() { ["ReplacementId"] = current.Id.ToString(), ["Reason"] = "Sai số liệu mục II", ["Version"] = "1" });
        Assert.Contains("Sai số liệu mục II", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{current.Href}']"));
        var refused = await clerk.RefusedAsync(old.Href + "/ghi-so", new() { ["Number"] = "5", ["Date"] = "9/6/2026", ["Version"] = "2" });
        Assert.Contains("đã được thay thế hoặc thu hồi", refused.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_not_replaced_by_one_of_another_kind_or_bloc_or_by_itself()
    {
        var (blocYear, clerk) = await DeskAsync();
        var other = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear);
        Guid[] unfit = [document.Id, (await app.World.DocumentAsync(blocYear, DocumentKind.Minutes)).Id, (await app.World.DocumentAsync(other)).Id, Guid.NewGuid()];
        foreach (var id in unfit)
            await clerk.RefusedAsync(document.Href + "/thay-the", new() { ["ReplacementId"] = id.ToString(), ["Reason"] = "thử", ["Version"] = "1" });
    }

    [Fact]
    public async Task A_member_reads_and_downloads_but_records_nothing()
    {
        var (blocYear, _) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear);
        var member = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[2], PositionKind.Head));
        var page = await member.OpenAsync(document.Href);
        Assert.Null(page.QuerySelector("a[href$='/ghi-so']"));
        Assert.Equal(HttpStatusCode.OK, await member.StatusAsync(document.Href + "/tep"));
        foreach (var deed in new[] { "ghi-so", "dinh-kem", "thay-the", "thu-hoi" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync($"{document.Href}/{deed}"));
            Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync($"{document.Href}/{deed}", new() { ["Version"] = "1", ["Reason"] = "thử" })).StatusCode);
        }
    }

    [Fact]
    public async Task A_unit_s_own_report_is_seen_by_it_the_leaders_and_the_office_and_changed_under_its_address()
    {
        var (blocYear, chair) = await DeskAsync();
        var unit = blocYear.Members[2];
        var document = await app.World.DocumentAsync(blocYear, DocumentKind.UnitReport, symbol: "/BC-CĐ", unitId: unit.Id);
        var own = await app.SignInAsync(await app.World.PersonInAsync(unit));
        var neighbour = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[3]));
        var office = await app.SignInAsync(await app.World.PersonAsync(null, RoleNames.OfficeStaff));
        foreach (var reader in new[] { chair, own, office })
            Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync(document.Href));
        foreach (var address in new[] { document.Href, document.Href + "/tep" })
            Assert.Equal(HttpStatusCode.NotFound, await neighbour.StatusAsync(address));
        Assert.DoesNotContain(document.Code, (await neighbour.OpenAsync(blocYear.Path + "/van-ban")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Code, (await neighbour.OpenAsync("/van-ban")).Body!.InnerHtml, StringComparison.Ordinal);
        var page = await own.SubmitAsync($"{blocYear.Path}/don-vi/{unit.Code}/van-ban/{document.Code}/ghi-so", new() { ["Number"] = "12", ["Date"] = "9/6/2026", ["Version"] = "1" });
        Assert.Contains("12/BC-CĐ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync(document.Href + "/ghi-so"));
    }

    [Fact]
    public async Task A_document_of_another_bloc_is_not_found_at_one_s_own_address()
    {
        var (blocYear, clerk) = await DeskAsync();
        var foreign = await app.World.DocumentAsync(await app.World.BlocYearAsync());
        foreach (var end in new[] { "", "/tep", "/ban-da-ky", "/ghi-so", "/dinh-kem", "/thay-the", "/thu-hoi" })
            Assert.Equal(HttpStatusCode.NotFound, await clerk.StatusAsync($"{blocYear.Path}/van-ban/{foreign.Code}{end}"));
        Assert.Equal(HttpStatusCode.Forbidden, await clerk.StatusAsync(foreign.Href));
    }

    [Fact]
    public async Task After_the_hand_over_the_old_chair_reads_and_changes_nothing()
    {
        var (blocYear, clerk) = await DeskAsync();
        var document = await app.World.DocumentAsync(blocYear);
        await app.World.HandOverAsync(blocYear);
        Assert.Equal(HttpStatusCode.OK, await clerk.StatusAsync(document.Href));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.PostAsync(document.Href + "/thu-hoi", new() { ["Reason"] = "thử", ["Version"] = "1" })).StatusCode);
    }

    [Fact]
    public async Task The_list_is_searched_without_marks_and_filtered_by_state()
    {
        var (blocYear, clerk) = await DeskAsync();
        var wanted = await app.World.DocumentAsync(blocYear, DocumentKind.Minutes, "hội nghị sơ kết sáu tháng", "/BB-X");
        var other = await app.World.DocumentAsync(blocYear, DocumentKind.Programme, "chương trình làm việc");
        var found = (await clerk.OpenAsync(blocYear.Path + "/van-ban?tu-khoa=hoi+nghi+so+ket")).Body!.InnerHtml;
        Assert.Contains(wanted.Code, found, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Code, found, StringComparison.Ordinal);
        await clerk.SubmitAsync(wanted.Href + "/thu-hoi", new() { ["Reason"] = "Sai ngày", ["Version"] = "1" });
        Assert.Contains(wanted.Code, (await clerk.OpenAsync(blocYear.Path + "/van-ban?tinh-trang=het-gia-tri")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(wanted.Code, (await clerk.OpenAsync(blocYear.Path + "/van-ban?tinh-trang=con-gia-tri")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<(TestBlocYear BlocYear, Visitor Clerk)> DeskAsync()
    {
        var blocYear = await app.World.BlocYearAsync();
        return (blocYear, await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair, PositionKind.Officer)));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : DocumentRoomTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : DocumentRoomTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : DocumentRoomTests(app);
}
