using EmulationPortal.Browser.Tests.Browsing;
using EmulationPortal.Web.Authorization;

namespace EmulationPortal.Browser.Tests;

/// <summary>Setting up the second factor, signing in with it, and having it taken off.</summary>
[Collection(Journeys.Name)]
public sealed class SecondFactorJourneyTests(BrowserApp app)
{
    [Fact]
    public async Task A_person_sets_it_up_signs_in_with_a_recovery_code_and_has_it_taken_off()
    {
        BrowserApp.RequireChromium();
        var person = await app.World.PersonAsync();
        var window = await app.OpenAsync(person);
        await window.GoAsync("/tai-khoan/xac-thuc-hai-lop");
        Assert.True((await window.Page.Locator("svg.qr").BoundingBoxAsync())!.Width > 150);
        var key = (await window.Page.Locator("#khoa").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await window.Page.FillAsync("#Code", Totp.CodeOf(key, Totp.StepOf(app.Clock.GetUtcNow().UtcDateTime)));
        await window.FollowAsync(() => window.Page.Locator("main form button[type=submit]").ClickAsync());
        var code = await window.Page.Locator("#ma-du-phong code").First.InnerTextAsync();
        await window.GoAsync("/tai-khoan/xac-thuc-hai-lop");

        var other = await app.OpenAsync(person, anew: true);
        await other.Page.FillAsync("#Code", code);
        await other.FollowAsync(() => other.Page.Locator("main form button[type=submit]").ClickAsync());
        Assert.EndsWith("/viec-cua-toi", other.Page.Url, StringComparison.Ordinal);

        var administrator = await app.OpenAsync(await app.World.AdministratorAsync());
        await administrator.GoAsync($"/quan-tri/tai-khoan/{person.AccountId}/go-xac-thuc");
        await app.Inspection.RequireCleanAsync();
    }
}
