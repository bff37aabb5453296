using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests.Browsing;

/// <summary>The portal on a real socket with an empty SQLite database, and one Chromium for all journeys.</summary>
public sealed class BrowserApp : PortalApp
{
    // The shell has no window to keep: it costs a third of the whole browser.
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;

    private readonly List<(IBrowserContext Context, string? Journey, (string? Email, DateOnly Day) Of)> browsers = [];

    private IReadOnlyList<PortalRoute>? routes;

    public BrowserApp()
    {
        UseKestrel(0);
        Inspection = new Inspection(PlaceOf);
    }

    protected override string Provider => "Sqlite";
    protected override string? ConnectionString => $"Data Source={Path.Combine(Folder, "portal.db")}";

    /// <summary>Chromium's path, or null where there is none.</summary>
    public static string? Chromium => Places.FirstOrDefault(File.Exists);

    /// <summary>The browser; only after <see cref="RequireChromium"/>.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The portal's address.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Looks at every page the journeys visit.</summary>
    public Inspection Inspection { get; }

    /// <summary>The route an address belongs to: the page, whatever the bloc, unit or number.</summary>
    public string PlaceOf(string address)
    {
        routes ??= [.. PortalRoute.All(this).Where(r => r.Method == "GET").OrderBy(r => r.Parameters)];
        var path = new Uri(address).AbsolutePath;
        return routes.FirstOrDefault(r => r.Matches(path.TrimStart('/')))?.Template ?? path;
    }

    /// <summary>Skips the test where there is no Chromium.</summary>
    public static void RequireChromium() => Assert.SkipWhen(Chromium is null, "skipped, needs Chromium");

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseStaticWebAssets();
    }

    public override async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        StartServer();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    /// <summary>
    /// A window of one person, who has signed in by the real form: another of the same browser where the person has come before on that day in this journey.
    /// It stays open until the next journey opens its first. One opened <paramref name="anew"/> is another browser, signed in again.
    /// </summary>
    public async Task<Window> OpenAsync(TestPerson? person = null, bool anew = false)
    {
        var journey = TestContext.Current.Test?.UniqueID;
        foreach (var (past, _, _) in browsers.Where(b => b.Journey != journey))
            await past.CloseAsync();
        browsers.RemoveAll(b => b.Journey != journey);
        var of = (person?.Email, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime)); // a session ends when days have gone by
        if (person is not null && !anew && browsers.Find(b => b.Of == of) is { Context: { } known })
            return new Window(await known.NewPageAsync(), Inspection);
        var context = await Browser.NewContextAsync(new() { BaseURL = Address, Locale = "vi-VN", ViewportSize = new() { Width = 1280, Height = 900 } });
        browsers.Add((context, journey, of));
        var window = new Window(await context.NewPageAsync(), Inspection);
        if (person is not null)
            await SignInAsync(window, person);
        return window;
    }

    private static async Task SignInAsync(Window window, TestPerson person)
    {
        await window.GoAsync("/dang-nhap");
        await window.Page.FillAsync("#Email", person.Email);
        await window.Page.FillAsync("#Password", TestPerson.Password);
        await window.FollowAsync(() => window.Page.Locator("main form button[type=submit]").ClickAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
    }
}

/// <summary>One application and one browser for all journeys.</summary>
[CollectionDefinition(Name)]
public sealed class Journeys : ICollectionFixture<BrowserApp>
{
    public const string Name = "Journeys";
}
