using EmulationPortal.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace EmulationPortal.Browser.Tests;

/// <summary>A photo larger than a screen goes over the wire smaller, and the whole bloc sees it.</summary>
[Collection(Journeys.Name)]
public sealed class PhotoJourneyTests(BrowserApp app)
{
    [Fact]
    public async Task A_large_photo_is_made_smaller_before_it_is_sent_and_shown_to_a_member()
    {
        BrowserApp.RequireChromium();
        var meeting = await app.World.OpenMeetingAsync();
        var secretary = await app.OpenAsync(meeting.Secretary);
        await secretary.GoAsync(meeting.Path);
        await secretary.Page.SetViewportSizeAsync(2400, 1800);
        var picture = await secretary.Page.ScreenshotAsync();
        await secretary.Page.SetViewportSizeAsync(1280, 900);
        await secretary.PressAsync("Ảnh hội nghị");
        FilePayload[] taken = [new() { Name = "toan canh.png", MimeType = "image/png", Buffer = picture }, new() { Name = "toan canh hai.png", MimeType = "image/png", Buffer = picture }];
        await secretary.Page.SetInputFilesAsync("[name=Files]", taken);
        await secretary.FillAsync("Chú thích", "Toàn cảnh hội nghị");
        await secretary.FollowAsync(() => secretary.Page.Locator("main form button.btn--primary").ClickAsync());

        var member = await app.OpenAsync(await app.World.PersonInAsync(meeting.Place.Members[3]));
        await member.GoAsync(meeting.Path + "/anh");
        var photos = member.Page.Locator(".photos img");
        Assert.Equal(2, await photos.CountAsync());
        await photos.First.EvaluateAsync("image => image.decode()");
        Assert.Equal("1920 × 1440", await photos.First.EvaluateAsync<string>("image => `${image.naturalWidth} × ${image.naturalHeight}`"));
        Assert.Equal("Toàn cảnh hội nghị", await photos.First.GetAttributeAsync("alt"));
        await app.Inspection.RequireCleanAsync();
    }
}
