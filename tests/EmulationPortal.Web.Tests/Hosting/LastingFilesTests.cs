using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>What a page is made of is fetched once and kept.</summary>
[Collection(OnSqlite.Name)]
public sealed partial class LastingFilesTests(SqliteApp app)
{
    [Fact]
    public async Task Every_style_script_and_symbol_of_a_page_and_every_typeface_of_its_styles_is_kept_and_never_asked_for_again()
    {
        var visitor = app.Stranger();
        var page = await visitor.OpenAsync("/dang-nhap");
        var files = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)).Concat(page.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.Split('#')[0])).Distinct().ToList();
        Assert.Contains(files, f => f.StartsWith("/icons.svg?v=", StringComparison.Ordinal));
        Assert.Contains(files, f => f.StartsWith("/js/forms.js?v=", StringComparison.Ordinal));
        var faces = FaceOf().Matches(await visitor.Client.GetStringAsync(files.Single(f => f.StartsWith("/css/tokens.css", StringComparison.Ordinal)), TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(faces);
        foreach (var file in files.Concat(faces))
            Assert.Equal("public, max-age=31536000, immutable", await KeptAsync(file));
    }

    [Theory, InlineData("/js/drafts.js"), InlineData("/icons.svg"), InlineData("/css/base.css")]
    public async Task A_file_asked_for_without_its_version_is_asked_for_again(string file) => Assert.Equal("no-cache", await KeptAsync(file));

    [Theory, InlineData("/fonts/khong-co.woff2"), InlineData("/css/khong-co.css?v=1"), InlineData("/dang-nhap?v=1")]
    public async Task Neither_a_missing_file_nor_a_page_is_kept(string address) => Assert.DoesNotContain("immutable", await KeptAsync(address), StringComparison.Ordinal);

    private async Task<string> KeptAsync(string address)
    {
        using var answer = await app.Stranger().Client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.TryGetValues("Cache-Control", out var words) ? string.Join(", ", words) : "";
    }

    [GeneratedRegex("""url\("\.\.(/fonts/[^"]+)"\)""")]
    private static partial Regex FaceOf();
}
