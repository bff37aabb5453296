using System.Net;
using AngleSharp.Html.Parser;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Documents.Signing;

/// <summary>A digitally signed copy: attached by the clerk, shown where the document is shown, recognised by everybody.</summary>
public abstract class SignedCopyTests
{
    private readonly PortalApp app;

    protected SignedCopyTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_signed_upon_the_frozen_file_is_known_by_its_signers_in_the_room_by_code_and_by_file()
    {
        var (blocYear, clerk, document) = await IssuedAsync();
        using var head = PdfSigner.Rsa();
        using var office = PdfSigner.Elliptic();
        var signed = PdfSigner.Sign(PdfSigner.Sign(document.Bytes, head), office);
        Says(await CheckAsync(signed), "Đúng bản chính, đã ký số; còn giá trị", "Nguyễn Thị Hồng Ẩn, Sở Giáo dục và Đào tạo", "Trần Văn Đức");
        Says((await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "đã ký.pdf", signed))).Body!.TextContent,
            "Bản ký số", "Đã ký số bởi Nguyễn Thị Hồng Ẩn, Sở Giáo dục và Đào tạo, lúc 09:00 ngày 10/06/2026", "Đã ký số bởi Trần Văn Đức", "Chứng thư số này tự cấp", "nội dung trang không đổi");
        Says((await clerk.OpenAsync(blocYear.Path + "/van-ban")).Body!.TextContent, "Bản ký số");
        Says(await CheckAsync(signed), "Đúng là bản đã ký", "Nguyễn Thị Hồng Ẩn", "Trần Văn Đức");
        Says((await app.Stranger().OpenAsync("/kiem-tra/" + document.Code)).Body!.TextContent, "Bản ký số, đã lưu tại Cổng", "Chữ ký số trên bản đã lưu", "Nguyễn Thị Hồng Ẩn", "Trần Văn Đức");
        var member = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Members[2]));
        Assert.Equal(signed, await member.Client.GetByteArrayAsync(document.Href + "/ban-da-ky", Cancel));
    }

    [Fact]
    public async Task One_byte_changed_after_signing_is_refused_and_said_to_everybody()
    {
        var (_, clerk, document) = await IssuedAsync();
        using var head = PdfSigner.Rsa();
        var signed = PdfSigner.Sign(document.Bytes, head);
        var changed = signed.ToArray();
        changed[^200] ^= 1;
        Says(await CheckAsync(changed), "Phần đầu đúng là bản chính, nhưng tệp đã bị sửa sau khi ký");
        Says(await RefuseAsync(clerk, document, changed), "Chữ ký số của Nguyễn Thị Hồng Ẩn trong tệp không dùng được: tệp đã bị sửa sau khi ký", "Hãy ký trên đúng tệp PDF tải từ Cổng");
        changed = signed.ToArray();
        changed[100] ^= 1;
        Says(await CheckAsync(changed), "Không nhận ra tệp này");
        byte[] longer = [.. signed, .. "\n% thêm\n"u8];
        Says(await CheckAsync(longer), "nhưng tệp đã bị thêm nội dung sau khi ký");
        Says(await RefuseAsync(clerk, document, longer), "được thêm vào sau chữ ký số cuối cùng");
        await using var scope = app.Database(out var db);
        Assert.Null((await db.IssuedDocuments.SingleAsync(d => d.Id == document.Id, Cancel)).SignedCopyId);
    }

    [Fact]
    public async Task Pages_exchanged_before_signing_are_refused_and_an_added_note_is_said()
    {
        var (_, clerk, document) = await IssuedAsync();
        using var head = PdfSigner.Rsa();
        var replaced = PdfSigner.Sign(document.Bytes, head, p => new() { [p.Page] = p.PageWith(p.Size + 1).Replace("/MediaBox[0 0 595", "/MediaBox[0 0 295", StringComparison.Ordinal) });
        Says(await CheckAsync(replaced), "nội dung trang đã bị thay sau đó");
        Says(await RefuseAsync(clerk, document, replaced), "trang bị thay nội dung so với bản chính");
        var noted = PdfSigner.Sign(document.Bytes, head, box: "50 100 550 800");
        Says(await CheckAsync(noted), "có nội dung được thêm vào sau bản gốc");
        Says((await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "đã ký.pdf", noted))).Body!.TextContent, "có nội dung được thêm vào sau bản gốc");
    }

    [Fact]
    public async Task A_file_signed_elsewhere_is_taken_only_as_the_scan_somebody_says_it_is()
    {
        var (_, clerk, document) = await IssuedAsync();
        using var head = PdfSigner.Rsa();
        var elsewhere = PdfSigner.Sign(PdfSigner.Paper("in ra, quét lại"), head);
        Says(await RefuseAsync(clerk, document, elsewhere), "không bắt đầu bằng đúng bản chính", "Đây là bản quét từ giấy đã ký, đóng dấu");
        var page = await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1", ["IsScan"] = "true" }, ("Copy", "sao y.pdf", elsewhere));
        Says(page.Body!.TextContent, "Bản quét");
        Assert.Null(page.QuerySelector("#chu-ky-so"));
        Says(await RefuseAsync(clerk, document, document.Bytes, "2"), "chưa có chữ ký số nào");
    }

    [Fact]
    public async Task A_later_copy_takes_the_place_of_the_signatures_of_the_earlier_one()
    {
        var (blocYear, clerk, document) = await IssuedAsync();
        using var head = PdfSigner.Rsa();
        using var deputy = PdfSigner.Elliptic("Lê Thị Phó");
        await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "a.pdf", PdfSigner.Sign(document.Bytes, head)));
        var page = (await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "2" }, ("Copy", "b.pdf", PdfSigner.Sign(document.Bytes, deputy)))).Body!.TextContent;
        Says(page, "Lê Thị Phó");
        Assert.DoesNotContain("Hồng Ẩn", page, StringComparison.Ordinal);
        var history = (await clerk.OpenAsync(blocYear.Path + "/lich-su")).Body!.TextContent;
        Says(history, "đính kèm bản đã ký (bản ký số)");
    }

    private static void Says(string text, params string[] parts)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in parts)
            Assert.Contains(part, plain, StringComparison.Ordinal);
    }

    private static async Task<string> RefuseAsync(Visitor clerk, TestDocument document, byte[] file, string version = "1") =>
        (await clerk.RefusedAsync(document.Href + "/dinh-kem", new() { ["Version"] = version }, ("Copy", "đã ký.pdf", file))).Body!.TextContent;

    private async Task<string> CheckAsync(byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "tep", "văn bản.pdf" } };
        var answer = await app.Stranger().Client.PostAsync("/kiem-tra", form, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelector("main")!.TextContent;
    }

    private async Task<(TestBlocYear BlocYear, Visitor Clerk, TestDocument Document)> IssuedAsync()
    {
        var blocYear = await app.World.BlocYearAsync();
        return (blocYear, await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair)), await app.World.DocumentAsync(blocYear, pdf: PdfSigner.Paper(Guid.NewGuid().ToString())));
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : SignedCopyTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : SignedCopyTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : SignedCopyTests(app);
}
