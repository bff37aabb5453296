using System.Net;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>The public check: anybody, by code or by file, without script and without signing in.</summary>
public abstract class PublicCheckTests
{
    private const string Unknown = "Không nhận ra tệp này";
    private readonly PortalApp app;

    protected PublicCheckTests(PortalApp app)
    {
        app.Require();
        this.app = app;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_in_the_QR_code_tells_what_the_document_is_and_nothing_more()
    {
        var blocYear = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear, @abstract: "sơ kết công tác thi đua");
        var page = await app.Stranger().OpenAsync("/kiem-tra/" + document.Code);
        var text = page.QuerySelector("main")!.TextContent;
        foreach (var fact in new[] { "Mã đúng, văn bản còn giá trị", "Báo cáo", "sơ kết công tác thi đua", "Khối thi đua số", "Chưa ghi số", "10/06/2026" })
            Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href*='van-ban']"));
    }

    [Fact]
    public async Task A_code_is_read_however_it_is_typed()
    {
        var document = await app.World.DocumentAsync(await app.World.BlocYearAsync());
        var grouped = DocumentIssuing.Grouped(document.Code);
        string[] typed = [grouped, grouped.ToLowerInvariant(), " " + document.Code.Insert(5, " ") + " ", "https://thidua.example/kiem-tra/" + document.Code, document.Code.Replace('L', '1').Replace('Q', '0')];
        foreach (var code in typed)
            Assert.Contains("còn giá trị", (await app.Stranger().OpenAsync("/kiem-tra?ma=" + Uri.EscapeDataString(code))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAAA-AAAA-AAAA")]
    [InlineData("khong phai ma")]
    [InlineData("' OR 1=1 --")]
    [InlineData("000000000000")]
    public async Task A_code_nobody_issued_is_unknown(string code) =>
        Assert.Contains("Không có văn bản nào mang mã này", (await app.Stranger().OpenAsync("/kiem-tra?ma=" + Uri.EscapeDataString(code))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_frozen_file_is_genuine_and_one_changed_byte_makes_it_unknown()
    {
        var document = await app.World.DocumentAsync(await app.World.BlocYearAsync());
        Assert.Contains("Đúng nguyên bản chính", await SendAsync(document.Bytes), StringComparison.Ordinal);
        for (var at = 0; at < document.Bytes.Length; at += 7)
        {
            var changed = document.Bytes.ToArray();
            changed[at] ^= 1;
            Assert.Contains(Unknown, await SendAsync(changed), StringComparison.Ordinal);
        }

        Assert.Contains(Unknown, await SendAsync(document.Bytes[..^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_goes_on_after_the_frozen_bytes_without_a_signature_says_so()
    {
        var document = await app.World.DocumentAsync(await app.World.BlocYearAsync());
        byte[] longer = [.. document.Bytes, .. "7 0 obj << /Type /Sig >> endobj\nstartxref\n9\n%%EOF\r\n"u8];
        Assert.Contains("phần thêm vào không có chữ ký số", await SendAsync(longer), StringComparison.Ordinal);
        byte[] longerStill = [.. longer, .. "8 0 obj endobj\n%%EOF"u8];
        Assert.Contains("phần thêm vào không có chữ ký số", await SendAsync(longerStill), StringComparison.Ordinal);
        longer[10] ^= 1;
        Assert.Contains(Unknown, await SendAsync(longer), StringComparison.Ordinal);
        Assert.Contains(Unknown, await SendAsync([.. "x"u8, .. document.Bytes]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recorded_signed_copy_is_known()
    {
        var blocYear = await app.World.BlocYearAsync();
        var document = await app.World.DocumentAsync(blocYear);
        var clerk = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
        byte[] scan = [.. "%PDF-1.4 bản quét "u8, .. Guid.NewGuid().ToByteArray()];
        Assert.Contains(Unknown, await SendAsync(scan), StringComparison.Ordinal);
        await clerk.SubmitAsync(document.Href + "/dinh-kem", new() { ["Version"] = "1" }, ("Copy", "quét.pdf", scan));
        Assert.Contains("Đúng là bản đã ký", await SendAsync(scan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaced_and_revoked_documents_say_so_with_the_reason()
    {
        var blocYear = await app.World.BlocYearAsync();
        var clerk = await app.SignInAsync(await app.World.PersonInAsync(blocYear.Chair));
        var old = await app.World.DocumentAsync(blocYear);
        var current = await app.World.DocumentAsync(blocYear);
        await clerk.SubmitAsync(old.Href + "/thay-the", new() { ["ReplacementId"] = current.Id.ToString(), ["Reason"] = "Sai số liệu", ["Version"] = "1" });
        await clerk.SubmitAsync(current.Href + "/thu-hoi", new() { ["Reason"] = "Hội nghị hoãn", ["Version"] = "1" });
        var replaced = await app.Stranger().OpenAsync("/kiem-tra/" + old.Code);
        Assert.Contains("đã được thay thế", replaced.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sai số liệu", replaced.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(replaced.QuerySelector($"a[href='/kiem-tra/{current.Code}']"));
        var revoked = await SendAsync(current.Bytes);
        Assert.Contains("đã bị thu hồi", revoked, StringComparison.Ordinal);
        Assert.Contains("Hội nghị hoãn", revoked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_missing_or_garbled_upload_is_answered_with_what_to_do()
    {
        Assert.Contains("không có nội dung", await SendAsync([]), StringComparison.Ordinal);
        foreach (var content in new HttpContent[] { new StringContent("x"), new FormUrlEncodedContent([new("tep", "x")]), Garbled() })
        {
            var answer = await app.Stranger().Client.PostAsync("/kiem-tra", content, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("Hãy chọn tệp", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_its_name() =>
        Assert.Contains("lớn hơn 20 MB", await SendAsync(new byte[(20 * 1024 * 1024) + 1]), StringComparison.Ordinal);

    [Fact]
    public async Task Guessing_is_slowed_with_Retry_After_and_a_calm_page()
    {
        using var strict = app.WithWebHostBuilder(b => b.UseSetting("Limits:CheckPerMinute", "5"));
        var client = strict.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        HttpResponseMessage answer = null!;
        for (var i = 0; i < 6; i++)
            answer = await client.GetAsync("/kiem-tra/AAAAAAAAAAAA", Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Xin chờ một lát", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "tep", "văn bản.pdf" } };
        var answer = await app.Stranger().Client.PostAsync("/kiem-tra", form, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static ByteArrayContent Garbled()
    {
        var content = new ByteArrayContent("--ranh\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\nnửa chừng"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=ranh");
        return content;
    }

    [Collection(Hosting.OnSqlite.Name)]
    public sealed class OnSqlite(SqliteApp app) : PublicCheckTests(app);

    [Collection(Hosting.OnPostgres.Name)]
    public sealed class OnPostgres(PostgresApp app) : PublicCheckTests(app);

    [Collection(Hosting.OnSqlServer.Name)]
    public sealed class OnSqlServer(SqlServerApp app) : PublicCheckTests(app);
}
