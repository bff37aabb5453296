using System.Net;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>The same protective headers whatever the answer (trust.md 3.4.x).</summary>
[Collection(OnSqlite.Name)]
public sealed class SecurityHeaderTests(SqliteApp app)
{
    [Theory]
    [InlineData("/kiem-tra", HttpStatusCode.OK)]
    [InlineData("/van-ban", HttpStatusCode.Redirect)]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/css/base.css", HttpStatusCode.OK)]
    [InlineData("/loi/500", HttpStatusCode.InternalServerError)]
    public async Task Every_answer_carries_them(string address, HttpStatusCode status)
    {
        var answer = await app.Stranger().Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/kiem-tra")]
    [InlineData("/tro-giup")]
    [InlineData("/kha-nang-tiep-can")]
    [InlineData("/rieng-tu")]
    [InlineData("/khong-co-trang-nay")]
    public async Task A_public_page_has_no_inline_script_or_style(string address)
    {
        var html = await (await app.Stranger().Client.GetAsync(address, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", html);
    }
}
