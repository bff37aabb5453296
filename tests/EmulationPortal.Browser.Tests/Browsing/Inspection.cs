using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>
/// Looks at each page and state once, at 1280 and 360 px: axe (WCAG 2.2 AA, best practice, target size), no sideways scrolling; keeps the HTML for the Nu checker
/// and, where <c>PORTAL_TEST_PICTURES</c> names a folder, a picture of each.
/// </summary>
public sealed partial class Inspection(Func<string, string> placeOf)
{
    private const string RunAxe = """
        async () => (await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], iframes: false,
        })).violations.map(v => `${v.id}: ${v.help} (${v.nodes.slice(0, 3).map(n => n.html).join('; ')})`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What a page shows of errors, notices and emptiness.</summary>
    private const string Marks = ".errors, .notice, .empty, .field--error";

    private readonly ConcurrentDictionary<string, byte> seen = new();
    private readonly ConcurrentDictionary<string, string> fresh = new();
    private readonly ConcurrentBag<string> faults = [];

    /// <summary>Fails with everything axe, the ruler and the HTML checker found on the pages seen since the last call. Every journey ends with it.</summary>
    public async Task RequireCleanAsync()
    {
        var pages = fresh.ToDictionary();
        fresh.Clear();
        string[] found = [.. faults, .. HtmlChecker.IsHere ? await HtmlChecker.FaultsAsync(pages) : []];
        faults.Clear();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    /// <summary>Whether a page in this state has been looked at, told from its HTML without opening it.</summary>
    public bool Knows(string address, IDocument page) =>
        seen.ContainsKey(Name(address, string.Join(' ', page.QuerySelectorAll(Marks).Select(e => e.ClassName))));

    /// <summary>Looks at a page unless the same page in the same state was seen before.</summary>
    public async Task LookAsync(IPage page, string html)
    {
        if (!html.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return;
        var name = await NameAsync(page);
        if (!seen.TryAdd(name, 0))
            return;
        fresh[name] = html;
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var fault in await FaultsAsync(page))
                faults.Add($"{name} at {width} px: {fault}");
            if (Environment.GetEnvironmentVariable("PORTAL_TEST_PICTURES") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{NotInFileName().Replace(name, "_")}-{width}.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>What axe and the ruler find on a page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        var found = (await page.EvaluateAsync<string[]>(RunAxe)).ToList();
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0)
            found.Add($"wider than the window by {overflow} px");
        return found;
    }

    private async Task<string> NameAsync(IPage page) =>
        Name(page.Url, await page.EvaluateAsync<string>("marks => [...document.querySelectorAll(marks)].map(e => e.className).join(' ')", Marks));

    /// <summary>A page and its state: the route, and the marks it shows.</summary>
    private string Name(string address, string marks) => $"{placeOf(address)} {marks}".Trim();

    [GeneratedRegex(@"[^\w-]+")]
    private static partial Regex NotInFileName();
}
