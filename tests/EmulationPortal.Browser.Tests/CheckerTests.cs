using EmulationPortal.Browser.Tests.Browsing;

namespace EmulationPortal.Browser.Tests;

/// <summary>The checkers bite: a page with planted faults.</summary>
[Collection(Journeys.Name)]
public sealed class CheckerTests(BrowserApp app)
{
    private const string Planted = """
        <!DOCTYPE html><html><head><title></title></head><body><h1>Bảng</h1><h3>Nhảy cấp</h3><img src="a.png"><input id="a"><input id="a">
        <a href="#x" style="color:#ccc;background:#fff">mờ</a><div style="width:3000px">rộng</div><p><div>lồng sai</div></p></body></html>
        """;

    [Fact]
    public async Task Axe_and_the_ruler_find_planted_faults()
    {
        BrowserApp.RequireChromium();
        var window = await app.OpenAsync();
        await window.Page.SetContentAsync(Planted);
        var faults = await Inspection.FaultsAsync(window.Page);
        foreach (var expected in (string[])["html-has-lang", "document-title", "image-alt", "label", "heading-order", "color-contrast", "wider than the window"])
            Assert.Contains(faults, f => f.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_html_checker_finds_planted_faults()
    {
        HtmlChecker.Require();
        var faults = await HtmlChecker.FaultsAsync(new Dictionary<string, string> { ["planted"] = Planted });
        Assert.Contains(faults, f => f.Contains("Duplicate ID", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("\"planted\"", StringComparison.Ordinal) || f.Contains("planted", StringComparison.Ordinal));
    }

    /// <summary>Always runs, also where there is no browser: an assembly whose every test is skipped would fail the run.</summary>
    [Fact]
    public void The_planted_page_is_sound_enough_to_be_read() => Assert.Contains("<h1>", Planted, StringComparison.Ordinal);
}
